from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.attendance import Sums
from ladder.domain.calendar import span
from ladder.domain.day import Day, make_days
from ladder.domain.records import Outcome
from ladder.domain.records.base import Region
from ladder.domain.records.people import SpecialDay
from ladder.domain.trends import (
    Range,
    Stretch,
    Unit,
    buckets,
    progress,
    stepped,
    stretch,
)
from support.family import a_child, a_timetable, an_outcome
from support.fortnights import fortnights

FIRST = date(2026, 9, 7)
WHOLE = (date(2024, 10, 3), date(2026, 11, 20))
WEEKDAYS = [day for day in span(FIRST, date(2026, 12, 31)) if day.weekday() < 5]


def dates(first: str, last: str) -> Stretch:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("kind", "region", "shown"),
    [
        ("week", "us", dates("2026-09-28", "2026-10-04")),
        ("month", "us", dates("2026-10-01", "2026-10-31")),
        ("year", "us", dates("2026-08-01", "2027-07-31")),
        ("year", "uk", dates("2026-09-01", "2027-08-31")),
        ("all", "us", WHOLE),
    ],
)
def test_a_range_holds_the_day_it_is_asked_for(kind: Range, region: Region, shown: Stretch) -> None:
    assert stretch(kind, date(2026, 10, 1), region, WHOLE) == shown


@pytest.mark.parametrize(
    ("day", "last"), [("2028-02-29", "2028-02-29"), ("2027-02-01", "2027-02-28"), ("2026-12-31", "2026-12-31")]
)
def test_a_month_ends_on_its_own_last_day(day: str, last: str) -> None:
    assert stretch("month", date.fromisoformat(day), "us", WHOLE)[1] == date.fromisoformat(last)


RANGES = st.sampled_from(["week", "month", "year"])
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
REGIONS = st.sampled_from(["us", "uk"])


@given(RANGES, DAYS, REGIONS)
def test_stepping_leaves_no_date_out_and_comes_back(kind: Range, day: date, region: Region) -> None:
    shown = stretch(kind, day, region, WHOLE)
    earlier, later = stepped(kind, shown, -1, region), stepped(kind, shown, 1, region)
    assert shown[0] <= day <= shown[1]
    assert (shown[0] - earlier[1]).days == (later[0] - shown[1]).days == 1
    assert stepped(kind, earlier, 1, region) == stepped(kind, later, -1, region) == shown


def test_the_whole_record_has_nothing_before_or_after_it() -> None:
    assert stepped("all", WHOLE, -1, "us") == stepped("all", WHOLE, 1, "us") == WHOLE


@pytest.mark.parametrize(
    ("unit", "starts"),
    [
        ("week", ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28"]),
        ("month", ["2026-09-01", "2026-10-01"]),
        ("quarter", ["2026-07-01", "2026-10-01"]),
    ],
)
def test_days_lie_in_the_week_month_or_quarter_they_belong_to(unit: Unit, starts: list[str]) -> None:
    days = make_days(a_child(), [a_timetable()], [], [], [], FIRST, date(2026, 10, 2))
    found = buckets(days, unit)
    assert [one.first.isoformat() for one in found] == starts
    assert [day for one in found for day in one.days] == days


@given(fortnights(), st.sampled_from(["day", "week", "month", "quarter"]), st.sets(st.integers(0, 13)))
def test_no_bucket_invents_loses_or_doubles_a_day(days: list[Day], unit: Unit, left_out: set[int]) -> None:
    kept = [day for number, day in enumerate(days) if number not in left_out]
    found = buckets(kept, unit)
    assert [day for one in found for day in one.days] == kept
    assert all(one.days and one.first <= one.days[0].date for one in found)


def school_days(minutes: Sequence[int | None], *more: Outcome) -> list[Day]:
    """Weekdays from 7 September 2026 on, each recorded with so many minutes (None: nothing recorded)."""
    outcomes = [
        an_outcome(day.isoformat(), "part", minutes=value)
        for day, value in zip(WEEKDAYS, minutes, strict=False)
        if value is not None
    ]
    last = WEEKDAYS[len(minutes) - 1]
    return make_days(a_child(), [a_timetable()], [], [*outcomes, *more], [], FIRST, last)


def test_progress_tells_minutes_where_both_sides_are_of_equal_size() -> None:
    # Days 1 to 5 are Monday to Friday; days 11 to 15 the week two weeks later, whose Friday is 14 days after day 5.
    found = progress(school_days([45, 50, 50, 50, 50, *[0] * 5, 129, 129, 129, 129, 129]))
    assert found is not None
    assert (found.now, found.before) == (Sums(5, 645, 1800), Sums(5, 245, 1800))
    assert (found.minutes, found.until, found.before_until, found.weeks) == (
        400, date(2026, 9, 25), date(2026, 9, 11), 2,
    )  # fmt: skip


def test_progress_looks_at_five_days_on_either_side_and_no_more() -> None:
    found = progress(school_days([300, 10, 10, 10, 10, 10, *[0] * 4, 300, 20, 20, 20, 20, 20]))
    assert found is not None
    assert (found.now.attended, found.before.attended, found.minutes) == (100, 50, 50)


def test_progress_over_a_long_gap_says_how_many_weeks_it_spans() -> None:
    found = progress(school_days([10] * 5 + [None] * 20 + [20] * 5))
    assert found is not None
    assert (found.minutes, found.weeks) == (50, 5)


def test_progress_may_go_down() -> None:
    found = progress(school_days([10] * 5 + [0] * 10))
    assert found is not None
    assert found.minutes == -50


def test_days_thirteen_days_before_are_too_near() -> None:
    found = progress(school_days([10, 10, 10, 10, None, 100, 100, 100, 100, 100, 20, 20, 20, 20]))
    # The last day is Thursday the 24th, 14 days before it Thursday the 10th: four days, so no plain minutes.
    assert found is not None
    assert found.before == Sums(4, 40, 1440)
    assert found.minutes is None


def test_progress_skips_days_nobody_recorded_ill_days_and_days_elsewhere() -> None:
    ill = an_outcome("2026-09-25", "ill")
    elsewhere = an_outcome("2026-09-24", "elsewhere", minutes=300)
    found = progress(school_days([10] * 5 + [None] * 5 + [50] * 3 + [None, None], ill, elsewhere))
    # The newest five are 21, 22, 23 September and 10, 11 September; those before end by 9 September.
    assert found is not None
    assert (found.now, found.before) == (Sums(5, 170, 1800), Sums(3, 30, 1080))


def test_a_day_with_unknown_minutes_makes_the_sides_unequal() -> None:
    found = progress(school_days([10] * 14 + [None], an_outcome("2026-09-25", "late")))
    assert found is not None
    assert (found.now.days, found.before.days, found.minutes) == (4, 5, None)


def test_shorter_days_make_the_sides_unequal_though_their_number_is_the_same() -> None:
    child = a_child(special_days=(SpecialDay(date="2026-09-25", starts="08:00", ends="11:00", label=""),))
    outcomes = [an_outcome(day.isoformat(), "full") for day in WEEKDAYS[:15]]
    found = progress(make_days(child, [a_timetable()], [], outcomes, [], FIRST, WEEKDAYS[14]))
    assert found is not None
    assert (found.now, found.before, found.minutes) == (Sums(5, 1620, 1620), Sums(5, 1800, 1800), None)
    assert found.now.share == found.before.share == 1.0


def test_without_anything_two_weeks_before_there_is_no_progress_to_tell() -> None:
    assert progress(school_days([10] * 10)) is None
    assert progress(school_days([None])) is None
    assert progress([]) is None
    assert progress(school_days([None, *[10] * 14], an_outcome("2026-09-07", "late"))) is not None
    late = [an_outcome(day.isoformat(), "late") for day in WEEKDAYS[10:15]]
    assert progress(school_days([10] * 5 + [None] * 10, *late)) is None
    assert progress(school_days([None] * 14 + [10], an_outcome("2026-09-07", "late"))) is None
