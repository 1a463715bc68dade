"""Wordings written apart, settled: of those that stand beside each other one is chosen, and it stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from ladder.domain.merge import Side
from ladder.domain.records import KEPT_FOR_EVER
from ladder.domain.records.checks import check, to_document
from ladder.storage.codec import to_record
from ladder.storage.earlier import History
from ladder.storage.history import step_row, with_step
from ladder.storage.names import name_for
from ladder.storage.rows import dominating

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    """Give every record beside which another wording is kept, by table and id, of one table `only` if it is named."""
    found = (
        Apart(table, _side(table, shown, page.partial.get((table, record_id), [])), _sides(table, rows))
        for page in pages
        for (table, record_id), rows in page.kept.items()
        if table == (only or table) and (shown := page.row(table, record_id)) is not None
    )
    return sorted(found, key=lambda one: (one.table, one.shown.record.id))


def settle(batch: Batch, choices: Sequence[Choice], device: str, at: str) -> list[Record]:
    """Let the chosen wordings stand in the batch's drafts, all as one step; gives those records.

    The chosen wording is newer than all that stood, so that it stands on every device it reaches. What a table keeps
    for ever of the others goes to its history. A record with nothing beside it is left alone. Raises what `choose`
    raises, and Refused for what may not be stored.
    """
    stamp, settled = batch.instant(at), list(_settled(batch, choices, device, batch.instant(at)))
    steps: dict[str, list[Row]] = {}
    for table, stood, row in settled:
        places = batch.places(table, row["id"])
        old = next(iter(places.values()))
        unknown = batch.unknown(next(iter(places)), table, row["id"])
        beside = [kept for name in places for kept in batch.kept(name, table, row["id"])]
        draft = batch.put(table, row, places)
        draft.set_unknown(table, row["id"], stood.shown.unknown)
        draft.set_kept(table, row["id"], [])
        steps.setdefault(name_for(table, row), []).append(step_row(table, row, old, device, unknown, beside))
    for name, rows in steps.items():
        batch.draft(name).changes = with_step(batch.draft(name).changes, rows, stamp)
    _remember(batch, settled)
    return [to_record(table, row) for table, _stood, row in settled if not row["deleted"]]


def _settled(batch: Batch, choices: Sequence[Choice], device: str, stamp: str) -> Iterator[tuple[str, Apart, Row]]:
    """Give, for each record of which several wordings stand: its table, the chosen and the others, the row to store."""
    for table, record_id, choose, on in choices:
        places = batch.places(table, record_id, on)
        beside = [row for name in places for row in batch.kept(name, table, record_id)]
        if not beside:
            continue
        name, old = next(iter(places.items()))
        stands = Apart(table, _side(table, old, batch.unknown(name, table, record_id)), _sides(table, beside))
        chosen = choose(stands)
        document = to_document(chosen.record)
        counter = batch.next_counter(table, record_id, places, device)
        version = dominating(side.record.version for side in (stands.shown, *stands.beside))
        news = {"id": record_id, "updated_at": stamp, "version": {**version, device: counter}}
        row = {**document, **news} if chosen.record.deleted else to_document(check(table, {**document, **news}))
        yield table, Apart(table, chosen, stands.beside), row


def _remember(batch: Batch, settled: Iterable[tuple[str, Apart, Row]]) -> None:
    """Keep the wordings that were let go as earlier ones, where a table keeps its history for ever."""
    kept = [(table, stood, row) for table, stood, row in settled if table in KEPT_FOR_EVER]
    if kept:
        history = History(batch)
        for table, stood, row in kept:
            history.let_go((table, row["id"]), stood.beside, [Side(to_record(table, row), stood.shown.unknown)])


def set_apart(kept: Sequence[Row], shown: Mapping[str, int], device: str) -> list[Row]:
    """Give rows of `kept` anew, to stand beside a wording of the version `shown` that `device` has just written.

    Each is written as by somebody who knew all that was known before that wording, but not the wording: neither is
    newer then, and a merge lets go of none.
    """
    before = {**shown, device: shown[device] - 1}
    rows = []
    for number, row in enumerate(kept):
        writer = str(uuid5(NAMESPACE_URL, f"{device}/beside/{number}"))
        version = {**before, writer: shown.get(writer, 0) + 1}
        rows.append({**row, "record": {**row["record"], "version": version}})
    return rows


def same_wording(one: Row, other: Row) -> bool:
    """Tell whether two rows of `kept` say the same, whatever their versions are."""
    return {**one["record"], "version": None} == {**other["record"], "version": None}


def _side(table: str, row: Row, unknown: Iterable[str]) -> Side:
    return Side(to_record(table, row), frozenset(unknown))


def _sides(table: str, rows: Iterable[Row]) -> tuple[Side, ...]:
    return tuple(_side(table, row["record"], row["unknown"]) for row in rows)
