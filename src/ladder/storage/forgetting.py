"""Removing a child for good: from the data files, every copy of them, what sync tools left, and what was set aside."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ladder.domain.records import TABLES
from ladder.storage import migrations
from ladder.storage.codec import Damaged, Row, Tables, encode, parse
from ladder.storage.copies import every_copy
from ladder.storage.disk import SET_ASIDE, Disk, put
from ladder.storage.names import FAMILY
from ladder.storage.pages import Key, Page
from ladder.storage.saving import save
from ladder.storage.synced import sync_copies, under_way


class _File(NamedTuple):
    """A data file, a copy of one, or something set aside, as it could be read."""

    path: str
    tables: Tables
    schema: int
    generation: int


def forget(disk: Disk, pages: Mapping[str, Page], child: str) -> dict[str, Page]:
    """Rewrite every file without what is the child's; give the pages that are new. The lock is held.

    What is set aside, or was left by a sync tool, and cannot be read is removed: nobody can tell what of the child it
    holds. The family's file comes last, so that the child is still known, and the removal can be repeated, if something
    fails on the way.
    """
    disk.tidy()
    aside, unreadable = _read(disk, [f"{SET_ASIDE}/{name}" for name in disk.list(SET_ASIDE)])
    copies, rotten = _read(disk, [*every_copy(disk), *sync_copies(disk)])
    main = [_File(name, page.tables, migrations.SCHEMA, page.generation) for name, page in pages.items()]
    main.sort(key=lambda file: file.path == FAMILY)
    owned = _Owned(child, [file.tables for file in (*main, *copies, *aside)])
    for path in (*unreadable, *rotten, *under_way(disk)):
        disk.remove(path)
    for file in (*aside, *copies):
        tables = owned.left_of(file.tables)
        if tables != file.tables:
            put(disk, file.path, encode(tables, schema=file.schema, generation=file.generation)[1])
    news = {}
    for file in main:
        tables = owned.left_of(file.tables)
        if tables != file.tables:
            header, data = encode(tables, schema=migrations.SCHEMA, generation=file.generation + 1)
            save(disk, {file.path: data})
            news[file.path] = Page.of(header, tables, disk.stamp(file.path))
    return news


def _read(disk: Disk, paths: Iterator[str] | list[str]) -> tuple[list[_File], list[str]]:
    """Read files of any age; give those that could be read, and the paths of the others."""
    files, others = [], []
    for path in paths:
        contents = disk.read(path)
        try:
            header, tables, _intact = parse(contents.data if contents else b"")
        except Damaged:
            others.append(path)
        else:
            schema, generation = (header.schema, header.generation) if header else (migrations.SCHEMA, 0)
            files.append(_File(path, tables, schema, generation))
    return files, others


class _Owned:
    """Tells what is a child's, in records, in what was kept beside them, and in their history."""

    def __init__(self, child: str, every: list[Tables]) -> None:
        self._child = child
        self._ladders: set[str] = set()
        self._ladders = {
            wording["id"] for table, wording in _wordings(every) if table == "ladders" and self._is(wording)
        }
        self._keys: set[Key] = {(table, wording["id"]) for table, wording in _wordings(every) if self._is(wording)}

    def left_of(self, tables: Tables) -> Tables:
        """Give tables without the child's rows, and without tables that have none left."""
        left = {
            table: {number: row for number, row in rows.items() if not self._owns(table, row)}
            for table, rows in tables.items()
        }
        return {table: rows for table, rows in left.items() if rows}

    def _owns(self, table: str, row: Row) -> bool:
        return (row.get("table", table), row.get("id")) in self._keys

    def _is(self, wording: Row) -> bool:
        owners = (wording.get("child"), wording["id"])
        return self._child in owners or wording.get("ladder") in self._ladders


def _wordings(every: list[Tables]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every wording of every record, with its table."""
    for tables in every:
        for table, rows in tables.items():
            for row in rows.values():
                if table in TABLES:
                    yield table, row
                elif isinstance(wording := row.get("record") or row.get("before"), dict):
                    yield row["table"], wording
