"""What a day holds, as a sign and a word: for the strip of a week and wherever there is room for one cell."""

from typing import NamedTuple

from ladder.domain.catalogue import STATUSES
from ladder.domain.day import Day


class Sign(NamedTuple):
    """One cell and its word; the word is what counts, the cell only reminds of it."""

    cell: str
    words: str


_STATUS_CELLS = {
    "full": "✓",
    "late": "◐",
    "left_early": "◐",
    "part": "◐",
    "tried": "~",
    "not_today": "·",
    "ill": "+",
    "elsewhere": "⌂",
    "no_school": "-",
}


def sign_of(day: Day) -> Sign:
    """Give the sign of a day: its outcome, else that the morning is written, else that nothing is."""
    if day.outcome is not None:
        return Sign(_STATUS_CELLS[day.outcome.status], STATUSES[day.outcome.status])
    if day.morning is not None:
        return Sign("○", "morning written")
    if not day.school_day:
        return Sign(" ", "no school")
    return Sign("_", "not recorded")
