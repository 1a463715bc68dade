from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given

from ladder.domain.day import Day, make_days
from ladder.domain.phases import PhaseEffect, changed_nearby, phase_effects
from ladder.domain.records import Morning, Outcome, Phase
from support.family import a_child, a_morning, a_phase, a_support, a_timetable, an_outcome
from support.fortnights import fortnights

FIRST = date(2026, 9, 7)
BASELINE, LADDER = a_phase("2026-09-07", "baseline"), a_phase("2026-09-14", "ladder")
WEEKDAYS = [FIRST + timedelta(days=day) for day in range(21) if day % 7 < 5]


def three_weeks(mornings: Sequence[Morning] = (), outcomes: Sequence[Outcome] = ()) -> list[Day]:
    return make_days(a_child(), [a_timetable()], mornings, outcomes, [], FIRST, FIRST + timedelta(days=20))


def attended(minutes: Sequence[int | None]) -> list[Outcome]:
    return [
        an_outcome(day.isoformat(), "part", minutes=value) for day, value in zip(WEEKDAYS, minutes, strict=False)
    ]  # fmt: skip


def of(measure: str, effects: list[PhaseEffect]) -> PhaseEffect:
    (only,) = [effect for effect in effects if effect.measure == measure]
    return only


def test_attendance_is_better_when_higher() -> None:
    # A 0 0 60 60 120 of 360 minutes, B ten times 90: 40 of 50 pairs above, none a tie; A rises on 8 pairs of 10.
    effect = of(
        "attended_share", phase_effects([BASELINE, LADDER], three_weeks([], attended([0, 0, 60, 60, 120, *[90] * 10])))
    )
    assert (effect.from_, effect.to, effect.n_a, effect.n_b, effect.reason) == (BASELINE.id, LADDER.id, 5, 10, None)
    assert effect.nap == pytest.approx(0.8)
    assert effect.tau == pytest.approx(0.6)
    assert effect.tau_u == pytest.approx((30 - 8) / 50)
    assert effect.pnd == 0


def test_distress_is_better_when_lower_and_its_trend_turns_round_too() -> None:
    # A 8 7 6 5 4 falls on all 10 pairs, B five times 4: 20 of 25 pairs lower, 5 ties; turned round S_AA = 10.
    mornings = [
        a_morning(day.isoformat(), distress_child=rating)
        for day, rating in zip(WEEKDAYS, [8, 7, 6, 5, 4, 4, 4, 4, 4, 4], strict=False)
    ]
    effect = of("distress_child", phase_effects([BASELINE, LADDER], three_weeks(mornings)))
    assert effect.nap == pytest.approx(22.5 / 25)
    assert effect.tau == pytest.approx(20 / 25)
    assert effect.tau_u == pytest.approx((20 - 10) / 25)
    assert effect.pnd == 0


def test_beyond_the_best_is_below_the_lowest_distress() -> None:
    ratings = [8, 8, 8, 8, 5, 5, 4, 3, 5, 9]
    mornings = [
        a_morning(day.isoformat(), distress_parent=value) for day, value in zip(WEEKDAYS, ratings, strict=False)
    ]
    assert of("distress_parent", phase_effects([BASELINE, LADDER], three_weeks(mornings))).pnd == 2 / 5


@pytest.mark.parametrize(
    ("before", "after", "reason", "told"),
    [
        (2, 5, "too_early", False),
        (5, 2, "too_early", False),
        (3, 5, "very_few", True),
        (5, 4, "very_few", True),
        (5, 5, None, True),
        (0, 0, "too_early", False),
    ],
)
def test_few_points_are_named_and_too_few_tell_nothing(before: int, after: int, reason: str | None, told: bool) -> None:
    minutes = [60] * before + [None] * (5 - before) + [60] * after
    effect = of("attended_share", phase_effects([BASELINE, LADDER], three_weeks([], attended(minutes))))
    assert (effect.n_a, effect.n_b, effect.reason) == (before, after, reason)
    assert [value is not None for value in (effect.nap, effect.tau, effect.tau_u, effect.pnd)] == [told] * 4


def test_ill_days_elsewhere_closed_days_and_weekends_are_no_points() -> None:
    outcomes = [
        an_outcome("2026-09-07", "ill"),
        an_outcome("2026-09-08", "elsewhere", minutes=90),
        an_outcome("2026-09-09", "no_school"),
        an_outcome("2026-09-10", "tried"),
    ]
    mornings = [
        a_morning(day, distress_child=5, distress_parent=6)
        for day in ("2026-09-07", "2026-09-08", "2026-09-09", "2026-09-11", "2026-09-12")
    ]
    effects = phase_effects([BASELINE, LADDER], three_weeks(mornings, outcomes))
    assert of("attended_share", effects).n_a == 1
    assert of("distress_child", effects).n_a == 2
    assert of("distress_parent", effects).n_a == 2


def test_a_phase_runs_to_the_day_before_the_next_compared_one() -> None:
    lines = [a_phase("2026-09-10", "break"), a_phase("2026-09-11", "class_change"), a_phase("2026-09-12", "other")]
    gone = a_phase("2026-09-16", "therapy", deleted=True)
    effect = of("attended_share", phase_effects([LADDER, *lines, BASELINE, gone], three_weeks([], attended([60] * 15))))
    assert (effect.n_a, effect.n_b) == (5, 10)


def test_days_before_the_first_phase_are_in_none() -> None:
    medication = a_phase("2026-09-21", "medication")
    effect = of("attended_share", phase_effects([LADDER, medication], three_weeks([], attended([60] * 15))))
    assert (effect.n_a, effect.n_b) == (5, 5)


def test_a_phase_that_begins_after_the_days_is_not_compared_yet() -> None:
    last, after = FIRST + timedelta(days=20), FIRST + timedelta(days=21)
    assert phase_effects([BASELINE, a_phase(after.isoformat(), "iep")], three_weeks()) == []
    assert len(phase_effects([BASELINE, a_phase(last.isoformat(), "iep")], three_weeks())) == 3


def test_effects_stand_by_measure_then_by_date() -> None:
    medication = a_phase("2026-09-21", "medication")
    effects = phase_effects([medication, LADDER, BASELINE], three_weeks())
    assert [(effect.measure, effect.from_) for effect in effects] == [
        (measure, phase.id)
        for measure in ("attended_share", "distress_child", "distress_parent")
        for phase in (BASELINE, LADDER)
    ]


def test_one_phase_or_no_day_has_nothing_to_compare() -> None:
    assert phase_effects([], three_weeks()) == []
    assert phase_effects([BASELINE], three_weeks()) == []
    assert phase_effects([BASELINE, LADDER], []) == []


def test_what_else_changed_within_two_weeks_is_named() -> None:
    near, edge, far = (
        a_phase("2026-09-20", "medication"), a_phase("2026-08-31", "other"), a_phase("2026-09-29", "therapy")
    )  # fmt: skip
    supports = [
        a_support("quiet_space", "in_place", "2026-09-28"),
        a_support("anytime_pass", "requested", "2026-09-14"),
        a_support("peer_buddy", "in_place", "2026-09-14", deleted=True),
        a_support("music", "in_place"),
        a_support("cbt", "stopped", "2026-09-01"),
        a_support("extra_time", "faded", "2026-09-02"),
        a_support("transport", "not_provided", "2026-09-14"),
    ]
    found = changed_nearby(LADDER, [LADDER, near, far, edge], supports)
    assert found == [edge, supports[4], supports[5], near, supports[0]]


@given(fortnights())
def test_every_point_is_one_recorded_day(days: list[Day]) -> None:
    phases: list[Phase] = [BASELINE, LADDER]
    effect = of("attended_share", phase_effects(phases, days))
    assert effect.n_a + effect.n_b == sum(day.exposure_day and day.attended is not None for day in days)
