"""Streams that the shell has closed, filled or cut off: a sentence where one can be said, and never a false success."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TextIO

import pytest

from ladder.cli.main import COMMANDS
from ladder.cli.start import run
from support.program import Program, sams_program
from support.trackers import SAM_FILE

ARGUMENTS = {
    "chart": ["worry"],
    "contact": ["add", "Ms Ortiz"],
    "export": ["-"],
    "forget": ["Sam"],
    "import": [str(SAM_FILE)],
    "incident": ["add"],
    "page": ["therapist"],
    "request": ["add", "records", "2026-11-20"],
    "review": [str(SAM_FILE)],
    "support": ["add", "quiet_space"],
    "validate": [str(SAM_FILE)],
}
ASK = {"log", "outcome", "contact", "support", "request", "incident", "forget"}
SAY = {"import", "validate", *ASK}
"""Commands that print nothing: what they say goes to stderr."""
SHOW = {"review", "demo"}


@pytest.fixture(scope="module")
def sam(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return sams_program(tmp_path_factory.mktemp("streams") / "data")


def ended(
    monkeypatch: pytest.MonkeyPatch, program: Program, args: list[str], *closed: str, **streams: TextIO
) -> tuple[int | str | None, str]:
    """Run the program with some streams closed; give its exit code and what it said."""
    said = io.StringIO()
    there: dict[str, TextIO] = {
        "stdin": io.StringIO(),
        "stdout": io.TextIOWrapper(io.BytesIO()),
        "stderr": said,
        **streams,
    }
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None if name in closed else there[name])
    monkeypatch.setattr(sys, "argv", ["ladder", *args])
    monkeypatch.setenv("LADDER_DATA", str(program.data))
    monkeypatch.setenv("LADDER_TODAY", program.today)
    with pytest.raises(SystemExit) as end:
        run()
    for name in closed:
        getattr(sys, name).close()
    return end.value.code, said.getvalue()


@pytest.mark.parametrize("name", COMMANDS)
def test_without_stdout_no_command_that_prints_ends_well(
    monkeypatch: pytest.MonkeyPatch, sam: Program, name: str
) -> None:
    code, said = ended(monkeypatch, sam, [name, *ARGUMENTS.get(name, [])], "stdout")
    if name in SHOW:
        assert (code, said.startswith("The screens need a terminal.")) == (2, True)
    elif name not in SAY:
        assert code == 1
        assert said.endswith("What was to be printed could not be: stdout is closed.\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_without_stdin_what_is_asked_is_not_answered_and_that_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, sam: Program, name: str
) -> None:
    code, said = ended(monkeypatch, sam, [name, *ARGUMENTS.get(name, [])], "stdin")
    if name in {"log", "outcome", "incident", "forget"}:
        assert (code, said.endswith("\nStopped. What was written down before stays.\n")) == (1, True)
    else:
        assert code == (2 if name in SHOW else 0)


@pytest.mark.parametrize("name", COMMANDS)
def test_without_any_stream_every_command_just_ends(monkeypatch: pytest.MonkeyPatch, sam: Program, name: str) -> None:
    code, _said = ended(monkeypatch, sam, [name, *ARGUMENTS.get(name, [])], "stdin", "stdout", "stderr")
    assert code in ({0} if name in SAY - {"log", "outcome", "incident", "forget"} else {1, 2})


class Full(io.StringIO):
    """A stream on a disk without room."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fileno(self) -> int:
        return self.hole

    hole = -1


@pytest.fixture
def full() -> Full:
    stream = Full()
    stream.hole = os.open(os.devnull, os.O_WRONLY)
    return stream


@pytest.mark.parametrize(
    "args", [["today"], ["week", "--json"], ["export", "-"], ["schema"], ["--help"], ["--version"]]
)
def test_a_full_disk_under_stdout_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, sam: Program, full: Full, args: list[str]
) -> None:
    code, said = ended(monkeypatch, sam, args, stdout=full)
    assert (code, said.splitlines()[-1]) == (1, "What was to be printed could not be: the disk is full.")


@pytest.mark.parametrize(("args", "code"), [(["log", "--worry", "3"], 0), (["log", "--worry", "30"], 2), (["log"], 1)])
def test_a_full_disk_under_stderr_changes_nothing_of_what_is_done(
    monkeypatch: pytest.MonkeyPatch, sam: Program, full: Full, args: list[str], code: int
) -> None:
    assert ended(monkeypatch, sam, args, stderr=full)[0] == code


def test_a_break_while_the_program_starts_is_no_traceback(monkeypatch: pytest.MonkeyPatch, sam: Program) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ladder.cli.start.missing_terminal", stop)
    assert ended(monkeypatch, sam, []) == (1, "")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("log <&-", 1),
        ("log --note - <&-", 2),
        ("forget Sam <&-", 1),
        ("week >&-", 1),
        ("log --worry 3 >&- 2>&-", 0),
        ("<&-", 2),
        ("demo >&-", 2),
        ("week --json >/dev/full", 1),
        ("rungs add 2>/dev/full", 2),
    ],
)
def test_the_shell_may_do_the_same(sam: Program, command: str, code: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m ladder {command}'],
        capture_output=True,
        text=True,
        env=os.environ | {"LADDER_DATA": str(sam.data), "LADDER_TODAY": sam.today},
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr, "Exception" in done.stderr) == (code, False, False)


@pytest.mark.slow
def test_no_file_of_the_family_ever_takes_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom ladder.cli.streams import mend_streams\n"
        "mend_streams()\nfile = open(__file__)\nsys.exit(file.fileno())\n"
    )
    done = subprocess.run(["/bin/sh", "-c", f'"{sys.executable}" {script} <&- >&- 2>&-'], check=False)
    assert done.returncode > 2
