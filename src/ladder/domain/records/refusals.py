"""A refusal as a sentence: which record, which field, which value, and what is allowed there."""

import json
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ladder.domain.records import TABLES
from ladder.domain.records.base import CLOCK, DATE, INSTANT, LOCAL, UUID
from ladder.domain.records.kinds import plain

_STEP = re.compile(r"\.([A-Za-z_$]\w*)|\[(\d+)\]|\[(\.\.\.)\]")
_PATTERNS = {
    DATE: "a date like 2026-11-23",
    CLOCK: "a time like 08:05",
    LOCAL: "a date and time like 2026-11-23T08:05",
    INSTANT: "an instant like 2026-11-23T12:05:00.000Z",
    UUID: "an id like 6513270e-269e-4d37-b2a7-4de452e6b438",
}


def name_of(table: str, document: Mapping[str, Any]) -> str:
    """Give the words that name one record in a sentence: its table, and its date, name or label."""
    tag = TABLES[table].__name__
    for key in ("date", "name", "label", "title", "what", "at", "asked_on", "week", "from", "id"):
        value = document.get(key)
        if isinstance(value, str) and value:
            return (
                f"{tag} {shown(value)}"
                if key not in ("date", "at", "asked_on", "week")
                else f"{tag} of {' '.join(value[:30].split())}"
            )
    return tag


def sentence(table: str, document: Mapping[str, Any], error: str) -> str:
    """Give the sentence for what msgspec found (`error`) in a document of `table`."""
    return explained(name_of(table, document), TABLES[table], document, error)


def explained(name: str, kind: type, document: Any, error: str) -> str:
    """Give the sentence for what msgspec found (`error`) in a `document` that was to be of `kind`, called `name`."""
    message, _, path = error.replace("`key` in `", "`key in ").partition(" - at `")
    path = path.rstrip("`")
    missing = re.search(r"missing required field `(\w+)`", message)
    if missing:
        return f"{name}: {_joined(path, missing[1])} is missing."
    unknown = re.search(r"unknown field `(.*)`", message)
    if unknown:
        return f"{name}: {_joined(path, unknown[1])} is not a field that ladder knows."
    field, value, wanted = found(kind, document, error)
    return f"{name}: {field or 'it'} is {shown(value)}; it can be {allowed(wanted)}."


def found(kind: type, document: Any, error: str) -> tuple[str, Any, msgspec.inspect.Type]:
    """Give where in a `document` that was to be of `kind` msgspec found an `error`, what stands there, what may."""
    _message, _, path = error.replace("`key` in `", "`key in ").partition(" - at `")
    path = path.rstrip("`")
    value, wanted = _walk(document, path, kind)
    return path.removeprefix("key in ").removeprefix("$").lstrip("."), value, wanted


def allowed(kind: msgspec.inspect.Type) -> str:  # noqa: PLR0911 - one line a kind of type
    """Give the words for what a type of msgspec.inspect allows."""
    match kind:
        case msgspec.inspect.UnionType(types):
            return " or ".join(allowed(one) for one in types if not isinstance(one, msgspec.inspect.NoneType))
        case msgspec.inspect.Metadata(inner):
            return allowed(inner)
        case msgspec.inspect.IntType(ge=low, le=high):
            return "a whole number" + _range(low, high)
        case msgspec.inspect.FloatType(ge=low, le=high):
            return "a number" + _range(low, high)
        case msgspec.inspect.StrType(min_length=shortest, max_length=longest, pattern=pattern):
            return _PATTERNS.get(pattern, "a word that ladder knows") if pattern else _text(shortest, longest)
        case msgspec.inspect.LiteralType(values):
            return "one of " + ", ".join(str(value) for value in values)
        case msgspec.inspect.BoolType():
            return "true or false"
        case msgspec.inspect.VarTupleType(item):
            return f"a list, each {allowed(item)}"
        case msgspec.inspect.StructType(fields=fields):
            return "a group of " + ", ".join(field.encode_name for field in fields)
        case _:
            return "a group of names and values"


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f" from {low:g} to {high:g}"
    return f", at least {low:g}" if low is not None else ""


def _text(shortest: int | None, longest: int | None) -> str:
    if longest is None:
        return "text"
    return f"text of {shortest or 0} to {longest:,} characters"


def _joined(path: str, field: str) -> str:
    inner = path.removeprefix("$").lstrip(".")
    return f"{inner}.{field}" if inner else field


def _walk(document: Any, path: str, record: type) -> tuple[Any, msgspec.inspect.Type]:
    """Follow a path like `$.symptoms[0].severity` through the document and its type at once.

    msgspec does not name the entry of a mapping (`[...]`): there the whole mapping is the value.
    """
    value, kind = document, plain(msgspec.inspect.type_info(record))
    for field, index, _anything in _STEP.findall(path.removeprefix("key in ").removeprefix("$")):
        if field and isinstance(kind, msgspec.inspect.StructType):
            kind = next(plain(known.type) for known in kind.fields if known.encode_name == field)
            value = value.get(field, value)
        elif index and isinstance(kind, msgspec.inspect.VarTupleType):
            value, kind = value[int(index)], plain(kind.item_type)
        elif isinstance(kind, msgspec.inspect.DictType):
            kind = plain(kind.key_type if path.startswith("key in ") else kind.value_type)
    return value, kind


def shown(value: Any) -> str:
    """Give a value as it is named in a sentence, cut where it would be long."""
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= 60:
        return text
    return f"{text[:30]}… ({len(value if isinstance(value, str) else text):,} characters)"
