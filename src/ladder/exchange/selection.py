"""Exactly what leaves: the rules of a purpose, and what a family adds to them or leaves out of them by name."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ladder.domain.records import KEPT_FOR_EVER, TABLES
from ladder.errors import Refused
from ladder.exchange.leaving import BESIDE, DERIVED, FIELDS, HEAD, LEAVING, STAMPS, THERAPIST_ONLY, Purpose, Rule

NAMES = (*TABLES, *BESIDE, *DERIVED)
"""What can leave or stay home as a whole, in the order in which a document names it."""

_SHOWN = 60


class Selection(msgspec.Struct, frozen=True):
    """What leaves: of each table that does its fields, and of some tables only certain records."""

    purpose: Purpose
    fields: Mapping[str, frozenset[str]]
    where: Mapping[str, tuple[str, frozenset[str]]]

    def withheld(self) -> list[str]:
        """Give what a document leaves out: tables by name, fields as `table.field`."""
        names: list[str] = []
        for table in NAMES:
            if table in self.fields:
                names.extend(f"{table}.{field}" for field in FIELDS.get(table, ()) if field not in self.fields[table])
            else:
                names.append(table)
        return names

    def leaves(self, table: str, document: Mapping[str, Any]) -> bool:
        """Tell whether a record leaves at all; a deleted one does in a backup alone."""
        if table not in self.fields or (document.get("deleted") and self.purpose != "backup"):
            return False
        field, values = self.where.get(table, ("", frozenset()))
        return not field or document[field] in values

    def pared(self, table: str, document: Mapping[str, Any]) -> dict[str, Any]:
        """Give a record that leaves with null for each field that does not."""
        return {field: value if field in self.fields[table] else None for field, value in document.items()}


def select(purpose: Purpose, adding: Iterable[str] = (), leaving_out: Iterable[str] = ()) -> Selection:
    """Give what leaves for a purpose, with the tables and fields named in `adding`, without those in `leaving_out`.

    A name is a table or `table.field`; of a table that is added all leaves, but for a school the stamps, and what only
    a therapist may see. Where both lists touch the same thing it stays home. From a backup that leaves anything out,
    older and other wordings stay home too, since they could hold it. Raises Refused, with the choices, for a name that
    is none.
    """
    rules = LEAVING[purpose]
    fields = {table: _fields(purpose, table, rule) for table, rule in rules.items()}
    where = {table: rule.where for table, rule in rules.items() if rule.where}
    for table, field in map(_known, adding):
        if table in BESIDE and purpose != "backup":
            raise Refused(f"{table} holds whole records and leaves with a backup alone.")
        if field in _private(purpose, table):
            raise Refused(f"{table}.{field} leaves for a therapist and in a backup alone.")
        if field:
            fields[table] = fields.get(table, _fields(purpose, table, Rule(only=frozenset()))) | {field}
        else:
            fields[table] = fields.get(table, frozenset()) | _fields(purpose, table, Rule()) - _private(purpose, table)
            where.pop(table, None)
    for table, field in map(_known, leaving_out):
        if not field and table == "children":
            raise Refused("children leaves with every export: nothing else in it could be read without.")
        if field and table in fields:
            fields[table] -= {field}
        elif not field:
            fields.pop(table, None)
        for wordings in _holding(table):
            fields.pop(wordings, None)
    return Selection(purpose, fields, where)


def choices(table: str) -> tuple[str, ...]:
    """Give the fields of a table that can leave or stay home by themselves, in the order of its records."""
    fixed = HEAD | {"from"} if table == "weeks" else HEAD
    return tuple(field for field in FIELDS.get(table, ()) if field not in fixed)


def _fields(purpose: Purpose, table: str, rule: Rule) -> frozenset[str]:
    every = frozenset(FIELDS.get(table, ()))
    always = HEAD | STAMPS | ({"from"} if table == "weeks" else frozenset())
    going = every - rule.without if rule.only is None else every & (rule.only | always)
    return going - STAMPS if purpose == "school" else going


def _private(purpose: Purpose, table: str) -> frozenset[str]:
    """Give the fields of a table that nothing can add for this purpose."""
    return frozenset() if purpose in ("therapist", "backup") else THERAPIST_ONLY.get(table, frozenset())


def _holding(table: str) -> tuple[str, ...]:
    """Give what holds other wordings of a table's records."""
    if table in KEPT_FOR_EVER:
        return BESIDE
    return ("kept",) if table in TABLES else ()


def _known(name: str) -> tuple[str, str]:
    """Give the table and the field that a name means. Raises Refused."""
    table, dot, field = name.partition(".")
    if table not in NAMES:
        raise Refused(
            f"{table[:_SHOWN]!r} is no table of an export. It can be {', '.join(NAMES)}, or one field of a table, "
            "like mornings.note."
        )
    if dot and field in HEAD.intersection(FIELDS.get(table, ())):
        raise Refused(f"{table}.{field} leaves with every record, so that it can be told from the others.")
    if dot and field not in choices(table):
        there = ", ".join(choices(table))
        can_be = f"it can be {there}" if there else f"{table} can only be named as a whole"
        raise Refused(f"{field[:_SHOWN]!r} is no field of {table} to choose; {can_be}.")
    return table, field
