"""What another device wrote, united with what lies here: nothing lost, nothing doubled, the order without effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ladder.domain.merge import Merged, Side, merge
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import canonical_id
from ladder.storage.codec import to_record
from ladder.storage.earlier import History

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ladder.storage.batch import Batch
    from ladder.storage.codec import Row
    from ladder.storage.pages import Key
    from ladder.storage.rows import ChangeRow, KeptRow


class Counts(NamedTuple):
    """How many records of a merge were new here, changed what is shown, or left it the same.

    `kept` counts the records beside which a wording is kept now that was not kept before.
    """

    new: int
    changed: int
    same: int
    kept: int


class Merger:
    """Unites records, kept wordings and changes with those of a batch's files."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._sides: dict[Key, list[Side]] = {}
        self._known_as: dict[Key, str] = {}
        self._new = self._changed = self._kept = 0

    def merge(
        self, incoming: Mapping[str, Sequence[Side]], kept: Iterable[KeptRow], changes: Iterable[ChangeRow]
    ) -> Counts:
        """Put into the batch's drafts what comes in; what was merged once changes nothing again."""
        for table, sides in incoming.items():
            for side in sides:
                self._take(table, side)
        for row in kept:
            self._take(row["table"], Side(to_record(row["table"], row["record"]), frozenset(row["unknown"])))
        history = History(self._batch)
        for change in changes:
            history.add({**change, "id": self._known_as.get((change["table"], change["id"]), change["id"])})
        for table, record_id in {**self._sides, **dict.fromkeys(history.added)}:
            self._unite(table, record_id, self._sides.get((table, record_id), []), history)
        history.save()
        return Counts(self._new, self._changed, len(self._sides) - self._new - self._changed, self._kept)

    def _take(self, table: str, side: Side) -> None:
        """Note a side under the id of its record: the same child and date under another id is the same record."""
        record_id = canonical_id(table, to_document(side.record))
        self._known_as[table, side.record.id] = record_id
        version = {device: counter for device, counter in side.record.version.items() if counter}
        record = msgspec.structs.replace(side.record, id=record_id, version=version)
        self._sides.setdefault((table, record_id), []).append(Side(record, side.unknown))

    def _unite(self, table: str, record_id: str, sides: list[Side], history: History) -> None:
        places = self._batch.places(table, record_id)
        stored = [self._stored(table, record_id, name, row) for name, row in places.items()]
        beside = [
            Side(to_record(table, row["record"]), frozenset(row["unknown"]))
            for name in places
            for row in self._batch.kept(name, table, record_id)
        ]
        if not stored and not sides:
            return
        merged = merge([*stored, *beside, *sides])
        standing = [merged.shown, *merged.kept]
        if len(stored) != 1 or standing != [*stored, *beside]:
            draft = self._batch.put(table, to_document(merged.shown.record), places)
            draft.set_unknown(table, record_id, merged.shown.unknown)
            draft.set_kept(table, record_id, [_kept_row(table, record_id, side) for side in merged.kept])
        history.let_go((table, record_id), [*stored, *beside, *sides], standing)
        if sides:
            self._count(stored, beside, merged)

    def _stored(self, table: str, record_id: str, name: str, row: Row) -> Side:
        return Side(to_record(table, row), frozenset(self._batch.unknown(name, table, record_id)))

    def _count(self, stored: list[Side], beside: list[Side], merged: Merged) -> None:
        if not stored:
            self._new += not merged.shown.record.deleted
        else:
            self._changed += merged.shown.record != stored[0].record
        self._kept += any(side not in beside for side in merged.kept)


def _kept_row(table: str, record_id: str, side: Side) -> Row:
    return {"table": table, "id": record_id, "record": to_document(side.record), "unknown": sorted(side.unknown)}
