"""What is due: promises to follow up, requests with a clock, ladders to look at again."""

from collections.abc import Iterator
from datetime import date

import msgspec

from ladder.domain.records import Child, Contact, Ladder, Request
from ladder.domain.requests import last_allowed_day
from ladder.tracker import lived
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import ladders
from ladder.tracker.requests import school_days
from ladder.tracker.titles import title

AHEAD_DAYS = 14


class Due(msgspec.Struct, frozen=True):
    """One thing that is overdue (`days_left` below 0) or due soon. `kind` is contact, request or ladder."""

    kind: str
    id: str
    title: str
    due: str
    days_left: int


def due(t: Tracker, child: Child, today: date) -> tuple[Due, ...]:
    """Give what is overdue on `today` or due within 14 calendar days of it, by date, kind and id.

    Contacts with something promised by a date and no answer yet, open requests with a clock (the last allowed day),
    and ladders with a day to look again.
    """
    found = []
    for record, day in _dates(t, child, today):
        left = (date.fromisoformat(day) - today).days
        if left <= AHEAD_DAYS:
            found.append(Due(type(record).__name__.lower(), record.id, title(record), day, left))
    return tuple(sorted(found, key=lambda one: (one.due, one.kind, one.id)))


def _dates(t: Tracker, child: Child, today: date) -> Iterator[tuple[Contact | Request | Ladder, str]]:
    for contact in lived.records(t, child, Contact):
        if contact.due and not contact.replied_on:
            yield contact, contact.due
    for request in lived.records(t, child, Request):
        if not request.closed_on:
            last = last_allowed_day(request, school_days(t, child, request, today))
            if last:
                yield request, last.isoformat()
    for ladder in ladders(t, child):
        if ladder.look_again_on:
            yield ladder, ladder.look_again_on
