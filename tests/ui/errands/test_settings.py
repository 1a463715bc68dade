"""The settings: each line of the menu changes one thing, and the menu comes back until it is left."""

from datetime import date

import pytest
from textual.pilot import Pilot

from ladder.domain.calendar import SchoolCalendar
from ladder.tracker.appearance import theme
from ladder.tracker.children import find_child, settings, timetables
from ladder.ui.errands.settings import open_settings
from support.forms import Typed, pressed, shown
from support.screens import a_family, opened, seen, the_app, the_today


def calendar(pilot: Pilot[int]) -> SchoolCalendar:
    t = the_app(pilot).tracker
    child = find_child(t, None)
    return SchoolCalendar(child, timetables(t, child))


async def test_the_menu_says_what_stands_now_and_comes_back_where_it_was() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await shown(pilot)
        assert "School hours           Mon-Fri 08:00-14:00" in seen(pilot)
        await pressed(pilot, "7", Typed("overwhelm"), "enter")
        assert "▌7 The word for it        overwhelm" in seen(pilot)
        await pressed(pilot, "escape")
        assert "Set, and kept." in seen(pilot)
        assert settings(the_app(pilot).tracker, find_child(the_app(pilot).tracker, None)).scale_word == "overwhelm"


async def test_the_child_gets_another_name_at_once_and_only_what_changed_is_written() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "1", "ctrl+u", Typed("Kit"), "tab", Typed("2013"), "tab", "tab", "right", "ctrl+s")
        child = the_app(pilot).child
        assert child is not None
        assert (child.name, child.birth_year, child.grade, child.color) == ("Kit", 2013, None, "amber")
        assert "Settings · Kit" in seen(pilot)


async def test_a_refused_value_brings_the_form_back_with_what_was_typed() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "5", "right", "tab", "ctrl+u", Typed("Mars"), "ctrl+s")
        assert "timezone is 'Mars'" in seen(pilot)
        assert "◉ United Kingdom" in seen(pilot)
        await pressed(pilot, "tab", "ctrl+u", Typed("Europe/London"), "ctrl+s")
        child = find_child(the_app(pilot).tracker, None)
        assert (child.region, child.timezone) == ("uk", "Europe/London")


async def test_new_hours_from_a_date_leave_the_past() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "2", "a", "ctrl+u", Typed("+7"), "tab", "tab", "ctrl+u")
        await pressed(pilot, Typed("9-"), "ctrl+s")
        assert "'9-' is not hours like 08:05-14:50." in seen(pilot)
        await pressed(pilot, *["backspace"] * 2, Typed("0900 1200"), "ctrl+s")
        assert calendar(pilot).scheduled(date(2026, 11, 23)) == 360
        assert calendar(pilot).scheduled(date(2026, 11, 30)) == 180
        assert calendar(pilot).scheduled(date(2026, 12, 1)) == 360
        assert "School, from 30 Nov 2026: Mon 09:00-12:00" in seen(pilot)


async def test_agreed_hours_are_written_and_taken_away_again() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "2", "g", *["tab"] * 9, Typed("504 plan"), "ctrl+s")
        assert calendar(pilot).agreed(date(2026, 11, 23)) == 360
        await pressed(pilot, "down", "down", "enter")
        assert "504 plan" in seen(pilot)
        await pilot.click("#drop")
        await pilot.pause()
        assert calendar(pilot).agreed(date(2026, 11, 23)) is None


async def test_lessons_are_typed_a_line_each() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "2", "down", "down", "enter", *["tab"] * 9, Typed("Maths 8-9"), "ctrl+s")
        assert "'Maths 8-9' is not a lesson like Period 1" in seen(pilot)
        await pressed(pilot, *["backspace"] * 3, Typed("800-845"), "enter", Typed("Art 0850-0935"), "ctrl+s")
        lessons = calendar(pilot).periods(date(2026, 11, 23))
        assert [(one.name, one.ends) for one in lessons] == [("Maths", "08:45"), ("Art", "09:35")]


async def test_days_off_are_added_changed_and_taken_away() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "3", "a", Typed("26 nov"), "tab", "tab", Typed("Thanksgiving"), "ctrl+s")
        assert "26 Nov 2026, Thanksgiving" in seen(pilot)
        await pressed(pilot, "down", "enter", "tab", "ctrl+u", Typed("27 nov"), "ctrl+s")
        assert not calendar(pilot).is_school_day(date(2026, 11, 27))
        await pressed(pilot, "down", "enter")
        await pilot.click("#drop")
        await pilot.pause()
        assert calendar(pilot).is_school_day(date(2026, 11, 26))


async def test_a_special_day_can_move_to_another_date() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "4", "a", Typed("wed"), "enter", "enter", "ctrl+u", Typed("1100"), "ctrl+s")
        assert calendar(pilot).scheduled(date(2026, 11, 18)) == 180
        await pressed(pilot, "down", "enter", "ctrl+u", Typed("25 nov"), "ctrl+s")
        assert calendar(pilot).scheduled(date(2026, 11, 18)) == 360
        assert calendar(pilot).scheduled(date(2026, 11, 25)) == 180


async def test_own_words_are_added_with_a_letter_and_taken_off() -> None:
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "6", "+", Typed("his dog"), "tab", "right", "right", "ctrl+s")
        assert "his dog     A  what helped" in seen(pilot)
        await pressed(pilot, "down", "enter", "y")
        assert settings(the_app(pilot).tracker, find_child(the_app(pilot).tracker, None)).own_words == ()


async def test_numbers_are_shown_as_app_defaults_and_can_be_changed() -> None:
    async with opened(a_family()) as pilot:
        t = the_app(pilot).tracker
        open_settings(the_today(pilot))
        await pressed(pilot, "9")
        assert "app default" in seen(pilot)
        assert "your therapist can change" in " ".join(seen(pilot).replace("│", " ").split())
        await pressed(pilot, "tab", "backspace", "4", "tab", *["backspace"] * 2, Typed("75"), "ctrl+s", "0")
        await pressed(pilot, *["backspace"] * 2, Typed("40"), "tab", "tab", "9", "ctrl+s")
        now = settings(t, find_child(t, None))
        assert (now.advice.min_tries, now.advice.nearly_share) == (4, 0.75)
        assert (now.absent_below, now.late_minutes, now.state_days) == (0.4, None, 9)


async def test_ours_is_off_until_it_is_turned_on() -> None:
    async with opened(a_family()) as pilot:
        t = the_app(pilot).tracker
        open_settings(the_today(pilot))
        await pressed(pilot, "8", "left", "enter")
        assert settings(t, find_child(t, None)).ours_on


async def test_a_theme_is_used_at_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    async with opened(a_family()) as pilot:
        open_settings(the_today(pilot))
        await pressed(pilot, "-", "right", "enter")
        assert the_app(pilot).theme == "ladder-light"
        assert theme(the_app(pilot).tracker) == "light"
