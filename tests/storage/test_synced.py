"""What sync tools make of the family's files, by the names that they give."""

from pathlib import Path

import pytest

from ladder.errors import StoreError
from ladder.storage.memory import one_file
from ladder.storage.store import Store
from ladder.storage.synced import sync_copies, under_way
from support.family import SAM, a_child, a_morning
from support.stores import Place, minute, write

STATES = [
    "days-2026.sync-conflict-20261127-101112-ABCDEF.json",
    "days-2026 (Mum's conflicted copy 2026-11-27).json",
    "days-2026 (Dad's MacBook Air's conflicted copy 2026-11-27 (1)).json",
    "days-2026 (Case Conflict).json",
    "Days-2026.json",
    "days-2026 (conflicted copy 2026-11-27 101112).json",
    "days-2026_conflict-20261127-101112.json",
    "days-2026-LAPTOP.json",
    "days-2026-DESKTOP-7F3K2-2.json",
    "days-2026 2.json",
    "days-2026 (1).json",
    "days-2026 copy.json",
    "days-2026 - Copy.json",
    "days-2026 - Kopie (2).json",
    "Copy of days-2026.json",
    "Kopie von days-2026.json",
    "days-2026.json.sync-conflict-20261127",
    "days-2026 (SFConflict dad@example.org 2026-11-27-10-11-12).json",
    "days-2026_DESKTOP_Nov-27-101112-2026_Conflict.json",
    "days-2026 [conflicted].json",
    "days-2026 (Konfliktkopie von Papas PC 2026-11-27).json",
    "ordinateur de papa.json",
    ".stversions/days-2026~20261127-101112.json",
    ".stversions/copies/days-2026~20261127-101112.json",
    "copies/days-2026.sync-conflict-20261127-101112-ABCDEF.json",
    "copies/daily/days-2026.2026-11-23 (1).json",
    "copies/weekly/days-2026.2026-W48-LAPTOP.json",
    "copies/monthly/days-2026.2026-11 2.json",
]


@pytest.fixture
def written(place: Place) -> Place:
    store = place.open()
    write(store, a_child(), minute(0))
    write(store, a_morning("2026-11-23", note="here"), minute(1))
    return place


def elsewhere() -> bytes:
    """Give the file of days as another computer wrote it."""
    other = Place(None)
    store = other.open("dad's laptop")
    write(store, a_child(), minute(0))
    write(store, a_morning("2026-11-24", note="there"), minute(2))
    return other.read("days-2026.json")


@pytest.mark.parametrize("path", STATES)
def test_a_state_is_seen_named_and_no_file_of_ours(written: Place, path: str) -> None:
    written.write(path, elsewhere())
    store = written.open()
    assert sync_copies(written.disk()) == [path]
    assert [getattr(one, "note", "") for one in store.all("mornings")] == ["here"]
    report = store.report()
    assert (report["ok"], report["beside"]) == (False, [{"path": path, "ok": True}])
    assert path not in [one["path"] for one in (*report["files"], *report["copies"])]


@pytest.mark.parametrize("path", STATES)
def test_forgetting_a_child_sweeps_a_state_too(written: Place, path: str) -> None:
    written.write(path, elsewhere())
    written.write("days-2026 (2).json", b'{"truncated": "Sam')
    written.open().forget(SAM)
    assert b"there" not in written.read(path)
    assert SAM.encode() not in b"".join(written.read(one) for one in written.paths())
    assert "days-2026 (2).json" not in written.paths()


@pytest.mark.parametrize("name", ["backup.json", "family-2026-11-27.json", "notes.txt", "keys.toml", "familiar.json"])
def test_what_a_family_keeps_there_itself_is_none(written: Place, name: str) -> None:
    written.write(name, b'{"$schema": "x", "format": "ladder-export", "children": []}')
    assert sync_copies(written.disk()) == []
    assert written.open().report()["ok"] is True


@pytest.mark.parametrize("name", [".syncthing.days-2026.json.tmp", "~syncthing~days-2026.json.tmp"])
def test_what_is_still_on_its_way_is_left_alone_and_swept_by_forgetting(written: Place, name: str) -> None:
    written.write(name, elsewhere()[:300])
    assert (sync_copies(written.disk()), under_way(written.disk())) == ([], [name])
    report = written.open().report()
    assert (report["ok"], report["under_way"]) == (True, [name])
    written.open().forget(SAM)
    assert name not in written.paths()


def test_a_name_in_capitals_that_is_the_same_file_is_no_other_state(files: Place) -> None:
    write(files.open(), a_child())
    assert files.folder is not None
    (files.folder / "family.json").rename(files.folder / "Family.json")
    (files.folder / "family.json").hardlink_to(files.folder / "Family.json")
    assert sync_copies(files.disk()) == ["Family.json"]

    class WithoutCapitals(type(files.disk())):  # type: ignore[misc]
        def list(self, under: str) -> list[str]:
            return [name for name in super().list(under) if name != "family.json"]

    assert sync_copies(WithoutCapitals(Path(files.folder))) == []


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"mornings": {"1": {"id": "x"}}}', None])
def test_what_is_not_whole_is_not_taken_in_and_named(written: Place, data: bytes | None) -> None:
    data = elsewhere()[:-40] if data is None else data
    written.write("days-2026 (1).json", data)
    store = written.open()
    assert store.sync_copies() == ["days-2026 (1).json"]
    with pytest.raises(StoreError, match=r"^days-2026 \(1\)\.json is not whole: .*It stays where it is"):
        one_file("days-2026 (1).json", store.read_beside("days-2026 (1).json"))


def test_putting_away_moves_what_was_read_and_nothing_newer(written: Place) -> None:
    store: Store = written.open()
    name, data = "days-2026 (1).json", elsewhere()
    written.write(name, data)
    written.write(name, data + b"\n")
    store.put_away(name, data)
    assert name in written.paths()
    store.put_away(name, data + b"\n")
    assert name not in written.paths()
    [kept] = [path for path in written.paths() if path.startswith("set-aside/")]
    assert (written.read(kept), "taken-in" in kept) == (data + b"\n", True)
