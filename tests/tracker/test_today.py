import datetime as dt
from pathlib import Path

import pytest

from ladder.domain.starting_ladders import NewRung
from ladder.errors import NotFound, Refused
from ladder.storage.store import Store
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import start_ladder
from ladder.tracker.today import exposure_of_day, look, record_exposure, record_morning
from support.trackers import MONDAY, StillClock, a_child, a_tracker, ids

TOMORROW = MONDAY + dt.timedelta(days=1)


def test_only_the_named_fields_of_a_morning_are_set_and_none_clears_one() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, distress_parent=7, symptoms=[{"name": "nausea", "severity": 2}])
    record_morning(t, child, MONDAY, distress_child=5)
    morning = record_morning(t, child, MONDAY, distress_parent=None, symptoms=[])
    assert (morning.distress_child, morning.distress_parent, morning.symptoms) == (5, None, ())
    assert look(t, child, MONDAY).day.morning == morning


def test_a_field_can_be_a_function_of_what_stands_there() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, hard_parts=["corridors"])
    morning = record_morning(t, child, MONDAY, hard_parts=lambda standing: [*standing, "lunch"])
    assert morning.hard_parts == ("corridors", "lunch")


def test_two_programs_that_write_different_fields_of_one_morning_both_keep_theirs(tmp_path: Path) -> None:
    ours = Tracker(Store.open(tmp_path), StillClock(), ids())
    child = a_child(ours)
    theirs = Tracker(Store.open(tmp_path), StillClock(), ids(100))
    assert look(theirs, child, MONDAY).day.morning is None
    record_morning(ours, child, MONDAY, distress_parent=7)
    record_morning(theirs, child, MONDAY, distress_child=4)
    morning = record_morning(ours, child, MONDAY, furthest=3)
    assert (morning.distress_parent, morning.distress_child, morning.furthest) == (7, 4, 3)


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("distress_child", 11, "from 0 to 10"),
        ("furthest", 7, "from 0 to 6"),
        ("fever_c", 50, "from 34 to 43"),
        ("note", "a" * 10_001, "10,000 characters"),
        ("mood", 3, "not a field"),
    ],
)
def test_a_refusal_names_the_morning_and_what_is_allowed_and_changes_nothing(
    field: str, value: object, allowed: str
) -> None:
    t = a_tracker()
    child = a_child(t)
    before = record_morning(t, child, MONDAY, distress_child=5)
    with pytest.raises(Refused, match="Morning of Mon 23 Nov 2026") as refused:
        record_morning(t, child, MONDAY, **{field: value})
    assert allowed in str(refused.value)
    assert look(t, child, MONDAY).day.morning == before


def test_tomorrow_can_be_written_and_the_day_after_cannot() -> None:
    t = a_tracker()
    child = a_child(t)
    assert record_morning(t, child, TOMORROW, evening_before=6).date == "2026-11-24"
    with pytest.raises(Refused, match="at the latest tomorrow"):
        record_morning(t, child, TOMORROW + dt.timedelta(days=1), evening_before=6)


def test_nothing_is_written_for_a_child_who_is_not_there() -> None:
    t = a_tracker()
    stranger = a_child(a_tracker())
    with pytest.raises(NotFound, match="Robin"):
        record_morning(t, stranger, MONDAY, distress_child=5)


def test_text_is_cleaned_of_what_a_terminal_would_obey() -> None:
    t = a_tracker()
    child = a_child(t)
    assert record_morning(t, child, MONDAY, note="a\x1b[2Jb\u202ec\nd").note == "a[2Jbc\nd"


def test_the_day_shows_the_current_rung_and_the_latest_exposure_on_it() -> None:
    t = a_tracker()
    child = a_child(t)
    assert look(t, child, MONDAY).rung is None
    start_ladder(t, child, "Back", [NewRung("Gate", "place"), NewRung("Full day", "full_day", 360)], [])
    view = look(t, child, MONDAY)
    assert view.rung is not None
    assert [rung.label for rung in view.rungs] == ["Gate", "Full day"]
    assert (view.rung.label, exposure_of_day(view)) == ("Gate", None)
    record_exposure(t, child, MONDAY, expected_peak=8)
    second = record_exposure(t, child, MONDAY, expected_peak=6)
    record_exposure(t, child, MONDAY, rung=view.rungs[1].id, expected_peak=9)
    assert exposure_of_day(look(t, child, MONDAY)) == second


def test_an_exposure_is_changed_by_its_id_and_needs_a_rung_of_the_child() -> None:
    t = a_tracker()
    robin, kit = a_child(t, "Robin"), a_child(t, "Kit")
    with pytest.raises(NotFound, match="no rung"):
        record_exposure(t, robin, MONDAY, peak=3)
    start_ladder(t, robin, "Back", [NewRung("Gate", "place")], [])
    exposure = record_exposure(t, robin, MONDAY, peak=3)
    changed = record_exposure(t, robin, MONDAY, exposure=exposure.id, end=1)
    assert (changed.id, changed.peak, changed.end) == (exposure.id, 3, 1)
    with pytest.raises(NotFound, match="not a rung of Kit's"):
        record_exposure(t, kit, MONDAY, rung=exposure.rung, peak=3)
    with pytest.raises(NotFound, match="not there any more"):
        record_exposure(t, robin, MONDAY, exposure=t.new_id(), peak=3)
    with pytest.raises(NotFound, match="not there any more"):
        record_exposure(t, robin, MONDAY, rung=t.new_id(), peak=3)
