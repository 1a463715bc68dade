"""One file put in its place: written beside it, flushed to the disk itself, read back, and then moved in one step."""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from ladder.storage.sentences import unconfirmed, writing

_ATTEMPTS = 3
_BINARY = getattr(os, "O_BINARY", 0)
_NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
"""What file systems answer that cannot flush a folder and need not."""


class StagedFile:
    """A file that lies complete and flushed under a name of its own beside its place.

    A kill or a power cut at any moment leaves the old file or the new one.
    """

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
                flush_folder(self._place.parent)
            except OSError:
                self._put()
            else:
                return
        flush_folder(self._place.parent)

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


def flush_folder(folder: Path) -> None:
    """Make the names in a folder last, where the system knows such a thing. Raises OSError."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _flush(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
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
