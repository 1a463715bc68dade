"""The line after a save: one true, kind fact, from what is written down."""

from collections.abc import Iterator, Sequence
from datetime import date

from ladder.domain.calendar import monday
from ladder.domain.catalogue import FURTHEST
from ladder.domain.day import Day
from ladder.domain.progress_words import weeks
from ladder.domain.trends import progress
from ladder.domain.wording import WRITTEN_DOWN, minutes_words

_INSIDE = FURTHEST.index("inside")
TIMES = ("never", "once", "twice", "three times", "four times", "five times", "six times", "seven times")


def after_save(days: Sequence[Day], day: date) -> str:
    """Give the line after something was written for `day`; `days` are those up to it, in order, some weeks of them.

    After a safety flag it says nothing, after a hard morning only that it is written down. Otherwise it is the first
    of a few facts that holds; none of them counts what did not happen, or rests on a day that is told by half.
    """
    here = next((one for one in days if one.date == day), None)
    if here is None or (here.morning is not None and here.morning.safety_flag):
        return ""
    if here.morning is not None and here.morning.hard:
        return WRITTEN_DOWN
    return next(_facts([one for one in days if one.date <= day], here), "Written down.")


def _facts(days: Sequence[Day], here: Day) -> Iterator[str]:
    furthest = _surely(here)
    earlier = [one.furthest for one in days[:-1] if one.furthest is not None]
    if furthest is not None and furthest > 0 and earlier and furthest > max(earlier):
        yield f"Further than on any day of these weeks: {FURTHEST[furthest]}."
    if not _is_half_told(here):
        yield from _more_in_school([one for one in days if not _is_half_told(one)])
    if furthest is not None and furthest >= 3:
        week = [one for one in days if one.date >= monday(here.date)]
        reached = [far for one in week if (far := _surely(one)) is not None and far >= furthest]
        count = len(reached)
        if count > 1:
            further = " or further" if max(reached) > furthest else ""
            yield f"{FURTHEST[furthest].capitalize()}{further} {TIMES[count]} this week."
    for exposure in here.exposures:
        if exposure.peak is not None and exposure.expected_peak is not None and exposure.peak < exposure.expected_peak:
            yield f"Worry guessed {exposure.expected_peak} and it was {exposure.peak}."
    if here.morning is not None and any(use.started == "self" for use in here.morning.coping or ()):
        yield "A skill used without being asked."


def _more_in_school(days: Sequence[Day]) -> Iterator[str]:
    found = progress(days)
    if found is not None and found.is_told and found.minutes is not None and found.minutes > 0:
        yield f"{minutes_words(found.minutes)} more in school than {weeks(found)} ago."


def _surely(day: Day) -> int | None:
    """Give how far a day surely got: of one told by half no more is known than that the child was inside."""
    return day.furthest if day.furthest is None or not _is_half_told(day) else min(day.furthest, _INSIDE)


def _is_half_told(day: Day) -> bool:
    """Tell whether one of the two times is still to come, so that figures take the day's own start or end for it."""
    outcome = day.outcome
    if outcome is None or outcome.minutes is not None or outcome.status == "full":
        return False
    return (outcome.arrived is None) != (outcome.left is None)
