"""What a file withheld: fields that are no values in it, and what stands there until somebody knows better."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from ladder.domain.records import TABLES
from ladder.errors import Refused
from ladder.exchange.leaving import BESIDE

Withheld = Mapping[str, frozenset[str]]
"""The keys that a file withheld, by table."""

_DERIVED = frozenset({"weeks", "summary", "completeness"})
_NEVER = frozenset({"id", "child", "ladder", "date", "version", "deleted"})
_STAMPS = frozenset({"recorded_at", "updated_at"})
_EMPTY: dict[str, object] = (
    dict.fromkeys(("hard", "safety_flag", "copied", "archived"), False)
    | dict.fromkeys(("ratings", "supports", "documents", "pauses", "days_off", "special_days", "periods"), ())
    | {"weekdays": {}, "direction": "out", "party": "other", "result": "unknown"}
)
"""What stands in a field that no record can lack: empty where that is possible, else the word that says least."""


def read_withheld(names: object) -> Withheld:
    """Give what the list `withheld` of a file names. Raises Refused for what no export withholds."""
    if not isinstance(names, list):
        raise Refused("withheld is not a list; it can be a list of names like mornings.note.")
    fields: dict[str, set[str]] = {}
    for name in names:
        table, _, field = name.partition(".") if isinstance(name, str) else ("", "", "")
        if table in _DERIVED or (not field and (table in TABLES or table in BESIDE)):
            continue
        if table not in TABLES or field not in TABLES[table].__struct_encode_fields__ or field in _NEVER:
            raise Refused(f"withheld names {str(name)[:60]!r}, which is nothing that an export can leave out.")
        fields.setdefault(table, set()).add(field)
    return {table: frozenset(found) for table, found in fields.items()}


def unfillable(table: str, withheld: frozenset[str]) -> list[str]:
    """Give the withheld keys of a table that its records need and nothing can stand for."""
    return sorted((withheld & needed(table)) - _STAMPS - _EMPTY.keys())


@cache
def needed(table: str) -> frozenset[str]:
    """Give the keys that no record of a table can lack."""
    return frozenset(field.encode_name for field in msgspec.structs.fields(TABLES[table]) if field.required)


def with_stopgaps(table: str, row: Mapping[str, Any], withheld: frozenset[str], stamp: str) -> dict[str, Any]:
    """Give a row whose withheld fields hold nothing, or what stands for nothing where a record cannot lack the field.

    Stamps of when it was written become `stamp`, an instant by which it surely was. Raises Refused for a field that
    nothing can stand for.
    """
    for key in unfillable(table, withheld):
        raise Refused(f"This file leaves out {table}.{key}, and without it ladder cannot take {table} in.")
    filled = {key: value for key, value in row.items() if key not in withheld}
    for key in withheld & needed(table):
        filled[key] = stamp if key in _STAMPS else _EMPTY[key]
    return filled
