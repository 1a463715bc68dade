"""The data folder goes and comes back while the program is open: it stays open, says so, and nothing typed is lost."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ladder.errors import StoreError
from ladder.storage.files import FolderDisk
from ladder.storage.shelf import Shelf
from ladder.storage.store import Store
from ladder.tracker.core import Tracker
from ladder.tracker.today import record_morning
from ladder.ui.app import BACK
from ladder.ui.dialogs.form import FormDialog
from support.screens import opened, seen, settled, the_app, the_today
from support.trackers import MONDAY, StillClock, a_child, ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def tracker(folder: Path) -> Tracker:
    t = Tracker(Store.open(folder), StillClock(), ids())
    record_morning(t, a_child(t), MONDAY, distress_child=3)
    return t


async def test_what_is_set_while_the_folder_is_away_is_saved_when_it_is_back(tracker: Tracker, folder: Path) -> None:
    async with opened(tracker) as pilot:
        app, away = the_app(pilot), folder.with_name("away")
        move(folder, away)
        app._look_for_others()
        assert "is no longer in" in the_today(pilot).said
        await pilot.press("7")
        await settled(pilot)
        assert app.saved.startswith("NOT SAVED")
        assert not is_there(folder)
        assert "[7]" in seen(pilot)
        for place in ("f2", "f3", "f4", "f5", "f1"):
            await pilot.press(place)
        move(away, folder)
        app._look_for_others()
        await settled(pilot)
        assert app.saved.startswith("saved ")
    (morning,) = Store.open(folder).documents(stored=False)["mornings"]
    assert (morning["distress_parent"], morning["distress_child"]) == (7, 3)


async def test_a_form_that_is_half_filled_in_stays_and_is_kept_when_the_folder_is_back(
    tracker: Tracker, folder: Path
) -> None:
    async with opened(tracker) as pilot:
        app, away = the_app(pilot), folder.with_name("away")
        await pilot.press("f4", "a", "1", *"Ms O")
        move(folder, away)
        app._look_for_others()
        app._look_for_others()
        await pilot.pause()
        assert isinstance(app.screen, FormDialog)
        assert len(app._notifications) == 1
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, FormDialog)
        assert "Ms O" in seen(pilot)
        assert not is_there(folder)
        move(away, folder)
        app._look_for_others()
        await pilot.pause()
        assert the_place_said(app) == BACK
        await pilot.press("ctrl+s")
        await settled(pilot)
    assert [talk["person"] for talk in Store.open(folder).documents(stored=False)["contacts"]] == ["Ms O"]


def move(folder: Path, to: Path) -> None:
    folder.rename(to)


def is_there(folder: Path) -> bool:
    return folder.exists()


def the_place_said(app: Any) -> str:
    said: str = app.screen_stack[0].said
    return said


def failing(error: OSError) -> Callable[..., Any]:
    def fail(*_args: object) -> None:
        raise StoreError(f"It cannot be read ({error.strerror}).") from error

    return fail


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES])
async def test_a_disk_that_fails_at_the_look_each_second_is_told_once(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    async with opened(tracker) as pilot:
        with monkeypatch.context() as broken:
            broken.setattr(FolderDisk, "stamp", failing(OSError(number, os.strerror(number))))
            the_app(pilot)._look_for_others()
            assert the_today(pilot).said == f"It cannot be read ({os.strerror(number)})."
            the_today(pilot).say("Something else")
            the_app(pilot)._look_for_others()
            assert the_today(pilot).said == "Something else"
        the_app(pilot)._look_for_others()
        assert the_today(pilot).said == BACK


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5", "left_square_bracket", "number_sign"])
async def test_a_disk_that_fails_under_a_key_ends_nothing(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with opened(tracker) as pilot:
        with monkeypatch.context() as broken:
            broken.setattr(Shelf, "page", failing(OSError(errno.EIO, os.strerror(errno.EIO))))
            await pilot.press(key)
            await pilot.pause()
        await pilot.press("escape", "f1")
        await pilot.press("5")
        await settled(pilot)
        assert the_app(pilot).saved.startswith("saved ")


async def test_a_store_that_cannot_be_read_at_the_start_ends_the_program_with_its_sentence(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ladder.ui.screens.day_place.look", failing(OSError(errno.EIO, os.strerror(errno.EIO))))
    with pytest.raises(StoreError, match="It cannot be read"):
        async with opened(tracker):
            pass
