import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from ladder.cli.exit import ended
from ladder.cli.session import Misused, Session
from ladder.errors import StoreError
from support.program import Program, sams_program


def a_session() -> Session:
    def never(*_args: Any) -> Any:
        raise AssertionError

    return Session(never, never)


def raising(error: BaseException) -> Callable[[], None]:
    def call() -> None:
        raise error

    return call


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (StoreError("The disk is full; nothing was changed."), 1, "The disk is full; nothing was changed.\n"),
        (StoreError("a\x1b[2Jb"), 1, "a[2Jb\n"),
        (Misused("Which child?"), 2, "Which child?\n"),
        (click.Abort(), 1, "\nStopped. What was written down before stays.\n"),
        (PermissionError(13, "Permission denied", "/x"), 1, "/x: Permission denied.\n"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), 1, "What was typed is not text in UTF-8"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_goes_wrong_is_a_sentence_and_a_code(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, words: str
) -> None:
    assert ended(raising(error), a_session()) == code
    shown = capsys.readouterr()
    assert (shown.out, shown.err.startswith(words)) == ("", True)


def test_what_a_command_returns_is_the_code_and_nothing_is_done() -> None:
    assert ended(lambda: None, a_session()) == 0
    assert ended(lambda: 1, a_session()) == 1


def test_a_mistake_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        ended(lambda: 1 // 0, a_session())


def test_a_wrong_ladder_today_is_misuse(empty: Program) -> None:
    empty.today = "soon"
    result = empty("today")
    assert (result.exit_code, result.stderr) == (2, "LADDER_TODAY is 'soon'; it can be a date like 2026-11-23.\n")


@pytest.mark.slow
def test_a_reader_who_stops_reading_ends_the_program_quietly(tmp_path: Path) -> None:
    data = tmp_path / "data"
    sams_program(data)
    program = subprocess.Popen(
        [sys.executable, "-m", "ladder", "export", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"LADDER_DATA": str(data), "LADDER_TODAY": "2026-11-23"},
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(10)
    program.stdout.close()
    said = program.stderr.read()
    assert said.startswith(b"Leaves, ")
    assert said.count(b"\n") == 1
    program.stderr.close()
    assert program.wait(30) in (0, 1)
