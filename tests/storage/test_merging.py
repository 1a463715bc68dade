"""What another device wrote, united with what lies here."""

from datetime import date
from itertools import permutations
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.domain.records.checks import to_document
from ladder.storage.merging import Counts
from ladder.storage.rows import KeptRow
from ladder.storage.standing import beside
from ladder.storage.store import Store
from support.family import a_child, a_morning, an_exposure, an_id, an_outcome
from support.stores import START, Place, backup_of, change, choice_of, contents, edit_of, give, minute, sides_of, write

DAY = date(2026, 11, 23)


def data_files(place: Place) -> dict[str, bytes]:
    return {path: place.read(path) for path in place.paths() if "/" not in path and path != "device.json"}


def test_what_another_device_wrote_is_there_and_counted(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    write(mum, a_child())
    stored = write(dad, a_morning("2026-11-23", note="Dad"))
    write(dad, a_child(), minute(1))
    assert give(dad, mum) == Counts(new=1, changed=1, same=0, kept=0)
    assert place.open().get("mornings", stored.id) == stored


def test_the_same_again_writes_nothing(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    stored = write(mum, an_outcome("2026-11-23", "part", note="Mum"))
    write(dad, an_outcome("2026-11-23", "late", note="Dad"), minute(1))
    write(dad, an_exposure("2025-03-01", "gate", "done"), minute(2))
    give(dad, mum)
    before = data_files(place)
    assert give(dad, mum) == Counts(0, 0, 2, 0)
    assert data_files(place) == before
    assert mum.kept()[0]["record"] == to_document(stored)


def test_a_wording_made_apart_is_kept_beside_and_stays_there_when_the_record_is_edited(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    mine = write(mum, a_morning("2026-11-23", note="Mum"), minute(0))
    theirs = write(dad, a_morning("2026-11-23", note="Dad"), minute(1))
    give(dad, mum)
    assert mum.get("mornings", mine.id) == theirs
    assert [row["record"]["note"] for row in mum.kept()] == ["Mum"]
    edited = change(mum, theirs, minute(2), furthest=3)
    assert edited.version == {dad.device.id: 1, beside(mum.device.id, 1): 1}
    assert [row["record"]["note"] for row in place.open().kept()] == ["Mum"]
    give(mum, dad, minute(3))
    give(dad, mum, minute(4))
    assert [(one.note, one.furthest) for one in mum.all("mornings")] == [("Dad", 3)]  # type: ignore[attr-defined]
    assert [row["record"]["note"] for row in place.open().kept()] == ["Mum"]
    assert contents(dad) == contents(mum)


def test_a_later_version_wins_and_every_wording_it_replaced_is_known(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    write(mum, an_outcome("2026-11-23", "part", note="Mum"), minute(0))
    give(mum, dad)
    newest = change(dad, an_outcome("2026-11-23", "part"), minute(1), note="Dad")
    assert give(dad, mum).changed == 1
    assert mum.get("outcomes", newest.id) == newest
    assert [row["before"] and row["before"]["note"] for row in mum.changes()] == [None, "Mum"]


def test_a_newer_wording_without_its_changes_leaves_the_older_one_in_the_changes(place: Place) -> None:
    mum = place.open()
    stored = write(mum, an_outcome("2026-11-23", "part", note="Mum"), minute(0))
    dad = an_id("dad")
    newer = msgspec.structs.replace(stored, note="Dad", version={**stored.version, dad: 1}, updated_at=minute(5))
    mum.merge(sides_of({"outcomes": [to_document(newer)]}), at=minute(9))
    made_up = mum.changes()[1]
    assert (made_up["at"], made_up["counter"]) == (minute(5), 0)
    assert made_up["before"] == to_document(stored)
    real = {**made_up, "at": minute(4), "device": dad, "counter": 1}
    mum.merge({}, changes=[real], at=minute(9))  # type: ignore[list-item]
    assert mum.changes()[1:] == [real]


def test_an_edit_beats_a_deletion_made_apart(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    stored = write(mum, a_morning("2026-11-23", note="x"), minute(0))
    give(mum, dad)
    mum.delete("mornings", stored.id, at=minute(9), on=DAY)
    edited = change(dad, stored, minute(1), note="y")
    give(dad, mum)
    give(mum, dad, minute(2))
    assert mum.get("mornings", stored.id) == dad.get("mornings", stored.id) == edited


def test_the_same_child_and_date_under_another_id_is_the_same_record(place: Place) -> None:
    mum = place.open()
    mine = write(mum, an_outcome("2026-11-23", "part", note="Mum"), minute(0))
    theirs = an_outcome("2026-11-23", "late", id=an_id("other"), version={an_id("dad"): 1}, updated_at=minute(9))
    row: Any = {"table": "outcomes", "id": theirs.id, "at": minute(9), "device": an_id("dad"), "counter": 1}
    mum.merge(
        {"outcomes": sides_of({"outcomes": [to_document(theirs)]})["outcomes"]},
        changes=[row | {"before": None}],
        at=minute(9),
    )
    assert mum.all("outcomes") == [msgspec.structs.replace(theirs, id=mine.id)]
    assert {row["id"] for row in (*mum.kept(), *mum.changes())} == {mine.id}


def test_a_withheld_field_never_replaces_a_value_and_is_filled_when_the_value_comes(place: Place) -> None:
    dad = Place(None).open("dad's laptop")
    whole = write(dad, a_morning("2026-11-23", note="secret", furthest=3))
    partly = sides_of(
        {"mornings": [to_document(msgspec.structs.replace(whole, note=None))]}, {"mornings": frozenset({"note"})}
    )
    mum = place.open()
    assert mum.merge(partly, at=minute(1)).new == 1
    assert mum.merge(partly, at=minute(2)) == Counts(0, 0, 1, 0)
    assert give(dad, mum).changed == 1
    assert place.open().all("mornings") == [whole]
    assert mum.merge(partly, at=minute(3)) == Counts(0, 0, 1, 0)
    assert mum.all("mornings") == [whole]


def test_what_was_not_known_stays_unknown_until_somebody_says_it_also_through_an_undo(place: Place) -> None:
    dad = Place(None).open("dad's laptop")
    whole = write(dad, a_morning("2026-11-23", note="secret", ours="ours"))
    bare = to_document(msgspec.structs.replace(whole, note=None, ours=None))
    mum = place.open()
    mum.merge(sides_of({"mornings": [bare]}, {"mornings": frozenset({"note", "ours"})}), at=minute(1))
    change(mum, whole, minute(2), note="mine")
    assert mum._shelf.page("days-2026.json").partial == {("mornings", whole.id): ["ours"]}
    mum.undo(at=minute(3))
    assert mum._shelf.page("days-2026.json").partial == {("mornings", whole.id): ["note", "ours"]}
    mum.redo(at=minute(4))
    assert place.open()._shelf.page("days-2026.json").partial == {("mornings", whole.id): ["ours"]}
    give(dad, mum, minute(5))
    [shown] = mum.documents(stored=False)["mornings"]
    assert (shown["note"], shown["ours"]) == ("mine", "ours")


def test_kept_wordings_come_in_as_sides(place: Place) -> None:
    mine = a_morning("2026-11-23", note="Mum", updated_at=minute(1), version={an_id("mum"): 1})
    theirs = msgspec.structs.replace(mine, note="Dad", version={an_id("dad"): 1}, updated_at=minute(0))
    mine, theirs = (msgspec.structs.replace(one, id=edit_of(one).id) for one in (mine, theirs))
    kept = KeptRow(table="mornings", id=theirs.id, record=to_document(theirs), unknown=[])
    mum = place.open()
    mum.merge(sides_of({"mornings": [to_document(mine)]}), [kept], at=minute(2))
    assert mum.all("mornings") == [mine]
    assert mum.kept() == [kept]


def test_an_exposure_that_moved_to_another_year_elsewhere_is_there_once(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    stored = write(mum, an_exposure("2026-12-31", "gate", "done"))
    give(mum, dad)
    moved = change(dad, stored, minute(1), date="2027-01-04")
    give(dad, mum)
    assert mum.all("exposures") == place.open().all("exposures") == [moved]


NAMES = ("mum", "dad", "gran")
RECORDS = (an_outcome("2026-11-23", "part"), a_morning("2026-11-23"), an_exposure("2026-12-31", "gate"))
ACTION = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(RECORDS), st.integers(0, 5)),
    st.tuples(st.just("undo"), st.sampled_from(NAMES), st.none(), st.none()),
    st.tuples(st.just("give"), st.sampled_from(NAMES), st.sampled_from(NAMES), st.none()),
    st.tuples(st.just("settle"), st.sampled_from(NAMES), st.none(), st.integers(0, 2)),
)


def played(actions: list[Any]) -> list[Store]:
    """Let three devices write and give each other backups; give their stores."""
    stores = {name: Place(None).open(name) for name in NAMES}
    for number, (action, name, what, value) in enumerate(actions):
        at = minute(number * 4)
        match action:
            case "write" if value == 0:
                stores[name].delete(edit_of(what).table, edit_of(what).id, at=at)
            case "write":
                field = {"date": "2027-01-01"} if what is RECORDS[2] and value > 3 else {}
                note = "different" if what is RECORDS[2] else "note"
                write(stores[name], msgspec.structs.replace(what, **{note: str(value)}, **field), at)
            case "undo":
                stores[name].undo(at=at)
            case "settle":
                stores[name].settle([choice_of(one, value) for one in stores[name].apart()], at=at)
            case _:
                give(stores[name], stores[what], at)
    return list(stores.values())


# Three devices are taken in in all six orders, twice, by a store that is opened anew each time: some seconds' work.
@settings(max_examples=150, deadline=None)
@given(st.lists(ACTION, max_size=12))
def test_the_order_of_several_files_makes_no_difference_and_twice_changes_nothing(actions: list[Any]) -> None:
    backups = [backup_of(store) for store in played(actions)]
    results = []
    for order in permutations(backups):
        place = Place(None)
        for backup in order:
            place.open("new").merge(*backup, at=START)
        before = data_files(place)
        for backup in order:
            assert place.open("new").merge(*backup, at=START)[:2] == (0, 0)
        assert data_files(place) == before
        results.append(contents(place.open()))
    assert all(result == results[0] for result in results)


@settings(max_examples=150, deadline=None)
@given(st.lists(ACTION, max_size=12))
def test_devices_that_have_given_each_other_everything_show_the_same(actions: list[Any]) -> None:
    stores = played(actions)
    for _ in range(2):
        for one in stores:
            for other in stores:
                give(one, other)
    assert contents(stores[0]) == contents(stores[1]) == contents(stores[2])


@settings(max_examples=150, deadline=None)
@given(st.lists(ACTION, max_size=12))
def test_no_live_outcome_that_came_in_is_lost(actions: list[Any]) -> None:
    stores = played(actions)
    place = Place(None).open("new")
    for store in stores:
        give(store, place)
    known = {row["before"]["note"] for row in place.changes() if row["before"]}
    known |= {row["record"]["note"] for row in place.kept() if row["table"] == "outcomes"}
    known |= {document["note"] for document in place.documents(stored=True)["outcomes"]}
    for store in stores:
        assert {document["note"] for document in store.documents(stored=False)["outcomes"]} <= known
        assert {row["before"]["note"] for row in store.changes() if row["before"]} <= known


def test_a_wording_that_was_given_away_and_changed_at_once_is_an_earlier_one_on_both_devices(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    stored = write(mum, an_outcome("2026-11-23", "part", note="first"), minute(0))
    give(mum, dad, minute(1))
    change(mum, stored, minute(2), note="second")
    for _ in range(2):
        give(mum, dad, minute(3))
        give(dad, mum, minute(4))
    assert [row["before"] and row["before"]["note"] for row in mum.changes()] == [None, "first"]
    write(mum, a_child(), minute(60))
    assert contents(mum)["changes"] == contents(dad)["changes"]
    mum.undo(at=minute(61))
    mum.undo(at=minute(62))
    assert [one.note for one in place.open().all("outcomes")] == ["first"]  # type: ignore[attr-defined]
