"""Pages to read and to print, made from the family's files, and written."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from ladder.domain.records import Child
from ladder.errors import LadderError, Refused
from ladder.exchange.files import AlreadyThere, write_file
from ladder.exchange.pages.contents import Contents, contents
from ladder.exchange.pages.facts import PageKind, Sheet
from ladder.exchange.pages.hearing import hearing_page
from ladder.exchange.pages.meeting import meeting_page
from ladder.exchange.pages.therapist import therapist_page
from ladder.exchange.pages.typed import ROOM, Typed, taken
from ladder.exchange.pages.withheld import stays_home
from ladder.storage.store import Edit
from ladder.tracker import lived
from ladder.tracker.core import Tracker, instant, setting, today
from ladder.tracker.page_facts import hearing_facts, meeting_facts, therapist_facts
from ladder.tracker.preview import preview

__all__ = [
    "BELONGS", "KEPT_NOWHERE_ELSE", "ROOM", "AlreadyThere", "Contents", "Page", "PageKind", "PagePreview", "Said",
    "Typed", "make_page", "preview_page", "taken", "words_of", "write_page",
]  # fmt: skip

BELONGS: Mapping[Typed, PageKind] = {
    "questions": "therapist",
    "strengths": "meeting",
    "asks": "meeting",
    "child_says": "meeting",
}
"""The page on which each thing that only a family can say stands."""

KEPT_NOWHERE_ELSE = "What you write stands on this page and is kept nowhere else."


def words_of(kind: PageKind) -> list[Typed]:
    """Give what only a family can say on a page of this kind."""
    return [name for name, page in BELONGS.items() if page == kind]


class Said(Struct, frozen=True, kw_only=True):
    """What a family typed for one page; it is kept nowhere else."""

    questions: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    child_says: tuple[str, ...] = ()

    def taken(self) -> "Said":
        """Give it without blank lines. Raises Refused, a sentence, for more than the page has room for."""
        return Said(
            questions=taken("questions", self.questions),
            strengths=taken("strengths", self.strengths),
            asks=taken("asks", self.asks),
            child_says=taken("child_says", self.child_says),
        )


class Page(Struct, frozen=True):
    """A page that was made: what it is of, and its HTML."""

    sheet: Sheet
    html: str

    @property
    def contents(self) -> Contents:
        """What stands on it, read off the page itself."""
        return contents(self.html)


class PagePreview(Struct, frozen=True):
    """What a page would hold without a family's own words, what it leaves at home, and which words it asks for."""

    kind: PageKind
    contents: Contents
    stays_home: tuple[str, ...]
    words: tuple[Typed, ...]


def make_page(
    t: Tracker,
    child: Child,
    kind: PageKind,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    said: Said | None = None,
) -> Page:
    """Give a page of a child over the dates `first` to `last`; the same data give the same page on the same day.

    Without them the days run from the first to the last that is written down, and the written record (talks, supports,
    requests and the like) from its beginning to today. Raises Refused when `first` is later than `last`, or for more
    words than the page has room for.
    """
    words = (said or Said()).taken()
    sheet = _sheet(t, child, kind, first, last)
    if kind == "therapist":
        return Page(sheet, therapist_page(therapist_facts(t, sheet, words.questions)))
    if kind == "hearing":
        return Page(sheet, hearing_page(hearing_facts(t, sheet, since=first or dt.date.min)))
    says = next(iter(words.child_says), None)
    told = meeting_facts(t, sheet, strengths=words.strengths, asks=words.asks, child_says=says)
    return Page(sheet, meeting_page(told))


def preview_page(
    t: Tracker, child: Child, kind: PageKind, *, first: dt.date | None = None, last: dt.date | None = None
) -> PagePreview:
    """Give what a page would hold, from the page itself. Raises Refused as `make_page` does."""
    page = make_page(t, child, kind, first=first, last=last)
    return PagePreview(kind, page.contents, tuple(stays_home(page.sheet.purpose)), tuple(words_of(kind)))


def write_page(t: Tracker, page: Page, path: Path, *, for_whom: str | None = None, replace: bool = False) -> None:
    """Write a page to a file for nobody else on this computer to read, and remember that it was shared.

    Raises AlreadyThere when there is such a file and `replace` is not said, Refused for a `for_whom` that is not
    allowed, LadderError when the disk does not take it; nothing is then remembered.
    """
    sheet, child = page.sheet, page.sheet.child
    at = instant(t, child)
    start: dict[str, Any] = {
        "id": t.new_id(),
        "child": child.id,
        "at": at,
        "purpose": sheet.purpose,
        "for_whom": for_whom,
        "from": sheet.first.isoformat(),
        "to": sheet.last.isoformat(),
        "counts": preview(t, sheet.purpose, child, sheet.first, sheet.until).counts,
    }
    change = setting("shares", start, {}, at=at, today=today(t, child))
    change(None)
    t.store.check_writable()
    data = page.html.encode()
    if write_file(path, data, replace=replace) != data:
        raise LadderError(f"{path} does not hold what was written to it. Do not rely on it; try another disk.")
    t.store.edit_many([Edit("shares", start["id"], change, None)], at=at)


def _sheet(t: Tracker, child: Child, kind: PageKind, first: dt.date | None, last: dt.date | None) -> Sheet:
    here = today(t, child)
    written = lived.first_and_last(t, child) or (last or here, first or here)
    begin, end = first or min(written[0], last or written[0]), last or max(written[1], first or written[1])
    if begin > end:
        raise Refused(f"The page would begin on {begin} and end on {end}; it can end on the day it begins or later.")
    return Sheet(kind=kind, child=child, first=begin, last=end, until=last or max(end, here), made_on=here)
