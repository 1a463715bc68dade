"""Rungs laid on dates, one a date, and how many days they took so far."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from msgspec import Struct

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import is_plan
from ladder.domain.day import Day
from ladder.domain.records.base import Date, Id, Label
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure

_LONGEST_BREAK = 366
"""After so many dates on which nothing can be laid the rest stays unplanned: the timetable has ended."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_DAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})s?\b")
_WEEKEND = re.compile(r"\bweek-?ends?\b")
_NO_SCHOOL = re.compile(r"\b(no school|without school|not (on )?a school ?day|days? off|holidays?|vacations?)\b")
_SCHOOL = re.compile(r"\bschool[ -]?(day|morning)s?\b")
_EXCEPT = re.compile(r"\b(not|but|except|without|no)\b")


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

        A rung of kind place lies on any date that fits its words, but not on today once an exposure is written down;
        the others on school days, on today only until its outcome is. What finds no date within a year stays unplanned.
        """
        laid: list[PlannedDate] = []
        earliest = self.today.toordinal()
        for rung, count in shares:
            for _ in range(count):
                found = self._next(rung, earliest)
                if found is None:
                    return laid
                laid.append(PlannedDate(found.isoformat(), rung.id, rung.label))
                earliest = found.toordinal() + 1
        return laid

    def _next(self, rung: Rung, earliest: int) -> dt.date | None:
        """Give the first date for a rung; where none within a year fits a place's words, the first one at all."""
        ahead = map(dt.date.fromordinal, range(earliest, dt.date.max.toordinal() + 1))
        dates = list(islice(ahead, _LONGEST_BREAK))
        if rung.kind != "place":
            return next(filter(self._is_open_school_day, dates), None)
        fits = fitting(rung.label, self.calendar)
        wished = next((day for day in dates if fits(day) and self._is_free(day)), None)
        return wished or next(filter(self._is_free, dates), None)

    def _is_free(self, day: dt.date) -> bool:
        written = self.past[-1].exposures if day == self.today and self._knows_today() else ()
        return all(map(is_plan, written))

    def _is_open_school_day(self, day: dt.date) -> bool:
        written = day == self.today and self._knows_today() and self.past[-1].outcome is not None
        return self.calendar.is_school_day(day) and not written

    def _knows_today(self) -> bool:
        return bool(self.past) and self.past[-1].date == self.today


def fitting(label: str, calendar: SchoolCalendar) -> Callable[[dt.date], bool]:
    """Give the test whether a date fits the words of a place: the weekend, a day of the week, with or without school.

    Words that rule a day of the week out ("not on Fridays") are left to whoever reads them.
    """
    words = label.casefold()
    named = set() if _EXCEPT.search(words) else {_WEEKDAYS.index(name) for name in _NAMED_DAY.findall(words)}
    if _WEEKEND.search(words):
        named |= {5, 6}
    off = _NO_SCHOOL.search(words) is not None
    school = not off and _SCHOOL.search(words) is not None

    def fits(day: dt.date) -> bool:
        if (off and calendar.is_school_day(day)) or (school and not calendar.is_school_day(day)):
            return False
        return not named or day.weekday() in named

    return fits


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
