"""Which date to look at."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.typed_dates import parse_typed_date
from ladder.ui.dialogs.dialog import Dialog


class GoToDialog(Dialog[date]):
    """Gives the date that was typed."""

    def __init__(self, today: date) -> None:
        """Read words like "mon" as seen from `today`."""
        super().__init__("Go to a date", "Enter goes there · Esc goes back")
        self.today = today

    def questions(self) -> ComposeResult:
        """Give the one field."""
        yield Static("Like yesterday, mon, -7, 3 nov or 2026-11-03", classes="question")
        yield Input(id="date", max_length=30)
        yield Static("", id="trouble")

    @on(Input.Submitted)
    def _go(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(parse_typed_date(event.value, self.today))
        except ValueError as error:
            self.query_one("#trouble", Static).update(Content(str(error)))
