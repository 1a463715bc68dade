"""The answers of a paper questionnaire as a row of digits."""

from dataclasses import dataclass
from typing import Any

from ladder.domain.typed_answers import answers_as_text, parse_answers
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.typed import TypedField


@dataclass(frozen=True)
class Answers(TypedField):
    """`count` answers of one digit each, 0 to `most`; a dash for one that is not ticked."""

    longest: int = 80
    count: int = 24
    most: int = 6

    def written(self) -> Any:
        """Give them four by four."""
        return "" if self.value is None else answers_as_text(self.value)

    def parsed(self, typed: str) -> list[int | None]:
        """Give the answers."""
        try:
            return list(parse_answers(typed, self.count, self.most))
        except ValueError as error:
            raise Unread(str(error)) from None
