"""Several stretches of days, one on each line."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ladder.domain.typed_spans import parse_typed_span
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.long import LongText


@dataclass(frozen=True)
class Spans(LongText):
    """Days from one to another, like 24 dec - 2 jan, as a list of {from, to}; no line at all gives an empty list."""

    today: date = date.min

    def written(self) -> str:
        """Give the lines as they are typed."""
        return "\n".join(f"{_day(one['from'])} - {_day(one['to'])}" for one in self.value or ())

    def read(self, typed: Any) -> list[dict[str, str]]:
        """Give the list. Raises Unread."""
        spans = []
        for line in (super().read(typed) or "").splitlines():
            if line.strip():
                try:
                    first, last = parse_typed_span(line, self.today)
                except ValueError as error:
                    raise Unread(str(error)) from None
                spans.append({"from": first.isoformat(), "to": last.isoformat()})
        return spans


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%b %Y}"
