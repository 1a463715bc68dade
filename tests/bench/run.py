"""What the program costs, against a floor measured in the same run: `make bench`.

Everything is measured from outside, in a pseudo terminal of 80x24, the programs taking turns, so that a busy machine
slows all of them alike. Ready is when the first frame with the focused row has been written; a key is repainted
when its number stands in the row; a save is acknowledged when the header says `saved` again.
"""

import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from fcntl import ioctl
from math import ceil
from pathlib import Path
from statistics import median
from termios import TIOCSWINSZ

HERE = Path(__file__).parent
PYTHON = sys.executable
LADDER = str(Path(PYTHON).parent / "ladder")
TODAY = "2026-11-24"
ROUNDS = 10
KEYS = 60
PATIENCE = 60.0
PAUSE_SECONDS = 0.15

LADDER_READY = "▌Your worry".encode()
FLOOR_READY = b"floor is ready"


class Program:
    """A program in a pseudo terminal; what it writes is timed as it comes, and nothing is drawn."""

    def __init__(self, argv: Sequence[str], data: Path) -> None:
        env = {
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "HOME": str(data.parent),
            "LADDER_DATA": str(data),
            "LADDER_TODAY": TODAY,
        }
        self.began = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            ioctl(0, TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(argv[0], list(argv), env)  # noqa: S606 - the program that is measured
        self.seen = b""

    def until(self, *wanted: bytes) -> list[float]:
        """Read until each of `wanted` has been written; give when that was, in seconds of the same clock."""
        moments = [0.0] * len(wanted)
        while not all(moments):
            ready, _, _ = select.select([self._terminal], [], [], PATIENCE)
            data = os.read(self._terminal, 65536) if ready else b""
            if not data:
                raise SystemExit(f"{wanted!r} did not come; the last that came:\n{self.seen[-2000:]!r}")
            now = time.perf_counter()
            self.seen += data
            moments = [
                moment or (now if one in self.seen else 0.0) for moment, one in zip(moments, wanted, strict=True)
            ]
        return moments

    def press(self, key: bytes, *wanted: bytes) -> list[float]:
        """Press a key when all is quiet; give the seconds until each of `wanted` was written."""
        self.rest()
        self.seen = b""
        began = time.perf_counter()
        os.write(self._terminal, key)
        return [moment - began for moment in self.until(*wanted)]

    def resize(self, width: int, *wanted: bytes) -> list[float]:
        """Make the terminal so wide when all is quiet; give the seconds until each of `wanted` was written."""
        self.rest()
        self.seen = b""
        began = time.perf_counter()
        ioctl(self._terminal, TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        return [moment - began for moment in self.until(*wanted)]

    def rest(self) -> None:
        """Read until nothing has come for a moment."""
        while select.select([self._terminal], [], [], PAUSE_SECONDS)[0]:
            os.read(self._terminal, 65536)

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)


def start(argv: Sequence[str], data: Path, marker: bytes) -> float:
    """Give the seconds from starting a program until it is ready."""
    program = Program(argv, data)
    (ready,) = program.until(marker)
    program.close()
    return ready - program.began


def keys(argv: Sequence[str], data: Path, marker: bytes, *after: bytes) -> list[list[float]]:
    """Give, for each of the keys pressed, the seconds until it was repainted and until each of `after` was written."""
    program = Program(argv, data)
    program.until(marker)
    pressed = []
    for number in range(KEYS):
        digit = str(2 + number % 7)
        pressed.append(program.press(digit.encode(), f"[{digit}]".encode(), *after))
    program.close()
    return pressed


TREND_KEYS = ((b"2", b"School mornings:"), (b"3", b"In the middle"), (b"4", b"Worry guessed"), (b"1", b"In school"))
"""Charts by their keys, with words that stand on no other chart."""


def trends(argv: Sequence[str], data: Path) -> tuple[list[float], list[float]]:
    """Give, on Trends over all there is, the seconds from a key and from a resize until the chart has been redrawn."""
    program = Program([*argv, "--child", "Wren"], data)
    program.until(LADDER_READY)
    program.press(b"\x1bOR", b"In school")
    pressed, resized = [], []
    for number in range(KEYS):
        key, words = TREND_KEYS[number % len(TREND_KEYS)]
        pressed += program.press(key, words)
        resized += program.resize(80 + 10 * (number % 2 == 0), words)
    program.close()
    return pressed, resized


def command(argv: Sequence[str], data: Path) -> float:
    """Give the seconds that a command takes."""
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LADDER_DATA": str(data), "LADDER_TODAY": TODAY}
    began = time.perf_counter()
    subprocess.run(argv, env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def p95(values: Sequence[float]) -> float:
    """Give the value that 95 % do not pass."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def taking_turns(measured: dict[str, Callable[[], float]]) -> dict[str, float]:
    """Give the median of ROUNDS measurements of each, taken in turns after one that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(ROUNDS + 1):
        for name, measure in measured.items():
            seconds = measure()
            if number:
                taken[name].append(seconds)
    return {name: median(values) for name, values in taken.items()}


def line(what: str, seconds: float, floor: float | None = None, aim: float | None = None) -> None:
    """Print one measurement, its ratio to the floor and what it should be at most."""
    ratio = f"{seconds / floor:8.2f}" if floor else " " * 8
    wanted = f"   aim {aim:g}" if aim else ""
    print(f"{what:<44}{seconds * 1000:9.1f} ms{ratio}{wanted}")  # noqa: T201 - a person reads this


def measure(folder: Path) -> None:
    """Make the two families, measure, print."""
    weeks, years = folder / "weeks", folder / "years"
    subprocess.run([PYTHON, HERE / "families.py", folder, TODAY], check=True)
    for data in (weeks, years):
        subprocess.run([LADDER, "--data", data, "import", data.with_suffix(".json")], check=True, capture_output=True)

    floor, program = [PYTHON, str(HERE / "floor.py")], [LADDER]
    starts = taking_turns({
        "floor": lambda: start(floor, weeks, FLOOR_READY),
        "weeks": lambda: start(program, weeks, LADDER_READY),
        "years": lambda: start(program, years, LADDER_READY),
    })  # fmt: skip
    line("start, empty Textual app", starts["floor"])
    line("start, 12 weeks of one child", starts["weeks"], starts["floor"], 1.25)
    line("start, ten years of three children", starts["years"], starts["weeks"], 1.1)

    floor_keys = [seconds for (seconds,) in keys(floor, weeks, FLOOR_READY)]
    first = keys(program, weeks, LADDER_READY, b"saved ")
    tenth = keys(program, years, LADDER_READY, b"saved ")
    line("key to repaint, empty app, median", median(floor_keys))
    line("key to repaint, empty app, p95", p95(floor_keys))
    for when, pressed in (("first year", first), ("tenth year", tenth)):
        painted, saved = zip(*pressed, strict=True)
        line(f"key to repaint, {when}, median", median(painted), median(floor_keys))
        line(f"key to repaint, {when}, p95", p95(painted), p95(floor_keys), 1.5)
        line(f"key to saved, {when}, median", median(saved))
        line(f"key to saved, {when}, p95 (aim: under 60 ms)", p95(saved))

    for what, taken in zip(("key", "resize"), trends(program, years), strict=True):
        line(f"{what} to chart, ten years, median", median(taken), median(floor_keys))
        line(f"{what} to chart, ten years, p95 (aim: under 100 ms)", p95(taken), p95(floor_keys))

    asked = {"--help": ["--help"], "today": ["--child", "Wren", "today"], "week": ["--child", "Wren", "week"]}
    commands = taking_turns(
        {"click": lambda: command([PYTHON, "-c", "import click"], weeks)}
        | {name: lambda words=words: command([LADDER, *words], weeks) for name, words in asked.items()}
    )
    line("python -c 'import click'", commands["click"])
    for name in asked:
        line(f"ladder {name}", commands[name], commands["click"], 1.2 if name == "--help" else None)


if __name__ == "__main__":
    made = Path(tempfile.mkdtemp(prefix="ladder-bench-"))
    try:
        measure(made)
    finally:
        shutil.rmtree(made)
