"""What a sync tool left, on the screens: said at the start, and taken in by one key."""

from dataclasses import replace

from textual.pilot import Pilot

from ladder.storage.memory import MemoryDisk
from ladder.storage.store import Store
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.today import record_morning
from ladder.ui.dialogs.confirm import ConfirmDialog
from support.forms import pressed
from support.screens import a_family, opened, seen, settled, the_app
from support.stores import give
from support.trackers import MONDAY, a_child, a_tracker, ids

CONFLICT = "days-2026 (Dad's [conflicted] copy 2026-11-27).json"


def disk_of(t: Tracker) -> MemoryDisk:
    disk = t.store._disk
    assert isinstance(disk, MemoryDisk)
    return disk


def a_synced_family() -> Tracker:
    """Give a family beside whose days lies what was written on another computer."""
    mine = a_family()
    theirs = replace(a_tracker(), store=Store.in_memory(name="dad's laptop"))
    give(mine.store, theirs.store)
    record_morning(theirs, children(theirs)[0], MONDAY, note="from dad")
    disk_of(mine).write(CONFLICT, disk_of(theirs).files["days-2026.json"])
    return mine


def words(pilot: Pilot[int]) -> str:
    """Give what stands on the screen without its frames and line ends."""
    return " ".join(seen(pilot).replace("│", " ").replace("┃", " ").split())


async def test_it_is_said_at_the_start_and_one_key_takes_it_in() -> None:
    tracker = a_synced_family()
    async with opened(tracker) as pilot:
        assert "A sync tool left another state of these files here; s on Share takes it in: days-2026" in words(pilot)
        await pressed(pilot, "f5", "s")
        await settled(pilot)
        assert "Taken in: 1 record new, 0 changed" in words(pilot)
        assert [getattr(one, "note", "") for one in tracker.store.all("mornings")] == ["from dad"]
        assert tracker.store.sync_copies() == []
        await pressed(pilot, "s")
        await settled(pilot)
        assert "No sync tool has left anything beside these files." in words(pilot)


async def test_the_palette_takes_it_in_as_well() -> None:
    tracker = a_synced_family()
    async with opened(tracker) as pilot:
        await pressed(pilot, "ctrl+p", *"sync tool", "enter")
        await settled(pilot)
        assert "Taken in: 1 record new, 0 changed" in words(pilot)


async def test_what_is_not_whole_stays_and_is_named() -> None:
    tracker = a_synced_family()
    disk_of(tracker).write("family (1).json", b"{")
    async with opened(tracker, (100, 30)) as pilot:
        await pressed(pilot, "f5", "s")
        await settled(pilot)
        assert "family (1).json is not whole" in words(pilot)
        assert tracker.store.sync_copies() == ["family (1).json"]


async def test_a_namesake_in_it_is_asked_about_and_whoever_leaves_the_question_leaves_the_file() -> None:
    tracker = a_family()
    other = replace(a_tracker(), store=Store.in_memory(name="dad's laptop"), new_id=ids(900))
    a_child(other)
    disk_of(tracker).write("family 2.json", disk_of(other).files["family.json"])
    async with opened(tracker) as pilot:
        for key, count in (("escape", 1), ("y", 1)):
            await pressed(pilot, "f5", "s")
            await settled_before(pilot)
            assert isinstance(pilot.app.screen, ConfirmDialog)
            await pressed(pilot, key)
            await settled(pilot)
            assert len(children(tracker)) == count
            assert bool(tracker.store.sync_copies()) is (key == "escape")
        assert the_app(pilot).child is not None


async def settled_before(pilot: Pilot[int]) -> None:
    """Wait until the question stands there; the worker that asks it is not done before it is answered."""
    for _ in range(20):
        await pilot.pause()
        if isinstance(pilot.app.screen, ConfirmDialog):
            return
