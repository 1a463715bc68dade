from pathlib import Path

import pytest

from ladder.errors import LadderError
from ladder.exchange.files import AlreadyThere, read_file, write_file
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
