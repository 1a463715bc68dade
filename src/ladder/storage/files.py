"""Files on a real disk: whole or not at all, lasting, private to the family, and one writer at a time."""

import hashlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from ladder.storage.disk import COPIES, LOCK_FILE, SET_ASIDE, Contents, is_ours
from ladder.storage.machine import machine
from ladder.storage.names import year_in
from ladder.storage.pages import Stamp
from ladder.storage.sentences import busy, gone, no_file, reading, writing
from ladder.storage.staging import StagedFile, flush_folder

LOCK_SECONDS = 10.0


class FolderDisk:
    """A data folder. Nothing is created before the first write."""

    def __init__(
        self, folder: Path, *, lock_seconds: float = LOCK_SECONDS, memory: Callable[[], Path | None] | None = None
    ) -> None:
        """Take `folder`; `memory` gives the folder in which this machine remembers something of it, if there is one."""
        self.path = Path(os.path.realpath(folder))
        self._lock_seconds = lock_seconds
        self._memory_folder = memory
        self._depth = 0
        self._tidied = False
        self._has_been_there = self.path.is_dir()

    @property
    def folder(self) -> str:
        """The folder's path."""
        return str(self.path)

    @cached_property
    def home(self) -> str:
        """What tells this folder on this machine from every other place: a hash that says nothing to anybody else."""
        place = f"{machine()}\n{os.path.normcase(self.path)}"
        return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:32]

    @cached_property
    def _memory(self) -> Path | None:
        return self._memory_folder() if self._memory_folder else None

    def recall(self) -> bytes | None:
        """Give what this machine remembers of the folder; None when it remembers nothing."""
        with suppress(OSError):  # without a memory only an older state that was put back goes unseen
            return (self._memory / f"{self.home}.json").read_bytes() if self._memory else None
        return None

    def remember(self, data: bytes) -> None:
        """Have this machine remember something of the folder, if it can; it is not worth waiting for the disk."""
        if self._memory is None:
            return
        with suppress(OSError):  # as above
            self._memory.mkdir(mode=0o700, parents=True, exist_ok=True)
            part = self._memory / f".{self.home}.{os.urandom(6).hex()}.part"
            part.write_bytes(data)
            part.replace(self._memory / f"{self.home}.json")

    def read(self, path: str, limit: int = -1) -> Contents | None:
        """Give a file, or its first `limit` bytes; None when there is none."""
        with reading(self.path / path):
            try:
                check_is_file(self.path / path)
                with (self.path / path).open("rb") as file:
                    return Contents(file.read(limit), _stamp(os.fstat(file.fileno())))
            except FileNotFoundError:
                return None
            except NotADirectoryError:
                if self.path.is_dir():
                    return None  # a file stands where the folder of the copies goes
                raise

    def stamp(self, path: str) -> Stamp | None:
        """Give time, size and inode of a file; None when there is none."""
        with reading(self.path / path):
            try:
                return _stamp((self.path / path).stat())
            except FileNotFoundError:
                return None
            except NotADirectoryError:
                if self.path.is_dir():
                    return None
                raise

    def list(self, under: str) -> list[str]:
        """Give the names of the files directly in a folder, hidden ones left out but for those of sync tools."""
        with reading(self.path / under):
            try:
                with os.scandir(self.path / under) as entries:
                    return sorted(entry.name for entry in entries if _is_listed(entry, under))
            except FileNotFoundError:
                return []
            except NotADirectoryError:
                if under and self.path.is_dir():
                    return []
                raise

    def stage(self, path: str, data: bytes) -> StagedFile:
        """Write a file lastingly beside its place."""
        with writing(self.path):
            place = Path(os.path.realpath(self.path / path))
            self._still_there()
            _make_folder(place.parent, self.path)
            return StagedFile(self.path, place, data)

    def remove(self, path: str) -> None:
        """Remove a file for good, if it is there."""
        with writing(self.path):
            place = self.path / path
            place.unlink(missing_ok=True)
            if place.parent.is_dir():
                flush_folder(place.parent)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder's lock, which spans processes; within one thread it may be taken again."""
        if self._depth:
            yield
            return
        from filelock import FileLock, Timeout

        with writing(self.path):
            self._still_there()
            _make_folder(self.path, self.path)
            self._has_been_there = True
            check_is_file(self.path / LOCK_FILE)
            lock = FileLock(self.path / LOCK_FILE, mode=0o600)
            try:
                lock.acquire(timeout=self._lock_seconds, poll_interval=0.01)
            except Timeout:
                raise busy(self.path) from None
        self._depth = 1
        try:
            if not self._tidied:
                self.tidy()
            yield
        finally:
            self._depth = 0
            lock.release()

    def _still_there(self) -> None:
        """Raise StoreError where the folder was there and is gone; made anew it would be in the way when it is back."""
        if self._has_been_there and not self.path.is_dir():
            raise gone(self.path)

    def tidy(self) -> None:
        """Take away what killed programs left half written; the lock tells that nobody is still at it.

        A folder that was there before and holds nothing but ladder's own files becomes private, too.
        """
        with writing(self.path):
            for pattern in (".*.part", f"{COPIES}/**/.*.part", f"{SET_ASIDE}/.*.part"):
                for left in self.path.glob(pattern):
                    left.unlink(missing_ok=True)
            _close_to_others(self.path)
        self._tidied = True


def check_is_file(place: Path) -> None:
    """Raise StoreError where a folder, a pipe or a device, which may have no end, is in the place of a file."""
    with suppress(FileNotFoundError):
        mode = place.stat().st_mode
        if not stat.S_ISREG(mode):
            raise no_file(place, next((what for is_one, what in _OTHERS if is_one(mode)), "something else"))


_OTHERS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def _is_listed(entry: os.DirEntry[str], under: str) -> bool:
    """Tell whether a folder's entry is told of: a file, or what is in the place of a data file and will be refused."""
    return not _is_hidden(entry.name) and (entry.is_file() or (not under and year_in(entry.name) is not None))


def _is_hidden(name: str) -> bool:
    return name[0] == "." and not name.startswith(".syncthing.") and not name.endswith(".icloud")


def _make_folder(folder: Path, top: Path) -> None:
    """Make a folder that only its owner may enter, and those above it up to the data folder."""
    if folder.is_dir():
        return
    if folder != top and top in folder.parents:
        _make_folder(folder.parent, top)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    flush_folder(folder.parent)


def _close_to_others(folder: Path) -> None:
    """Let only the owner enter a folder, unless it belongs to somebody else or holds other things as well."""
    if sys.platform == "win32":
        return
    status = folder.stat()
    open_to_others = status.st_mode & 0o077 and status.st_uid == os.getuid()
    if open_to_others and all(is_ours(entry.name) for entry in folder.iterdir()):
        with suppress(PermissionError):  # a stick's file system knows no owners
            folder.chmod(0o700)


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino
