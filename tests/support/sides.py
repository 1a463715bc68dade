"""Sides of one incident as several devices wrote it, for tests of merging."""

from typing import Any

from ladder.domain.merge import Merged, Side
from ladder.domain.records import Incident
from support.family import an_id

MUM, DAD, PHONE = "mum", "dad", "phone"
FIELDS = ("recorded_at", "told_whom", "school_did")


def side(*unknown: str, version: dict[str, int], at: int = 0, deleted: bool = False, **fields: Any) -> Side:
    stamp = f"2026-09-{1 + at:02}T12:00:00.000Z"
    record = Incident(
        id=an_id("incident"),
        recorded_at=fields.pop("recorded_at", "2026-09-01T12:00:00.000Z"),
        updated_at=stamp,
        version=version,
        deleted=deleted,
        child=an_id("sam"),
        date="2026-09-01",
        what=fields.pop("what", "Pushed in the corridor"),
        **fields,
    )
    return Side(record, frozenset(unknown))


def again(merged: Merged) -> list[Side]:
    return [merged.shown, *merged.kept]


def known(one: Side) -> dict[str, Any]:
    return {name: getattr(one.record, name) for name in one.record.__struct_fields__ if name not in one.unknown}


def essence(merged: Merged) -> list[tuple[dict[str, Any], frozenset[str]]]:
    """What is known of each side, in order: everything but the stopgaps."""
    return [(known(one), one.unknown) for one in again(merged)]
