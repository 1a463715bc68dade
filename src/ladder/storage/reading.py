"""What the family's store is asked for: records of every year, what is kept beside them, what they said before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ladder.domain.records import DAY_TABLES, TABLES, Record
from ladder.domain.records.checks import to_document
from ladder.storage.codec import to_record
from ladder.storage.names import FAMILY, days_name, year_in
from ladder.storage.pages import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ladder.storage.pages import Page, Wanted
    from ladder.storage.rows import ChangeRow, KeptRow
    from ladder.storage.settling import Apart
    from ladder.storage.shelf import Shelf


class Reading:
    """The reading half of the store: from memory once a file is open, while any thread may write."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def all(self, table: str, **same: str) -> list[Record]:
        """Give the live records of a table by date (else by when they were recorded), then id; opens every year.

        `same` names fields and values: only records that have them, which costs far less than all.
        """
        if not same and table not in DAY_TABLES:
            return self._shelf.page(FAMILY).live(table)
        names = self._shelf.names_of(table)
        return self._records(table, names, lambda row: not row["deleted"] and same.items() <= row.items())

    def ids(self, table: str) -> frozenset[str]:
        """Give the ids of all records of a table, deleted ones too."""
        return frozenset(row["id"] for row in self._shelf.rows(table, self._shelf.names_of(table)))

    def get(self, table: str, record_id: str) -> Record | None:
        """Give a live record; None when there is none."""
        row = self._shelf.find(table, record_id)
        return to_record(table, row) if row is not None and not row["deleted"] else None

    def remembered(self, table: str, record_id: str) -> Record | None:
        """Give a record as it stands or, where it was deleted, as it last read; None when nobody ever knew it."""
        row = self._shelf.find(table, record_id)
        return to_record(table, row) if row is not None else None

    def between(self, table: str, first: date, last: date, child: str | None = None) -> list[Record]:
        """Give the live records of a day table from `first` to `last`, both included, by date, then id."""
        start, end = first.isoformat(), last.isoformat()

        def wanted(row: Mapping[str, Any]) -> bool:
            return start <= row["date"] <= end and not row["deleted"] and child in (None, row["child"])

        names = [days_name(year) for year in range(first.year, last.year + 1)]
        return self._records(table, names, wanted)

    def later_than(self, table: str, day: date, child: str) -> list[Record]:
        """Give the live records of a day table that a child (its id) has after `day`, by date, then id."""
        names = [name for name in self._shelf.day_names() if (year_in(name) or 0) >= day.year]
        after = day.isoformat()
        return self._records(
            table, names, lambda row: row["date"] > after and not row["deleted"] and row["child"] == child
        )

    def first_and_last(self, child: str, until: date | None = None) -> tuple[date, date] | None:
        """Give the first and the last date with a morning, an outcome or an exposure of a child; opens every year.

        With `until` nothing after it is looked at.
        """
        dates = self._shelf.dates_of(child)
        if until is not None and any(one > until.isoformat() for one in dates):
            this_year = (self.between(table, until.replace(month=1, day=1), until, child) for table in DAY_TABLES)
            dates = [one for one in dates if one <= until.isoformat()]
            dates += [str(getattr(record, "date", "")) for records in this_year for record in records]
        return (date.fromisoformat(min(dates)), date.fromisoformat(max(dates))) if dates else None

    def documents(self, *, stored: bool) -> dict[str, list[dict[str, Any]]]:
        """Give every record of every year as a document, by table, in the order of `all`.

        As they are `stored`, deleted ones too, they are what a backup carries beside `kept` and `changes`; else as they
        are read.
        """
        return {
            table: [
                to_document(record)
                for record in self._records(table, self._shelf.names_of(table), bool, stored=stored)
                if stored or not record.deleted
            ]
            for table in TABLES
        }

    def kept(self) -> list[KeptRow]:
        """Give the wordings that merges kept beside the ones shown, of every year, by table and id."""
        from ladder.storage.beside import kept_rows

        return kept_rows(self._every_page())

    def apart(self, table: str = "", on: date | None = None) -> list[Apart]:
        """Give the records (of a table, of the year of `on`) of which wordings contradict each other."""
        pages = [self._shelf.page(days_name(on.year))] if on else self._every_page(table)
        if not any(page.kept for page in pages):
            return []
        from ladder.storage.settling import all_apart

        return all_apart(pages, table)

    def changes(self, table: str = "", record_id: str = "") -> list[ChangeRow]:
        """Give the earlier wordings of records kept for ever, oldest first; with a table and an id of that one only.

        Changes made on this machine within ten minutes are one.
        """
        from ladder.storage.beside import change_rows

        return change_rows(self._every_page(table), table, record_id)

    @property
    def edition(self) -> object:
        """Give something that is another object once anything has been written, here or elsewhere."""
        return self._shelf.pages

    def changed_elsewhere(self) -> bool:
        """Tell, by a look at the disk that opens nothing, whether another program has written since."""
        return self._shelf.changed_elsewhere()

    def refresh(self) -> None:
        """Read again what another program has written."""
        self._shelf.refresh()

    def _every_page(self, table: str = "") -> list[Page]:
        return [self._shelf.page(name) for name in (self._shelf.names_of(table) if table else self._shelf.names())]

    def _records(self, table: str, names: Sequence[str], wanted: Wanted, *, stored: bool = False) -> list[Record]:
        rows = self._shelf.rows(table, names, wanted, stored=stored)
        rows.sort(key=in_order)
        return [to_record(table, row) for row in rows]
