"""A family that has just begun a starting ladder."""

import datetime as dt

from ladder.domain.records import Child
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import start_ladder
from support.trackers import a_child, a_tracker

OFFICE = 3
"""The place of "Office, 15 minutes" among the rungs of the gentle return, the first being 0."""


def a_climb(today: str, *, ladder: str = "gentle_return") -> tuple[Tracker, Child]:
    """Give a tracker and Robin, whose school runs from 8:00 to 14:00, with a starting ladder begun `today`."""
    t = a_tracker(dt.date.fromisoformat(today))
    child = a_child(t)
    chosen = next(one for one in ladders_to_start_from(t, child) if one.code == ladder)
    start_ladder(t, child, chosen.title, chosen.rungs, [])
    return t, child
