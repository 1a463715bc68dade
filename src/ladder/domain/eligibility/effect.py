"""The second box: it affects educational performance, which is academic and functional: being there is part of it."""

from collections.abc import Iterator, Sequence

from ladder.domain.attendance_words import absent_sentence
from ladder.domain.date_words import dated, how_many, listed, sentence
from ladder.domain.eligibility.facts import Facts
from ladder.domain.records import Outcome
from ladder.domain.week_words import furthest_words, in_school, led

ASKS = (
    "Performance is more than marks: getting to school and into the room, staying, taking part, asking for help and "
    "keeping up with people count as well. Academic and functional stand side by side."
)
BRING = "Bring report cards, work not handed in, teachers' notes and the nurse's list; they are not in this record."

_COUNTED = (
    ("nurse_visits", "visit to the nurse", "visits to the nurse"),
    ("calls_home", "call home", "calls home"),
    ("asked_for_help", "time help was asked for", "times help was asked for"),
)


def effect(facts: Facts) -> Iterator[str]:
    """Give the facts for the second box, each with its counts and dates."""
    found, figures = facts.attendance, facts.figures
    if found.scheduled.recorded:
        yield led("In school", found.scheduled, in_school(found.scheduled, " of the scheduled time")) + "."
    if found.agreed.recorded:
        yield led("Of the hours agreed with the school", found.agreed, in_school(found.agreed)) + "."
    if found.absence.recorded:
        yield f"Absent on {absent_sentence(found)}"
    outcomes = [day.outcome for day in facts.days if day.recorded and day.outcome]
    if outcomes:
        parts = [
            (sum(one.status == "full" for one in outcomes), "whole"),
            (figures.part_days, "part of the day"),
            (sum(one.status == "tried" for one in outcomes), "tried without staying"),
        ]
        yield (
            f"Of {how_many(len(outcomes), 'recorded school day')}: " + ", ".join(f"{n} {how}" for n, how in parts) + "."
        )
    if figures.furthest_median is not None:
        yield f"How far a school day got, in the middle: {furthest_words(figures.furthest_median)}."
    yield from _counts(outcomes)
    yield from _home(outcomes)
    if facts.incidents:
        days = [dated(one.date) for one in sorted(facts.incidents, key=lambda one: (one.date, one.id))]
        yield f"{how_many(len(days), 'incident')} at school written down: {listed(days)}."


def _counts(outcomes: Sequence[Outcome]) -> Iterator[str]:
    told = []
    for field, one, several in _COUNTED:
        known = [count for outcome in outcomes if (count := getattr(outcome, field)) is not None]
        if sum(known):
            told.append(f"{how_many(sum(known), one, several)} (n {how_many(len(known), 'day')})")
    if told:
        yield sentence(", ".join(told))


def _home(outcomes: Sequence[Outcome]) -> Iterator[str]:
    known = [one.home_day.schoolwork for one in outcomes if one.home_day is not None]
    if known:
        some = sum(count > 0 for count in known)
        yield f"Schoolwork at home on {some} of {how_many(len(known), 'home day')} that say so."
