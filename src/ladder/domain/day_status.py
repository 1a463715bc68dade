"""The word for a school day of which only times or minutes are told."""

from ladder.domain.day import Day
from ladder.domain.records.days import Status

WITHOUT_A_TRY = frozenset({"not_today", "ill", "elsewhere", "no_school"})
"""Words for a day of which no try is asked: how worry peaked at home says nothing of a rung."""


def implied_status(
    day: Day, *, minutes: int | None = None, arrived: str | None = None, left: str | None = None
) -> Status:
    """Give the outcome's status that fits: full, late, left early or part.

    Minutes win: all of the scheduled ones are a full day, 0 is tried. Times are held against the day's own hours; on
    a date without school any time in school is part of the day.
    """
    if minutes is not None and day.hours is not None:
        return "full" if minutes >= day.scheduled else "part" if minutes else "tried"
    if day.hours is None:
        return "part"
    late = arrived is not None and arrived > day.hours.starts
    early = left is not None and left < day.hours.ends
    if late and early:
        return "part"
    return "late" if late else "left_early" if early else "full"
