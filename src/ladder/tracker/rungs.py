"""Changing the rungs of a ladder: adding, moving, splitting, rating, and which one is current."""

from datetime import date
from typing import Any, Literal, cast

from ladder.domain.records import Child, Ladder, Rung
from ladder.domain.records.checks import to_document
from ladder.domain.starting_ladders import NewRung
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.ladder import STEP, found, rung_start, rungs

_HIGHEST = 1_000_000


def change_rung(t: Tracker, child: Child, rung: Rung, **fields: Any) -> Rung:
    """Set only the named fields of a rung (`status="parked"` parks it). Its exposures stay as they are."""
    return _save(t, child, [_edit(t, child, rung, fields)])


def add_rung(
    t: Tracker, child: Child, ladder: Ladder, new: NewRung, *, below: Rung | None = None, **fields: Any
) -> Rung:
    """Write down one more rung, at the top or just below another; `fields` may set more of it."""
    return _save(t, child, _addition(t, child, ladder, new, below, fields))


def split_rung(t: Tracker, child: Child, rung: Rung, smaller: NewRung, *, now: bool = False) -> Rung:
    """Put a smaller step just below a rung and remember which one it was split from; `now` makes it current as well."""
    edits = _addition(
        t, child, _ladder_of(t, rung), smaller, rung, {"split_from": rung.id} | (_since(t, child) if now else {})
    )
    return _save(t, child, [*edits, *(_no_longer_current(t, child, rung) if now else ())])


def _addition(
    t: Tracker, child: Child, ladder: Ladder, new: NewRung, below: Rung | None, fields: dict[str, Any]
) -> list[Edit]:
    """Give the edits that put a new rung in its place, the rung's own first."""
    found(t, "ladders", ladder.id)
    steps = rungs(t, child, ladder)
    place = next((index for index, rung in enumerate(steps) if below and rung.id == below.id), len(steps))
    low = steps[place - 1].position if place else 0
    high = steps[place].position if place < len(steps) else low + 2 * STEP
    position, moved = (low + high) // 2, []
    if not low < position < high or position > _HIGHEST:
        position = (place + 1) * STEP
        spots = [STEP * (index + 1 + (index >= place)) for index in range(len(steps))]
        moved = [_edit(t, child, rung, {"position": spot}) for rung, spot in zip(steps, spots, strict=True)]
    start = rung_start(t, ladder.id, position, new)
    change = setting("rungs", start, fields, at=instant(t, child), today=today(t, child))
    return [Edit("rungs", start["id"], change, None), *moved]


def move_rung(t: Tracker, child: Child, rung: Rung, by: Literal[-1, 1]) -> None:
    """Let a rung and the one above (1) or below (-1) change places; at the end of the ladder nothing happens."""
    steps = rungs(t, child, _ladder_of(t, rung))
    here = next(index for index, one in enumerate(steps) if one.id == rung.id)
    if not 0 <= here + by < len(steps):
        return
    spots = [one.position for one in steps]
    if len(set(spots)) < len(spots):
        spots = [STEP * (index + 1) for index in range(len(steps))]
    steps[here], steps[here + by] = steps[here + by], steps[here]
    _save(t, child, [_edit(t, child, one, {"position": spot}) for one, spot in zip(steps, spots, strict=True)])


def make_current(t: Tracker, child: Child, rung: Rung, on: date | None = None) -> Rung:
    """Make a rung the current one from today on, or from another day; the one that was goes back to be done later."""
    since = _since(t, child, on) if rung.status != "current" else {}
    return _save(t, child, [_edit(t, child, rung, since), *_no_longer_current(t, child, rung, but=rung)])


def step_up(t: Tracker, child: Child, rung: Rung, above: Rung) -> Rung:
    """Mark a rung done today and make one above it current, in one save; gives the one above."""
    done = _edit(t, child, rung, _done(t, child))
    return _save(
        t, child, [_edit(t, child, above, _since(t, child)), *_no_longer_current(t, child, above, but=rung), done]
    )


def drop_support(t: Tracker, child: Child, rung: Rung, support: str) -> Rung:
    """Let a rung need one support fewer, and count its tries anew from today on."""

    def left(standing: list[str]) -> list[str]:
        return [one for one in standing if one != support]

    return change_rung(t, child, rung, supports=left, current_from=today(t, child).isoformat())


def finish_rung(t: Tracker, child: Child, rung: Rung, on: date | None = None) -> Rung:
    """Mark a rung done today, or on another day."""
    return change_rung(t, child, rung, **_done(t, child, on))


def delete_rung(t: Tracker, child: Child, rung: Rung) -> None:
    """Take a rung off its ladder; what was tried on it stays, and the step can be undone."""
    found(t, "rungs", rung.id)
    t.store.delete("rungs", rung.id, at=instant(t, known(t, child)))


def rate_rung(
    t: Tracker,
    child: Child,
    rung: Rung,
    *,
    rater: Literal["child", "parent"],
    fear: int,
    avoidance: int | None = None,
    on: date | None = None,
) -> Rung:
    """Write down a day's fear and avoidance of a rung, 0-10, in place of what that rater said earlier that day.

    Nothing said of the day (`on`) means today.
    """
    day = (on or today(t, child)).isoformat()
    rating = {"date": day, "rater": rater, "fear": fear, "avoidance": avoidance}

    def rated(standing: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [*(one for one in standing if (one["date"], one["rater"]) != (day, rater)), rating]

    return change_rung(t, child, rung, ratings=rated)


def _since(t: Tracker, child: Child, on: date | None = None) -> dict[str, Any]:
    return {"status": "current", "current_from": (on or today(t, child)).isoformat(), "done_on": None}


def _done(t: Tracker, child: Child, on: date | None = None) -> dict[str, Any]:
    return {"status": "done", "done_on": (on or today(t, child)).isoformat()}


def _no_longer_current(t: Tracker, child: Child, rung: Rung, *, but: Rung | None = None) -> list[Edit]:
    """Give the edits by which no rung of the ladder stays current, one excepted."""
    others = [one for one in rungs(t, child, _ladder_of(t, rung)) if one.status == "current"]
    return [_edit(t, child, one, {"status": "todo"}) for one in others if but is None or one.id != but.id]


def _edit(t: Tracker, child: Child, rung: Rung, fields: dict[str, Any]) -> Edit:
    found(t, "rungs", rung.id)
    change = setting("rungs", to_document(rung), fields, at=instant(t, known(t, child)), today=today(t, child))
    return Edit("rungs", rung.id, change, None)


def _save(t: Tracker, child: Child, edits: list[Edit]) -> Rung:
    """Make the edits in one save and give the first one's record."""
    return cast("Rung", t.store.edit_many(edits, at=instant(t, child))[0])


def _ladder_of(t: Tracker, rung: Rung) -> Ladder:
    return cast("Ladder", found(t, "ladders", rung.ladder))
