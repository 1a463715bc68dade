"""A step that lies in several files: whole or not at all, whenever the program is killed and whatever the disk does."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ladder.domain.records import Incident
from ladder.errors import StoreError
from ladder.storage import saving
from ladder.storage.disk import UNFINISHED, Disk
from ladder.storage.files import FolderDisk
from ladder.storage.memory import MemoryDisk, in_memory
from ladder.storage.store import Store
from support.family import a_child, a_morning, an_exposure, an_incident
from support.stores import Place, change, edit_of, failing, minute, write

NEW = [an_incident("2026-11-23", "new"), an_exposure("2026-11-23", "gate", learned="new")]
OLD = [an_incident("2026-11-23", "old"), an_exposure("2026-11-23", "gate", learned="old")]


class Killed(BaseException):
    """What a program that is killed never gets to say."""


class DyingDisk:
    """A disk that dies just before the change number `last` to what lies in the folder, and never tidies up."""

    def __init__(self, disk: Disk, last: int) -> None:
        self._disk, self._left = disk, last

    def __getattr__(self, name: str) -> Any:
        return getattr(self._disk, name)

    def stage(self, path: str, data: bytes) -> Any:
        staged, count = self._disk.stage(path, data), self._count

        class Dying:
            def commit(self) -> None:
                count()
                staged.commit()

            def discard(self) -> None:
                """A killed program takes nothing away."""

        return Dying()

    def remove(self, path: str) -> None:
        self._count()
        self._disk.remove(path)

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Killed


def both(store: Store) -> tuple[str, ...]:
    """Give what the two halves of the step say."""
    told: list[Any] = [*store.all("incidents"), *store.all("exposures")]
    return tuple(one.what if isinstance(one, Incident) else one.learned for one in told)


def begin(place: Place) -> Store:
    store = place.open()
    write(store, a_child(), minute(0))
    store.edit_many([edit_of(record) for record in OLD], at=minute(1))
    return store


def killed_at(place: Place, last: int, edits: list[Any]) -> bool:
    """Make a step with a program that is killed before its change number `last`; tell whether it was."""
    dying: Any = DyingDisk(place.disk(), last)
    try:
        Store(dying).edit_many(edits, at=minute(30))
    except Killed:
        return True
    return False


def test_a_step_over_two_files_is_whole_whenever_the_program_is_killed(place: Place) -> None:
    begin(place)
    said = []
    for last in range(20):
        was_killed = killed_at(place, last, [edit_of(record) for record in NEW])
        again = place.open()
        assert both(again) in (("old", "old"), ("new", "new"))
        assert again.notices == []
        assert UNFINISHED not in place.paths()
        said.append(both(again)[0])
        if said[-1] == "new":
            assert len(again.undo(at=minute(40 + last))) == 2
            assert both(again) == ("old", "old")
        if not was_killed:
            break
    assert "old" in said
    assert said[-1] == "new"
    assert said == sorted(said, reverse=True)


def test_a_program_that_is_open_takes_the_beginning_back_before_it_reads_or_writes(place: Place) -> None:
    for touch in (Store.refresh, lambda store: write(store, a_morning("2026-11-24"), minute(50))):
        other = begin(place)
        assert both(other) == ("old", "old")
        assert killed_at(place, 3, [edit_of(record) for record in NEW])
        assert UNFINISHED in place.paths()
        touch(other)
        assert both(other) == both(place.open()) == ("old", "old")
        assert UNFINISHED not in place.paths()


@pytest.mark.parametrize("last", range(1, 6))
def test_a_try_that_moves_to_another_year_is_there_once_whenever_the_program_is_killed(place: Place, last: int) -> None:
    store = place.open()
    stored = write(store, an_exposure("2026-12-31", "gate", learned="x"), minute(1))
    moved = msgspec.structs.replace(stored, date="2027-01-04")
    killed_at(place, last, [edit_of(stored)._replace(change=lambda _old: moved)])
    there: Any
    [there] = place.open().all("exposures")
    assert there.date in ("2026-12-31", "2027-01-04")
    files = [path for path in place.paths() if "/" not in path and there.id.encode() in place.read(path)]
    assert f"days-{there.date[:4]}.json" in files


def test_a_file_that_somebody_wrote_after_the_kill_stays_and_so_do_the_others(place: Place) -> None:
    begin(place)
    before = place.read("family.json")
    assert killed_at(place, 3, [edit_of(record) for record in NEW])
    later = place.read("family.json")
    assert later != before
    place.write("family.json", later + b"\n")
    days = place.read("days-2026.json")
    place.open().all("exposures")
    assert place.read("family.json") == later + b"\n"
    assert place.read("days-2026.json") == days
    assert UNFINISHED not in place.paths()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"was": {"family.json": null}, "becomes": {}}',
        b'{"was": {"../x": ""}, "becomes": {"../x": ""}}',
    ],
)
def test_what_is_no_beginning_of_ours_is_kept_and_said(place: Place, data: bytes) -> None:
    begin(place)
    place.write(UNFINISHED, data)
    again = place.open()
    assert both(again) == ("old", "old")
    assert [notice.split(",")[0] for notice in again.notices] == [".unfinished cannot be read"]
    assert place.read("set-aside/unfinished.json") == data


def test_another_devices_folder_is_taken_in_as_it_was_before_a_step_that_is_only_begun(files: Place) -> None:
    begin(files)
    assert killed_at(files, 3, [edit_of(record) for record in NEW])
    there = {path: files.read(path) for path in files.paths()}
    assert files.folder is not None
    assert both(Store(in_memory(files.folder))) == ("old", "old")
    assert {path: files.read(path) for path in files.paths()} == there


def test_where_nothing_may_be_written_the_files_are_read_as_they_were(
    files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(files)
    new = [edit_of(record) for record in (*NEW, a_morning("2027-01-11"))]
    assert killed_at(files, 4, new)
    monkeypatch.setattr(os, "open", failing(os.open, errno.EROFS))
    again = files.open()
    assert both(again) == ("old", "old")
    assert again.all("mornings") == []
    assert again.notices == []
    assert not again.changed_elsewhere()
    monkeypatch.undo()
    assert both(files.open()) == ("old", "old")
    assert "days-2027.json" not in files.paths()


@pytest.mark.parametrize("after", range(24))
@pytest.mark.parametrize(("call", "on"), [("fsync", os), ("replace", Path), ("unlink", Path), ("open", os)])
def test_a_disk_that_fails_once_leaves_a_step_whole_or_not_begun(
    files: Place, monkeypatch: pytest.MonkeyPatch, call: str, on: Any, after: int
) -> None:
    store = begin(files)
    monkeypatch.setattr(on, call, failing(getattr(on, call), errno.EIO, times=4, after=after))
    try:
        store.edit_many([edit_of(record) for record in NEW], at=minute(30))
        said = ""
    except StoreError as error:
        said = str(error)
    monkeypatch.undo()
    assert said.startswith(f"Nothing was saved in {files.folder}") or "the disk did not confirm it" in said or not said
    there = both(files.open())
    assert there in ((("new", "new"),) if not said else (("old", "old"), ("new", "new")))
    if said.startswith("Nothing was saved"):
        assert there == both(store) == ("old", "old")
    store.refresh()
    store.edit_many([edit_of(record) for record in NEW], at=minute(31))
    assert both(store) == both(files.open()) == ("new", "new")


def test_a_disk_without_room_to_write_down_what_the_files_were_is_full(
    files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begin(files)
    monkeypatch.setattr(os, "fsync", failing(os.fsync, errno.ENOSPC, after=4))
    with pytest.raises(StoreError, match=r"^The disk is full, so nothing was saved in .*; make some room"):
        store.edit_many([edit_of(record) for record in NEW], at=minute(30))
    monkeypatch.undo()
    assert UNFINISHED not in files.paths()
    assert both(store) == both(files.open()) == ("old", "old")


def test_a_disk_that_fails_from_then_on_is_said_and_the_beginning_taken_back_later(
    files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begin(files)
    real = Path.replace

    def replace(part: Path, place: Path) -> Path:
        if place.name in ("days-2026.json", "family.json") and UNFINISHED in files.paths() and replace_has_failed():
            raise OSError(errno.EIO, "Input/output error")
        return real(part, place)

    calls: list[int] = []

    def replace_has_failed() -> bool:
        calls.append(1)
        return len(calls) > 1

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(StoreError, match="the disk did not confirm it"):
        store.edit_many([edit_of(record) for record in NEW], at=minute(30))
    assert both(store) == ("old", "old")
    with pytest.raises(StoreError, match="Nothing was saved"):
        change(store, a_child(), minute(31), name="Kit")
    assert both(files.open()) == ("old", "old")
    monkeypatch.undo()
    change(store, a_child(), minute(31), name="Kit")
    assert both(store) == both(files.open()) == ("old", "old")


def test_a_step_in_one_file_writes_nothing_more_than_that_file_and_its_copy(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begin(place)
    staged: list[str] = []
    kind = FolderDisk if place.folder else MemoryDisk
    real: Callable[..., Any] = kind.stage

    def stage(disk: Any, path: str, data: bytes) -> Any:
        staged.append(path)
        return real(disk, path, data)

    monkeypatch.setattr(kind, "stage", stage)
    monkeypatch.setattr(saving, "take_back", None)
    write(store, a_morning("2026-11-24"), minute(30))
    assert staged == ["days-2026.json", "copies/days-2026.json"]
