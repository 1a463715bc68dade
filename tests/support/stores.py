"""Stores for tests: the same place in memory and on disk, opened as often as a test likes, and short ways to write."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ladder.domain.merge import Side
from ladder.domain.records import DAY_TABLES, TABLE_OF, TABLES, Record
from ladder.domain.records.checks import check, to_document
from ladder.domain.records.identity import canonical_id
from ladder.storage.device import Device
from ladder.storage.disk import KNOWN, Disk
from ladder.storage.files import FolderDisk
from ladder.storage.instants import later
from ladder.storage.memory import MemoryDisk
from ladder.storage.settling import Apart, Choice
from ladder.storage.store import Edit, Store
from support.family import an_id

START = "2026-11-23T12:00:00.000Z"


def minute(number: float) -> str:
    """Give the instant so many minutes after the start of every test."""
    return later(START, minutes=number)


class Place:
    """Somewhere a store can be: a folder, or memory. What is written stays while the store is opened anew."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.machine = folder.parent / "machine" if folder else None
        self._memory = MemoryDisk()

    def disk(self) -> Disk:
        if self.folder is None:
            return self._memory
        return FolderDisk(self.folder, lock_seconds=0.3, memory=lambda: self.machine)

    def open(self, device: str = "mum's laptop") -> Store:
        return Store(self.disk(), Device(an_id(device), device))

    def read(self, path: str) -> bytes:
        contents = self.disk().read(path)
        assert contents is not None
        return contents.data

    def write(self, path: str, data: bytes) -> None:
        """Write as an editor does, past the store."""
        if self.folder:
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)
        else:
            self._memory.write(path, data)

    def remove(self, path: str) -> None:
        self.disk().remove(path)

    def paths(self) -> list[str]:
        """Give the paths of all files but the lock and what is noted of the folder."""
        if self.folder is None:
            return sorted(path for path in self._memory.files if path != KNOWN)
        found = (path for path in self.folder.rglob("*") if path.is_file() and path.name not in (".lock", KNOWN))
        return sorted(path.relative_to(self.folder).as_posix() for path in found)


def edit_of(record: Record) -> Edit:
    """Give the edit that lets a record read as `record` does."""
    table = TABLE_OF[type(record)]
    document = to_document(record)
    on = date.fromisoformat(document["date"]) if table in DAY_TABLES else None
    return Edit(table, canonical_id(table, document), lambda _old: record, on)


def write(store: Store, record: Record, at: str = START) -> Any:
    """Store a record as a person would who has just typed it, and give what was stored."""
    return store.edit_many([edit_of(record)], at=at)[0]


def change(store: Store, record: Any, at: str, **fields: Any) -> Any:
    """Change some fields of a stored record, and give what was stored."""
    edit = edit_of(record)

    def changed(old: Record | None) -> Record:
        assert old is not None
        return msgspec.structs.replace(old, **fields)

    return store.edit(edit.table, edit.id, changed, at=at, on=edit.on)


def choice_of(apart: Apart, number: int) -> Choice:
    """Give the choice of the wording that is shown, 0, or of one of those beside it, counted from 1."""
    record = apart.shown.record
    on = date.fromisoformat(to_document(record)["date"]) if apart.table in DAY_TABLES else None

    def choose(stands: Apart) -> Side:
        return (stands.shown, *stands.beside)[number % (1 + len(stands.beside))]

    return Choice(apart.table, record.id, choose, on)


def sides_of(
    documents: Mapping[str, Any], unknown: Mapping[str, frozenset[str]] | None = None
) -> dict[str, list[Side]]:
    """Give what an import hands to a merge: the records of documents, by table."""
    withheld = unknown or {}
    return {
        table: [Side(check(table, document), withheld.get(table, frozenset())) for document in documents.get(table, ())]
        for table in TABLES
    }


def backup_of(store: Store) -> tuple[dict[str, list[Side]], Any, Any]:
    """Give what a merge is handed of all that a store would put into a backup."""
    return sides_of(store.documents(stored=True)), store.kept(), store.changes()


def give(store: Store, to: Store, at: str = START) -> Any:
    """Let one store take in all that another would put into a backup."""
    return to.merge(*backup_of(store), at=at)


def contents(store: Store) -> dict[str, Any]:
    """Give all that a backup of a store would carry."""
    return {**store.documents(stored=True), "kept": store.kept(), "changes": store.changes()}


def ignoring(keys: set[str]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Give a function that leaves keys out of a document."""
    return lambda document: {key: value for key, value in document.items() if key not in keys}


def failing(real: Any, error: int, times: int = 10**9, after: int = 0) -> Any:
    """Give a function that fails `times` times with an errno, then works, once it has worked `after` times."""
    calls = iter(range(10**9))

    def function(*args: Any, **kwargs: Any) -> Any:
        if after <= next(calls) < after + times:
            raise OSError(error, os.strerror(error))
        return real(*args, **kwargs)

    return function
