"""One family on two devices that have written apart: a laptop, and a phone whose backup is taken in on it."""

from dataclasses import replace
from typing import Any

from ladder.domain.records import Child
from ladder.storage.store import Store
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.share import export, import_document
from ladder.tracker.today import record_morning
from support.trackers import MONDAY, StillClock, a_child, a_tracker, ids

PHONE = "00000000-0000-4000-8000-0000000000f0"
LATER = 600
"""Seconds by which the phone's clock is ahead, so that what it wrote is shown."""


def two_devices() -> tuple[Tracker, Tracker, Child]:
    """Give the laptop, the phone with the same family on it, and the child."""
    laptop = a_tracker()
    child = a_child(laptop)
    clock = StillClock()
    clock.seconds = LATER
    phone = replace(laptop, store=Store.in_memory(PHONE), clock=clock, new_id=ids(500))
    import_document(phone, export(laptop, "backup"))
    return laptop, phone, child


def come_together(laptop: Tracker, phone: Tracker) -> None:
    """Take in on the laptop what the phone has, and the other way round."""
    import_document(laptop, export(phone, "backup"))
    import_document(phone, export(laptop, "backup"))


def written_twice(*, mine: dict[str, Any] | None = None, theirs: dict[str, Any] | None = None) -> Tracker:
    """Give the laptop after both have written Monday's morning apart; what the phone wrote is shown."""
    laptop, phone, child = two_devices()
    record_morning(laptop, child, MONDAY, **mine or {"distress_parent": 7, "note": "in the car"})
    record_morning(phone, child, MONDAY, **theirs or {"distress_parent": 5, "distress_child": 6})
    come_together(laptop, phone)
    return laptop


def the_child_of(t: Tracker) -> Child:
    """Give the one child."""
    return children(t)[0]
