"""A clock that is moved while the program runs."""

import datetime as dt
from zoneinfo import ZoneInfo

from ladder.storage.store import Store
from ladder.tracker.core import Tracker
from support.trackers import DEVICE, NEW_YORK, ids


class MovedClock:
    """A clock that tells the moment it was moved to, a millisecond later each time it is asked for an instant.

    It is moved by the time of New York, where the child lives; `here` is the zone of the computer.
    """

    def __init__(self, moment: str) -> None:
        self.here = NEW_YORK
        self.move(moment)

    def move(self, moment: str) -> None:
        """Move it to a local time of New York, like "2026-11-24 23:59:59"."""
        self.moment = dt.datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(NEW_YORK)).astimezone(dt.UTC)

    def today(self, timezone: str) -> dt.date:
        """Give the date in a zone."""
        return self.moment.astimezone(ZoneInfo(timezone)).date()

    def instant(self, timezone: str) -> str:
        """Give the moment."""
        self.moment += dt.timedelta(milliseconds=1)
        return self.moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def timezone(self) -> str:
        """Give the zone of the computer."""
        return self.here


def a_moved_tracker(moment: str) -> tuple[Tracker, MovedClock]:
    """Give a tracker over an empty store in memory, and its clock, which stands at a local time of New York."""
    clock = MovedClock(moment)
    return Tracker(Store.in_memory(DEVICE), clock, ids()), clock
