"""The ladder as a picture shows it: each rung with its fear, its tries, and whether we are on it."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from ladder.domain.records import Child, Ladder, Rung
from ladder.domain.tries import Try, shown_tries
from ladder.tracker import lived
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, today
from ladder.tracker.ladder import climbing, held, ladders, rungs
from ladder.tracker.trends import days

SIGNS = {"done": "✓", "partly": "~", "tried": "·", "not_today": "·"}
"""How a try is drawn: done, partly, tried or not today."""

Fear = tuple[int, int]
"""Fear of a rung 0-10, first and latest."""


class RungView(msgspec.Struct, frozen=True):
    """One rung, `number` from the ground up. `fear` is the child's, else the parent's; tries stand oldest first."""

    number: int
    rung: Rung
    here: bool
    fear: Fear | None
    child_fear: Fear | None
    tries: str


class LadderView(msgspec.Struct, frozen=True):
    """The return ladder from the ground up; no ladder and no rungs where none was begun."""

    ladder: Ladder | None
    rungs: tuple[RungView, ...]


def picture(t: Tracker, child: Child, chosen: str | None = None) -> LadderView:
    """Give a ladder of the child (its id), else the return ladder, with what was tried on it up to today.

    Where no ladder leads back to school days yet, it is the newest one.
    """
    there = ladders(t, child)
    ladder, current = climbing(t, child)
    ladder = next((one for one in there if one.id == chosen), ladder or (there[-1] if there else None))
    if ladder is None:
        return LadderView(None, ())
    until = today(t, child)
    written = lived.first_and_last(t, child)
    past = days(t, child, min(written[0], until), until) if written else []
    when, share = held(t, child), settings(t, child).advice.nearly_share
    return LadderView(
        ladder,
        tuple(
            msgspec.structs.replace(one, tries=_signs(shown_tries(one.rung, past, share, when.get(one.rung.id))))
            for one in around(rungs(t, child, ladder), current)
        ),
    )


def around(steps: Sequence[Rung], current: Rung | None) -> tuple[RungView, ...]:
    """Give the rungs, from the ground up, without their tries: what can be drawn without reading any day."""
    return tuple(
        RungView(
            number=number,
            rung=rung,
            here=current is not None and rung.id == current.id,
            fear=_fear(rung, "child") or _fear(rung, "parent"),
            child_fear=_fear(rung, "child"),
            tries="",
        )
        for number, rung in enumerate(steps, start=1)
    )


def _fear(rung: Rung, rater: Literal["child", "parent"]) -> Fear | None:
    rated = sorted((one for one in rung.ratings if one.rater == rater), key=lambda one: one.date)
    return (rated[0].fear, rated[-1].fear) if rated else None


def _signs(tried: Sequence[Try]) -> str:
    return "".join(SIGNS[one.result] for one in tried)
