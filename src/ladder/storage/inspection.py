"""Looking through a file that a person or a failing disk has changed: which of its rows are sound."""

from collections.abc import Callable
from typing import Any

import msgspec

from ladder.domain.records import TABLES
from ladder.domain.records.base import Id, Instant
from ladder.domain.records.checks import check, to_document
from ladder.errors import Refused
from ladder.storage.codec import Row, Tables
from ladder.storage.names import name_for
from ladder.storage.rows import CHANGES, KEPT, PARTIAL

_Wording = dict[str, int] | str


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    id: Id
    record: dict[str, Any]
    unknown: list[str]


class _Own(msgspec.Struct, forbid_unknown_fields=True):
    step: Instant | None = None
    made: _Wording | None = None
    base: _Wording | None = None
    undone: Instant | None = None
    undoes: Instant | None = None
    order: Instant | None = None
    unknown: list[str] = []
    kept: list[_Kept] = []
    told: bool = False
    merged: bool = False


class _Change(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    id: Id
    at: Instant
    device: Id
    counter: int
    before: dict[str, Any] | None
    own: _Own | None = None


class _Partial(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    id: Id
    fields: list[str]


def sift(name: str, tables: Tables) -> tuple[Tables, str]:
    """Give the sound rows of the data file `name`, numbered anew, and what is wrong with the first of the others.

    That is the end of a sentence, or "" when nothing is wrong.
    """
    good: Tables = {}
    wrong = ""
    for table, rows in tables.items():
        sound: dict[str, Row] = {}
        seen: set[str] = set()
        for number in sorted(rows, key=int):
            try:
                row = _sound(name, table, rows[number])
                if table in TABLES and row["id"] in seen:
                    raise Refused(f"{row['id']} stands twice in {table}")
            except (Refused, msgspec.ValidationError) as error:
                wrong = wrong or str(error).rstrip(".")
            else:
                seen.add(row["id"])
                sound[str(len(sound) + 1)] = row
        if sound:
            good[table] = sound
    return good, wrong


def _sound(name: str, table: str, row: Row) -> Row:
    """Give a row as the store writes it. Raises Refused or ValidationError when it is not sound."""
    if table in TABLES:
        return _record(name, table, row)
    if table not in _SHAPES:
        raise Refused(f"{table} is no table that ladder knows")
    return _SHAPES[table](row)


def _record(name: str, table: str, row: Row) -> Row:
    document = to_document(check(table, row))
    if name_for(table, document) != name:
        raise Refused(f"a record of {table} ({document['id']}) belongs in {name_for(table, document)}")
    return document


def _change(row: Row) -> Row:
    change = msgspec.convert(row, _Change)
    _known(change.table)
    own = change.own
    if own is not None and (own.step is None) != (own.made is None or "base" not in row["own"]):
        raise Refused(f"a change to {change.id} says only half of what undo needs")
    if change.before is not None:
        check(change.table, change.before)
    for kept in own.kept if own else ():
        _wording(kept)
    return row


def _kept(row: Row) -> Row:
    _wording(msgspec.convert(row, _Kept))
    return row


def _wording(kept: _Kept) -> None:
    _known(kept.table)
    check(kept.table, kept.record)


def _partial(row: Row) -> Row:
    _known(msgspec.convert(row, _Partial).table)
    return row


def _known(table: str) -> None:
    if table not in TABLES:
        raise Refused(f"{table} is no table that ladder knows")


_SHAPES: dict[str, Callable[[Row], Row]] = {CHANGES: _change, KEPT: _kept, PARTIAL: _partial}
