"""The real program in a real terminal: a pseudo terminal on one side, pyte's screen on the other."""

import array
import fcntl
import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

LADDER = (sys.executable, "-m", "ladder")
PATIENCE = 30.0
"""Seconds to wait for what must come; generous, because a busy machine is no fault of the program."""

KITTY = re.compile(rb"\x1b\[[<>=][0-9]*u")
"""Asking for the kitty keyboard, which pyte would write on its screen."""

KEYS = {
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "enter": "\r",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "ctrl+q": "\x11",
    "ctrl+r": "\x12",
    "ctrl+p": "\x10",
}


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Give an environment in which nothing of this machine's user is read or written: all of it lies in `folder`."""
    return {
        **{name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "share"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LADDER_DATA": str(folder / "data"),
        **{name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ},
        **more,
    }


class Terminal:
    """A program running in a terminal of its own; `with` ends it, whatever happened."""

    def __init__(
        self,
        argv: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 80,
        lines: int = 24,
        folder: Path | None = None,
        told: tuple[int, int] | None = None,
    ) -> None:
        """Start the program; it is `told` the size of the terminal, or another one, columns and lines."""
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._process = pexpect.spawn(
            argv[0],
            list(argv[1:]),
            env=dict(env),
            cwd=None if folder is None else str(folder),
            dimensions=(lines, columns) if told is None else (told[1], told[0]),
            timeout=PATIENCE,
        )
        self._process.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.isalive():
            self.kill()

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return int(self._process.pid)

    def text(self) -> str:
        """Give what stands on the screen now, one line a row, without the blanks at the ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, what: str | Callable[[str], bool], patience: float = PATIENCE) -> str:
        """Read until `what` is on the screen (or true of its text) and give the screen's text then.

        Raises AssertionError with the last screen when it does not come in time, or the program ends first.
        """
        is_there = (lambda text: what in text) if isinstance(what, str) else what
        end = time.monotonic() + patience
        while not is_there(self.text()):
            remaining = end - time.monotonic()
            if remaining <= 0 or not self._read(remaining):
                raise AssertionError(f"{what!r} did not come. The screen:\n{self.text()}")
        return self.text()

    def settle(self, quiet: float = 0.3) -> str:
        """Read until nothing has come for `quiet` seconds (at most 5: a cursor may blink); give the text."""
        end = time.monotonic() + 5
        while self._read(quiet) and time.monotonic() < end:
            pass
        return self.text()

    def is_still(self, quiet: float = 0.5) -> bool:
        """Tell whether nothing is drawn for so many seconds."""
        return not self._read(quiet)

    def press(self, *keys: str) -> None:
        """Press keys all at once, each a name of KEYS or the characters themselves; the program reads them in order."""
        self._process.send("".join(KEYS.get(key, key) for key in keys))

    def tap(self, *keys: str, quiet: float = 0.1) -> None:
        """Press keys one after another as a hand does, each when the screen is still."""
        for key in keys:
            self.settle(quiet)
            self.press(key)

    def send_bytes(self, data: bytes) -> None:
        """Send bytes as they are, valid or not."""
        os.write(self._process.child_fd, data)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size, as a person does who pulls at its corner."""
        self._screen.resize(lines, columns)
        self._process.setwinsize(lines, columns)

    def kill(self) -> None:
        """End the program at once, without a word to it."""
        self._process.kill(signal.SIGKILL)
        self._process.wait()
        self._process.close()

    def hang_up(self) -> None:
        """Take the terminal away, as closing its window does."""
        os.close(self._process.child_fd)
        self._process.child_fd = -1
        self._process.closed = True

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def wait_until_taken(self) -> None:
        """Wait until the program has read every key that was pressed; what it has not read goes with the terminal."""
        other_end = os.open(f"/proc/{self.pid}/fd/0", os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        unread = array.array("i", [1])
        end = time.monotonic() + PATIENCE
        while unread[0] and time.monotonic() < end:
            fcntl.ioctl(other_end, termios.FIONREAD, unread)
            time.sleep(0.001)
        os.close(other_end)

    def wait_until_stopped(self) -> None:
        """Wait until the program sleeps, as after ctrl+z."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._read(0.05)
            if Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T":
                return
        raise AssertionError("The program has not stopped.")

    def forget_screen(self) -> None:
        """Wipe what has been drawn so far, as a shell does that writes over it."""
        self._screen.reset()

    def wait(self, patience: float = PATIENCE, *, reading: bool = True) -> int | None:
        """Wait for the program to end by itself; give its exit code, or None where a signal ended it.

        Without `reading` the terminal is one that takes nothing more.
        """
        end = time.monotonic() + patience
        while self._process.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"The program has not ended. The screen:\n{self.text()}")
            if self._process.closed or not (reading and self._read(0.1)):
                time.sleep(0.02)
        return None if self._process.exitstatus is None else int(self._process.exitstatus)

    def _read(self, patience: float) -> bool:
        """Take what the program writes within `patience` seconds; False when nothing came or it has ended."""
        try:
            data = self._process.read_nonblocking(65536, timeout=patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self._stream.feed(KITTY.sub(b"", data))
        return True
