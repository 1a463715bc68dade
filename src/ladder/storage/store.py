"""The family's store: what every face and every use case asks of it; reading.py holds the half that only reads."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from ladder.errors import Refused, StoreError
from ladder.storage import edits as editing
from ladder.storage.clocks import tell_of_going_back, tell_of_running_ahead
from ladder.storage.device import MOVED, Device, new_device, read_device, write_device
from ladder.storage.disk import SET_ASIDE
from ladder.storage.edits import Edit
from ladder.storage.files import FolderDisk
from ladder.storage.names import FAMILY
from ladder.storage.reading import Reading
from ladder.storage.shelf import Shelf
from ladder.storage.synced import put_away, sync_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from ladder.domain.merge import Side
    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.disk import Disk
    from ladder.storage.merging import Counts
    from ladder.storage.rows import ChangeRow, KeptRow
    from ladder.storage.settling import Choice
    from ladder.storage.undo import Reverted

__all__ = ["Edit", "Store"]


class Store(Reading):
    """The records of a family, in files of a folder or in memory.

    Reading is from memory once a file is open, and any thread may read while another writes. Every method that writes
    returns once the change lies on the disk and in its copy; when it raises anything, nothing has changed.
    `notices` holds sentences about what was found when files were opened, oldest first; whoever shows them clears them.
    """

    def __init__(self, disk: Disk, device: Device | None = None) -> None:
        self.notices: list[str] = []
        self._disk = disk
        super().__init__(Shelf(disk, self.notices))
        self._shelf.page(FAMILY)
        self.device = read_device(disk) or device or new_device()
        self._device_is_kept = False
        self._sealed = ""

    @classmethod
    def open(cls, folder: Path, memory: Callable[[], Path | None] | None = None) -> Store:
        """Open the store of a data folder, where nothing is created before the first write. Raises StoreError.

        In the folder that `memory` gives this machine remembers how far the files had come, and sees by it when older
        ones are put back; nothing that a family wrote is in there.
        """
        return cls(FolderDisk(folder, memory=memory))

    @property
    def folder(self) -> Path | None:
        """The data folder, every link in it followed; None for a store in memory."""
        return self._disk.path if isinstance(self._disk, FolderDisk) else None

    @classmethod
    def in_memory(cls, device_id: str | None = None, name: str = "this computer") -> Store:
        """Give an empty store that is gone with the program."""
        from ladder.storage.memory import MemoryDisk

        device = new_device() if device_id is None else Device(device_id, name)
        return cls(MemoryDisk(), Device(device.id, name))

    def seal(self, sentence: str) -> None:
        """Let nothing be written from now on: whoever tries is refused with this sentence."""
        self._sealed = sentence

    def check_writable(self) -> None:
        """Raise Refused, the sentence it was sealed with, where nothing may be written."""
        if self._sealed:
            raise Refused(self._sealed)

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
        """Change several records in one step, one save a file; gives those that are there after it. Else as `edit`."""
        with self._writing(at) as batch:
            records = editing.apply(batch, edits, self.device.id, at)
        return [record for record in records if record is not None]

    def delete(self, table: str, record_id: str, *, at: str, on: date | None = None) -> None:
        """Delete a record: a tombstone stays, and the step can be undone. Nothing happens when it is not there."""
        self.edit_many([Edit(table, record_id, lambda _record: None, on)], at=at)

    def undo(self, *, at: str) -> list[Reverted]:
        """Take back the newest step that was made on this machine and still stands; [] when there is none."""
        from ladder.storage.undo import Rewriter

        with self._writing(at) as batch:
            return Rewriter(batch, self.device.id, at).undo()

    def redo(self, *, at: str) -> list[Reverted]:
        """Bring back what was undone last, as long as nothing was changed since; [] when there is nothing."""
        from ladder.storage.undo import Rewriter

        with self._writing(at) as batch:
            return Rewriter(batch, self.device.id, at).redo()

    def merge(
        self,
        incoming: Mapping[str, Sequence[Side]],
        kept: Iterable[KeptRow] = (),
        changes: Iterable[ChangeRow] = (),
        *,
        at: str,
    ) -> Counts:
        """Unite what another device wrote with what lies here, each file in one save; it is no step of undo.

        Nothing is lost or doubled, the same again changes nothing, and the order of several files makes no difference.
        """
        from ladder.storage.merging import Merger

        with self._writing(at) as batch:
            batch.brings_back = True
            renewed = new_device(self._disk.home, self.device.theme)
            merger = Merger(batch, self.device.id, renewed.id)
            counts = merger.merge(incoming, kept, changes)
            if merger.twin:
                self.device, self._device_is_kept = renewed, False
                self._shelf.tell([MOVED] if merger.renewed else [])
            if batch.is_changed():
                self._hear(tell_of_running_ahead(self.device, merger.newest, at))
            return counts

    def settle(self, choices: Sequence[Choice], *, at: str) -> list[Record]:
        """Let one wording stand for all that were written apart, in one step; gives those records. Else as `edit`."""
        from ladder.storage.settling import settle

        with self._writing(at) as batch:
            return settle(batch, choices, self.device.id, at)

    def set_aside(self, words: str) -> None:
        """Keep words that are no record yet in a file of their own, which `half_typed` tells of. Raises StoreError."""
        from ladder.storage.half_typed import set_aside

        with self._shelf.writing():
            set_aside(self._disk, words)

    def half_typed(self) -> list[str]:
        """Give, once, the paths of the files with words that were set aside since it was asked last."""
        from ladder.storage.half_typed import UNTOLD, told

        if not any(name.startswith(UNTOLD) for name in self._disk.list(SET_ASIDE)):
            return []
        with self._shelf.writing():
            return told(self._disk)

    def forget(self, child: str) -> None:
        """Remove a child (its id) and all that is theirs for good, from every file and every copy."""
        self._shelf.forget(child)

    def sync_copies(self) -> list[str]:
        """Give the paths of the states of data files that a sync tool put beside them. Raises StoreError."""
        return sync_copies(self._disk)

    def read_beside(self, path: str) -> bytes:
        """Give the bytes of one of `sync_copies`. Raises StoreError, also when it is gone."""
        contents = self._disk.read(path)
        if contents is None:
            raise StoreError(f"{path} is not in {self._disk.folder} any more.")
        return contents.data

    def put_away(self, path: str, data: bytes) -> None:
        """Move one of `sync_copies` to what is set aside, unless it is another one than `data` by now."""
        self.check_writable()
        with self._shelf.writing():
            put_away(self._disk, path, data)

    def missing(self) -> list[str]:
        """Give the names of the data files that were here and are gone, with every copy. Raises StoreError."""
        return self._shelf.missing()

    def let_rest(self) -> None:
        """Tell no more of the files that are gone. Raises StoreError."""
        self.check_writable()
        self._shelf.let_rest()

    def orphaned(self) -> dict[str, frozenset[str]]:
        """Give the files with days of children who are not written down, and the ids of these.

        Where any child is here, only the files that are open are looked through; else all are opened.
        """
        known = self._shelf.page(FAMILY).live("children")
        return self._shelf.orphaned(list(self._shelf.pages) if known else self._shelf.names())

    def report(self) -> dict[str, Any]:
        """Verify every file and copy; give what `ladder check --json` prints, paths relative to the data folder."""
        from ladder.storage.checkup import checkup

        return checkup(self._disk, self._shelf)

    def set_theme(self, theme: str | None) -> None:
        """Keep the theme chosen on this machine."""
        with self._shelf.writing():
            known = read_device(self._disk) or msgspec.structs.replace(self.device, home=self._disk.home)
            self.device = msgspec.structs.replace(known, theme=theme)
            write_device(self._disk, self.device)

    @contextmanager
    def _writing(self, at: str) -> Iterator[Batch]:
        """Give a batch under the lock, and save what was drafted in it; the folder then knows this device."""
        self.check_writable()
        with self._shelf.writing() as batch:
            self._settle_device()
            yield batch
            if batch.is_changed():
                self._hear(tell_of_going_back(self.device, batch.order(at), at))
                if not self._device_is_kept:
                    write_device(self._disk, self.device)
                    self._device_is_kept = True
                batch.save(at, self.device.id)

    def _hear(self, told: tuple[Device, str]) -> None:
        """Say once what was found of a clock; the device remembers it with the save."""
        device, sentence = told
        if sentence:
            self.device, self._device_is_kept = device, False
            self._shelf.tell([sentence])

    def _settle_device(self) -> None:
        """Write as the device that the folder knows, or as a new one where the files were moved, copied or put back."""
        known = read_device(self._disk)
        if known is None:
            self.device = msgspec.structs.replace(self.device, home=self._disk.home)
            self._device_is_kept = False
        elif known.home == self._disk.home and not self._shelf.went_back():
            self.device, self._device_is_kept = known, True
        else:
            self.device, self._device_is_kept = new_device(self._disk.home, known.theme), False
            self._shelf.tell([MOVED] if known.home else [])
