"""Giving the record from the screens: as a file, a page to print or tables; what it would hold, and what was given."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast

import msgspec

from ladder.domain.records import Child, Share
from ladder.errors import LadderError, Refused
from ladder.exchange.files import check_place
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker, today
from ladder.tracker.handing_over import check_not_ours, hand_over, hand_over_folder
from ladder.tracker.leaving import DocumentKind, leaving
from ladder.tracker.locking import check_can_lock, locked
from ladder.tracker.pages import Page, PageKind, PagePreview, Said, Typed, make_page, preview_page, words_of, write_page
from ladder.tracker.preview import Preview, preview
from ladder.tracker.text_files import free_name, free_path

Kind = Literal["json", "page", "tables", "deidentified", "fhir"]
ENDINGS: dict[Kind, str] = {
    "json": "json",
    "page": "html",
    "tables": "tables",
    "deidentified": "json",
    "fhir": "fhir.json",
}
LOCKABLE: tuple[Kind, ...] = ("json", "deidentified", "fhir")
"""What a passphrase can lock: one file that a program reads."""

_PAGES: dict[Purpose, PageKind] = {"therapist": "therapist", "school": "meeting", "hearing": "hearing"}


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be given: for which purpose, as what, to whom, of which dates, with what more and less, locked or not.

    `adding` and `leaving_out` name tables, or fields as `table.field`.
    """

    purpose: Purpose
    kind: Kind = "json"
    for_whom: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    adding: Sequence[str] = ()
    leaving_out: Sequence[str] = ()
    is_locked: bool = False

    @property
    def ending(self) -> str:
        """How the name of its file ends."""
        return ENDINGS[self.kind] + (".age" if self.is_locked else "")

    @property
    def page(self) -> PageKind | None:
        """Which page it is, if it is one. Raises Refused where nobody is named whom it is for."""
        if self.kind != "page":
            return None
        if self.purpose not in _PAGES:
            raise Refused("A backup is a file to keep, no page to print. Choose a file, or somebody the page is for.")
        if self.adding or self.leaving_out:
            raise Refused("A page holds what its purpose lets leave; let more or less leave in a file or in tables.")
        return _PAGES[self.purpose]

    @property
    def words(self) -> Sequence[Typed]:
        """What only the family can say on it; nothing where it is no page."""
        return words_of(self.page) if self.page else ()

    @property
    def document(self) -> DocumentKind:
        """As what kind of document it leaves; tables are made of the export. Raises Refused for what cannot be."""
        if self.kind == "fhir" and self.purpose != "therapist":
            raise Refused("FHIR holds what a therapist gets of a patient. Choose therapist, or another kind of file.")
        return self.kind if self.kind in ("deidentified", "fhir") else "json"


def _check_lock(wanted: Wanted) -> None:
    """Raise LadderError where something cannot be locked that is to be."""
    if wanted.is_locked and wanted.kind not in LOCKABLE:
        raise Refused("A page or tables cannot be locked. Choose another kind, or do not lock.")
    if wanted.is_locked:
        check_can_lock()


def foreseen(t: Tracker, child: Child, wanted: Wanted) -> Preview | PagePreview:
    """Give what would leave; nothing is written. Raises Refused, LadderError for what cannot be given so."""
    _check_lock(wanted)
    if wanted.page is not None:
        return preview_page(t, child, wanted.page, first=wanted.first, last=wanted.last)
    return preview(
        t,
        wanted.purpose,
        child,
        wanted.first,
        wanted.last,
        adding=wanted.adding,
        leaving_out=wanted.leaving_out,
        kind=wanted.document,
    )


def check_before(t: Tracker, wanted: Wanted, path: Path) -> None:
    """Raise LadderError, a sentence, where nothing can be given to `path`, before anything is asked for it."""
    check_not_ours(t, path)
    if wanted.kind != "tables":
        check_place(path)
    if not path.parent.is_dir():
        raise LadderError(f"There is no folder {path.parent}. Choose one that is there, or make it first.")


def give(
    t: Tracker, child: Child, wanted: Wanted, path: Path, *, passphrase: str | None = None, said: Said | None = None
) -> str:
    """Write what is wanted to a file, tables to a folder, read it back, remember the share; gives what is in it.

    `passphrase` locks the file, `said` stands on the page. Never over a file that is there, nor among the family's own.
    Raises Refused for what cannot be given so, AlreadyThere, LadderError.
    """
    _check_lock(wanted)
    if wanted.is_locked and not passphrase:
        raise Refused("A locked file needs a passphrase, so nothing was written.")
    check_not_ours(t, path)
    if wanted.page is not None:
        page = make_page(t, child, wanted.page, first=wanted.first, last=wanted.last, said=said)
        write_page(t, page, path, for_whom=wanted.for_whom)
        return _page_words(page)
    from ladder.exchange.export import write_bytes
    from ladder.exchange.spreadsheets import spreadsheets

    found = leaving(
        t,
        wanted.purpose,
        wanted.document,
        children=[child],
        first=wanted.first,
        last=wanted.last,
        adding=wanted.adding,
        leaving_out=wanted.leaving_out,
    )
    for_whom = wanted.for_whom if wanted.purpose != "backup" else None
    if wanted.kind == "tables":
        return hand_over_folder(t, found.document, path, spreadsheets(found.document), for_whom=for_whom).summary
    data, opened = locked(write_bytes(found.shown), passphrase if wanted.is_locked else None)
    return hand_over(t, found.document, path, data, opened=opened, for_whom=for_whom).summary


def free_place(t: Tracker, child: Child, wanted: Wanted, folder: Path) -> Path:
    """Give a path in `folder` for what is wanted, that nothing has yet; where names stay home, it tells none."""
    if wanted.kind == "deidentified":
        return free_name(folder, wanted.kind, today(t, child), wanted.ending)
    return free_path(folder, child, wanted.purpose, today(t, child), wanted.ending)


def given(t: Tracker, child: Child) -> list[Share]:
    """Give what was shared of a child, the newest first."""
    mine = [one for one in cast("list[Share]", t.store.all("shares")) if one.child == child.id]
    return sorted(mine, key=lambda one: (one.at, one.id), reverse=True)


def _page_words(page: Page) -> str:
    count = page.contents.sheets
    sheets = "" if not count else " of 1 sheet" if count == 1 else f" of {count} sheets"
    return f"a page{sheets}; a browser opens and prints it"
