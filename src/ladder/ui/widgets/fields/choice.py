"""One of a few words, all of them in sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from ladder.ui.widgets.fields.field import Field, FieldBox
from ladder.ui.widgets.inline_choice import InlineChoice

NOT_RECORDED = ("", "not recorded")


@dataclass(frozen=True)
class OneOf(Field):
    """One of `options` (code, words); unless one is `needed`, "not recorded" is one of them and gives None."""

    options: Sequence[tuple[str, str]] = ()

    def offered(self) -> tuple[tuple[str, str], ...]:
        """Give the options as they are shown."""
        return tuple(self.options) if self.needed else (*self.options, NOT_RECORDED)

    def in_words(self, typed: str) -> str:
        """Give the words of an option."""
        return dict(self.offered()).get(typed, typed)

    def box(self, typed: str) -> "ChoiceBox":
        """Give the options."""
        return ChoiceBox(self, typed)


@dataclass(frozen=True)
class YesNo(OneOf):
    """Yes, no, or not recorded: True, False or None; with `needed` only yes or no."""

    options: Sequence[tuple[str, str]] = (("yes", "yes"), ("no", "no"))

    def written(self) -> str:
        """Give the word."""
        return "" if self.value is None else "yes" if self.value else "no"

    def parsed(self, typed: str) -> bool:
        """Give the answer."""
        return typed == "yes"


class WrappedChoice(InlineChoice):
    """Options on as many lines as they need, none broken in the middle."""

    def render(self) -> Content:
        """Draw the lines."""
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the number of lines at a width."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for value, words in self.options:
            option = self._option(value, words)
            if lines and lines[-1].cell_length + option.cell_length + 3 <= width:
                lines[-1] = lines[-1] + Content("   ") + option
            else:
                lines.append(option)
        return lines


class ChoiceBox(FieldBox):
    """The options of a field; the arrows and the mouse choose."""

    field: OneOf

    def answer(self) -> ComposeResult:
        """Give the options."""
        yield WrappedChoice(self.field.offered(), self.begun, id=f"choice-{self.field.name}")

    @property
    def typed(self) -> Any:
        """The code that is chosen, empty for none."""
        return self.query_one(WrappedChoice).value

    def ask(self) -> None:
        """Bring the focus to the options."""
        self.query_one(WrappedChoice).focus()
