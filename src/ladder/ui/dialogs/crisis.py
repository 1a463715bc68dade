"""The crisis card: what to say and do first, then whom to reach. It stands still and opens nothing by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.records.people import CrisisLine
from ladder.domain.safety import (
    CHECK,
    NOT_ADVICE,
    SPOKE,
    CrisisCard,
    lines_as_text,
    lines_from_text,
)
from ladder.ui.dialogs.card import CardDialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.frame import Pressable

CrisisStep = Literal["spoke", "edit"]
WHAT_A_TICK_DOES = "s ticks it: it is noted for this day, and the day asks nothing more."
TICKED = "It is noted for this day; s takes it back."
WIDEST_CONTACT = 24


class CrisisDialog(CardDialog[CrisisStep]):
    """Gives "spoke" when the row is ticked or unticked, "edit" when the lines are to be changed; saves nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "step('spoke')", "they spoke of dying or of hurting themselves", id="crisis.spoke"),
        Binding("e", "step('edit')", "change the lines", id="crisis.edit"),
    ]

    def __init__(self, card: CrisisCard, *, spoke: bool, trouble: str = "") -> None:
        """Show `card`; `spoke` tells whether the row is ticked on this day."""
        super().__init__("Help now", "s ticks · e edits · ↑ ↓ scroll · Esc goes back", trouble)
        self.card = card
        self.spoke = spoke

    def questions(self) -> ComposeResult:
        """Give the first words first, then the lines, then the row."""
        yield from self.spoken()
        yield Static(Content("\n").join(Content.styled(words, "bold") for words in self.card.first_words), id="first")
        yield Static(Content("\n").join(_shown(self.card.lines)), id="lines")
        yield Static(Content.styled(CHECK + " e changes them.", "$quiet"), classes="about")
        yield SpokeRow(ticked=self.spoke)
        yield Static(Content.styled(TICKED if self.spoke else WHAT_A_TICK_DOES, "$quiet"), classes="about")
        yield Static(Content.styled(NOT_ADVICE, "$quiet"), classes="about")

    def action_step(self, step: CrisisStep) -> None:
        """Give the step that a key asks for."""
        self.dismiss(step)


class SpokeRow(Pressable):
    """The one row of the card; `s` and the mouse tick it."""

    def __init__(self, *, ticked: bool) -> None:
        """Show whether it is `ticked`."""
        super().__init__()
        self.ticked = ticked

    def render(self) -> Content:
        """Draw the box and its words."""
        row = Content.styled(f"{'[x]' if self.ticked else '[ ]'} {SPOKE}", "bold $foreground")
        return clickable(row, "screen.step('spoke')")


@dataclass(frozen=True)
class CrisisLines(LongText):
    """Crisis lines as text, one on each line; no line at all gives an empty tuple."""

    def written(self) -> str:
        """Give the lines as text."""
        return lines_as_text(self.value or ())

    def read(self, typed: str) -> tuple[CrisisLine, ...]:
        """Give the lines."""
        try:
            return lines_from_text(typed)
        except ValueError as error:
            raise Unread(str(error)) from None


def crisis_lines_form(lines: Sequence[CrisisLine]) -> FormDialog:
    """Give the form that edits crisis lines; its answer is {"lines": (CrisisLine, ...)}, empty for the region's own."""
    return FormDialog(
        "Who can help",
        [CrisisLines("lines", "Lines", lines)],
        about="One on each line: who it is, a colon, how to reach them. All of it blank brings back the usual ones.",
    )


def _shown(lines: Iterable[CrisisLine]) -> list[Content]:
    """Draw how to reach each line before who it is, in two columns where they are short."""
    there = tuple(lines)
    width = min(WIDEST_CONTACT, max((len(line.contact) for line in there), default=0))
    return [Content.assemble((f"{line.contact:<{width}}", "bold $primary"), f"  {line.label}") for line in there]
