"""Several devices of one family: each a store somewhere, with a clock of its own that may stand wrong.

A `Family` lets them write, give, settle, undo, be copied and put back, and after every act looks that no sentence is
gone which nobody chose to let go. Every sentence is written once in the life of a family, so it can be looked for.
"""

import json
import re
import shutil
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from ladder.domain.records import Record
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import canonical_id
from ladder.storage.device import Device
from ladder.storage.disk import Disk, put
from ladder.storage.files import FolderDisk
from ladder.storage.instants import later
from ladder.storage.memory import MemoryDisk
from ladder.storage.names import days_name
from ladder.storage.store import Store
from support.family import a_morning, an_id, an_outcome
from support.stores import START, choice_of, contents, give

DAY = "2026-11-23"
TABLES = ("mornings", "outcomes")
FIELDS = ("note", "ours"), ("note", "place")
_SENTENCE = re.compile(r"said-[0-9]+-")


class Somewhere:
    """A place for files on a machine: a folder of its own, or memory that behaves like one."""

    def __init__(self, home: str, folder: Path | None) -> None:
        self.home, self.folder = home, folder
        self._memory = MemoryDisk(home)

    def disk(self) -> Disk:
        if self.folder is None:
            return self._memory
        machine = self.folder.parent / f"{self.folder.name}-machine"
        return FolderDisk(self.folder, memory=lambda: machine)

    def files(self) -> dict[str, bytes]:
        """Give every file, as somebody who copies the folder gets it."""
        if self.folder is None:
            return dict(self._memory.files)
        found = (path for path in self.folder.rglob("*") if path.is_file() and path.name != ".lock")
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    def put_back(self, files: dict[str, bytes]) -> None:
        """Let these files, and no others, lie here."""
        if self.folder is None:
            for path in list(self._memory.files):
                self._memory.remove(path)
            for path, data in files.items():
                self._memory.write(path, data)
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        for path, data in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)


class Family:
    """Devices by number, and the sentences that somebody chose to let go."""

    def __init__(self, count: int, folder: Path | None = None, *, watched: bool = True) -> None:
        """Begin with `count` devices; where they are not `watched` nobody looks after each act, only at the end."""
        self._folder, self._watched = folder, watched
        self._minutes = 0.0
        self.let_go: set[str] = set()
        self.typed = 0
        self.places: list[Somewhere] = []
        self.stores: list[Store] = []
        self.clocks: list[float] = []
        self._kept: list[dict[str, bytes]] = []
        self._read: dict[int, set[str]] = {}
        for number in range(count):
            self._add(Device(an_id(f"device {number}"), f"device {number}"))

    def _add(self, device: Device | None = None) -> None:
        number = len(self.places)
        self.places.append(Somewhere(f"home {number}", self._folder / f"{number}" if self._folder else None))
        self.stores.append(Store(self.places[-1].disk(), device))
        self.clocks.append(0.0)
        self._kept.append({})

    # -- what a person does

    def write(self, number: int, table: int, field: int, day: str = DAY) -> None:
        """Type a sentence into a field of the record that a table has of a day."""
        store, name = self.stores[number], FIELDS[table][field]
        self.typed += 1
        begun = a_morning(day) if table == 0 else an_outcome(day, "part")
        record_id = canonical_id(TABLES[table], to_document(begun))
        with self._looking(number):
            self._lets_go(getattr(store.get(TABLES[table], record_id), name, None))
            change = self._with(name, begun)
            store.edit(TABLES[table], record_id, change, at=self._now(number), on=date.fromisoformat(day))

    def by_hand(self, number: int, table: int) -> None:
        """Write another note into the file itself, with an editor that knows nothing of versions."""
        place, name = self.places[number], days_name(int(DAY[:4]))
        whole = json.loads(place.files().get(name, b"{}"))
        rows = [row for row in whole.get(TABLES[table], {}).values() if not row["deleted"]]
        for row in rows[:1]:
            self.typed += 1
            with self._looking(number):
                self._lets_go(row["note"])
                row["note"] = f"said-{self.typed}-"
                put(place.disk(), name, json.dumps(whole).encode())
                self.stores[number].refresh()

    def _with(self, name: str, begun: Record) -> Any:
        sentence = f"said-{self.typed}-"
        return lambda old: msgspec.structs.replace(old or begun, **{name: sentence})

    def delete(self, number: int, table: int) -> None:
        """Take the record of a table away."""
        store = self.stores[number]
        with self._looking(number):
            for record in store.all(TABLES[table]):
                self._lets_go(record)
                store.delete(TABLES[table], record.id, at=self._now(number), on=date.fromisoformat(DAY))

    def undo(self, number: int) -> None:
        """Take the newest change back; what is read no more was let go."""
        self._walk(number, self.stores[number].undo)

    def redo(self, number: int) -> None:
        """Bring back what was undone last."""
        self._walk(number, self.stores[number].redo)

    def _walk(self, number: int, step: Any) -> None:
        with self._looking(number):
            read = sentences([self.stores[number].all(table) for table in TABLES])
            step(at=self._now(number))
            self.let_go |= read - sentences([self.stores[number].all(table) for table in TABLES])

    def settle(self, number: int, choice: int) -> None:
        """Let one of the wordings stand that contradict each other, of every record."""
        store = self.stores[number]
        with self._looking(number):
            apart = store.apart()
            for one in apart:
                sides = [one.shown, *one.beside]
                chosen = sides.pop(choice % len(sides))
                self.let_go |= sentences([side.record for side in sides]) - sentences(chosen.record)
            store.settle([choice_of(one, choice) for one in apart], at=self._now(number))

    def give(self, number: int, to: int) -> None:
        """Let one device take in all that another has."""
        there = self.has(number) if self._watched else set()
        with self._looking(to):
            give(self.stores[number], self.stores[to], at=self._now(to))
        if not self._watched:
            return
        missing = there - self.has(to) - self.let_go
        assert not missing, f"{sorted(missing)} came from {number} and did not arrive on {to}"

    # -- what becomes of folders and clocks

    def set_clock(self, number: int, minutes: float) -> None:
        """Let a device's clock be wrong by so many minutes from now on."""
        self.clocks[number] = minutes

    def copy(self, number: int) -> None:
        """Copy a device's folder to another place, where somebody goes on with it."""
        files = self.places[number].files()
        self._add()
        self.places[-1].put_back(files)
        self.stores[-1] = Store(self.places[-1].disk())

    def image(self, number: int) -> None:
        """Copy a whole machine, what it remembers and all, so that nobody can see that it is another one."""
        files, remembered = self.places[number].files(), self.places[number].disk().recall()
        self._add()
        place = self.places[-1]
        if place.folder is None:
            place.disk().home = self.places[number].home  # type: ignore[misc]
        place.put_back(files)
        disk = place.disk()
        if remembered:
            disk.remember(remembered)
        self.stores[-1] = Store(disk)

    def keep(self, number: int) -> None:
        """Make a copy of the folder for later."""
        self._kept[number] = self.places[number].files()

    def put_back(self, number: int) -> None:
        """Put the older state back; whoever does that lets go what only this folder had since."""
        if self._kept[number]:
            here = self.has(number)
            self.places[number].put_back(self._kept[number])
            self.stores[number] = Store(self.places[number].disk())
            self.forget(number)
            everywhere = set[str]().union(*map(self.has, range(len(self.stores))))
            self.let_go |= here - everywhere

    def meet(self) -> list[Any]:
        """Let all exchange with all, and give what each has then."""
        for _round in range(2):
            for number in range(1, len(self.stores)):
                self.give(number, 0)
            for number in range(1, len(self.stores)):
                self.give(0, number)
        return [contents(store) for store in self.stores]

    def all_typed(self) -> set[str]:
        """Give every sentence that was ever typed."""
        return {f"said-{number}-" for number in range(1, self.typed + 1)}

    # -- looking

    def has(self, number: int) -> set[str]:
        """Give every sentence that a device has, which is read again only after an act on it: reading takes longest."""
        if number not in self._read or not self._watched:
            self._read[number] = sentences(contents(self.stores[number]))
        return self._read[number]

    def forget(self, number: int) -> None:
        """Let a device be read again."""
        self._read.pop(number, None)

    def _now(self, number: int) -> str:
        self._minutes += 0.5
        return later(START, minutes=self._minutes + self.clocks[number])

    def _lets_go(self, value: object) -> None:
        self.let_go |= sentences(value)

    def _looking(self, number: int) -> AbstractContextManager[None]:
        return _Look(self, number) if self._watched else nullcontext()


class _Look(AbstractContextManager[None]):
    """Around one act on one device: whatever it had and nobody let go is there afterwards."""

    def __init__(self, family: Family, number: int) -> None:
        self._family, self._number = family, number
        self._before: set[str] = set()

    def __enter__(self) -> None:
        self._before = self._family.has(self._number)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._family.forget(self._number)
        if kind is None:
            lost = self._before - self._family.has(self._number) - self._family.let_go
            assert not lost, f"{sorted(lost)} vanished from device {self._number}"


def sentences(value: object) -> set[str]:
    """Give every sentence of a family that stands anywhere in a value."""
    return set(_SENTENCE.findall(json.dumps(value, default=_plain)))


def _plain(value: object) -> Any:
    return to_document(value) if isinstance(value, Record) else str(value)
