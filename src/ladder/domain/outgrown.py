"""What the days already say of a ladder: they may have gone further than the rung that is the current one."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec import Struct

from ladder.domain.day import Day
from ladder.domain.records.climbing import Rung

_LOOKED_AT = 3
_ENOUGH = 2


class Reached(Struct, frozen=True):
    """The highest rung that the days have reached on `days` of the last `of` recorded school days.

    `inside` says that it is not known for how long the child was in school, only that it was inside.
    """

    rung: Rung
    days: int
    of: int
    inside: bool


def next_above(rung: Rung, steps: Sequence[Rung]) -> Rung | None:
    """Give the next rung above that is still to do, of `steps` from the ground up; None on the top one."""
    return next(iter(_above(rung, steps)), None)


def reached_beyond(rung: Rung, steps: Sequence[Rung], days: Iterable[Day], today: dt.date) -> Reached | None:
    """Give the highest rung above the current one that was reached on two of the last three recorded school days.

    Days that were ill or elsewhere are passed over, and those after `today`. A rung is reached by its target minutes.
    From a place, being inside is enough for the first rung that is none, or for the last place where all are places.
    """
    above = _above(rung, steps)
    last = [day for day in days if day.date <= today and day.recorded and day.exposure_day][-_LOOKED_AT:]
    found: list[Reached] = []
    for one in above:
        if one.target_minutes:
            reached = sum((day.attended or 0) >= one.target_minutes for day in last)
            if reached >= _ENOUGH:
                found.append(Reached(one, reached, len(last), inside=False))
    inside = sum(day.inside for day in last)
    if above and rung.kind == "place" and inside >= _ENOUGH:
        places = list(takewhile(lambda one: one.kind == "place", above))
        found.append(Reached(above[min(len(places), len(above) - 1)], inside, len(last), inside=True))
    return max(found, key=lambda one: above.index(one.rung), default=None)


def _above(rung: Rung, steps: Sequence[Rung]) -> list[Rung]:
    place = next((place for place, one in enumerate(steps) if one.id == rung.id), len(steps))
    return [one for one in steps[place + 1 :] if one.status == "todo"]
