"""Short ways to write a written record into the store of a tracker, through the same door as everything else."""

from typing import Any

from ladder.domain.records import Child, Record
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, setting, today


def write(t: Tracker, child: Child, table: str, **fields: Any) -> Record:
    """Write one record of a child and give it as it is stored."""
    start = {"id": t.new_id(), "child": child.id, **fields}
    at = t.clock.instant("UTC")
    change = setting(table, start, {}, at=at, today=today(t, child))
    return t.store.edit_many([Edit(table, start["id"], change, None)], at=at)[0]


def write_contact(t: Tracker, child: Child, **fields: Any) -> Record:
    talk = {"at": "2026-11-01T09:00", "direction": "out", "channel": "call", "person": "Ms Ortiz", "party": "school"}
    return write(t, child, "contacts", **talk | {"documents": []} | fields)


def write_request(t: Tracker, child: Child, **fields: Any) -> Record:
    request = {"kind": "evaluation", "asked_on": "2026-11-01", "starts": "asked", "day_type": "calendar", "pauses": []}
    return write(t, child, "requests", **request | fields)


def write_support(t: Tracker, child: Child, what: str, state: str, from_: str | None, **fields: Any) -> Record:
    support = {"where": "school", "kind": "accommodation", "what": what, "state": state, "result": "unknown"}
    return write(t, child, "supports", **support | {"from": from_} | fields)
