"""Trends by keys: charts, ranges, the weekly review with its line and decision, the numbers, files."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from ladder.tracker.core import Tracker
from ladder.tracker.reviews import review_of
from ladder.tracker.safety import record_safety_flag
from ladder.ui.screens.trends import TrendsScreen
from support.forms import Typed, press
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import MONDAY, sams_family


def sams() -> Tracker:
    return sams_family()[0]


async def pressed(pilot: Pilot[int], *keys: str) -> str:
    await press(pilot, *keys)
    await settled(pilot)
    return seen(pilot)


async def test_each_digit_shows_its_chart_with_the_same_in_words() -> None:
    async with opened(sams()) as pilot:
        await pilot.press("f3")
        for key, words in (
            ("1", "8 % (n 53 days)"),
            ("2", "School mornings: Sam 6, 2-9 (n 38)"),
            ("3", "(n 48); inside on 19 of them"),
            ("4", "too high 20 of 27"),
            ("5", "Timing, not proof."),
            ("6", "More is not better."),
            ("7", "Of 7 rungs the highest done is 6"),
            ("8", "not recorded."),
        ):
            assert words in " ".join((await pressed(pilot, key)).split())


async def test_ranges_step_back_and_forth_and_t_comes_home() -> None:
    async with opened(sams()) as pilot:
        assert "Mon 23 Nov to Sun 29 Nov" in await pressed(pilot, "f3", "w")
        assert "Mon 16 Nov to Sun 22 Nov" in await pressed(pilot, "left_square_bracket")
        assert "Mon 23 Nov to Sun 29 Nov" in await pressed(pilot, "right_square_bracket")
        assert "Thu 1 Oct to Sat 31 Oct" in await pressed(pilot, "m", "left_square_bracket")
        assert "Sun 1 Nov to Mon 30 Nov" in await pressed(pilot, "t")
        assert "Sat 1 Aug to Sat 31 Jul 2027" in await pressed(pilot, "y")


async def test_the_review_puts_two_weeks_side_by_side() -> None:
    async with opened(sams(), size=(120, 40)) as pilot:
        page = await pressed(pilot, "f3", "0", "left_square_bracket")
        assert "week of Mon 16 Nov 2026" in page
        assert "9 h 50 of 27 h, 36 %" in page
        assert "8 h 55 of 27 h, 33 %" in page
        assert "▲ up" in page
        assert "6 h 20 more in school than two weeks ago (5 days each)." in page
        assert "A suggestion; you decide." in page


async def test_a_line_and_a_decision_are_kept_with_the_week_and_can_be_taken_back() -> None:
    async with opened(sams(), size=(120, 40)) as pilot:
        tracker, sam = the_app(pilot).tracker, the_child(pilot)
        await pressed(pilot, "f3", "0", "enter", *"Slow and [/]kind", "tab", "right", "ctrl+s")
        kept = review_of(tracker, sam, MONDAY)
        assert kept is not None
        assert (kept.week, kept.line) == ("2026-11-23", "Slow and [/]kind")
        assert kept.decision is not None
        assert kept.rung is not None
        assert "Slow and [/]kind" in seen(pilot)
        await pressed(pilot, "u")
        assert review_of(tracker, sam, MONDAY) is None


async def test_enter_does_nothing_where_there_is_a_chart() -> None:
    async with opened(sams()) as pilot:
        await pressed(pilot, "f3", "enter")
        assert isinstance(pilot.app.screen, TrendsScreen)


async def test_after_a_safety_flag_the_review_asks_nothing_and_shows_no_rung() -> None:
    tracker, sam = sams_family()
    record_safety_flag(tracker, sam, MONDAY)
    async with opened(tracker, size=(120, 40)) as pilot:
        page = await pressed(pilot, "f3", "0")
        assert "Half day" not in page
        assert "suggestion" not in page


async def test_the_numbers_have_their_counts_and_one_key_explains_each() -> None:
    async with opened(sams()) as pilot:
        page = await pressed(pilot, "f3", "s")
        assert "Numbers · Mon 31 Aug to Sun 22 Nov" in page
        assert "Contrast" in page
        assert "none of them says that something worked" in " ".join(page.split())
        page = await pressed(pilot, "enter")
        assert "no proof of a cause" in " ".join(page.replace("│", " ").split())
        await pilot.press("escape", "end", "enter")
        assert "aim line" in (await pressed(pilot)).lower()
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, TrendsScreen)


async def test_numbers_of_a_family_without_days_say_that_it_fills_by_itself() -> None:
    async with opened(a_family()) as pilot:
        page = await pressed(pilot, "f3")
        assert "eight charts grow here" in " ".join(page.split())
        assert "fills by itself" in await pressed(pilot, "s")


@pytest.mark.parametrize(
    ("keys", "ending", "holds"), [(("tab",), "txt", "1 Drive past"), (("right", "tab"), "svg", "<svg")]
)
async def test_a_chart_is_saved_as_text_or_svg(keys: tuple[str, ...], ending: str, holds: str, tmp_path: Path) -> None:
    async with opened(sams()) as pilot:
        await pressed(pilot, "f3", "7", "e", *keys, "home", "ctrl+k", Typed(str(tmp_path)), "ctrl+s")
        written = tmp_path / f"ladder-Sam-rungs-2026-11-22.{ending}"
        assert holds in written.read_text(encoding="utf-8")
        assert "Of 7 rungs the highest done is 6" in written.read_text(encoding="utf-8")
        assert written.stat().st_mode & 0o777 == 0o600
        assert "Written: " in seen(pilot)


async def test_a_folder_that_is_not_there_keeps_what_was_typed(tmp_path: Path) -> None:
    async with opened(sams()) as pilot:
        page = await pressed(pilot, "f3", "e", "tab", "home", "ctrl+k", Typed(str(tmp_path / "no")), "ctrl+s")
        assert "could not be written" in page
        assert (the_app(pilot).screen.query_one("#field-folder Input", Input)).value == str(tmp_path / "no")


async def test_the_review_is_saved_as_text(tmp_path: Path) -> None:
    async with opened(sams()) as pilot:
        await pressed(
            pilot, "f3", "0", "left_square_bracket", "e", "tab", "home", "ctrl+k", Typed(str(tmp_path)), "ctrl+s"
        )
        text = (tmp_path / "ladder-Sam-week-2026-11-22.txt").read_text(encoding="utf-8")
        assert text.startswith("Sam · week of Mon 16 Nov 2026\n")
        assert all(len(line) <= 80 for line in text.splitlines())


async def test_a_chart_is_drawn_anew_for_another_size() -> None:
    async with opened(sams()) as pilot:
        await pressed(pilot, "f3", "2")
        await pilot.resize_terminal(60, 20)
        await pilot.pause(0.3)  # the new size comes by a timer of Textual's own
        await settled(pilot)
        page = seen(pilot)
        assert len(page.splitlines()) <= 20
        assert "Sam 6, 2-9 (n 38)" in page
