"""A first run left anywhere has written nothing that nobody said: by Enter alone, by Esc alone, by a box looked at."""

import pytest
from textual.pilot import Pilot

from ladder.tracker.children import children, settings
from ladder.tracker.core import Tracker
from ladder.tracker.letters import draft
from ladder.ui.errands.welcome import welcome
from support.forms import Typed, pressed
from support.screens import opened, the_app
from support.trackers import a_tracker

STEPS = 14
"""More presses than a first run has questions."""


async def begun(pilot: Pilot[int]) -> None:
    while len(pilot.app.screen_stack) > 1:
        pilot.app.pop_screen()
    welcome(the_app(pilot).today, lambda _sample: None)
    await pilot.pause()


def assert_nothing_untrue(t: Tracker) -> None:
    """Look at all that is stored: a child and its hours, perhaps a ladder, and no fact about anybody."""
    document = t.store.documents(stored=True)
    facts = set(document) - {"children", "timetables", "ladders", "rungs", "settings"}
    assert {table for table in facts if document[table]} == set()
    for child in children(t):
        own = settings(t, child)
        assert (own.first_steps, own.boxes, own.cleared_symptoms) == ({}, {}, ())
        assert "under care." not in draft(t, child, "absence_note")


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_one_key_alone_states_nothing_at_any_step(key: str) -> None:
    async with opened(a_tracker()) as pilot:
        t = the_app(pilot).tracker
        await begun(pilot)
        for _step in range(STEPS):
            await pressed(pilot, key)
            assert_nothing_untrue(t)
            if len(pilot.app.screen_stack) == 1:
                break


async def test_a_name_and_enter_all_the_way_state_nothing() -> None:
    async with opened(a_tracker()) as pilot:
        t = the_app(pilot).tracker
        await begun(pilot)
        await pressed(pilot, Typed("Ann"), "ctrl+s")
        for _step in range(4):
            await pressed(pilot, "enter")
            assert_nothing_untrue(t)
        assert len(pilot.app.screen_stack) == 1
        assert [child.name for child in children(t)] == ["Ann"]


async def test_a_box_ticked_before_the_ladder_is_left_is_written_nowhere() -> None:
    async with opened(a_tracker()) as pilot:
        t = the_app(pilot).tracker
        await begun(pilot)
        await pressed(pilot, "ctrl+s", "1", "escape")
        assert_nothing_untrue(t)
        await pressed(pilot, "escape")
        assert_nothing_untrue(t)
