"""Where data files lie: what the store asks of a folder, be it on disk or in memory."""

from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from ladder.errors import StoreError
from ladder.storage.names import is_data_file
from ladder.storage.pages import Stamp

COPIES, SET_ASIDE, LOCK_FILE = "copies", "set-aside", ".lock"
DEVICE_FILE, UNFINISHED, KNOWN = "device.json", ".unfinished", ".known"


class Contents(NamedTuple):
    """The bytes of a file, and what the disk told of it when they were read."""

    data: bytes
    stamp: Stamp


class Staged(Protocol):
    """A file that lies complete beside its place and only has to be put there."""

    def commit(self) -> None:
        """Put the file in its place, lastingly. Raises StoreError."""

    def discard(self) -> None:
        """Take the file away again if it is not in its place."""


class Disk(Protocol):
    """A folder of files. A path is relative to it, with `/` between its parts."""

    @property
    def folder(self) -> str:
        """What the folder is called in a sentence."""

    @property
    def home(self) -> str:
        """What tells this folder on this machine from every other place, the same at every start."""

    def recall(self) -> bytes | None:
        """Give what this machine remembers of the folder, outside of it; None when it remembers nothing."""

    def remember(self, data: bytes) -> None:
        """Have this machine remember something of the folder, outside of it, if it can."""

    def read(self, path: str, limit: int = -1) -> Contents | None:
        """Give a file, or its first `limit` bytes; None when there is none. Raises StoreError."""

    def stamp(self, path: str) -> Stamp | None:
        """Give what the disk tells of a file without opening it; None when there is none. Raises StoreError."""

    def list(self, under: str) -> list[str]:
        """Give the names of the files that lie directly in a folder, sorted; none when there is none."""

    def stage(self, path: str, data: bytes) -> Staged:
        """Write a file lastingly beside its place. Raises StoreError; then nothing has changed."""

    def remove(self, path: str) -> None:
        """Remove a file for good, if it is there. Raises StoreError."""

    def tidy(self) -> None:
        """Take away what killed programs left half written; the lock is held. Raises StoreError."""

    def locked(self) -> AbstractContextManager[None]:
        """Keep every other program from writing here meanwhile. Raises StoreError when that cannot be had."""


def is_ours(name: str) -> bool:
    """Tell whether something in a data folder was put there by ladder."""
    known = (COPIES, SET_ASIDE, LOCK_FILE, DEVICE_FILE, UNFINISHED, KNOWN)
    return name in known or is_data_file(name) or name.endswith(".part")


def listed(disk: Disk, under: str) -> list[str]:
    """Give the names of the files in a folder beside the data files; none where it cannot be read."""
    try:
        return disk.list(under)
    except StoreError:
        return []


def glance(disk: Disk, path: str, limit: int = -1) -> Contents | None:
    """Give a file beside the data files, or its first `limit` bytes; None when there is none that can be read."""
    try:
        return disk.read(path, limit)
    except StoreError:
        return None


def mirror_of(name: str) -> str:
    """Give the path of the copy that follows every save of a data file."""
    return f"{COPIES}/{name}"


def put(disk: Disk, path: str, data: bytes) -> None:
    """Write one file whole. Raises StoreError; then the file is as it was."""
    staged = disk.stage(path, data)
    try:
        staged.commit()
    finally:
        staged.discard()
