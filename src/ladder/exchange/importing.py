"""What comes in: an export as sides of records, every one checked before anything is touched."""

import datetime as dt
from collections.abc import Container, Iterator, Mapping
from typing import Any

import msgspec

from ladder.domain.merge import Side
from ladder.domain.records import TABLES, Record
from ladder.domain.records.checks import check
from ladder.errors import Refused
from ladder.exchange.beside import Row, changes_of, kept_of
from ladder.exchange.deidentified import FORMAT as DEIDENTIFIED
from ladder.exchange.export import FORMAT, VERSION
from ladder.exchange.leaving import BESIDE
from ladder.exchange.reading import read_json
from ladder.exchange.stopgaps import read_withheld, unfillable, with_stopgaps

_FRAME = ("$schema", "format", "version", "generated_at", "generator", "purpose", "window", "withheld", "scales")
_DERIVED = ("completeness", "weeks", "summary")
_KEYS = frozenset((*_FRAME, *TABLES, *BESIDE, *_DERIVED))
_REFERENCES = {"child": "children", "ladder": "ladders", "rung": "rungs", "split_from": "rungs"}

_FROM, _UNTIL = "1990", "2200"
_MOST_CHANGES = 1_000_000_000

Known = Mapping[str, Container[str]]
"""The ids of the children, ladders and rungs that are there already, by table."""


class Incoming(msgspec.Struct, frozen=True):
    """A file that may come in: sides of records by table, wordings kept beside them, and what changes replaced."""

    tables: dict[str, list[Side]]
    kept: list[Row]
    changes: list[Row]


def parse(data: bytes, *, today: dt.date, known: Known) -> Incoming:
    """Give what the bytes of an export hold. Raises Refused, a sentence, for the first thing that is wrong with it."""
    return take(read_json(data), today=today, known=known)


def take(document: Mapping[str, Any], *, today: dt.date, known: Known) -> Incoming:
    """Give what an export holds: figures and other derived parts are left alone, withheld fields become unknown.

    Raises Refused for the first thing that is wrong: the frame, a record, or a child, ladder or rung nobody knows.
    """
    check_frame(document)
    try:
        tables = sides_of(document, today)
        kept, changes = kept_of(rows_of(document, "kept")), changes_of(rows_of(document, "changes"))
    except RecursionError:
        raise Refused("This file is nested far deeper than an export is.") from None
    _check_references(tables, known, references(document))
    return Incoming(tables, kept, changes)


def sides_of(document: Mapping[str, Any], today: dt.date | None) -> dict[str, list[Side]]:
    """Give the records of a document, each one checked; its withheld fields are unknown.

    With `today`, what can only be written once it has happened is not taken when dated later than tomorrow. Raises
    Refused for the first thing that is wrong.
    """
    withheld = read_withheld(document.get("withheld", []))
    stamp = str(document.get("generated_at") or f"{today or _FROM + '-01-01'}T00:00:00.000Z")
    tables: dict[str, list[Side]] = {}
    for table in TABLES:
        hidden = withheld.get(table, frozenset())
        unknown = frozenset("from_" if key == "from" else key for key in hidden)
        rows = (with_stopgaps(table, row, hidden, stamp) for row in rows_of(document, table))
        tables[table] = [Side(checked(table, row, today), unknown) for row in rows]
    return tables


def rows_of(document: Mapping[str, Any], table: str) -> Iterator[Row]:
    """Give the entries of one of a document's lists; a missing list is empty. Raises Refused for what is no group."""
    rows = document.get(table, [])
    if not isinstance(rows, list):
        raise Refused(f"{table} is not a list; it can be a list of records.")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            raise Refused(f"{table}: entry {number} is not a record; it can be a group of names and values.")
        yield row


def references(document: Mapping[str, Any]) -> dict[str, str]:
    """Give the fields of a document's records that lead to a record of another table, which has to be there.

    What a family shared leaves rungs at home that were taken off the ladder, though not what was tried on them: there a
    record may lead to a rung that nobody knows. A backup holds them all.
    """
    shared = document.get("purpose") in ("therapist", "school", "hearing")
    return {key: table for key, table in _REFERENCES.items() if not (shared and table == "rungs")}


def wanting(document: Mapping[str, Any]) -> list[str]:
    """Give what an export leaves out and an import cannot do without: fields by name, tables that records lead to."""
    withheld = read_withheld(document["withheld"])
    names = [
        f"{table}.{key}"
        for table in TABLES
        if document[table]
        for key in unfillable(table, withheld.get(table, frozenset()))
    ]
    led_to = {
        target
        for table in TABLES
        for key, target in references(document).items()
        if any(row.get(key) is not None for row in document[table])
    }
    return names + [table for table in document["withheld"] if table in led_to]


def check_frame(document: Mapping[str, Any]) -> None:
    """Raise Refused unless this is an export of the version we know, with no key that we do not."""
    if document.get("format") == DEIDENTIFIED:
        raise Refused(
            "This file is de-identified: it names nobody and no date, so there is nothing to take in from it."
        )
    if document.get("format") != FORMAT:
        raise Refused(f"This file is not an export of ladder: its format is not {FORMAT}.")
    version = document.get("version")
    if isinstance(version, bool) or version != VERSION:
        newer = isinstance(version, int) and version > VERSION
        raise Refused(
            "This file was written by a newer ladder; update ladder on this computer first."
            if newer
            else f"This file has no version that ladder knows; it can be {VERSION}."
        )
    if "children" not in document:
        raise Refused("This file names no children; an export of ladder always does.")
    foreign = next((key for key in document if key not in _KEYS), None)
    if foreign is not None:
        raise Refused(f"This file holds {foreign[:60]!r}, which is no part of an export of ladder.")


def checked(table: str, row: Row, today: dt.date | None) -> Record:
    """Give the record that a row of a file holds. Raises Refused for what no export holds; else as `check`."""
    record = check(table, row, today=today)
    for key in ("date", "recorded_at", "updated_at", "at"):
        value = getattr(record, key, None)
        if value is not None and not _FROM <= value[:4] < _UNTIL:
            raise Refused(f"{type(record).__name__} {record.id}: {key} is {value}; it can be from {_FROM} to {_UNTIL}.")
    if any(counter > _MOST_CHANGES for counter in record.version.values()):
        raise Refused(f"{type(record).__name__} {record.id}: version counts more changes than anybody can have made.")
    return record


def _check_references(tables: Mapping[str, list[Side]], known: Known, leading: Mapping[str, str]) -> None:
    """Raise Refused for a record of a child, ladder or rung that is neither in the file nor there already."""
    there = {table: {side.record.id for side in tables[table]} for table in ("children", "ladders", "rungs")}
    for sides in tables.values():
        for side in sides:
            for key, table in leading.items():
                value = getattr(side.record, key, None)
                if value is None or key in side.unknown or value in there[table] or value in known.get(table, ()):
                    continue
                raise Refused(
                    f"{type(side.record).__name__} {side.record.id}: {key} is {value}, and neither this file nor "
                    f"ladder here knows it; it can be one of the {table}."
                )
