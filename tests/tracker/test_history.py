from ladder.domain.starting_ladders import NewRung
from ladder.tracker.history import redo, undo
from ladder.tracker.ladder import start_ladder
from ladder.tracker.outcome import record_after_school
from ladder.tracker.today import look, record_morning
from support.trackers import MONDAY, a_child, a_tracker
from support.written import write, write_contact


def test_the_last_change_is_taken_back_and_brought_back() -> None:
    t = a_tracker()
    child = a_child(t)
    morning = record_morning(t, child, MONDAY, distress_parent=7)
    assert undo(t) == "Taken back: morning Mon 23 Nov."
    assert look(t, child, MONDAY).day.morning is None
    assert redo(t) == "Brought back: morning Mon 23 Nov."
    back = look(t, child, MONDAY).day.morning
    assert back is not None
    assert back.distress_parent == morning.distress_parent


def test_one_field_of_a_morning_is_named() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, distress_parent=7)
    record_morning(t, child, MONDAY, furthest=4, note="Slow.")
    assert undo(t) == "Taken back: how far, note (morning Mon 23 Nov)."


def test_a_step_of_several_records_is_named_whole() -> None:
    t = a_tracker()
    child = a_child(t)
    start_ladder(t, child, "Back", [NewRung("Full day", "full_day", 360)], [])
    record_after_school(t, child, MONDAY, outcome={"status": "full"}, exposure={"peak": 3})
    assert undo(t) == "Taken back: school day Mon 23 Nov, try Mon 23 Nov."


def test_a_record_is_called_what_the_screens_call_it() -> None:
    t = a_tracker()
    child = a_child(t)
    write_contact(t, child, person="Mr Boyd", topic="Door")
    assert undo(t) == "Taken back: talk Mr Boyd: Door."
    write(t, child, "measures", date="2026-11-02", instrument="SCREEN", rater="child", total=9)
    assert undo(t) == "Taken back: questionnaire SCREEN, child."


def test_where_there_is_nothing_to_take_back_nothing_is_said() -> None:
    t = a_tracker()
    assert (undo(t), redo(t)) == (None, None)
