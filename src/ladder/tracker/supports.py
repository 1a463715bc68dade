"""Supports over time: a new state closes the record that stands and opens another, in one save."""

from datetime import date, timedelta
from typing import Any, cast

from ladder.domain.records import Child, Support
from ladder.errors import Refused
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, instant
from ladder.tracker.titles import title
from ladder.tracker.written import change_edit, new_edit, written

_STAYS = ("where", "kind", "what")
_UNKNOWN = ("result", "unknown")


def states(t: Tracker, child: Child, what: str) -> list[Support]:
    """Give the states of a support by its name (a code or the family's own words), the first one first."""
    known = [one for one in written(t, child, Support) if one.what == what]
    return sorted(known, key=lambda one: (one.from_ or "", one.recorded_at, one.id))


def add_support(t: Tracker, child: Child, **fields: Any) -> Support:
    """Write down a support in a state `from` a date on; where states of that name stand it takes its place among them.

    The state before it ends the day before, and it ends the day before the one that comes after, unless it says when.
    Where a state began on the same date that record has the new state from now on, and keeps what is left blank.
    Raises Refused for a value that is not allowed, and where others of that name stand for one without a date.
    """
    return _placed(t, child, fields, {})


def new_state(t: Tracker, child: Child, support: Support, *, so_far: str | None = None, **fields: Any) -> Support:
    """Write down a new `state` of a support `from` a date on, and `so_far`, what came of the state before it.

    Raises Refused as `add_support`, and when that is the state it has on that date already.
    """
    first = fields.get("from_") or fields.get("from") or ""
    holding = [one for one in states(t, child, support.what) if (one.from_ or "") <= first <= (one.to or first)]
    if holding and holding[-1].state == fields.get("state"):
        raise Refused(f"“{title(holding[-1])}” stands already on that day. Choose the state it has now, or go back.")
    same = {name: getattr(support, name) for name in _STAYS}
    return _placed(t, child, same | fields, {} if so_far is None else {"result": so_far})


def _placed(t: Tracker, child: Child, fields: dict[str, Any], so_far: dict[str, Any]) -> Support:
    """Write down a state among those of its name, in one save."""
    others = states(t, child, fields["what"])
    first: str = fields.get("from_") or fields.get("from") or ""
    if others and not first:
        raise Refused(
            f"Support {title(others[-1])}: from is missing; it can be the date since when the new state holds."
        )
    same = next((one for one in reversed(others) if one.from_ == first), None) if first else None
    if same is not None:
        edits = [change_edit(t, child, same, _told(fields | so_far))]
    else:
        before = [one for one in others if (one.from_ or "") < first]
        after = [one for one in others if (one.from_ or "") > first]
        ends = {"to": _day_before(cast("str", after[0].from_))} if after and fields.get("to") is None else {}
        edits = [new_edit(t, child, Support, fields | ends)]
        edits += [_closed(t, child, before[-1], first, so_far)] if before else []
    return cast("Support", t.store.edit_many(edits, at=instant(t, child))[0])


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    """Give the fields that say something: a blank takes nothing away from the record that stands."""
    return {name: value for name, value in fields.items() if value is not None and (name, value) != _UNKNOWN}


def _closed(t: Tracker, child: Child, before: Support, first: str, so_far: dict[str, Any]) -> Edit:
    """Give the edit that ends a state the day before `first`, unless it ended earlier."""
    last = _day_before(first)
    return change_edit(t, child, before, so_far | {"to": min(last, before.to or last)})


def _day_before(iso: str) -> str:
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat()
