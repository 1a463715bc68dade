"""The record as it was lived up to today: what every figure, chart, page, letter, list and file reads.

What is dated ahead of its day, under a wrong clock or from a file, is held back here, in this one place, until its day
comes; `ahead` gives it to whoever lists it.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any, TypeVar, cast

from ladder.domain.ahead import HAPPENED, date_in, is_ahead, latest
from ladder.domain.records import DAY_TABLES, TABLE_OF, Child, Exposure, Morning, Outcome, Record
from ladder.domain.records.checks import to_document
from ladder.tracker.core import Tracker, today

R = TypeVar("R", bound=Record)
D = TypeVar("D", Morning, Outcome, Exposure)


def records(t: Tracker, child: Child, kind: type[R], **same: str) -> list[R]:
    """Give the child's records of a kind that have come, in the order in which the store keeps them.

    `same` names fields and values that they have. Of days there is nothing later than today, but that there will be no
    school tomorrow; of what else is written once it has happened nothing later than tomorrow, the last that is typed.
    """
    table = TABLE_OF[kind]
    if table in DAY_TABLES:
        found = cast("list[Any]", t.store.all(table, child=child.id, **same))
        return _come(found, today(t, child)) if found else []
    mine = [one for one in cast("list[Any]", t.store.all(table, **same)) if one.child == child.id]
    if table not in HAPPENED or not mine:
        return mine
    until = latest(today(t, child)).isoformat()
    return [one for one in mine if getattr(one, HAPPENED[table])[:10] <= until]


def between(t: Tracker, child: Child, kind: type[D], first: dt.date, last: dt.date) -> list[D]:
    """Give the child's records of a kind of day from `first` to `last` that have come, by date; else as `records`."""
    here = today(t, child)
    end = min(last, latest(here))
    return _come(cast("list[D]", t.store.between(TABLE_OF[kind], first, end, child.id)), here) if first <= end else []


def first_and_last(t: Tracker, child: Child) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last date with a morning, an outcome or an exposure, none later than today."""
    return t.store.first_and_last(child.id, until=today(t, child))


def documents(t: Tracker, children: Sequence[Child]) -> dict[str, list[dict[str, Any]]]:
    """Give the live records of these children as documents, by table, without what is dated ahead of its day."""
    here = {child.id: today(t, child) for child in children}
    tables = {
        table: [row for row in rows if row.get("child") not in here or not is_ahead(table, row, here[row["child"]])]
        for table, rows in t.store.documents(stored=False).items()
    }
    until = max(here.values()).isoformat() if here else ""
    for rung in tables["rungs"]:
        rung["ratings"] = [one for one in rung["ratings"] if one["date"] <= until]
        rung |= {key: None for key in ("current_from", "done_on") if (rung[key] or "") > until}
    return tables


def ahead(t: Tracker, child: Child) -> list[Record]:
    """Give the child's records that are dated later than tomorrow though they can only have happened, by date."""
    here = today(t, child)
    found = [
        (date_in(table, document) or "", one)
        for table in HAPPENED
        for one in _later(t, table, child, here)
        if is_ahead(table, document := to_document(one), here)
    ]
    return [one for _day, one in sorted(found, key=lambda pair: pair[0])]


def named(child: Child, record: Record) -> dict[str, str | None]:
    """Give how a script reads a record that is dated ahead of its day: {table, id, child, date}."""
    table = TABLE_OF[type(record)]
    return {"table": table, "id": record.id, "child": child.id, "date": date_in(table, to_document(record))}


def _later(t: Tracker, table: str, child: Child, here: dt.date) -> list[Record]:
    if table not in DAY_TABLES:
        return [one for one in t.store.all(table) if getattr(one, "child", None) == child.id]
    return t.store.later_than(table, here, child.id)


def _come(days: list[D], here: dt.date) -> list[D]:
    """Give the records of days up to today, and that there is no school tomorrow: it is known the evening before."""
    today, tomorrow = here.isoformat(), latest(here).isoformat()
    return [
        one
        for one in days
        if one.date <= today or (one.date <= tomorrow and isinstance(one, Outcome) and one.status == "no_school")
    ]
