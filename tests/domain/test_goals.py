from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.day import Day, make_days
from ladder.domain.goals import Measure, aim_line, baseline, four_point_rule, weekly_points
from ladder.domain.records import Morning, Outcome
from ladder.domain.records.base import Span
from ladder.domain.records.days import CopingUse
from support.family import a_child, a_goal, a_morning, a_timetable, an_outcome
from support.fortnights import fortnights
from support.sam import sam

FIRST = date(2026, 9, 7)
MON, TUE, WED, THU, FRI = ((FIRST + timedelta(days=day)).isoformat() for day in range(5))


def week(outcomes: Sequence[Outcome], mornings: Sequence[Morning] = ()) -> list[Day]:
    return make_days(a_child(), [a_timetable()], mornings, outcomes, [], FIRST, FIRST + timedelta(days=6))


def test_a_week_s_point_stands_on_its_last_recorded_school_day() -> None:
    days = week(
        [an_outcome(MON, "full"), an_outcome(TUE, "tried"), an_outcome(THU, "ill"), an_outcome("2026-09-12", "full")]
    )
    assert weekly_points("pct_minutes", days) == [(date(2026, 9, 10), 50.0)]


def test_a_week_with_fewer_than_three_recorded_days_has_no_point() -> None:
    days = week([an_outcome(MON, "full"), an_outcome(TUE, "full"), an_outcome(WED, "no_school")])
    assert weekly_points("pct_minutes", days) == []


def test_three_recorded_days_with_unknown_minutes_have_no_share_to_tell() -> None:
    assert weekly_points("pct_minutes", week([an_outcome(day, "late") for day in (MON, TUE, WED)])) == []


RECORDED = [
    an_outcome(MON, "full", asked_for_help=2),
    an_outcome(TUE, "part", minutes=100),
    an_outcome(WED, "late", asked_for_help=1),
    an_outcome(THU, "ill"),
    an_outcome(FRI, "elsewhere"),
]


def used(day: str, *started: Any) -> Morning:
    return a_morning(day, coping=tuple(CopingUse(name="music", started=one) for one in started))


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("pct_minutes", 100 * 460 / 720),
        ("days", 3),
        ("coping_self", 3),
        ("asked_for_help", 3),
        ("furthest", 8.0),
    ],
)
def test_what_a_week_measures(measure: Measure, value: float) -> None:
    mornings = [used(MON, "self", "self", "prompted"), used("2026-09-12", "self"), used(TUE)]
    ((day, found),) = weekly_points(measure, week(RECORDED, mornings))
    assert day == date(2026, 9, 11)
    assert found == pytest.approx(value)


@pytest.mark.parametrize("measure", ["coping_self", "asked_for_help", "furthest"])
def test_what_nobody_wrote_down_is_no_point(measure: Measure) -> None:
    assert weekly_points(measure, week([an_outcome(day, "tried") for day in (MON, TUE, WED)])) == []


def test_asked_and_none_is_a_point_of_nothing() -> None:
    outcomes = [an_outcome(day, "tried", asked_for_help=0) for day in (MON, TUE, WED)]
    assert weekly_points("coping_self", week(outcomes, [used(MON)])) == [(date(2026, 9, 9), 0)]
    assert weekly_points("asked_for_help", week(outcomes)) == [(date(2026, 9, 9), 0)]


def test_a_baseline_is_the_median_of_at_least_three_points() -> None:
    points = [(FIRST, 10.0), (FIRST, 40.0), (FIRST, 20.0)]
    assert (baseline(points), baseline(points[:2])) == (20.0, None)


def test_the_baseline_of_sam_s_goal() -> None:
    points = weekly_points("pct_minutes", sam().days(last=date(2026, 9, 20)))
    assert (len(points), baseline(points)) == (3, 0.0)


def test_the_aim_line_rises_over_school_days_only() -> None:
    # From Monday the 7th to Monday the 21st lie 10 steps to school days, 9 without the day off: 10 to 80 is 70.
    calendar = SchoolCalendar(a_child(), [a_timetable()])
    aim = aim_line(a_goal(), 10.0, calendar)
    assert [aim(date(2026, 9, day)) for day in (7, 8, 11, 12, 13, 14, 21)] == [10, 17, 38, 38, 38, 45, 80]
    off = a_child(days_off=(Span(from_="2026-09-08", to="2026-09-08", label=""),))
    aim = aim_line(a_goal(), 8.0, SchoolCalendar(off, [a_timetable()]))
    assert [aim(date(2026, 9, day)) for day in (7, 8, 9, 21)] == [8, 8, 16, 80]


def test_without_school_days_before_it_is_due_the_aim_is_the_target() -> None:
    assert aim_line(a_goal(), 8.0, SchoolCalendar(a_child(), []))(FIRST) == 80


def points_of(values: list[float]) -> list[tuple[date, float]]:
    return [(FIRST + timedelta(weeks=number), value) for number, value in enumerate(values)]


def rising(day: date) -> float:
    return 10 + (day - FIRST).days / 7


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ([0, 0, 11, 12, 13, 14], "change_plan"),
        ([0, 0, 12, 12, 13, 14], None),
        ([0, 0, 13, 14, 15, 16], "raise_goal"),
        ([0, 0, 12, 14, 15, 16], None),
        ([0, 0, 13, 14, 15, 1], None),
        ([0, 0, 0, 0, 0], None),
        ([99, 99, 99, 11, 12, 13, 14], "change_plan"),
    ],
)
def test_four_points_on_one_side_of_a_rising_aim_line(values: list[float], verdict: str | None) -> None:
    assert four_point_rule(points_of(values), rising) == verdict


def test_a_week_exactly_on_its_aim_lies_on_neither_side() -> None:
    # 220 of 400 minutes are 55 %, which a computer makes 55.00000000000001.
    on_the_line = [100 * (220 / 400 + number / 100) for number in range(6)]
    assert four_point_rule(points_of(on_the_line), lambda day: 45 + rising(day)) is None
    assert four_point_rule(points_of([100 * 220 / 400] * 8), lambda day: 55 + (day - FIRST).days * 1e-15) is None


def test_a_level_aim_line_asks_for_nothing() -> None:
    assert four_point_rule(points_of([0] * 8), lambda _: 5) is None
    assert four_point_rule(points_of([0] * 8), lambda day: -rising(day)) is None


@given(fortnights(), st.sampled_from(["pct_minutes", "days", "coping_self", "asked_for_help", "furthest"]))
def test_no_week_has_two_points_and_every_point_stands_on_a_recorded_day(days: list[Day], measure: Measure) -> None:
    recorded = {day.date for day in days if day.recorded}
    points = weekly_points(measure, days)
    assert len({day.isocalendar()[:2] for day, _ in points}) == len(points)
    assert all(day in recorded and value >= 0 for day, value in points)
