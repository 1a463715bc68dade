"""A program that is ended from outside keeps what stands in texts and forms, and says so when it is opened again."""

from pathlib import Path

import pytest

from ladder.errors import LadderError
from ladder.storage.store import Store
from ladder.tracker.children import forget_child
from ladder.tracker.core import Tracker
from ladder.ui.app import UNSAVED, LadderApp
from support.screens import opened, the_app, the_child, the_today
from support.trackers import StillClock, a_child, ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def tracker(folder: Path) -> Tracker:
    t = a_tracker_in(folder)
    a_child(t)
    return t


def a_tracker_in(folder: Path) -> Tracker:
    return Tracker(Store.open(folder), StillClock(), ids(900))


def aside(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((folder / "set-aside").glob("*"))}


async def ended(app: LadderApp) -> None:
    """End the app as its terminal does that is gone."""
    await app._keep_and_end()


async def test_a_form_that_is_half_filled_in_is_kept_as_a_text_and_told_of_once(tracker: Tracker, folder: Path) -> None:
    async with opened(tracker) as pilot:
        await pilot.press("f4", "a", "1", *"Ms O", "tab", "right")
        await ended(the_app(pilot))
    (name,) = aside(folder)
    assert aside(folder)[name] == "A new talk\nWho: Ms O\nHow: an e-mail\n"
    again = a_tracker_in(folder)
    async with opened(again) as pilot:
        await pilot.pause()
        assert the_today(pilot).said.startswith("ladder was ended while a form was half filled in. What was typed is ")
        (name,) = aside(folder)
        assert the_today(pilot).said.endswith(f"set-aside/{name}.")
    assert again.store.half_typed() == []
    assert again.store.report()["set_aside"] == [f"set-aside/{name}"]
    async with opened(a_tracker_in(folder)) as pilot:
        await pilot.pause()
        assert "half filled in" not in the_today(pilot).said
        forget_child(again, the_child(pilot))
    assert aside(folder) == {}


async def test_a_form_in_which_nothing_is_typed_leaves_nothing(tracker: Tracker, folder: Path) -> None:
    async with opened(tracker) as pilot:
        await pilot.press("f4", "a", "1")
        await ended(the_app(pilot))
    assert aside(folder) == {}


async def test_words_the_child_is_writing_are_kept_with_the_day(tracker: Tracker) -> None:
    async with opened(tracker) as pilot:
        await pilot.press("v", "tab", "enter", *"not the bus")
        await ended(the_app(pilot))
    (morning,) = tracker.store.documents(stored=False)["mornings"]
    assert morning["child_says"] == "not the bus"


async def test_a_first_look_that_is_ended_leaves_no_folder(folder: Path) -> None:
    async with opened(a_tracker_in(folder)) as pilot:
        await pilot.press(*"Ann")
        await ended(the_app(pilot))
    assert not list(folder.parent.iterdir())


async def test_what_cannot_be_saved_any_more_is_told_at_the_end(tracker: Tracker, folder: Path) -> None:
    async with opened(tracker) as pilot:
        app = the_app(pilot)
        await pilot.press("f4", "a", "1", *"Ms O")
        move(folder, folder.with_name("away"))
        await ended(app)
        assert isinstance(app.failure, LadderError)
        assert str(app.failure) == UNSAVED


def move(folder: Path, to: Path) -> None:
    folder.rename(to)
