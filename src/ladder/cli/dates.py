"""DATE as it is typed: today, yesterday, -2, mon, or 2026-11-23."""

import re
from datetime import date, timedelta

from ladder.cli.session import Misused

FIRST = date(1990, 1, 1)
"""No child whose mornings are written here was at school before."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST_DAYS = 40_000


def date_of(text: str | None, today: date) -> date:
    """Give the date that `text` means on `today`; nothing means today, a weekday its latest one, today included.

    Raises Misused for what is no date, or none that a child was at school on.
    """
    word = (text or "today").strip().lower()
    day = _relative(word, today) or _written(word)
    if day is None or day < FIRST or day.year > today.year + 2:
        raise Misused(
            f"{text!r} is not a date. It can be today, yesterday, -2 (two days ago), mon (the latest Monday) "
            "or a date like 2026-11-23."
        )
    return day


def _relative(word: str, today: date) -> date | None:
    if word in ("today", "yesterday"):
        return today - timedelta(days=word == "yesterday")
    if re.fullmatch(r"-\d{1,5}", word) and int(word[1:]) <= _MOST_DAYS:
        return today - timedelta(days=int(word[1:]))
    for weekday, name in enumerate(_WEEKDAYS):
        if word in (name, name[:3]):
            return today - timedelta(days=(today.weekday() - weekday) % 7)
    return None


def _written(word: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", word):
        return None
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
