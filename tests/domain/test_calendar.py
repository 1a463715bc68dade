from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.calendar import (
    SchoolCalendar,
    local_date,
    minutes_between,
    monday,
    school_year,
    span,
)
from ladder.domain.records.base import Region, Span
from ladder.domain.records.people import Period, SpecialDay
from support.family import KIT, a_child, a_timetable, hours

MON, TUE, WED, THU, FRI, SAT, SUN = span(date(2026, 9, 7), date(2026, 9, 13))


def off(first: date, last: date) -> Span:
    return Span(from_=first.isoformat(), to=last.isoformat(), label="")


def special(day: date, starts: str, ends: str) -> SpecialDay:
    return SpecialDay(date=day.isoformat(), starts=starts, ends=ends, label="")


def test_weekday_hours_are_school_and_the_weekend_is_not() -> None:
    calendar = SchoolCalendar(a_child(), [a_timetable("08:05", "14:50")])
    assert calendar.hours(FRI) == hours("08:05", "14:50")
    assert [calendar.scheduled(day) for day in (MON, FRI, SAT, SUN)] == [405, 405, 0, 0]
    assert list(calendar.school_days(MON, SUN)) == [MON, TUE, WED, THU, FRI]


def test_without_a_timetable_no_date_is_a_school_day() -> None:
    calendar = SchoolCalendar(a_child(), [])
    assert (calendar.hours(MON), calendar.scheduled(MON), calendar.agreed(MON), calendar.periods(MON)) == (
        None,
        0,
        None,
        (),
    )


def test_a_weekday_that_is_absent_has_no_school() -> None:
    calendar = SchoolCalendar(a_child(), [a_timetable(weekdays={"mon": hours(), "wed": hours("10:00", "12:00")})])
    assert [calendar.scheduled(day) for day in (MON, TUE, WED)] == [360, 0, 120]


def test_days_off_include_both_ends_and_may_overlap() -> None:
    spans = (off(TUE, WED), off(MON, TUE), off(date(2026, 9, 18), date(2026, 9, 18)))
    calendar = SchoolCalendar(a_child(days_off=spans), [a_timetable()])
    assert list(calendar.school_days(date(2026, 9, 4), FRI)) == [date(2026, 9, 4), THU, FRI]
    assert not calendar.is_school_day(date(2026, 9, 18))


def test_a_long_day_off_is_not_hidden_by_a_short_one_within_it() -> None:
    calendar = SchoolCalendar(a_child(days_off=(off(MON, FRI), off(TUE, TUE))), [a_timetable()])
    assert not list(calendar.school_days(MON, SUN))


def test_a_special_day_has_its_own_hours_even_on_a_day_off_and_at_the_weekend() -> None:
    days = (special(TUE, "08:00", "11:00"), special(WED, "09:00", "10:00"), special(SAT, "10:00", "12:00"))
    calendar = SchoolCalendar(a_child(special_days=days, days_off=(off(WED, THU),)), [a_timetable()])
    assert [calendar.scheduled(day) for day in (MON, TUE, WED, THU, SAT)] == [360, 180, 60, 0, 120]


def test_a_date_that_an_outcome_closed_is_no_school_day_even_if_special() -> None:
    child = a_child(special_days=(special(TUE, "08:00", "11:00"),))
    calendar = SchoolCalendar(child, [a_timetable(), a_timetable(kind="agreed")], {MON, TUE})
    assert list(calendar.school_days(MON, FRI)) == [WED, THU, FRI]
    assert (calendar.scheduled(MON), calendar.agreed(MON)) == (0, None)


def test_a_timetable_holds_from_its_first_to_its_last_date() -> None:
    calendar = SchoolCalendar(a_child(), [a_timetable(from_="2026-09-08", to="2026-09-10")])
    assert list(calendar.school_days(MON, FRI)) == [TUE, WED, THU]


def test_the_timetable_that_began_last_is_in_force() -> None:
    autumn = a_timetable("08:00", "14:00", from_="2026-08-01")
    october = a_timetable("08:00", "13:00", from_="2026-09-09", to="2026-09-10")
    for tables in ([autumn, october], [october, autumn]):
        calendar = SchoolCalendar(a_child(), tables)
        assert [calendar.scheduled(day) for day in (TUE, WED, THU, FRI)] == [360, 300, 300, 360]


def test_of_two_that_began_together_the_one_recorded_last_is_in_force() -> None:
    first = a_timetable("08:00", "14:00", recorded_at="2026-08-01T12:00:00.000Z")
    second = a_timetable("08:00", "13:00", recorded_at="2026-08-02T12:00:00.000Z", id="another")
    for tables in ([first, second], [second, first]):
        assert SchoolCalendar(a_child(), tables).scheduled(MON) == 300


def test_the_timetable_in_force_decides_even_where_it_has_no_school_that_weekday() -> None:
    tables = [a_timetable(), a_timetable(from_="2026-09-01", weekdays={"mon": hours()})]
    assert list(SchoolCalendar(a_child(), tables).school_days(MON, FRI)) == [MON]


def test_deleted_timetables_and_those_of_other_children_say_nothing() -> None:
    tables = [a_timetable(deleted=True), a_timetable("08:00", "09:00", child=KIT)]
    assert SchoolCalendar(a_child(), tables).hours(MON) is None


def test_an_agreed_timetable_stands_beside_the_school_s_own() -> None:
    agreed = a_timetable("10:00", "12:00", kind="agreed", from_="2026-09-08", weekdays={"tue": hours("10:00", "12:00")})
    calendar = SchoolCalendar(a_child(days_off=(off(date(2026, 9, 15), date(2026, 9, 15)),)), [a_timetable(), agreed])
    assert [calendar.scheduled(day) for day in (MON, TUE, WED)] == [360, 360, 360]
    assert [calendar.agreed(day) for day in (MON, TUE, WED, date(2026, 9, 15))] == [None, 120, None, None]


def test_periods_are_those_of_the_school_timetable_in_force() -> None:
    one = Period(name="Period 1", starts="08:00", ends="08:50")
    tables = [a_timetable(periods=(one,)), a_timetable(kind="agreed", from_="2026-09-01")]
    calendar = SchoolCalendar(a_child(), tables)
    assert (calendar.periods(MON), calendar.periods(SAT)) == ((one,), ())


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [
        ("08:05", "14:50", 405),
        ("08:00", "08:00", 0),
        ("08:15", "09:05", 50),
        ("00:00", "23:59", 1439),
        ("09:00", "08:30", -30),
    ],
)
def test_minutes_between_two_clock_times(starts: str, ends: str, minutes: int) -> None:
    assert minutes_between(starts, ends) == minutes


def test_the_change_to_summer_time_takes_no_minute_of_a_school_day() -> None:
    sunday = date(2026, 3, 8)
    child = a_child(special_days=(special(sunday, "01:00", "05:00"),))
    assert SchoolCalendar(child, []).scheduled(sunday) == 240


@pytest.mark.parametrize(
    ("instant", "timezone", "local"),
    [
        ("2026-09-08T03:59:59.999Z", "America/New_York", "2026-09-07"),
        ("2026-09-08T04:00:00.000Z", "America/New_York", "2026-09-08"),
        ("2026-12-08T04:30:00.000Z", "America/New_York", "2026-12-07"),
        ("2026-06-30T23:30:00.000Z", "Europe/London", "2026-07-01"),
        ("2026-12-31T23:30:00.000Z", "Europe/London", "2026-12-31"),
    ],
)
def test_a_local_date_follows_the_time_zone_and_its_summer_time(instant: str, timezone: str, local: str) -> None:
    assert local_date(instant, timezone) == date.fromisoformat(local)


@pytest.mark.parametrize(
    ("day", "region", "first", "last"),
    [
        ("2026-07-31", "us", "2025-08-01", "2026-07-31"),
        ("2026-08-01", "us", "2026-08-01", "2027-07-31"),
        ("2026-08-31", "uk", "2025-09-01", "2026-08-31"),
        ("2026-09-01", "uk", "2026-09-01", "2027-08-31"),
        ("2027-01-15", "uk", "2026-09-01", "2027-08-31"),
    ],
)
def test_a_school_year_runs_from_summer_to_summer(day: str, region: Region, first: str, last: str) -> None:
    assert school_year(date.fromisoformat(day), region) == (date.fromisoformat(first), date.fromisoformat(last))


@given(st.dates())
def test_a_week_begins_on_the_monday_at_or_before(day: date) -> None:
    assert monday(day).weekday() == 0
    assert 0 <= (day - monday(day)).days < 7


@given(st.dates(), st.integers(-3, 40))
def test_a_span_has_every_date_once_in_order(first: date, length: int) -> None:
    last = date.fromordinal(min(max(first.toordinal() + length, 1), date.max.toordinal()))
    days = list(span(first, last))
    assert len(days) == max((last - first).days + 1, 0)
    assert all((later - day).days == 1 for day, later in pairwise(days))


def test_the_newest_school_days_leap_over_days_without_school_and_stop_where_school_began() -> None:
    calendar = SchoolCalendar(a_child(days_off=(off(TUE, WED),)), [a_timetable(from_="2026-09-04")])
    assert calendar.newest_school_days(SUN, 3) == [MON, THU, FRI]
    assert calendar.newest_school_days(THU, 9) == [date(2026, 9, 4), MON, THU]
    assert calendar.newest_school_days(SUN, 0) == []
    assert SchoolCalendar(a_child(), []).newest_school_days(SUN, 9) == []


WEEK_OF_SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted), max_size=5)


@given(WEEK_OF_SPANS)
def test_a_date_is_off_exactly_when_some_span_holds_it(spans: list[list[int]]) -> None:
    start = date(2026, 9, 7)
    days = list(span(start, date(2026, 9, 27)))
    child = a_child(days_off=tuple(off(days[first], days[last]) for first, last in spans))
    calendar = SchoolCalendar(child, [a_timetable()])
    for number, day in enumerate(days):
        held = any(first <= number <= last for first, last in spans)
        assert calendar.is_school_day(day) == (day.weekday() < 5 and not held)
