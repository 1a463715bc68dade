"""Looking a file through: whether it is what it says it is, and if not, the first wrong place in plain words."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

from ladder.domain.records import TABLES
from ladder.domain.records.checks import clean
from ladder.domain.records.refusals import explained, name_of
from ladder.domain.records.text import without_controls
from ladder.errors import Refused
from ladder.exchange.beside import Row
from ladder.exchange.deidentified import FORMAT as DEIDENTIFIED
from ladder.exchange.deidentified.kinds import document_kind, kinds
from ladder.exchange.describing import Holds, describe
from ladder.exchange.export import SCALES
from ladder.exchange.frame import Frame
from ladder.exchange.importing import check_frame, checked, rows_of, take
from ladder.exchange.reading import read_json
from ladder.exchange.schema import KINDS
from ladder.exchange.selection import NAMES, choices
from ladder.exchange.stopgaps import needed, unfillable, with_stopgaps

_ENTRY = re.compile(r"\$\.(?P<table>\w+)\[(?P<number>\d+)\]")
_SOME_DAY = dt.date(1990, 1, 1)
_SOME_TIME = "1990-01-01T00:00:00.000Z"
_SHOWN = 60


class Looked(NamedTuple):
    """What a file holds, and the first place, in a sentence, at which it is not as ladder writes one; "" if none is."""

    holds: Holds
    remark: str


def validate(data: bytes) -> Looked:
    """Give what the bytes of an export, or of a de-identified one, hold.

    Whether an export can come in is decided by `take`, as for an import. What that cleans or leaves alone is remarked
    upon. Raises Refused, a sentence, for the first
    place that keeps it from coming in, or at which a de-identified document is not what such a file holds.
    """
    document = read_json(data)
    try:
        if document.get("format") == DEIDENTIFIED:
            _look_for_steering(document)
            _look_through_deidentified(document)
            return Looked(describe(document), "")
        unlike = _first_unlike(document)
        try:
            take(document, today=_SOME_DAY, known={})
        except Refused as refused:
            raise Refused(unlike or str(refused)) from None
    except RecursionError:
        raise Refused("This file is nested far deeper than an export is.") from None
    return Looked(describe(document), unlike)


def _first_unlike(document: Row) -> str:
    """Give the first place, in a sentence, at which this is not as an export of ladder is; "" where it is."""
    try:
        _look_for_steering(document)
        _look_through_export(document)
    except Refused as refused:
        return str(refused)
    return ""


def _look_for_steering(document: Row) -> None:
    """Raise Refused for the first place that holds control characters, which no export does."""
    for name, value in document.items():
        rows = value if isinstance(value, list) else [value]
        for number, row in enumerate(rows, start=1):
            if without_controls(name) == name and clean(row, without_controls) == row:
                continue
            where = f"{clean(name)[:_SHOWN]}, entry {number}" if rows is value else clean(name)[:_SHOWN]
            if name in TABLES and isinstance(row, dict):
                where = name_of(name, clean(row))
            raise Refused(f"{where} holds signs that could steer a screen; no export of ladder does.")


def _look_through_deidentified(document: Row) -> None:
    """Raise Refused for the first wrong place of a de-identified document."""
    try:
        msgspec.convert(document, document_kind())
    except msgspec.ValidationError as error:
        entry = _ENTRY.search(str(error))
        if entry is None:
            raise Refused(explained("This file", document_kind(), document, str(error))) from None
        table, number = entry["table"], int(entry["number"])
        where = f"{table}, entry {number + 1}"
        inside = str(error).replace(entry[0], "$")
        raise Refused(explained(where, kinds()[table], document[table][number], inside)) from None
    if document["scales"] != SCALES:
        raise Refused("This file: scales is another scale than that of ladder, which is 0 to 10.")


def _look_through_export(document: Row) -> None:
    """Raise Refused for the first wrong place of an export."""
    check_frame(document)
    _converted("This file", Frame, {key: document[key] for key in document if key in Frame.__struct_encode_fields__})
    if document.get("scales", SCALES) != SCALES:
        raise Refused("This file: scales is another scale than that of ladder, which is 0 to 10.")
    withheld = document.get("withheld", [])
    for name in withheld:
        _check_name(name, withheld)
    for table in KINDS:
        hidden = frozenset(name.partition(".")[2] for name in withheld if name.startswith(f"{table}."))
        for number, row in enumerate(rows_of(document, table), start=1):
            where = name_of(table, row) if table in TABLES else f"{table}, entry {number}"
            if table in withheld:
                raise Refused(f"{where} stands in this file, though withheld says that {table} stay home.")
            _look_through_row(table, where, row, hidden)


def _check_name(name: str, withheld: list[str]) -> None:
    table, dot, field = name.partition(".")
    if table not in NAMES or (dot and field not in choices(table)):
        raise Refused(f"withheld names {name[:_SHOWN]!r}, which is nothing that an export can leave out.")
    if withheld.count(name) > 1:
        raise Refused(f"withheld names {name} twice.")


def _look_through_row(table: str, where: str, row: Row, hidden: frozenset[str]) -> None:
    for field in sorted(hidden):
        if row.get(field) is not None:
            raise Refused(f"{where}: {field} stands in this file, though withheld says that it stays home.")
        if field not in row and (table not in TABLES or field in needed(table)):
            raise Refused(f"{where}: {field} is missing; it can be null, since it stays home.")
    if table in TABLES and not unfillable(table, hidden):
        checked(table, with_stopgaps(table, row, hidden, _SOME_TIME))
    elif table not in ("kept", "changes"):
        known = {key: value for key, value in row.items() if key not in hidden}
        _converted(where, _without(KINDS[table], hidden), known)


@cache
def _without(kind: type[msgspec.Struct], hidden: frozenset[str]) -> type[msgspec.Struct]:
    """Give a kind of record without the fields that stay home."""
    fields = [field for field in msgspec.structs.fields(kind) if field.encode_name not in hidden]
    return msgspec.defstruct(
        kind.__name__,
        [(one.name, one.type) if one.required else (one.name, one.type, None) for one in fields],
        rename={one.name: one.encode_name for one in fields},
        kw_only=True,
        forbid_unknown_fields=True,
    )


def _converted(where: str, kind: type[msgspec.Struct], document: Mapping[str, Any]) -> None:
    try:
        msgspec.convert(document, kind)
    except msgspec.ValidationError as error:
        raise Refused(explained(where, kind, document, str(error))) from None
