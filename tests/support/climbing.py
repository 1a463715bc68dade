"""A family that has just begun a starting ladder."""

import datetime as dt

from ladder.cli.wiring import open_tracker
from ladder.domain.records import Child
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.children import find_child
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import start_ladder
from support.program import Program
from support.trackers import StillClock, a_child, a_tracker, ids

OFFICE = 3
"""The place of "Office, 15 minutes" among the rungs of the gentle return, the first being 0."""


def a_climb(today: str, *, ladder: str = "gentle_return") -> tuple[Tracker, Child]:
    """Give a tracker and Robin, whose school runs from 8:00 to 14:00, with a starting ladder begun `today`."""
    t = a_tracker(dt.date.fromisoformat(today))
    child = a_child(t)
    _begin(t, child, ladder)
    return t, child


def begin_a_ladder(program: Program, ladder: str) -> None:
    """Begin a starting ladder for the only child of a program's data folder, on the program's day."""
    t = Tracker(open_tracker(program.data).store, StillClock(dt.date.fromisoformat(program.today)), ids(first=900))
    _begin(t, find_child(t, None), ladder)


def _begin(t: Tracker, child: Child, ladder: str) -> None:
    chosen = next(one for one in ladders_to_start_from(t, child) if one.code == ladder)
    start_ladder(t, child, chosen.title, chosen.rungs, [])
