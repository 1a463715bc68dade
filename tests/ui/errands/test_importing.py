"""Taking a file in by keys: which file, what opens it, which child is which, and what is said of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from ladder.errors import LadderError
from ladder.exchange.sealing import seal
from ladder.storage.store import Store
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.form import FormDialog
from support.forms import Typed, pressed
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import SAM_FILE, a_child, a_tracker, ids


def a_namesakes_family(name: str = "Sam") -> Tracker:
    """Give a tracker with a child whose ids are none of the file's."""
    tracker = replace(a_tracker(), new_id=ids(700))
    a_child(tracker, name)
    return tracker


def words(pilot: Pilot[int]) -> str:
    """Give what stands on the screen without its frames and line ends."""
    return " ".join(seen(pilot).replace("│", " ").replace("┃", " ").split())


async def take_in(pilot: Pilot[int], path: object) -> None:
    await pressed(pilot, "f5")
    await settled(pilot)
    await pressed(pilot, "i")
    assert isinstance(pilot.app.screen, FormDialog)
    await pressed(pilot, Typed(str(path)), "ctrl+s")
    await settled(pilot)


async def test_a_file_comes_in_and_one_sentence_says_what_was_in_it() -> None:
    async with opened(a_family()) as pilot:
        await take_in(pilot, SAM_FILE)
        assert "Taken in: 179 records new, 0 changed, 0 the same as before." in words(pilot)
        assert [child.name for child in children(the_app(pilot).tracker)] == ["Sam", "Robin"]
        assert the_child(pilot).name == "Robin"
        await take_in(pilot, SAM_FILE)
        assert "Taken in: 0 records new, 0 changed, 179 the same as before." in words(pilot)


async def test_what_is_dated_in_the_future_is_said_with_it(tmp_path: Path) -> None:
    document = json.loads(SAM_FILE.read_text())
    document["mornings"][0]["date"] = "2031-05-05"
    (tmp_path / "ahead.json").write_text(json.dumps(document))
    async with opened(a_family(), (120, 40)) as pilot:
        await take_in(pilot, tmp_path / "ahead.json")
        assert "Taken in: 179 records new" in words(pilot)
        assert "1 record is dated in the future (morning, Mon 5 May 2031)" in words(pilot)


@pytest.mark.parametrize(("key", "count"), [("y", 1), ("n", 2)])
async def test_a_namesake_is_asked_about(key: str, count: int) -> None:
    tracker = a_namesakes_family()
    mine = children(tracker)[0].id
    async with opened(tracker) as pilot:
        await take_in(pilot, SAM_FILE)
        assert isinstance(pilot.app.screen, ConfirmDialog)
        assert "Is Sam in this file the same child?" in words(pilot)
        assert len(tracker.store.all("mornings")) == 0
        await pressed(pilot, key)
        await settled(pilot)
        assert "Taken in:" in words(pilot)
        assert len(children(tracker)) == count
        assert the_child(pilot).id == mine
        assert ({getattr(one, "child", "") for one in tracker.store.all("mornings")} == {mine}) is (key == "y")


async def test_whoever_leaves_the_question_takes_in_nothing() -> None:
    tracker = a_namesakes_family()
    async with opened(tracker) as pilot:
        await take_in(pilot, SAM_FILE)
        await pressed(pilot, "escape")
        assert "Nothing was taken in." in words(pilot)
        assert len(tracker.store.all("mornings")) == 0


async def test_what_is_refused_stands_in_the_form_with_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "[b]notes.json"
    path.write_text('{"format": "diary"}')
    async with opened(a_family()) as pilot:
        await take_in(pilot, path)
        assert "not an export of ladder" in words(pilot)
        assert pilot.app.screen.query_one(Input).value == str(path)
        await pressed(pilot, "ctrl+u", Typed(str(tmp_path / "nothing.json")), "ctrl+s")
        assert isinstance(pilot.app.screen, FormDialog)
        assert pilot.app.screen.sentence.startswith(str(tmp_path / "nothing.json"))
        await pressed(pilot, "ctrl+u", Typed("~nobody-of-that-name/x.json"), "ctrl+s")
        assert "a home that this computer does not know" in pilot.app.screen.sentence
        await pressed(pilot, "ctrl+u", Typed(str(SAM_FILE)), "ctrl+s")
        await settled(pilot)
        assert "Taken in: 179 records new" in words(pilot)


async def test_a_disk_that_refuses_brings_the_path_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise LadderError("The disk is full.")

    async with opened(a_family()) as pilot:
        monkeypatch.setattr(Store, "merge", full)
        await take_in(pilot, SAM_FILE)
        assert "The disk is full." in words(pilot)
        assert pilot.app.screen.query_one(Input).value == str(SAM_FILE)


async def test_a_locked_file_asks_for_its_passphrase_and_shows_none_of_it(tmp_path: Path) -> None:
    path = tmp_path / "locked.age"
    path.write_bytes(seal(SAM_FILE.read_bytes(), "three bikes "))
    async with opened(a_family()) as pilot:
        await take_in(pilot, path)
        assert "locked.age is locked." in words(pilot)
        await pressed(pilot, Typed("two bikes"), "ctrl+s")
        assert "its passphrase is another one" in words(pilot)
        assert "two bikes" not in words(pilot)
        assert pilot.app.screen.query_one(Input).value == "two bikes"
        await pressed(pilot, "ctrl+u", Typed("three bikes "), "ctrl+s")
        await settled(pilot)
        assert "Taken in: 179 records new" in words(pilot)


async def test_an_i_in_a_text_field_is_a_letter() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "f5")
        pilot.app.screen.query_one("#whom", Input).focus()
        await pressed(pilot, "i")
        assert not isinstance(pilot.app.screen, FormDialog)
        assert pilot.app.screen.query_one("#whom", Input).value == "i"


async def test_the_palette_takes_in_as_well_once_what_is_half_typed_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "family.json"
    path.write_text(json.dumps({"format": "ladder-export", "version": 1, "children": []}))
    async with opened(a_family()) as pilot:
        await pressed(pilot, "o", "p", "down", "down", "down", "4", "5", "ctrl+p", *"take in", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, FormDialog)
        await pressed(pilot, Typed(str(path)), "ctrl+s")
        await settled(pilot)
        assert "Taken in: 0 records new, 0 changed, 0 the same as before." in words(pilot)
        assert [getattr(one, "minutes", 0) for one in the_app(pilot).tracker.store.all("outcomes")] == [45]
