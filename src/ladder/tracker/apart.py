"""Wordings written apart: what two devices wrote down of one thing, side by side, and the choice between them."""

import datetime as dt
from collections.abc import Sequence
from functools import partial, reduce
from typing import Literal

import msgspec

from ladder.domain.apart import adds_something, completed, differing, together
from ladder.domain.entry_words import Told, kind_of
from ladder.domain.field_words import RECORD_WORDS, field_label, field_told
from ladder.domain.merge import Side
from ladder.domain.records import DAY_TABLES, TABLE_OF, Child, Ladder, Record, Rung
from ladder.domain.records.checks import to_document
from ladder.errors import Refused
from ladder.storage.settling import Apart, Choice
from ladder.tracker.core import Tracker, instant, today
from ladder.tracker.titles import title

__all__ = ["Answer", "Apart", "Wording", "apart_from", "can_be_joined", "name", "settle", "wordings", "written_apart"]

Answer = int | Literal["both"]
"""Which wording is to stand: 0 the one that is shown, 1 the first beside it and so on; or what both say together."""

SHOWN: Answer = 0
BOTH: Answer = "both"
_NAMED = {"rung": "rungs", "ladder": "ladders", "split_from": "rungs"}
"""Fields that hold the id of a record of a table."""


class Wording(msgspec.Struct, frozen=True):
    """One wording: when it was last changed, a UTC instant, and the fields in which the wordings differ."""

    changed_at: str
    told: tuple[Told, ...]


def written_apart(t: Tracker, child: Child) -> list[Apart]:
    """Give what was written down of a child on several devices apart, by date; opens every year."""
    mine = [one for one in t.store.apart() if _child_of(t, one.shown.record) in (child.id, None)]
    return sorted(mine, key=lambda one: (_date(one.shown.record) or dt.date.min, one.table, one.shown.record.id))


def apart_from(t: Tracker, record: Record) -> Apart | None:
    """Give the wordings written apart of one record; None when there is but one."""
    table = TABLE_OF[type(record)]
    found = t.store.apart(table, _on(table, record))
    return next((one for one in found if one.shown.record == record), None)


def name(apart: Apart) -> str:
    """Give the words for the record: "morning, Mon 23 Nov"."""
    words = title(apart.shown.record)
    return f"{RECORD_WORDS[apart.table]}{', ' if words else ''}{words}"


def wordings(t: Tracker, child: Child, apart: Apart) -> list[Wording]:
    """Give the wordings of a record, the one that is shown first, with what they say where they differ."""
    sides = (apart.shown, *apart.beside)
    names = list(dict.fromkeys(name for side in apart.beside for name in differing(apart.shown, side)))
    return [
        Wording(side.record.updated_at, tuple(_told(t, side, name, today(t, child)) for name in names))
        for side in sides
    ]


def can_be_joined(apart: Apart) -> bool:
    """Tell whether all wordings together say more than the one that is shown."""
    sides = (apart.shown, *apart.beside)
    return not any(side.record.deleted for side in sides) and any(
        adds_something(apart.shown, side) for side in apart.beside
    )


def settle(t: Tracker, child: Child, answers: Sequence[tuple[Apart, Answer]]) -> None:
    """Let the chosen wordings stand, on every device that they reach, in one step that undo takes back.

    Raises Refused where something has changed since it was looked at, or where what two wrote cannot stand together.
    """
    choices = [
        Choice(
            apart.table, apart.shown.record.id, partial(_chosen, apart, answer), _on(apart.table, apart.shown.record)
        )
        for apart, answer in answers
    ]
    t.store.settle(choices, at=instant(t, child))


def _chosen(seen: Apart, answer: Answer, stands: Apart) -> Side:
    if stands != seen:
        raise Refused("This was changed since you looked at it. Nothing was chosen; look at it once more.")
    if answer == BOTH:
        return reduce(together, stands.beside, stands.shown)
    sides = (stands.shown, *stands.beside)
    return completed(sides[int(answer)], sides)


def _told(t: Tracker, side: Side, name: str, here: dt.date) -> Told:
    kind, record = kind_of(side.record), side.record
    if name in side.unknown:
        return Told(field_label(kind, name), "left out of that file")
    value = to_document(record)[name.removesuffix("_")]
    other = t.store.get(_NAMED[name], value) if name in _NAMED and value else None
    told = title(other) if other is not None else field_told(kind, name.removesuffix("_"), value, here)
    return Told(field_label(kind, name.removesuffix("_")), told)


def _child_of(t: Tracker, record: Record) -> str | None:
    """Give the id of the child whose record it is; None where that cannot be told."""
    if isinstance(record, Child):
        return record.id
    if isinstance(record, Rung):
        ladder = t.store.get("ladders", record.ladder)
        return ladder.child if isinstance(ladder, Ladder) else None
    child: str | None = getattr(record, "child", None)
    return child


def _date(record: Record) -> dt.date | None:
    text: str | None = getattr(record, "date", None) or getattr(record, "at", None)
    return dt.date.fromisoformat(text[:10]) if text else None


def _on(table: str, record: Record) -> dt.date | None:
    return _date(record) if table in DAY_TABLES else None
