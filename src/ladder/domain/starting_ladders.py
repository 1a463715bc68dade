"""Ladders to start from: rungs as a family could first set them out, made from the child's own school hours."""

from collections.abc import Sequence
from typing import NamedTuple

from ladder.domain.records.base import Region
from ladder.domain.records.climbing import RungKind

BOXES = {
    "autistic_and_worn_out": "autistic (or perhaps), and worn out",
    "lost_skills": "has lost skills or speech",
    "hurt_at_school": "someone hurts them at school",
    "work_too_hard": "schoolwork is far too hard",
    "low_most_days": "low most days",
    "something_frightening": "something frightening happened there",
}
"""Six plain boxes to look at before the first ladder. Exposure is not for everyone."""

CHANGES_FIRST = "Talk to your therapist before climbing; changes at school come first."
"""What any ticked box says."""

OFFICE_MINUTES = 15
DEFAULT_CLASS_MINUTES = 50
LATE_STEP_MINUTES = 45


class NewRung(NamedTuple):
    """A rung that is not yet anybody's: what it says to adults and to the child, and its target."""

    label: str
    kind: RungKind
    target_minutes: int | None = None
    child_label: str | None = None


class StartingLadder(NamedTuple):
    """A named set of rungs, easiest first."""

    code: str
    title: str
    why: str
    rungs: tuple[NewRung, ...]


def starting_ladders(
    day_minutes: int, periods: Sequence[tuple[str, int]], region: Region
) -> tuple[StartingLadder, ...]:
    """Give the four starting ladders for a school day of `day_minutes`, with lessons as (name, minutes) in order.

    Without periods a lesson counts as 50 minutes. Every target is within the day; the words are the region's.
    """
    return (
        StartingLadder(
            "gentle_return",
            "Gentle return",
            "from driving past at the weekend to a full day",
            gentle_return(day_minutes, periods, region),
        ),
        StartingLadder(
            "class_by_class",
            "Class by class",
            "one lesson more at a time, by your own timetable",
            class_by_class(day_minutes, periods),
        ),
        StartingLadder(
            "late_start",
            "Late start",
            "go in late and stay to the end, then a little earlier each time",
            late_start(day_minutes),
        ),
        StartingLadder("blank", "Blank", "write your own rungs", ()),
    )


def gentle_return(day_minutes: int, periods: Sequence[tuple[str, int]], region: Region) -> tuple[NewRung, ...]:
    """Give nine rungs from driving past to a full day."""
    one = min(_minutes_of(periods, 1), day_minutes)
    two = min(_minutes_of(periods, 2), day_minutes)
    half = day_minutes // 2
    cars = "car park" if region == "uk" else "parking lot"
    lunch = min(half + 60, day_minutes)
    return (
        NewRung("Drive past at the weekend", "place", None, "Drive past, just looking"),
        NewRung("Stand outside", "place", None, "Stand outside for a bit"),
        NewRung(f"{cars.capitalize()} on a school day", "place", None, f"Sit in the {cars} on a school day"),
        NewRung(f"Office, {OFFICE_MINUTES} minutes", "minutes", OFFICE_MINUTES, "Office, a quarter of an hour"),
        NewRung("One class", "periods", one, "One class"),
        NewRung("Two classes", "periods", two, "Two classes"),
        NewRung("Morning", "half_day", half, "The morning"),
        NewRung("Morning and lunch", "minutes", lunch, "The morning and lunch"),
        NewRung("Full day", "full_day", day_minutes, "The whole day"),
    )


def class_by_class(day_minutes: int, periods: Sequence[tuple[str, int]]) -> tuple[NewRung, ...]:
    """Give one rung a lesson, adding the next lesson each time, the last being the full day."""
    lessons = list(periods) or [(f"Class {n}", DEFAULT_CLASS_MINUTES) for n in range(1, 7)]
    rungs = [NewRung(f"Office, {OFFICE_MINUTES} minutes", "minutes", OFFICE_MINUTES, "Office, a quarter of an hour")]
    total = 0
    for count, (name, minutes) in enumerate(lessons[:-1], start=1):
        total = min(total + minutes, day_minutes)
        label = name if count == 1 else f"{lessons[0][0]} to {name}"
        rungs.append(NewRung(label, "periods", total, f"{count} class" if count == 1 else f"{count} classes"))
    rungs.append(NewRung("Full day", "full_day", day_minutes, "The whole day"))
    return tuple(rungs)


def late_start(day_minutes: int) -> tuple[NewRung, ...]:
    """Give rungs that all end with the school day, the first 45 minutes before its end, each 90 minutes longer."""
    rungs: list[NewRung] = []
    minutes = LATE_STEP_MINUTES
    while minutes < day_minutes:
        kind: RungKind = "half_day" if minutes * 2 >= day_minutes > (minutes - 2 * LATE_STEP_MINUTES) * 2 else "minutes"
        rungs.append(NewRung(f"The last {_length(minutes)}", kind, minutes, f"The last {_length(minutes)}"))
        minutes += 2 * LATE_STEP_MINUTES
    rungs.append(NewRung("Full day", "full_day", day_minutes, "The whole day"))
    return tuple(rungs)


def _minutes_of(periods: Sequence[tuple[str, int]], count: int) -> int:
    if len(periods) < count:
        return DEFAULT_CLASS_MINUTES * count
    return sum(minutes for _name, minutes in periods[:count])


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} minutes"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
