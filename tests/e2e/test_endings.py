"""However the program is ended and whatever becomes of its terminal: it ends, and what was typed is on disk."""

import json
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from support.program import sams_program
from support.terminal import LADDER, Terminal, environment

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="the terminals of Linux")]

TODAY = "2026-11-24"
FIRST_ROW = "▌Your worry"
SOON = 15.0
"""Seconds in which the program has ended; a hang is for ever, and a busy machine no fault of it."""


@pytest.fixture(scope="module")
def sam(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sam") / "data"
    sams_program(folder)
    return folder


@pytest.fixture
def env(sam: Path, tmp_path: Path) -> dict[str, str]:
    shutil.copytree(sam, tmp_path / "data")
    return environment(tmp_path, LADDER_TODAY=TODAY)


def morning(env: dict[str, str]) -> dict[str, Any]:
    """Give today's morning as it lies on the disk."""
    rows = json.loads((Path(env["LADDER_DATA"]) / "days-2026.json").read_text("utf-8"))["mornings"].values()
    return next((row for row in rows if row["date"] == TODAY), {})


@pytest.mark.parametrize("delay", [0, 0.002, 0.005, 0.01, 0.02, 0.1])
def test_a_terminal_that_closes_right_after_a_key_ends_the_program_and_the_key_is_kept(
    env: dict[str, str], delay: float
) -> None:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        terminal.press("8")
        terminal.wait_until_taken()
        time.sleep(delay)
        terminal.hang_up()
        assert terminal.wait(SOON) == 0
    assert morning(env)["distress_parent"] == 8


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("keys", ["7", "7x"], ids=["a key", "a key and a card over it"])
def test_whoever_asks_it_to_end_is_heard_and_the_key_is_kept(
    env: dict[str, str], ending: signal.Signals, keys: str
) -> None:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        terminal.press(keys)
        terminal.wait_until_taken()
        terminal.signal(ending)
        assert terminal.wait(SOON) == 0
    assert morning(env)["distress_parent"] == 7


def test_a_terminal_that_takes_nothing_more_does_not_keep_it_from_ending(env: dict[str, str]) -> None:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        terminal.press("6")
        terminal.wait_until_taken()
        terminal.press(*("f2", "f1") * 12)
        time.sleep(1)
        terminal.signal(signal.SIGTERM)
        terminal.wait(2 * SOON, reading=False)
    assert morning(env)["distress_parent"] == 6


def test_a_terminal_that_closes_while_the_program_sleeps_ends_it(env: dict[str, str]) -> None:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        terminal.press("5", "\x1a")
        terminal.wait_until_stopped()
        terminal.hang_up()
        terminal.signal(signal.SIGHUP)
        terminal.signal(signal.SIGCONT)
        terminal.wait(SOON)
    assert morning(env)["distress_parent"] == 5


@pytest.mark.parametrize("sleep", [signal.SIGTSTP, signal.SIGSTOP, None], ids=["TSTP", "STOP", "ctrl+z"])
def test_after_a_pause_in_the_shell_all_of_it_is_drawn_at_once_and_it_goes_on(
    env: dict[str, str], sleep: signal.Signals | None
) -> None:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        if sleep is None:
            terminal.press("\x1a")
        else:
            terminal.signal(sleep)
        terminal.wait_until_stopped()
        terminal.forget_screen()
        terminal.resize(60, 20)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(FIRST_ROW)
        terminal.press("4")
        terminal.wait_for("[4]")
        terminal.press("ctrl+q")
        assert terminal.wait(SOON) == 0
    assert morning(env)["distress_parent"] == 4


@pytest.mark.parametrize("kind", ["dumb", "unknown", "Dumb"])
def test_a_terminal_that_cannot_show_the_screens_is_told_what_there_is_instead(env: dict[str, str], kind: str) -> None:
    with Terminal(LADDER, env | {"TERM": kind}) as terminal:
        said = terminal.wait_for("ladder --help").replace("\n", " ")
        assert terminal.wait(SOON) == 2
    assert said.startswith(f"This terminal (TERM={kind.lower()}) cannot show the screens. ")


def test_a_terminal_that_tells_no_size_gets_the_usual_one_and_is_drawn_once(env: dict[str, str]) -> None:
    with Terminal(LADDER, env, told=(0, 0)) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.settle()
        assert terminal.is_still()
        terminal.press("3")
        terminal.wait_for("[3]")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait(SOON) == 0
    assert morning(env)["distress_parent"] == 3


def test_the_screens_need_no_stderr(env: dict[str, str]) -> None:
    with Terminal(["/bin/sh", "-c", f'exec "{sys.executable}" -m ladder 2>&-'], env) as terminal:
        terminal.wait_for(FIRST_ROW)
        terminal.press("2")
        terminal.wait_for("[2]")
        terminal.press("ctrl+q")
        assert terminal.wait(SOON) == 0
    assert morning(env)["distress_parent"] == 2
