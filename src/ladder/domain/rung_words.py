"""What stands beside a rung: what it asks, how it felt then and now, what it needs, and since when."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from ladder.domain.catalogue import word
from ladder.domain.records import Rung
from ladder.domain.records.climbing import FearRating
from ladder.domain.wording import short_date

NOTHING = "Nothing is noted for this rung yet."
NO_FEAR = "How big the fear of this rung is stands nowhere yet: f writes it down."


def rung_facts(rung: Rung, child: str, today: date) -> tuple[str, ...]:
    """Give all of it as lines, as told `today`; `child` is the child's name."""
    lines = []
    if rung.child_label and rung.child_label != rung.label:
        lines.append(f"In the child's words: {rung.child_label}")
    lines += [
        f"Fear, by {who}: " + ", ".join(_felt(one, today) for one in rated) for who, rated in _raters(rung, child)
    ]
    if rung.supports:
        lines.append("Needs: " + ", ".join(word(support) for support in rung.supports))
    if rung.done_on:
        lines.append(f"Done on {short_date(date.fromisoformat(rung.done_on), today=today)}")
    elif rung.current_from:
        lines.append(f"Tried since {short_date(date.fromisoformat(rung.current_from), today=today)}")
    return tuple(lines) or (NOTHING,)


def fear_then_and_now(rung: Rung, child: str, today: date) -> tuple[str, ...]:
    """Give the first and the latest fear of child and parent with their dates, a line each."""
    lines = []
    for who, rated in _raters(rung, child):
        ends = rated if len(rated) == 1 else (rated[0], rated[-1])
        lines.append(f"Fear, by {who}: " + " → ".join(_felt(one, today) for one in ends))
    return tuple(lines) or (NO_FEAR,)


def _raters(rung: Rung, child: str) -> list[tuple[str, Sequence[FearRating]]]:
    """Give who has rated the rung, with their ratings by date."""
    raters: tuple[tuple[Literal["child", "parent"], str], ...] = (("child", child), ("parent", "you"))
    rated = [
        (who, sorted((one for one in rung.ratings if one.rater == rater), key=lambda one: one.date))
        for rater, who in raters
    ]
    return [(who, ratings) for who, ratings in rated if ratings]


def _felt(one: FearRating, today: date) -> str:
    avoided = "" if one.avoidance is None else f" (avoidance {one.avoidance})"
    return f"{one.fear}{avoided} on {short_date(date.fromisoformat(one.date), today=today)}"
