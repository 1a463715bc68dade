from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.attendance import against_scheduled, exposure_days
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import (
    Attempt,
    Pair,
    Point,
    SkillUse,
    attempts,
    attended,
    climbed,
    furthest,
    pairs,
    phase_trends,
    skills,
    unit_of_points,
    unit_of_shares,
    worry,
)
from ladder.domain.day import Day
from ladder.domain.figures import week_figures
from ladder.domain.records import Morning
from ladder.domain.records.base import Span
from ladder.domain.records.days import CopingUse
from ladder.domain.records.people import SpecialDay
from ladder.domain.single_case import Line
from ladder.domain.spread import Spread
from support.charts import MONDAY, data_of, days_of, iso
from support.charts import attended as outcomes_of
from support.family import SAM, a_morning, a_rung, an_exposure, an_outcome
from support.fortnights import fortnights

WIDE = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
"""Dates of a chart that shows weeks."""

SERIES: dict[str, Callable[[ChartData], Sequence[Point]]] = {
    "attended": attended,
    "of agreed": lambda data: attended(data, "agreed"),
    "child": lambda data: worry(data, "child"),
    "parent": lambda data: worry(data, "parent"),
    "furthest": furthest,
}


def values(points: Sequence[Point]) -> list[float | None]:
    return [point.value for point in points]


def rated(*ratings: int | None, rater: str = "child") -> list[Morning]:
    """Mornings from the first Monday on, weekends too; None: no morning at all."""
    return [
        a_morning(iso(number), **{f"distress_{rater}": size})
        for number, size in enumerate(ratings)
        if size is not None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "of_shares", "of_points"),
    [
        (7, "day", "day"), (31, "day", "day"), (32, "week", "day"), (120, "week", "day"), (121, "week", "week"),
        (420, "week", "week"), (421, "month", "month"), (1860, "month", "month"), (1861, "quarter", "quarter"),
        (3660, "quarter", "quarter"),
    ],
)  # fmt: skip
def test_the_longer_the_range_the_wider_a_point(days: int, of_shares: str, of_points: str) -> None:
    data = data_of(days_of(), last=MONDAY + timedelta(days=days - 1))
    assert (unit_of_shares(data), unit_of_points(data)) == (of_shares, of_points)


def test_attendance_by_day_has_a_point_for_each_date_and_a_gap_where_nothing_is_known() -> None:
    outcomes = [*outcomes_of(0, 180, None, 450), an_outcome(iso(4), "late")]
    found = attended(data_of(days_of(outcomes=outcomes)))
    assert values(found) == [0.0, 0.5, None, 1.25, None, None, None]
    assert [(point.first, point.last) for point in found] == [(MONDAY + timedelta(days=n),) * 2 for n in range(7)]


def test_attendance_by_week_is_the_ratio_of_sums_never_the_mean_of_ratios() -> None:
    short = (SpecialDay(date=iso(1), starts="08:00", ends="09:00", label=""),)
    days = days_of(outcomes=outcomes_of(0, 60), special_days=short)
    assert values(attended(data_of(days)))[:2] == [0.0, 1.0]
    assert values(attended(data_of(days, **WIDE))) == [pytest.approx(60 / 420)]


def test_ill_days_days_elsewhere_and_unknown_minutes_are_in_no_share() -> None:
    apart = [an_outcome(iso(2), "ill"), an_outcome(iso(3), "elsewhere", minutes=300), an_outcome(iso(4), "late")]
    assert values(attended(data_of(days_of(outcomes=[*outcomes_of(180, 0), *apart]), **WIDE))) == [0.25]


def test_of_what_was_agreed_may_pass_one_and_is_a_gap_where_nothing_was_agreed() -> None:
    days = days_of(outcomes=outcomes_of(90, 90))
    with_agreed = [msgspec.structs.replace(day, agreed=60 if day.date == MONDAY else None) for day in days]
    assert values(attended(data_of(with_agreed), "agreed")) == [1.5, *[None] * 6]
    assert values(attended(data_of(with_agreed, **WIDE), "agreed")) == [1.5]
    assert values(attended(data_of(days, **WIDE), "agreed")) == [None]


def test_worry_is_of_school_mornings_a_weekend_is_no_point_and_a_blank_one_a_gap() -> None:
    found = worry(data_of(days_of(rated(7, 6, None, 5, 4, 1, 1, 8), count=8)), "child")
    assert [(point.first.isoformat(), point.value) for point in found] == [
        (iso(0), 7), (iso(1), 6), (iso(2), None), (iso(3), 5), (iso(4), 4), (iso(7), 8),
    ]  # fmt: skip


def test_ill_days_are_no_mornings_of_worry() -> None:
    data = data_of(days_of(rated(7, 9, 6), [an_outcome(iso(1), "ill")]))
    assert values(worry(data, "child"))[:2] == [7, 6]


def test_worry_by_week_is_the_median_of_one_rater() -> None:
    mornings = [
        a_morning(iso(number), distress_child=child, distress_parent=parent)
        for number, (child, parent) in enumerate([(2, 9), (4, 9), (9, 1)])
    ]
    data = data_of(days_of(mornings), **WIDE)
    assert worry(data, "child") == [Point(MONDAY, MONDAY + timedelta(days=4), 4)]
    assert values(worry(data, "parent")) == [9]


@pytest.mark.parametrize(("off", "gap"), [(0, False), (1, False), (2, False), (3, True), (10, True)])
def test_more_dates_without_school_than_a_long_weekend_are_a_gap(off: int, gap: bool) -> None:
    # Friday the 11th is a school day; from Monday the 14th so many weekdays are off, then school begins again.
    weekdays = [number for number in range(7, 40) if number % 7 < 5]
    free = (Span(from_=iso(7), to=iso(weekdays[off] - 1), label=""),) if off else ()
    days = days_of(rated(*[5] * 5), count=weekdays[off] + 1, days_off=free)
    points = worry(data_of(days), "child")
    assert [point.first.isoformat() for point in points if point.first.isoformat() in (iso(4), iso(weekdays[off]))] == [
        iso(4), iso(weekdays[off]),
    ]  # fmt: skip
    between = points[5:-1]
    assert between == (
        [Point(MONDAY + timedelta(days=5), MONDAY + timedelta(days=weekdays[off] - 1), None)] if gap else []
    )  # fmt: skip


def test_a_week_without_school_is_a_gap_between_weeks_but_not_at_the_ends() -> None:
    free = (Span(from_=iso(7), to=iso(13), label=""), Span(from_=iso(21), to=iso(27), label=""))
    data = data_of(days_of(rated(*[5] * 5, *[None] * 9, *[6] * 5), count=28, days_off=free), **WIDE)
    second, third = MONDAY + timedelta(days=7), MONDAY + timedelta(days=14)
    assert worry(data, "child") == [
        Point(MONDAY, MONDAY + timedelta(days=4), 5),
        Point(second, second + timedelta(days=6), None),
        Point(third, third + timedelta(days=4), 6),
    ]


def test_how_far_we_got_comes_from_minutes_else_from_the_morning() -> None:
    mornings = [a_morning(iso(0), furthest=3), a_morning(iso(1), furthest=4), a_morning(iso(3), furthest=2)]
    outcomes = [an_outcome(iso(0), "part", minutes=20), an_outcome(iso(2), "tried"), an_outcome(iso(3), "ill")]
    assert values(furthest(data_of(days_of(mornings, outcomes)))) == [6, 4, None, None]


def test_each_exposure_with_both_numbers_is_a_pair() -> None:
    exposures = [
        an_exposure(iso(0), "Gate", "done", expected_peak=8, peak=5, recorded_at="2026-09-07T15:00:00.000Z"),
        an_exposure(iso(0), "Office", "done", expected_peak=7, peak=6, recorded_at="2026-09-07T12:00:00.000Z"),
        an_exposure(iso(1), "Gate", expected_peak=9),
        an_exposure(iso(5), "Gate", "tried", expected_peak=3, peak=9),
    ]
    first, saturday = MONDAY, MONDAY + timedelta(days=5)
    found = pairs(data_of(days_of(exposures=exposures)))
    assert found == [Pair(first, first, 7, 6), Pair(first, first, 8, 5), Pair(saturday, saturday, 3, 9)]
    assert pairs(data_of(days_of(exposures=exposures), **WIDE)) == [Pair(first, MONDAY + timedelta(days=6), 7, 6)]
    assert pairs(data_of(days_of(), **WIDE)) == []


def test_skills_are_counted_by_mornings_not_by_uses() -> None:
    mornings = [
        a_morning(iso(0), coping=(
            CopingUse(name="music", started="prompted", helped=1), CopingUse(name="music", started="self", helped=3),
        )),
        a_morning(iso(5), coping=(
            CopingUse(name="music", started="prompted"), CopingUse(name="fidget", started="prompted", helped=0),
        )),
        a_morning(iso(1), coping=()),
        a_morning(iso(2)),
    ]  # fmt: skip
    assert skills(data_of(days_of(mornings))) == (
        3, [SkillUse("music", 2, 1, Spread(2, 2, 1, 3)), SkillUse("fidget", 1, 0, Spread(1, 0, 0, 0))],
    )  # fmt: skip
    assert skills(data_of(days_of())) == (0, [])


RUNGS = [a_rung("Gate", 10), a_rung("Office", 20), a_rung("Class", 30)]


def test_tries_are_those_on_the_return_ladder_with_a_result() -> None:
    exposures = [
        an_exposure(iso(0), "Office", "partly"),
        an_exposure(iso(1), "Cinema", "done"),
        an_exposure(iso(2), "Class", minutes=10),
        an_exposure(iso(3), "Class"),
        an_exposure(iso(4), "Gate", "not_today"),
    ]
    assert attempts(data_of(days_of(exposures=exposures), rungs=RUNGS)) == [
        Attempt(MONDAY, 2, "partly"), Attempt(MONDAY + timedelta(days=4), 1, "not_today"),
    ]  # fmt: skip


def test_the_stairs_begin_where_they_stood_and_rise_only_with_a_higher_rung_done() -> None:
    done = [("Gate", "done"), ("Office", "tried"), ("Office", "done"), ("Gate", "done"), ("Class", "done")]
    exposures = [an_exposure(iso(number), rung, result) for number, (rung, result) in enumerate(done)]
    data = data_of(days_of(exposures=exposures), rungs=RUNGS)
    second, third, fifth = (MONDAY + timedelta(days=number) for number in (0, 2, 4))
    assert climbed(data) == [(MONDAY, 0), (second, 1), (third, 2), (fifth, 3)]
    assert climbed(msgspec.structs.replace(data, climbed_before=2)) == [(MONDAY, 2), (fifth, 3)]


def rising(count: int, begin: date = MONDAY) -> list[Point]:
    days = [begin + timedelta(days=number) for number in range(count)]
    return [Point(day, day, float(number)) for number, day in enumerate(days)]


def test_a_trend_takes_seven_points_of_one_phase() -> None:
    points = rising(13)
    ((first, last, line),) = phase_trends(points, [MONDAY + timedelta(days=7)])
    assert (first, last) == (MONDAY, MONDAY + timedelta(days=6))
    assert line == Line(1, -float(MONDAY.toordinal()))
    assert [found[:2] for found in phase_trends(rising(14), [MONDAY + timedelta(days=7)])] == [
        (MONDAY, MONDAY + timedelta(days=6)), (MONDAY + timedelta(days=7), MONDAY + timedelta(days=13)),
    ]  # fmt: skip
    assert phase_trends(rising(6), []) == []


def test_gaps_are_no_points_of_a_trend() -> None:
    points = [*rising(6), Point(MONDAY + timedelta(days=6), MONDAY + timedelta(days=6), None)]
    assert phase_trends(points, []) == []


def test_a_week_stands_in_its_middle_and_one_with_days_of_two_phases_belongs_to_neither() -> None:
    weeks = [
        Point(MONDAY + timedelta(weeks=number), MONDAY + timedelta(weeks=number, days=6), float(number))
        for number in range(15)
    ]
    wednesday = MONDAY + timedelta(weeks=7, days=2)
    found = phase_trends(weeks, [wednesday])
    assert [(first, last) for first, last, _line in found] == [
        (MONDAY + timedelta(days=3), MONDAY + timedelta(weeks=6, days=3)),
        (MONDAY + timedelta(weeks=8, days=3), MONDAY + timedelta(weeks=14, days=3)),
    ]
    assert found[0][2].at((MONDAY + timedelta(days=3)).toordinal()) == pytest.approx(0)
    assert len(phase_trends(weeks, [MONDAY + timedelta(weeks=7)])) == 2


@given(fortnights(), st.lists(st.integers(0, 13), max_size=3), st.booleans())
def test_no_trend_lies_across_the_line_of_a_phase(days: list[Day], begins: list[int], wide: bool) -> None:
    lines = [MONDAY + timedelta(days=number) for number in begins]
    data = data_of(days, **(WIDE if wide else {}))
    for series in SERIES.values():
        for first, last, _line in phase_trends(series(data), lines):
            assert first <= last
            assert not any(first < line <= last for line in lines)


@given(fortnights(), st.booleans())
def test_no_series_invents_a_day(days: list[Day], wide: bool) -> None:
    data = data_of(days, **(WIDE if wide else {}))
    dates = [day.date for day in days]
    for series in SERIES.values():
        points = series(data)
        assert all(point.first in dates and point.last in dates for point in points)
        assert all(point.first <= point.last for point in points)
        assert all(before.last < after.first for before, after in pairwise(points))
        for point in points:
            within = [day for day in days if point.first <= day.date <= point.last]
            assert point.value is None or any(day.morning or day.outcome for day in within)
    for pair in pairs(data):
        assert any(day.exposures for day in days if pair.first <= day.date <= pair.last)
        assert {pair.first, pair.last} <= set(dates)
    used = {use.name for day in days if day.morning for use in day.morning.coping or ()}
    assert {use.name for use in skills(data)[1]} == used


@given(fortnights())
def test_a_day_without_a_record_is_never_nought(days: list[Day]) -> None:
    data = data_of(days)
    for series in SERIES.values():
        for point in series(data):
            (day,) = [day for day in days if day.date == point.first][:1]
            if not day.morning and not day.outcome:
                assert point.value is None


@given(fortnights(most_minutes=360), st.booleans())
def test_a_share_is_never_negative_nor_above_one_where_no_day_passes_its_minutes(days: list[Day], wide: bool) -> None:
    for point in attended(data_of(days, **(WIDE if wide else {}))):
        assert point.value is None or 0 <= point.value <= 1


@given(fortnights(), st.booleans())
def test_a_share_is_never_negative_though_it_may_pass_one(days: list[Day], wide: bool) -> None:
    data = data_of(days, **(WIDE if wide else {}))
    for point in [*attended(data), *attended(data, "agreed")]:
        assert point.value is None or point.value >= 0


@given(fortnights())
def test_the_sums_of_a_week_are_the_sums_of_its_days(days: list[Day]) -> None:
    data = data_of(days, **WIDE)
    for point, week in zip(attended(data), (days[:7], days[7:]), strict=True):
        each = [against_scheduled(exposure_days([day])) for day in week]
        minutes, scheduled = sum(one.attended for one in each), sum(one.scheduled for one in each)
        assert point.value == (minutes / scheduled if scheduled else None)
        figures = week_figures(week, SAM, None)
        assert (figures.attended_minutes, figures.scheduled_minutes) == (minutes, scheduled)
        assert figures.attended_share == point.value


@given(fortnights(), st.booleans())
def test_what_the_child_said_is_never_mixed_with_what_the_parent_said(days: list[Day], wide: bool) -> None:
    alone = [
        msgspec.structs.replace(day, morning=msgspec.structs.replace(day.morning, distress_parent=None))
        if day.morning
        else day
        for day in days
    ]
    options = WIDE if wide else {}
    assert worry(data_of(days, **options), "child") == worry(data_of(alone, **options), "child")
    assert all(point.value is None for point in worry(data_of(alone, **options), "parent"))


@given(fortnights())
def test_the_stairs_never_go_down(days: list[Day]) -> None:
    steps = climbed(data_of(days, rungs=RUNGS, climbed_before=1))
    assert [rung for _day, rung in steps] == sorted({rung for _day, rung in steps})
    assert steps[0] == (MONDAY, 1)
