"""All data files of one folder: opened when they are asked for, read from memory after that, written under one lock."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import RLock

from ladder.domain.records import DAY_TABLES
from ladder.errors import StoreError
from ladder.storage import migrations
from ladder.storage.batch import Batch
from ladder.storage.codec import Row, encode
from ladder.storage.copies import names_with_copies
from ladder.storage.disk import UNFINISHED, Disk, put
from ladder.storage.names import FAMILY, year_in
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
        """Give the row of a record, deleted or not, from the files that are open, else from all."""
        names, pages = self.names_of(table), self.pages
        rows = [row for name in names if name in pages and (row := pages[name].row(table, record_id))]
        if rows:
            return max(rows, key=weight)
        closed = (self.page(name).row(table, record_id) for name in reversed(names) if name not in pages)
        return next(filter(None, closed), None)

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
            yield Batch(self)

    def forget(self, child: str) -> None:
        """Remove a child and all that is theirs for good, copies included."""
        from ladder.storage.forgetting import forget

        with self._lock, self._whole():
            batch = Batch(self)
            self.replace(forget(self.disk, {name: batch.page(name) for name in self.names()}, child))

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

    def rows(self, table: str, names: Sequence[str], wanted: Wanted = bool) -> list[Row]:
        """Give the wanted rows of a table in some files, deleted ones too, each record once."""
        for name in names:
            self.page(name)
        pages = self.pages  # what another thread saves from here on is not seen, not even in part
        rows = [(name, row) for name in names for row in pages[name].rows(table, wanted)]
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
    return any(
        row["id"] in page.numbers(table) and weight(page.row(table, row["id"])) > weight(row)
        for other, page in pages.items()
        if other != name
    )
