"""When there is school: timetables of the school and agreed ones, days off, and days with hours of their own."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.lessons import named_twice, renamed
from ladder.domain.records import Child, Outcome, Timetable
from ladder.domain.records.base import Weekday
from ladder.errors import NotFound, Refused
from ladder.storage.store import Edit
from ladder.tracker.children import change_child, timetables
from ladder.tracker.core import Tracker, instant, known, setting, today

Hours = Mapping[Weekday, Mapping[str, str]]
"""By weekday (mon to sun) `starts` and `ends` as "08:05"; a weekday that is absent has no school."""

Entries = list[dict[str, Any]]


def hours_in_force(t: Tracker, child: Child) -> Timetable | None:
    """Give the school's timetable that holds today, else the one that starts next, else the latest; None for none."""
    day = today(t, child).isoformat()
    school = [one for one in timetables(t, child) if one.kind == "school"]
    now = [one for one in school if one.from_ <= day <= (one.to or day)]
    ahead = [one for one in school if one.from_ > day]
    return next(iter(now[-1:] or ahead[:1] or school[-1:]), None)


def add_timetable(
    t: Tracker,
    child: Child,
    kind: Literal["school", "agreed"],
    *,
    from_: str,
    weekdays: Hours,
    to: str | None = None,
    periods: Sequence[Mapping[str, str]] = (),
    label: str | None = None,
) -> Timetable:
    """Write down hours that hold from a date (ISO) on, until `to` or until later ones of their kind begin.

    Earlier timetables stay as they are: what was school then stays school. `agreed` hours (a 504 plan, a modified
    schedule) stand beside the school's own. Lessons of days already written down follow as in `change_timetable`.
    Raises Refused for what is not allowed.
    """
    start = {"id": t.new_id(), "child": known(t, child).id, "kind": kind}
    fields = {"from": from_, "to": to, "weekdays": _hours(weekdays), "periods": list(periods), "label": label}
    return _edit(t, child, start, fields)


def change_timetable(t: Tracker, child: Child, timetable: str, **fields: Any) -> Timetable:
    """Set only the named fields of a timetable (its id), for all dates that it holds for.

    Where a lesson is called otherwise, the days that name it follow in the same step, so that its minutes stay known.
    Raises NotFound when it is not there, Refused for what is not allowed and for two lessons of one name.
    """
    one = _timetable(t, child, timetable)
    if "weekdays" in fields:
        fields["weekdays"] = _hours(fields["weekdays"])
    return _edit(t, child, {"id": one.id, "child": child.id}, fields)


def remove_timetable(t: Tracker, child: Child, timetable: str) -> None:
    """Take a timetable away, as if it had never held. Raises Refused for the only hours of the school."""
    one = _timetable(t, child, timetable)
    if one.kind == "school" and sum(other.kind == "school" for other in timetables(t, child)) == 1:
        raise Refused("These are the only school hours there are; change them, or write down others first.")
    left = [other for other in timetables(t, child) if other.id != one.id]
    edits = [Edit("timetables", one.id, lambda _record: None, None), *_days_following(t, child, left)]
    t.store.edit_many(edits, at=instant(t, child))


def add_days_off(t: Tracker, child: Child, first: str, last: str | None = None, label: str = "") -> Child:
    """Write down days without school, from `first` to `last` (ISO), both included; without `last` one day."""
    return change_child(t, child, days_off=_with({"from": first, "to": last or first, "label": label}, "from"))


def remove_days_off(t: Tracker, child: Child, standing: Mapping[str, Any]) -> Child:
    """Take days off away, given as they stand in the child's record. Raises NotFound when they are not there."""
    return change_child(t, child, days_off=_without(dict(standing)))


def change_days_off(
    t: Tracker, child: Child, standing: Mapping[str, Any], first: str, last: str | None = None, label: str = ""
) -> Child:
    """Put other days off in the place of some that stand in the child's record. Raises NotFound for what does not."""
    added = _with({"from": first, "to": last or first, "label": label}, "from")
    return change_child(t, child, days_off=lambda entries: added(_without(dict(standing))(entries)))


def set_special_day(t: Tracker, child: Child, date: str, starts: str, ends: str, label: str = "") -> Child:
    """Write down the hours of one date: an early dismissal, a late opening, a Saturday of school.

    A date has one special day; another one for the same date takes its place.
    """
    day = {"date": date, "starts": starts, "ends": ends, "label": label}
    added = _with(day, "date")
    return change_child(
        t, child, special_days=lambda entries: added([one for one in entries or () if one["date"] != date])
    )


def remove_special_day(t: Tracker, child: Child, date: str) -> Child:
    """Take the special day of a date away."""
    return change_child(t, child, special_days=lambda entries: [one for one in entries or () if one["date"] != date])


def _timetable(t: Tracker, child: Child, timetable: str) -> Timetable:
    for one in timetables(t, child):
        if one.id == timetable:
            return one
    raise NotFound(f"These hours are not among those of {child.name} any more.")


def _edit(t: Tracker, child: Child, start: Mapping[str, Any], fields: Mapping[str, Any]) -> Timetable:
    at = instant(t, child)
    change = setting("timetables", start, fields, at=at, today=today(t, child))
    standing = {one.id: one for one in timetables(t, child)}
    before = standing.get(start["id"])
    new = cast("Timetable", change(before))
    twice = named_twice(new.periods)
    if twice is not None and (before is None or before.periods != new.periods):
        raise Refused(f"Two lessons are called {twice}; give each a name of its own, so that its minutes can be told.")
    edits = [Edit("timetables", new.id, change, None), *_days_following(t, child, (standing | {new.id: new}).values())]
    return cast("Timetable", t.store.edit_many(edits, at=at)[0])


def _days_following(t: Tracker, child: Child, tables: Iterable[Timetable]) -> list[Edit]:
    """Give the edits by which days go on naming the lessons they mean, once these are the child's timetables."""
    here, there = SchoolCalendar(child, timetables(t, child)), SchoolCalendar(child, list(tables))
    at, now = instant(t, child), today(t, child)
    edits = []
    for one in cast("list[Outcome]", t.store.all("outcomes", child=child.id)):
        day = dt.date.fromisoformat(one.date)
        old, new = here.timetable(day), there.timetable(day)
        if not one.periods or old is None or new is None or old.periods == new.periods:
            continue
        names = renamed(old.periods, new.periods, by_place=old.id == new.id)
        called = list(dict.fromkeys(names.get(name, name) for name in one.periods))
        change = setting("outcomes", {"id": one.id}, {"periods": called}, at=at, today=max(now, day))
        edits.append(Edit("outcomes", one.id, change, day))
    return edits


def _hours(weekdays: Hours) -> dict[str, Any]:
    if not weekdays:
        raise Refused("Hours need at least one weekday with school.")
    return {weekday: dict(hours) for weekday, hours in weekdays.items()}


def _with(entry: dict[str, Any], by: str) -> Callable[[Entries | None], Entries]:
    return lambda entries: sorted([*(one for one in entries or () if one != entry), entry], key=lambda one: one[by])


def _without(entry: dict[str, Any]) -> Callable[[Entries | None], Entries]:
    def left(entries: Entries | None) -> Entries:
        if entry not in (entries or ()):
            raise NotFound("These days off are not there any more.")
        return [one for one in entries or () if one != entry]

    return left
