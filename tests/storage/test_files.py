"""Files on a real disk: whole or not at all, private, and never a stack trace for a parent."""

import errno
import fcntl
import os
import shutil
import stat
import sys
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from ladder.domain.merge import Side
from ladder.domain.records.text import clean
from ladder.errors import StoreError
from ladder.storage.codec import encode, parse
from ladder.storage.files import FolderDisk
from ladder.storage.store import Store
from support.family import SAM, a_child, a_morning
from support.stores import Place, change, failing, minute, write


@pytest.fixture
def store(files: Place) -> Store:
    """A store on disk with a child and a morning."""
    store = files.open()
    write(store, a_child())
    write(store, a_morning("2026-11-23", note="saved"), minute(1))
    return store


def snapshot(files: Place) -> dict[str, bytes]:
    return {path: files.read(path) for path in files.paths()}


def test_folders_and_files_are_for_their_owner_alone(store: Store, files: Place) -> None:
    assert store.notices == []
    assert files.folder is not None
    for path in (files.folder, *files.folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_folder_that_was_there_becomes_private_unless_it_holds_other_things(tmp_path: Path) -> None:
    for name, other in (("empty", None), ("home", "letter.txt")):
        folder = tmp_path / name
        folder.mkdir(mode=0o755)
        folder.chmod(0o755)
        if other:
            (folder / other).touch()
        write(Store.open(folder), a_child())
        assert stat.S_IMODE(folder.stat().st_mode) == (0o755 if other else 0o700)


def test_a_save_leaves_no_half_written_file_and_takes_away_those_of_killed_programs(store: Store, files: Place) -> None:
    assert files.folder is not None
    for left in (".family.json.00.part", "copies/.family.json.00.part", "copies/daily/.x.part"):
        (files.folder / left).write_bytes(b"{")
    write(files.open(), a_child(name="Kit"), minute(5))
    assert not list(files.folder.rglob("*.part"))
    assert store.changed_elsewhere()


def test_a_half_written_file_does_not_outlive_a_forgotten_child(store: Store, files: Place) -> None:
    assert files.folder is not None
    (files.folder / "copies" / ".family.json.00.part").write_bytes(b'{"Sam')
    store.forget(SAM)
    assert not list(files.folder.rglob("*.part"))


def test_a_link_to_a_file_elsewhere_stays_a_link(store: Store, files: Place, tmp_path: Path) -> None:
    assert files.folder is not None
    place, elsewhere = files.folder / "family.json", tmp_path / "cloud" / "family.json"
    elsewhere.parent.mkdir()
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    change(store, a_child(), minute(5), name="Kit")
    assert place.is_symlink()
    assert b'"Kit"' in elsewhere.read_bytes()


@pytest.mark.parametrize("after", range(8))
@pytest.mark.parametrize("call", ["write", "fsync", "open"])
def test_a_full_disk_changes_nothing_and_is_said_in_a_sentence(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch, call: str, after: int
) -> None:
    """Whichever call is the first to find the disk full: the change is saved, or nothing has happened."""
    before, shown = snapshot(files), store.all("mornings")
    monkeypatch.setattr(os, call, failing(getattr(os, call), errno.ENOSPC, after=after))
    try:
        change(store, a_morning("2026-11-23"), minute(5), note="new")
        said = ""
    except StoreError as error:
        said = str(error)
    monkeypatch.undo()
    assert not said or str(files.folder) in said
    if said.startswith("The disk is full, so nothing was saved in "):
        assert store.all("mornings") == shown
        assert not store.changed_elsewhere()
        assert snapshot(files) == before
    else:
        assert not said or "the disk did not confirm it" in said
        assert "new" in files.read("days-2026.json").decode()
    change(store, a_morning("2026-11-23"), minute(6), note="after")
    assert files.open().documents(stored=False)["mornings"][0]["note"] == "after"
    assert not [path for path in files.paths() if path.endswith(".part")]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (errno.EACCES, "ladder may not write in"),
        (errno.EROFS, "ladder may not write in"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EIO, "Nothing was saved in"),
    ],
)
def test_every_error_of_the_system_is_a_sentence_with_the_folder(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch, error: int, sentence: str
) -> None:
    monkeypatch.setattr(os, "fsync", failing(os.fsync, error))
    with pytest.raises(StoreError, match=f"^{sentence}") as caught:
        change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert str(files.folder) in str(caught.value)
    assert str(caught.value).endswith(".")


def test_after_a_failed_flush_the_save_starts_over_with_another_file(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = os.open

    def noting(path: Any, *args: Any, **kwargs: Any) -> int:
        opened.append(str(path))
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", noting)
    monkeypatch.setattr(os, "fsync", failing(os.fsync, errno.EIO, times=2))
    change(store, a_morning("2026-11-23"), minute(5), note="new")
    parts = [path for path in opened if path.endswith(".part") and "copies" not in path]
    assert len(parts) == len(set(parts)) == 3
    assert b'"new"' in files.read("days-2026.json")


def test_a_flush_of_the_folder_that_fails_once_is_done_again(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(os.fsync, errno.EIO, times=1, after=2))
    change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert store.notices == []
    assert b'"new"' in files.read("days-2026.json")


def test_a_file_system_that_cannot_flush_a_folder_is_good_enough(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert b'"new"' in files.read("days-2026.json")


def test_a_disk_that_gives_back_other_bytes_is_not_trusted(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files.read("days-2026.json")
    monkeypatch.setattr(Path, "read_bytes", lambda _path: b"rot")
    with pytest.raises(StoreError, match="gave back other bytes"):
        change(store, a_morning("2026-11-23"), minute(5), note="new")
    monkeypatch.undo()
    assert files.read("days-2026.json") == before


def test_a_mirror_that_cannot_follow_is_said_while_the_save_holds(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def replace(part: Path, place: Path) -> Path:
        if "copies" in str(place):
            raise OSError(errno.EIO, "Input/output error")
        return real(part, place)

    monkeypatch.setattr(Path, "replace", replace)
    stored = change(store, a_morning("2026-11-23"), minute(5), note="new")
    monkeypatch.undo()
    assert stored.note == "new"
    assert store.notices[0].startswith("days-2026.json is saved, but its copy is not up to date.")
    assert b'"new"' in files.read("days-2026.json")
    assert not list(Path(files.disk().folder).rglob("*.part"))


def test_a_damaged_file_that_cannot_be_put_right_yet_is_put_right_with_the_next_save(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write("days-2026.json", b"{")
    monkeypatch.setattr(os, "fsync", failing(os.fsync, errno.ENOSPC))
    again = files.open()
    assert [document["note"] for document in again.documents(stored=False)["mornings"]] == ["saved"]
    assert "This could not be put right on the disk yet. The disk is full" in again.notices[0]
    assert not again.changed_elsewhere()
    with pytest.raises(StoreError, match="The disk is full"):
        change(again, a_morning("2026-11-23"), minute(5), note="new")
    assert files.read("days-2026.json") == b"{"
    monkeypatch.undo()
    change(again, a_morning("2026-11-23"), minute(6), note="new")
    assert files.open().all("mornings") == again.all("mornings")
    assert b"{" in [files.read(path) for path in files.paths() if path.startswith("set-aside/")]
    assert store.changed_elsewhere()


def test_the_same_complaint_is_made_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def replace(part: Path, place: Path) -> Path:
        if "copies" in str(place):
            raise OSError(errno.EIO, "Input/output error")
        return real(part, place)

    monkeypatch.setattr(Path, "replace", replace)
    change(store, a_morning("2026-11-23"), minute(5), note="one")
    assert len(store.notices) == 1
    store.notices.clear()
    change(store, a_morning("2026-11-23"), minute(6), note="two")
    assert store.notices == []


def test_a_mac_flushes_to_the_disk_itself(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[tuple[int, int]] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda handle, command: flushed.append((handle, command)))
    change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert [command for _handle, command in flushed] == [51] * 4


def test_windows_waits_for_whoever_holds_the_file_open(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(Path, "replace", failing(Path.replace, errno.EACCES, times=2))
    change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert slept == [0.01, 0.05]
    assert b'"new"' in files.read("days-2026.json")


def test_another_program_that_keeps_the_lock_is_waited_for_and_then_named(store: Store, files: Place) -> None:
    with FolderDisk(Path(files.disk().folder)).locked(), pytest.raises(StoreError, match="Another program") as caught:
        change(store, a_morning("2026-11-23"), minute(5), note="new")
    assert files.disk().folder in str(caught.value)
    change(store, a_morning("2026-11-23"), minute(6), note="new")


def test_a_folder_that_cannot_be_read_is_said(store: Store, monkeypatch: pytest.MonkeyPatch, files: Place) -> None:
    monkeypatch.setattr(Path, "open", failing(Path.open, errno.EACCES))
    assert store.all("children")
    with pytest.raises(StoreError, match="cannot be read") as caught:
        files.open()
    assert files.disk().folder in str(caught.value)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StoreError, match="cannot be read"):
        Store.open(tmp_path / "data")


def test_a_file_where_the_copies_go_lets_everything_be_read_and_saved_and_is_named(store: Store, files: Place) -> None:
    assert files.folder is not None
    shutil.rmtree(files.folder / "copies")
    (files.folder / "copies").write_text("my copies")
    again = files.open()
    assert again.all("mornings") == store.all("mornings")
    change(again, a_morning("2026-11-23"), minute(5), note="new")
    assert [document["note"] for document in files.open().documents(stored=False)["mornings"]] == ["new"]
    assert again.notices[0].startswith(
        "days-2026.json is saved, but its copy is not up to date. copies/days-2026.json "
    )
    assert "nothing was saved" not in " ".join(again.notices)
    assert (files.folder / "copies").read_text() == "my copies"


def test_a_copy_that_nobody_may_read_stays_and_is_named_while_everything_is_read_and_saved(
    store: Store, files: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.notices == []
    real, before = Path.open, files.read("copies/days-2026.json")

    def forbidding(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path.parts[-2:] == ("copies", "days-2026.json"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", forbidding)
    again = files.open()
    change(again, a_morning("2026-11-23"), minute(5), note="new")
    assert [document["note"] for document in files.open().documents(stored=False)["mornings"]] == ["new"]
    [said] = again.notices
    assert said.startswith("days-2026.json is saved, but its copy is not up to date. ")
    assert said.endswith("copies/days-2026.json cannot be read or written (Permission denied).")
    assert files.open().report()["ok"] is False
    monkeypatch.undo()
    assert files.read("copies/days-2026.json") == before


def test_a_data_file_that_nobody_may_read_is_named(store: Store, files: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.all("children")
    monkeypatch.setattr(Path, "open", failing(Path.open, errno.EACCES))
    with pytest.raises(StoreError, match=r"family\.json cannot be read \(Permission denied\)"):
        files.open()


def test_a_folder_that_vanishes_while_ladder_runs_is_never_begun_anew(store: Store, files: Place) -> None:
    assert files.folder is not None
    files.folder.rename(files.folder.with_name("unplugged"))
    assert store.changed_elsewhere()
    with pytest.raises(StoreError, match="is the disk still there"):
        store.refresh()
    with pytest.raises(StoreError, match="is the disk still there"):
        change(store, a_child(), minute(5), name="Kit")
    assert len(store.all("children")) == 1


def test_a_damaged_device_file_is_set_aside_and_the_device_is_a_new_one(store: Store, files: Place) -> None:
    files.write("device.json", b"{")
    again = files.open("a new name")
    change(again, a_child(), minute(5), name="Kit")
    assert again.device.id != store.device.id
    assert files.open().device == again.device
    assert [files.read(path) for path in files.paths() if path.startswith("set-aside/")] == [b"{"]


def test_an_older_file_with_accents_as_signs_of_their_own_is_read_in_one_form(files: Place) -> None:
    """What was written before all text stood in one form meets the same record in a backup as the same."""
    store = files.open()
    written = write(store, a_child(name="Zo\u00eb"))
    header, tables, _intact = parse(files.read("family.json"))
    assert header is not None
    in_parts = clean(tables, lambda text: unicodedata.normalize("NFD", text))
    _header, older = encode(in_parts, schema=header.schema, generation=header.generation + 1)
    assert older != files.read("family.json")
    files.write("family.json", older)
    files.write("copies/family.json", older)
    again = files.open()
    assert [getattr(child, "name") for child in again.all("children")] == ["Zo\u00eb"]  # noqa: B009
    assert again.notices == []
    counts = again.merge({"children": [Side(written)]}, at=minute(1))
    assert (counts.new, counts.changed, counts.same, counts.kept) == (0, 0, 1, 0)
