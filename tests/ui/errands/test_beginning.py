"""The first run, the first steps, and another child."""

from textual.pilot import Pilot

from ladder.tracker.children import children, find_child, settings, timetables
from ladder.tracker.ladder import ladders
from ladder.ui.errands.children import open_children
from ladder.ui.errands.first_steps import open_first_steps
from ladder.ui.errands.welcome import welcome
from support.forms import Typed, pressed, shown
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import a_tracker


async def welcomed(pilot: Pilot[int]) -> list[bool]:
    """Leave whatever is open and ask a new family; gives the list of how it left."""
    while len(pilot.app.screen_stack) > 1:
        pilot.app.pop_screen()
        await pilot.pause()
    left: list[bool] = []
    welcome(the_today(pilot), left.append)
    await pilot.pause()
    return left


async def test_every_question_can_be_skipped_and_today_is_usable() -> None:
    async with opened(a_tracker()) as pilot:
        await welcomed(pilot)
        await pressed(pilot, "ctrl+s")
        assert "Climbing is not for everyone" in seen(pilot)
        await pressed(pilot, "escape")
        assert "First steps" in seen(pilot)
        await pressed(pilot, "escape", "7")
        await settled(pilot)
        t = the_app(pilot).tracker
        child = find_child(t, None)
        hours = timetables(t, child)[0].weekdays["mon"]
        assert (child.name, child.region, hours.starts, hours.ends) == ("my child", "us", "08:30", "15:00")
        assert ladders(t, child) == []
        assert len(t.store.all("mornings")) == 1


async def test_the_answers_lead_to_a_child_a_ladder_and_the_first_steps() -> None:
    async with opened(a_tracker()) as pilot:
        await welcomed(pilot)
        await pressed(pilot, Typed("Sam"), "tab", "ctrl+u", Typed("805"), "tab", "tab", "right", "ctrl+s")
        await pressed(pilot, "enter", "1", "enter", "1", "escape")
        t, child = the_app(pilot).tracker, the_child(pilot)
        assert (child.name, child.region) == ("Sam", "uk")
        assert timetables(t, child)[0].weekdays["mon"].starts == "08:05"
        assert [one.title for one in ladders(t, child)] == ["Gentle return"]
        assert settings(t, child).first_steps == {"doctor_seen": "2026-11-23"}
        assert "1 of 9" in seen(pilot)


async def test_without_a_ladder_the_first_steps_come_next() -> None:
    async with opened(a_tracker()) as pilot:
        await welcomed(pilot)
        await pressed(pilot, *["tab"] * 4, "right", "enter")
        assert "First steps" in seen(pilot)


async def test_a_refused_answer_asks_again_with_what_was_typed() -> None:
    async with opened(a_tracker()) as pilot:
        await welcomed(pilot)
        await pressed(pilot, Typed("Sam"), "tab", "ctrl+u", Typed("16:00"), "ctrl+s")
        assert "ends at 15:00; it can end after it starts" in " ".join(seen(pilot).replace("│", " ").split())
        assert "Sam" in seen(pilot)


async def test_esc_on_the_first_question_leaves_and_the_sample_is_one_button_away() -> None:
    async with opened(a_tracker()) as pilot:
        left = await welcomed(pilot)
        await pressed(pilot, "escape")
        assert left == [False]
        left = await welcomed(pilot)
        await pilot.click("#drop")
        await pilot.pause()
        assert left == [True]


async def test_first_steps_tick_with_today_move_and_are_taken_back() -> None:
    async with opened(a_family()) as pilot:
        t, child = the_app(pilot).tracker, the_child(pilot)
        open_first_steps(the_today(pilot))
        await pressed(pilot, "1", "2", "2", "4", "d", "ctrl+u", Typed("-3"), "ctrl+s")
        assert "[x] 20 Nov 2026  Asked the school" in seen(pilot)
        await pressed(pilot, "escape")
        assert settings(t, child).first_steps == {"doctor_seen": "2026-11-23", "school_asked_in_writing": "2026-11-20"}
        open_first_steps(the_today(pilot))
        await pressed(pilot, "1", "escape")
        assert settings(t, child).first_steps == {"school_asked_in_writing": "2026-11-20"}


async def test_a_first_step_explains_itself_and_esc_changes_nothing() -> None:
    async with opened(a_family()) as pilot:
        open_first_steps(the_today(pilot))
        await pressed(pilot, "down", "down")
        assert "A crisis line, or a service" in seen(pilot)
        await pressed(pilot, "escape")
        assert the_app(pilot).tracker.store.all("settings") == []


async def test_another_child_is_added_looked_at_and_left_again() -> None:
    async with opened(a_family()) as pilot:
        open_children(the_today(pilot))
        await pressed(pilot, "a", Typed("robin"), "ctrl+s")
        assert "There is already a child called robin here" in seen(pilot)
        await pressed(pilot, "ctrl+u", Typed("Kit"), "ctrl+s")
        assert the_child(pilot).name == "Kit"
        assert [child.name for child in children(the_app(pilot).tracker)] == ["Robin", "Kit"]
        open_children(the_today(pilot))
        await shown(pilot)
        assert "▌2 Kit            ●  here now" in seen(pilot)
        await pressed(pilot, "1")
        assert the_child(pilot).name == "Robin"
