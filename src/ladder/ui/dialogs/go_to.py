"""Which date to look at."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.typed_dates import parse_typed_date
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.now import Turn


class GoToDialog(Dialog[date]):
    """Gives the date that was typed."""

    def __init__(self, today: date) -> None:
        """Read words like "mon" as seen from `today`."""
        super().__init__("Go to a date", "Enter goes there · Esc goes back")
        self.today = today

    def stays(self, over: date) -> bool:
        """A date that is asked for is meant as it is typed."""
        return True

    def day_turned(self, turn: Turn) -> None:
        """Read words as seen from the new day."""
        super().day_turned(turn)
        self.today = turn.now

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
