"""A hard morning: a breath, a plan, one mark, nothing asked."""

from typing import Any

import pytest

from ladder.errors import StoreError
from ladder.tracker.safety import hard_day_plan, keep_hard_day_plan
from ladder.tracker.today import look
from ladder.ui.widgets.breath import BreathPacer
from support.safety import open_hard_morning
from support.screens import a_family, opened, seen, the_app, the_child, the_today
from support.trackers import MONDAY


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BreathPacer, "every", None)


async def test_a_look_writes_nothing() -> None:
    async with opened(a_family()) as pilot:
        await open_hard_morning(pilot)
        assert "Nothing is written. h notes a hard morning, Mon 23 Nov." in seen(pilot)
        await pilot.press("enter", "space", "end", "escape")
        await pilot.pause()
        assert look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning is None


async def test_one_key_writes_down_one_thing_and_takes_it_back_and_nothing_is_asked() -> None:
    async with opened(a_family()) as pilot:
        await open_hard_morning(pilot)
        await pilot.press("h")
        await pilot.pause()
        view = look(the_app(pilot).tracker, the_child(pilot), MONDAY)
        morning = view.day.morning
        assert morning is not None
        assert (morning.hard, morning.safety_flag, morning.distress_parent, morning.note) == (True, False, None, None)
        assert view.day.outcome is None
        assert "?" not in seen(pilot)
        assert "Written down. That is enough for now. h takes it back." in seen(pilot)
        await pilot.press("h")
        await pilot.pause()
        assert look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning is None
        assert "Nothing is written." in seen(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_breath_the_whole_plan_and_the_keys_are_in_sight(size: tuple[int, int]) -> None:
    async with opened(a_family(), size) as pilot:
        await open_hard_morning(pilot)
        screen = seen(pilot)
        for words in (
            "breathe in",
            "░░░░",
            "Sit near.",
            "carried or pushed.",
            "h note it",
            "e edit the plan",
            "x help now",
        ):
            assert words in screen


async def test_the_breath_grows_and_shrinks_by_its_own_timer_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(a_family()) as pilot:
        screen = await open_hard_morning(pilot, seconds=0)
        small = seen(pilot).count("░")
        pacer = screen.query_one(BreathPacer)
        monkeypatch.setattr(BreathPacer, "every", 2.0)
        pacer._breathe()
        await pilot.pause()
        middle = seen(pilot).count("░")
        pacer._breathe()
        await pilot.pause()
        assert small < middle < seen(pilot).count("░")
        assert "and slowly out" in seen(pilot)


async def test_the_timer_moves_the_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BreathPacer, "every", 0.01)
    async with opened(a_family()) as pilot:
        screen = await open_hard_morning(pilot, seconds=0)
        await pilot.pause(0.1)
        assert screen.query_one(BreathPacer).seconds > 0


async def test_escape_gives_the_day_back() -> None:
    async with opened(a_family()) as pilot:
        await open_hard_morning(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert the_today(pilot).is_current


async def test_the_plan_is_edited_and_is_text_whatever_it_holds() -> None:
    async with opened(a_family()) as pilot:
        keep_hard_day_plan(the_app(pilot).tracker, the_child(pilot), "Tea [/]first.")
        await open_hard_morning(pilot)
        assert "Tea [/]first." in seen(pilot)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(*" [b]Wait.", "ctrl+s")
        await pilot.pause()
        assert "Tea [/]first. [b]Wait." in seen(pilot)
        assert hard_day_plan(the_app(pilot).tracker, the_child(pilot)) == "Tea [/]first. [b]Wait."


async def test_a_long_plan_scrolls_and_the_breath_stays() -> None:
    async with opened(a_family(), (60, 20)) as pilot:
        keep_hard_day_plan(the_app(pilot).tracker, the_child(pilot), "\n".join(f"Line {one}." for one in range(30)))
        await open_hard_morning(pilot)
        assert "breathe in" in seen(pilot)
        assert "Line 29." not in seen(pilot)
        await pilot.press("end")
        await pilot.pause()
        assert "Line 29." in seen(pilot)
        assert "breathe in" in seen(pilot)


async def test_the_crisis_card_is_one_key_away_and_after_a_tick_nothing_is_said() -> None:
    async with opened(a_family()) as pilot:
        await open_hard_morning(pilot)
        await pilot.press("h", "x")
        await pilot.pause()
        assert "Stay with them." in seen(pilot)
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "breathe in" in seen(pilot)
        assert "Written down." not in seen(pilot)
        morning = look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning
        assert morning is not None
        assert (morning.hard, morning.safety_flag) == (True, True)


async def test_when_the_disk_says_no_the_breath_goes_on_and_a_line_says_so(monkeypatch: Any) -> None:
    async with opened(a_family()) as pilot:

        def full(*_arguments: Any, **_named: Any) -> Any:
            raise StoreError("The disk is full.")

        monkeypatch.setattr(type(the_app(pilot).tracker.store), "edit_many", full)
        await open_hard_morning(pilot)
        await pilot.press("h")
        await pilot.pause()
        assert "! The disk is full." in seen(pilot)
        assert "breathe in" in seen(pilot)
