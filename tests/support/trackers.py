"""A made-up family for tests: a tracker over a store in memory, a clock that stands still, ids in order."""

import datetime as dt
from collections.abc import Callable
from itertools import count
from pathlib import Path

from ladder.domain.records import Child
from ladder.storage.store import Store
from ladder.tracker.children import add_child, find_child
from ladder.tracker.core import Tracker
from ladder.tracker.taking_in import import_file

MONDAY = dt.date(2026, 11, 23)
NEW_YORK = "America/New_York"
DEVICE = "00000000-0000-4000-8000-000000000d0d"


class StillClock:
    """A clock that tells the date and time it was given, a second later each time it is asked for an instant."""

    def __init__(self, day: dt.date = MONDAY) -> None:
        self.day = day
        self.seconds = 0

    def today(self, timezone: str) -> dt.date:
        """Give the date."""
        return self.day

    def instant(self, timezone: str) -> str:
        """Give noon UTC of the date and some seconds."""
        self.seconds += 1
        moment = dt.datetime.combine(self.day, dt.time(12), dt.UTC) + dt.timedelta(seconds=self.seconds)
        return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"

    def timezone(self) -> str:
        """Give a zone."""
        return NEW_YORK


def ids(first: int = 1) -> Callable[[], str]:
    """Give ids that count up."""
    numbers = count(first)
    return lambda: f"00000000-0000-4000-8000-{next(numbers):012}"


def a_tracker(day: dt.date = MONDAY) -> Tracker:
    """Give a tracker over an empty store in memory."""
    return Tracker(Store.in_memory(DEVICE), StillClock(day), ids())


def a_child(t: Tracker, name: str = "Robin") -> Child:
    """Write down a child with school from 08:00 to 14:00 on weekdays."""
    return add_child(t, name, region="us", timezone=NEW_YORK, starts="08:00", ends="14:00")


SAM_FILE = Path(__file__).parent.parent / "data" / "sam-12-weeks.json"
SAM_FIGURES = SAM_FILE.with_name("sam-12-weeks.figures.json")


def sams_family(day: dt.date = MONDAY) -> tuple[Tracker, Child]:
    """Give a tracker with the twelve weeks of Sam's family, and Sam."""
    t = a_tracker(day)
    import_file(t, SAM_FILE)
    return t, find_child(t, None)
