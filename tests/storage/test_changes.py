"""The changes that a backup carries: every earlier wording of what has to be kept for ever."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.storage.store import Store
from support.family import a_child, a_morning, an_outcome
from support.stores import Place, change, minute, write


def notes(store: Store) -> list[tuple[str, Any]]:
    """Give the instants of the changes and what the outcome's note was before."""
    return [(row["at"], row["before"] and row["before"]["note"]) for row in store.changes()]


def test_a_change_names_its_record_its_instant_its_device_and_its_number(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    change(store, stored, minute(20), note="b")
    first, second = store.changes()
    mine = {"table": "outcomes", "id": stored.id, "device": store.device.id}
    assert first == {**mine, "at": minute(0), "counter": 1, "before": None}
    assert {**second, "before": None} == {**mine, "at": minute(20), "counter": 2, "before": None}
    assert second["before"] is not None
    assert list(second["before"])[:3] == ["id", "recorded_at", "updated_at"]
    assert second["before"]["note"] == "a"


def test_only_what_is_kept_for_ever_leaves(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2026-11-23"))
    write(store, a_child(), minute(1))
    assert store.changes() == []


def test_changes_within_ten_minutes_are_one_from_the_first_of_them(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    change(store, stored, minute(6), note="b")
    change(store, stored, minute(9), note="c")
    assert notes(store) == [(minute(0), None)]
    change(store, stored, minute(11), note="d")
    change(store, stored, minute(20), note="e")
    assert notes(store) == [(minute(0), None), (minute(11), "c")]


def test_folding_for_good_leaves_what_a_backup_carries_as_it_was(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    for number in range(1, 40):
        change(store, stored, minute(number * 3), note=str(number))
    before = store.changes()
    write(store, a_morning("2026-11-23"), minute(999))
    assert store.changes() == place.open().changes() == before
    rows = [row for row in store._shelf.page("days-2026.json").changes if row["table"] == "outcomes"]
    assert len(rows) == len(before)


def test_the_wording_that_an_undo_takes_away_is_an_earlier_wording(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    change(store, stored, minute(30), note="b")
    store.undo(at=minute(31))
    assert notes(store) == [(minute(0), None), (minute(30), "a"), (minute(31), "b")]
    write(store, a_morning("2026-11-23"), minute(60))
    assert notes(store) == [(minute(0), None), (minute(30), "a"), (minute(31), "b")]
    assert store.changes()[2]["counter"] == 3


def test_a_deleted_outcome_keeps_its_wordings(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    store.delete("outcomes", stored.id, at=minute(30), on=date(2026, 11, 23))
    assert notes(store) == [(minute(0), None), (minute(30), "a")]


def test_earlier_wordings_stay_when_more_than_two_hundred_other_changes_follow() -> None:
    store = Place(None).open()
    stored = write(store, an_outcome("2026-11-23", "part", note="a"), minute(0))
    change(store, stored, minute(1), note="b")
    change(store, stored, minute(15), note="c")
    before = store.changes()
    morning = write(store, a_morning("2026-11-23", sleep_minutes=0), minute(16))
    for number in range(1, 205):
        change(store, morning, minute(16 + number), sleep_minutes=number)
    assert store.changes() == before
    assert len(store._shelf.page("days-2026.json").changes) <= 202


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["edit", "undo", "redo", "other"]), st.sampled_from([0.2, 4, 12])), max_size=14)
)
def test_what_once_left_in_a_backup_is_in_every_later_one(actions: list[tuple[str, float]]) -> None:
    """An import unites changes by their identity: a row that left is never another one, and never gone."""
    store = Place(None).open()
    now, seen = 0.0, dict[Any, Any]()
    for number, (action, pause) in enumerate(actions):
        now += pause
        match action:
            case "edit":
                write(store, an_outcome("2026-11-23", "part", note=str(number)), minute(now))
            case "undo":
                store.undo(at=minute(now))
            case "redo":
                store.redo(at=minute(now))
            case _:
                write(store, a_morning("2026-11-23", note=str(number)), minute(now))
        rows = {(row["id"], row["at"], row["device"], row["counter"]): row for row in store.changes()}
        assert {key: rows.get(key) for key in seen} == seen
        seen = rows


def test_the_changes_of_one_record_are_those_among_all_of_them(place: Place) -> None:
    store = place.open()
    friday = write(store, an_outcome("2026-11-20", "part", note="a"), minute(0))
    monday = write(store, an_outcome("2026-11-23", "part", note="a"), minute(1))
    change(store, friday, minute(20), note="b")
    change(store, monday, minute(40), note="c")
    change(store, friday, minute(60), note="d")
    ours = [row for row in store.changes() if row["id"] == friday.id]
    assert store.changes("outcomes", friday.id) == ours
    assert [row["before"] and row["before"]["note"] for row in ours] == [None, "a", "b"]
    assert store.changes("contacts", friday.id) == []
