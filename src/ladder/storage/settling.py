"""Wordings written apart, settled: of those that stand beside each other one is chosen, and it stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ladder.domain.apart import joined, readings
from ladder.domain.merge import Side, dominating
from ladder.domain.records.checks import check, to_document
from ladder.storage.codec import to_record
from ladder.storage.earlier import remember
from ladder.storage.history import Made, step_row, with_step
from ladder.storage.names import name_for
from ladder.storage.standing import Standing, kept_side, side_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from ladder.domain.records import Record
    from ladder.storage.batch import Batch
    from ladder.storage.codec import Row
    from ladder.storage.pages import Page


class Apart(NamedTuple):
    """A record of which several wordings stand: the one that is shown, and those beside it, the greatest first."""

    table: str
    shown: Side
    beside: tuple[Side, ...]


class Choice(NamedTuple):
    """A wish for one record: `choose` gets what stands as it lies on the disk and gives the wording for all of it.

    `on` is the date under which the record is known, for records of a day.
    """

    table: str
    id: str
    choose: Callable[[Apart], Side]
    on: date | None = None


def all_apart(pages: Iterable[Page], only: str = "") -> list[Apart]:
    """Give every record beside whose reading another wording is kept, by table and id, of one table `only` if named."""
    found = []
    for page in pages:
        for table, record_id in page.kept:
            if table == (only or table):
                found += _apart(page.standing(table, record_id))
    return sorted(found, key=lambda one: (one.table, one.shown.record.id))


def _apart(standing: Standing) -> list[Apart]:
    """Give what stands of a record as it is to be chosen from; nothing where all of it is read as one."""
    if not standing.rows:
        return []
    sides = [side_of(standing.table, *standing.rows[0]), *map(kept_side, standing.kept)]
    shown, *others = [joined(group) for group in readings(sides)]
    return [Apart(standing.table, shown, tuple(others))] if others else []


def settle(batch: Batch, choices: Sequence[Choice], device: str, at: str) -> list[Record]:
    """Let the chosen wordings stand in the batch's drafts, all as one step; gives those records.

    The chosen wording is newer than all that stood, so that it stands on every device it reaches. What a table keeps
    for ever of the others goes to its history. A record of which all is read as one is left alone. Raises what `choose`
    raises, and Refused for what may not be stored.
    """
    order = batch.order(at)
    steps: dict[str, list[Row]] = {}
    settled: list[tuple[str, Row, list[Row]]] = []
    for table, record_id, choose, on in choices:
        places = batch.places(table, record_id, on)
        standing = batch.standing(table, record_id, places)
        for stands in _apart(standing):
            chosen = choose(stands)
            version = dominating(standing.versions)
            dot = standing.next_dot(device, version)
            news = {"id": record_id, "updated_at": at, "version": {**version, **dict([dot])}}
            row = {**to_document(chosen.record), **news}
            row = row if chosen.record.deleted else to_document(check(table, row))
            draft = batch.put(table, row, places)
            draft.set_unknown(table, record_id, chosen.unknown)
            draft.set_kept(table, record_id, [])
            step = step_row(Made(table, row, dot, order), standing.shown, standing.unknown, standing.kept)
            steps.setdefault(name_for(table, row), []).append(step)
            settled.append((table, row, standing.kept))
    for name, rows in steps.items():
        batch.draft(name).changes = with_step(batch.draft(name).changes, rows)
    remember(batch, settled)
    return [to_record(table, row) for table, row, _kept in settled if not row["deleted"]]
