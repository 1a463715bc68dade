"""A goal's sentence for an IEP, taken out by one key: to the clipboard, and as a text file."""

import stat
from pathlib import Path

import pytest

from ladder.domain.records import Goal
from ladder.tracker.goals import goal_sentence, goals
from ladder.ui.widgets.told import ToldText
from support.forms import Typed, press
from support.screens import opened, seen, settled
from support.trackers import sams_family


def goal_of_sam() -> tuple[str, Goal]:
    t, sam = sams_family()
    (goal,) = goals(t, sam)
    return goal_sentence(t, sam, goal), goal


def words(screen: str) -> str:
    return " ".join(screen.replace("│", " ").split())


async def test_one_key_hands_the_sentence_to_the_clipboard_and_shows_it_whole() -> None:
    sentence, _goal = goal_of_sam()
    async with opened(sams_family()[0], size=(80, 24)) as pilot:
        await pilot.press("f4", "5")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "i copies that sentence" in words(seen(pilot))
        await pilot.press("i")
        await settled(pilot)
        assert pilot.app.clipboard == sentence
        told = [one.text for one in pilot.app.screen.query_one(ToldText).pieces]
        assert told[0] == sentence
        assert "Not every terminal passes it on, and the program is not told" in told[-1]
        await pilot.press("escape")
        await settled(pilot)
        assert "Handed to the terminal's clipboard. If pasting gives nothing: i, then s." in seen(pilot)
        assert "copied" not in seen(pilot).casefold()


async def test_s_saves_it_as_a_text_file_and_says_where(tmp_path: Path) -> None:
    sentence, _goal = goal_of_sam()
    async with opened(sams_family()[0]) as pilot:
        await press(pilot, "f4", "5", "i", "s", "home", "ctrl+k", Typed(str(tmp_path)), "ctrl+s")
        await settled(pilot)
        written = tmp_path / "ladder-Sam-goal-2026-11-23.txt"
        assert written.read_text(encoding="utf-8") == f"{sentence}\n"
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        assert "Written: " in seen(pilot)


async def test_a_folder_that_is_not_there_brings_the_question_back(tmp_path: Path) -> None:
    async with opened(sams_family()[0]) as pilot:
        await press(pilot, "f4", "5", "i", "s", "home", "ctrl+k", Typed(str(tmp_path / "nowhere" / "a")), "ctrl+s")
        await settled(pilot)
        assert "Save the sentence" in seen(pilot)
        assert "nowhere" in seen(pilot)


@pytest.mark.parametrize("kind", ["1", "2", "3", "4", "6", "7"])
async def test_of_another_entry_nothing_is_copied_and_the_line_says_where_goals_are(kind: str) -> None:
    async with opened(sams_family()[0]) as pilot:
        await pilot.press("f4", kind, "i")
        await settled(pilot)
        assert pilot.app.clipboard == ""
        assert "5 shows the goals" in seen(pilot) or "There is no entry here" in seen(pilot)
