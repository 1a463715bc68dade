"""The written record as one timeline."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ladder.domain.calendar import local_date
from ladder.domain.catalogue import STATUSES
from ladder.domain.date_words import dated
from ladder.domain.records import (
    TABLE_OF,
    Child,
    Contact,
    Exposure,
    Goal,
    Incident,
    Measure,
    Morning,
    Outcome,
    Phase,
    Request,
    Review,
    Support,
)
from ladder.domain.records.checks import to_document
from ladder.domain.wordings import Changed, Wording, changes_between
from ladder.tracker import lived
from ladder.tracker.core import Tracker
from ladder.tracker.due import Due
from ladder.tracker.titles import title
from ladder.tracker.written import Written

_KINDS: tuple[type[Written], ...] = (Contact, Support, Incident, Request, Goal, Phase, Measure)


Listed = Written | Outcome | Morning | Exposure | Review
"""A record that can stand in a list of the written record."""


class Entry(msgspec.Struct, frozen=True):
    """One thing that was written down. `kind` names its table in the singular; `late` is written after its day."""

    kind: str
    date: str
    recorded_at: str
    late: bool
    title: str
    record: Listed

    @property
    def day(self) -> dt.date:
        """Give the date it stands on."""
        return dt.date.fromisoformat(self.date)


def timeline(t: Tracker, child: Child) -> list[Entry]:
    """Give the child's contacts, supports, incidents, requests, goals, phases and questionnaires, newest first.

    Each stands on the date it is about; a support or goal without a first day on the one it was written.
    """
    return _newest_first(_entry(record, title(record), child.timezone) for record in _written(t, child))


def school_days(t: Tracker, child: Child) -> list[Entry]:
    """Give the days of which is written how they went, newest first; they are no part of the timeline."""
    outcomes = lived.records(t, child, Outcome)
    return _newest_first(_entry(one, _day_title(one), child.timezone) for one in outcomes)


def dated_ahead(t: Tracker, child: Child) -> list[Entry]:
    """Give what is dated ahead of its day, of whatever kind, newest first; it is no part of anything else."""
    later = (one for one in lived.ahead(t, child) if isinstance(one, Listed))
    return _newest_first(_entry(one, _ahead_title(one), child.timezone) for one in later)


def overdue_first(entries: Sequence[Entry], due: Sequence[Due]) -> list[Entry]:
    """Give the entries with those that are overdue before the others, the longest overdue first."""
    place = {one.id: number for number, one in enumerate(due) if one.days_left < 0}
    overdue = sorted((one for one in entries if one.record.id in place), key=lambda one: place[one.record.id])
    return [*overdue, *(one for one in entries if one.record.id not in place)]


def earlier_wordings(t: Tracker, record: Listed) -> list[Changed]:
    """Give what a record said before each change, the newest first; only those kept for ever have all of them.

    A clock may have been put back between two of them, so their order is that of their versions, which count changes.
    """
    rows = t.store.changes(TABLE_OF[type(record)], record.id)
    known = [Wording(row["at"], row["before"]) for row in rows if row["before"]]
    known.sort(key=lambda one: (sum(one.document["version"].values()), one.at))
    return changes_between(known, to_document(record))


def _newest_first(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.date, entry.recorded_at, entry.record.id), reverse=True)


def _ahead_title(record: Listed) -> str:
    if isinstance(record, Outcome):
        return _day_title(record)
    if isinstance(record, Morning | Exposure | Review):
        return dated(record.week if isinstance(record, Review) else record.date)
    return title(record)


def _day_title(outcome: Outcome) -> str:
    note = (outcome.note or "").split("\n")[0]
    return f"{STATUSES[outcome.status]}: {note}" if note else STATUSES[outcome.status]


def _written(t: Tracker, child: Child) -> Iterator[Written]:
    for kind in _KINDS:
        yield from lived.records(t, child, kind)


def _entry(record: Listed, words: str, timezone: str) -> Entry:
    written = local_date(record.recorded_at, timezone).isoformat()
    day = _date(record) or written
    return Entry(
        kind=type(record).__name__.lower(),
        date=day,
        recorded_at=record.recorded_at,
        late=written > day,
        title=words,
        record=record,
    )


def _date(record: Listed) -> str | None:
    match record:
        case Contact(at=at):
            return at[:10]
        case Request(asked_on=day):
            return day
        case Support(from_=first) | Goal(from_=first):
            return first
        case Review(week=day):
            return day
        case _:
            return record.date
