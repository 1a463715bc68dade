"""The ladder as a picture shows it: each rung with its fear, its tries, and whether we are on it."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from ladder.domain.records import Child, Exposure, Ladder, Rung
from ladder.tracker import lived
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import climbing, ladders, rungs

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
    tried: dict[str, list[Exposure]] = {}
    for one in lived.records(t, child, Exposure):
        if one.result is not None:
            tried.setdefault(one.rung, []).append(one)
    bare = around(rungs(t, child, ladder), current)
    return LadderView(
        ladder, tuple(msgspec.structs.replace(one, tries=_signs(tried.get(one.rung.id, []))) for one in bare)
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


def _signs(exposures: Sequence[Exposure]) -> str:
    ordered = sorted(exposures, key=lambda one: (one.date, one.recorded_at))
    return "".join(SIGNS[one.result] for one in ordered if one.result is not None)
