"""The written record as one timeline."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ladder.domain.calendar import local_date
from ladder.domain.records import (
    Child,
    Contact,
    Goal,
    Incident,
    Measure,
    Phase,
    Request,
    Support,
)
from ladder.tracker.core import Tracker
from ladder.tracker.titles import title

Written = Contact | Support | Incident | Request | Goal | Phase | Measure
_TABLES = ("contacts", "supports", "incidents", "requests", "goals", "phases", "measures")


class Entry(msgspec.Struct, frozen=True):
    """One thing that was written down. `kind` names its table in the singular; `late` is written after its day."""

    kind: str
    date: str
    recorded_at: str
    late: bool
    title: str
    record: Written

    @property
    def day(self) -> dt.date:
        """Give the date it stands on."""
        return dt.date.fromisoformat(self.date)


def timeline(t: Tracker, child: Child) -> list[Entry]:
    """Give the child's contacts, supports, incidents, requests, goals, phases and questionnaires, newest first.

    Each stands on the date it is about; a support or goal without a first day on the one it was written.
    """
    entries = [_entry(record, child.timezone) for record in _written(t, child)]
    return sorted(entries, key=lambda entry: (entry.date, entry.recorded_at, entry.record.id), reverse=True)


def _written(t: Tracker, child: Child) -> Iterator[Written]:
    for table in _TABLES:
        for record in t.store.all(table):
            if isinstance(record, Written) and record.child == child.id:
                yield record


def _entry(record: Written, timezone: str) -> Entry:
    written = local_date(record.recorded_at, timezone).isoformat()
    day = _date(record) or written
    return Entry(
        kind=type(record).__name__.lower(),
        date=day,
        recorded_at=record.recorded_at,
        late=written > day,
        title=title(record),
        record=record,
    )


def _date(record: Written) -> str | None:
    match record:
        case Contact(at=at):
            return at[:10]
        case Request(asked_on=day):
            return day
        case Support(from_=first) | Goal(from_=first):
            return first
        case Incident(date=day) | Phase(date=day) | Measure(date=day):
            return day
