"""Rungs laid on dates, one a date, and how many days they took so far."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice

from msgspec import Struct

from ladder.domain.calendar import SchoolCalendar, span
from ladder.domain.climb import is_plan
from ladder.domain.day import Day
from ladder.domain.records.base import Date, Id, Label
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure

_LONGEST_BREAK = 366
"""After so many dates on which nothing can be laid the rest stays unplanned: the timetable has ended."""


class PlannedDate(Struct, frozen=True, forbid_unknown_fields=True):
    """A date and the rung (its id) that is laid on it."""

    date: Date
    rung: Id
    label: Label


class Dates(Struct, frozen=True):
    """The dates that are open, from `today` on. `past` are the child's days up to today, in order."""

    calendar: SchoolCalendar
    past: Sequence[Day]
    today: dt.date

    def lay(self, shares: Iterable[tuple[Rung, int]]) -> list[PlannedDate]:
        """Lay each rung on so many dates, in order.

        A rung of kind place lies on any date, but not on today once an exposure is written down; the others on school
        days, on today only until its outcome is. What finds no date within a year stays unplanned.
        """
        laid: list[PlannedDate] = []
        ahead = span(self.today, dt.date.max)
        for rung, count in shares:
            is_open = self._is_free if rung.kind == "place" else self._is_open_school_day
            for _ in range(count):
                found = next(filter(is_open, islice(ahead, _LONGEST_BREAK)), None)
                if found is None:
                    return laid
                laid.append(PlannedDate(found.isoformat(), rung.id, rung.label))
        return laid

    def _is_free(self, day: dt.date) -> bool:
        written = self.past[-1].exposures if day == self.today and self._knows_today() else ()
        return all(map(is_plan, written))

    def _is_open_school_day(self, day: dt.date) -> bool:
        written = day == self.today and self._knows_today() and self.past[-1].outcome is not None
        return self.calendar.is_school_day(day) and not written

    def _knows_today(self) -> bool:
        return bool(self.past) and self.past[-1].date == self.today


def pace(rung: Rung, exposures: Iterable[Exposure], calendar: SchoolCalendar) -> int | None:
    """Give the school days a done rung took, at least 1: from its `current_from` to its `done_on`, both included.

    Where nobody wrote down `current_from` it began with its first exposure; None when begin or end is unknown.
    """
    tried = (one.date for one in exposures if one.rung == rung.id and not is_plan(one))
    began = rung.current_from or min(tried, default=None)
    if began is None or rung.done_on is None:
        return None
    return max(count_school_days(began, dt.date.fromisoformat(rung.done_on), calendar), 1)


def count_school_days(first: str, last: dt.date, calendar: SchoolCalendar) -> int:
    """Give the number of school days from an ISO date to `last`, both included."""
    return sum(1 for _ in calendar.school_days(dt.date.fromisoformat(first), last))
