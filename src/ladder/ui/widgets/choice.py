"""One of a few words, each on its own letter."""

from typing import NamedTuple

from textual.content import Content

from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.row import Row, blank


class Choice(NamedTuple):
    """A code, its words, and the letter that chooses it."""

    code: str
    words: str
    letter: str


class ChoiceRow(Row):
    """A letter chooses; the same letter again, or Backspace, clears."""

    def __init__(self, field: str, label: str, choices: tuple[Choice, ...], *, about: str = "") -> None:
        """Offer `choices`; `about` is the sentence that stands under their keys."""
        super().__init__(field, label)
        self.choices = choices
        self.about = about

    def shown(self, room: int) -> Content:
        """Give the chosen words."""
        words = next((choice.words for choice in self.choices if choice.code == self.value), None)
        return blank() if words is None else Content.styled(words[:room], "bold $foreground")

    def tray_title(self) -> str:
        """Name the keys of a choice."""
        return f"{self.label} · press a letter · Backspace clears"

    def tray(self, width: int, height: int) -> Content:
        """Give the choices with their letters, and what needs saying about them."""
        offered = Content("   ").join(self._offer(choice) for choice in self.choices)
        return Content("\n").join([offered, Content.styled(self.about, "$quiet")]) if self.about else offered

    def take(self, key: str, sign: str) -> bool:
        """Choose or clear."""
        code = next((choice.code for choice in self.choices if choice.letter == sign), None)
        if code is None and key not in ("backspace", "delete"):
            return False
        self.press(code)
        return True

    def press(self, value: str | None) -> None:
        """Choose, or clear what is chosen already."""
        self.set_value(None if value == self.value else value)

    def _offer(self, choice: Choice) -> Content:
        style = "bold reverse" if choice.code == self.value else "$foreground"
        return clickable(Content.assemble((f"{choice.letter} ", "bold $primary"), (choice.words, style)), choice.code)
