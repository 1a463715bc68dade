"""The real program over midnight, also where the computer slept through it: yesterday stays as it was."""

import os
import signal
import sys
import textwrap
from pathlib import Path

import pytest

from ladder.domain.records import Morning
from ladder.storage.store import Store
from support.program import robins_program
from support.terminal import Terminal, environment

pytestmark = pytest.mark.slow

TUESDAY, WEDNESDAY = "2026-11-24 23:59:58", "2026-11-25 07:12:00"

PROGRAM = textwrap.dedent("""
    import datetime, os, pathlib
    from ladder.cli import clock, start

    class Moved(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromisoformat(pathlib.Path(os.environ["CLOCK"]).read_text()).replace(tzinfo=tz)

    clock.datetime = Moved
    start.run()
""")
"""The program with a clock that stands at the local time written in a file."""


def worries(data: Path) -> dict[str, int | None]:
    mornings = [one for one in Store.open(data).all("mornings") if isinstance(one, Morning)]
    return {one.date: one.distress_parent for one in mornings}


@pytest.mark.parametrize("asleep", [False, True])
def test_a_program_left_open_overnight(tmp_path: Path, asleep: bool) -> None:
    clock, argv = tmp_path / "clock", (sys.executable, "-c", PROGRAM)
    env = environment(tmp_path, CLOCK=str(clock))
    clock.write_text(TUESDAY)
    robin = robins_program(tmp_path / "data")
    assert robin("log", "2026-11-24", "--parent-worry", "3").exit_code == 0
    with Terminal(argv, env) as terminal:
        terminal.wait_for("Tue 24 Nov")
        terminal.settle()
        if asleep:
            os.kill(terminal.pid, signal.SIGSTOP)
            clock.write_text(WEDNESDAY)
            terminal.press("6")
            os.kill(terminal.pid, signal.SIGCONT)
        else:
            clock.write_text(WEDNESDAY)
            terminal.wait_for("It is now Wed 25 Nov.")
        terminal.wait_for("Today, Wed 25 Nov")
        assert worries(tmp_path / "data")["2026-11-24"] == 3
        terminal.tap("5")
        terminal.wait_for("saved 07:12")
    assert worries(tmp_path / "data") == {"2026-11-24": 3, "2026-11-25": 5}
