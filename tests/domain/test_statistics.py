from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.domain.day import Day, make_days
from ladder.domain.phases import phase_effects
from ladder.domain.records import Morning, Outcome, Phase, Support
from ladder.domain.statistics import MEASURES, Effect, Trend, effects, statistics, trends_of
from support.charts import MONDAY, attended
from support.family import a_child, a_morning, a_phase, a_support, a_timetable, an_id
from support.fortnights import fortnights
from support.goals import a_state

BASELINE, LADDER, THERAPY = (
    a_phase("2026-09-07", "baseline"), a_phase("2026-09-14", "ladder"), a_phase("2026-09-21", "therapy")
)  # fmt: skip
PHASES = [BASELINE, LADDER, THERAPY]


def weeks(outcomes: Sequence[Outcome] = (), mornings: Sequence[Morning] = (), *, first: int = 0) -> list[Day]:
    """Three weeks from the first Monday on, or fewer that begin so many days later."""
    begin = MONDAY + timedelta(days=first)
    return make_days(a_child(), [a_timetable()], mornings, outcomes, [], begin, MONDAY + timedelta(days=20))


def of(found: Sequence[Effect], measure: str) -> list[Effect]:
    return [one for one in found if one.figures.measure == measure]


def test_adjacent_phases_stand_side_by_side_with_their_names_and_the_way_to_the_goal() -> None:
    # 0 % on 5 days, then 90 of 360 minutes on 5: a quarter, so 31.25 % of the way to 80 %.
    found = effects(weeks(attended(*[0] * 5, *[90] * 5)), PHASES, [], 80)
    first, second = of(found, "attended_share")
    assert (first.before, first.after, first.figures.nap, first.pogo) == ("baseline", "ladder", 1.0, 31.25)
    assert (first.more_days, first.over, second.over) == (0, True, False)
    assert (second.figures.reason, second.figures.nap, second.pogo, second.more_days) == ("too_early", None, None, 3)


def test_only_attendance_has_a_way_to_a_goal_and_only_where_there_is_one() -> None:
    mornings = [a_morning((MONDAY + timedelta(days=number)).isoformat(), distress_child=5) for number in range(12)]
    days = weeks(attended(*[0] * 5, *[90] * 5), mornings)
    (child, _) = of(effects(days, PHASES, [], 80), "distress_child")
    assert (child.figures.nap, child.pogo) == (0.5, None)
    assert of(effects(days, PHASES, [], None), "attended_share")[0].pogo is None
    already = weeks(attended(*[288] * 5, *[90] * 5))
    assert of(effects(already, PHASES, [], 80), "attended_share")[0].pogo is None  # the goal was there before


def test_what_else_changed_is_named_but_never_the_baseline_and_ended_supports_say_how() -> None:
    supports: list[Support] = [
        a_support("quiet_space", "in_place", "2026-09-10"),
        a_support("anytime_pass", "requested", "2026-09-10"),
        a_support("transport", "stopped", "2026-09-15"),
        a_support("our own", "faded", "2026-09-16"),
        a_support("cbt", "in_place", "2026-10-10"),
    ]
    lines = [a_phase("2026-09-12", "class_change", label="New class"), *PHASES]
    first, second = of(effects(weeks(), lines, supports, None), "attended_share")
    assert first.also == ("quiet space", "New class", "transport stopped", "our own faded", "therapy")
    assert second.also == ("quiet space", "New class", "ladder", "transport stopped", "our own faded")


def test_a_pair_whose_first_phase_lies_before_the_dates_is_left_out() -> None:
    whole, later, last = (effects(weeks(first=first), PHASES, [], None) for first in (0, 6, 7))
    assert [len(of(found, "attended_share")) for found in (whole, later, last)] == [2, 2, 1]
    assert effects(weeks(first=14), PHASES, [], None) == []
    assert effects(weeks(), [], [], 80) == []


def test_a_trend_is_told_a_week_within_one_phase_and_not_of_phases_that_are_past() -> None:
    # 9 for a week, then 8: of 45 slopes 20 are 0; the 25 below it end in -1/10 -1/10 -1/11, so the middle is -1/10.
    mornings = [
        a_morning((MONDAY + timedelta(days=number)).isoformat(), distress_child=9 - number // 7, distress_parent=4)
        for number in range(21)
    ]
    phases = [a_phase("2026-09-07", "ladder"), a_phase("2026-09-21", "iep")]
    found = trends_of(weeks(mornings=mornings), phases)
    assert found == [
        Trend("ladder", "attended_share", 0, None, over=True),
        Trend("iep", "attended_share", 0, None),
        Trend("ladder", "distress_child", 10, 7 * (-1 / 10), over=True),
        Trend("iep", "distress_child", 5, None),
        Trend("ladder", "distress_parent", 10, 0, over=True),
        Trend("iep", "distress_parent", 5, None),
    ]
    assert [one.more_days for one in found] == [7, 7, 0, 2, 0, 2]
    assert [one.phase for one in trends_of(weeks(first=14), phases)] == ["iep"] * 3


def test_a_slope_a_week_is_seven_times_that_of_a_day() -> None:
    # From Monday to Friday and again: each day 18 minutes of 360 more than the day before, weekends too.
    outcomes = attended(*(18 * number for number in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)))
    shares = trends_of(weeks(outcomes), [BASELINE])[0]
    assert (shares.phase, shares.measure, shares.n, shares.over) == ("baseline", "attended_share", 10, False)
    assert shares.a_week == pytest.approx(7 * 0.05)


def test_the_latest_goal_for_attendance_is_the_one_that_the_way_leads_to() -> None:
    days = weeks(attended(*[0] * 5, *[90] * 5))
    states = [a_state(), a_state(target=50.0), a_state(target=6.0, measure="furthest")]
    assert of(statistics(days, PHASES, [], states).effects, "attended_share")[0].pogo == 50
    assert of(statistics(days, PHASES, [], states[2:]).effects, "attended_share")[0].pogo is None


def test_everything_is_gathered_for_the_dates_it_is_of() -> None:
    found = statistics(weeks(), PHASES, [], [a_state(10.0, 10.0, now=12.0)])
    assert (found.first, found.last) == (MONDAY, date(2026, 9, 27))
    assert (found.contrasts, len(found.effects), len(found.trends)) == ((), 6, 9)
    assert [state.more_weeks for state in found.goals] == [4]
    with pytest.raises(IndexError):
        statistics([], PHASES, [], [])


@given(fortnights())
def test_a_phase_beside_one_just_like_it_is_half_and_half(days: list[Day]) -> None:
    # The second week is made the same as the first.
    again = make_days(
        a_child(), [a_timetable()],
        [_later(day.morning) for day in days[:7] if day.morning] + [day.morning for day in days[:7] if day.morning],
        [_later(day.outcome) for day in days[:7] if day.outcome] + [day.outcome for day in days[:7] if day.outcome],
        [], MONDAY, MONDAY + timedelta(days=13),
    )  # fmt: skip
    for one in phase_effects([BASELINE, LADDER], again):
        assert one.n_a == one.n_b
        assert (one.nap, one.tau, one.pnd) in ((None, None, None), (0.5, 0, 0))


@given(fortnights(), st.lists(st.integers(0, 13), unique=True, max_size=3), st.integers(0, 13))
def test_each_effect_is_that_of_the_export_and_counts_no_day_twice(
    days: list[Day], begins: list[int], first: int
) -> None:
    phases: list[Phase] = [
        a_phase((MONDAY + timedelta(days=number)).isoformat(), kind)
        for number, kind in zip(sorted(begins), ("baseline", "ladder", "iep"), strict=False)
    ]
    shown = days[first:]
    told, exported = [one.figures for one in effects(shown, phases, [], 80)], phase_effects(phases, shown)
    assert told == [one for one in exported if one in told]
    assert all(one.n_a == 0 for one in exported if one not in told)
    for measure in MEASURES:
        assert sum(one.n for one in trends_of(shown, phases) if one.measure == measure) <= len(shown)


def _later(record: Any) -> Any:
    day = date.fromisoformat(record.date) + timedelta(days=7)
    return replace(record, date=day.isoformat(), id=an_id(f"{record.id} later"))
