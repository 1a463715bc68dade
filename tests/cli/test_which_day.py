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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("log", "2025-10-20", "--worry", "4"), "Written down for Mon 20 Oct 2025.\n"),
        (("outcome", "2025-10-20", "--status", "not_today"), "Written down for Mon 20 Oct 2025.\n"),
        (("rungs", "done", "1", "2025-10-20"), "Done on Mon 20 Oct 2025: "),
        (("rungs", "current", "1", "2025-10-20"), "Current from Mon 20 Oct 2025: "),
        (("log", "2026-10-20", "--worry", "4"), "Written down for Tue 20 Oct.\n"),
    ],
)
def test_a_date_of_another_year_is_told_with_it(sam: Program, words: tuple[str, ...], told: str) -> None:
    assert sam(*words).stderr.startswith(told)


def test_what_was_due_in_another_year_and_where_the_plan_goes_have_their_years(sam: Program) -> None:
    sam.today = "2027-01-04"
    assert "Wed 23 Sep 2026" in sam("today").stdout
    sam.today = "2026-12-30"
    assert "Jan 2027" in sam("plan").stdout
    assert "2026" not in sam("plan").stdout


@pytest.mark.parametrize("today", ["1969-12-31", "1970-01-01"])
def test_under_a_clock_without_a_battery_everything_is_read(sam: Program, today: str) -> None:
    sam.today = today
    for words in (("today",), ("week",), ("chart", "worry"), ("plan",), ("timeline",)):
        done = sam(*words)
        assert (done.exit_code, done.stderr) == (0, ""), words


@pytest.mark.parametrize("today", ["1969-12-31", "1970-01-01"])
@pytest.mark.parametrize(
    "words",
    [
        ("log", "--worry", "3"),
        ("outcome", "--status", "late"),
        ("rungs", "current", "1"),
        ("request", "add", "records"),
    ],
)
def test_under_such_a_clock_what_is_written_is_refused_in_words(
    sam: Program, today: str, words: tuple[str, ...]
) -> None:
    sam.today = today
    done = sam(*words)
    assert done.exit_code == 2
    assert "None" not in done.stderr
    assert "1970" in done.stderr or "1969" in done.stderr


@pytest.mark.parametrize("day", ["yesterday", "-2", "mon", "23 nov"])
def test_under_such_a_clock_no_day_counted_from_today_is_taken(sam: Program, day: str) -> None:
    sam.today = "1970-01-01"
    done = sam("week", day)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"This computer's clock says 1970-01-01, which cannot be, so which day {day!r} means")
