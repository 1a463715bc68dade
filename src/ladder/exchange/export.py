"""The export: one JSON document, the same bytes for the same data."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from ladder import __version__
from ladder.domain.catalogue import DISTRESS_ANCHORS
from ladder.domain.figures import Completeness, WeekFigures
from ladder.domain.records import TABLES
from ladder.domain.records.base import WEEKDAYS
from ladder.domain.summary import Summary
from ladder.exchange.dates import Window, is_within, order
from ladder.exchange.leaving import BESIDE, LEAVING, Purpose, leaves, pared, withheld

SCHEMA = "https://ladder.invalid/schema/ladder-export-1.schema.json"
FORMAT = "ladder-export"
VERSION = 1
SCALES = {
    "distress": {"min": 0, "max": 10, "anchors": {str(size): words for size, words in DISTRESS_ANCHORS.items()}},
}

_FREE_KEYS = frozenset({"version", "subscales", "first_steps", "boxes", "counts", "symptoms", "symptoms_off", "coping"})
"""Keys of which the value may be a group of names that nothing but their letters puts in order."""

Rows = Sequence[Mapping[str, Any]]


def build_document(
    tables: Mapping[str, Rows],
    *,
    purpose: Purpose,
    window: Window,
    generated_at: str,
    weeks: Iterable[WeekFigures],
    summaries: Iterable[Summary],
    completeness: Iterable[Completeness],
    beside: Mapping[str, Rows],
) -> dict[str, Any]:
    """Give the document for a purpose: what leaves of `tables` (records as documents, deleted ones too, by table).

    `weeks`, `summaries` and `completeness` are the figures of the window, `beside` what a backup carries besides
    (`kept`, `changes`). A backup holds every record; the other purposes those of the window.
    """
    document: dict[str, Any] = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "version": VERSION,
        "generated_at": generated_at,
        "generator": {"name": "ladder", "version": __version__},
        "purpose": purpose,
        "window": {"from": window.first.isoformat(), "to": window.last.isoformat(), "timezone": window.timezone},
        "withheld": withheld(purpose),
        "scales": SCALES,
    }
    for table in TABLES:
        document[table] = _leaving(purpose, table, tables.get(table, ()), window)
    for name in BESIDE:
        document[name] = list(beside.get(name, ())) if name in LEAVING[purpose] else []
    document["completeness"] = msgspec.to_builtins(list(completeness))
    figures = sorted(msgspec.to_builtins(list(weeks)), key=lambda week: (week["from"], week["child"]))
    document["weeks"] = [pared(purpose, "weeks", week) for week in figures]
    document["summary"] = [pared(purpose, "summary", one) for one in msgspec.to_builtins(list(summaries))]
    ordered: dict[str, Any] = _ordered(document)
    return ordered


def write_bytes(document: Mapping[str, Any]) -> bytes:
    """Give a document as UTF-8, two blanks a level, with a line end: the same bytes for the same document."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def count_records(document: Mapping[str, Any], child: str | None = None) -> dict[str, int]:
    """Give how many records of each table a document holds, of one child (its id) or of all, where there are any.

    A rung counts for the child of its ladder.
    """
    ladders = {ladder["id"] for ladder in document["ladders"] if child in (None, ladder["child"])}
    counts = {}
    for table in TABLES:
        owner = {"children": "id", "rungs": "ladder"}.get(table, "child")
        mine = ladders if table == "rungs" else {child}
        counts[table] = sum(child is None or record[owner] in mine for record in document[table])
    return {table: count for table, count in counts.items() if count}


def summary(document: Mapping[str, Any]) -> str:
    """Give what leaves in one line: school days of the window, notes, and names of children and of people talked to."""
    days = sum(one["school_days"] for one in document["completeness"])
    notes = sum(bool(record.get("note")) for table in TABLES for record in document[table])
    names = {child["name"] for child in document["children"]} | {talk["person"] for talk in document["contacts"]}
    counted = ((days, "day"), (notes, "note"), (len(names), "name"))
    return ", ".join(f"{count} {word}" if count == 1 else f"{count} {word}s" for count, word in counted)


def _leaving(purpose: Purpose, table: str, rows: Rows, window: Window) -> list[dict[str, Any]]:
    if table not in LEAVING[purpose]:
        return []
    going = [row for row in rows if leaves(purpose, table, row)]
    if purpose != "backup":
        going = [row for row in going if is_within(table, row, window)]
    return [pared(purpose, table, row) for row in sorted(going, key=lambda row: order(table, row))]


def _ordered(value: Any) -> Any:
    """Give a JSON value with its free groups in the order of their names, weekdays in that of the week."""
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    ordered = {}
    for key, item in value.items():
        if key == "weekdays":
            ordered[key] = {day: item[day] for day in WEEKDAYS if day in item}
        elif key in _FREE_KEYS and isinstance(item, dict):
            ordered[key] = dict(sorted(item.items()))
        else:
            ordered[key] = _ordered(item)
    return ordered
