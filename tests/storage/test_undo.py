"""Undo and redo, step by step."""

from datetime import date
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.domain.records import TABLES
from ladder.storage.store import Store
from support.family import a_child, a_ladder, a_morning, a_phase, a_rung, an_exposure, an_id, an_outcome
from support.stores import Place, change, edit_of, minute, sides_of, write

DAY = date(2026, 11, 23)


def undo(store: Store, at: str) -> tuple[Any, Any]:
    """Undo a step of one record; give what it read before and reads now."""
    [(_table, _id, before, after)] = store.undo(at=at)
    return before, after


def redo(store: Store, at: str) -> tuple[Any, Any]:
    """Redo a step of one record; give what it read before and reads now."""
    [(_table, _id, before, after)] = store.redo(at=at)
    return before, after


def wordings(store: Store) -> dict[str, Any]:
    """Give what every live record reads, without what every save changes."""
    return {
        one.id: msgspec.structs.replace(one, updated_at="", version={}) for table in TABLES for one in store.all(table)
    }


def test_there_is_nothing_to_undo_in_a_new_store(place: Place) -> None:
    store = place.open()
    assert store.undo(at=minute(0)) == store.redo(at=minute(0)) == []
    assert place.paths() == []


def test_each_save_of_the_last_minutes_is_undone_for_itself_also_after_a_restart(place: Place) -> None:
    stored = write(place.open(), a_morning("2026-11-23", distress_parent=3), minute(0))
    change(place.open(), stored, minute(1), distress_parent=5)
    change(place.open(), stored, minute(2), note="x")
    assert undo(place.open(), minute(3))[1].note is None
    before, after = undo(place.open(), minute(4))
    assert (before.distress_parent, after.distress_parent) == (5, 3)
    before, after = undo(place.open(), minute(5))
    assert (before.distress_parent, after) == (3, None)
    assert place.open().undo(at=minute(6)) == []
    assert [redo(place.open(), minute(7 + i))[1].distress_parent for i in range(2)] == [3, 5]
    assert redo(place.open(), minute(9))[1].note == "x"
    assert place.open().redo(at=minute(10)) == []


def test_an_undo_is_a_new_version(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", distress_parent=3), minute(0))
    change(store, stored, minute(1), distress_parent=5)
    _before, after = undo(store, minute(2))
    assert after.version == {store.device.id: 3}
    assert (after.updated_at, after.recorded_at) == (minute(2), minute(0))


def test_a_change_after_an_undo_ends_redo_also_when_it_is_in_another_file(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", distress_parent=3), minute(0))
    change(store, stored, minute(1), distress_parent=5)
    store.undo(at=minute(2))
    write(store, a_child(), minute(3))
    assert store.redo(at=minute(4)) == []
    assert store.undo(at=minute(5))[0].table == "children"
    assert store.redo(at=minute(6))[0].table == "children"


def test_undo_goes_back_through_all_files_in_the_order_of_the_changes(place: Place) -> None:
    store = place.open()
    for number, record in enumerate([a_morning("2025-11-24"), a_child(), a_morning("2026-11-23"), a_ladder()]):
        write(store, record, minute(number))
    store = place.open()
    assert [store.undo(at=minute(9 + i))[0].table for i in range(4)] == ["ladders", "mornings", "children", "mornings"]
    assert store.undo(at=minute(20)) == []


def test_after_ten_minutes_steps_to_one_record_are_one_when_the_next_change_comes(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", distress_parent=1), minute(0))
    change(store, stored, minute(2), distress_parent=2)
    change(store, stored, minute(9), distress_parent=3)
    change(store, stored, minute(30), distress_parent=4)
    assert undo(store, minute(31))[1].distress_parent == 3
    assert undo(store, minute(32))[1] is None
    assert redo(store, minute(33))[1].distress_parent == 3
    assert redo(store, minute(34))[1].distress_parent == 4


def test_what_was_changed_together_is_undone_together_after_folding_too(place: Place) -> None:
    store = place.open()
    outcome, tried = an_outcome("2026-11-23", "part"), an_exposure("2026-11-23", "gate", "partly")
    write(store, outcome, minute(0))
    store.edit_many([edit_of(msgspec.structs.replace(outcome, minutes=40)), edit_of(tried)], at=minute(1))
    write(store, a_morning("2026-11-24"), minute(30))
    assert {step.table for step in store.undo(at=minute(31))} == {"mornings"}
    assert {step.table for step in store.undo(at=minute(32))} == {"outcomes", "exposures"}
    assert wordings(store) == {}


def test_what_another_device_has_changed_since_is_left_alone(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", distress_parent=3), minute(0))
    write(store, a_phase("2026-11-23", "therapy"), minute(-1))
    newer = {**stored.version, an_id("dad"): 1}
    document = msgspec.structs.replace(stored, version=newer, note="Dad", updated_at=minute(1))
    store.merge(sides_of({"mornings": [msgspec.to_builtins(document)]}), at=minute(2))
    assert store.undo(at=minute(3))[0].table == "phases"
    assert store.get("mornings", stored.id) == document


def test_undoing_a_deletion_brings_the_record_back(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", note="x"), minute(0))
    store.delete("mornings", stored.id, at=minute(1), on=DAY)
    before, after = undo(store, minute(2))
    assert (before, after.note) == (None, "x")
    assert redo(store, minute(3))[1] is None
    assert store.all("mornings") == []


def test_two_hundred_steps_back_is_as_far_as_undo_goes() -> None:
    store = Place(None).open()
    stored = write(store, a_morning("2026-11-23", sleep_minutes=0), minute(0))
    for number in range(1, 211):
        change(store, stored, minute(number * 11), sleep_minutes=number)
    undone = [undo(store, minute(5000))[1].sleep_minutes for _ in range(200)]
    assert undone == list(range(209, 9, -1))
    assert store.undo(at=minute(5001)) == []


RECORDS = (
    a_child(),
    a_morning("2026-11-23"),
    a_morning("2025-11-24"),
    an_outcome("2026-11-23", "part"),
    a_rung("x", 1),
)
ACTIONS = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(RECORDS), st.integers(0, 4)), min_size=1, max_size=3),
        st.sampled_from([0.01, 0.5, 4.0, 11.0]),
    ),
    max_size=8,
)


def act(store: Store, wishes: list[tuple[Any, int]], at: str) -> None:
    edits = []
    for record, number in wishes:
        field = {"children": "grade", "rungs": "child_label"}.get(edit_of(record).table, "note")
        edit = edit_of(msgspec.structs.replace(record, **{field: str(number)}))
        edits.append(edit if number else edit._replace(change=lambda _old: None))
    store.edit_many(edits, at=at)


# Every step is read back from a store that is opened anew: thousands of openings, and their seconds.
@settings(max_examples=150, deadline=None)
@given(ACTIONS)
def test_undoing_all_steps_and_redoing_them_walks_the_same_way_back_and_forth(actions: Any) -> None:
    place = Place(None)
    now, states = 0.0, list[dict[str, Any]]([{}])
    for wishes, pause in actions:
        now += pause
        act(place.open(), wishes, minute(now))
        if (after := wordings(place.open())) != states[-1]:
            states.append(after)
    final = states[-1]
    seen = [final]
    while place.open().undo(at=minute(now)):
        seen.append(wordings(place.open()))
    assert seen[-1] == {}
    if now <= 10:
        assert seen == list(reversed(states))
    back = []
    while place.open().redo(at=minute(now)):
        back.append(wordings(place.open()))
    assert back == list(reversed(seen))[1:]


@settings(max_examples=150, deadline=None)
@given(ACTIONS, st.lists(st.booleans(), max_size=30))
def test_any_walk_of_undo_and_redo_keeps_to_the_states_that_there_were(actions: Any, walk: list[bool]) -> None:
    place = Place(None)
    now, states = 0.0, list[dict[str, Any]]([{}])
    for wishes, _pause in actions:
        now += 0.5
        act(place.open(), wishes, minute(now))
        if (after := wordings(place.open())) != states[-1]:
            states.append(after)
    position = len(states) - 1
    for back in walk:
        moved = place.open().undo(at=minute(now)) if back else place.open().redo(at=minute(now))
        expected = max(0, position - 1) if back else min(len(states) - 1, position + 1)
        assert bool(moved) == (expected != position)
        position = expected
        assert wordings(place.open()) == states[position]


@settings(max_examples=100, deadline=None)
@given(ACTIONS)
def test_outcomes_keep_every_wording_that_stood_for_ten_minutes(actions: Any) -> None:
    """Whatever is changed, undone or redone, a wording that stood long enough is shown or in the changes."""
    store = Place(None).open()
    now, stood = 0.0, set[str]()
    for number, (wishes, _pause) in enumerate(actions):
        now += 11
        match number % 3:
            case 0 | 1:
                act(store, [(RECORDS[3], wishes[0][1])], minute(now))
            case _:
                store.undo(at=minute(now))
        stood.update(one.note for one in store.all("outcomes"))  # type: ignore[attr-defined]
    known = {one.note for one in store.all("outcomes")}  # type: ignore[attr-defined]
    known |= {row["before"]["note"] for row in store.changes() if row["before"]}
    assert stood <= known
