"""Something that is no file in the place of one of the family's: refused in words, never waited for, never read on."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ladder.errors import StoreError
from ladder.storage.store import Store
from support.family import a_child, a_morning
from support.stores import change, minute, write

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are of Unix")


def a_socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(place.name)
    os.chdir(here)


ODD: dict[str, Callable[[Path], None]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": a_socket,
    "a device": lambda place: place.symlink_to("/dev/zero"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store = Store.open(folder)
    write(store, a_child())
    write(store, a_morning("2026-11-23", note="saved"), minute(1))
    return folder


def words(store: Store, table: str, field: str) -> Any:
    """Give one field of the first record of a table."""
    return store.documents(stored=False)[table][0][field]


def put_odd(what: str, place: Path) -> None:
    if place.exists():
        place.unlink()
    ODD[what](place)


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("name", ["family.json", "device.json"])
def test_at_the_opening_it_is_named(folder: Path, what: str, name: str) -> None:
    put_odd(what, folder / name)
    with pytest.raises(StoreError) as refused:
        Store.open(folder)
    assert str(refused.value) == (
        f"{folder / name} is no file but {what}, so it was not opened and nothing was changed; "
        "move it away and try again."
    )


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("copies", [True, False])
def test_a_year_is_not_passed_over(folder: Path, what: str, copies: bool) -> None:
    put_odd(what, folder / "days-2026.json")
    if not copies:
        for copy in folder.glob("copies/**/days-2026*"):
            copy.unlink()
    store = Store.open(folder)
    with pytest.raises(StoreError, match=f"days-2026.json is no file but {what}"):
        store.all("mornings")
    with pytest.raises(StoreError, match=f"days-2026.json is no file but {what}"):
        write(store, a_morning("2026-11-24"), minute(2))


@pytest.mark.parametrize("what", ODD)
def test_the_lock_is_not_waited_for(folder: Path, what: str) -> None:
    put_odd(what, folder / ".lock")
    store = Store.open(folder)
    with pytest.raises(StoreError, match=f"lock is no file but {what}"):
        change(store, a_morning("2026-11-23"), minute(2), note="new")
    assert words(store, "mornings", "note") == "saved"


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("name", ["copies/family.json", "copies/daily/family.2026-11-23.json"])
def test_a_copy_that_is_none_keeps_nobody_from_reading_and_saving(folder: Path, what: str, name: str) -> None:
    put_odd(what, folder / name)
    store = Store.open(folder)
    change(store, a_morning("2026-11-23"), minute(2), note="new")
    write(store, a_child(name="Ines"), minute(3))
    store.report()
    again = Store.open(folder)
    assert (words(again, "mornings", "note"), words(again, "children", "name")) == ("new", "Ines")


def test_a_folder_that_is_gone_is_not_made_anew_in_the_way_of_its_return(folder: Path) -> None:
    store, away = Store.open(folder), folder.with_name("away")
    folder.rename(away)
    with pytest.raises(StoreError, match="is not there any more; is the disk still there"):
        change(store, a_morning("2026-11-23"), minute(2), note="new")
    assert not folder.exists()
    away.rename(folder)
    change(store, a_morning("2026-11-23"), minute(2), note="new")
    assert words(Store.open(folder), "mornings", "note") == "new"
