"""What a day holds, as a sign and a word: for the strip of a week and wherever there is room for one cell."""

from typing import NamedTuple

from ladder.domain.catalogue import STATUSES
from ladder.domain.day import Day


class Sign(NamedTuple):
    """One cell, a short word and its full words; the words are what counts, the cell only reminds of them."""

    cell: str
    short: str
    words: str


_STATUS_SIGNS = {
    "full": ("✓", "full"),
    "late": ("◐", "late"),
    "left_early": ("◐", "early"),
    "part": ("◐", "part"),
    "tried": ("~", "tried"),
    "not_today": ("·", "home"),
    "ill": ("+", "ill"),
    "elsewhere": ("⌂", "away"),
    "no_school": ("-", "off"),
}


def sign_of(day: Day) -> Sign:
    """Give the sign of a day: its outcome, else that the morning is written, else that nothing is."""
    if day.outcome is not None:
        return Sign(*_STATUS_SIGNS[day.outcome.status], STATUSES[day.outcome.status])
    if day.morning is not None:
        return Sign("○", "morn", "morning written")
    if not day.school_day:
        return Sign(" ", "", "no school")
    return Sign("_", "–", "not recorded")
