import pytest

from ladder.domain.records import Child
from ladder.domain.starting_ladders import NewRung
from ladder.errors import NotFound, Refused
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import change_ladder, climbing, find_rung, ladders, return_ladder_of, rungs, start_ladder
from support.trackers import MONDAY, sams_family

STEPS = [NewRung("Gate", "place"), NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)]


def labels(t: Tracker, child: Child) -> list[str]:
    return [rung.label for rung in rungs(t, child)]


def test_a_ladder_starts_with_its_rungs_and_the_ticked_boxes_in_one_step(t: Tracker, child: Child) -> None:
    ladder = start_ladder(t, child, "Back", STEPS, ["low_most_days"], status="paused", paused_for="changes_first")
    assert (ladder.title, ladder.paused_for) == ("Back", "changes_first")
    assert labels(t, child) == ["Gate", "Office", "Full day"]
    assert settings(t, child).boxes == {"low_most_days": "2026-11-23"}
    t.store.undo(at="2026-11-23T13:00:00.000Z")
    assert (ladders(t, child), rungs(t, child), settings(t, child).boxes) == ([], [], {})


def test_boxes_ticked_before_stay_ticked(t: Tracker, child: Child) -> None:
    start_ladder(t, child, "First", [], ["low_most_days"])
    start_ladder(t, child, "Second", [], ["work_too_hard"])
    assert set(settings(t, child).boxes) == {"low_most_days", "work_too_hard"}


def test_a_ladder_without_a_title_is_refused_and_nothing_is_written(t: Tracker, child: Child) -> None:
    with pytest.raises(Refused, match="title"):
        start_ladder(t, child, "", STEPS, ["low_most_days"])
    assert (ladders(t, child), settings(t, child).boxes) == ([], {})


def test_the_return_ladder_is_the_newest_that_leads_to_full_days(t: Tracker, child: Child) -> None:
    assert return_ladder_of(t, child) is None
    back = start_ladder(t, child, "Back", STEPS, [])
    start_ladder(t, child, "Swimming pool", [NewRung("Look", "place")], [])
    assert return_ladder_of(t, child) == back


def test_the_current_rung_is_the_one_of_the_latest_exposure_until_one_is_made_current(t: Tracker, child: Child) -> None:
    assert climbing(t, child) == (None, None)
    start_ladder(t, child, "Back", STEPS, [])
    gate, office, _full = rungs(t, child)
    assert climbing(t, child)[1] == gate
    record_exposure(t, child, MONDAY, rung=office.id, result="tried")
    assert climbing(t, child)[1] == office


def test_a_rung_is_found_by_label_number_or_id(t: Tracker, child: Child) -> None:
    start_ladder(t, child, "Back", STEPS, [])
    office = rungs(t, child)[1]
    assert find_rung(t, child, "office") == find_rung(t, child, "2") == find_rung(t, child, office.id) == office
    with pytest.raises(NotFound, match=r"no rung 'Roof'\. There is 1 Gate; 2 Office; 3 Full day"):
        find_rung(t, child, "Roof")


def test_a_ladder_is_paused_and_taken_up_again_field_by_field(t: Tracker, child: Child) -> None:
    ladder = start_ladder(t, child, "Back", STEPS, [], goal="Full days")
    change_ladder(t, child, ladder, status="paused", paused_for="recovery", look_again_on="2026-12-21")
    again = change_ladder(t, child, ladder, status="active")
    assert (again.status, again.goal, again.look_again_on) == ("active", "Full days", "2026-12-21")


def test_sam_is_on_the_half_day() -> None:
    t, sam = sams_family()
    ladder, rung = climbing(t, sam)
    assert ladder is not None
    assert rung is not None
    assert (ladder.title, rung.label) == ("Back to school", "Half day")
