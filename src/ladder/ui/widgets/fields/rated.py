"""A number from 0 to 10 in a form."""

from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.content import Content

from ladder.domain.catalogue import distress_word
from ladder.ui.widgets.fields.field import Field, FieldBox
from ladder.ui.widgets.rating import RatingRow


@dataclass(frozen=True)
class Rated(Field):
    """A rating 0-10: a digit sets it, `1` then `0` is ten, Backspace clears it."""

    def written(self) -> Any:
        """A rating is not typed but set."""
        return "" if self.value is None else self.value

    def box(self, typed: Any) -> "RatedBox":
        """Give the scale."""
        return RatedBox(self, typed)


class Scale(RatingRow):
    """The numbers alone, always in sight."""

    def render(self) -> Content:
        """Draw the numbers and the word of the one that is set."""
        numbers = Content(" ").join(self._number(size) for size in range(11))
        word = "" if self.value is None else f"  {distress_word(self.value)}"
        return numbers + Content.styled(word, "$quiet")


class RatedBox(FieldBox):
    """The scale of a field."""

    def answer(self) -> ComposeResult:
        """Give the scale."""
        scale = Scale(self.field.name, self.field.label)
        scale.value = None if self.begun == "" else self.begun
        yield scale

    @property
    def typed(self) -> Any:
        """The number, empty where none is set."""
        value = self.query_one(Scale).value
        return "" if value is None else value

    def ask(self) -> None:
        """Bring the focus to the scale."""
        self.query_one(Scale).focus()
