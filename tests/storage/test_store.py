"""Reading and writing single records."""

from datetime import date
from typing import Any

import msgspec
import pytest

from ladder.domain.records import Record
from ladder.domain.records.identity import morning_id
from ladder.errors import Refused
from ladder.storage.store import Edit, Store
from support.family import SAM, a_child, a_ladder, a_morning, a_rung, an_exposure, an_id, an_outcome
from support.stores import Place, change, edit_of, minute, write

MUM = an_id("mum's laptop")


def test_opening_creates_nothing(place: Place) -> None:
    store = place.open()
    assert store.all("mornings") == []
    assert store.get("children", SAM) is None
    assert store.first_and_last(SAM) is None
    assert not store.changed_elsewhere()
    assert place.paths() == []
    assert place.folder is None or not place.folder.exists()


def test_what_is_written_is_there_when_the_store_is_opened_again(place: Place) -> None:
    stored = write(place.open(), a_morning("2026-11-23", distress_parent=7, note="hard start"))
    assert place.open().get("mornings", morning_id(SAM, "2026-11-23")) == stored
    assert (stored.distress_parent, stored.note) == (7, "hard start")


def test_the_store_sets_id_instants_version_and_deleted(place: Place) -> None:
    store = place.open()
    wild = a_morning("2026-11-23", id=an_id("x"), version={an_id("y"): 9}, deleted=True, recorded_at=minute(-99))
    stored = write(store, wild, minute(1))
    assert stored.id == morning_id(SAM, "2026-11-23")
    assert (stored.recorded_at, stored.updated_at) == (minute(1), minute(1))
    assert (stored.version, stored.deleted) == ({MUM: 1}, False)
    again = change(store, stored, minute(2), note="x")
    assert (again.recorded_at, again.updated_at, again.version) == (minute(1), minute(2), {MUM: 2})


def test_the_change_gets_what_another_program_has_just_written(place: Place) -> None:
    mine, other = place.open(), place.open()
    write(mine, a_morning("2026-11-23", note="one"))
    seen: list[Any] = []

    def note(old: Record | None) -> Record:
        seen.append(old)
        assert old is not None
        return msgspec.structs.replace(old, note="two")

    assert other.get("mornings", morning_id(SAM, "2026-11-23")) is not None
    change(mine, a_morning("2026-11-23"), minute(1), distress_child=4)
    other.edit("mornings", morning_id(SAM, "2026-11-23"), note, at=minute(2), on=date(2026, 11, 23))
    assert (seen[0].note, seen[0].distress_child) == ("one", 4)


def test_a_record_that_stays_the_same_is_not_written(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2026-11-23", distress_child=3))
    before = place.read("days-2026.json")
    assert change(store, stored, minute(5), distress_child=3) == stored
    assert place.read("days-2026.json") == before


def test_a_change_that_refuses_writes_nothing(place: Place) -> None:
    store = place.open()

    def refuse(_old: Record | None) -> Record:
        raise Refused("Not like this.")

    with pytest.raises(Refused, match="Not like this"):
        store.edit("mornings", morning_id(SAM, "2026-11-23"), refuse, at=minute(0), on=date(2026, 11, 23))
    assert place.paths() == []


def test_what_may_not_be_stored_is_refused_and_control_characters_are_cleaned_out(place: Place) -> None:
    store = place.open()
    with pytest.raises(Refused, match="distress_child is 11"):
        write(store, a_morning("2026-11-23", distress_child=11))
    assert write(store, a_morning("2026-11-23", note="a\x1b[31mb")).note == "a[31mb"


def test_a_morning_under_another_id_than_its_own_is_a_mistake(place: Place) -> None:
    with pytest.raises(ValueError, match="is not the id"):
        place.open().edit(
            "mornings", an_id("z"), lambda _old: a_morning("2026-11-23"), at=minute(0), on=date(2026, 11, 23)
        )


def test_several_edits_are_one_step_and_give_their_records_in_order(place: Place) -> None:
    store = place.open()
    records = [a_child(), a_ladder(), a_rung("gate", 1), a_rung("office", 2), a_morning("2026-11-23")]
    stored = store.edit_many([edit_of(record) for record in records], at=minute(0))
    assert [record.id for record in stored] == [edit_of(record).id for record in records]
    assert len(store.undo(at=minute(1))) == 5
    assert store.all("rungs") == []
    assert store.all("mornings") == []


def test_two_edits_of_one_record_in_one_step_see_each_other_and_count_once(place: Place) -> None:
    store = place.open()
    first = edit_of(a_morning("2026-11-23", distress_child=3))

    def second(old: Record | None) -> Record:
        assert old is not None
        return msgspec.structs.replace(old, distress_parent=5)

    stored = store.edit_many([first, Edit(first.table, first.id, second, first.on)], at=minute(0))
    assert stored[0] == stored[1]
    assert stored[0].version == {MUM: 1}
    assert store.undo(at=minute(1))[0].before == stored[0]


def test_what_a_clock_said_is_kept_as_it_was_and_undo_goes_by_the_order_of_the_changes(place: Place) -> None:
    store = place.open()
    stored = write(store, a_morning("2031-05-05", distress_child=3), "2031-05-05T12:00:00.000Z")
    sooner = change(store, stored, minute(2), distress_child=4)
    store = place.open()
    other = write(store, a_child(), minute(1))
    assert (sooner.updated_at, other.updated_at, other.recorded_at) == (minute(2), minute(1), minute(1))
    store = place.open()
    undone = [store.undo(at=minute(3 + number)) for number in range(3)]
    assert [step[0].table for step in undone] == ["children", "mornings", "mornings"]
    assert undone[1][0].after == msgspec.structs.replace(stored, version={MUM: 3}, updated_at=minute(4))
    assert store.redo(at=minute(0))[0].after.updated_at == minute(0)  # type: ignore[union-attr]


def test_a_range_gives_live_records_by_date_and_child_and_opens_only_its_years(place: Place) -> None:
    store = place.open()
    kit = an_id("kit")
    for day in ("2025-12-30", "2026-01-02", "2026-01-01", "2027-01-01"):
        write(store, a_morning(day))
    write(store, a_morning("2026-01-01", child=kit))
    store.delete("mornings", morning_id(SAM, "2026-01-02"), at=minute(1), on=date(2026, 1, 2))
    store = place.open()
    found = store.between("mornings", date(2025, 12, 30), date(2026, 1, 3), SAM)
    assert [one.date for one in found if hasattr(one, "date")] == ["2025-12-30", "2026-01-01"]
    assert len(store.between("mornings", date(2026, 1, 1), date(2026, 1, 1))) == 2
    assert sorted(store._shelf.pages) == ["days-2025.json", "days-2026.json", "family.json"]
    assert len(store.all("mornings")) == 4
    assert store.first_and_last(SAM) == (date(2025, 12, 30), date(2027, 1, 1))
    assert store.first_and_last(kit) == (date(2026, 1, 1), date(2026, 1, 1))


def test_a_table_can_be_asked_for_what_has_certain_values_alone(place: Place) -> None:
    store = place.open()
    shut = write(store, an_outcome("2025-12-18", "no_school"))
    for outcome in (an_outcome("2026-01-08", "full"), an_outcome("2026-01-09", "no_school", child=an_id("kit"))):
        write(store, outcome)
    store.delete("outcomes", write(store, an_outcome("2026-01-12", "no_school")).id, at=minute(1))
    store = place.open()
    assert store.all("outcomes", child=SAM, status="no_school") == [shut]
    assert store.all("outcomes", child=SAM, status="ill") == []
    assert len(store.all("outcomes", status="no_school")) == 2


def test_a_deleted_record_is_gone_but_stays_as_a_tombstone(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part"))
    store.delete("outcomes", stored.id, at=minute(1), on=date(2026, 11, 23))
    assert store.get("outcomes", stored.id) is None
    assert store.documents(stored=False)["outcomes"] == []
    tombstone = store.documents(stored=True)["outcomes"][0]
    assert (tombstone["deleted"], tombstone["status"], tombstone["version"]) == (True, "part", {MUM: 2})
    before = place.paths()
    store.delete("outcomes", stored.id, at=minute(2), on=date(2026, 11, 23))
    assert store.documents(stored=True)["outcomes"] == [tombstone]
    assert place.paths() == before


def test_a_record_written_again_after_its_deletion_goes_on_counting(place: Place) -> None:
    store = place.open()
    stored = write(store, an_outcome("2026-11-23", "part"))
    store.delete("outcomes", stored.id, at=minute(1), on=date(2026, 11, 23))
    again = write(store, an_outcome("2026-11-23", "full"), minute(2))
    assert (again.version, again.recorded_at) == ({MUM: 3}, minute(2))


def test_an_exposure_whose_date_moves_to_another_year_is_there_once(place: Place) -> None:
    store = place.open()
    stored = write(store, an_exposure("2026-12-31", "gate", "done"))
    [moved] = store.edit_many(
        [edit_of(stored)._replace(change=lambda _old: msgspec.structs.replace(stored, date="2027-01-04"))], at=minute(1)
    )
    assert store.all("exposures") == place.open().all("exposures") == [moved]
    assert store.between("exposures", date(2026, 1, 1), date(2026, 12, 31)) == []
    store.undo(at=minute(2))
    assert [one.date for one in store.all("exposures") if hasattr(one, "date")] == ["2026-12-31"]
    store.redo(at=minute(3))
    assert [one.date for one in place.open().all("exposures") if hasattr(one, "date")] == ["2027-01-04"]


def test_a_kill_between_the_two_files_of_a_moved_exposure_leaves_it_there_once(place: Place) -> None:
    store = place.open()
    stored = write(store, an_exposure("2026-12-31", "gate", "done"))
    old_year = place.read("days-2026.json")
    moved = write(store, msgspec.structs.replace(stored, date="2027-01-04"), minute(1))
    for path in ("days-2026.json", "copies/days-2026.json"):
        place.write(path, old_year)
    store = place.open()
    assert store.all("exposures") == [moved]
    assert store.first_and_last(SAM) == (date(2027, 1, 4), date(2027, 1, 4))
    assert len(store.documents(stored=True)["exposures"]) == 1
    again = change(store, moved, minute(2), minutes=20)
    assert place.open().all("exposures") == [again]
    assert place.open().between("exposures", date(2026, 1, 1), date(2026, 12, 31)) == []


def test_documents_have_every_key_in_the_order_of_the_fields(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2026-11-23"))
    document = place.open().documents(stored=False)["mornings"][0]
    assert list(document)[:7] == ["id", "recorded_at", "updated_at", "version", "deleted", "child", "date"]
    assert document["note"] is None
    assert list(store.documents(stored=False))[:2] == ["children", "timetables"]


def test_what_is_handed_out_cannot_change_the_store(place: Place) -> None:
    store = place.open()
    write(store, a_morning("2026-11-23", hard_parts=("corridors",)))
    document = store.documents(stored=False)["mornings"][0]
    document["hard_parts"].append("x")
    document["note"] = "x"
    assert store.documents(stored=False)["mornings"][0]["hard_parts"] == ["corridors"]
    assert store.documents(stored=False)["mornings"][0]["note"] is None


def test_another_program_is_noticed_and_its_change_is_read(place: Place) -> None:
    mine, other = place.open(), place.open()
    write(mine, a_morning("2026-11-23"))
    assert not mine.changed_elsewhere()
    change(other, a_morning("2026-11-23"), minute(1), note="by Dad")
    assert mine.changed_elsewhere()
    assert mine.between("mornings", date(2026, 11, 23), date(2026, 11, 23))[0].version == {MUM: 1}
    mine.refresh()
    assert not mine.changed_elsewhere()
    assert mine.between("mornings", date(2026, 11, 23), date(2026, 11, 23))[0].version == {MUM: 2}


def test_the_device_is_the_same_every_time_and_keeps_its_theme(place: Place) -> None:
    store = place.open("mum's laptop")
    store.set_theme("textual-light")
    again = place.open("another name")
    assert again.device == store.device
    assert (again.device.id, again.device.theme) == (MUM, "textual-light")


def test_two_programs_that_start_at_once_are_one_device(place: Place) -> None:
    first, second = place.open("one"), place.open("two")
    write(first, a_child())
    stored = write(second, a_morning("2026-11-23"))
    assert list(stored.version) == [an_id("one")]
    assert second.device == first.device


def test_a_store_in_memory_needs_no_folder() -> None:
    store = Store.in_memory(device_id=MUM)
    assert write(store, a_child()).version == {MUM: 1}
    assert store.device.name == "this computer"


def test_a_sealed_store_is_read_and_never_written(place: Place) -> None:
    store = place.open()
    write(store, a_child())
    stored = write(store, a_morning("2026-11-23", note="one"))
    before = place.paths()
    store.seal("Only looked at.")
    attempts = (
        lambda: change(store, a_morning("2026-11-23"), minute(1), note="two"),
        lambda: store.delete("mornings", stored.id, at=minute(2), on=date(2026, 11, 23)),
        lambda: store.undo(at=minute(3)),
        lambda: store.redo(at=minute(4)),
        lambda: store.merge({}, at=minute(5)),
    )
    for attempt in attempts:
        with pytest.raises(Refused, match=r"^Only looked at\.$"):
            attempt()
    assert store.get("mornings", stored.id) == stored
    assert place.paths() == before


def test_the_edition_is_another_once_anything_is_written(place: Place) -> None:
    mine, other = place.open(), place.open()
    write(mine, a_child())
    edition = mine.edition
    assert mine.all("children") == mine.all("children")
    assert mine.edition is edition
    write(other, a_ladder(), minute(1))
    mine.refresh()
    assert mine.edition is not edition
    edition = mine.edition
    write(mine, a_morning("2026-11-23"), minute(2))
    assert mine.edition is not edition


def test_what_is_handed_out_is_another_list_each_time(place: Place) -> None:
    store = place.open()
    write(store, a_child())
    store.all("children").clear()
    assert len(store.all("children")) == 1
