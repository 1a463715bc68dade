"""What comes in: an export as sides of records, every one checked before anything is touched."""

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from typing import Any

import msgspec

from ladder.domain.date_words import listed
from ladder.domain.merge import Side
from ladder.domain.records import TABLES, Record
from ladder.domain.records.base import Instant
from ladder.domain.records.checks import check
from ladder.domain.records.rules import broken_instant
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

_MOST_CHANGES = 1_000_000_000
_SHOWN = 60

Known = Mapping[str, Container[str]]
"""The ids of the children, ladders and rungs that are there already, by table."""


class Incoming(msgspec.Struct, frozen=True):
    """A file that may come in: sides of records by table, wordings kept beside them, and what changes replaced.

    `left_out` says in sentences which of its records cannot, since the file withholds what they cannot be without.
    """

    tables: dict[str, list[Side]]
    kept: list[Row]
    changes: list[Row]
    left_out: tuple[str, ...] = ()


def parse(data: bytes, *, today: dt.date, known: Known) -> Incoming:
    """Give what the bytes of an export hold. Raises Refused, a sentence, for the first thing that is wrong with it."""
    return take(read_json(data), today=today, known=known)


def take(document: Mapping[str, Any], *, today: dt.date, known: Known) -> Incoming:
    """Give what an export holds: figures and other derived parts are left alone, withheld fields become unknown.

    This alone decides whether a file is one that can come in, whatever the date: importing, looking at it and looking
    it through all ask here. `today` is when it was written where it does not say so itself. Raises Refused for the
    first thing that is wrong: the frame, a record, or a child, ladder or rung nobody knows.
    """
    check_frame(document)
    stamp = _stamp(document, today)
    withheld = read_withheld(document.get("withheld", []))
    try:
        tables = {table: _sides(document, table, withheld.get(table, frozenset()), stamp) for table in TABLES}
        kept, changes = kept_of(rows_of(document, "kept")), changes_of(rows_of(document, "changes"))
    except RecursionError:
        raise Refused("This file is nested far deeper than an export is.") from None
    short = {table: names for table in TABLES if (names := unfillable(table, withheld.get(table, frozenset())))}
    left_out = [
        f"{table} stay out, since this file leaves out {listed([f'{table}.{name}' for name in names])}."
        for table, names in short.items()
        if document.get(table)
    ]
    gone = {name for name in document.get("withheld", []) if name in TABLES} | short.keys()
    led_nowhere = _drop_what_leads_nowhere(tables, known, references(document), gone)
    return Incoming(tables, kept, changes, tuple(left_out + led_nowhere))


def _stamp(document: Mapping[str, Any], today: dt.date) -> str:
    """Give the instant by which the file was surely written. Raises Refused for one that is none."""
    if document.get("generated_at") is None:
        return f"{today}T00:00:00.000Z"
    try:
        stamp = msgspec.convert(document["generated_at"], Instant)
    except msgspec.ValidationError:
        shown = str(document["generated_at"])[:_SHOWN]
        raise Refused(
            f"This file: generated_at is {shown!r}; it can be an instant like 2026-11-23T12:05:00.000Z."
        ) from None
    broken = broken_instant("recorded_at", stamp)
    if broken:
        raise Refused(f"This file: generated_at is {stamp}{broken.removeprefix(f'recorded_at is {stamp}')}")
    return stamp


def _sides(document: Mapping[str, Any], table: str, hidden: frozenset[str], stamp: str) -> list[Side]:
    """Give the records of a table, each one checked, withheld fields unknown; none where nothing can stand for one."""
    rows = list(rows_of(document, table))
    if unfillable(table, hidden):
        return []
    unknown = frozenset("from_" if key == "from" else key for key in hidden)
    return [Side(checked(table, with_stopgaps(table, row, hidden, stamp)), unknown) for row in rows]


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


def checked(table: str, row: Row) -> Record:
    """Give the record that a row of a file holds. Raises Refused for what no export holds; else as `check`."""
    record = check(table, row)
    if any(counter > _MOST_CHANGES for counter in record.version.values()):
        raise Refused(f"{type(record).__name__} {record.id}: version counts more changes than anybody can have made.")
    return record


def _drop_what_leads_nowhere(
    tables: dict[str, list[Side]], known: Known, leading: Mapping[str, str], gone: set[str]
) -> list[str]:
    """Take out what leads to a record of a table that stayed home (`gone`), and say so.

    Raises Refused for a record of a child, ladder or rung that is neither in the file nor there already, though the
    file says that it holds all of them.
    """
    dropped: Counter[tuple[str, str]] = Counter()
    before = -1
    while before != dropped.total():
        before = dropped.total()
        there = {target: {side.record.id for side in tables[target]} for target in set(leading.values())}
        for table, sides in tables.items():
            kept = []
            for side in sides:
                lost = _led_nowhere(side, leading, there, known)
                if lost is None:
                    kept.append(side)
                elif lost[1] in gone:
                    dropped[table, lost[1]] += 1
                    gone.add(table)
                else:
                    key, target = lost
                    raise Refused(
                        f"{type(side.record).__name__} {side.record.id}: {key} is {getattr(side.record, key)}, and "
                        f"neither this file nor ladder here knows it; it can be one of the {target}."
                    )
            tables[table] = kept
    return [
        f"{count} of the {table} {'stays' if count == 1 else 'stay'} out, since this file leaves out the {target} "
        "they belong to."
        for (table, target), count in dropped.items()
    ]


def _led_nowhere(
    side: Side, leading: Mapping[str, str], there: Mapping[str, Container[str]], known: Known
) -> tuple[str, str] | None:
    """Give the first field of a record that leads to one that is nowhere, and of which table; None if none does."""
    for key, target in leading.items():
        value = getattr(side.record, key, None)
        if value is None or key in side.unknown or value in there[target] or value in known.get(target, ()):
            continue
        return key, target
    return None
