"""Which dates are school days, and from when to when: timetables, days off, special days, weeks and school years.

Every stored range is inclusive. Clock times are the school's wall clock, so a change to summer time moves nothing.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate, islice

from ladder.domain.records.base import WEEKDAYS, Hours, Region
from ladder.domain.records.people import Child, Period, Timetable


class SchoolCalendar:
    """The school days of one child, looked up by date.

    `no_school` are dates on which the school was closed after all (an outcome says so): no school days for anyone.
    Deleted timetables and those of other children are left out.
    """

    def __init__(self, child: Child, timetables: Sequence[Timetable], no_school: Collection[date] = ()) -> None:
        self.region = child.region
        self.timezone = child.timezone
        self._closed = {day.isoformat() for day in no_school}
        self._special = {day.date: Hours(starts=day.starts, ends=day.ends) for day in child.special_days}
        days_off = sorted((span.from_, span.to) for span in child.days_off)
        self._off_from = [start for start, _ in days_off]
        self._off_until = list(accumulate((end for _, end in days_off), max))
        mine = [table for table in timetables if table.child == child.id and not table.deleted]
        mine.sort(key=lambda table: (table.from_, table.recorded_at, table.id), reverse=True)
        self._school = [table for table in mine if table.kind == "school"]
        self._agreed = [table for table in mine if table.kind == "agreed"]
        starts = [*self._special, *(table.from_ for table in self._school)]
        self._earliest = date.fromisoformat(min(starts)) if starts else date.max

    def hours(self, day: date) -> Hours | None:
        """Give from when to when there is school on `day`, None on a date without school.

        A special day has its own hours, even on a day off or at a weekend; else a day off has none; else the school
        timetable in force gives the weekday's.
        """
        iso = day.isoformat()
        if iso in self._closed:
            return None
        special = self._special.get(iso)
        if special is not None or self._is_off(iso):
            return special
        return _weekday_hours(self._school, day)

    def scheduled(self, day: date) -> int:
        """Give the minutes of school on `day`, 0 on a date without school."""
        hours = self.hours(day)
        return minutes_between(hours.starts, hours.ends) if hours else 0

    def agreed(self, day: date) -> int | None:
        """Give the minutes agreed for `day`; None without school or where no agreed timetable gives hours."""
        hours = self.agreed_hours(day)
        return minutes_between(hours.starts, hours.ends) if hours else None

    def agreed_hours(self, day: date) -> Hours | None:
        """Give from when to when school is agreed on `day`; None without school or where nothing is agreed."""
        return _weekday_hours(self._agreed, day) if self.hours(day) else None

    def periods(self, day: date) -> tuple[Period, ...]:
        """Give the periods of the school timetable in force on `day`; none on a date without school."""
        table = self.timetable(day) if self.hours(day) else None
        return table.periods if table else ()

    def timetable(self, day: date) -> Timetable | None:
        """Give the school timetable in force on `day`, be it a day off or not; None where none holds it."""
        return _in_force(self._school, day.isoformat())

    def is_school_day(self, day: date) -> bool:
        """Tell whether there is school on `day`."""
        return self.hours(day) is not None

    def school_days(self, first: date, last: date) -> Iterator[date]:
        """Give the school days from `first` to `last`, both included."""
        return filter(self.is_school_day, span(first, last))

    def newest_school_days(self, last: date, count: int) -> list[date]:
        """Give the newest school days up to `last`, at most `count` of them, in order."""
        back = map(date.fromordinal, range(last.toordinal(), self._earliest.toordinal() - 1, -1))
        return list(islice(filter(self.is_school_day, back), count))[::-1]

    def _is_off(self, iso: str) -> bool:
        begun = bisect_right(self._off_from, iso)
        return begun > 0 and self._off_until[begun - 1] >= iso


def _in_force(newest_first: Sequence[Timetable], iso: str) -> Timetable | None:
    """Give, of the timetables that hold the date, the one with the latest `from`, then the latest recorded."""
    for table in newest_first:
        if table.from_ <= iso and (table.to is None or iso <= table.to):
            return table
    return None


def _weekday_hours(newest_first: Sequence[Timetable], day: date) -> Hours | None:
    table = _in_force(newest_first, day.isoformat())
    return table.weekdays.get(WEEKDAYS[day.weekday()]) if table else None


def minutes_between(starts: str, ends: str) -> int:
    """Give the minutes from one clock time (`HH:MM`) to another of the same day; negative when `ends` is earlier."""
    return 60 * (int(ends[:2]) - int(starts[:2])) + int(ends[3:]) - int(starts[3:])


def monday(day: date) -> date:
    """Give the Monday of the week of `day`."""
    return day - timedelta(days=day.weekday())


def span(first: date, last: date) -> Iterator[date]:
    """Give every date from `first` to `last`, both included; none when `last` is earlier."""
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def school_year(day: date, region: Region) -> tuple[date, date]:
    """Give the first and last date of the school year that holds `day`.

    It runs from 1 August to 31 July, in the UK from 1 September to 31 August.
    """
    opens = 9 if region == "uk" else 8
    year = day.year if day.month >= opens else day.year - 1
    return date(year, opens, 1), date(year + 1, opens, 1) - timedelta(days=1)


def local_date(instant: str, timezone: str) -> date:
    """Give the local date of a UTC instant (`2026-09-01T23:30:00.000Z`) in an IANA time zone."""
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(instant).astimezone(ZoneInfo(timezone)).date()
