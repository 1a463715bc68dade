"""Earlier wordings, united: what `changes` holds of records whose history is kept for ever, while a merge adds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from ladder.domain.merge import is_newer
from ladder.domain.records import KEPT_FOR_EVER
from ladder.domain.records.checks import canonical, to_document
from ladder.storage.codec import to_record
from ladder.storage.names import FAMILY, name_for
from ladder.storage.rows import OWN, is_merged
from ladder.storage.standing import kept_side, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ladder.domain.merge import Side
    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.codec import Row
    from ladder.storage.pages import Key


class History:
    """The rows of `changes` of all files, by record.

    Beside the rows that devices wrote, some are made up here: a wording that a merge lets go of, shown, kept or brought
    in, is an earlier wording too when no device's row holds it. What is made up follows from the wordings alone, so
    that it is the same whichever file came first.
    """

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._written: dict[Key, list[Row]] = {}
        self._made_up: dict[Key, list[Row]] = {}
        self.added: dict[Key, list[Row]] = {}
        """The rows that devices wrote and that were not known here, by record."""
        for name in batch.names:
            for row in batch.changes(name):
                if row["table"] in KEPT_FOR_EVER:
                    rows = self._made_up if is_merged(row) else self._written
                    rows.setdefault((row["table"], row["id"]), []).append(row)

    def add(self, row: Row) -> None:
        """Add a row that a device wrote, unless it is known or of a table whose history is not kept for ever."""
        if row["table"] not in KEPT_FOR_EVER:
            return
        rows = self._written.setdefault((row["table"], row["id"]), [])
        if _identity(row) not in map(_identity, rows):
            rows.append(row)
            self.added.setdefault((row["table"], row["id"]), []).append(row)

    def let_go(self, key: Key, known: Iterable[Side], standing: Iterable[Side]) -> None:
        """Make up rows for those of the `known` wordings of a record that are not `standing` any more.

        Such a wording was replaced when the earliest wording that is newer was written. One that is not known whole is
        no wording of its own, and a row that read it with a part of it withheld holds less than was said.
        """
        table, record_id = key
        if table not in KEPT_FOR_EVER:
            return
        written = self._written.get(key, [])
        made_up = self._made_up.get(key, [])
        shown = [side.record for side in standing]
        held = [to_record(table, row["before"]) for row in written if row["before"]]
        there = {_wording(record) for record in (*shown, *held)}
        whole = [side.record for side in known if not side.unknown]
        gone: dict[bytes, Record] = {}
        for record in (*whole, *(to_record(table, row["before"]) for row in made_up)):
            if not record.deleted and _wording(record) not in there:
                gone[_wording(record)] = record
        rows: list[Row] = []
        for record in sorted(gone.values(), key=_order):
            newer = min((one for one in (*shown, *held, *gone.values()) if is_newer(one, record)), key=_order)
            row: Row = {"table": table, "id": record_id, "at": newer.updated_at, "device": _named_by(record)}
            row |= {"counter": 0, "before": to_document(record), OWN: {"merged": True}}
            rows.append(row)
        self._replace(key, made_up, rows)

    def save(self) -> None:
        """Put the rows that devices wrote into the files of their records."""
        for rows in self.added.values():
            self._batch.draft(self._home(rows[0])).changes.extend(rows)

    def _replace(self, key: Key, old: list[Row], new: list[Row]) -> None:
        """Let `new` stand in the files in place of `old`."""
        if old == new:
            return
        self._made_up[key] = new
        for name in self._batch.names:
            if any(row in old for row in self._batch.changes(name) if is_merged(row)):
                draft = self._batch.draft(name)
                draft.changes = [row for row in draft.changes if row not in old]
        for row in new:
            self._batch.draft(self._home(row)).changes.append(row)

    def _home(self, row: Row) -> str:
        """Give the file of a row's record; where there is no record, of what it read before."""
        for name in self._batch.places(row["table"], row["id"]):
            return name
        return name_for(row["table"], row["before"]) if row["before"] else FAMILY


def remember(batch: Batch, replaced: Iterable[tuple[str, Row, Sequence[Row]]]) -> None:
    """Keep wordings that a change knows of, rows of `kept`, as earlier ones where a table keeps its history for ever.

    Each comes with its table and the row that the change made; what stands beside that one is no earlier wording.
    """
    kept = [one for one in replaced if one[0] in KEPT_FOR_EVER]
    if kept:
        history = History(batch)
        for table, row, gone in kept:
            standing = batch.standing(table, row["id"], batch.places(table, row["id"]))
            sides = [side_of(table, *standing.rows[0]), *map(kept_side, standing.kept)]
            history.let_go((table, row["id"]), map(kept_side, gone), sides)


def _named_by(record: Record) -> str:
    """Give the id under which a made-up row stands in for whoever replaced a wording, told by the wording alone.

    A row is known by who made the change, and nobody here knows how many changes lie between the two wordings.
    """
    return str(uuid5(NAMESPACE_URL, canonical(to_document(record)).decode()))


def _identity(row: Row) -> tuple[str, str, str, int]:
    """Give what makes two rows of `changes` the same."""
    return row["id"], row["at"], row["device"], row["counter"]


def _wording(record: Record) -> bytes:
    """Give what tells a wording from others: its version and what it says, for a version may have been read in part."""
    return canonical({**to_document(record), "id": None, "recorded_at": None, "updated_at": None})


def _order(record: Record) -> tuple[str, bytes]:
    return record.updated_at, canonical(to_document(record))
