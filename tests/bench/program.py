"""A program in a pseudo terminal, measured from outside, and how a measurement is printed."""

import os
import pty
import select
import signal
import struct
import time
from collections.abc import Sequence
from fcntl import ioctl
from math import ceil
from pathlib import Path
from termios import TIOCSWINSZ

TODAY = "2026-11-24"
PATIENCE = 60.0
PAUSE_SECONDS = 0.15


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


def p95(values: Sequence[float]) -> float:
    """Give the value that 95 % do not pass."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def line(what: str, seconds: float, floor: float | None = None, aim: float | None = None) -> None:
    """Print one measurement, its ratio to the floor and what it should be at most."""
    ratio = f"{seconds / floor:8.2f}" if floor else " " * 8
    wanted = f"   aim {aim:g}" if aim else ""
    print(f"{what:<44}{seconds * 1000:9.1f} ms{ratio}{wanted}")  # noqa: T201 - a person reads this
