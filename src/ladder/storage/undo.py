"""Undo and redo: the newest step is taken back, or brought back, by writing a wording anew as a new version.

What another device or program has changed since stays: only a change whose wording still stands is undone, and only one
whose former wording still stands is redone. rows.py says what the rows of `changes` carry for this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ladder.domain.records import KEPT_FOR_EVER
from ladder.storage.codec import live_record
from ladder.storage.history import restamped, undo_row
from ladder.storage.instants import later
from ladder.storage.names import name_for
from ladder.storage.rows import OWN, dominating, is_open, is_step, plain, redoes, with_own
from ladder.storage.settling import same_wording, set_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.codec import Row


class Reverted(NamedTuple):
    """What an undo or redo did to one record: it read `before`, it reads `after` now; None: it is not there."""

    table: str
    id: str
    before: Record | None
    after: Record | None


class Rewriter:
    """Takes steps back and brings them back in the drafts of one batch, each wording at an instant of its own."""

    def __init__(self, batch: Batch, device: str, at: str) -> None:
        self._batch, self._device = batch, device
        self._history = {name: list(batch.page(name).changes) for name in batch.names}
        self._stamp = batch.instant(at)
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
        newest = max((row["at"] for _place, row in self._rows(is_step)), default="")
        if undone and undone[0][1]["at"] > newest:
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
        return sorted(found, key=lambda item: str(item[1]["at"]), reverse=True)

    def _undo(self, name: str, index: int) -> None:
        """Undo one change if the wording that it made still stands; keep that wording as an earlier one."""
        row = self._history[name][index]
        own, stamp = row[OWN], self._stamp
        current = self._current(row)
        if current is None or current["updated_at"] != own["made"]:
            return
        if row["before"] is None:
            written, unknown = self._write(row, current, {**current, "deleted": True}, None)
        else:
            written, unknown = self._write(row, current, row["before"], own.get("unknown", []))
            self._stand_apart(row["table"], written, own.get("kept", []))
        self._history[name].append(undo_row(row["table"], written, current, self._device, unknown, own["step"]))
        self._restamp(row, own["base"], stamp)
        self._history[name][index] = with_own(self._history[name][index], undone=stamp, base=stamp)

    def _redo(self, name: str, index: int) -> None:
        """Redo one change if the wording that its undoing brought back still stands."""
        taken = self._history[name][index]
        stamp = self._stamp
        for number, row in enumerate(self._history[name]):
            same = row and is_step(row) and (row["table"], row["id"]) == (taken["table"], taken["id"])
            if same and row[OWN].get("undone") == taken["at"]:
                current = self._current(row)
                if current is not None and current["updated_at"] == row[OWN]["base"]:
                    together = self._settled_again(row, current)
                    self._write(row, together, taken["before"], taken[OWN].get("unknown", []))
                    self._restamp(row, row[OWN]["made"], stamp)
                    self._history[name][number] = with_own(self._history[name][number], undone=None, made=stamp)
                    self._history[name][index] = plain(taken) if taken["table"] in KEPT_FOR_EVER else {}

    def _current(self, change: Row) -> Row | None:
        return next(iter(self._batch.places(change["table"], change["id"]).values()), None)

    def _write(self, change: Row, current: Row, content: Row, unknown: list[str] | None) -> tuple[Row, list[str]]:
        """Write a wording anew; give the row and which fields were not known in the one it replaces."""
        table, places = change["table"], self._batch.places(change["table"], change["id"])
        counter = self._batch.next_counter(table, change["id"], places, self._device)
        row = {**content, "version": {**current["version"], self._device: counter}, "updated_at": self._stamp}
        draft = self._batch.put(table, row, places)
        unknown_before = draft.unknown(table, row["id"])
        if unknown is not None:
            draft.set_unknown(table, row["id"], unknown)
        key = (table, row["id"])
        first = self._reverted[key].before if key in self._reverted else live_record(table, current)
        self._reverted[key] = Reverted(table, row["id"], first, live_record(table, row))
        self._stamp = later(self._stamp, milliseconds=1)
        return row, unknown_before

    def _stand_apart(self, table: str, shown: Row, kept: Sequence[Row]) -> None:
        """Let the wordings that a choice settled stand beside `shown`, which its undoing has just written."""
        if kept:
            draft = self._batch.draft(name_for(table, shown))
            beside = [*draft.kept(table, shown["id"]), *set_apart(kept, shown["version"], self._device)]
            draft.set_kept(table, shown["id"], beside)

    def _settled_again(self, change: Row, current: Row) -> Row:
        """Take away what stands beside a record since a choice was undone; give the row that knows of all of it."""
        kept = change[OWN].get("kept", [])
        if not kept:
            return current
        draft = self._batch.draft(name_for(change["table"], current))
        beside = draft.kept(change["table"], change["id"])
        again = [row for row in beside if any(same_wording(row, one) for one in kept)]
        draft.set_kept(change["table"], change["id"], [row for row in beside if row not in again])
        return {
            **current,
            "version": dominating(row["version"] for row in (current, *(one["record"] for one in again))),
        }

    def _restamp(self, change: Row, old: str | None, new: str) -> None:
        """Note, for every change to the record, that the wording last written at `old` was written anew at `new`."""
        if old is not None:
            for name, rows in self._history.items():
                self._history[name] = [restamped(row, change, old, new) for row in rows]

    def _done(self) -> list[Reverted]:
        for name, rows in self._history.items():
            kept = [row for row in rows if row]
            if kept != self._batch.page(name).changes:
                self._batch.draft(name).changes = kept
        return list(self._reverted.values())
