"""Several of many words, and words of one's own beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from ladder.domain.records.text import clean_text, folded
from ladder.ui.widgets.clickable import Lit, clickable
from ladder.ui.widgets.fields.field import Field, FieldBox

LONGEST_WORD = 100
NONE = ""
"""The code of "none of them": a tick that stands alone."""


@dataclass(frozen=True)
class SomeOf(Field):
    """Any of `options` (code, words), as a list of codes; with `own` also words that are not among them.

    Where there are words for `none`, an empty list is an answer of its own, to be ticked; without any tick there is
    none, and nothing is recorded.
    """

    options: Sequence[tuple[str, str]] = ()
    own: bool = True
    none: str = ""

    def written(self) -> tuple[str, ...]:
        """Give the codes that are ticked."""
        return (NONE,) if self.none and self.value is not None and not self.value else tuple(self.value or ())

    def read(self, typed: Sequence[str]) -> list[str] | None:
        """Give the codes."""
        super().read(tuple(typed))
        if self.none and not typed:
            return None
        return [code for code in typed if code != NONE]

    def offered(self) -> tuple[tuple[str, str], ...]:
        """Give the options as they are shown."""
        return (*self.options, (NONE, self.none)) if self.none else tuple(self.options)

    def in_words(self, typed: Any) -> str:
        """Give the words of what is ticked."""
        words = dict(self.options)
        return ", ".join(words.get(code, code) for code in typed)

    def box(self, typed: Sequence[str]) -> "SomeBox":
        """Give the words to tick."""
        return SomeBox(self, tuple(typed))


class Boxes(Lit, can_focus=True):
    """Words with a box each; ← → and ↑ ↓ move, Space and the mouse tick."""

    ticked: reactive[tuple[str, ...]] = reactive((), layout=True)
    at: reactive[int] = reactive(0)

    def __init__(self, options: Sequence[tuple[str, str]], ticked: tuple[str, ...], *, id: str) -> None:  # noqa: A002 - Textual's name
        """Offer `options`; words that are `ticked` and not among them stand behind them."""
        super().__init__(id=id)
        known = {code for code, _words in options}
        self.options = [*options, *((code, code) for code in ticked if code not in known)]
        self.set_reactive(Boxes.ticked, ticked)

    def render(self) -> Content:
        """Draw the words in columns."""
        columns, cell = self._columns(self.size.width)
        drawn = [self._option(index).truncate(cell, ellipsis=True, pad=True) for index in range(len(self.options))]
        rows = [drawn[start : start + columns] for start in range(0, len(drawn), columns)]
        return Content("\n").join(Content("").join(row) for row in rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the number of lines at a width."""
        return max(1, -(-len(self.options) // self._columns(width)[0]))

    def tick(self, code: str) -> None:
        """Tick a word, or take the tick back."""
        if code in self.ticked:
            self.ticked = tuple(one for one in self.ticked if one != code)
        else:
            self.ticked = (*self._beside(code), code)

    def with_word(self, typed: str) -> tuple[str, ...]:
        """Give the codes that are ticked and the word that is typed, as its code where it is among the options."""
        word = clean_text(typed).strip()
        wanted = folded(word)
        known = (code for code, words in self.options if wanted in (folded(code), folded(words)))
        code = next(known, word)
        return self.ticked if not code or code in self.ticked else (*self._beside(code), code)

    def _beside(self, code: str) -> tuple[str, ...]:
        """Give the ticks that can stand beside a code: "none of them" stands alone."""
        return () if code == NONE else tuple(one for one in self.ticked if one != NONE)

    def add(self, typed: str) -> None:
        """Tick the word that is typed."""
        ticked = self.with_word(typed)
        known = {code for code, _words in self.options}
        self.options += [(code, code) for code in ticked if code not in known]
        self.ticked = ticked

    def on_key(self, event: events.Key) -> None:
        """Move or tick; past the first and the last word the arrows leave the field."""
        columns, _cell = self._columns(self.size.width)
        step = {"left": -1, "right": 1, "up": -columns, "down": columns}.get(event.key)
        if step is not None and 0 <= self.at + step < len(self.options):
            self.at += step
        elif event.key == "space" and self.options:
            self.tick(self.options[self.at][0])
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Tick what was pressed; a first click only brings the focus."""
        index = self.pressed(event)
        if index is not None:
            self.at = index
            self.tick(self.options[index][0])

    def on_focus(self) -> None:
        """Draw where the arrows stand."""
        self.refresh()

    def on_blur(self) -> None:
        """Take it away."""
        self.refresh()

    def _columns(self, width: int) -> tuple[int, int]:
        longest = max((len(words) for _code, words in self.options), default=0) + 6
        columns = max(1, width // longest)
        return columns, max(1, min(longest, width))

    def _option(self, index: int) -> Content:
        code, words = self.options[index]
        there = code in self.ticked
        here = index == self.at and self.has_focus
        style = "bold reverse" if here else "bold $foreground" if there else "$quiet"
        return clickable(Content.styled(f"{'[x]' if there else '[ ]'} {words}", style), index)


class SomeBox(FieldBox):
    """The words of a field, and a line for one that is not among them."""

    field: SomeOf

    def answer(self) -> ComposeResult:
        """Give the boxes and the line."""
        with Vertical(classes="several"):
            yield Boxes(self.field.offered(), self.begun, id=f"boxes-{self.field.name}")
            if self.field.own:
                yield Input(placeholder="another one, Enter adds it", max_length=LONGEST_WORD)

    @property
    def typed(self) -> Any:
        """The codes that are ticked; a word still in the line counts."""
        line = next(iter(self.query(Input)), None)
        boxes = self.query_one(Boxes)
        return boxes.with_word(line.value) if line else boxes.ticked

    def ask(self) -> None:
        """Bring the focus to the boxes."""
        self.query_one(Boxes).focus()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste on the words into the line for another one, where there is one."""
        line = next(iter(self.query(Input)), None)
        if line is not None and not line.has_focus:
            event.stop()
            line.focus()
            line.insert_text_at_cursor(event.text.splitlines()[0] if event.text else "")

    @on(Input.Submitted)
    def _another(self, event: Input.Submitted) -> None:
        if event.value.strip():
            event.stop()
            self.query_one(Boxes).add(event.value)
            event.input.value = ""
