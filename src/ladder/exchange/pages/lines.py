"""A line of a hearing's page: the date it stands on, what it tells, and when that was written and last changed."""

from datetime import date

from msgspec import Struct

from ladder.domain.calendar import local_date
from ladder.domain.records import Record
from ladder.domain.wording import clock_of
from ladder.exchange.pages.html import Html


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


def line_of(record: Record, day: str, rank: int, kind: str, told: Html, zone: str, *, at: str = "") -> Line:
    """Give the line of one record that stands on an ISO date."""
    moment = f"{at} {record.recorded_at} {record.id}"
    return Line(date.fromisoformat(day), rank, moment, kind, told, (stamp_of(record, zone),))


def stamp_of(record: Record, zone: str, morning: date | None = None) -> Stamp:
    """Give the stamp of a record; that of the `morning` of a date says so, and names its date where it is another."""
    changed = record.updated_at if record.updated_at != record.recorded_at else None
    moments = (_moment(record.recorded_at, zone, morning), _moment(changed, zone, morning) if changed else None)
    return Stamp("morning" if morning else None, *moments)


def _moment(instant: str, zone: str, same: date | None = None) -> str:
    day, clock = local_date(instant, zone), clock_of(instant, zone)
    return clock if day == same else f"{day.day} {day:%b} {day.year}, {clock}"
