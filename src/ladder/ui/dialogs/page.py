"""A page to read, with a few keys that lead on."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from ladder.ui.dialogs.card import CardDialog
from ladder.ui.widgets.told import Piece, ToldText


class PageDialog(CardDialog[str]):
    """Gives the key that was pressed, of those that lead on, or None; the arrows scroll."""

    def __init__(self, title: str, pieces: Sequence[Piece], keys: Mapping[str, str] | None = None) -> None:
        """Show `pieces`; `keys` are those that lead on, each with its words."""
        self.leading = dict(keys or {})
        hints = [f"{key} {words}" for key, words in self.leading.items() if words]
        super().__init__(title, " · ".join(["↑ ↓ scroll", *hints, "Esc goes back"]))
        self.pieces = tuple(pieces)

    def questions(self) -> ComposeResult:
        """Give the page."""
        text = ToldText()
        text.set_reactive(ToldText.pieces, self.pieces)
        yield text

    def take(self, key: str, sign: str) -> bool:
        """Go on by one of the keys."""
        pressed = "Enter" if key == "enter" else sign
        if pressed in self.leading:
            self.dismiss(pressed)
        return pressed in self.leading
