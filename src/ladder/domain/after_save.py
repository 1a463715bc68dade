"""The line after a save: one true, kind fact, from what is written down."""

from collections.abc import Iterator, Sequence
from datetime import date

from ladder.domain.calendar import monday
from ladder.domain.catalogue import FURTHEST
from ladder.domain.day import Day
from ladder.domain.progress_words import weeks
from ladder.domain.trends import progress
from ladder.domain.wording import WRITTEN_DOWN, minutes_words

TIMES = ("never", "once", "twice", "three times", "four times", "five times", "six times", "seven times")


def after_save(days: Sequence[Day], day: date) -> str:
    """Give the line after something was written for `day`; `days` are those up to it, in order, some weeks of them.

    After a safety flag it says nothing, after a hard morning only that it is written down. Otherwise it is the first
    of a few facts that holds; none of them counts what did not happen.
    """
    here = next((one for one in days if one.date == day), None)
    if here is None or (here.morning is not None and here.morning.safety_flag):
        return ""
    if here.morning is not None and here.morning.hard:
        return WRITTEN_DOWN
    return next(_facts([one for one in days if one.date <= day], here), "Written down.")


def _facts(days: Sequence[Day], here: Day) -> Iterator[str]:
    furthest = here.furthest
    earlier = [one.furthest for one in days[:-1] if one.furthest is not None]
    if furthest is not None and furthest > 0 and earlier and furthest > max(earlier):
        yield f"Further than on any day of these weeks: {FURTHEST[furthest]}."
    yield from _more_in_school(days)
    if furthest is not None and furthest >= 3:
        week = [one for one in days if one.date >= monday(here.date)]
        count = sum(one.furthest is not None and one.furthest >= furthest for one in week)
        if count > 1:
            further = " or further" if any((one.furthest or 0) > furthest for one in week) else ""
            yield f"{FURTHEST[furthest].capitalize()}{further} {TIMES[count]} this week."
    for exposure in here.exposures:
        if exposure.peak is not None and exposure.expected_peak is not None and exposure.peak < exposure.expected_peak:
            yield f"Worry guessed {exposure.expected_peak} and it was {exposure.peak}."
    if here.morning is not None and any(use.started == "self" for use in here.morning.coping or ()):
        yield "A skill used without being asked."


def _more_in_school(days: Sequence[Day]) -> Iterator[str]:
    found = progress(days)
    if found is not None and found.minutes is not None and found.minutes > 0:
        yield f"{minutes_words(found.minutes)} more in school than {weeks(found)} ago."
