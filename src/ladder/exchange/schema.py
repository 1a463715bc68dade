"""The JSON Schema of an export, made from the records themselves, so that one range checks a key and a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import cleandoc
from typing import Any

import msgspec

from ladder.domain.figures import Completeness, WeekFigures
from ladder.domain.records import KEPT_FOR_EVER, TABLES
from ladder.domain.records.base import DATE, INSTANT, WEEKDAYS
from ladder.domain.summary import Summary
from ladder.exchange.beside import Change, Kept
from ladder.exchange.deidentified.kinds import SCHEMA as DEIDENTIFIED
from ladder.exchange.deidentified.kinds import document_kind
from ladder.exchange.export import FORMAT, SCALES, SCHEMA, VERSION
from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.selection import NAMES, choices, select

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[str, type[msgspec.Struct]] = {
    **TABLES,
    "kept": Kept,
    "changes": Change,
    "completeness": Completeness,
    "weeks": WeekFigures,
    "summary": Summary,
}
"""What stands in each list of a document, in the order in which it is written."""

Schema = dict[str, Any]
_NULL: Schema = {"type": "null"}
_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "pattern": DATE, "format": "date"}
_WITHHOLDABLE = {table: choices(table) for table in NAMES if table != "children"} | {"children": choices("children")}


def export_schema(purpose: Purpose | None = None) -> Schema:
    """Give the JSON Schema (2020-12) of every export, or of those for one purpose.

    Whatever can be withheld may be null, as long as `withheld` names it; a table that is named there is empty. For one
    purpose also the other way round: what that purpose withholds is null where `withheld` names it. A key that may be
    null may be missing, and so may a table, since an import takes both for nothing.
    """
    _, components = _made_from(list(KINDS.values()))
    components["Timetable"]["properties"]["weekdays"]["propertyNames"] = {"enum": list(WEEKDAYS)}
    needed = list(_admit_null(components))
    lists = {name: {"type": "array", "items": _item(name, kind.__name__)} for name, kind in KINDS.items()}
    rules = [_null_only_if_withheld(table, field) for table, field in needed]
    rules += [_if_withheld(name, {name: {"maxItems": 0}}) for name in NAMES if name != "children"]
    if purpose:
        held = (name.partition(".") for name in select(purpose).withheld())
        rules += [_if_withheld(f"{table}.{key}", _each(table, key, _NULL)) for table, dot, key in held if dot]
    return {
        "$schema": DIALECT,
        "$id": SCHEMA.replace(".schema", f"-{purpose}.schema") if purpose else SCHEMA,
        "title": f"An export of ladder for the purpose {purpose}" if purpose else "An export of ladder",
        "type": "object",
        "properties": _frame([purpose] if purpose else PURPOSES) | lists,
        "required": ["format", "version", "children"],
        "additionalProperties": False,
        "allOf": rules,
        "$defs": components,
    }


def _frame(purposes: Iterable[str]) -> Schema:
    """Give what stands around the lists of a document."""
    names = [name for table, fields in _WITHHOLDABLE.items() for name in (table, *(f"{table}.{one}" for one in fields))]
    return {
        "$schema": {"const": SCHEMA},
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "generated_at": {"type": "string", "pattern": INSTANT, "format": "date-time"},
        "generator": group({"name": _TEXT, "version": _TEXT}),
        "purpose": {"enum": list(purposes)},
        "window": group({"from": _DATE, "to": _DATE, "timezone": _TEXT}),
        "withheld": {"type": "array", "items": {"enum": names}, "uniqueItems": True},
        "scales": {"const": SCALES},
    }


def group(properties: Mapping[str, Schema]) -> Schema:
    """Give the schema of an object that has these properties, all of them, and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _admit_null(components: Mapping[str, Schema]) -> Iterator[tuple[str, str]]:
    """Let every field that can be withheld be null, and give those that could not be before, by table."""
    for table, fields in _WITHHOLDABLE.items():
        for field in fields:
            properties = components[KINDS[table].__name__]["properties"]
            if _NULL not in properties[field].get("anyOf", ()):
                properties[field] = {"anyOf": [properties[field], _NULL]}
                yield table, field


def _item(name: str, kind: str) -> Schema:
    """Give the schema of one entry of a list. What lies beside the records holds a record of its own table."""
    entry = {"$ref": f"#/$defs/{kind}"}
    field, tables = {"kept": ("record", tuple(TABLES)), "changes": ("before", KEPT_FOR_EVER)}.get(name, ("", ()))
    if not field:
        return entry
    cases = []
    for table in tables:
        record: Schema = {"$ref": f"#/$defs/{TABLES[table].__name__}"}
        if name == "changes":
            record = {"anyOf": [record, _NULL]}
        cases.append(
            {
                "if": {"properties": {"table": {"const": table}}, "required": ["table"]},
                "then": {"properties": {field: record}},
            }
        )
    return entry | {"properties": {"table": {"enum": list(tables)}}, "allOf": cases}


def _null_only_if_withheld(table: str, field: str) -> Schema:
    return {"anyOf": [_names(f"{table}.{field}"), {"properties": _each(table, field, {"not": _NULL})}]}


def _if_withheld(name: str, properties: Schema) -> Schema:
    return {"if": _names(name), "then": {"properties": properties}}


def _each(table: str, field: str, schema: Schema) -> Schema:
    return {table: {"items": {"properties": {field: schema}}}}


def _names(name: str) -> Schema:
    """Give the schema of a document that withholds `name`."""
    return {"properties": {"withheld": {"contains": {"const": name}}}, "required": ["withheld"]}


def deidentified_schema() -> Schema:
    """Give the JSON Schema (2020-12) of a de-identified document."""
    whole, components = _made_from([document_kind()])
    document: Schema = components.pop(whole[0]["$ref"].removeprefix("#/$defs/"))
    title = {"title": "A de-identified export of ladder"}
    return {"$schema": DIALECT, "$id": DEIDENTIFIED} | document | title | {"$defs": components}


def _made_from(kinds: Sequence[type[msgspec.Struct]]) -> tuple[tuple[Schema, ...], dict[str, Schema]]:
    """Give the schema of each kind, and of all that they are made of by name.

    Python takes the indentation out of a docstring from 3.13 on; here it goes anyway, so that a schema is one.
    """
    schemas: tuple[Schema, ...]
    components: dict[str, Schema]
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    for component in components.values():
        if "description" in component:
            component["description"] = cleandoc(component["description"])
    return schemas, components
