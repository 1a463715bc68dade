import json
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given

from ladder.domain.calendar import span
from ladder.domain.climb import ExposureCounts, highest_rung_done, return_ladder
from ladder.domain.day import Day, make_days
from ladder.domain.figures import WeekFigures, completeness, week_figures
from ladder.domain.records.days import CopingUse, Symptom
from ladder.domain.spread import Spread
from support.family import SAM, a_child, a_morning, a_timetable, an_exposure, an_outcome
from support.fortnights import fortnights
from support.sam import figures, sam

MON, TUE, WED, THU, FRI, SAT, SUN = (day.isoformat() for day in span(date(2026, 9, 7), date(2026, 9, 13)))


def week(mornings: Any = (), outcomes: Any = (), exposures: Any = ()) -> WeekFigures:
    """The figures of the week from 7 September 2026, school from 08:00 to 14:00 on its five weekdays."""
    days = make_days(
        a_child(), [a_timetable()], mornings, outcomes, exposures, date(2026, 9, 7), date(2026, 9, 13)
    )  # fmt: skip
    return week_figures(days, SAM, None)


def sick(*names: str) -> tuple[Symptom, ...]:
    return tuple(Symptom(name=name, severity=1) for name in names)


@pytest.mark.parametrize("number", range(12))
def test_the_weeks_of_sam_agree_with_figures_worked_out_independently(number: int) -> None:
    expected = figures()["weeks"][number]
    days = sam().days()[7 * number : 7 * number + 7]
    ladder = return_ladder(sam().ladders, sam().rungs)
    rung = highest_rung_done(ladder, sam().rungs, sam().exposures, days[-1].date)
    found = json.loads(msgspec.json.encode(week_figures(days, sam().child.id, rung.label if rung else None)))
    assert found.pop("child") == sam().child.id
    assert found.pop("agreed_share") is None
    share = expected["attended_share"]
    assert found == expected | {"attended_share": pytest.approx(share, abs=1e-9)}
    assert {name: type(value) for name, value in found.items()} == {
        name: type(value) for name, value in expected.items()
    }


def test_the_record_of_sam_is_as_complete_as_worked_out_independently() -> None:
    found = msgspec.to_builtins(completeness(sam().child, sam().days()))
    assert found == {"child": sam().child.id, **figures()["completeness"]}


def test_a_week_is_written_with_its_keys_in_order() -> None:
    keys = (
        "from child enrolled_days exposure_days recorded_days full_days part_days scheduled_minutes attended_minutes "
        "attended_share agreed_share distress_child distress_parent symptoms distress_child_off distress_parent_off "
        "symptoms_off coping furthest_median exposures rung"
    )
    assert list(json.loads(msgspec.json.encode(week()))) == keys.split()


def test_an_empty_week_has_its_school_days_and_nothing_else() -> None:
    nothing = Spread(0, None, None, None)
    found = week()
    assert (found.from_, found.enrolled_days, found.exposure_days, found.recorded_days) == (MON, 5, 5, 0)
    assert (found.scheduled_minutes, found.attended_minutes, found.attended_share) == (0, 0, None)
    assert (found.distress_child, found.symptoms, found.coping, found.furthest_median) == (nothing, {}, {}, None)
    assert found.exposures == ExposureCounts(done=0, partly=0, tried=0, not_today=0)


def test_ill_days_and_days_elsewhere_are_recorded_and_enrolled_but_in_no_sum() -> None:
    found = week(outcomes=[an_outcome(MON, "ill", minutes=50), an_outcome(TUE, "elsewhere", minutes=90)])
    assert (found.enrolled_days, found.exposure_days, found.recorded_days) == (5, 3, 2)
    assert (found.scheduled_minutes, found.attended_minutes) == (0, 0)


def test_a_day_with_unknown_minutes_is_recorded_but_in_no_sum() -> None:
    found = week(outcomes=[an_outcome(MON, "late"), an_outcome(TUE, "part", minutes=90), an_outcome(WED, "full")])
    assert (found.recorded_days, found.full_days, found.part_days) == (3, 1, 2)
    assert (found.scheduled_minutes, found.attended_minutes, found.attended_share) == (720, 450, 0.625)


def test_a_closed_school_and_a_saturday_outcome_count_nowhere() -> None:
    found = week(outcomes=[an_outcome(MON, "no_school"), an_outcome(SAT, "full", minutes=60)])
    assert (found.enrolled_days, found.recorded_days, found.full_days, found.attended_minutes) == (4, 0, 0, 0)


def test_school_mornings_without_ill_ones_stand_apart_from_mornings_without_school() -> None:
    mornings = [
        a_morning(MON, distress_child=9, symptoms=sick("nausea", "headache", "nausea")),
        a_morning(TUE, distress_child=10, symptoms=sick("nausea")),
        a_morning(WED, distress_child=4, symptoms=sick("headache")),
        a_morning(THU, distress_child=None, symptoms=sick("headache")),
        a_morning(SAT, distress_child=1, symptoms=sick("nausea")),
        a_morning(SUN, symptoms=()),
    ]
    found = week(mornings, [an_outcome(TUE, "ill"), an_outcome(THU, "no_school"), an_outcome(WED, "elsewhere")])
    assert found.distress_child == Spread(2, 6.5, 4, 9)
    assert found.symptoms == {"headache": 2, "nausea": 1}
    assert found.distress_child_off == Spread(1, 1, 1, 1)
    assert found.symptoms_off == {"headache": 1, "nausea": 1}


def test_child_and_parent_are_never_mixed() -> None:
    found = week([a_morning(MON, distress_child=2), a_morning(TUE, distress_parent=8)])
    assert (found.distress_child, found.distress_parent) == (Spread(1, 2, 2, 2), Spread(1, 8, 8, 8))


def test_coping_counts_every_use_of_every_morning() -> None:
    def used(*names: str) -> tuple[CopingUse, ...]:
        return tuple(CopingUse(name=name, started="self") for name in names)

    mornings = [
        a_morning(MON, coping=used("music", "cold_water", "music")),
        a_morning(TUE, coping=used("music")),
        a_morning(SAT, coping=used("cold_water")),
    ]
    found = week(mornings, [an_outcome(TUE, "ill")])
    assert list(found.coping.items()) == [("cold_water", 2), ("music", 3)]


def test_how_far_we_got_is_the_median_of_exposure_days_recorded_or_not() -> None:
    mornings = [a_morning(day, furthest=far) for day, far in ((MON, 2), (TUE, 3), (WED, 6), (SAT, 0))]
    assert week(mornings, [an_outcome(MON, "full"), an_outcome(WED, "ill")]).furthest_median == 6.0


def test_exposures_count_by_result_on_every_date_of_the_week() -> None:
    exposures = [
        an_exposure(MON, "Gate", "done"),
        an_exposure(SAT, "Gate", "done"),
        an_exposure(TUE, "Gate", "tried"),
        an_exposure(WED, "Gate"),
        an_exposure("2026-09-14", "Gate", "done"),
    ]
    assert week(exposures=exposures).exposures == ExposureCounts(done=2, partly=0, tried=1, not_today=0)


@pytest.mark.parametrize(
    ("date_", "recorded_at", "late"),
    [
        (MON, "2026-09-08T03:59:00.000Z", 0),
        (MON, "2026-09-08T04:00:00.000Z", 1),
        (SAT, "2026-09-20T12:00:00.000Z", 1),
        (TUE, "2026-09-07T23:00:00.000Z", 0),
    ],
)
def test_a_late_entry_was_written_after_its_date_in_the_child_s_own_time(
    date_: str, recorded_at: str, late: int
) -> None:
    morning = a_morning(date_, recorded_at=recorded_at)
    first, last = date(2026, 9, 7), date(2026, 9, 13)
    days = make_days(a_child(), [a_timetable()], [morning], [], [], first, last)
    assert completeness(a_child(), days).late_entries == late


def test_completeness_counts_school_days_with_an_outcome() -> None:
    outcomes = [an_outcome(MON, "ill"), an_outcome(TUE, "no_school"), an_outcome(SAT, "full")]
    days = make_days(a_child(), [a_timetable()], [], outcomes, [], date(2026, 9, 7), date(2026, 9, 13))
    found = completeness(a_child(), days)
    assert (found.school_days, found.recorded) == (4, 1)


@given(fortnights())
def test_the_sums_of_two_weeks_are_the_sums_of_their_days(days: list[Day]) -> None:
    parts = [week_figures(days[:7], SAM, None), week_figures(days[7:], SAM, None)]
    whole = week_figures(days, SAM, None)
    for name in ("enrolled_days", "exposure_days", "recorded_days", "full_days", "part_days"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
    for name in ("scheduled_minutes", "attended_minutes"):
        each = [week_figures([day], SAM, None) for day in days]
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
        assert getattr(whole, name) == sum(getattr(part, name) for part in each)
    assert sum(whole.coping.values()) == sum(sum(part.coping.values()) for part in parts)
    assert whole.recorded_days <= whole.enrolled_days
    assert whole.exposure_days <= whole.enrolled_days
    assert whole.attended_share is None or whole.attended_share >= 0


@given(fortnights(most_minutes=360))
def test_a_week_s_share_is_at_most_one_where_no_day_passes_its_scheduled_minutes(days: list[Day]) -> None:
    share = week_figures(days, SAM, None).attended_share
    assert share is None or 0 <= share <= 1
