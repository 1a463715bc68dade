"""The family's store: what every face and every use case asks of it, in one class."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ladder.domain.records import DAY_TABLES, Record
from ladder.storage import edits as editing
from ladder.storage.codec import to_record
from ladder.storage.device import Device, new_device, read_device, write_device
from ladder.storage.edits import Edit
from ladder.storage.files import FolderDisk
from ladder.storage.memory import MemoryDisk
from ladder.storage.names import FAMILY, days_name
from ladder.storage.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from ladder.storage.disk import Disk
    from ladder.storage.pages import Wanted

__all__ = ["Device", "Edit", "Store"]


class Store:
    """The records of a family, in files of a folder or in memory.

    Reading is from memory once a file is open, and any thread may read while another writes. Every method that writes
    returns once the change lies on the disk; what it raises is a StoreError, and then nothing has changed.
    `notices` holds sentences about what was found when files were opened, oldest first; whoever shows them clears them.
    """

    def __init__(self, disk: Disk, device: Device | None = None) -> None:
        self.notices: list[str] = []
        self._disk = disk
        self._shelf = Shelf(disk, self.notices)
        self._shelf.page(FAMILY)
        self.device = read_device(disk) or device or new_device()
        self._device_is_kept = False

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open the store of a data folder; nothing is created there before the first write.

        Raises StoreError when the folder cannot be read or was written by a newer ladder.
        """
        return cls(FolderDisk(folder))

    @classmethod
    def in_memory(cls, device_id: str | None = None, name: str = "this computer") -> Store:
        """Give an empty store that is gone with the program."""
        device = new_device() if device_id is None else Device(device_id, name)
        return cls(MemoryDisk(), Device(device.id, name))

    def all(self, table: str) -> list[Record]:
        """Give the live records of a table by date (else by when they were recorded), then id; opens every year."""
        return self._records(table, self._shelf.names_of(table), lambda row: not row["deleted"])

    def get(self, table: str, record_id: str) -> Record | None:
        """Give a live record; None when there is none."""
        row = self._shelf.find(table, record_id)
        return to_record(table, row) if row is not None and not row["deleted"] else None

    def between(self, table: str, first: date, last: date, child: str | None = None) -> list[Record]:
        """Give the live records of a day table from `first` to `last`, both included, by date, then id."""
        start, end = first.isoformat(), last.isoformat()

        def wanted(row: Mapping[str, Any]) -> bool:
            return start <= row["date"] <= end and not row["deleted"] and child in (None, row["child"])

        names = [days_name(year) for year in range(first.year, last.year + 1)]
        return self._records(table, names, wanted)

    def first_and_last(self, child: str) -> tuple[date, date] | None:
        """Give the first and the last date with a morning, an outcome or an exposure of a child; opens every year."""
        dates = [
            row["date"]
            for table in DAY_TABLES
            for row in self._shelf.rows(table, self._shelf.day_names(), lambda row: row["child"] == child)
            if not row["deleted"]
        ]
        return (date.fromisoformat(min(dates)), date.fromisoformat(max(dates))) if dates else None

    def edit(
        self, table: str, record_id: str, change: Callable[[Record | None], Record], *, at: str, on: date | None = None
    ) -> Record:
        """Change one record: read it, change it and save it under one lock, in one step that can be undone.

        `change` gets the live record as it lies on the disk (None if there is none) and gives the wished one, whose id,
        instants, version and `deleted` the store sets. Gives what is stored; a record that stays the same is not
        written. `at` is the instant, `on` the date under which a record of a day is known.
        Raises what `change` raises, Refused for what may not be stored, StoreError.
        """
        return self.edit_many([Edit(table, record_id, change, on)], at=at)[0]

    def edit_many(self, edits: Sequence[Edit], *, at: str) -> list[Record]:
        """Change several records in one step, one save a file; else as `edit`."""
        with self._shelf.writing() as batch:
            self._keep_device()
            records = editing.apply(batch, edits, self.device.id, at)
            batch.save(at)
        return [record for record in records if record is not None]

    def delete(self, table: str, record_id: str, *, at: str, on: date | None = None) -> None:
        """Delete a record: a tombstone stays, and the step can be undone. Nothing happens when it is not there."""
        self.edit_many([Edit(table, record_id, lambda _record: None, on)], at=at)

    def changed_elsewhere(self) -> bool:
        """Tell, by a look at the disk that opens nothing, whether another program has written since."""
        return self._shelf.changed_elsewhere()

    def refresh(self) -> None:
        """Read again what another program has written."""
        self._shelf.refresh()

    def _records(self, table: str, names: Sequence[str], wanted: Wanted) -> list[Record]:
        rows = self._shelf.rows(table, names, wanted)
        rows.sort(key=lambda row: (row.get("date") or row["recorded_at"], row["id"]))
        return [to_record(table, row) for row in rows]

    def _keep_device(self) -> None:
        """Let the folder know this device before its first write; the lock is held."""
        if not self._device_is_kept:
            known = read_device(self._disk)
            if known is None:
                write_device(self._disk, self.device)
            else:
                self.device = known
            self._device_is_kept = True
