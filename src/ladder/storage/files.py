"""Files on a real disk: whole or not at all, lasting, private to the family, and one writer at a time.

A file is written beside its place under a name of its own, flushed to the disk itself, read back, and only then put in
its place in one step; a kill or a power cut at any moment leaves the old file or the new one.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ladder.storage.disk import COPIES, LOCK_FILE, SET_ASIDE, Contents, is_ours
from ladder.storage.pages import Stamp
from ladder.storage.sentences import busy, reading, unconfirmed, writing

LOCK_SECONDS = 10.0
_ATTEMPTS = 3
_BINARY = getattr(os, "O_BINARY", 0)


class FolderDisk:
    """A data folder. Nothing is created before the first write."""

    def __init__(self, folder: Path, *, lock_seconds: float = LOCK_SECONDS) -> None:
        self.path = Path(os.path.realpath(folder))
        self._lock_seconds = lock_seconds
        self._depth = 0
        self._tidied = False

    @property
    def folder(self) -> str:
        """The folder's path."""
        return str(self.path)

    def read(self, path: str, limit: int = -1) -> Contents | None:
        """Give a file, or its first `limit` bytes; None when there is none."""
        with reading(self.path):
            try:
                with (self.path / path).open("rb") as file:
                    return Contents(file.read(limit), _stamp(os.fstat(file.fileno())))
            except FileNotFoundError:
                return None

    def stamp(self, path: str) -> Stamp | None:
        """Give time, size and inode of a file; None when there is none."""
        with reading(self.path):
            try:
                return _stamp((self.path / path).stat())
            except FileNotFoundError:
                return None

    def list(self, under: str) -> list[str]:
        """Give the names of the files directly in a folder, hidden ones left out."""
        with reading(self.path):
            try:
                with os.scandir(self.path / under) as entries:
                    return sorted(entry.name for entry in entries if entry.is_file() and entry.name[0] != ".")
            except FileNotFoundError:
                return []

    def stage(self, path: str, data: bytes) -> "StagedFile":
        """Write a file lastingly beside its place."""
        with writing(self.path):
            place = Path(os.path.realpath(self.path / path))
            _make_folder(place.parent, self.path)
            return StagedFile(self.path, place, data)

    def remove(self, path: str) -> None:
        """Remove a file for good, if it is there."""
        with writing(self.path):
            place = self.path / path
            place.unlink(missing_ok=True)
            if place.parent.is_dir():
                _flush_folder(place.parent)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder's lock, which spans processes; within one thread it may be taken again."""
        if self._depth:
            yield
            return
        from filelock import FileLock, Timeout

        with writing(self.path):
            _make_folder(self.path, self.path)
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


class StagedFile:
    """A file that lies complete and flushed under a name of its own beside its place."""

    def __init__(self, folder: Path, place: Path, data: bytes) -> None:
        self._folder, self._place, self._data = folder, place, data
        self._part: Path | None = self._written()

    def commit(self) -> None:
        """Put the file in its place and flush the folder."""
        with writing(self._folder):
            self._put()
        try:
            self._confirm()
        except OSError as error:
            raise unconfirmed(self._place, error) from error

    def discard(self) -> None:
        """Take the file away again if it is not in its place."""
        if self._part is not None:
            with suppress(OSError):  # it is tidied away at the next start
                self._part.unlink(missing_ok=True)
            self._part = None

    def _put(self) -> None:
        part = self._part = self._part or self._written()
        _replace(part, self._place)
        self._part = None

    def _confirm(self) -> None:
        """Flush the folder; start over with a new file when that fails."""
        for _attempt in range(1, _ATTEMPTS):
            try:
                _flush_folder(self._place.parent)
            except OSError:
                self._put()
            else:
                return
        _flush_folder(self._place.parent)

    def _written(self) -> Path:
        """Write and flush a new file; after a failed flush a file is not to be trusted, so start over with another."""
        for attempt in range(1, _ATTEMPTS + 1):
            part = self._place.with_name(f".{self._place.name}.{os.urandom(6).hex()}.part")
            try:
                _write(part, self._data)
            except OSError:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
                if attempt == _ATTEMPTS:
                    raise
            else:
                return part
        raise AssertionError


def _write(part: Path, data: bytes) -> None:
    """Write a new file that only its owner may read, flush it to the disk, and read it back."""
    handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        _flush(handle)
    finally:
        os.close(handle)
    if part.read_bytes() != data:
        raise OSError(None, "the disk gave back other bytes than were written")


def _flush(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # not every file system knows it; fsync is what is left
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _flush_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows knows no such thing."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _flush(handle)
    finally:
        os.close(handle)


def _replace(part: Path, place: Path) -> None:
    """Put `part` in its place; on Windows wait a moment for whoever holds the old file open."""
    for wait in (0.01, 0.05, 0.1, 0.2, 0.5):
        try:
            part.replace(place)
        except PermissionError:
            if sys.platform != "win32":
                raise
            time.sleep(wait)
        else:
            return
    part.replace(place)


def _make_folder(folder: Path, top: Path) -> None:
    """Make a folder that only its owner may enter, and those above it up to the data folder."""
    if folder.is_dir():
        return
    if folder != top and top in folder.parents:
        _make_folder(folder.parent, top)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    _flush_folder(folder.parent)


def _close_to_others(folder: Path) -> None:
    """Let only the owner enter a folder, unless it belongs to somebody else or holds other things as well."""
    if sys.platform == "win32":
        return
    status = folder.stat()
    open_to_others = status.st_mode & 0o077 and status.st_uid == os.getuid()
    if open_to_others and all(is_ours(entry.name) for entry in folder.iterdir()):
        folder.chmod(0o700)


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino
