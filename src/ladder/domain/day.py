"""A day: what the calendar, the morning, the outcome and the exposures say of one date of one child."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from ladder.domain.calendar import SchoolCalendar, minutes_between, span
from ladder.domain.exact import is_below
from ladder.domain.lessons import minutes_named
from ladder.domain.records.base import Hours
from ladder.domain.records.days import Exposure, Morning, Outcome
from ladder.domain.records.people import Child, Period, Timetable

ONE_CLASS = 40
"""Minutes that count as one class where the timetable names no period long enough to be one."""

_SHORTEST_CLASS = 30
"""Minutes from which a period is a class; homeroom or registration is shorter."""

_STAYED_OUT = ("tried", "not_today", "ill")
_WENT_IN = ("full", "late", "left_early", "part")
_INSIDE = 6


class Day(Struct, frozen=True, kw_only=True, dict=True):
    """One date of one child (its id). `hours` is None on a date without school, `agreed` where nothing was agreed.

    What it can tell of minutes is worked out once: charts of many years ask each day again with every key.
    """

    date: dt.date
    child: str
    hours: Hours | None
    agreed: int | None
    periods: tuple[Period, ...]
    morning: Morning | None
    outcome: Outcome | None
    exposures: tuple[Exposure, ...]

    @property
    def school_day(self) -> bool:
        """Tell whether there was school, for everyone."""
        return self.hours is not None

    @cached_property
    def scheduled(self) -> int:
        """Give the minutes of school that day, 0 on a date without school."""
        return minutes_between(self.hours.starts, self.hours.ends) if self.hours else 0

    @property
    def recorded(self) -> bool:
        """Tell whether it is a school day with an outcome."""
        return self.hours is not None and self.outcome is not None

    @property
    def ill(self) -> bool:
        """Tell whether the outcome says too ill, be it a school day or not."""
        return self.outcome is not None and self.outcome.status == "ill"

    @property
    def elsewhere(self) -> bool:
        """Tell whether the child was taught or treated somewhere else."""
        return self.outcome is not None and self.outcome.status == "elsewhere"

    @property
    def exposure_day(self) -> bool:
        """Tell whether it is a school day on which going was possible: neither ill nor elsewhere."""
        return self.hours is not None and not self.ill and not self.elsewhere

    @cached_property
    def attended(self) -> int | None:
        """Give the minutes attended, which may pass the scheduled ones; None when unknown or without school.

        Typed minutes win; else arrived to left, clipped to the day; else the sum of the named periods, unknown where
        the timetable does not know one of them; else all of a full day and none of one that was tried, not today or
        ill.
        """
        if self.hours is None or self.outcome is None:
            return None
        if self.outcome.minutes is not None:
            return self.outcome.minutes
        if self.outcome.arrived is not None or self.outcome.left is not None:
            return _between(self.outcome, self.hours)
        if self.outcome.periods is not None:
            return minutes_named(self.periods, self.outcome.periods)
        if self.outcome.status == "full":
            return self.scheduled
        return 0 if self.outcome.status in _STAYED_OUT else None

    @cached_property
    def furthest(self) -> int | None:
        """Give how far we got, 0 in bed to 9 a full day; None when nobody said.

        Minutes in school decide: 9 from all of the day's, 8 from half, 7 from the shortest period of at least 30
        minutes, else 6. Without any it is what the morning says.
        """
        attended = None if self.elsewhere else self.attended
        if self.outcome is None or not attended:
            return self.morning.furthest if self.morning else None
        if attended >= self.scheduled or self.outcome.status == "full":
            return 9
        if 2 * attended >= self.scheduled:
            return 8
        classes = (length for length in map(_minutes, self.periods) if length >= _SHORTEST_CLASS)
        return 7 if attended >= min(classes, default=ONE_CLASS) else _INSIDE

    @property
    def in_school(self) -> bool:
        """Tell whether the outcome says so: full, late, left early, part of the day, or minutes above 0."""
        return self.outcome is not None and (self.outcome.status in _WENT_IN or bool(self.attended))

    @property
    def inside(self) -> bool:
        """Tell whether the child was inside the building, however long: by the outcome, or by the morning."""
        return self.in_school or (self.furthest or 0) >= _INSIDE

    def absent(self, below: float = 0.5) -> bool:
        """Tell whether the day counts as absent: recorded, known minutes, and less than `below` of the scheduled ones.

        The reason does not matter, but a day elsewhere is not an absence.
        """
        attended = self.attended
        return attended is not None and not self.elsewhere and is_below(attended, self.scheduled, below)


def make_days(
    child: Child,
    timetables: Sequence[Timetable],
    mornings: Iterable[Morning],
    outcomes: Iterable[Outcome],
    exposures: Iterable[Exposure],
    first: dt.date,
    last: dt.date,
) -> list[Day]:
    """Give the days of a child from `first` to `last`, both included, with or without records.

    Deleted records and those of other children are left out. Exposures stand in the order they were recorded.
    """
    morning_of = {one.date: one for one in mornings if one.child == child.id and not one.deleted}
    outcome_of = {one.date: one for one in outcomes if one.child == child.id and not one.deleted}
    exposures_of: dict[str, list[Exposure]] = {}
    for one in sorted(exposures, key=lambda exposure: (exposure.recorded_at, exposure.id)):
        if one.child == child.id and not one.deleted:
            exposures_of.setdefault(one.date, []).append(one)
    calendar = SchoolCalendar(child, timetables, closed_dates(outcome_of.values()))
    return [
        Day(
            date=day,
            child=child.id,
            hours=calendar.hours(day),
            agreed=calendar.agreed(day),
            periods=calendar.periods(day),
            morning=morning_of.get(day.isoformat()),
            outcome=outcome_of.get(day.isoformat()),
            exposures=tuple(exposures_of.get(day.isoformat(), ())),
        )
        for day in span(first, last)
    ]


def closed_dates(outcomes: Iterable[Outcome]) -> set[dt.date]:
    """Give the dates that an outcome `no_school` makes no school day; deleted ones say nothing."""
    return {dt.date.fromisoformat(one.date) for one in outcomes if one.status == "no_school" and not one.deleted}


def _between(outcome: Outcome, hours: Hours) -> int:
    """Give the minutes from arrived to left within the school's hours; a missing one is the day's own start or end."""
    arrived = max(outcome.arrived or hours.starts, hours.starts)
    left = min(outcome.left or hours.ends, hours.ends)
    return max(minutes_between(arrived, left), 0)


def _minutes(period: Period) -> int:
    return minutes_between(period.starts, period.ends)
