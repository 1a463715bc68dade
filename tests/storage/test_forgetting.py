"""A child that is forgotten is gone from every file and every copy."""

import msgspec

from ladder.storage.codec import parse
from support.family import SAM, a_child, a_ladder, a_morning, a_phase, a_rung, an_exposure, an_id, an_outcome
from support.stores import Place, change, edit_of, give, minute, write

KIT = an_id("kit")


def test_nothing_of_a_forgotten_child_is_left_anywhere_and_the_other_has_everything(place: Place) -> None:
    store, dad = place.open(), Place(None).open("dad's laptop")
    for start, child, name in ((0, SAM, "Sam"), (60, KIT, "Kit")):
        ladder = a_ladder(f"Ladder of {name}", child=child)
        records = [
            a_child(id=child, name=name),
            ladder,
            a_rung(f"Gate of {name}", 1, ladder=ladder.id),
            a_phase("2026-11-23", "therapy", child=child, label=f"Therapy of {name}"),
            a_morning("2026-11-23", child=child, note=f"Morning of {name}"),
            an_outcome("2026-11-23", "part", child=child, note=f"Outcome of {name}"),
            an_exposure("2025-11-24", "gate", child=child, learned=f"Learned by {name}", id=an_id(name + "x")),
        ]
        store.edit_many([edit_of(record) for record in records], at=minute(start))
        change(store, records[5], minute(start + 20), note=f"Later of {name}")
        write(dad, msgspec.structs.replace(records[4], note=f"Apart of {name}"), minute(start + 1))
        store.delete("phases", records[3].id, at=minute(start + 21))
    give(dad, store, minute(90))
    place.write("set-aside/damaged.family.00.json", b'{"Sam')
    place.write("days-2026.json", place.read("days-2026.json")[:-20])
    store = place.open()
    kit = [one for one in store.all("outcomes") if hasattr(one, "child") and one.child == KIT]

    store.forget(SAM)

    left = {path: place.read(path) for path in place.paths()}
    for path, data in left.items():
        assert b"Sam" not in data, path
        assert SAM.encode() not in data, path
        assert path == "device.json" or parse(data).intact, path
    store = place.open()
    assert store.all("outcomes") == kit
    assert [row["record"]["note"] for row in store.kept()] == ["Morning of Kit"]
    assert [row["before"] and row["before"]["note"] for row in store.changes()] == [None, "Outcome of Kit"]
    assert [len(store.all(table)) for table in ("children", "ladders", "rungs", "exposures")] == [1, 1, 1, 1]
    assert store.notices == []


def test_forgetting_again_or_somebody_unknown_changes_nothing(place: Place) -> None:
    store = place.open()
    write(store, a_child())
    before = place.read("family.json")
    store.forget(KIT)
    assert place.read("family.json") == before
    store.forget(SAM)
    store.forget(SAM)
    assert place.open().all("children") == []


def test_undo_does_not_bring_a_forgotten_child_back(place: Place) -> None:
    store = place.open()
    write(store, a_child(), minute(0))
    write(store, a_morning("2026-11-23"), minute(1))
    store.forget(SAM)
    assert store.undo(at=minute(2)) == place.open().undo(at=minute(3)) == []
