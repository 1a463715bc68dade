"""Wordings written apart: what two devices wrote down of one thing, side by side, and the choice between them."""

import datetime as dt
from collections.abc import Sequence
from functools import partial, reduce
from typing import Literal

import msgspec

from ladder.domain.apart import adds_something, completed, differing, same_tries, together
from ladder.domain.date_words import listed
from ladder.domain.entry_words import Told, kind_of
from ladder.domain.field_words import RECORD_WORDS, field_label, field_told
from ladder.domain.merge import Side
from ladder.domain.records import DAY_TABLES, TABLE_OF, Child, Exposure, Ladder, Record, Rung
from ladder.domain.records.checks import to_document
from ladder.errors import Refused
from ladder.storage.edits import Edit
from ladder.storage.settling import Apart, Choice
from ladder.tracker import lived
from ladder.tracker.core import Tracker, instant, today
from ladder.tracker.titles import title

__all__ = [
    "Answer",
    "Apart",
    "Wording",
    "apart_from",
    "are_one",
    "are_two",
    "can_be_joined",
    "name",
    "name_of_try",
    "settle",
    "told_apart",
    "tries_apart",
    "wordings",
    "written_apart",
]

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


def tries_apart(t: Tracker, child: Child, on: dt.date | None = None) -> list[Apart]:
    """Give tries on one rung and date that two devices wrote down, neither knowing of the other: one, or two.

    Of all dates, opening every year, or those of one. Each is told like two wordings, the one changed last first.
    """
    tries = lived.between(t, child, Exposure, on, on) if on else lived.records(t, child, Exposure)
    return [Apart("exposures", Side(first), (Side(second),)) for first, second in same_tries(tries)]


def are_one(t: Tracker, child: Child, apart: Apart, answer: Answer) -> None:
    """Let two tries be one: a wording stands, or both together, in one step that undo takes back.

    The record of the lesser id carries it and the other goes, whoever is asked: two devices that are asked at a time
    would otherwise each take away what the other keeps.
    """
    both = (apart.shown.record, apart.beside[0].record)
    stands = together(apart.shown, apart.beside[0]).record if answer == BOTH else both[int(answer)]
    kept, gone = sorted(both, key=lambda one: one.id)
    edits = [
        Edit("exposures", kept.id, lambda _record: stands, _on("exposures", kept), anew=True),
        Edit("exposures", gone.id, lambda _record: None, _on("exposures", gone)),
    ]
    t.store.edit_many(edits, at=instant(t, child))


def are_two(t: Tracker, child: Child, apart: Apart) -> None:
    """Let two tries be two, for good and on every device: both are written anew, as they are."""
    both = (apart.shown.record, apart.beside[0].record)
    edits = [Edit("exposures", one.id, lambda record: record, _on("exposures", one), anew=True) for one in both]
    t.store.edit_many(edits, at=instant(t, child))


def told_apart(t: Tracker, child: Child, first: dt.date, last: dt.date) -> str:
    """Give the sentence of what two devices wrote apart of these days, or of what has no day; "" when there is none."""
    dates = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    years = {day.year: day for day in dates}.values()
    found = [
        one
        for table in TABLE_OF.values()
        for on in (years if table in DAY_TABLES else [None])
        for one in t.store.apart(table, on)
        if _child_of(t, one.shown.record) in (child.id, None)
        and (table not in DAY_TABLES or first <= (_date(one.shown.record) or first) <= last)
    ]
    sentences = []
    if found:
        names = listed([name(one) for one in found[:3]] + ([f"{len(found) - 3} more"] if len(found) > 3 else []))
        sentences.append(f"Two devices wrote this down, and not the same: {names}.")
    tries = [one for day in dates for one in tries_apart(t, child, day)]
    if tries:
        names = listed([name_of_try(t, one) for one in tries[:3]])
        sentences.append(f"Two devices wrote down a try, perhaps the same one: {names}.")
    return " ".join([*sentences, "To choose, open ladder and press k on Record (F4)."]) if sentences else ""


def apart_from(t: Tracker, record: Record) -> Apart | None:
    """Give the wordings written apart of one record; None when there is but one."""
    table = TABLE_OF[type(record)]
    found = t.store.apart(table, _on(table, record))
    return next((one for one in found if one.shown.record == record), None)


def name(apart: Apart) -> str:
    """Give the words for the record: "morning, Mon 23 Nov"."""
    words = title(apart.shown.record)
    return f"{RECORD_WORDS[apart.table]}{', ' if words else ''}{words}"


def name_of_try(t: Tracker, apart: Apart) -> str:
    """Give the words for a try that may stand twice: "Half day, Tue 24 Nov"."""
    record = apart.shown.record
    rung = t.store.get("rungs", record.rung) if isinstance(record, Exposure) else None
    return f"{title(rung)}, {title(record)}" if rung is not None else name(apart)


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
