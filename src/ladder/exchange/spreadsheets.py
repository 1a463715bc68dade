"""An export as tables for spreadsheets: CSV after RFC 4180, one file a table, nothing in it that would be worked out.

A group inside a record becomes columns of its own (`home_day.screens`); a list of groups, or of names with values, a
table of its own (`mornings-symptoms`), in which each row begins with what tells the record. In the record's own row
such a list is its length, so that "asked, and none" (0) and "not recorded" (empty) stay apart.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.inspect import DictType, StructType, Type, VarTupleType

from ladder.domain.figures import Completeness, WeekFigures
from ladder.domain.records import TABLES
from ladder.domain.records.kinds import plain
from ladder.domain.summary import Summary

Row = dict[str, Any]
_KINDS = {**TABLES, "completeness": Completeness, "weeks": WeekFigures, "summary": Summary}
_FOR_MACHINES = frozenset({"version", "deleted"})
"""What only another ladder has use for; deleted records stay out of a spreadsheet, where they would be counted."""

_TELLS = ("id", "child", "date", "from")
"""The columns that tell which record a row of a table beside belongs to, as far as the record has them."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_MARK = b"\xef\xbb\xbf"


def spreadsheets(document: Mapping[str, Any]) -> dict[str, bytes]:
    """Give the files of a folder: a table each that leaves and has rows, and `about.csv`, which says what they are.

    A withheld field has no column. Numbers are written with every digit they have.
    """
    tables: dict[str, list[Row]] = {"about": list(_about(document))}
    for table, kind in _KINDS.items():
        shape = msgspec.inspect.type_info(kind)
        withheld = {name.partition(".")[2] for name in document["withheld"] if name.startswith(f"{table}.")}
        fields = {
            field.encode_name: plain(field.type)
            for field in (shape.fields if isinstance(shape, StructType) else ())
            if field.encode_name not in withheld | _FOR_MACHINES
        }
        for record in document[table]:
            if not record.get("deleted"):
                _spread(tables, table, record, fields)
    return {f"{name}.csv": _written(rows) for name, rows in tables.items()}


def count_rows(data: bytes) -> int:
    """Give how many rows a file holds below its head."""
    return sum(1 for _row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) - 1


def _about(document: Mapping[str, Any]) -> Iterator[Row]:
    window = document["window"]
    said = {
        "purpose": document["purpose"],
        "from": window["from"],
        "to": window["to"],
        "timezone": window["timezone"],
        "generated_at": document["generated_at"],
        "generator": f"{document['generator']['name']} {document['generator']['version']}",
        "withheld": document["withheld"],
    }
    return ({"what": name, "value": value} for name, value in said.items())


def _spread(tables: dict[str, list[Row]], table: str, record: Mapping[str, Any], fields: Mapping[str, Type]) -> None:
    """Put a record into its table, and its lists into the tables beside it."""
    own: Row = {}
    tables.setdefault(table, []).append(own)
    tells = {key: record[key] for key in _TELLS if key in fields}
    for key, kind in fields.items():
        if _is_table(kind):
            rows = list(_entries(record[key], kind))
            own[key] = None if record[key] is None else len(rows)
            if rows:
                tables.setdefault(f"{table}-{key}", []).extend(tells | row for row in rows)
        else:
            own |= _columns(key, record[key], kind)


def _is_table(kind: Type) -> bool:
    """Tell whether a value is a list of groups, or of names with values."""
    return isinstance(kind, DictType) or (isinstance(kind, VarTupleType) and isinstance(kind.item_type, StructType))


def _entries(value: Any, kind: Type) -> Iterator[Row]:
    """Give the rows of a list of groups, or of names with values."""
    if isinstance(kind, DictType):
        inner = plain(kind.value_type)
        for name, item in (value or {}).items():
            yield {"name": name} | _columns("" if isinstance(inner, StructType) else "value", item, inner)
    elif isinstance(kind, VarTupleType):
        for item in value or ():
            yield _columns("", item, kind.item_type)


def _columns(name: str, value: Any, kind: Type) -> Row:
    """Give the columns of a value; those of a group carry its name before theirs."""
    if not isinstance(kind, StructType):
        return {name: value}
    columns: Row = {}
    for field in kind.fields:
        key = field.encode_name
        columns |= _columns(f"{name}.{key}" if name else key, value and value[key], plain(field.type))
    return columns


def _written(rows: Sequence[Row]) -> bytes:
    """Give a table as CSV. Where it goes beyond ASCII it begins with a mark, or Excel would show other letters."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    data = text.getvalue().encode()
    return data if data.isascii() else _MARK + data


def _cell(value: Any) -> str | int | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _disarmed(value)
    if isinstance(value, list):
        return "; ".join(str("" if item is None else _cell(item)) for item in value) if value else "none"
    return value if value is None or isinstance(value, int) else repr(value)


def _disarmed(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: before what would begin one an apostrophe is put."""
    begins = text.startswith(("\t", "\r")) or text.lstrip().startswith(_STARTS_FORMULA)
    return f"'{text}" if begins else text
