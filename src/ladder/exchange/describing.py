"""What a document that leaves holds, in one line and by its tables: said before it leaves and after reading it back."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ladder.domain.records import TABLES


class Holds(NamedTuple):
    """What is in a document: in one line ("57 days, 0 notes, 1 name"), and how many records of each table."""

    line: str
    counts: dict[str, int]


def describe(document: Mapping[str, Any]) -> Holds:
    """Give what a document holds: an export, a de-identified one, or a FHIR bundle (its resources by type)."""
    if document.get("resourceType") == "Bundle":
        counts = Counter(entry["resource"]["resourceType"] for entry in document["entry"])
        return Holds(_counted((sum(counts.values()), "resource"), (counts["Patient"], "patient")), dict(counts))
    return Holds(summary(document), count_records(document))


def count_records(document: Mapping[str, Any], child: str | None = None) -> dict[str, int]:
    """Give how many records of each table a document holds, of one child (its id) or of all, where there are any.

    A rung counts for the child of its ladder.
    """
    ladders = {ladder["id"] for ladder in document.get("ladders", ()) if child in (None, ladder["child"])}
    counts = {}
    for table in TABLES:
        owner = {"children": "id", "rungs": "ladder"}.get(table, "child")
        mine = ladders if table == "rungs" else {child}
        counts[table] = sum(child is None or record[owner] in mine for record in document.get(table, ()))
    return {table: count for table, count in counts.items() if count}


def summary(document: Mapping[str, Any]) -> str:
    """Give what leaves in one line: school days of the window, notes, and names of children and of people talked to."""
    days = sum(one["school_days"] for one in _groups(document, "completeness") if type(one.get("school_days")) is int)
    notes = sum(bool(record.get("note")) for table in TABLES for record in document.get(table, ()))
    named = [child.get("name") for child in document.get("children", ())]
    named += [talk.get("person") for talk in document.get("contacts", ())]
    names = {name for name in named if isinstance(name, str)}
    return _counted((days, "day"), (notes, "note"), (len(names), "name"))


def _groups(document: Mapping[str, Any], table: str) -> Iterator[Mapping[str, Any]]:
    """Give the groups of names and values in a list of derived things, which nobody checks and a file may lack."""
    rows = document.get(table)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _counted(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{count} {word}" if count == 1 else f"{count} {word}s" for count, word in counts)
