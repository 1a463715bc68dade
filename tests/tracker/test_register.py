import datetime as dt

from ladder.tracker.outcome import record_outcome
from ladder.tracker.register import attendance, differing_days, this_school_year
from support.trackers import MONDAY, a_child, a_tracker, sams_family

FRIDAY = MONDAY - dt.timedelta(days=3)


def test_the_school_year_runs_up_to_today() -> None:
    t, sam = sams_family()
    assert this_school_year(t, sam) == (dt.date(2026, 8, 1), MONDAY)
    found = attendance(t, sam)
    assert (found.enrolled, found.absence.recorded, found.absence.absent) == (57, 55, 52)
    assert (found.first, found.last) == ("2026-08-01", "2026-11-22")


def test_days_to_come_count_nothing_and_today_only_once_it_has_an_outcome() -> None:
    t, sam = sams_family()
    shown = (dt.date(2026, 11, 16), dt.date(2026, 12, 31))
    found = attendance(t, sam, shown)
    assert (found.enrolled, found.last) == (5, "2026-11-22")
    record_outcome(t, sam, MONDAY, status="full")
    found = attendance(t, sam, shown)
    assert (found.enrolled, found.last) == (6, "2026-11-23")
    assert attendance(t, sam, (MONDAY + dt.timedelta(days=1), shown[1])).enrolled == 0


def test_days_that_differ_are_those_of_the_range() -> None:
    t = a_tracker()
    child = a_child(t)
    record_outcome(t, child, FRIDAY, status="part", minutes=50, school_mark="absent_unexcused")
    record_outcome(t, child, MONDAY, status="not_today", school_mark="absent_unexcused")
    assert [one.day.date for one in differing_days(t, child)] == [FRIDAY]
    assert differing_days(t, child, (MONDAY, MONDAY)) == []
