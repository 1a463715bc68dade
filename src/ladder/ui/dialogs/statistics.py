"""The numbers page: each statistic with its counts; Enter explains the one that is looked at."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.statistics_words import DESCRIBES, EXPLAINED, Number
from ladder.ui.dialogs.card import CardDialog
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.listing import Listing

NOTHING = (
    "There are no days with numbers in these dates yet. A few mornings and outcomes, and this page fills by itself."
)
TOLD_TOGETHER = {"NAP": ("NAP", "Tau", "Tau-U", "PND", "PoGO")}
"""What is explained with a line that tells several numbers."""


class StatisticsDialog(Dialog[None]):
    """A list of numbers, the whole of the chosen one below it."""

    CSS_PATH = stylesheets("dialogs", "statistics")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "explain", "explain this number", id="number.explain")]

    def __init__(self, when: str, numbers: Sequence[Number]) -> None:
        """Show `numbers` of the dates that `when` names."""
        super().__init__(f"Numbers · {when}", "↑ ↓ look · Enter explains · Esc goes back")
        self.numbers = tuple(numbers)

    def questions(self) -> ComposeResult:
        """Give the list and the chosen line, or that there is nothing yet."""
        if not self.numbers:
            yield Static(Content(NOTHING))
            return
        listing = Listing(id="numbers")
        listing.set_reactive(Listing.lines, [_line(one) for one in self.numbers])
        yield listing
        yield Static("", id="told")
        yield Static(Content(DESCRIBES), id="describes")

    @on(Listing.Chosen)
    def _show(self, message: Listing.Chosen) -> None:
        one = self.numbers[message.index]
        self.query_one("#told", Static).update(
            Content.assemble((f"{one.about}\n", "bold $foreground"), (one.told, "$foreground"))
        )

    def action_explain(self) -> None:
        """Explain the number in two plain sentences."""
        if self.numbers:
            self.app.push_screen(ExplainDialog(self.numbers[self.query_one(Listing).chosen]))


class ExplainDialog(CardDialog[None]):
    """What a number means, and what it does not say."""

    def __init__(self, number: Number) -> None:
        """Explain the numbers of a line."""
        super().__init__(number.about, "Esc goes back")
        self.number = number

    def questions(self) -> ComposeResult:
        """Give two sentences for each number of the line."""
        names = TOLD_TOGETHER.get(self.number.kind, (self.number.kind,))
        parts = [Content.assemble((f"{name}  ", "bold $primary"), (EXPLAINED[name], "$foreground")) for name in names]
        yield Static(Content("\n\n").join([*parts, Content.styled(DESCRIBES, "$quiet")]))


def _line(one: Number) -> Content:
    return Content.assemble((f"{one.kind:<9}", "$primary"), (f"{one.about}: ", "$foreground"), (one.told, "$quiet"))
