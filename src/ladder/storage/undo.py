"""Undo and redo: the newest step is taken back, or brought back, by writing a wording anew as a new version.

What another device or program has changed since stays: only a change whose wording still stands is undone, and only one
whose former wording still stands is redone. rows.py says what the rows of `changes` carry for this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ladder.domain.merge import dominating
from ladder.domain.records import KEPT_FOR_EVER
from ladder.storage.codec import live_record
from ladder.storage.history import Made, restamped, undo_row
from ladder.storage.instants import later
from ladder.storage.names import name_for
from ladder.storage.rows import OWN, is_open, is_step, order_of, plain, redoes, stands, with_own
from ladder.storage.standing import same_wording, set_apart, still_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.codec import Row
    from ladder.storage.history import Wording
    from ladder.storage.standing import Standing

Version = dict[str, int]


class Reverted(NamedTuple):
    """What an undo or redo did to one record: it read `before`, it reads `after` now; None: it is not there."""

    table: str
    id: str
    before: Record | None
    after: Record | None


class Rewriter:
    """Takes steps back and brings them back in the drafts of one batch, each at a place of its own in the order.

    `at` is what the clock says.
    """

    def __init__(self, batch: Batch, device: str, at: str) -> None:
        self._batch, self._device, self._at = batch, device, at
        self._history = {name: list(batch.page(name).changes) for name in batch.names}
        self._order = batch.order(at)
        self._reverted: dict[tuple[str, str], Reverted] = {}

    def undo(self) -> list[Reverted]:
        """Take back the newest step that still stands; [] when there is none."""
        changes = self._rows(is_open)
        for step in sorted({row[OWN]["step"] for _place, row in changes}, reverse=True):
            for (name, index), row in changes:
                if row[OWN]["step"] == step:
                    self._undo(name, index)
            if self._reverted:
                break
        return self._done()

    def redo(self) -> list[Reverted]:
        """Bring back the step that was undone last; [] when there is none, or when a change was made after that."""
        undone = self._rows(redoes)
        newest = max((order_of(row) for _place, row in self._rows(is_step)), default="")
        if undone and order_of(undone[0][1]) > newest:
            step = redoes(undone[0][1])
            for (name, index), row in undone:
                if redoes(row) == step:
                    self._redo(name, index)
        return self._done()

    def _rows(self, wanted: Callable[[Row], object]) -> list[tuple[tuple[str, int], Row]]:
        """Give the wanted rows of all files with their places, the newest first."""
        found = [
            ((name, index), row)
            for name, rows in self._history.items()
            for index, row in enumerate(rows)
            if row and wanted(row)
        ]
        return sorted(found, key=lambda item: order_of(item[1]), reverse=True)

    def _undo(self, name: str, index: int) -> None:
        """Undo one change if the wording that it made is still read; keep that wording as an earlier one."""
        row = self._history[name][index]
        own, order = row[OWN], self._order
        standing = self._standing(row)
        current = _wording(standing, own["made"])
        if current is None:
            return
        content = {**current, "deleted": True} if row["before"] is None else row["before"]
        unknown = None if row["before"] is None else own.get("unknown", [])
        made, unknown_before = self._write(row, standing, current, content, unknown)
        self._stand_apart(made, own.get("kept", []))
        self._history[name].append(undo_row(made, current, unknown_before, own["step"]))
        self._restamp(row, own["base"], made.after["version"])
        self._history[name][index] = with_own(self._history[name][index], undone=order, base=made.after["version"])

    def _redo(self, name: str, index: int) -> None:
        """Redo one change if the wording that its undoing brought back is still read."""
        taken = self._history[name][index]
        for number, row in enumerate(self._history[name]):
            same = row and is_step(row) and (row["table"], row["id"]) == (taken["table"], taken["id"])
            if same and row[OWN].get("undone") == order_of(taken):
                standing = self._standing(row)
                current = _wording(standing, row[OWN]["base"])
                if current is not None:
                    together = self._settled_again(row, current)
                    standing = self._standing(row)
                    made, _unknown = self._write(
                        row, standing, current, taken["before"], taken[OWN].get("unknown", []), knowing=together
                    )
                    self._restamp(row, row[OWN]["made"], made.after["version"])
                    self._history[name][number] = with_own(
                        self._history[name][number], undone=None, made=made.after["version"]
                    )
                    self._history[name][index] = plain(taken) if taken["table"] in KEPT_FOR_EVER else {}

    def _standing(self, change: Row) -> Standing:
        key = (change["table"], change["id"])
        return self._batch.standing(*key, self._batch.places(*key))

    def _write(
        self,
        change: Row,
        standing: Standing,
        current: Row,
        content: Row,
        unknown: list[str] | None,
        *,
        knowing: Version | None = None,
    ) -> tuple[Made, list[str]]:
        """Write a wording anew in the place of `current`; give it, and which fields were not known in that one.

        It knows what `current` knows, or all that `knowing` does.
        """
        table, record_id = change["table"], change["id"]
        before = live_record(table, standing.read.row if standing.read else None)
        base = knowing or current["version"]
        dot = standing.next_dot(self._device, base)
        row = {**content, "version": {**base, **dict([dot])}, "updated_at": self._at}
        unknown_before = self._put(standing, current, row, unknown, base)
        key = (table, record_id)
        first = self._reverted[key].before if key in self._reverted else before
        read = self._standing(change).read
        self._reverted[key] = Reverted(table, record_id, first, live_record(table, read.row if read else None))
        made = Made(table, row, dot, self._order)
        self._order = later(self._order, milliseconds=1)
        return made, unknown_before

    def _put(self, standing: Standing, current: Row, row: Row, unknown: list[str] | None, base: Version) -> list[str]:
        """Put a row in the place of the wording `current`, shown or kept; give which fields of that were not known."""
        table, record_id = standing.table, row["id"]
        places = self._batch.places(table, record_id)
        if current == standing.shown:
            draft = self._batch.put(table, row, places)
            unknown_before = draft.unknown(table, record_id)
            kept = still_apart(draft.kept(table, record_id), row, base, self._device)
            if unknown is not None:
                draft.set_unknown(table, record_id, unknown)
        else:
            shown = standing.shown or row
            draft = self._batch.draft(name_for(table, shown))
            was = next(one for one in draft.kept(table, record_id) if one["record"] == current)
            unknown_before = was["unknown"]
            anew = {**was, "record": row, "unknown": unknown_before if unknown is None else unknown}
            kept = [anew if one is was else one for one in draft.kept(table, record_id)]
        draft.set_kept(table, record_id, kept)
        return list(unknown_before)

    def _stand_apart(self, made: Made, kept: Sequence[Row]) -> None:
        """Let wordings stand again that the change knew of whose undoing has just been `made`."""
        if kept:
            draft = self._batch.draft(name_for(made.table, made.after))
            there = draft.kept(made.table, made.after["id"])
            writer, counter = made.dot
            known = {**made.after["version"], writer: counter - 1}
            versions = [made.after["version"], *(one["record"]["version"] for one in there)]
            known = {device: number for device, number in known.items() if number}
            draft.set_kept(made.table, made.after["id"], [*there, *set_apart(kept, known, versions, self._device)])

    def _settled_again(self, change: Row, current: Row) -> Version:
        """Take away what stands beside a record since a change was undone that knew of it; give all that is known."""
        kept = change[OWN].get("kept", [])
        version: Version = current["version"]
        if not kept:
            return version
        draft = self._batch.draft(name_for(change["table"], current))
        beside = draft.kept(change["table"], change["id"])
        again = [row for row in beside if any(same_wording(row, one) for one in kept)]
        draft.set_kept(change["table"], change["id"], [row for row in beside if row not in again])
        return dominating([version, *(one["record"]["version"] for one in again)])

    def _restamp(self, change: Row, old: Wording | None, new: Version) -> None:
        """Note, for every change to the record, that the wording last written as `old` was written anew as `new`."""
        if old is not None:
            for name, rows in self._history.items():
                self._history[name] = [restamped(row, change, old, new) for row in rows]

    def _done(self) -> list[Reverted]:
        for name, rows in self._history.items():
            kept = [row for row in rows if row]
            if kept != self._batch.page(name).changes:
                self._batch.draft(name).changes = kept
        return list(self._reverted.values())


def _wording(standing: Standing, wording: Wording) -> Row | None:
    """Give the row of the wording that a change names, while it is a part of how the record is read; else None."""
    if standing.read is None:
        return None
    parts = [standing.rows[0][0], *(one["record"] for one in standing.read.kept)]
    return next((row for row in parts if stands(row, wording)), None)
