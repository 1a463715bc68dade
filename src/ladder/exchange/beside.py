"""What a backup carries beside the records: wordings kept from a merge, and what changes replaced."""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

import msgspec

from ladder.domain.records import KEPT_FOR_EVER, TABLES
from ladder.domain.records.base import Id, Instant
from ladder.domain.records.checks import check, clean, to_document
from ladder.errors import Refused

Row = dict[str, Any]
T = TypeVar("T", bound=msgspec.Struct)


class Kept(msgspec.Struct, forbid_unknown_fields=True):
    """A wording that a merge kept beside the one shown; `unknown` names what the file it came from withheld."""

    table: str
    id: Id
    record: Row
    unknown: list[str]


class Change(msgspec.Struct, forbid_unknown_fields=True):
    """What a change replaced: null where the record was not there before."""

    table: str
    id: Id
    at: Instant
    device: Id
    counter: Annotated[int, msgspec.Meta(ge=0)]
    before: Row | None


def kept_of(rows: Iterable[Row]) -> list[Row]:
    """Give the rows of `kept`, their records checked. Raises Refused."""
    found = []
    for number, row in enumerate(rows, start=1):
        kept = _converted("kept", number, row, Kept)
        if kept.table not in TABLES:
            raise Refused(f"kept: entry {number} is of {kept.table[:60]!r}; it can be of {', '.join(TABLES)}.")
        fields = TABLES[kept.table].__struct_fields__
        if not set(kept.unknown) <= set(fields):
            raise Refused(f"kept: entry {number}: unknown names a field that {kept.table} do not have.")
        found.append(msgspec.to_builtins(kept) | {"record": _wording(kept.table, kept.record)})
    return found


def changes_of(rows: Iterable[Row]) -> list[Row]:
    """Give the rows of `changes`, what they replaced checked. Raises Refused."""
    found = []
    for number, row in enumerate(rows, start=1):
        change = _converted("changes", number, row, Change)
        if change.table not in KEPT_FOR_EVER:
            raise Refused(
                f"changes: entry {number} is of {change.table[:60]!r}; it can be of {', '.join(KEPT_FOR_EVER)}."
            )
        try:
            dt.datetime.fromisoformat(change.at)
        except ValueError:
            raise Refused(f"changes: entry {number}: at is {change.at}, a date that no calendar has.") from None
        before = None if change.before is None else _wording(change.table, change.before)
        found.append(msgspec.to_builtins(change) | {"before": before})
    return found


def _converted(name: str, number: int, row: Row, kind: type[T]) -> T:
    try:
        return msgspec.convert(clean(row), kind)
    except msgspec.ValidationError as error:
        raise Refused(f"{name}: entry {number} is not what an export holds there ({error}).") from None


def _wording(table: str, document: Row) -> Row:
    return to_document(check(table, document))
