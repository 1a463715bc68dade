"""The real app over a store in memory, for tests that press keys and look."""

import datetime as dt
from asyncio import sleep
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from ladder.domain.records import Child
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import rungs, start_ladder
from ladder.tracker.rungs import change_rung, finish_rung, make_current
from ladder.tracker.today import record_exposure
from ladder.ui.app import LadderApp
from ladder.ui.screens.day_saving import FOLLOW_AFTER_SECONDS
from ladder.ui.screens.today import TodayScreen
from support.trackers import MONDAY, a_child, a_tracker

SIZE = (80, 24)


def a_family(*, ladder: bool = True) -> Tracker:
    """Give a tracker with Robin, and the gentle return unless there is to be no ladder."""
    tracker = a_tracker()
    child = a_child(tracker)
    if ladder:
        gentle = ladders_to_start_from(tracker, child)[0]
        start_ladder(tracker, child, gentle.title, gentle.rungs, ())
    return tracker


def settled_on_the_gate() -> Tracker:
    """Give a family whose second rung went well three times with little worry."""
    tracker = a_family()
    child = children(tracker)[0]
    steps = rungs(tracker, child)
    finish_rung(tracker, child, steps[0])
    make_current(tracker, child, change_rung(tracker, child, steps[1], supports=["alternate_entrance"]))
    for back in (9, 8, 7):
        day = MONDAY - dt.timedelta(days=back)
        record_exposure(tracker, child, day, rung=steps[1].id, peak=2, result="done", supports=["alternate_entrance"])
    return tracker


@asynccontextmanager
async def opened(tracker: Tracker, size: tuple[int, int] = SIZE) -> AsyncIterator[Pilot[int]]:
    """Open the app, ready for keys; on leaving everything is on disk."""
    app = LadderApp(tracker)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot
        await settled(pilot)


async def settled(pilot: Pilot[int]) -> None:
    """Wait until every save is done and shown."""
    await pilot.pause()
    today = the_app(pilot).today
    if "desk" in vars(today):
        await today.desk.saver._stopped.wait()
    await pilot.app.workers.wait_for_complete()
    await _followed(today)
    await pilot.pause()


async def _followed(today: TodayScreen) -> None:
    """Wait until the day is read again after its last save."""
    await sleep(0)
    timer: Any = today._following
    while timer is not None and timer._task is not None and not timer._task.done():
        await sleep(FOLLOW_AFTER_SECONDS / 10)
        timer = today._following


def the_child(pilot: Pilot[int]) -> Child:
    """Give the child the app looks at."""
    child = the_app(pilot).child
    assert child is not None
    return child


def the_app(pilot: Pilot[int]) -> LadderApp:
    """Give the app of a pilot, as what it is."""
    app: Any = pilot.app
    assert isinstance(app, LadderApp)
    return app


def the_today(pilot: Pilot[int]) -> TodayScreen:
    """Give the Today screen of a pilot."""
    screen = pilot.app.screen
    assert isinstance(screen, TodayScreen)
    return screen


def seen(pilot: Pilot[int]) -> str:
    """Give what stands on the screen as plain text."""
    width, height = pilot.app.size
    lines = [strip.text[:width].rstrip() for strip in pilot.app.screen._compositor.render_strips()]
    return "\n".join(lines[:height])
