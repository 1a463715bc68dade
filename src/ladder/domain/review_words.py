"""The weekly review in words: the same facts in the same order every week, for the screen and the command line."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from ladder.domain.advice import Advice
from ladder.domain.advice_words import advice_lines
from ladder.domain.catalogue import word
from ladder.domain.records import Review, Rung
from ladder.domain.review import FURTHER_WEEKS, Further, HardParts, Missing
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.trends import Progress
from ladder.domain.week_words import NOT_RECORDED, Fact, WeekLook, counted, percent, week_facts
from ladder.domain.wording import minutes_words, short_date

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
    """What a review is told from. `silent` says that the safety flag stands today: no rung, advice or question then."""

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
        Told("Progress", progress_sentence(review.progress)),
        Told("Made it hard", _hard(review.hard)),
        Told("Got further", _further(review.further)),
        Told("Supports", _missing(review.missing)),
        Told("Advice", _advice(review)),
        Told("Your line", (review.kept and review.kept.line) or "nothing written yet"),
        Told("Decided", _decided(review)),
    ]


def progress_sentence(found: Progress | None) -> str:
    """Give the latest five recorded school days beside the five of two weeks earlier: more, fewer or the same."""
    if found is None:
        return "Too early to tell: two weeks of recorded school days are needed."
    minutes = found.minutes
    if minutes is None:
        now, before = found.now, found.before
        return (
            f"In school {_share(now.share)} of the last {now.days} recorded days, {_share(before.share)} of "
            f"{before.days} two weeks before."
        )
    if minutes == 0:
        return "As long in school as two weeks ago (5 days each)."
    return (
        f"{minutes_words(abs(minutes))} {'more' if minutes > 0 else 'less'} in school than two weeks ago (5 days each)."
    )


def _hard(hard: HardParts) -> str:
    if not hard.asked:
        return NOT_RECORDED
    return f"{counted(hard.names)} (n {hard.asked} mornings)"


def _further(found: Further) -> str:
    if found.more:
        days = "day" if found.more == 1 else "days"
        return f"Too early to tell, {found.more} more {days} with how far we got."
    if not found.went_with:
        return f"Nothing noted on the {found.further + found.others} mornings of these {FURTHER_WEEKS} weeks."
    told = "; ".join(
        f"{word(one.name)} on {one.further.with_} of {one.further.of} that got further, "
        f"{one.others.with_} of {one.others.of} others"
        for one in found.went_with
    )
    return f"In {FURTHER_WEEKS} weeks: {told}. Timing, not proof."


def _missing(missing: Sequence[Missing]) -> str:
    told = []
    for one in missing:
        parts = [STATES[one.state]] if one.state else []
        if one.without:
            parts.append(f"not there on {one.without} of {one.of} days that say so")
        told.append(f"{word(one.name)}: {', '.join(parts)}")
    return "; ".join(told) or "none known to be missing"


def _advice(review: WeekReview) -> str:
    if review.advice is None:
        return "No rung to speak of yet." if not review.rungs else "Nothing is left to climb."
    if review.rung is None or (review.rung.current_from or "") > review.sunday.isoformat():
        return "The rung of today was not begun in this week."
    return " ".join([f"On {review.rung.label}:", *advice_lines(review.advice), "A suggestion; you decide."])


def _decided(review: WeekReview) -> str:
    kept = review.kept
    if kept is None or kept.decision is None:
        return "nothing decided yet"
    rung = next((one.label for one in review.rungs if one.id == kept.rung), None)
    return DECISIONS[kept.decision] + (f": {rung}" if rung else "")


def _share(share: float | None) -> str:
    return NOT_RECORDED if share is None else percent(share)


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
            wrap(fact.now, room),
            wrap(fact.before, room),
            [fact.change],
            fillvalue="",
        )
        lines += [FactLine(f"{a:<{WHAT}}", f"{b:<{room}} ", f"{c:<{room}} ", d) for a, b, c, d in cells]
    return lines
