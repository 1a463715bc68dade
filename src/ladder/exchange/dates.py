"""The date on which a record stands, and whether it belongs into a window of dates."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ladder.domain.calendar import local_date, monday

Document = Mapping[str, Any]

_ALWAYS = frozenset({"children", "timetables", "ladders", "rungs", "settings"})
_DATE_FIELD = {
    "contacts": "at",
    "requests": "asked_on",
    "supports": "from",
    "goals": "from",
    "reviews": "week",
} | dict.fromkeys(("mornings", "outcomes", "exposures", "incidents", "phases", "measures"), "date")


class Window(NamedTuple):
    """The dates an export is about, both included, and the time zone in which they are dates."""

    first: dt.date
    last: dt.date
    timezone: str


def order(table: str, document: Document) -> tuple[str, str]:
    """Give what records of a table are sorted by: their date, else when they were written; then the id."""
    return document.get(_DATE_FIELD.get(table, "")) or document["recorded_at"], document["id"]


def own_date(table: str, document: Document) -> str | None:
    """Give the date that a record holds itself; None where it holds none."""
    own: str | None = document.get(_DATE_FIELD.get(table, ""))
    return own[:10] if own else None


def stands_on(table: str, document: Document, timezone: str) -> str:
    """Give the date a record stands on; without one of its own, the day it was written."""
    return own_date(table, document) or local_date(document["recorded_at"], timezone).isoformat()


def dates_of(table: str, documents: Iterable[Document], timezone: str) -> Iterator[dt.date]:
    """Give the dates on which records of a table stand; what is never left out for its date has none here."""
    if table not in _ALWAYS:
        yield from (dt.date.fromisoformat(stands_on(table, one, timezone)) for one in documents if not one["deleted"])


def is_within(table: str, document: Document, window: Window) -> bool:
    """Tell whether a record leaves with a window.

    Children, timetables, ladders, rungs and settings always do; phases and supports begun before its end; requests
    not closed before its start; a review when its week touches the window; others by their date.
    """
    if table in _ALWAYS:
        return True
    first, last = window.first.isoformat(), window.last.isoformat()
    if table == "requests":
        return document["closed_on"] is None or document["closed_on"] >= first
    stands = stands_on(table, document, window.timezone)
    if table in ("phases", "supports"):
        return stands <= last
    if table == "reviews":
        first = monday(window.first).isoformat()
    return first <= stands <= last
