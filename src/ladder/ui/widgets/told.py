"""An entry to read: labels at the left, what they say wrapped beside them, in a pane that scrolls."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.steady import steady

LABEL = 16
"""Cells of the label, where there is room for one beside the text."""

NARROW = 40
"""Below this width a label stands on a line of its own."""


class Piece(NamedTuple):
    """A text of any length and the label before it; without a label it takes the whole width."""

    label: str
    text: str
    style: str = "$foreground"


class ToldText(Widget):
    """Pieces one below the other, each wrapped under its own beginning."""

    pieces: reactive[Sequence[Piece]] = reactive((), layout=True)

    def render(self) -> Content:
        """Draw all of it."""
        return Content("\n").join(told_lines(self.pieces, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the lines that are needed at a width."""
        return len(told_lines(self.pieces, width))


class Reading(VerticalScroll, can_focus=False):
    """The pane around an entry; it takes the focus, and the arrows scroll it, once it is opened."""

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield ToldText()

    def show(self, title: str, pieces: Sequence[Piece]) -> None:
        """Show an entry from its beginning."""
        self.border_title = Content(steady(title))
        self.query_one(ToldText).pieces = pieces
        self.scroll_home(animate=False)


def told_lines(pieces: Sequence[Piece], width: int) -> list[Content]:
    """Give the lines of pieces, each at most `width` cells wide."""
    return [line for piece in pieces for line in _lines(piece, max(2, width))]


def _lines(piece: Piece, width: int) -> list[Content]:
    indent = 0 if not piece.label else LABEL if width >= NARROW else 2
    wrapped = Content.styled(steady(piece.text), piece.style).wrap(width - indent)
    if not indent:
        return wrapped
    label = Content.styled(piece.label, "$quiet")
    if indent < LABEL:
        return [label.truncate(width, ellipsis=True), *(Content(" " * indent) + line for line in wrapped)]
    first, *rest = wrapped
    return [
        label.truncate(LABEL - 1, ellipsis=True, pad=True) + " " + first,
        *(Content(" " * LABEL) + line for line in rest),
    ]
