"""What two devices wrote apart, side by side, and the choice between them."""

import pytest

from ladder.domain.records import Outcome
from ladder.errors import Refused
from ladder.tracker.apart import BOTH, apart_from, can_be_joined, name, settle, wordings, written_apart
from ladder.tracker.children import children, find_child
from ladder.tracker.history import undo
from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import earlier_wordings, school_days
from ladder.tracker.today import look, record_morning
from support.trackers import MONDAY, a_child, a_tracker
from support.two_devices import come_together, the_child_of, two_devices, written_twice


def test_each_wording_is_told_where_they_differ() -> None:
    t = written_twice()
    child = the_child_of(t)
    [apart] = written_apart(t, child)
    assert name(apart) == "morning, Mon 23 Nov"
    shown, other = wordings(t, child, apart)
    assert [tuple(one) for one in shown.told] == [
        ("Child's worry", "6"),
        ("Your worry", "5"),
        ("Note", "not recorded"),
    ]
    assert [one.text for one in other.told] == ["not recorded", "7", "in the car"]
    assert shown.changed_at > other.changed_at


@pytest.mark.parametrize(
    ("answer", "parent", "said", "note"), [(0, 5, 6, None), (1, 7, None, "in the car"), (BOTH, 5, 6, "in the car")]
)
def test_the_choice_stands_and_undo_takes_it_back(answer: int, parent: int, said: int | None, note: str | None) -> None:
    t = written_twice()
    child = the_child_of(t)
    [apart] = written_apart(t, child)
    settle(t, child, [(apart, answer)])
    morning = look(t, child, MONDAY).day.morning
    assert morning is not None
    assert (morning.distress_parent, morning.distress_child, morning.note) == (parent, said, note)
    assert written_apart(t, child) == []
    assert (undo(t) or "").startswith("Taken back: ")
    assert len(written_apart(t, child)) == 1


def test_what_was_changed_since_it_was_looked_at_is_not_chosen() -> None:
    t = written_twice()
    child = the_child_of(t)
    [apart] = written_apart(t, child)
    record_morning(t, child, MONDAY, furthest=3)
    with pytest.raises(Refused, match="look at it once more"):
        settle(t, child, [(apart, 1)])
    assert len(written_apart(t, child)) == 1


def test_a_wording_that_is_let_go_of_a_school_day_is_an_earlier_one() -> None:
    laptop, phone, child = two_devices()
    record_outcome(laptop, child, MONDAY, status="late", note="mine")
    record_outcome(phone, child, MONDAY, status="part", note="theirs")
    come_together(laptop, phone)
    [day] = school_days(laptop, child)
    apart = apart_from(laptop, day.record)
    assert apart is not None
    settle(laptop, child, [(apart, 1)])
    [day] = school_days(laptop, child)
    assert isinstance(day.record, Outcome)
    assert day.record.note == "mine"
    assert "theirs" in {change.before.get("note") for change in earlier_wordings(laptop, day.record)}
    assert apart_from(laptop, day.record) is None


def test_what_cannot_stand_together_is_refused_in_a_sentence() -> None:
    laptop, phone, child = two_devices()
    record_outcome(laptop, child, MONDAY, status="part", arrived="12:00")
    record_outcome(phone, child, MONDAY, status="part", left="10:00")
    come_together(laptop, phone)
    [apart] = written_apart(laptop, child)
    assert can_be_joined(apart)
    with pytest.raises(Refused, match="arrived"):
        settle(laptop, child, [(apart, BOTH)])
    assert len(written_apart(laptop, child)) == 1


def test_a_deletion_made_apart_cannot_be_joined_but_chosen() -> None:
    laptop, phone, child = two_devices()
    record_morning(laptop, child, MONDAY, note="x")
    come_together(laptop, phone)
    morning = look(laptop, child, MONDAY).day.morning
    assert morning is not None
    laptop.store.delete("mornings", morning.id, at="2026-11-23T12:30:00.000Z", on=MONDAY)
    record_morning(phone, child, MONDAY, note="y")
    come_together(laptop, phone)
    [apart] = written_apart(laptop, child)
    assert not can_be_joined(apart)
    assert [tuple(one.told[0]) for one in wordings(laptop, child, apart)] == [
        ("Taken away", "no"),
        ("Taken away", "yes"),
    ]
    settle(laptop, child, [(apart, 1)])
    assert look(laptop, child, MONDAY).day.morning is None


def test_only_the_child_that_is_looked_at_is_asked_about() -> None:
    laptop, phone, child = two_devices()
    record_morning(laptop, child, MONDAY, note="x")
    record_morning(phone, child, MONDAY, note="y")
    come_together(laptop, phone)
    other = a_child(laptop, "Kit")
    assert written_apart(laptop, other) == []
    assert len(written_apart(laptop, find_child(laptop, "Robin"))) == 1


def test_nothing_is_apart_in_a_family_on_one_device() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, note="x")
    assert written_apart(t, child) == []
    assert len(children(t)) == 1
