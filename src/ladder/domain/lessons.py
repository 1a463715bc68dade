"""Lessons under their names: which one is called otherwise once a timetable reads otherwise."""

from collections import Counter
from collections.abc import Sequence

from ladder.domain.calendar import minutes_between
from ladder.domain.records.people import Period
from ladder.domain.records.text import folded


def minutes_named(periods: Sequence[Period], names: Sequence[str]) -> int | None:
    """Give the minutes of the lessons of these names; None where the timetable does not say how long one of them is."""
    if not set(names) <= {one.name for one in periods}:
        return None
    return sum(minutes_between(one.starts, one.ends) for one in periods if one.name in names)


def named_twice(periods: Sequence[Period]) -> str | None:
    """Give the first name that two lessons have, capital letters aside; None when each has its own."""
    counts = Counter(folded(one.name) for one in periods)
    return next((one.name for one in periods if counts[folded(one.name)] > 1), None)


def renamed(before: Sequence[Period], after: Sequence[Period], *, by_place: bool = False) -> dict[str, str]:
    """Give the new name of each lesson of `before` that is called otherwise in `after`.

    Where all lessons kept their hours a name goes with its hours. Else a name that is still there stays what it was,
    and one that is gone became the new one at its hours or, `by_place`, of as many lessons the new one in its line.
    What became of any other nobody can know.
    """
    hours = {(one.starts, one.ends): one.name for one in after}
    if sorted(hours) == sorted((one.starts, one.ends) for one in before) and len(hours) == len(after):
        return {one.name: new for one in before if (new := hours[one.starts, one.ends]) != one.name}
    gone = [one for one in before if one.name not in {other.name for other in after}]
    come = {one.name for one in after} - {one.name for one in before}
    found = {one.name: new for one in gone if (new := hours.get((one.starts, one.ends), one.name)) in come}
    if by_place and len(before) == len(after):
        left = come - set(found.values())
        for was, now in zip(before, after, strict=True):
            if was in gone and was.name not in found and now.name in left:
                found[was.name] = now.name
    return found
