"""A folder that lies in memory alone: for tests and for the sample family. It behaves like one on disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ladder.domain.records import DAY_TABLES
from ladder.errors import StoreError
from ladder.storage.codec import Damaged, parse
from ladder.storage.disk import COPIES, UNFINISHED, Contents
from ladder.storage.files import check_is_file
from ladder.storage.inspection import sift
from ladder.storage.migrations import SCHEMA
from ladder.storage.names import FAMILY, holds_its_own, is_data_file
from ladder.storage.pages import Stamp
from ladder.storage.sentences import reading


class MemoryDisk:
    """A folder in memory."""

    folder = "memory"

    def __init__(self, home: str = "memory") -> None:
        self.home = home
        self.remembered: bytes | None = None
        self.files: dict[str, bytes] = {}
        self._stamps: dict[str, Stamp] = {}
        self._writes = 0

    def recall(self) -> bytes | None:
        """Give what was remembered of the folder."""
        return self.remembered

    def remember(self, data: bytes) -> None:
        """Remember something of the folder."""
        self.remembered = data

    def read(self, path: str, limit: int = -1) -> Contents | None:
        """Give a file, or its first `limit` bytes; None when there is none."""
        if path not in self.files:
            return None
        data = self.files[path]
        return Contents(data if limit < 0 else data[:limit], self._stamps[path])

    def stamp(self, path: str) -> Stamp | None:
        """Give what tells one state of a file from another; None when there is none."""
        return self._stamps.get(path)

    def list(self, under: str) -> list[str]:
        """Give the names of the files directly in a folder."""
        start = f"{under}/" if under else ""
        names = (path.removeprefix(start) for path in self.files if path.startswith(start))
        return sorted(name for name in names if "/" not in name)

    def stage(self, path: str, data: bytes) -> "StagedBytes":
        """Hold bytes ready for their place."""
        return StagedBytes(self, path, data)

    def write(self, path: str, data: bytes) -> None:
        """Put bytes in their place."""
        self._writes += 1
        self._stamps[path] = (0, len(data), self._writes)
        self.files[path] = data

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        self.files.pop(path, None)
        self._stamps.pop(path, None)

    def tidy(self) -> None:
        """Do nothing: in memory nothing is left half written."""

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Do nothing: memory has no other writer."""
        yield


class StagedBytes:
    """Bytes that wait for their place."""

    def __init__(self, disk: MemoryDisk, path: str, data: bytes) -> None:
        self._disk, self._path, self._data = disk, path, data

    def commit(self) -> None:
        """Put the bytes in their place."""
        self._disk.write(self._path, self._data)

    def discard(self) -> None:
        """Do nothing: what is not put in its place is gone anyway."""


def in_memory(folder: Path) -> MemoryDisk:
    """Give what lies in another family's data folder, held in memory: whatever is repaired there, nothing is written.

    Raises StoreError when it cannot be read.
    """
    disk = MemoryDisk()
    with reading(folder):
        beside = (folder / UNFINISHED, *folder.glob(".*.icloud"))
        for path in sorted((*folder.glob("*.json"), *beside, *folder.glob(f"{COPIES}/**/*.json"))):
            if path.parent == folder and is_data_file(path.name):
                check_is_file(path)
            if path.is_file():
                disk.write(path.relative_to(folder).as_posix(), path.read_bytes())
    return disk


def one_file(name: str, data: bytes) -> MemoryDisk:
    """Give a folder in memory that holds one state of a data file, called `name`, under the name that its rows tell.

    Raises StoreError when the bytes are no whole data file, or one of a newer ladder.
    """
    try:
        header, tables, intact = parse(data)
    except Damaged as damage:
        raise StoreError(_not_whole(name, str(damage))) from None
    if header is not None and header.schema > SCHEMA:
        raise StoreError(f"{name} was written by a newer ladder; update ladder on this computer first.")
    days = [row for table in DAY_TABLES for row in tables.get(table, {}).values()]
    place = f"days-{str(days[0].get('date'))[:4]}.json" if days else FAMILY
    if not intact:
        _good, wrong = sift(place, tables)
        if wrong:
            raise StoreError(_not_whole(name, wrong))
    elif not is_data_file(place) or not holds_its_own(place, tables):
        raise StoreError(_not_whole(name, "it holds what belongs in several files"))
    disk = MemoryDisk()
    disk.write(place, data)
    return disk


def _not_whole(name: str, wrong: str) -> str:
    return f"{name} is not whole: {wrong}. It stays where it is, and nothing of it was taken in."
