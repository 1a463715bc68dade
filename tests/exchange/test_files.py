import os
from pathlib import Path

import pytest

from ladder.errors import LadderError
from ladder.exchange import files
from ladder.exchange.files import AlreadyThere, is_folder, read_file, write_file, write_folder
from ladder.exchange.reading import MOST_BYTES


def test_a_file_is_written_for_its_owner_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    assert write_file(path, b"{}") == b"{}"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["out.json"]


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"mine")
    with pytest.raises(AlreadyThere, match=r"out\.json is there already"):
        write_file(path, b"{}")
    assert path.read_bytes() == b"mine"
    assert write_file(path, b"{}", replace=True) == b"{}"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_that_leads_nowhere_is_something_that_is_there(tmp_path: Path) -> None:
    link = tmp_path / "out.json"
    link.symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(AlreadyThere):
        write_file(link, b"{}")
    write_file(link, b"{}", replace=True)
    assert not link.is_symlink()
    assert not (tmp_path / "elsewhere.json").exists()


def test_a_name_that_no_disk_takes_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    assert not is_folder(path)
    for tried in (lambda: write_file(path, b"{}"), lambda: read_file(path), lambda: write_folder(path, {})):
        with pytest.raises(LadderError, match="File name too long"):
            tried()


@pytest.mark.parametrize("place", [".", "/", ".."])
def test_a_folder_is_no_file_to_write_to(place: str) -> None:
    for replace in (False, True):
        with pytest.raises(LadderError, match="it is a folder"):
            write_file(Path(place), b"{}", replace=replace)


@pytest.mark.parametrize("name", ["missing/out.json", ""])
def test_a_place_that_cannot_be_written_is_named_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(LadderError, match="could not be written"):
        write_file(tmp_path / name, b"{}", replace=True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_named_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LadderError, match=r"missing.json could not be read \(No such file"):
        read_file(tmp_path / "missing.json")


def test_of_a_huge_file_only_enough_is_read_to_refuse_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES * 10)
    assert len(read_file(path)) == MOST_BYTES + 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system knows no pipes with a name")
def test_a_pipe_or_a_folder_is_told_and_nobody_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LadderError, match="is no file that can be read whole"):
        read_file(tmp_path / "pipe")
    with pytest.raises(LadderError, match=r"could not be read \(Is a directory\)"):
        read_file(tmp_path)
    with pytest.raises(LadderError, match="no file that can be replaced"):
        write_file(tmp_path / "pipe", b"{}", replace=True)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_end_is_told() -> None:
    with pytest.raises(LadderError, match="is no file that can be read whole"):
        read_file(Path("/dev/zero"))
    with pytest.raises(LadderError, match="no file that can be replaced"):
        write_file(Path("/dev/null"), b"", replace=True)


TWO = {"a.csv": b"a", "b.csv": b"b"}


def test_a_folder_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(mode=0o755)
    for name in ("new", "empty"):
        folder = tmp_path / name
        assert write_folder(folder, TWO) == TWO
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {one.name: one.stat().st_mode & 0o777 for one in folder.iterdir()} == {"a.csv": 0o600, "b.csv": 0o600}


def test_a_folder_that_holds_anything_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    tmp_path.chmod(0o755)
    with pytest.raises(LadderError, match="is not empty"):
        write_folder(tmp_path, TWO)
    with pytest.raises(LadderError, match="it is no folder"):
        write_folder(tmp_path / "mine.txt", TWO)
    with pytest.raises(LadderError, match=r"could not be written \(No such file"):
        write_folder(tmp_path / "missing" / "new", TWO)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]
    assert tmp_path.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("there", [True, False])
def test_of_a_folder_that_could_not_be_finished_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    folder, real = tmp_path / "new", write_file
    if there:
        folder.mkdir()

    def until_the_disk_is_full(path: Path, data: bytes) -> bytes:
        if path.name == "b.csv":
            raise LadderError("the disk is full")
        return real(path, data)

    monkeypatch.setattr(files, "write_file", until_the_disk_is_full)
    with pytest.raises(LadderError, match="the disk is full"):
        write_folder(folder, TWO)
    assert (folder.exists(), list(folder.iterdir()) if there else []) == (there, [])
