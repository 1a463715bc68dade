import datetime as dt

import pytest

from ladder.domain.records import Child
from ladder.domain.starting_ladders import NewRung
from ladder.errors import NotFound, Refused
from ladder.tracker.children import find_child
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import derived_result, record_exposure
from ladder.tracker.ladder import find_rung, start_ladder
from ladder.tracker.outcome import OverScheduled, record_after_school, record_outcome, record_outcome_exposure
from ladder.tracker.rungs import change_rung, delete_rung
from ladder.tracker.share import export
from ladder.tracker.taking_in import import_document
from ladder.tracker.trends import days
from support.trackers import MONDAY, a_child, a_tracker

SATURDAY = MONDAY - dt.timedelta(days=2)


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    child = a_child(t)
    rungs = [NewRung("Office", "minutes", 50), NewRung("Gate", "place"), NewRung("Full day", "full_day", 360)]
    start_ladder(t, child, "Back", rungs, [])
    return child


def test_only_the_named_fields_of_an_outcome_are_set(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", arrived="09:00")
    outcome = record_outcome(t, child, MONDAY, left="10:30")
    assert (outcome.status, outcome.arrived, outcome.left) == ("part", "09:00", "10:30")
    assert days(t, child, MONDAY, MONDAY)[0].attended == 90


def test_arriving_after_leaving_is_refused_and_changes_nothing(t: Tracker, child: Child) -> None:
    before = record_outcome(t, child, MONDAY, status="part", arrived="09:00")
    with pytest.raises(Refused, match="left is 08:30; it can be later than arrived, 09:00"):
        record_outcome(t, child, MONDAY, left="08:30")
    assert days(t, child, MONDAY, MONDAY)[0].outcome == before


def test_an_outcome_begins_with_a_status(t: Tracker, child: Child) -> None:
    with pytest.raises(Refused, match="how the day went is missing"):
        record_outcome(t, child, MONDAY, minutes=50)


def test_more_minutes_than_the_day_has_are_asked_about_once(t: Tracker, child: Child) -> None:
    with pytest.raises(OverScheduled, match="400; school had 360") as over:
        record_outcome(t, child, MONDAY, status="full", minutes=400)
    assert (over.value.minutes, over.value.scheduled) == (400, 360)
    assert days(t, child, MONDAY, MONDAY)[0].outcome is None
    record_outcome(t, child, MONDAY, over_scheduled=True, status="full", minutes=400)
    assert record_outcome(t, child, MONDAY, excused="yes", minutes=400).minutes == 400


def test_minutes_on_a_day_without_school_are_asked_about(t: Tracker, child: Child) -> None:
    with pytest.raises(OverScheduled, match="school had 0 minutes"):
        record_outcome(t, child, SATURDAY, status="part", minutes=5)


@pytest.mark.parametrize(
    ("minutes", "status", "result"),
    [
        (50, "part", "done"),
        (60, "part", "done"),
        (49, "part", "partly"),
        (40, "part", "partly"),
        (39, "part", "tried"),
        (1, "part", "tried"),
        (0, "tried", "tried"),
        (0, "not_today", "not_today"),
        (None, "part", None),
    ],
)
def test_the_result_on_a_rung_with_target_minutes_follows_from_the_minutes(
    t: Tracker, child: Child, minutes: int | None, status: str, result: str | None
) -> None:
    record_outcome(t, child, MONDAY, status=status, minutes=minutes)
    exposure = record_outcome_exposure(t, child, MONDAY, peak=6)
    assert (exposure.minutes, exposure.result, exposure.peak) == (minutes, result, 6)
    assert derived_result(find_rung(t, child, "Office"), minutes, status) == result


def test_without_target_minutes_the_result_stays_open(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    exposure = record_outcome_exposure(t, child, MONDAY, rung=find_rung(t, child, "Gate"), peak=6)
    assert (exposure.minutes, exposure.result) == (50, None)


def test_what_is_named_wins_over_what_follows_from_the_day(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    exposure = record_outcome_exposure(t, child, MONDAY, peak=6, result="partly", minutes=45)
    assert (exposure.minutes, exposure.result) == (45, "partly")


def test_a_guess_alone_stays_a_plan_until_something_is_said_afterwards(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    plan = record_outcome_exposure(t, child, MONDAY, guess=8)
    assert (plan.expected_peak, plan.minutes, plan.result) == (8, None, None)
    exposure = record_outcome_exposure(t, child, MONDAY, happened="no")
    assert (exposure.id, exposure.expected_peak, exposure.minutes, exposure.result) == (plan.id, 8, 50, "done")


def test_the_latest_exposure_on_the_rung_is_the_one_that_is_set(t: Tracker, child: Child) -> None:
    first = record_exposure(t, child, MONDAY, peak=9)
    second = record_exposure(t, child, MONDAY, peak=8)
    record_exposure(t, child, MONDAY, rung=find_rung(t, child, "Gate").id, peak=2)
    assert record_outcome_exposure(t, child, MONDAY, end=1).id == second.id
    assert [one.end for one in days(t, child, MONDAY, MONDAY)[0].exposures if one.id == first.id] == [None]


def test_an_exposure_that_stood_for_the_days_minutes_follows_them(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part")
    record_outcome_exposure(t, child, MONDAY, peak=6)
    record_outcome(t, child, MONDAY, minutes=30)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.minutes, exposure.result) == (30, "tried")
    record_outcome(t, child, MONDAY, minutes=50)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.minutes, exposure.result) == (50, "done")


def test_an_exposure_with_minutes_or_a_result_of_its_own_keeps_them(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=100)
    record_outcome_exposure(t, child, MONDAY, peak=6, minutes=50, result="done")
    record_outcome(t, child, MONDAY, minutes=20)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.minutes, exposure.result) == (50, "done")


def test_a_plan_does_not_become_a_try_because_the_day_is_written_down(t: Tracker, child: Child) -> None:
    record_exposure(t, child, MONDAY, expected_peak=8)
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.minutes, exposure.result) == (None, None)


def test_outcome_and_exposure_are_written_in_one_step_or_not_at_all(t: Tracker, child: Child) -> None:
    with pytest.raises(Refused, match="most worry is 11"):
        record_after_school(t, child, MONDAY, outcome={"status": "part"}, exposure={"peak": 11})
    assert days(t, child, MONDAY, MONDAY)[0].outcome is None
    written = record_after_school(t, child, MONDAY, outcome={"status": "part", "minutes": 50}, exposure={"peak": 4})
    assert written.outcome is not None
    assert written.exposure is not None
    assert written.exposure.result == "done"
    t.store.undo(at="2026-11-23T13:00:00.000Z")
    after = days(t, child, MONDAY, MONDAY)[0]
    assert (after.outcome, after.exposures) == (None, ())


def test_without_a_ladder_there_is_nothing_to_write_an_exposure_on() -> None:
    t = a_tracker()
    robin = a_child(t)
    with pytest.raises(NotFound, match="Start a ladder first"):
        record_outcome_exposure(t, robin, MONDAY, peak=6)


def gone(t: Tracker, child: Child, how: str) -> None:
    """Take the rung of fifty minutes away, in one of the ways there are."""
    office = find_rung(t, child, "Office")
    if how == "deleted":
        delete_rung(t, child, office)
    elif how == "parked":
        change_rung(t, child, office, status="parked")
    else:
        t.store.delete("ladders", office.ladder, at="2026-11-23T13:00:00.000Z")


@pytest.mark.parametrize("how", ["deleted", "parked", "ladder deleted"])
def test_an_outcome_is_written_though_the_rung_of_the_day_is_gone(t: Tracker, child: Child, how: str) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=60)
    record_outcome_exposure(t, child, MONDAY, peak=6)
    gone(t, child, how)
    assert record_outcome(t, child, MONDAY, status="late", minutes=20).status == "late"
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    # what was tried on it goes on following the day, by the fifty minutes that the rung asked for
    assert (exposure.minutes, exposure.result, exposure.peak) == (20, "tried", 6)


@pytest.mark.parametrize("how", ["deleted", "ladder deleted"])
def test_what_came_of_a_try_is_written_on_it_though_no_rung_is_left(t: Tracker, child: Child, how: str) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=60)
    tried = record_outcome_exposure(t, child, MONDAY, peak=6)
    gone(t, child, how)
    for name in () if how == "ladder deleted" else ("Gate", "Full day"):
        delete_rung(t, child, find_rung(t, child, name))
    written = record_after_school(t, child, MONDAY, outcome={"minutes": 40}, exposure={"peak": 4, "happened": "no"})
    assert written.exposure is not None
    assert (written.exposure.id, written.exposure.peak, written.exposure.happened) == (tried.id, 4, "no")
    assert (written.exposure.minutes, written.exposure.result) == (40, "partly")


def test_without_a_rung_and_without_a_try_there_is_nothing_to_write_it_on(t: Tracker) -> None:
    other = a_child(t, "Kit")
    with pytest.raises(NotFound, match="There is no rung to write this on yet"):
        record_after_school(t, other, MONDAY, outcome={"status": "late"}, exposure={"peak": 4})
    assert days(t, other, MONDAY, MONDAY)[0].outcome is None


def test_a_try_on_a_rung_that_nobody_knows_keeps_what_was_said_of_it(t: Tracker, child: Child) -> None:
    """A shared file leaves rungs at home that were taken off, though not what was tried on them."""
    record_outcome(t, child, MONDAY, status="part", minutes=60)
    tried = record_outcome_exposure(t, child, MONDAY, peak=6)
    shared = export(t, "therapist")
    shared["rungs"] = [one for one in shared["rungs"] if one["id"] != tried.rung]
    other = a_tracker()
    import_document(other, shared)
    kid = find_child(other, None)
    record_outcome(other, kid, MONDAY, minutes=20)
    (exposure,) = days(other, kid, MONDAY, MONDAY)[0].exposures
    assert (exposure.minutes, exposure.result, exposure.peak) == (20, "done", 6)


def test_an_outcome_whose_status_is_taken_back_is_none_once_nothing_else_is_left(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=45, doctor_note=False)
    with pytest.raises(Refused, match="The day still holds the minutes in school and the doctor's note"):
        record_outcome(t, child, MONDAY, status=None)
    record_outcome(t, child, MONDAY, status=None, minutes=None, doctor_note=None)
    assert days(t, child, MONDAY, MONDAY)[0].outcome is None
    assert record_after_school(t, child, MONDAY, outcome={"status": None}).outcome is None
    t.store.undo(at="2026-11-23T13:00:00.000Z")
    outcome = days(t, child, MONDAY, MONDAY)[0].outcome
    assert outcome is not None
    assert (outcome.status, outcome.minutes) == ("part", 45)


def test_what_a_try_had_from_the_day_goes_with_the_days_minutes(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    record_outcome_exposure(t, child, MONDAY, peak=6)
    record_outcome(t, child, MONDAY, minutes=None)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.peak, exposure.minutes, exposure.result) == (6, None, None)


def test_a_guess_stays_a_plan_when_what_came_of_it_is_taken_back(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="part", minutes=50)
    record_outcome_exposure(t, child, MONDAY, guess=8)
    record_outcome_exposure(t, child, MONDAY, peak=6)
    record_outcome_exposure(t, child, MONDAY, peak=None)
    (exposure,) = days(t, child, MONDAY, MONDAY)[0].exposures
    assert (exposure.expected_peak, exposure.minutes, exposure.result) == (8, None, None)
    record_outcome_exposure(t, child, MONDAY, guess=None)
    assert days(t, child, MONDAY, MONDAY)[0].exposures == ()
