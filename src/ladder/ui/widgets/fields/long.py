"""Answers of several lines: a text, or a list with one entry on each line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ladder.ui.widgets.fields.field import Field, Unread

if TYPE_CHECKING:
    from ladder.ui.widgets.fields.long_box import LongBox


@dataclass(frozen=True)
class LongText(Field):
    """A text of at most `longest` characters; Enter begins a new line.

    What is to be read first opens at its beginning, on a page of its own.
    """

    longest: int = 10_000
    read_first: bool = False

    def parsed(self, typed: str) -> str:
        """Give the text without blanks around it."""
        if len(typed) > self.longest:
            raise Unread(f"{self.label} can have {self.longest:,} characters; these are {len(typed):,}.")
        return typed.strip()

    def box(self, typed: str) -> "LongBox":
        """Give the text."""
        from ladder.ui.widgets.fields.long_box import LongBox

        return LongBox(self, typed)


@dataclass(frozen=True)
class TextLines(LongText):
    """A list of texts, one on each line; blank lines are left out, no line at all gives an empty list."""

    def written(self) -> str:
        """Give the lines."""
        return "\n".join(self.value or ())

    def read(self, typed: str) -> list[str]:
        """Give the list."""
        text = super().read(typed)
        return [line.strip() for line in (text or "").splitlines() if line.strip()]
