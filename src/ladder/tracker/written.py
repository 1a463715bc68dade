"""The written record by hand: writing an entry of any kind down, changing it, and taking it away."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar, cast

from ladder.domain.records import (
    TABLE_OF,
    Child,
    Contact,
    Exposure,
    Goal,
    Incident,
    Measure,
    Morning,
    Outcome,
    Phase,
    Record,
    Request,
    Review,
    Support,
)
from ladder.domain.records.checks import to_document
from ladder.errors import NotFound
from ladder.storage.store import Edit
from ladder.tracker import lived
from ladder.tracker.core import Tracker, instant, known, setting, today

Written = Contact | Support | Incident | Request | Goal | Phase | Measure
"""A record of the timeline."""

W = TypeVar("W", bound=Written)

_BEGUN: Mapping[str, Mapping[str, Any]] = {
    "contacts": {"documents": []},
    "supports": {"result": "unknown"},
    "requests": {"pauses": []},
}
"""What a new record of a table has where nothing else is said."""


def written(t: Tracker, child: Child, kind: type[W]) -> list[W]:
    """Give the child's records of a kind in the order in which the store keeps them."""
    return lived.records(t, child, kind)


def write(t: Tracker, child: Child, kind: type[W], /, **fields: Any) -> W:
    """Write down a new record of a kind. Raises Refused, a sentence, for a value that is not allowed."""
    return cast("W", t.store.edit_many([new_edit(t, child, kind, fields)], at=instant(t, child))[0])


def change(t: Tracker, child: Child, record: W, /, **fields: Any) -> W:
    """Set only the named fields of a record (None clears one). Raises Refused, and NotFound when it is gone."""
    return cast("W", t.store.edit_many([change_edit(t, child, record, fields)], at=instant(t, child))[0])


def delete(t: Tracker, child: Child, record: Written | Outcome | Morning | Exposure | Review) -> None:
    """Take a record away; the step can be undone. Raises NotFound when it is gone already."""
    still_there(t, child, record)
    on = date.fromisoformat(record.date) if isinstance(record, Outcome | Morning | Exposure) else None
    t.store.delete(TABLE_OF[type(record)], record.id, at=instant(t, child), on=on)


def new_edit(t: Tracker, child: Child, kind: type[Record], fields: Mapping[str, Any]) -> Edit:
    """Give the edit that writes down a new record."""
    table = TABLE_OF[kind]
    start = {"id": t.new_id(), "child": known(t, child).id, **_BEGUN.get(table, {})}
    return Edit(table, start["id"], setting(table, start, fields, at=instant(t, child), today=today(t, child)), None)


def change_edit(t: Tracker, child: Child, record: Written, fields: Mapping[str, Any]) -> Edit:
    """Give the edit that sets the named fields of a record. Raises NotFound when it is gone."""
    still_there(t, child, record)
    table = TABLE_OF[type(record)]
    change = setting(table, to_document(record), fields, at=instant(t, child), today=today(t, child))
    return Edit(table, record.id, change, None)


def still_there(t: Tracker, child: Child, record: Written | Outcome | Morning | Exposure | Review) -> None:
    """Look whether a record is still there, and this child's. Raises NotFound, a sentence, when it is not."""
    known(t, child)
    if t.store.get(TABLE_OF[type(record)], record.id) is None:
        raise NotFound(f"This {type(record).__name__.lower()} is not there any more.")
    if record.child != child.id:
        raise NotFound(f"This {type(record).__name__.lower()} is not {child.name}'s.")
