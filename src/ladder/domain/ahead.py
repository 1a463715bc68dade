"""What can only be written once it has happened, and which of it is dated ahead of its day.

A computer whose clock was wrong, or a file from one, can date such a record years ahead. It stays a record: nothing of
it is lost or changed. Until its day it counts nowhere.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

HAPPENED: Mapping[str, str] = {
    "mornings": "date",
    "outcomes": "date",
    "exposures": "date",
    "contacts": "at",
    "incidents": "date",
    "requests": "asked_on",
    "measures": "date",
    "reviews": "week",
}
"""The field that dates what has happened, by table. Every other table holds what stands, or plans, which lie ahead."""

TYPED = frozenset(HAPPENED) - {"reviews"}
"""Tables of which nothing is typed here that is dated later than tomorrow; the week of a review is never typed."""


def latest(today: date) -> date:
    """Give the last date that something written today can have: tomorrow, for somewhere it has begun already."""
    return today + timedelta(days=1) if today < date.max else today


def date_in(table: str, document: Mapping[str, Any]) -> str | None:
    """Give the date (ISO) on which a record, as its document, happened; None for a table of things that do not."""
    field = HAPPENED.get(table)
    return document[field][:10] if field else None


def is_ahead(table: str, document: Mapping[str, Any], today: date) -> bool:
    """Tell whether a record, as its document, is dated later than tomorrow though it can only have happened."""
    dated = date_in(table, document)
    return dated is not None and dated > latest(today).isoformat()
