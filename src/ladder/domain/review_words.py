"""The weekly review in words: the same facts in the same order every week, for the screen and the command line."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from ladder.domain.advice import Advice
from ladder.domain.advice_words import advice_lines
from ladder.domain.catalogue import word
from ladder.domain.chart_words import TIMING
from ladder.domain.date_words import how_many
from ladder.domain.outgrown import next_above
from ladder.domain.progress_words import progress_sentence
from ladder.domain.records import Review, Rung
from ladder.domain.review import ENOUGH_MORNINGS, FURTHER_WEEKS, Further, HardParts, Missing
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.trends import Progress
from ladder.domain.week_words import NOT_RECORDED, Fact, WeekLook, counted, week_facts
from ladder.domain.wording import short_date

DECISIONS = {
    "step_up": "try the next rung",
    "hold": "stay on this rung",
    "split": "put a smaller step in between",
    "ease_back": "a smaller step, on purpose",
    "pause": "rest for now",
}
"""What a family can decide for the coming week."""

STATES = {"requested": "requested", "agreed": "agreed, not in place yet", "not_provided": "not provided"}
_OF_THE_LADDER = ("Tries", "Highest rung")


class WeekReview(NamedTuple):
    """What a review is told from. `silent` says that the safety flag stands today: no rung, advice or question then.

    `advice` is as of the week's Sunday, at the latest as of `today`. `awaited` gives, of each support the rung waits
    for, on how many days it was not there, of how many.
    """

    name: str
    monday: date
    now: WeekLook
    before: WeekLook
    progress: Progress | None
    hard: HardParts
    further: Further
    missing: Sequence[Missing]
    rung: Rung | None
    rungs: Sequence[Rung]
    advice: Advice | None
    kept: Review | None
    silent: bool
    today: date
    awaited: Mapping[str, tuple[int, int]]

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)


class Told(NamedTuple):
    """One more fact of the week: what, and its sentence."""

    what: str
    words: str


def review_facts(review: WeekReview) -> list[Fact]:
    """Give the facts of the week beside those of the week before; after a safety flag none of the ladder."""
    facts = week_facts(review.now, review.before, review.name)
    return [fact for fact in facts if not (review.silent and fact.what in _OF_THE_LADDER)]


def review_told(review: WeekReview) -> list[Told]:
    """Give what follows the facts, in its order; after a safety flag only that nothing is asked today."""
    if review.silent:
        return [Told("Today", AFTER_FLAG)]
    return [
        Told("Progress", progress_sentence(review.progress, review.monday)),
        Told("Made it hard", _hard(review.hard)),
        Told("Got further", _further(review.further)),
        Told("Supports", _missing(review.missing)),
        Told("Advice", _advice(review)),
        Told("Your line", (review.kept and review.kept.line) or "nothing written yet"),
        Told("Decided", _decided(review)),
    ]


def _hard(hard: HardParts) -> str:
    if not hard.asked:
        return NOT_RECORDED
    return f"{counted(hard.names, 'nothing')} (n {how_many(hard.asked, 'morning')})"


def _further(found: Further) -> str:
    every = found.further + found.others
    if found.more:
        return (
            f"Too early to tell, at least {how_many(found.more, 'more morning')} ({found.further} of {every} got "
            f"further than the middle one; {ENOUGH_MORNINGS} on either side would tell)."
        )
    if not found.went_with:
        return f"Nothing is noted often enough to compare on the {every} mornings of these {FURTHER_WEEKS} weeks."
    told = "; ".join(
        f"{word(one.name)} on {one.further.with_} of {one.further.of} mornings that got further, "
        f"{one.others.with_} of {one.others.of} others"
        for one in found.went_with
    )
    return f"In {FURTHER_WEEKS} weeks: {told}. {TIMING}"


def _missing(missing: Sequence[Missing]) -> str:
    told = []
    for one in missing:
        parts = [STATES[one.state]] if one.state else []
        if one.without:
            parts.append(f"not there on {one.without} of {how_many(one.of, 'day')} with an answer")
        told.append(f"{word(one.name)}: {', '.join(parts)}")
    return "; ".join(told) or "none known to be missing"


def _advice(review: WeekReview) -> str:
    if not review.rungs:
        return "There is no rung yet."
    if review.advice is None or review.rung is None:
        return "By now every rung is done or parked, so there is nothing to suggest."
    if not begun(review.rung, review.sunday):
        return f"Today's rung, {review.rung.label}, was begun after this week, so there is nothing to suggest for it."
    back = f"As of {short_date(review.sunday, today=review.today)}, with the ladder as it stands now. "
    lines = advice_lines(review.advice, review.awaited, top=next_above(review.rung, review.rungs) is None)
    told = " ".join([f"On {review.rung.label}:", *lines, "A suggestion; you decide."])
    return back + told if review.sunday < review.today else told


def begun(rung: Rung, day: date) -> bool:
    """Tell whether a rung was the current one by a date, as far as is written down."""
    return (rung.current_from or "") <= day.isoformat()


def _decided(review: WeekReview) -> str:
    kept = review.kept
    if kept is None or kept.decision is None:
        return "nothing decided yet"
    rung = next((one.label for one in review.rungs if one.id == kept.rung), None)
    return DECISIONS[kept.decision] + (f": {rung}" if rung else "")


def review_title(review: WeekReview) -> str:
    """Give whose week it is, and which."""
    return f"{review.name} · week of {short_date(review.monday)} {review.monday.year}"


class FactLine(NamedTuple):
    """A line of the table of facts: four cells, of which only the first line of a fact has the outer two."""

    what: str
    now: str
    before: str
    change: str


WHAT = 17
_CHANGE = 5
HEAD = ("", "this week", "the week before", "")


def fact_lines(facts: Sequence[Fact], width: int) -> list[FactLine]:
    """Give the facts in lines of `width` cells at most (at least 50), under a heading, each on as many as it needs."""
    room = (max(width, 50) - WHAT - _CHANGE - 3) // 2
    lines = []
    for fact in (Fact(*HEAD), *facts):
        cells = zip_longest(
            wrap(fact.what, WHAT - 1),
            _wrapped(fact.now, room),
            _wrapped(fact.before, room),
            [fact.change],
            fillvalue="",
        )
        lines += [FactLine(f"{a:<{WHAT}}", f"{b:<{room}} ", f"{c:<{room}} ", d) for a, b, c, d in cells]
    return lines


def _wrapped(told: str, room: int) -> list[str]:
    """Give a cell in lines of at most `room` signs, where no "(n 4)" is broken."""
    return [line.replace("\u00a0", " ") for line in wrap(told.replace("(n ", "(n\u00a0"), room)]
