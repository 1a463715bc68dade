import datetime as dt
from pathlib import Path

import pytest

from ladder.domain.after_save import after_save
from ladder.domain.records.people import CrisisLine
from ladder.domain.safety import HARD_DAY_PLAN, LINES
from ladder.errors import Refused
from ladder.storage.store import Store
from ladder.tracker.children import add_child, change_settings, settings
from ladder.tracker.core import Tracker
from ladder.tracker.history import undo
from ladder.tracker.safety import (
    card,
    clear_symptom,
    cleared_symptoms,
    flagged,
    hard_day_plan,
    keep_crisis_lines,
    keep_hard_day_plan,
    record_fever,
    record_hard,
    record_safety_flag,
)
from ladder.tracker.today import kind_line, look, record_morning
from support.trackers import MONDAY, StillClock, a_child, a_tracker, ids

AUNT = CrisisLine(label="Aunt Jo", contact="555 0100")
TOMORROW = MONDAY + dt.timedelta(days=1)


def test_the_card_is_the_regions_until_the_family_writes_its_own() -> None:
    t = a_tracker()
    child = a_child(t)
    british = add_child(t, "Kit", region="uk", timezone="Europe/London", starts="09:00", ends="15:00")
    assert card(t, child).lines == LINES["us"]
    assert card(t, british).lines == LINES["uk"]
    keep_crisis_lines(t, child, [AUNT])
    assert card(t, child).lines == (AUNT,)
    assert card(t, british).lines == LINES["uk"]


def test_no_lines_or_just_the_regions_bring_the_regions_back() -> None:
    t = a_tracker()
    child = a_child(t)
    for lines in ((), LINES["us"]):
        keep_crisis_lines(t, child, [AUNT])
        keep_crisis_lines(t, child, lines)
        assert settings(t, child).crisis_lines == ()
        assert card(t, child).lines == LINES["us"]


def test_a_line_that_cannot_be_kept_changes_nothing() -> None:
    t = a_tracker()
    child = a_child(t)
    with pytest.raises(Refused, match="contact"):
        keep_crisis_lines(t, child, [CrisisLine(label="Aunt Jo", contact="")])
    assert card(t, child).lines == LINES["us"]


def test_the_plan_comes_filled_and_a_blank_one_brings_it_back() -> None:
    t = a_tracker()
    child = a_child(t)
    assert hard_day_plan(t, child) == HARD_DAY_PLAN
    keep_hard_day_plan(t, child, "Tea first.\nThen wait. ")
    assert hard_day_plan(t, child) == "Tea first.\nThen wait."
    for blank in (None, "  \n", HARD_DAY_PLAN):
        keep_hard_day_plan(t, child, "Tea first.")
        keep_hard_day_plan(t, child, blank)
        assert settings(t, child).hard_day_plan is None
        assert hard_day_plan(t, child) == HARD_DAY_PLAN


def test_a_doctors_look_is_kept_once_a_symptom_beside_what_else_is_set() -> None:
    t = a_tracker()
    child = a_child(t)
    change_settings(t, child, scale_word="overwhelm")
    clear_symptom(t, child, "vomiting", who="Dr Lee", on="2026-11-01", look_again_on="2026-12-01")
    clear_symptom(t, child, "diarrhoea", who="Dr Ode", on="2026-11-02")
    clear_symptom(t, child, "vomiting", who="Dr Ode", on=MONDAY.isoformat(), look_again_on=MONDAY.isoformat())
    assert [(one.name, one.who, one.on, one.look_again_on) for one in cleared_symptoms(t, child)] == [
        ("diarrhoea", "Dr Ode", "2026-11-02", None),
        ("vomiting", "Dr Ode", "2026-11-23", "2026-11-23"),
    ]
    assert settings(t, child).scale_word == "overwhelm"


@pytest.mark.parametrize(
    ("look", "sentence"),
    [
        ({"name": "fever", "on": "2026-11-01"}, "always brings the card back"),
        ({"name": "stomach_ache", "on": "2026-11-01"}, "always brings the card back"),
        ({"name": "vomiting", "on": "2026-11-24"}, "can be today, 2026-11-23, or earlier"),
        (
            {"name": "vomiting", "on": "2026-11-02", "look_again_on": "2026-11-01"},
            "can be 2026-11-02, the day of the look",
        ),
        ({"name": "vomiting", "on": "2026-02-30"}, "a date that no calendar has"),
    ],
)
def test_a_look_that_cannot_be_is_said_in_a_sentence(look: dict[str, str], sentence: str) -> None:
    t = a_tracker()
    child = a_child(t)
    with pytest.raises(Refused, match=sentence):
        clear_symptom(t, child, **look, who="Dr Lee")
    assert cleared_symptoms(t, child) == ()


def test_a_hard_morning_is_one_mark_and_leaves_the_rest_as_it_is() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, distress_parent=9, note="On the floor.")
    morning = record_hard(t, child, MONDAY)
    assert (morning.hard, morning.safety_flag, morning.distress_parent, morning.note) == (
        True,
        False,
        9,
        "On the floor.",
    )
    assert record_hard(t, child, MONDAY).version == morning.version
    assert kind_line(t, child, MONDAY) == "Written down. That is enough for now."


def test_the_flag_stands_on_its_day_alone_says_nothing_and_can_be_taken_back() -> None:
    t = a_tracker()
    child = a_child(t)
    other = a_child(t, "Kit")
    record_morning(t, child, MONDAY, symptoms=[])
    assert not flagged(t, child, MONDAY)
    record_safety_flag(t, child, MONDAY)
    assert flagged(t, child, MONDAY)
    assert not flagged(t, child, TOMORROW)
    assert not flagged(t, other, MONDAY)
    assert after_save([look(t, child, MONDAY).day], MONDAY) == ""
    record_safety_flag(t, child, MONDAY, spoke=False)
    assert not flagged(t, child, MONDAY)
    record_safety_flag(t, child, MONDAY)
    undo(t)
    assert not flagged(t, child, MONDAY)


def test_a_reading_is_kept_within_what_a_thermometer_shows_and_cleared() -> None:
    t = a_tracker()
    child = a_child(t)
    assert record_fever(t, child, MONDAY, 38.4).fever_c == 38.4
    with pytest.raises(Refused, match="a number from 34 to 43"):
        record_fever(t, child, MONDAY, 101.1)
    assert record_fever(t, child, MONDAY, None).fever_c is None


def test_two_programs_that_each_keep_a_look_both_keep_theirs(tmp_path: Path) -> None:
    ours = Tracker(Store.open(tmp_path), StillClock(), ids())
    child = a_child(ours)
    theirs = Tracker(Store.open(tmp_path), StillClock(), ids(100))
    assert cleared_symptoms(theirs, child) == ()
    clear_symptom(ours, child, "vomiting", who="Dr Lee", on="2026-11-01")
    clear_symptom(theirs, child, "diarrhoea", who="Dr Lee", on="2026-11-01")
    assert {one.name for one in cleared_symptoms(theirs, child)} == {"vomiting", "diarrhoea"}
