"""All data files of one folder: opened when they are asked for, read from memory after that, written under one lock."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from threading import RLock

from ladder.domain.records import DAY_TABLES
from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.batch import Batch
from ladder.storage.codec import HEAD_BYTES, Row, encode, head_of
from ladder.storage.copies import names_with_copies
from ladder.storage.device import Memory, remember, remembered
from ladder.storage.disk import KNOWN, UNFINISHED, Disk, put
from ladder.storage.known import Known, read_known, write_known
from ladder.storage.names import FAMILY, is_data_file, year_in
from ladder.storage.pages import Page, Wanted, weight
from ladder.storage.recovery import open_file
from ladder.storage.saving import as_it_was, save, take_back
from ladder.storage.synced import not_downloaded


class Shelf:
    """The data files of a folder. Any thread may read while one writes: a page is replaced whole, never changed."""

    def __init__(self, disk: Disk, notices: list[str]) -> None:
        self.disk, self.notices = disk, notices
        self.pages: dict[str, Page] = {}
        """The pages that are open, by name; a dict of its own with every change."""
        self._lock = RLock()
        self._told: set[str] = set()
        self._went_back: bool | None = None
        self._known = Known()

    def page(self, name: str) -> Page:
        """Give a data file as it was last read or written; open it if it is not open. Raises StoreError."""
        page = self.pages.get(name)
        if page is None:
            with self._lock:
                page = self.pages.get(name) or self.open(name)
        return page

    def day_names(self) -> list[str]:
        """Give the names of the files of all years of which there is a file, here or elsewhere, or a copy."""
        names = {*self.disk.list(""), *self.pages, *names_with_copies(self.disk), *not_downloaded(self.disk)}
        return sorted(name for name in names if year_in(name) is not None)

    def names(self) -> list[str]:
        """Give the names of all data files."""
        return [FAMILY, *self.day_names()]

    def names_of(self, table: str) -> list[str]:
        """Give the names of all files that may hold records of a table."""
        return self.day_names() if table in DAY_TABLES else [FAMILY]

    def find(self, table: str, record_id: str) -> Row | None:
        """Give the row of a record as it is read, deleted or not, from the files that are open, else from all."""
        names, pages = self.names_of(table), self.pages
        there = [pages[name] for name in names if name in pages and pages[name].row(table, record_id)]
        if not there:
            closed = (self.page(name) for name in reversed(names) if name not in pages)
            there = list(islice((page for page in closed if page.row(table, record_id)), 1))
        if not there:
            return None
        page = max(there, key=lambda one: weight(one.row(table, record_id)))
        return page.as_read(table, page.row(table, record_id) or {})

    def changed_elsewhere(self) -> bool:
        """Tell, without opening anything, whether another program has written a file that is open here."""
        if not self._lock.acquire(blocking=False):
            return False  # a save of our own is under way
        try:
            return any(self.disk.stamp(name) != page.stamp for name, page in self.pages.items())
        finally:
            self._lock.release()

    def refresh(self) -> None:
        """Read again what another program has written. Raises StoreError."""
        with self._lock:
            for name, page in self.pages.items():
                if self.disk.stamp(name) != page.stamp:
                    self.open(name)

    @contextmanager
    def writing(self) -> Iterator[Batch]:
        """Hold the lock of the folder for a whole read-modify-write. Raises StoreError when it cannot be had."""
        with self._lock, self._whole():
            batch = Batch(self)
            yield batch
            self._note(batch)

    @cached_property
    def memory(self) -> Memory:
        """What this machine remembers of the folder from earlier writes."""
        return remembered(self.disk)

    def went_back(self) -> bool:
        """Tell whether a data file is older than this machine has seen it, because somebody put an older one back.

        Until `remember` is called with all files that stays so. Raises StoreError.
        """
        if self._went_back is None:
            self._went_back = any(self._is_older(name, *state) for name, state in self.memory.files.items())
        for name, page in self.pages.items():
            stamp = self.disk.stamp(name) if page.generation else None
            if stamp is not None and stamp != page.stamp:
                self._went_back |= self._is_older(name, page.generation, page.token)
        return self._went_back

    def remember(self, device: str, order: str, names: Iterable[str]) -> None:
        """Have this machine remember that `device` wrote at a place in the order, and the state of some files."""
        files = {name: head for name in names if (head := self._head(name))}
        known = {} if self._went_back else self.memory.files
        self.memory = Memory(self.disk.folder, device, max(order, self.memory.order), {**known, **files})
        self._went_back = False
        remember(self.disk, self.memory)

    def _is_older(self, name: str, generation: int, token: str) -> bool:
        """Tell whether a file is gone, or of an older generation, or of the same one but not the one that was seen.

        One whose beginning is not as the store writes it was edited by hand, which is no step back.
        """
        head = self._head(name)
        if head is None:
            return self.disk.stamp(name) is None
        return head[0] < generation or (head[0] == generation and head[1] != token)

    def _head(self, name: str) -> tuple[int, str] | None:
        """Give the generation and the token of a file as it lies on the disk; None when they do not stand there."""
        contents = self.disk.read(name, HEAD_BYTES)
        header = head_of(contents.data) if contents else None
        return (header.generation, header.token) if header else None

    def forget(self, child: str) -> None:
        """Remove a child and all that is theirs for good, copies included."""
        from ladder.storage.forgetting import forget

        with self._lock, self._whole():
            batch = Batch(self)
            self.replace(forget(self.disk, {name: batch.page(name) for name in self.names()}, child))

    def missing(self) -> list[str]:
        """Give the names of the data files that were here and are gone, with every copy, until that is settled."""
        known = read_known(self.disk)
        return sorted({*(name for name in known.files if name not in self._there()), *known.gone})

    def let_rest(self) -> None:
        """Know from now on only the files that are there. Raises StoreError."""
        with self._lock, self._whole():
            self._known = write_known(self.disk, self._there(), ())

    def orphaned(self, names: Iterable[str]) -> dict[str, frozenset[str]]:
        """Give those of some files that hold days of children who are not written down, and the ids of these."""
        children = self.page(FAMILY).numbers("children").keys()
        found = {name: self.page(name).children - children for name in names if name != FAMILY}
        return {name: ids for name, ids in found.items() if ids}

    def _there(self) -> set[str]:
        """Give the names of the data files of which there is anything, here or elsewhere."""
        names = {*self.disk.list(""), *names_with_copies(self.disk), *not_downloaded(self.disk)}
        return {name for name in names if is_data_file(name)}

    def _note(self, batch: Batch) -> None:
        """Note which files are there now, and which of them were begun anew though they were known and gone."""
        written = {name: draft.page.generation for name, draft in batch.drafts.items() if draft.is_changed()}
        if not batch.brings_back and all(name in self._known.files and before for name, before in written.items()):
            return
        known = read_known(self.disk)
        begun_anew = {name for name, before in written.items() if not before and name in known.files}
        gone = {*known.gone, *begun_anew} - (written.keys() if batch.brings_back else set())
        if not written.keys() <= set(known.files) or gone != set(known.gone):
            try:
                known = write_known(self.disk, {*known.files, *self._there()}, gone)
            except StoreError as error:
                self.tell([f"It is saved, but {KNOWN} is not up to date. {error}"])
        self._known = known

    def tell(self, sentences: Iterable[str]) -> None:
        """Add sentences to the notices, each once in the life of the program."""
        self.notices.extend(sentence for sentence in dict.fromkeys(sentences) if sentence not in self._told)
        self._told.update(self.notices)

    def replace(self, pages: dict[str, Page]) -> None:
        """Show new pages, all at once."""
        self.pages = {**self.pages, **pages}

    def open(self, name: str, *, to_write: bool = False) -> Page:
        """Read a data file from the disk and put it right if need be.

        Raises StoreError when it cannot be read, and, when it is opened `to_write`, when it cannot be put right.
        """
        page, repair = open_file(self.disk, name, self._as_it_was())
        before = self.pages.get(name)
        if before is not None and page.stamp is not None and page.generation < before.generation:
            self._went_back = True
        if page.stamp is None and repair is None and name in self.pages and self.pages[name].generation:
            raise StoreError(
                f"{name} is no longer in {self.disk.folder}, nor any copy of it; is the disk still there? "
                "Nothing was saved."
            )
        if repair is not None:
            try:
                page = self._put_right(name)
            except StoreError as error:
                if to_write:
                    raise
                page.settled = False
                self.tell([f"{repair.found} This could not be put right on the disk yet. {error}"])
        self.replace({name: page})
        return page

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Hold the folder's lock, with nothing in it that is only begun."""
        with self.disk.locked():
            if self.disk.stamp(UNFINISHED) is not None:
                self.tell(take_back(self.disk))
            yield

    def _as_it_was(self) -> Mapping[str, bytes | None]:
        """Take back what a killed program has only begun; where the disk does not let us, give the files before it."""
        if self.disk.stamp(UNFINISHED) is None:
            return {}
        try:
            with self._whole():
                return {}
        except StoreError:
            return as_it_was(self.disk)

    def _put_right(self, name: str) -> Page:
        """Keep what was found, then write the file anew, its mirror too."""
        with self._whole():
            page, repair = open_file(self.disk, name)
            if repair is None:
                return page  # another program has done it meanwhile
            for path, data in repair.keep.items():
                if self.disk.stamp(path) is None:
                    put(self.disk, path, data)
            header, data = encode(page.tables, schema=migrations.SCHEMA, generation=page.generation + 1)
            complaints = save(self.disk, {name: data})
            self.tell([f"{repair.found} {repair.done}".strip(), *complaints])
            return Page.of(header, page.tables, self.disk.stamp(name))

    def rows(self, table: str, names: Sequence[str], wanted: Wanted = bool, *, stored: bool = False) -> list[Row]:
        """Give the wanted rows of a table in some files, deleted ones too, each record once.

        They are given as they are read, or as they are `stored`: without what stands beside them.
        """
        for name in names:
            self.page(name)
        pages = self.pages  # what another thread saves from here on is not seen, not even in part
        found = (
            (name, pages[name].rows(table, wanted) if stored else pages[name].readings(table, wanted)) for name in names
        )
        rows = [(name, row) for name, some in found for row in some]
        twice = _in_several(pages, table) if table == "exposures" else ()
        return [row for name, row in rows if row["id"] not in twice or not _is_stale(pages, name, table, row)]

    def dates_of(self, child: str) -> list[str]:
        """Give the dates with a live record of a day of a child (its id), at least the first and last of each file."""
        names = self.day_names()
        pages = {name: self.page(name) for name in names}
        if _in_several(pages, "exposures"):  # a save was cut short, so a page alone cannot tell
            found = (row for table in DAY_TABLES for row in self.rows(table, names, lambda row: row["child"] == child))
            return [row["date"] for row in found if not row["deleted"]]
        return [date for page in pages.values() for date in page.dates.get(child, ())]


def _in_several(pages: dict[str, Page], table: str) -> set[str]:
    """Give the ids of the records of a table that lie in more than one of the files."""
    known: set[str] = set()
    twice: set[str] = set()
    for page in pages.values():
        here = page.numbers(table).keys()
        twice |= known & here
        known |= here
    return twice


def _is_stale(pages: dict[str, Page], name: str, table: str, row: Row) -> bool:
    """Tell whether a newer row of the record lies in another of the files.

    Only exposures can move from one year to another; the new year's file is written first, and a kill before the old
    year's is written leaves the record in both.
    """
    here = weight(pages[name].row(table, row["id"]))
    return any(
        row["id"] in page.numbers(table) and weight(page.row(table, row["id"])) > here
        for other, page in pages.items()
        if other != name
    )
