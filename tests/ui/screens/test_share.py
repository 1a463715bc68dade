"""Share by keys: for whom, as what, exactly what leaves, and what was given before."""

import json
import re
import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from ladder.domain.records import Child
from ladder.errors import Refused
from ladder.storage.store import Store
from ladder.tracker.children import find_child
from ladder.tracker.core import Tracker
from ladder.tracker.giving import Kind, Wanted, give, given
from ladder.tracker.share import import_file
from support.forms import Typed, press
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import SAM_FILE, StillClock, ids, sams_family


async def pressed(pilot: Pilot[int], *keys: str) -> str:
    await press(pilot, *keys)
    await settled(pilot)
    return " ".join(re.sub("[│─╭╮╰╯]", " ", seen(pilot)).split())


def import_sam(t: Tracker) -> Child:
    """Take in Sam's family."""
    import_file(t, SAM_FILE)
    return find_child(t, None)


async def into(pilot: Pilot[int], path: Path) -> str:
    """Type a path into the last field and write."""
    pilot.app.screen.query_one("#path", Input).focus()
    return await pressed(pilot, "home", "ctrl+k", Typed(str(path)), "enter")


@pytest.mark.parametrize(("steps", "purpose"), [(0, "therapist"), (1, "school"), (2, "hearing"), (3, "backup")])
async def test_a_file_for_each_purpose_is_written_for_nobody_else_and_remembered(
    steps: int, purpose: str, tmp_path: Path
) -> None:
    async with opened(sams_family()[0]) as pilot:
        await pressed(pilot, "f5", *["right"] * steps, *(() if purpose == "backup" else ("tab", "tab", *"Dana [/b]")))
        assert "Written and read back" in await into(pilot, tmp_path / "out.json")
        document = json.loads((tmp_path / "out.json").read_bytes())
        assert document["purpose"] == purpose
        assert stat.S_IMODE((tmp_path / "out.json").stat().st_mode) == 0o600
        shares = given(the_app(pilot).tracker, the_child(pilot))
        assert [(one.purpose, one.for_whom) for one in shares] == (
            [] if purpose == "backup" else [(purpose, "Dana [/b]")]
        )
        if purpose != "backup":
            assert "Dana [/b] · Mon 31 Aug to" in " ".join(seen(pilot).split())


@pytest.mark.parametrize(("steps", "title"), [(0, "For a therapist"), (1, "For a meeting"), (2, "hearing")])
async def test_a_page_to_print_is_written(steps: int, title: str, tmp_path: Path) -> None:
    async with opened(sams_family()[0]) as pilot:
        await pressed(pilot, "f5", *["right"] * steps, "tab", "right", "tab", *"Ms Key")
        shown = await into(pilot, tmp_path / "out.html")
        if title != "hearing":
            assert "is kept nowhere else" in shown
            assert not (tmp_path / "out.html").exists()
            shown = await pressed(pilot, "ctrl+s")
        assert "read back (a page" in shown
        text = (tmp_path / "out.html").read_text(encoding="utf-8")
        assert title in text
        assert "<script" not in text
        assert stat.S_IMODE((tmp_path / "out.html").stat().st_mode) == 0o600
        assert [one.for_whom for one in given(the_app(pilot).tracker, the_child(pilot))] == ["Ms Key"]


async def test_a_backup_is_no_page(tmp_path: Path) -> None:
    async with opened(sams_family()[0], size=(120, 40)) as pilot:
        await pressed(pilot, "f5", "right", "right", "right", "tab", "right")
        assert "A backup is a file to keep" in await into(pilot, tmp_path / "out.html")
        assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize(("steps", "purpose"), [(0, "therapist"), (1, "school"), (2, "hearing"), (3, "backup")])
async def test_a_deidentified_document_tells_no_name_not_even_in_its_own(
    steps: int, purpose: str, tmp_path: Path
) -> None:
    async with opened(sams_family()[0], size=(120, 40)) as pilot:
        shown = await pressed(pilot, "f5", *["right"] * steps, "tab", "left", "left")
        assert "0 notes, 0 names" in shown
        assert "Stays home: names, dates, places, sentences" in shown
        assert Path(pilot.app.screen.query_one("#path", Input).value).name == "ladder-deidentified-2026-11-23.json"
        assert "Written and read back" in await into(pilot, tmp_path / "out.json")
        text = (tmp_path / "out.json").read_text(encoding="utf-8")
        assert json.loads(text)["purpose"] == purpose
        assert "Sam" not in text
        assert "2026-" not in text
        assert stat.S_IMODE((tmp_path / "out.json").stat().st_mode) == 0o600
        shares = given(the_app(pilot).tracker, the_child(pilot))
        assert [one.purpose for one in shares] == ([] if purpose == "backup" else [purpose])


async def test_all_that_stays_home_can_be_read_on_a_small_screen() -> None:
    async with opened(sams_family()[0], size=(60, 20)) as pilot:
        assert "earlier wordings" not in await pressed(pilot, "f5")
        pilot.app.screen.query_one("#leaves").focus()
        assert "earlier wordings" in await pressed(pilot, "end")


async def test_tables_go_into_a_folder_of_their_own(tmp_path: Path) -> None:
    async with opened(sams_family()[0]) as pilot:
        await pressed(pilot, "f5", "tab", "right", "right")
        assert "Written and read back" in await into(pilot, tmp_path / "tables")
        assert (tmp_path / "tables" / "mornings.csv").exists()


async def test_dates_are_typed_as_everywhere_and_a_mistake_is_said_and_kept() -> None:
    async with opened(sams_family()[0], size=(120, 40)) as pilot:
        await pressed(pilot, "f5", "tab", "tab", "tab", *"mon")
        assert "Mon 23 Nov to" in await pressed(pilot, "tab", *"today")
        assert "'todayy' is not a date" in await pressed(pilot, "y")
        assert pilot.app.screen.query_one("#last", Input).value == "todayy"
        assert "the box below first says what leaves" in await pressed(pilot, "enter")


async def test_what_is_left_out_stays_home_and_a_name_that_is_none_is_said(tmp_path: Path) -> None:
    async with opened(sams_family()[0], size=(120, 40)) as pilot:
        await pressed(pilot, "f5")
        pilot.app.screen.query_one("#without", Input).focus()
        assert "goals" in (await pressed(pilot, *"goals")).partition("Stays home:")[2]
        await into(pilot, tmp_path / "out.json")
        assert json.loads((tmp_path / "out.json").read_bytes())["goals"] == []
        pilot.app.screen.query_one("#without", Input).focus()
        assert "! " in await pressed(pilot, *"zz")


async def test_nothing_is_written_over_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    async with opened(sams_family()[0], size=(120, 40)) as pilot:
        await pressed(pilot, "f5")
        assert "is there already" in await into(pilot, tmp_path / "mine.txt")
        assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("kind", ["json", "page", "tables", "deidentified"])
def test_nothing_is_given_into_the_familys_own_folder(kind: Kind, tmp_path: Path) -> None:
    home, ours = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    t = Tracker(Store.open(ours), StillClock(), ids())
    child = import_sam(t)
    (home / "link").symlink_to(ours, target_is_directory=True)
    before = sorted(ours.rglob("*"))
    for place in (ours / "out", home / "link" / "out"):
        with pytest.raises(Refused, match="among the family's own files"):
            give(t, child, Wanted(purpose="school", kind=kind), place)
    assert sorted(ours.rglob("*")) == before
    give(t, child, Wanted(purpose="school", kind=kind), home / "out")
    assert (home / "out").exists()


async def test_a_family_without_days_may_share_what_there_is() -> None:
    async with opened(a_family()) as pilot:
        assert "1 child, 1 set of school hours" in await pressed(pilot, "f5")
