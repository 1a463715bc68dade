import datetime as dt
import json
from typing import Any

import pytest

from ladder.domain.advice import advise
from ladder.domain.records import Support
from ladder.domain.starting_ladders import NewRung
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import change_ladder, climbing, ladders, rungs, start_ladder
from ladder.tracker.outcome import record_outcome
from ladder.tracker.plan import plan
from ladder.tracker.rungs import change_rung
from ladder.tracker.share import export
from ladder.tracker.summary import advice_on, advise_on, calendar, latest_tries, summary
from ladder.tracker.trends import days
from support.figures import agree
from support.trackers import MONDAY, SAM_FIGURES, a_child, a_tracker, sams_family

FIGURES = json.loads(SAM_FIGURES.read_text())["summary"]
WEEKS = json.loads(SAM_FIGURES.read_text())["weeks"]
FIRST, LAST = dt.date(2026, 8, 31), dt.date(2026, 11, 22)


def agree_in_order(found: list[Any], expected: list[Any]) -> bool:
    return len(found) == len(expected) and all(agree(one, other) for one, other in zip(found, expected, strict=True))


@pytest.mark.parametrize("purpose", ["therapist", "backup"])
def test_the_summary_that_leaves_agrees_with_figures_worked_out_independently(purpose: Any) -> None:
    t, sam = sams_family()
    (found,) = export(t, purpose)["summary"]
    assert found["child"] == sam.id
    assert set(FIGURES) == {"expected_minus_actual", "contrast", "phase_effects"}  # all there is is looked at
    assert agree(found["expected_minus_actual"], FIGURES["expected_minus_actual"])
    for key in ("contrast", "phase_effects"):
        assert agree_in_order(found[key], FIGURES[key])
        assert {one["reason"] for one in found[key]} == {None}


@pytest.mark.parametrize("purpose", ["therapist", "backup"])
def test_every_other_figure_of_the_summary_is_that_of_the_weeks_worked_out_independently(purpose: Any) -> None:
    t, _sam = sams_family()
    (found,) = export(t, purpose)["summary"]
    sums = (
        "enrolled_days", "exposure_days", "recorded_days", "full_days", "part_days", "scheduled_minutes",
        "attended_minutes",
    )  # fmt: skip
    for key in sums:
        assert found[key] == sum(week[key] for week in WEEKS)
    assert abs(found["attended_share"] - found["attended_minutes"] / found["scheduled_minutes"]) <= 1e-9
    for key in ("symptoms", "symptoms_off", "coping", "exposures"):
        names = sorted({name for week in WEEKS for name in week[key]})
        assert found[key] == {name: sum(week[key].get(name, 0) for week in WEEKS) for name in (names)}
    for key in ("distress_child", "distress_parent", "distress_child_off", "distress_parent_off"):
        known = [week[key] for week in WEEKS if week[key]["n"]]
        ends = (sum(one["n"] for one in known), min(one["min"] for one in known), max(one["max"] for one in known))
        assert (found[key]["n"], found[key]["min"], found[key]["max"]) == ends
        assert ends[1] <= found[key]["median"] <= ends[2]
    assert found["rung"] == WEEKS[-1]["rung"]
    assert found["agreed_share"] is None
    told = {"child", *sums, "attended_share", "agreed_share", "symptoms", "symptoms_off", "coping", "exposures", "rung",
            "distress_child", "distress_parent", "distress_child_off", "distress_parent_off"}  # fmt: skip
    assert set(found) - told == {"furthest_median", "expected_minus_actual", "contrast", "phase_effects", "advice"}


def test_the_summary_of_one_week_holds_the_figures_of_that_week() -> None:
    t, _sam = sams_family()
    document = export(t, "backup", first=dt.date(2026, 11, 9), last=dt.date(2026, 11, 15))
    (week,), (found,) = document["weeks"], document["summary"]
    assert {key: found[key] for key in week if key != "from"} == {key: week[key] for key in week if key != "from"}
    assert list(found)[:-4] == list(week)[1:]


def test_a_summary_uses_the_days_of_its_window_alone() -> None:
    t, sam = sams_family()
    found = summary(t, sam, dt.date(2026, 10, 7), dt.date(2026, 10, 7))
    assert (found.enrolled_days, found.recorded_days) == (1, 1)


def test_the_advice_is_as_of_the_last_date_of_the_window() -> None:
    t, sam = sams_family()
    now = export(t, "backup")["summary"][0]["advice"]
    assert (now["verdict"], now["rule"]) == ("hold", "steady")
    assert list(now) == ["ladder", "rung", "verdict", "rule", "counts", "more_days"]
    assert now["counts"] == {
        "tries": 7, "successes": 3, "nearly": 2, "not_yet": 2, "happened": 0, "school_days": 9,
    }  # fmt: skip
    earlier = advice_on(t, sam, dt.date(2026, 11, 11))
    assert earlier is not None
    assert earlier.counts.school_days == 2
    assert (earlier.rule, earlier.counts.tries, earlier.more_days) == ("too_early", 1, 2)


def test_the_advice_reads_few_days_and_says_what_all_of_them_say() -> None:
    t, sam = sams_family()
    ladder, rung = climbing(t, sam)
    assert ladder is not None
    assert rung is not None
    every, school = days(t, sam, FIRST, MONDAY), calendar(t, sam)
    supports = [one for one in t.store.all("supports") if isinstance(one, Support)]
    for number in range(0, 84, 2):
        day = FIRST + dt.timedelta(days=number)
        assert advise_on(t, sam, day) == advise(ladder, rung, every, school, supports, day)
    assert advise_on(t, sam, MONDAY) == plan(t, sam).advice


def test_the_thirtieth_school_day_before_one_without_outcome_is_still_looked_at() -> None:
    t = a_tracker()
    robin = a_child(t)
    start_ladder(t, robin, "Back", [NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)], [])
    thirtieth = calendar(t, robin).newest_school_days(MONDAY - dt.timedelta(days=1), 30)[0]
    change_rung(t, robin, rungs(t, robin)[0], current_from=(thirtieth - dt.timedelta(days=30)).isoformat())
    for day in (thirtieth, thirtieth - dt.timedelta(days=3)):  # a Monday, and the Friday before it
        record_outcome(t, robin, day, status="not_today")
    advice = advise_on(t, robin, MONDAY)
    assert advice is not None
    assert (advice.counts.school_days, advice.counts.tries, advice.counts.not_yet) == (30, 1, 1)


def test_a_rung_began_with_its_first_exposure_however_long_ago() -> None:
    t = a_tracker()
    robin = a_child(t)
    start_ladder(t, robin, "Back", [NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)], [])
    record_exposure(t, robin, MONDAY - dt.timedelta(days=100), rung=rungs(t, robin)[0].id, result="done")
    record_outcome(t, robin, MONDAY - dt.timedelta(days=3), status="not_today")
    advice = advise_on(t, robin, MONDAY)
    assert advice is not None
    assert (advice.counts.school_days, advice.counts.tries, advice.counts.not_yet) == (30, 1, 1)
    assert advice == plan(t, robin).advice


def test_a_try_on_a_place_counts_however_long_ago() -> None:
    t = a_tracker()
    robin = a_child(t)
    start_ladder(t, robin, "Back", [NewRung("Gate", "place"), NewRung("Full day", "full_day", 360)], [])
    gate = rungs(t, robin)[0]
    for day in (MONDAY - dt.timedelta(days=300), MONDAY):
        record_exposure(t, robin, day, rung=gate.id, result="done", peak=3)
    advice = advise_on(t, robin, MONDAY)
    assert advice is not None
    assert (advice.rung, advice.counts.successes) == (gate.id, 2)
    assert [one.date for one in latest_tries(t, robin, gate, 5)] == [MONDAY - dt.timedelta(days=300), MONDAY]


def test_without_a_ladder_there_is_no_advice_and_with_one_child_more_there_is_a_summary_more() -> None:
    t, sam = sams_family()
    robin = a_child(t)
    assert advice_on(t, robin, MONDAY) is None
    found = export(t, "backup")["summary"]
    assert [one["child"] for one in found] == [sam.id, robin.id]
    assert found[1]["advice"] is None
    assert found[1]["expected_minus_actual"] == {"n": 0, "mean": None, "over_share": None}


def test_a_paused_ladder_says_pause() -> None:
    t, sam = sams_family()
    change_ladder(t, sam, ladders(t, sam)[0], status="paused", paused_for="recovery")
    advice = advice_on(t, sam, LAST)
    assert advice is not None
    assert (advice.verdict, advice.rule) == ("pause", "paused")


def test_a_school_gets_attendance_how_far_and_the_rung_and_a_hearing_the_symptoms_too() -> None:
    t, _sam = sams_family()
    school, hearing = (export(t, purpose)["summary"][0] for purpose in ("school", "hearing"))
    assert {key for key, value in school.items() if value is not None} == {
        "child", "enrolled_days", "exposure_days", "recorded_days", "full_days", "part_days", "scheduled_minutes",
        "attended_minutes", "attended_share", "furthest_median", "rung",
    }  # fmt: skip
    known = {key for key, value in hearing.items() if value is not None}
    assert {"symptoms", "symptoms_off", "contrast"} <= known
    assert not {"distress_child", "coping", "phase_effects", "advice", "expected_minus_actual"} & known


def test_a_date_that_an_outcome_closes_is_no_school_day() -> None:
    t = a_tracker()
    robin = a_child(t)
    record_outcome(t, robin, MONDAY, status="no_school")
    assert not calendar(t, robin).is_school_day(MONDAY)
    assert calendar(t, robin).is_school_day(MONDAY + dt.timedelta(days=1))
