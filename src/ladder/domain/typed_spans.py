"""Days from one to another as a person types them: 24 dec - 2 jan."""

import re
from datetime import date

from ladder.domain.typed_dates import Ahead, parse_typed_date

_BETWEEN = re.compile(r"\s+(?:-|–|to|until)\s+|\.\.|\s*–\s*")


def parse_typed_span(text: str, today: date) -> tuple[date, date]:
    """Give the first and the last day that `text` means on `today`, both included; one date alone is that day.

    Each side is typed like any date, with " - ", "to" or ".." between them; the last looks forward from the first.
    Raises ValueError, a sentence, for what means no dates and for an end before its beginning.
    """
    sides = _BETWEEN.split(text.strip())
    if len(sides) > 2:
        raise ValueError(f"{text.strip()!r} is more than two dates. It can be like 24 dec - 2 jan.")
    first = parse_typed_date(sides[0], today)
    last = parse_typed_date(sides[-1], today, Ahead(first, first)) if len(sides) > 1 else first
    if last < first:
        raise ValueError(f"{text.strip()!r} ends before it begins.")
    return first, last
