"""What advice may offer: a rung in between, or one day on the last rung that went well."""

import datetime as dt
from collections.abc import Iterable
from itertools import takewhile

from ladder.domain.climb import rungs_of
from ladder.domain.records.climbing import Ladder, Rung
from ladder.domain.records.days import Exposure
from ladder.domain.tries import how_it_went


def minutes_between_rungs(rung: Rung, ladder: Ladder, rungs: Iterable[Rung]) -> int | None:
    """Give the minutes of a rung between this one and the nearest lower one that has minutes (none: 0).

    It is the midpoint, rounded down to 5 and strictly between the two; None when there is no room, and for a rung
    without minutes: a place is split by person, time or door.
    """
    if rung.target_minutes is None:
        return None
    below = takewhile(lambda one: one.id != rung.id, rungs_of(ladder, rungs))
    low = [0, *(one.target_minutes for one in below if one.target_minutes is not None)][-1]
    middle = (low + rung.target_minutes) // 2 // 5 * 5
    return middle if low < middle < rung.target_minutes else None


def last_that_went_well(
    ladder: Ladder, rungs: Iterable[Rung], exposures: Iterable[Exposure], today: dt.date
) -> Rung | None:
    """Give the rung of the latest success up to today; None when nothing has gone well yet."""
    by_id = {rung.id: rung for rung in rungs_of(ladder, rungs)}
    well = [
        one
        for one in exposures
        if one.rung in by_id
        and not one.deleted
        and one.date <= today.isoformat()
        and how_it_went(one, by_id[one.rung]) == "success"
    ]
    if not well:
        return None
    return by_id[max(well, key=lambda one: (one.date, one.recorded_at, one.id)).rung]
