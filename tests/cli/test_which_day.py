"""Before four in the morning the command line says which day it writes, and how to name the one before."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine

from support.program import Program, sams_program

WHICH = "It is 00:40, so today is Wed 25 Nov. `yesterday` means Tue 24 Nov."


def moved(clock: str) -> time_machine.travel:
    """Move the clock to a time on Wednesday where Sam lives."""
    zone = ZoneInfo("America/New_York")
    moment = dt.datetime.combine(dt.date(2026, 11, 25), dt.time.fromisoformat(clock), zone)
    return time_machine.travel(moment.astimezone(dt.UTC), tick=False)


@pytest.fixture
def awake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Sam's family, awake at 0:40 on a Wednesday in New York."""
    monkeypatch.setattr("ladder.cli.clock.SystemClock.timezone", lambda _clock: "America/New_York")
    sam = sams_program(tmp_path / "data")
    sam.today = ""
    with moved("00:40"):
        yield sam


@pytest.mark.parametrize(
    "words",
    [
        ("outcome", "--status", "late"),
        ("outcome", "today", "--status", "late"),
        ("log", "--worry", "4"),
        ("log", "--hard"),
        ("contact", "add", "Ms Lee"),
        ("rungs", "done", "1"),
        ("request", "add", "evaluation"),
        ("week",),
    ],
)
def test_which_day_is_said_once_on_stderr(awake: Program, words: tuple[str, ...]) -> None:
    done = awake(*words)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.count(WHICH) == 1
    assert WHICH not in done.stdout


def test_what_is_said_is_so(awake: Program) -> None:
    said = awake("outcome", "--status", "not_today").stderr
    assert said == f"{WHICH}\nWritten down for Wed 25 Nov.\n"
    assert awake("outcome", "yesterday", "--status", "ill").stderr == "Written down for Tue 24 Nov.\n"
    assert awake.json("today", "--json")["outcome"]["status"] == "not_today"


def test_from_four_on_and_on_a_day_set_by_hand_nothing_is_said(awake: Program) -> None:
    awake.today = "2026-11-25"
    assert awake("outcome", "--status", "not_today").stderr == "Written down for Wed 25 Nov.\n"
    awake.today = ""
    with moved("04:00"):
        assert awake("outcome", "--status", "ill").stderr == "Written down for Wed 25 Nov.\n"


def test_the_questions_come_after_it(awake: Program) -> None:
    done = awake("outcome", stdin="late\n" + "\n" * 20)
    assert done.stderr.startswith(WHICH)
