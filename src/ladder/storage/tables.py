"""TinyDB over the tables of one data file, without what TinyDB trusts too readily.

TinyDB's own storage writes in place, its tables remember the next id and the answers to queries across writes of other
programs, and its updates change rows where they lie. Here a storage holds the tables that were read, a write replaces
them in memory alone, and rows are replaced, never changed: whoever still reads the page they came from sees it whole.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table as TinyTable

from ladder.storage.codec import Row, Tables


class TablesStorage(Storage):
    """The tables of one file, as TinyDB reads and writes them; the disk is reached through a shelf alone."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def read(self) -> Tables:
        """Give the tables in a dict of their own: TinyDB puts changed tables into what it is given."""
        return dict(self.tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take `data` as the tables, leaving the dict that was read as it was."""
        self.tables = data


class Table(TinyTable):
    """A table that remembers neither the next id nor the answer to any query."""

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, min(cache_size, 0), persist_empty)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a row under the next id that is free now, and give that id."""
        self._next_id = None
        return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert rows under the next ids that are free now, and give those ids."""
        self._next_id = None
        return super().insert_multiple(documents)

    def replace(self, rows: Mapping[int, Row], gone: Collection[int]) -> None:
        """Put `rows` under their ids, whether these are taken or not, and take out those that are `gone`."""

        def change(table: dict[int, Any]) -> None:
            for doc_id in gone:
                table.pop(doc_id, None)
            table.update(rows)

        self._update_table(change)

    def fill(self, rows: Iterable[Row]) -> None:
        """Let the table hold `rows` and nothing else, numbered from 1."""

        def change(table: dict[int, Any]) -> None:
            table.clear()
            table.update(enumerate(rows, start=1))

        self._update_table(change)


class Database(TinyDB):
    """The tables of one file as a TinyDB."""

    table_class = Table

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables, storage=TablesStorage)

    def rows_of(self, table: str) -> Table:
        """Give one table."""
        return cast("Table", self.table(table))

    def current(self) -> Tables:
        """Give the tables as they are now; a table without rows is left out."""
        return {name: rows for name, rows in (self.storage.read() or {}).items() if rows}
