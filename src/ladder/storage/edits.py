"""Changes to single records, as a person makes them: a new version, and what it replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ladder.domain.records.checks import check, to_document
from ladder.domain.records.identity import canonical_id
from ladder.storage.codec import Row, live_record, to_record
from ladder.storage.earlier import remember
from ladder.storage.history import Made, step_row, with_step
from ladder.storage.names import name_for
from ladder.storage.standing import still_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.history import Dot

_BOOKKEEPING = {"id", "recorded_at", "updated_at", "version", "deleted"}


class Edit(NamedTuple):
    """A wish for one record.

    `change` gets the live record as it lies on the disk, None when there is none, and gives the wished one, None to
    delete it. `on` is the date under which the record is known, for records of a day. What stays the same is written
    only where it is to be written `anew`, so that every device can see that somebody here has looked at it.
    """

    table: str
    id: str
    change: Callable[[Record | None], Record | None]
    on: date | None = None
    anew: bool = False


def apply(batch: Batch, edits: Sequence[Edit], device: str, at: str) -> list[Record | None]:
    """Make the changes in the batch's drafts, all as one step, and give what each record is after that.

    What is changed is the record as it is read: wordings written apart that are read as one become one; another one
    that stands beside stays there. A record that would be the same is left alone. Raises what `change` raises, and
    Refused for what may not be stored.
    """
    places = {(edit.table, edit.id): batch.places(edit.table, edit.id, edit.on) for edit in edits}
    before = {key: batch.standing(*key, rows) for key, rows in places.items()}
    wished = {key: live_record(key[0], one.read.row if one.read else None) for key, one in before.items()}
    for edit in edits:
        wished[edit.table, edit.id] = edit.change(wished[edit.table, edit.id])
    order = batch.order(at)
    anew = {(edit.table, edit.id) for edit in edits if edit.anew}
    steps: dict[str, list[Row]] = {}
    stored: dict[tuple[str, str], Record | None] = {}
    replaced: list[tuple[str, Row, list[Row]]] = []
    for (table, record_id), record in wished.items():
        standing = before[table, record_id]
        read = standing.read
        old = read.row if read else None
        dot = standing.next_dot(device, old["version"] if old else {})
        row = _row(table, record_id, record, old, dot, at)
        if row is not None and ((table, record_id) in anew or not _says_the_same(row, old)):
            draft = batch.put(table, row, places[table, record_id])
            draft.set_unknown(table, record_id, _still_unknown(table, read.unknown if read else [], old, row))
            parts = read.kept if read else []
            step = step_row(Made(table, row, dot, order), standing.shown, standing.unknown, parts)
            steps.setdefault(name_for(table, row), []).append(step)
            if standing.kept and old:
                draft.set_kept(table, record_id, still_apart(standing.rest(), row, old["version"], device))
                replaced.append((table, row, parts))
            stored[table, record_id] = live_record(table, row)
        else:
            stored[table, record_id] = live_record(table, old)
    for name, rows in steps.items():
        batch.draft(name).changes = with_step(batch.draft(name).changes, rows)
    remember(batch, replaced)
    return [stored[edit.table, edit.id] for edit in edits]


def _row(table: str, record_id: str, record: Record | None, old: Row | None, dot: Dot, at: str) -> Row | None:
    """Give the row to store for the wished `record`; None when nothing is to be stored."""
    live = old is not None and not old["deleted"]
    if record is None and not live:
        return None
    version = {**(old["version"] if old else {}), **dict([dot])}
    news = {"id": record_id, "updated_at": at, "version": version, "deleted": record is None}
    if record is None:
        return {**(old or {}), **news}
    recorded_at = old["recorded_at"] if old and live else at
    row = to_document(check(table, {**to_document(record), **news, "recorded_at": recorded_at}))
    if canonical_id(table, row) != record_id:
        raise ValueError(f"{record_id} is not the id of this record of {table}; it is {canonical_id(table, row)}")
    return row


def _says_the_same(row: Row, old: Row | None) -> bool:
    """Tell whether a row to store says what the one that stands says."""
    return (
        old is not None
        and row["deleted"] == old["deleted"]
        and all(row[key] == old[key] for key in row if key not in _BOOKKEEPING)
    )


def _still_unknown(table: str, unknown: Sequence[str], old: Row | None, new: Row) -> list[str]:
    """Give those fields that were not known and that the change has not touched."""
    if not unknown or old is None:
        return []
    was, now = to_record(table, old), to_record(table, new)
    return [field for field in unknown if getattr(was, field) == getattr(now, field)]
