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
from ladder.exchange.leaving import BESIDE
from ladder.exchange.selection import Selection

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
    selection: Selection,
    window: Window,
    generated_at: str,
    weeks: Iterable[WeekFigures],
    summaries: Iterable[Summary],
    completeness: Iterable[Completeness],
    beside: Mapping[str, Rows],
) -> dict[str, Any]:
    """Give the document for a purpose: what `selection` lets leave of `tables` (records as documents, by table).

    `weeks`, `summaries` and `completeness` are the figures of the window, `beside` what a backup carries besides
    (`kept`, `changes`). A backup holds every record, deleted ones too; the other purposes those of the window.
    """
    document: dict[str, Any] = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "version": VERSION,
        "generated_at": generated_at,
        "generator": {"name": "ladder", "version": __version__},
        "purpose": selection.purpose,
        "window": {"from": window.first.isoformat(), "to": window.last.isoformat(), "timezone": window.timezone},
        "withheld": selection.withheld(),
        "scales": SCALES,
    }
    for table in TABLES:
        document[table] = _leaving(selection, table, tables.get(table, ()), window)
    for name in BESIDE:
        document[name] = list(beside.get(name, ())) if name in selection.fields else []
    document["completeness"] = msgspec.to_builtins(list(completeness))
    figures = sorted(msgspec.to_builtins(list(weeks)), key=lambda week: (week["from"], week["child"]))
    for name, rows in (("weeks", figures), ("summary", msgspec.to_builtins(list(summaries)))):
        document[name] = [selection.pared(name, row) for row in rows] if name in selection.fields else []
    ordered: dict[str, Any] = _ordered(document)
    return ordered


def write_bytes(document: Mapping[str, Any]) -> bytes:
    """Give a document as UTF-8, two blanks a level, with a line end: the same bytes for the same document."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _leaving(selection: Selection, table: str, rows: Rows, window: Window) -> list[dict[str, Any]]:
    going = [row for row in rows if selection.leaves(table, row)]
    if selection.purpose != "backup":
        going = [row for row in going if is_within(table, row, window)]
    return [selection.pared(table, row) for row in sorted(going, key=lambda row: order(table, row))]


def _ordered(value: Any) -> Any:
    """Give a JSON value with its free groups in the order of their names, weekdays in that of the week."""
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    ordered = {}
    for key, item in value.items():
        if key == "weekdays" and isinstance(item, dict):
            ordered[key] = {day: item[day] for day in WEEKDAYS if day in item}
        elif key in _FREE_KEYS and isinstance(item, dict):
            ordered[key] = dict(sorted(item.items()))
        else:
            ordered[key] = _ordered(item)
    return ordered
