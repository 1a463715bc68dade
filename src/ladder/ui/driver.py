"""The terminal's driver: it outlives wrong bytes, a terminal that is gone or stuck, and a pause in the shell.

Textual's own decodes strictly, so that the first wrong byte of a paste ends the program; it waits for ever for a
terminal that takes nothing more; and it begins a second time when a pause ends that it did not begin.
"""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from threading import Event, Thread
from time import sleep
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

if TYPE_CHECKING:
    from textual.app import App

PATIENCE_SECONDS = 0.1
"""How long the driver waits for the terminal before it looks whether it has been told to stop."""

STUCK_SECONDS = 2.0
"""How long a terminal may take nothing, once the program is to end, before it is given up."""

END_SECONDS = 15.0
"""How long the program may take to end once it was told to: longer than it waits for another one that writes."""


class Outlet:
    """The way to the terminal. Once it is `lost`, what is written goes nowhere and nobody waits for it.

    While the program is `ending` it is lost, too, when it takes nothing for STUCK_SECONDS.
    """

    def __init__(self, descriptor: int) -> None:
        self.lost, self.ending = Event(), Event()
        self._descriptor, self._is_own = _not_waiting(descriptor)
        self._held: list[str] = []

    def write(self, text: str) -> None:
        """Hold a text until the next flush."""
        self._held.append(text)

    def flush(self) -> None:
        """Write what is held, as fast as the terminal takes it."""
        rest = memoryview("".join(self._held).encode("utf-8", "replace"))
        self._held.clear()
        waited = 0.0
        while rest and not self.lost.is_set():
            try:
                if select.select([], [self._descriptor], [], PATIENCE_SECONDS)[1]:
                    rest, waited = rest[os.write(self._descriptor, rest) :], 0.0
                    continue
            except BlockingIOError:
                sleep(PATIENCE_SECONDS)
            except OSError:
                self.lost.set()
            waited = waited + PATIENCE_SECONDS if self.ending.is_set() else 0.0
            if waited >= STUCK_SECONDS:
                self.lost.set()

    def fileno(self) -> int:
        """Give the descriptor."""
        return self._descriptor

    def close(self) -> None:
        """Give back what was opened."""
        if self._is_own:
            self._is_own = False
            os.close(self._descriptor)


def _not_waiting(descriptor: int) -> tuple[int, bool]:
    """Give a descriptor of the same terminal whose writes never wait, and whether it was opened for that.

    The flag would be shared with the shell if it were set on the terminal's own descriptor.
    """
    try:
        return os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK), True
    except OSError:
        return descriptor, False


class TerminalDriver(LinuxDriver):
    """Textual's driver for Unix terminals, which tells the app when it is to end.

    That is when the terminal is gone or a signal says so. Whatever keeps the app from it, the program ends.
    """

    def __init__(self, app: "App[Any]", **settings: Any) -> None:
        super().__init__(app, **settings)
        self.outlet = Outlet(sys.__stdout__.fileno() if sys.__stdout__ else self.fileno)
        self._file = self.outlet  # type: ignore[assignment]
        self._is_suspended = False
        self.on_end: Callable[[], object] = app.exit
        """What is called, in the app's own loop, when the program is to end."""
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._told_to_end)

    def write(self, data: str) -> None:
        """Send something to the terminal, if it is there to take it."""
        if not self._is_suspended and not self.outlet.lost.is_set():
            super().write(data)

    def told_size(self) -> Size:
        """Give columns and lines of the terminal; 80 and 24 where it tells none, as a line without a size has it."""
        return Size(*self._get_terminal_size())

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the driver stops or the terminal is gone."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        while not self.exit_event.is_set():
            if select.select([self.fileno], [], [], PATIENCE_SECONDS)[0]:
                data = self._read()
                if not data:
                    self.outlet.lost.set()
                    self._told_to_end()
                    return
                for event in parser.feed(decode(data)):
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _told_to_end(self, *_signal: Any) -> None:
        """Have the app end, once. A signal comes in the middle of anything, so the app's own loop does it."""
        if self.outlet.ending.is_set():
            return
        self.outlet.ending.set()
        Thread(target=_insist, daemon=True, name="ladder-end").start()
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        self.on_end()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was; in a pause that has been done."""
        if not self._is_suspended:
            super().stop_application_mode()

    def close(self) -> None:
        """End the thread that writes."""
        if not self._is_suspended:
            super().close()

    # -- a pause in the shell

    def _sigtstp_application(self, *_: Any) -> None:
        self._loop.call_soon_threadsafe(self._pause)

    def _sigcont_application(self, *_: Any) -> None:
        self._loop.call_soon_threadsafe(self._go_on)

    def _pause(self) -> None:
        if self._auto_restart and not self._is_suspended:
            self.suspend_application_mode()
            self._is_suspended = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again and have all of it drawn; whatever stopped us, others may have written on it."""
        if not self._auto_restart:
            return
        if not self._is_suspended:
            self.suspend_application_mode()
        before = self._writer_thread
        self._must_signal_resume = True
        self._is_suspended = False
        self.start_application_mode()  # type: ignore[no-untyped-call]
        self._is_suspended = self._writer_thread is before


def _insist() -> None:
    """End the program where a disk or a thread that never answers keeps it from ending; the files are whole."""
    sleep(END_SECONDS)
    os._exit(1)


def steadfast(driver: type[Driver]) -> type[Driver]:
    """Give our own driver in the place of Textual's for Unix terminals; any other stays."""
    return TerminalDriver if driver is LinuxDriver else driver
