"""What was tried and what came of it, with how often what was agreed was there."""

from datetime import date

from ladder.domain.records import Child, Exposure, Support
from ladder.domain.tried import Tried, first_agreed, tried
from ladder.tracker import lived
from ladder.tracker.core import Tracker, today
from ladder.tracker.ladder import ladders, rungs


def supports(t: Tracker, child: Child) -> list[Support]:
    """Give the child's supports in all their states, by when each began."""
    mine = lived.records(t, child, Support)
    return sorted(mine, key=lambda one: (one.from_ or "", one.recorded_at, one.id))


def what_we_tried(t: Tracker, child: Child) -> list[Tried]:
    """Give every support of the child with its states, and how often it was there, as of today."""
    here = today(t, child)
    known = supports(t, child)
    steps = [rung for ladder in ladders(t, child) for rung in rungs(t, child, ladder)]
    return tried(known, steps, _tries(t, child, first_agreed(known), here), here)


def _tries(t: Tracker, child: Child, begun: str | None, here: date) -> list[Exposure]:
    """Give the exposures since anything was agreed; where nobody wrote down since when, all of them."""
    if begun is None:
        return []
    written = None if begun else lived.first_and_last(t, child)
    first = written[0] if written else date.fromisoformat(begun) if begun else here
    return lived.between(t, child, Exposure, first, here)
