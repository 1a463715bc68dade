"""Shares of attendance with their denominators, and absence.

A share of several days is the ratio of their sums, never the mean of their ratios. A recorded day whose minutes
nobody knows leaves both sums and still counts as recorded.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from ladder.domain.calendar import minutes_between
from ladder.domain.day import Day
from ladder.domain.records.base import Region


class Sums(Struct, frozen=True):
    """Minutes attended and minutes scheduled (or agreed) of `days` days; of `unknown` more nobody knows the minutes."""

    days: int
    attended: int
    scheduled: int
    unknown: int = 0

    @property
    def recorded(self) -> int:
        """Give how many recorded days there are, with known minutes or without."""
        return self.days + self.unknown

    @property
    def is_told(self) -> bool:
        """Tell whether minutes are known for half of the recorded days or more: of fewer no share is told."""
        return self.days >= max(self.unknown, 1)

    @property
    def share(self) -> float | None:
        """Give attended over scheduled, which may pass 1; None when nothing was scheduled."""
        return self.attended / self.scheduled if self.scheduled else None


def enrolled(days: Iterable[Day]) -> list[Day]:
    """Give the school days, whatever came of them."""
    return [day for day in days if day.school_day]


def exposure_days(days: Iterable[Day]) -> list[Day]:
    """Give the school days on which going was possible: neither ill nor elsewhere."""
    return [day for day in days if day.exposure_day]


def against_scheduled(days: Iterable[Day]) -> Sums:
    """Sum the recorded days among `days` with known minutes, against what was scheduled."""
    return _sums((day.attended, day.scheduled) for day in days if day.recorded)


def against_agreed(days: Iterable[Day]) -> Sums:
    """Sum the recorded days among `days` with known minutes and an agreed timetable, against what was agreed."""
    return _sums((day.attended, day.agreed) for day in days if day.recorded and day.agreed is not None)


class Absence(Struct, frozen=True):
    """Absence over some days: for adults, an argument in a letter and never a badge.

    `recorded` are the school days with an outcome, `absent` those of them with too few minutes for any reason.
    `unexcused` and `excused_unknown` are the absent ones marked so; `late` those on which the child came more than the
    family's own number of minutes after the start, None when the family has set no number. `unknown` are the recorded
    ones of which nobody knows the minutes, so that they are not among the absent.
    """

    absent: int
    recorded: int
    not_recorded: int
    level: Literal["chronic", "severe"] | None
    unexcused: int
    excused_unknown: int
    late: int | None
    unknown: int = 0

    @property
    def is_told(self) -> bool:
        """Tell whether of half of the recorded days or more it is known how long they were: of fewer no share is."""
        return 2 * self.unknown <= self.recorded

    @property
    def share(self) -> float | None:
        """Give absent over recorded school days, 0 to 1; None when none is recorded."""
        return self.absent / self.recorded if self.recorded else None


def absence(days: Iterable[Day], region: Region, absent_below: float = 0.5, late_minutes: int | None = None) -> Absence:
    """Count absence over `days`: chronic from a tenth of the recorded days, severe from a fifth (UK: from a half)."""
    school = enrolled(days)
    recorded = [day for day in school if day.outcome]
    absent = [day for day in recorded if day.absent(absent_below)]
    excused = [day.outcome.excused for day in absent if day.outcome]
    return Absence(
        absent=len(absent),
        recorded=len(recorded),
        not_recorded=len(school) - len(recorded),
        level=_level(len(absent), len(recorded), region),
        unexcused=excused.count("no"),
        excused_unknown=excused.count("unknown") + excused.count(None),
        late=None if late_minutes is None else sum(_late_by(day) > late_minutes for day in recorded),
        unknown=sum(day.attended is None and not day.elsewhere for day in recorded),
    )


def _sums(pairs: Iterable[tuple[int | None, int | None]]) -> Sums:
    recorded = list(pairs)
    known = [(attended, planned) for attended, planned in recorded if attended is not None and planned is not None]
    return Sums(
        len(known),
        sum(attended for attended, _ in known),
        sum(planned for _, planned in known),
        len(recorded) - len(known),
    )


def _level(absent: int, recorded: int, region: Region) -> Literal["chronic", "severe"] | None:
    if not recorded or 10 * absent < recorded:
        return None
    severe = 2 if region == "uk" else 5
    return "severe" if severe * absent >= recorded else "chronic"


def _late_by(day: Day) -> int:
    """Give by how many minutes the child came after the start; 0 or less when in time or when nobody wrote it down."""
    arrived = day.outcome.arrived if day.outcome else None
    return minutes_between(day.hours.starts, arrived) if day.hours and arrived else 0
