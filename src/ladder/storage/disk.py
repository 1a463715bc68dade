"""Where data files lie: what the store asks of a folder, be it on disk or in memory."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from ladder.errors import StoreError
from ladder.storage.names import FAMILY, year_in
from ladder.storage.pages import Stamp

COPIES, SET_ASIDE, LOCK_FILE = "copies", "set-aside", ".lock"
DEVICE_FILE = "device.json"


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
    known = (COPIES, SET_ASIDE, LOCK_FILE, DEVICE_FILE, FAMILY)
    return name in known or year_in(name) is not None or name.endswith(".part")


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


def save(disk: Disk, files: Mapping[str, bytes]) -> list[str]:
    """Save data files and then the mirror of each.

    All of them are written beside their places first, so that a full disk changes nothing. Raises StoreError when a
    file could not be saved; gives a sentence for each mirror that could not follow its saved file.
    """
    staged: dict[str, Staged] = {}
    saved: list[str] = []
    complaints = []
    try:
        for path in [path for name in files for path in (name, mirror_of(name))]:
            staged[path] = disk.stage(path, files[path.removeprefix(f"{COPIES}/")])
        for name in files:
            staged[name].commit()
            saved.append(name)
        for name in files:
            try:
                staged[mirror_of(name)].commit()
            except StoreError as error:
                complaints.append(f"{name} is saved, but its copy is not up to date. {error}")
    except StoreError as error:
        if saved:
            raise StoreError(f"Only a part of it is saved, in {' and '.join(saved)}; try again. {error}") from error
        raise
    finally:
        for one in staged.values():
            one.discard()
    return complaints
