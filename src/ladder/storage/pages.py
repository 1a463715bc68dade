"""What one data file holds: a page as it was read, which never changes, and a draft of the next one."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from ladder.domain.records import DAY_TABLES, TABLES, Record
from ladder.storage.codec import Header, Row, Tables, to_record
from ladder.storage.rows import CHANGES, KEPT, PARTIAL, newest_order
from ladder.storage.standing import Standing
from ladder.storage.tables import Database

if TYPE_CHECKING:
    from tinydb.queries import QueryLike

Wanted = Callable[[Mapping[str, Any]], bool]
"""Tells whether a row is asked for."""

Key = tuple[str, str]
"""The table and the id of a record."""

Stamp = tuple[int, int, int]
"""What the disk tells of a file without opening it: its time in nanoseconds, its size, its inode."""


class Page:
    """One generation of one data file. Its rows are handed out to be read, never to be changed.

    `stamp` is None when there is no such file yet. `settled` is False when the file on disk had to be put right and
    could not be written.
    """

    def __init__(
        self,
        tables: Tables,
        *,
        generation: int = 0,
        token: str = "",
        stamp: Stamp | None = None,
        settled: bool = True,
    ) -> None:
        self.tables = tables
        """All tables, by name and number of the row, to be read only."""
        self.generation, self.token, self.stamp, self.settled = generation, token, stamp, settled
        self._database = Database(tables)
        self._numbers: dict[str, dict[str, int]] = {}
        self._live: dict[str, list[Record]] = {}
        self._read: dict[Key, Row] = {}

    @classmethod
    def of(cls, header: Header, tables: Tables, stamp: Stamp | None) -> "Page":
        """Give the page that was just written with `header`."""
        return cls(tables, generation=header.generation, token=header.token, stamp=stamp)

    def row(self, table: str, record_id: str) -> Row | None:
        """Give the row of a record, deleted or not; None when there is none."""
        number = self.numbers(table).get(record_id)
        return None if number is None else self._database.rows_of(table).get(doc_id=number)

    def rows(self, table: str, wanted: Wanted = bool) -> list[Row]:
        """Give the rows of a table as they are stored that are `wanted`; all of them when nothing is said."""
        return list(self._database.rows_of(table).search(cast("QueryLike", wanted)))

    def readings(self, table: str, wanted: Wanted = bool) -> list[Row]:
        """Give the rows of a table as they are read, each with what stands beside it and contradicts it in nothing."""
        if table not in self._kept_tables:
            return self.rows(table, wanted)
        return [row for row in (self.as_read(table, one) for one in self.rows(table)) if wanted(row)]

    def as_read(self, table: str, row: Row) -> Row:
        """Give a stored row of this page as it is read."""
        key = (table, row["id"])
        if key not in self.kept:
            return row
        if key not in self._read:
            read = self.standing(*key).read
            self._read[key] = read.row if read else row
        return self._read[key]

    def standing(self, table: str, record_id: str) -> Standing:
        """Give the wordings of a record that stand in this page."""
        row, key = self.row(table, record_id), (table, record_id)
        return Standing(table, [(row, self.partial.get(key, []))] if row else [], self.kept.get(key, []))

    def live(self, table: str) -> list[Record]:
        """Give the records of a table that are not deleted, in the order of `all`; they are made once a page."""
        if table not in self._live:
            rows = sorted(self.readings(table), key=in_order)
            self._live[table] = [to_record(table, row) for row in rows if not row["deleted"]]
        return list(self._live[table])

    def numbers(self, table: str) -> dict[str, int]:
        """Give the number under which TinyDB keeps each record, by the record's id."""
        if table not in self._numbers:
            rows = self.tables.get(table, {})
            self._numbers[table] = {row["id"]: int(number) for number, row in rows.items()}
        return self._numbers[table]

    @cached_property
    def dates(self) -> dict[str, tuple[str, str]]:
        """The first and the last date with a live record of a day, by the child's id."""
        found: dict[str, set[str]] = {}
        for table in DAY_TABLES:
            for row in self.tables.get(table, {}).values():
                if not row["deleted"]:
                    found.setdefault(row["child"], set()).add(row["date"])
        return {child: (min(dates), max(dates)) for child, dates in found.items()}

    @cached_property
    def children(self) -> frozenset[str]:
        """The ids of the children of whom there is a live record of a day."""
        rows = (row for table in DAY_TABLES for row in self.tables.get(table, {}).values())
        return frozenset(row["child"] for row in rows if not row["deleted"])

    @cached_property
    def changes(self) -> list[Row]:
        """The rows of `changes` in the order in which they were written."""
        table = self.tables.get(CHANGES, {})
        return [table[number] for number in sorted(table, key=int)]

    def changes_of(self, table: str, record_id: str) -> list[Row]:
        """Give the rows of `changes` of one record, in that order; without a table all of them."""
        return [row for row in self.changes if not table or (row["table"], row["id"]) == (table, record_id)]

    @cached_property
    def kept(self) -> dict[Key, list[Row]]:
        """The rows of `kept`, those of a record together, the greatest first."""
        rows: dict[Key, list[Row]] = {}
        for row in self.rows(KEPT):
            rows.setdefault((row["table"], row["id"]), []).append(row)
        return rows

    @cached_property
    def _kept_tables(self) -> set[str]:
        return {table for table, _record_id in self.kept}

    @cached_property
    def partial(self) -> dict[Key, list[str]]:
        """The fields of each record whose values are not known because a file withheld them."""
        return {(row["table"], row["id"]): row["fields"] for row in self.rows(PARTIAL)}

    @cached_property
    def newest(self) -> str:
        """The place of the newest change, undo or redo made here in the order of them; "" when there is none."""
        return newest_order(self.changes)


class Draft:
    """The next page, while it is being written: what the page holds, and what is to be different."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.changes = list(page.changes)
        self._kept, self._partial = dict(page.kept), dict(page.partial)
        self._put: dict[str, dict[str, Row]] = {}
        self._gone: dict[str, set[str]] = {}

    def row(self, table: str, record_id: str) -> Row | None:
        """Give the row of a record as it will be; None when there is none."""
        if record_id in self._gone.get(table, ()):
            return None
        return self._put.get(table, {}).get(record_id) or self.page.row(table, record_id)

    def put(self, table: str, row: Row) -> None:
        """Let the page hold `row` in place of the record's present one."""
        self._gone.get(table, set()).discard(row["id"])
        self._put.setdefault(table, {})[row["id"]] = row

    def drop(self, table: str, record_id: str) -> None:
        """Take a record out of the page, tombstone and all."""
        self._put.get(table, {}).pop(record_id, None)
        self._gone.setdefault(table, set()).add(record_id)

    def give_up(self, table: str, record_id: str, to: "Draft") -> None:
        """Let another page hold a record from now on, and what is kept and unknown of it; its history stays here."""
        self.drop(table, record_id)
        to.set_kept(table, record_id, [*to.kept(table, record_id), *self.kept(table, record_id)])
        to.set_unknown(table, record_id, self.unknown(table, record_id) or to.unknown(table, record_id))
        self.set_kept(table, record_id, [])
        self.set_unknown(table, record_id, [])

    def kept(self, table: str, record_id: str) -> list[Row]:
        """Give the rows of `kept` for a record."""
        return self._kept.get((table, record_id), [])

    def set_kept(self, table: str, record_id: str, rows: list[Row]) -> None:
        """Let `rows`, and no others, be kept beside a record."""
        if rows:
            self._kept[table, record_id] = rows
        else:
            self._kept.pop((table, record_id), None)

    def unknown(self, table: str, record_id: str) -> list[str]:
        """Give the fields of a record whose values are not known here because a file withheld them."""
        return self._partial.get((table, record_id), [])

    def set_unknown(self, table: str, record_id: str, fields: Collection[str]) -> None:
        """Note which fields of a record are not known."""
        if fields:
            self._partial[table, record_id] = sorted(fields)
        else:
            self._partial.pop((table, record_id), None)

    def is_changed(self) -> bool:
        """Tell whether anything is to be different."""
        page = self.page
        side = (self.changes, self._kept, self._partial) != (page.changes, page.kept, page.partial)
        return side or any(self._put.values()) or any(self._gone.values())

    def tables(self) -> Tables:
        """Give the tables of the next page."""
        database = Database(self.page.tables)
        for table in TABLES:
            put, gone = self._put.get(table, {}), self._gone.get(table, set())
            if put or gone:
                numbers = self.page.numbers(table)
                free = _free_numbers(numbers)
                rows = {
                    numbers[record_id] if record_id in numbers else next(free): row for record_id, row in put.items()
                }
                database.rows_of(table).replace(
                    rows, [numbers[record_id] for record_id in gone if record_id in numbers]
                )
        if self.changes != self.page.changes:
            database.rows_of(CHANGES).fill(self.changes)
        if self._kept != self.page.kept:
            database.rows_of(KEPT).fill(row for rows in self._kept.values() for row in rows)
        if self._partial != self.page.partial:
            database.rows_of(PARTIAL).fill(
                {"table": table, "id": record_id, "fields": fields}
                for (table, record_id), fields in self._partial.items()
            )
        return database.current()


def in_order(row: Row) -> tuple[str, str]:
    """Order rows by their date, else by when they were recorded, then by their id."""
    return row.get("date") or row["recorded_at"], row["id"]


def weight(row: Row | None) -> tuple[int, bool]:
    """Order rows of one record that were written one after the other on this device: the newest weighs most."""
    return (sum(row["version"].values()), not row["deleted"]) if row else (0, False)


def _free_numbers(numbers: dict[str, int]) -> Iterator[int]:
    """Give the numbers after the greatest that is taken."""
    return iter(range(max(numbers.values(), default=0) + 1, 1 << 62))
