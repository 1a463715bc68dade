"""What every use case works with: the family's store, a clock, and a source of new ids."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

import msgspec

from ladder.domain.records import Child, Record
from ladder.domain.records.checks import check, to_document
from ladder.errors import NotFound
from ladder.storage.store import Store


class Clock(Protocol):
    """Where "now" comes from. Only the program's outermost part names a real one."""

    def today(self, timezone: str) -> date:
        """Give the local date in a time zone (IANA name)."""

    def instant(self, timezone: str) -> str:
        """Give the present UTC instant with milliseconds; the zone matters only to a clock that stands still."""

    def timezone(self) -> str:
        """Give the IANA name of this computer's own time zone."""


@dataclass(frozen=True, slots=True)
class Tracker:
    """The seam that the screens and the command line share; every use case takes one first.

    `day_is_set` tells that somebody chose the date by hand, so that the hour says nothing about it.
    """

    store: Store
    clock: Clock
    new_id: Callable[[], str]
    day_is_set: bool = False


def today(t: Tracker, child: Child) -> date:
    """Give today's date where the child lives."""
    return t.clock.today(child.timezone)


def instant(t: Tracker, child: Child) -> str:
    """Give the present UTC instant, as records carry it."""
    return t.clock.instant(child.timezone)


def known(t: Tracker, child: Child) -> Child:
    """Give the child as the store has it now. Raises NotFound when it is not (or no longer) among the family's."""
    found = t.store.get("children", child.id)
    if not isinstance(found, Child):
        raise NotFound(f"{child.name} is not among the children in these files.")
    return found


def setting(
    table: str, start: Mapping[str, Any], fields: Mapping[str, Any], *, at: str, today: date
) -> Callable[[Record | None], Record]:
    """Give the change that sets only `fields`, on the record as it stands on disk or on a new one begun as `start`.

    A field may also be a function from the value that stands there (None where there is none) to the wished one. Two
    programs that write to one record at a time so both keep what they wrote. The result passes the door again: the
    change raises Refused for a value that is not allowed. `start` holds the `id` and what the table cannot lack.
    """
    header = {"recorded_at": at, "updated_at": at, "version": {}, "deleted": False}

    def change(record: Record | None) -> Record:
        standing = header | dict(start) if record is None else to_document(record)
        for field, value in fields.items():
            key = "from" if field == "from_" else field
            standing[key] = msgspec.to_builtins(value(standing.get(key)) if callable(value) else value)
        return check(table, standing, today=today, typed=True)

    return change
