"""The real program in a real terminal: what is said to be saved is saved, whatever ends the program."""

import json
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ladder.exchange.sample import sample_family
from support.terminal import LADDER, Terminal, environment

pytestmark = pytest.mark.slow

TODAY = "2026-11-24"
FIRST_ROW = "▌Your worry"
USUAL_MORNING = ("7", "tab", "tab", "s", "s", "n", "tab", "tab", "b", "tab", "5")


def run(env: dict[str, str], *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*LADDER, *words], env=env, input=stdin, capture_output=True, text=True, check=False)


def today(env: dict[str, str]) -> dict[str, Any]:
    done = run(env, "today", "--json")
    assert done.returncode == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def assert_usual_morning(morning: dict[str, Any]) -> None:
    assert morning["distress_parent"] == 7
    assert morning["symptoms"] == [{"name": "stomach_ache", "severity": 2}, {"name": "nausea", "severity": 1}]
    assert [use["name"] for use in morning["coping"]] == ["belly_breathing"]
    assert morning["furthest"] == 5


def is_saved(screen: str) -> bool:
    header = screen.split("\n", maxsplit=1)[0]
    return "saved " in header


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Give the environment of a family: the sample one, imported into a folder of its own."""
    env = environment(tmp_path, LADDER_TODAY=TODAY)
    file = tmp_path / "wren.json"
    file.write_text(json.dumps(sample_family(date.fromisoformat(TODAY))), encoding="utf-8")
    done = run(env, "import", str(file))
    assert done.returncode == 0, done.stderr
    return env


@pytest.fixture
def terminal(env: dict[str, str]) -> Iterator[Terminal]:
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for(FIRST_ROW)
        yield terminal


def test_a_usual_morning_survives_a_kill_right_after_the_header_says_saved(
    terminal: Terminal, env: dict[str, str]
) -> None:
    terminal.tap(*USUAL_MORNING)
    terminal.settle(0.05)
    terminal.wait_for(is_saved)
    terminal.kill()

    assert_usual_morning(today(env)["morning"])

    with Terminal(LADDER, env) as again:
        screen = again.wait_for(FIRST_ROW)
        assert "[7]" in screen
        assert run(env, "check").returncode == 0


def test_keys_pressed_faster_than_the_screen_can_follow_reach_their_rows(
    terminal: Terminal, env: dict[str, str]
) -> None:
    terminal.press(*USUAL_MORNING)
    terminal.settle()
    terminal.wait_for(is_saved)
    assert_usual_morning(today(env)["morning"])


def test_a_note_half_written_when_the_terminal_goes_is_kept(terminal: Terminal, env: dict[str, str]) -> None:
    for _ in range(20):
        if "▌Note" in terminal.settle(0.1):
            break
        terminal.press("tab")
    terminal.tap("enter", "In the car, not yet out [of it] 🙂")
    terminal.wait_for("not yet out [of it]")
    terminal.hang_up()
    terminal.wait()
    assert today(env)["morning"]["note"] == "In the car, not yet out [of it] 🙂"


def test_bytes_that_are_no_text_do_not_end_it(terminal: Terminal, env: dict[str, str]) -> None:
    terminal.send_bytes(b"\xff\xfe\xc3\x28\x80")
    terminal.settle()
    terminal.press("6")
    terminal.wait_for("[6]")
    terminal.wait_for(is_saved)
    terminal.press("ctrl+q")
    assert terminal.wait() == 0
    assert today(env)["morning"]["distress_parent"] == 6


def test_another_size_keeps_what_was_set_and_the_focused_row(terminal: Terminal) -> None:
    terminal.press("4")
    terminal.wait_for("[4]")
    for columns, lines in ((60, 20), (120, 40), (80, 24)):
        terminal.resize(columns, lines)
        terminal.settle()
        screen = terminal.wait_for(lambda screen: FIRST_ROW in screen)
        assert FIRST_ROW in screen
    assert "[4]" in terminal.settle()


def test_what_the_command_line_writes_shows_on_the_open_screen(terminal: Terminal, env: dict[str, str]) -> None:
    done = run(env, "log", "--parent-worry", "9")
    assert done.returncode == 0, done.stderr
    assert "[9]" in terminal.wait_for("[9]")


def test_quitting_at_once_after_a_key_still_saves_it(terminal: Terminal, env: dict[str, str]) -> None:
    terminal.press("3", "ctrl+q")
    assert terminal.wait() == 0
    assert today(env)["morning"]["distress_parent"] == 3


def test_without_a_terminal_it_says_so_and_gives_two(env: dict[str, str]) -> None:
    done = run(env)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "terminal" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_first_look_that_is_left_at_once_writes_nothing(tmp_path: Path) -> None:
    env = environment(tmp_path, LADDER_TODAY=TODAY)
    with Terminal(LADDER, env) as terminal:
        terminal.wait_for("Welcome to ladder")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    assert list(tmp_path.iterdir()) == []


def test_the_demo_keeps_nothing(tmp_path: Path) -> None:
    env = environment(tmp_path, LADDER_TODAY=TODAY)
    with Terminal([*LADDER, "demo"], env) as terminal:
        assert "Wren" in terminal.wait_for(FIRST_ROW)
        terminal.press("5")
        terminal.wait_for("[5]")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_looked_at_in_the_same_screens_and_nothing_is_written(env: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "for-dana.json"
    assert run(env, "export", "--for", "therapist", str(file)).returncode == 0
    other = environment(tmp_path / "dana")
    before = file.read_bytes()
    with Terminal([*LADDER, "review", str(file)], other) as terminal:
        terminal.wait_for(FIRST_ROW)
        assert "only looked at" in terminal.text()
        terminal.press("f3")
        terminal.wait_for("attendance")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    assert file.read_bytes() == before
    assert not (tmp_path / "dana" / "data").exists()


@pytest.mark.parametrize(
    ("keys", "then"),
    [
        ((",", "2", "2"), "School hours"),
        (("f2", "l", "2", "2"), "F2"),
        (("f4", "a", "2", "2"), "Which support?"),
        (("&", "2", "2"), "A try"),
        (("escape", "escape", "?", "escape", "escape"), FIRST_ROW),
    ],
)
def test_a_key_that_comes_twice_while_a_dialog_closes_never_ends_the_program(
    terminal: Terminal, keys: tuple[str, ...], then: str
) -> None:
    terminal.press(*keys)
    terminal.settle()
    terminal.wait_for(then)
    terminal.tap("escape", "escape", "escape", "f1")
    terminal.wait_for("This morning")
    terminal.press("ctrl+q")
    terminal.settle()
    assert terminal.wait() == 0
