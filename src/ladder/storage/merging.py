"""What another device wrote, united with what lies here: nothing lost, nothing doubled, the order without effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ladder.domain.apart import joined, readings
from ladder.domain.merge import Side, is_newer, merge
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import canonical_id
from ladder.storage.earlier import History
from ladder.storage.standing import beside, kept_row, kept_side, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ladder.storage.batch import Batch
    from ladder.storage.pages import Key
    from ladder.storage.rows import ChangeRow, KeptRow


class Counts(NamedTuple):
    """How many records of a merge were new here, read otherwise than before, or were left the same.

    `kept` counts the records beside whose reading a wording stands now that did not stand there before.
    """

    new: int
    changed: int
    same: int
    kept: int


class Merger:
    """Unites records, kept wordings and changes with those of a batch's files.

    `device` is who writes here, `renewed` an id that nobody has written under. A record that comes in with a number of
    `device` that was never given here was written in another folder under the same id, by a copy that nobody saw being
    made: then `twin` is true, this folder is to go on as `renewed`, and what stood here counts as written by that.
    """

    def __init__(self, batch: Batch, device: str, renewed: str) -> None:
        self._batch, self._device, self._renewed = batch, device, renewed
        self._sides: dict[Key, list[Side]] = {}
        self._known_as: dict[Key, str] = {}
        self._new = self._changed = self._kept = 0
        self.twin, self.renewed = False, 0
        self.newest = ""
        """The newest instant at which what comes in was changed, as the clocks there said."""

    def merge(
        self, incoming: Mapping[str, Sequence[Side]], kept: Iterable[KeptRow], changes: Iterable[ChangeRow]
    ) -> Counts:
        """Put into the batch's drafts what comes in; what was merged once changes nothing again."""
        beside = [(row["table"], side_of(row["table"], row["record"], row["unknown"])) for row in kept]
        not_whole = {(table, side.record.id): side.record for table, side in beside if side.unknown}
        for table, sides in incoming.items():
            for side in sides:
                if side.unknown or not_whole.get((table, side.record.id)) != side.record:
                    self._take(table, side)
        for table, side in beside:
            self._take(table, side)
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
        if "updated_at" not in side.unknown:
            self.newest = max(self.newest, side.record.updated_at)
        version = {device: counter for device, counter in side.record.version.items() if counter}
        record = msgspec.structs.replace(side.record, id=record_id, version=version)
        self._sides.setdefault((table, record_id), []).append(Side(record, side.unknown))

    def _unite(self, table: str, record_id: str, sides: list[Side], history: History) -> None:
        places = self._batch.places(table, record_id)
        standing = self._batch.standing(table, record_id, places)
        stored = [side_of(table, row, unknown) for row, unknown in standing.rows]
        stood = [*stored, *(kept_side(row) for row in standing.kept)]
        if not stood and not sides:
            return
        ours = self._as_renewed(stood, sides)
        merged = merge([*ours, *sides])
        stand = [merged.shown, *merged.kept]
        if len(stored) != 1 or stand != stood:
            draft = self._batch.put(table, to_document(merged.shown.record), places)
            draft.set_unknown(table, record_id, merged.shown.unknown)
            draft.set_kept(table, record_id, [kept_row(table, side.record, side.unknown) for side in merged.kept])
        history.let_go((table, record_id), [*ours, *sides], stand)
        if sides:
            self._count(readings(stood), readings(stand))

    def _as_renewed(self, ours: list[Side], sides: list[Side]) -> list[Side]:
        """Give what stands here, written by `renewed` where a twin of this folder has written over it elsewhere."""
        given = max((side.record.version.get(self._device, 0) for side in ours), default=0)
        theirs = [side for side in sides if side.record.version.get(self._device, 0) > given]
        if not theirs:
            return ours
        self.twin = True
        under = [side for side in ours if any(is_newer(one.record, side.record) for one in theirs)]
        return [self._renew(side, under.index(side)) if side in under else side for side in ours]

    def _renew(self, side: Side, number: int) -> Side:
        """Give a side as written under the new id on what `device` had written one change before."""
        self.renewed += 1
        version = {**side.record.version, self._device: side.record.version.get(self._device, 1) - 1}
        version[beside(self._renewed, number) if number else self._renewed] = 1
        version = {device: counter for device, counter in version.items() if counter}
        return Side(msgspec.structs.replace(side.record, version=version), side.unknown)

    def _count(self, before: list[list[Side]], after: list[list[Side]]) -> None:
        was, now = [joined(group) for group in before], [joined(group) for group in after]
        if not was:
            self._new += not now[0].record.deleted
        else:
            self._changed += now[0] != was[0]
        self._kept += any(side not in was[1:] for side in now[1:])
