"""Wordings written apart, settled: one stands for all, on every device, and undo brings the others back."""

from typing import Any

import msgspec
import pytest

from ladder.domain.merge import Side
from ladder.domain.records.checks import to_document
from ladder.errors import Refused
from ladder.storage.settling import Apart, Choice
from ladder.storage.store import Store
from support.family import a_child, a_morning, an_exposure, an_outcome
from support.stores import Place, change, choice_of, contents, give, minute, sides_of, write

SHOWN, OTHER = 0, 1


def made_apart(place: Place, make: Any = a_morning, *fields: Any) -> tuple[Store, Store]:
    """Give mum's store and dad's, in which both wrote one record and dad's is shown."""
    mum, dad = place.open(), Place(None).open("dad's laptop")
    write(mum, make("2026-11-23", *fields, note="Mum"), minute(0))
    write(dad, make("2026-11-23", *fields, note="Dad"), minute(1))
    give(dad, mum, minute(2))
    give(mum, dad, minute(2))
    return mum, dad


def settle(store: Store, number: int, at: str) -> list[Any]:
    return store.settle([choice_of(one, number) for one in store.apart()], at=at)


def notes(store: Store) -> tuple[str, list[str]]:
    """Give the note that is shown, and those kept beside it."""
    [shown] = [*store.all("mornings"), *store.all("outcomes")]
    return shown.note, [row["record"]["note"] for row in store.kept()]  # type: ignore[attr-defined]


def test_what_was_written_apart_is_listed_with_what_is_shown_first(place: Place) -> None:
    made_apart(place)
    [(table, shown, beside)] = place.open().apart()
    assert (table, shown.record.note, [side.record.note for side in beside]) == ("mornings", "Dad", ["Mum"])  # type: ignore[attr-defined]


@pytest.mark.parametrize(("number", "note"), [(SHOWN, "Dad"), (OTHER, "Mum")])
def test_the_chosen_wording_stands_alone_and_on_the_other_device_too(place: Place, number: int, note: str) -> None:
    mum, dad = made_apart(place)
    [settled] = settle(mum, number, minute(3))
    assert settled.version == {dad.device.id: 1, mum.device.id: 2}
    assert notes(place.open()) == (note, [])
    assert place.open().apart() == []
    give(mum, dad, minute(4))
    assert notes(dad) == (note, [])
    before = contents(mum)
    give(dad, mum, minute(5))
    assert contents(mum) == before


def test_settling_what_nothing_stands_beside_writes_nothing(place: Place) -> None:
    mum = place.open()
    stored = write(mum, a_morning("2026-11-23", note="Mum"))
    before = contents(mum)
    assert mum.settle([Choice("mornings", stored.id, lambda stands: stands.shown)], at=minute(1)) == []
    assert contents(mum) == before


def test_undo_lets_all_wordings_stand_again_so_that_no_merge_lets_go_of_one(place: Place) -> None:
    mum, dad = made_apart(place)
    settle(mum, OTHER, minute(3))
    mum.undo(at=minute(4))
    assert notes(place.open()) == ("Dad", ["Mum"])
    give(dad, mum, minute(5))
    give(mum, dad, minute(6))
    assert notes(place.open()) == notes(dad) == ("Dad", ["Mum"])


def test_undo_and_redo_go_back_and_forth_as_often_as_one_likes(place: Place) -> None:
    mum, dad = made_apart(place)
    settle(mum, OTHER, minute(3))
    for number in range(3):
        mum.undo(at=minute(4 + 2 * number))
        assert notes(place.open()) == ("Dad", ["Mum"])
        assert mum.redo(at=minute(5 + 2 * number))
        assert notes(place.open()) == ("Mum", [])
    give(mum, dad, minute(20))
    assert notes(dad) == ("Mum", [])


def test_an_undone_choice_that_had_reached_another_device_stands_apart_there_too(place: Place) -> None:
    mum, dad = made_apart(place)
    settle(mum, OTHER, minute(3))
    give(mum, dad, minute(4))
    mum.undo(at=minute(5))
    give(dad, mum, minute(6))
    give(mum, dad, minute(7))
    assert notes(mum) == notes(dad) == ("Dad", ["Mum"])


def test_what_comes_in_after_an_undo_is_not_settled_by_the_redo(place: Place) -> None:
    mum, dad = made_apart(place)
    settle(mum, OTHER, minute(3))
    mum.undo(at=minute(4))
    gran = Place(None).open("gran")
    write(gran, a_morning("2026-11-23", note="Gran"), minute(-5))
    give(gran, mum, minute(5))
    assert notes(mum) == ("Dad", ["Mum", "Gran"])
    mum.redo(at=minute(6))
    assert notes(mum) == ("Mum", ["Gran"])
    give(dad, mum, minute(7))
    assert notes(place.open()) == ("Mum", ["Gran"])


def test_a_choice_folded_into_an_earlier_change_still_brings_everything_back(place: Place) -> None:
    mum, dad = made_apart(place)
    [shown] = mum.all("mornings")
    change(mum, shown, minute(3), furthest=2)
    settle(mum, OTHER, minute(4))
    write(mum, a_child(), minute(40))
    mum.undo(at=minute(41))
    mum.undo(at=minute(42))
    assert notes(place.open()) == ("Dad", ["Mum"])
    give(dad, mum, minute(43))
    assert notes(place.open()) == ("Dad", ["Mum"])


@pytest.mark.parametrize(("number", "lost"), [(SHOWN, "Mum"), (OTHER, "Dad")])
def test_every_wording_of_an_outcome_that_was_let_go_is_an_earlier_one(place: Place, number: int, lost: str) -> None:
    mum, dad = made_apart(place, an_outcome, "part")
    settle(mum, number, minute(3))
    assert lost in {row["before"]["note"] for row in place.open().changes() if row["before"]}
    give(mum, dad, minute(4))
    assert lost in {row["before"]["note"] for row in dad.changes() if row["before"]}
    give(dad, mum, minute(5))
    assert contents(mum) == contents(dad)


def test_a_try_that_another_wording_puts_into_another_year_moves_there_and_back(place: Place) -> None:
    mum, dad = place.open(), Place(None).open("dad's laptop")
    stored = write(mum, an_exposure("2026-12-31", "gate", "done"))
    give(mum, dad)
    change(mum, stored, minute(1), minutes=5)
    change(dad, stored, minute(2), date="2027-01-04")
    give(dad, mum, minute(3))
    settle(mum, OTHER, minute(4))
    assert [(one.date, one.minutes) for one in place.open().all("exposures")] == [("2026-12-31", 5)]  # type: ignore[attr-defined]
    mum.undo(at=minute(5))
    assert [one.date for one in place.open().all("exposures")] == ["2027-01-04"]  # type: ignore[attr-defined]
    assert [row["record"]["minutes"] for row in place.open().kept()] == [5]


def test_several_are_settled_in_one_step(place: Place) -> None:
    mum, _dad = made_apart(place)
    gran = Place(None).open("gran")
    write(gran, an_outcome("2026-11-23", "part", note="Gran"), minute(3))
    write(mum, an_outcome("2026-11-23", "late", note="Mum"), minute(4))
    give(gran, mum, minute(5))
    assert len(settle(mum, SHOWN, minute(6))) == 2
    assert len(mum.undo(at=minute(7))) == 2
    assert len(place.open().apart()) == 2


def test_a_deletion_can_be_chosen_and_undone(place: Place) -> None:
    mum, dad = made_apart(place)
    [record] = mum.all("mornings")
    mum.settle([choice_of(mum.apart()[0], SHOWN)], at=minute(3))
    give(mum, dad, minute(3))
    dad.delete("mornings", record.id, at=minute(4), on=None)
    change(mum, record, minute(5), furthest=1)
    give(dad, mum, minute(6))
    assert settle(mum, OTHER, minute(7)) == []
    assert mum.all("mornings") == []
    mum.undo(at=minute(8))
    assert [one.furthest for one in place.open().all("mornings")] == [1]  # type: ignore[attr-defined]


def test_what_the_chosen_wording_does_not_know_stays_unknown_and_comes_back_by_undo(place: Place) -> None:
    mum = place.open()
    mine = write(mum, a_morning("2026-11-23", note="Mum", furthest=1), minute(0))
    theirs = to_document(msgspec.structs.replace(mine, note=None, furthest=3, version={"d" * 8 + mine.id[8:]: 1}))
    theirs["version"] = {mine.id: 1}
    mum.merge(
        sides_of({"mornings": [theirs | {"updated_at": minute(9)}]}, {"mornings": frozenset({"note"})}), at=minute(1)
    )
    settle(mum, OTHER, minute(2))
    assert mum._shelf.page("days-2026.json").partial == {}
    mum.undo(at=minute(3))
    assert mum._shelf.page("days-2026.json").partial == {("mornings", mine.id): ["note"]}


def test_a_choice_that_raises_or_may_not_be_stored_changes_nothing(place: Place) -> None:
    mum, _dad = made_apart(place)
    before = contents(mum)

    def wrong(stands: Apart) -> Side:
        return Side(msgspec.structs.replace(stands.shown.record, furthest=77))

    [apart] = mum.apart()
    with pytest.raises(Refused, match="furthest"):
        mum.settle([Choice("mornings", apart.shown.record.id, wrong)], at=minute(3))
    assert contents(place.open()) == before
