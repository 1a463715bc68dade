"""Any word to tick, found by a few letters; a word that is not there can be added."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.catalogue import Chip
from ladder.domain.records.text import clean_text, folded
from ladder.ui.dialogs.dialog import Dialog

SHOWN = 8


class FindChipDialog(Dialog[str]):
    """Gives the code of a chip, or a new word of the family's own."""

    def __init__(self, title: str, chips: Sequence[Chip], *, new: str = "add “{}” to your own words") -> None:
        """Look among `chips`; `new` says what becomes of a word that is not among them."""
        super().__init__(title, "↑ ↓ choose · Enter ticks it · Esc goes back")
        self.chips = tuple(chips)
        self.new = new
        self.place = 0

    def questions(self) -> ComposeResult:
        """Give the field and what fits it."""
        yield Input(placeholder="a few letters, or a word of your own", max_length=100, id="word")
        yield Static(self._offered(), id="offered")

    @on(Input.Changed)
    def _typed(self) -> None:
        self.place = 0
        self.query_one("#offered", Static).update(self._offered())

    def take(self, key: str, sign: str) -> bool:
        """Choose among what fits."""
        step = {"down": 1, "up": -1}.get(key)
        if step is not None:
            self.place = max(0, min(len(self._choices()) - 1, self.place + step))
            self.query_one("#offered", Static).update(self._offered())
        return step is not None

    @on(Input.Submitted)
    def _take(self) -> None:
        choices = self._choices()
        if choices:
            self.dismiss(choices[self.place][0])

    @property
    def _word(self) -> str:
        return clean_text(self.query_one("#word", Input).value).strip() if self.is_mounted else ""

    def _choices(self) -> list[tuple[str, str]]:
        """Give (code, words) of the chips that hold what is typed, and at the end the word itself if it is new."""
        word = folded(self._word)
        fits = [(chip.code, chip.words) for chip in self.chips if word in folded(chip.words)][:SHOWN]
        known = any(folded(chip.words) == word for chip in self.chips)
        return fits if known or not word else [*fits, (self._word, self.new.format(self._word))]

    def _offered(self) -> Content:
        lines = [
            Content.styled(("▸ " if index == self.place else "  ") + words, "bold" if index == self.place else "$quiet")
            for index, (_code, words) in enumerate(self._choices())
        ]
        return Content("\n").join(lines)
