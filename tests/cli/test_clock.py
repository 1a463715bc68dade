"""What the program does with a clock that cannot be right, and at the first and last day it takes for today."""

import datetime as dt
from pathlib import Path

import pytest
import time_machine

from ladder.cli.clock import YEARS, SystemClock
from ladder.cli.main import COMMANDS
from ladder.errors import LadderError
from support.program import Program, sams_program

ARGUMENTS = {
    "log": ["--worry", "3"],
    "outcome": ["--status", "late"],
    "chart": ["worry"],
    "contact": ["add", "Ms Ortiz"],
    "export": ["-"],
    "page": ["therapist"],
    "request": ["add", "records"],
    "support": ["add", "quiet_space"],
}
ELSEWHERE = {"import", "review", "validate", "forget", "demo", "incident"}
"""Commands that need a file, a terminal or an answer."""


@pytest.fixture(scope="module")
def sam(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return sams_program(tmp_path_factory.mktemp("clock") / "data")


@pytest.mark.parametrize("today", [f"{YEARS[0]}-01-01", f"{YEARS[-1]}-12-31"])
@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ELSEWHERE])
def test_every_command_works_on_the_first_and_the_last_day(sam: Program, name: str, today: str) -> None:
    result = Program(sam.data, today)(name, *ARGUMENTS.get(name, []))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in (0, 2), result.stderr


@pytest.mark.parametrize("today", ["0001-01-01", "1968-12-31", "2200-01-01", "9999-12-31"])
def test_a_today_that_cannot_be_is_misuse(empty: Program, today: str) -> None:
    empty.today = today
    result = empty("today")
    expected = f"LADDER_TODAY is {today}; it can be a date from 1969 to 2199, like 2026-11-23.\n"
    assert (result.exit_code, result.stderr) == (2, expected)


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_clock_that_has_begun_again_is_read_and_one_that_cannot_be_is_told(zone: str) -> None:
    day = dt.date(2026, 11, 23)
    with time_machine.travel(dt.datetime(1970, 1, 1, tzinfo=dt.UTC), tick=False):
        assert SystemClock().instant(zone) == "1970-01-01T00:00:00.000Z"
        assert SystemClock().today(zone).year in (1969, 1970)
        assert SystemClock(day).today(zone) == day
        assert SystemClock(day).instant(zone)[:7] == "2026-11"
    with time_machine.travel(dt.datetime(1901, 1, 1, tzinfo=dt.UTC), tick=False):
        for ask in (SystemClock().today, SystemClock().instant):
            with pytest.raises(LadderError, match=r"^This computer's clock says 190[01]-\d\d-\d\d, which cannot be, "):
                ask(zone)


@pytest.mark.parametrize("args", [["log", "--worry", "3"], ["outcome", "--status", "full"], ["incident", "add"]])
def test_nothing_is_written_down_as_of_1970(sam: Program, args: list[str]) -> None:
    before = sam.files()
    with time_machine.travel(dt.datetime(1970, 1, 2, tzinfo=dt.UTC), tick=False):
        result = Program(sam.data, "")(*args, stdin="what happened")
    assert result.exit_code == 2
    assert sam.files() == before


def test_under_a_clock_of_1970_the_record_is_read_and_a_backup_comes_back(sam: Program, tmp_path: Path) -> None:
    backup = tmp_path / "backup.json"
    sam("export", str(backup))
    with time_machine.travel(dt.datetime(1970, 1, 2, tzinfo=dt.UTC), tick=False):
        assert Program(sam.data, "")("timeline").exit_code == 0
        new = Program(tmp_path / "new", "")
        assert new("import", str(backup)).exit_code == 0
    new.today = "2026-11-23"
    assert len(new.json("export", "-")["mornings"]) == 74
