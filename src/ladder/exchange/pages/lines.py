"""A line of a hearing's page: the date it stands on, what it tells, and when that was written and last changed."""

from datetime import date
from typing import NamedTuple

from msgspec import Struct

from ladder.domain.calendar import local_date
from ladder.domain.records import Record
from ladder.domain.wording import CLOCK_AHEAD, clock_of
from ladder.exchange.pages.html import Html

TURNED_BACK = "before it was written, by the clock; it stood wrong at one of the two"
"""Beside a change that is dated earlier than the record itself."""


class Here(NamedTuple):
    """Where and when the page is made: the zone in which its moments are told, and its date."""

    zone: str
    made_on: date


class Stamp(Struct, frozen=True):
    """When a record was written and last changed, in local date and time; `changed` is None when it never was.

    `what` says which record of the line it is, where it is not the line's own.
    """

    what: str | None
    written: str
    changed: str | None


class Line(Struct, frozen=True):
    """One line: the date it stands on, its `rank` and `at` among those of that date, what it is, and what it tells."""

    day: date
    rank: int
    at: str
    kind: str
    told: Html
    stamps: tuple[Stamp, ...]


def line_of(record: Record, day: str, rank: int, kind: str, told: Html, here: Here, *, at: str = "") -> Line:
    """Give the line of one record that stands on an ISO date."""
    moment = f"{at} {record.recorded_at} {record.id}"
    return Line(date.fromisoformat(day), rank, moment, kind, told, (stamp_of(record, here),))


def stamp_of(record: Record, here: Here, morning: date | None = None) -> Stamp:
    """Give the stamp of a record; that of the `morning` of a date says so, and names its date where it is another.

    Each moment is what the clock said then. One that cannot have been is told as it was, with why.
    """
    written, changed = _moment(record.recorded_at, here, morning), None
    if record.updated_at != record.recorded_at:
        changed = _moment(record.updated_at, here, morning)
        if record.updated_at < record.recorded_at:
            changed += f", {TURNED_BACK}"
    return Stamp("morning" if morning else None, written, changed)


def _moment(instant: str, here: Here, same: date | None = None) -> str:
    day, clock = local_date(instant, here.zone), clock_of(instant, here.zone)
    told = clock if day == same else f"{day.day} {day:%b} {day.year}, {clock}"
    return f"{told}, {CLOCK_AHEAD}" if day > here.made_on else told
