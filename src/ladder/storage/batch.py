"""One write: what is read under the lock, changed in drafts, and saved in one step a file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ladder.domain.records import DAY_TABLES
from ladder.storage import migrations
from ladder.storage.codec import HEAD_BYTES, Row, encode, head_of
from ladder.storage.copies import keep_copies
from ladder.storage.disk import glance, mirror_of, put
from ladder.storage.instants import later, local_day
from ladder.storage.names import FAMILY, days_name, name_for
from ladder.storage.pages import Draft, Page, weight
from ladder.storage.recovery import aside
from ladder.storage.saving import save
from ladder.storage.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ladder.storage.shelf import Shelf


class Batch:
    """A read-modify-write under the folder's lock. Nothing is changed before `save`."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf, self._disk = shelf, shelf.disk
        self._fresh: dict[str, Page] = {}
        self.drafts: dict[str, Draft] = {}
        self.brings_back = False
        """Whether what is written comes from elsewhere, and so brings back what was gone here."""

    @cached_property
    def names(self) -> list[str]:
        """The names of all data files."""
        return self._shelf.names()

    def page(self, name: str) -> Page:
        """Give a data file as it lies on the disk now. Raises StoreError."""
        if name not in self._fresh:
            page = self._shelf.page(name)
            same = page.settled and self._disk.stamp(name) == page.stamp and self._token(name) == page.token
            self._fresh[name] = page if same else self._shelf.open(name, to_write=True)
        return self._fresh[name]

    def draft(self, name: str) -> Draft:
        """Give the draft of a file's next page."""
        if name not in self.drafts:
            self.drafts[name] = Draft(self.page(name))
        return self.drafts[name]

    def row(self, name: str, table: str, record_id: str) -> Row | None:
        """Give the row of a record in one file, as it is to be."""
        return self.drafts[name].row(table, record_id) if name in self.drafts else self.page(name).row(table, record_id)

    def kept(self, name: str, table: str, record_id: str) -> list[Row]:
        """Give the rows of `kept` for a record in one file, as they are to be."""
        if name in self.drafts:
            return self.drafts[name].kept(table, record_id)
        return self.page(name).kept.get((table, record_id), [])

    def changes(self, name: str) -> list[Row]:
        """Give the rows of `changes` of one file, as they are to be."""
        return self.drafts[name].changes if name in self.drafts else self.page(name).changes

    def unknown(self, name: str, table: str, record_id: str) -> list[str]:
        """Give the fields of a record that are not known in one file, as they are to be."""
        if name in self.drafts:
            return self.drafts[name].unknown(table, record_id)
        return self.page(name).partial.get((table, record_id), [])

    def places(self, table: str, record_id: str, on: date | None = None) -> dict[str, Row]:
        """Give the files in which a record lies and its row in each, the newest first.

        `on` is the record's date, if it has one: then only that year's file and the open ones are looked through.
        """
        if table not in DAY_TABLES:
            names = [FAMILY]
        elif on is None:
            names = self.names[1:]
        else:
            names = [days_name(on.year), *(name for name in self.names[1:] if name in self._shelf.pages)]
        rows = {name: row for name in names if (row := self.row(name, table, record_id)) is not None}
        return dict(sorted(rows.items(), key=lambda item: weight(item[1]), reverse=True))

    def standing(self, table: str, record_id: str, places: Iterable[str]) -> Standing:
        """Give the wordings of a record that stand in `places`, as they are to be."""
        names = list(places)
        return Standing(
            table,
            [
                (row, self.unknown(name, table, record_id))
                for name in names
                if (row := self.row(name, table, record_id))
            ],
            [row for name in names for row in self.kept(name, table, record_id)],
        )

    def put(self, table: str, row: Row, places: Iterable[str]) -> Draft:
        """Let a row take the place of its record in all of `places`; give the draft that it lies in."""
        draft = self.draft(name_for(table, row))
        draft.put(table, row)
        for name in places:
            if self.draft(name) is not draft:
                self.draft(name).give_up(table, row["id"], draft)
        return draft

    def order(self, at: str) -> str:
        """Give the place in the order of all changes for one that is made now: `at`, but after every earlier change.

        Beside the open files those of later years are looked at, which only a clock that stood wrong has written.
        """
        for name in self.names[1:]:
            if name > days_name(int(at[:4])):
                self._shelf.page(name)
        newest = max((page.newest for page in self._shelf.pages.values()), default="")
        newest = max(newest, self._shelf.memory.order)
        return at if at > newest else later(newest, milliseconds=1)

    def is_changed(self) -> bool:
        """Tell whether there is anything to save."""
        return any(draft.is_changed() for draft in self.drafts.values())

    def save(self, at: str, device: str) -> None:
        """Save every draft and the copies of the day, written by `device`.

        Raises StoreError; then what is in memory has not changed.
        """
        pages, files = {}, {}
        for name, draft in self.drafts.items():
            if not draft.is_changed():
                continue
            generation = max(draft.page.generation, self._keep_newer_mirror(name, draft.page)) + 1
            tables = draft.tables()
            header, files[name] = encode(tables, schema=migrations.SCHEMA, generation=generation)
            pages[name] = Page.of(header, tables, None)
        complaints = save(self._disk, files)
        for name, page in pages.items():
            page.stamp = self._disk.stamp(name)
        self._shelf.replace(pages)
        for name, data in files.items():
            complaints += keep_copies(self._disk, name, data, local_day(at))
        self._shelf.tell(complaints)
        newest = max((page.newest for page in pages.values()), default="")
        self._shelf.remember(device, newest, self.names if self._shelf.went_back() else pages)

    def _token(self, name: str) -> str:
        """Give the token of a file as it lies on the disk; "" when it has none at its beginning."""
        contents = self._disk.read(name, HEAD_BYTES)
        header = head_of(contents.data) if contents else None
        return header.token if header else ""

    def _keep_newer_mirror(self, name: str, page: Page) -> int:
        """Set a mirror aside that is newer than its file, which somebody must have put back, before it is overwritten.

        Gives the mirror's generation, 0 when there is none.
        """
        contents = glance(self._disk, mirror_of(name), HEAD_BYTES)
        header = head_of(contents.data) if contents else None
        if header is None:
            return 0
        if header.generation > page.generation:
            whole = self._disk.read(mirror_of(name))
            if whole is not None:
                path = aside(name, "newer-copy", whole.data)
                put(self._disk, path, whole.data)
                self._shelf.tell([f"{name} was put back to an older state; the newer one is kept as {path}."])
        return header.generation
