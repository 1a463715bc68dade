"""The same child under two ids: told by its name, and brought together under one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ladder.domain.records import TABLES
from ladder.domain.records.identity import canonical_id
from ladder.domain.records.text import folded

_DERIVED_IDS = frozenset({"mornings", "outcomes", "settings"})
"""Tables of which the ids are made from the id of the child."""

Same = Mapping[str, str]
"""Ids of children in a document, each with the id under which that child is here."""


def namesakes(document: Mapping[str, Any], ours: Mapping[str, str]) -> dict[str, str]:
    """Give the children of a document that may be one of `ours` (names by id): the id there, and the id here.

    That is a child of the same name under an id that nobody here has; capital letters, blanks around and how an accent
    is written do not matter. Where a name stands for two children, there or here, or where the document holds both ids,
    they were told apart already and none is given. Deleted children are left alone.
    """
    there = {
        row["id"]: folded(row["name"])
        for row in _groups(document.get("children"))
        if isinstance(row.get("id"), str) and isinstance(row.get("name"), str) and row.get("deleted") is not True
    }
    here = {child: folded(name) for child, name in ours.items()}
    told_apart = {name for names in (there, here) for name, count in Counter(names.values()).items() if count > 1}
    by_name = {name: child for child, name in here.items() if name not in told_apart and child not in there}
    return {
        child: by_name[name]
        for child, name in there.items()
        if child not in here and name in by_name and name not in told_apart
    }


def as_ours(document: Mapping[str, Any], same: Same) -> dict[str, Any]:
    """Give a document in which the children in `same` have our ids, in every record, kept wording and change.

    Mornings, outcomes and settings get the ids that belong to our child, so that they meet those written here; every
    other record keeps its own. No record is left out or added, done twice it changes nothing, and `document` stays as
    it was. What is no group of names and values passes as it is: telling what is wrong is the business of the import.
    """
    renamed = {
        (table, row["id"]): _id_for(table, row, same)
        for table, row in _wordings(document)
        if isinstance(row.get("id"), str) and _is_theirs(table, row, same)
    }

    def moved(table: str, row: Any) -> Any:
        if not isinstance(row, dict) or not _is_theirs(table, row, same):
            return row
        child = {} if table == "children" else {"child": same[row["child"]]}
        own = {"id": renamed[table, row["id"]]} if isinstance(row.get("id"), str) else {}
        return row | own | child

    def beside(row: Any, wording: str) -> Any:
        if not isinstance(row, dict) or not isinstance(row.get("table"), str):
            return row
        table, known_as = row["table"], row.get("id")
        news = {wording: moved(table, row[wording])} if wording in row else {}
        if isinstance(known_as, str):
            news["id"] = renamed.get((table, known_as), known_as)
        return row | news

    anew: dict[str, Any] = {}
    for name, rows in document.items():
        if not isinstance(rows, list):
            anew[name] = rows
        elif name in ("kept", "changes"):
            anew[name] = [beside(row, "record" if name == "kept" else "before") for row in rows]
        else:
            anew[name] = [moved(name, row) for row in rows]
    return anew


def would_be_lost(moved: Mapping[str, Any], ours: Mapping[str, Any]) -> bool:
    """Tell whether records here and in a document `moved` by `as_ours` were begun twice, on the same devices.

    Their versions then count the changes of two records, and comparing them would let one replace the other unseen. It
    happens where a child was forgotten and written down anew, and the file is from before. Each is a checked document
    with its records and `kept`.
    """
    here: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for table, row in _wordings(ours):
        here.setdefault((table, row["id"]), []).append(row)
    return any(
        _begun_twice(row, other)
        for table, row in _wordings(moved)
        for other in here.get((table, row.get("id", "")), ())
    )


def _begun_twice(row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    mine, theirs = row["version"], other["version"]
    apart = any(mine[one] > theirs[one] for one in mine if one in theirs) and any(
        mine[one] < theirs[one] for one in mine if one in theirs
    )
    begun = {row.get("recorded_at"), other.get("recorded_at")}
    return mine.keys() == theirs.keys() and mine != theirs and not apart and None not in begun and len(begun) == 2


def _plain(name: str) -> str:
    return folded(name)


def _groups(rows: object) -> Iterator[dict[str, Any]]:
    if isinstance(rows, list):
        yield from (row for row in rows if isinstance(row, dict))


def _wordings(document: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every wording of a record that a document holds, with its table."""
    for table in TABLES:
        yield from ((table, row) for row in _groups(document.get(table)))
    for name, wording in (("kept", "record"), ("changes", "before")):
        for row in _groups(document.get(name)):
            if isinstance(row.get("table"), str):
                yield from ((row["table"], found) for found in _groups([row.get(wording)]))


def _is_theirs(table: str, row: Mapping[str, Any], same: Same) -> bool:
    child = row.get("id" if table == "children" else "child")
    return isinstance(child, str) and child in same


def _id_for(table: str, row: Mapping[str, Any], same: Same) -> str:
    if table == "children":
        return same[row["id"]]
    if table in _DERIVED_IDS and (table == "settings" or isinstance(row.get("date"), str)):
        return canonical_id(table, {**row, "child": same[row["child"]]})
    return str(row["id"])
