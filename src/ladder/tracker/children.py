"""The children, their school hours, and what is set for each."""

from collections.abc import Sequence
from typing import Any, cast

from ladder.domain.calendar import school_year
from ladder.domain.date_words import listed
from ladder.domain.records import Child, Settings, Timetable
from ladder.domain.records.base import WEEKDAYS, Region, Weekday
from ladder.domain.records.identity import settings_id
from ladder.domain.records.text import folded
from ladder.errors import NotFound, Refused
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, instant, known, setting, today


class Ambiguous(NotFound):
    """More than one child could be meant."""


def children(t: Tracker) -> list[Child]:
    """Give the children in the order in which they were written down, the archived ones last."""
    found = cast("list[Child]", t.store.all("children"))
    return sorted(found, key=lambda child: (child.archived, child.recorded_at, child.id))


def now(t: Tracker) -> str:
    """Give the present instant for what is no one child's: an import, an undo.

    A clock that stands still on a date gives its instants by the zone that is asked for, so it is a child's here too.
    """
    there = children(t)
    return t.clock.instant(there[0].timezone if there else t.clock.timezone())


def find_child(t: Tracker, name: str | None) -> Child:
    """Give the child of that name (capital letters do not matter) or id, or the only one when no name is given.

    Raises NotFound when there is none, Ambiguous when several could be meant.
    """
    there = children(t)
    if not there:
        raise NotFound(f"Nobody is written down here {'any more' if was_here(t) else 'yet'}.")
    if name is None:
        meant = [child for child in there if not child.archived] or there
    else:
        wanted = folded(name)
        meant = [child for child in there if wanted in (folded(child.name), child.id)]
    if not meant:
        raise NotFound(f"There is no child called {name!r} here; there is {listed([child.name for child in there])}.")
    if len(meant) > 1:
        raise Ambiguous(f"Which child? There is {listed([child.name for child in meant])}.")
    return meant[0]


def was_here(t: Tracker) -> bool:
    """Tell, where no child is written down, whether one was: days of it are here, or its file is known and gone."""
    return bool(t.store.orphaned() or t.store.missing())


def add_child(
    t: Tracker,
    name: str,
    *,
    region: Region,
    timezone: str,
    starts: str,
    ends: str,
    weekdays: Sequence[Weekday] = WEEKDAYS[:5],
) -> Child:
    """Write down a child and the hours of its school ("08:05" to "14:50"), from the start of this school year on.

    Where nobody is written down and days of one child are here, because the file that held the child is gone, it is
    that child again. Raises Refused for a value that is not allowed, and for a name that another child here has.
    """
    if any(folded(child.name) == folded(name) for child in children(t)):
        raise Refused(f"There is already a child called {name.strip()} here; give this one another name.")
    at, day = t.clock.instant(timezone), t.clock.today(timezone)
    lost: set[str] = set() if children(t) else set().union(*t.store.orphaned().values())
    child = {
        "id": lost.pop() if len(lost) == 1 else t.new_id(),
        "name": name.strip(),
        "region": region,
        "timezone": timezone,
        "days_off": [],
        "special_days": [],
        "archived": False,
    }
    hours = {
        "id": t.new_id(),
        "child": child["id"],
        "kind": "school",
        "from": school_year(day, region)[0].isoformat(),
        "weekdays": {weekday: {"starts": starts, "ends": ends} for weekday in weekdays},
        "periods": [],
    }
    edits = [
        Edit(table, str(new["id"]), setting(table, new, {}, at=at, today=day), None)
        for table, new in (("children", child), ("timetables", hours))
    ]
    return cast("Child", t.store.edit_many(edits, at=at)[0])


def forget_child(t: Tracker, child: Child) -> None:
    """Remove a child and all that is theirs for good, from the files and from their copies; there is no way back."""
    t.store.forget(known(t, child).id)


def change_child(t: Tracker, child: Child, **fields: Any) -> Child:
    """Set only the named fields of a child: its name, its days off, its special days and so on."""
    change = setting("children", {"id": child.id}, fields, at=instant(t, known(t, child)), today=today(t, child))
    return cast("Child", t.store.edit("children", child.id, change, at=instant(t, child)))


def timetables(t: Tracker, child: Child) -> list[Timetable]:
    """Give the timetables of a child, the school's and agreed ones, by their first date."""
    found = [one for one in t.store.all("timetables") if isinstance(one, Timetable) and one.child == child.id]
    return sorted(found, key=lambda one: (one.from_, one.recorded_at, one.id))


def settings(t: Tracker, child: Child) -> Settings:
    """Give what is set for a child; where nothing is stored, the defaults."""
    stored = t.store.get("settings", settings_id(child.id))
    if isinstance(stored, Settings):
        return stored
    at = child.recorded_at
    return Settings(id=settings_id(child.id), recorded_at=at, updated_at=at, version={}, deleted=False, child=child.id)


def change_settings(t: Tracker, child: Child, **fields: Any) -> Settings:
    """Set only the named settings of a child."""
    change = setting("settings", _begun(known(t, child)), fields, at=instant(t, child), today=today(t, child))
    return cast("Settings", t.store.edit("settings", settings_id(child.id), change, at=instant(t, child)))


def boxes_edit(t: Tracker, child: Child, codes: Sequence[str]) -> Edit:
    """Give the edit that writes today's date beside each ticked box, leaving those ticked before as they are."""
    ticked = dict.fromkeys(codes, today(t, child).isoformat())
    fields = {"boxes": lambda standing: (standing or {}) | ticked}
    change = setting("settings", _begun(child), fields, at=instant(t, child), today=today(t, child))
    return Edit("settings", settings_id(child.id), change, None)


def _begun(child: Child) -> dict[str, Any]:
    return {"id": settings_id(child.id), "child": child.id}
