"""What charts and sentences about time are made of: ranges to look at, days in buckets, and progress in minutes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from msgspec import Struct

from ladder.domain.attendance import Sums, against_scheduled
from ladder.domain.calendar import monday, school_year
from ladder.domain.day import Day
from ladder.domain.records.base import Region

Range = Literal["week", "month", "year", "all"]
Unit = Literal["day", "week", "month", "quarter"]
Stretch = tuple[date, date]
"""A first and a last date, both included."""

_MOST_WEEKS = 60
_MOST_MONTHS = 60


def stretch(kind: Range, day: date, region: Region, whole: Stretch) -> Stretch:
    """Give the week from Monday, the month or the school year that holds `day`, or the `whole` record."""
    if kind == "week":
        return monday(day), monday(day) + timedelta(days=6)
    if kind == "month":
        following = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
        return day.replace(day=1), following - timedelta(days=1)
    return school_year(day, region) if kind == "year" else whole


def stepped(kind: Range, shown: Stretch, by: Literal[-1, 1], region: Region) -> Stretch:
    """Give the stretch before (-1) or after (1) the one shown; the whole record stays the whole record."""
    first, last = shown
    beside = first - timedelta(days=1) if by < 0 else last + timedelta(days=1)
    return shown if kind == "all" else stretch(kind, beside, region, shown)


class Bucket(Struct, frozen=True):
    """Some days in a row that a chart shows as one point, from `first` on."""

    first: date
    days: Sequence[Day]


def unit_of(first: date, last: date, *, daily_up_to: int) -> Unit:
    """Give how wide the points of a chart are: days up to so many of them, then weeks, months, quarters of a year."""
    count = (last - first).days + 1
    if count <= daily_up_to:
        return "day"
    return "week" if count <= _MOST_WEEKS * 7 else "month" if count <= _MOST_MONTHS * 31 else "quarter"


def buckets(days: Iterable[Day], unit: Unit) -> list[Bucket]:
    """Give days, in order of date, by the day, week, month or quarter they lie in; none is invented."""
    grouped = groupby(days, key=lambda day: _start(day.date, unit))
    return [Bucket(start, tuple(group)) for start, group in grouped]


def _start(day: date, unit: Unit) -> date:
    if unit == "day":
        return day
    if unit == "week":
        return monday(day)
    return day.replace(day=1, month=day.month if unit == "month" else (day.month - 1) // 3 * 3 + 1)


class Progress(Struct, frozen=True):
    """The latest five recorded exposure days against five of two weeks before or earlier.

    `until` and `before_until` are the last dates of either.
    """

    now: Sums
    before: Sums
    until: date
    before_until: date

    @property
    def minutes(self) -> int | None:
        """Give how many minutes more (or fewer, below 0) were attended; None when the two are not of equal size."""
        if (self.now.days, self.now.scheduled) != (self.before.days, self.before.scheduled):
            return None
        return self.now.attended - self.before.attended

    @property
    def is_told(self) -> bool:
        """Tell whether the minutes of half of the days or more are known on either side."""
        return self.now.is_told and self.before.is_told

    @property
    def weeks(self) -> int:
        """Give how many whole weeks lie between the last dates of either, at least 2."""
        return (self.until - self.before_until).days // 7


def progress(days: Sequence[Day]) -> Progress | None:
    """Compare the latest 5 recorded exposure days with the 5 ending at least 14 days before the last of them.

    Days must be in order of date. None when either side has no day with known minutes.
    """
    recorded = [day for day in days if day.exposure_day and day.recorded]
    if not recorded:
        return None
    until = recorded[-1].date - timedelta(days=14)
    now = against_scheduled(recorded[-5:])
    earlier = [day for day in recorded if day.date <= until][-5:]
    before = against_scheduled(earlier)
    return Progress(now, before, recorded[-1].date, earlier[-1].date) if now.days and before.days else None
