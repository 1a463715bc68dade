"""The ladders of a child, their rungs, and changing them. No change to a rung ever touches an exposure."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, cast

from ladder.domain.climb import began_on, current_rung, known_until, return_ladder
from ladder.domain.records import Child, Exposure, Ladder, Record, Rung
from ladder.domain.records.text import folded
from ladder.domain.starting_ladders import NewRung
from ladder.domain.tries import Held, held_by
from ladder.errors import NotFound
from ladder.storage.store import Edit
from ladder.tracker import lived
from ladder.tracker.children import boxes_edit
from ladder.tracker.core import Tracker, instant, known, setting, today

STEP = 10
"""Rungs are set out this far apart, so that one can be put between two."""


def ladders(t: Tracker, child: Child) -> list[Ladder]:
    """Give the child's ladders in the order in which they were written down."""
    found = [one for one in t.store.all("ladders") if isinstance(one, Ladder) and one.child == child.id]
    return sorted(found, key=lambda one: (one.recorded_at, one.id))


def return_ladder_of(t: Tracker, child: Child) -> Ladder | None:
    """Give the ladder that leads back to school days: what Today and every week's figures look at."""
    return return_ladder(ladders(t, child), _all_rungs(t))


def rungs(t: Tracker, child: Child, ladder: Ladder | None = None) -> list[Rung]:
    """Give the rungs of a ladder, else of the return ladder, from the ground up."""
    chosen = ladder or return_ladder_of(t, child)
    if chosen is None:
        return []
    here = today(t, child).isoformat()
    found = [known_until(one, here) for one in _all_rungs(t) if one.ladder == chosen.id]
    return sorted(found, key=lambda one: (one.position, one.recorded_at, one.id))


def climbing(t: Tracker, child: Child) -> tuple[Ladder | None, Rung | None]:
    """Give the return ladder and its current rung, where there are any."""
    ladder = return_ladder_of(t, child)
    if ladder is None:
        return None, None
    steps = rungs(t, child, ladder)
    settled = any(rung.status == "current" for rung in steps)
    tries = [] if settled else _exposures(t, child)
    return ladder, current_rung(ladder, steps, tries)


def held(t: Tracker, child: Child) -> dict[str, Held]:
    """Give the dates on which the rungs of the return ladder (their ids) were the current one."""
    ladder, rung = climbing(t, child)
    if ladder is None or rung is None:
        return held_by(rungs(t, child, ladder) if ladder else [], None, None)
    tried = lived.records(t, child, Exposure, rung=rung.id) if rung.current_from is None else []
    began = date.fromisoformat(began_on(rung, tried, child.timezone))
    return held_by(rungs(t, child, ladder), rung.id, began)


def find_rung(t: Tracker, child: Child, name: str) -> Rung:
    """Give a rung of the return ladder by its label, its number from the ground up (1 is the lowest), or its id.

    Raises NotFound, a sentence with the labels there are.
    """
    steps = rungs(t, child)
    wanted = folded(name)
    for number, rung in enumerate(steps, start=1):
        if wanted in (folded(rung.label), rung.id, str(number)):
            return rung
    there = "; ".join(f"{number} {rung.label}" for number, rung in enumerate(steps, start=1))
    raise NotFound(f"There is no rung {name!r}. " + (f"There is {there}." if there else "There is no ladder yet."))


def start_ladder(
    t: Tracker, child: Child, title: str, rungs: Sequence[NewRung], boxes: Sequence[str], **fields: Any
) -> Ladder:
    """Write down a ladder with its rungs, easiest first, and today as the date of each ticked box, in one save.

    `boxes` are codes of `starting_ladders.BOXES`; `fields` may set more of the ladder (its goal, why it waits).
    """
    at, day = instant(t, known(t, child)), today(t, child)
    new = {"id": t.new_id(), "child": child.id, "title": title, "status": "active"}
    edits = [Edit("ladders", new["id"], setting("ladders", new, fields, at=at, today=day), None)]
    for place, rung in enumerate(rungs, start=1):
        start = rung_start(t, new["id"], place * STEP, rung)
        edits.append(Edit("rungs", start["id"], setting("rungs", start, {}, at=at, today=day), None))
    if boxes:
        edits.append(boxes_edit(t, child, boxes))
    return cast("Ladder", t.store.edit_many(edits, at=at)[0])


def change_ladder(t: Tracker, child: Child, ladder: Ladder, **fields: Any) -> Ladder:
    """Set only the named fields of a ladder: pause it, take it up again, name its goal."""
    at = instant(t, known(t, child))
    change = setting("ladders", {"id": ladder.id}, fields, at=at, today=today(t, child))
    return cast("Ladder", t.store.edit("ladders", found(t, "ladders", ladder.id).id, change, at=at))


def found(t: Tracker, table: Literal["ladders", "rungs"], key: str) -> Record:
    """Give a ladder or rung by its id. Raises NotFound when it is not (or no longer) there."""
    record: Record | None = t.store.get(table, key)
    if record is None:
        raise NotFound(f"This {table.removesuffix('s')} is not there any more.")
    return record


def rung_start(t: Tracker, ladder: str, position: int, rung: NewRung) -> dict[str, Any]:
    """Give the document of a new rung that nobody has tried yet, on the ladder with that id."""
    return {
        "id": t.new_id(),
        "ladder": ladder,
        "position": position,
        "label": rung.label,
        "child_label": rung.child_label,
        "kind": rung.kind,
        "target_minutes": rung.target_minutes,
        "status": "todo",
        "ratings": [],
        "supports": [],
    }


def _all_rungs(t: Tracker) -> list[Rung]:
    return cast("list[Rung]", t.store.all("rungs"))


def _exposures(t: Tracker, child: Child) -> list[Exposure]:
    return lived.records(t, child, Exposure)
