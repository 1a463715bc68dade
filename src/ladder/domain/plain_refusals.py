"""Why what a person typed may not be written, in the family's words: no field of a file, no code, no null."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ladder.domain.catalogue import word
from ladder.domain.date_words import dated
from ladder.domain.field_words import RECORD_WORDS, field_label, field_told, field_words
from ladder.domain.hours_words import WEEKDAY_WORDS
from ladder.domain.records import TABLES
from ladder.domain.records.refusals import allowed, found, shown

_DATE = re.compile(r"\b(\d{4}-\d\d-\d\d)(?:T(?:\d\d:\d\d:\d\d\.\d{3}Z|(\d\d:\d\d)))?\b")
_BEFORE_IS = re.compile(r"^(?:(\w+)(?:, (\w+))?: )?(\w+)(?= is )")
_IN_BRACKETS = re.compile(r"\((\w+)\)")
_WEEKDAY = re.compile(r"^weekdays, (\w+)")
_STEP = re.compile(r"\[\d+\]")
_DAY_OF = ("date", "at", "asked_on", "week")
_NAME = ("name", "label", "title", "what")


def plain_name(table: str, document: Mapping[str, Any]) -> str:
    """Give the words that name a record: "School day of Mon 23 Nov 2026", "Rung “Gate”"."""
    kind = RECORD_WORDS[table].capitalize()
    told = {key: value for key, value in document.items() if isinstance(value, str) and value}
    if day := next((told[key] for key in _DAY_OF if _DATE.match(told.get(key, ""))), ""):
        return f"{kind} of {_in_words(day)}"
    if name := next((told[key] for key in _NAME if key in told), ""):
        return f"{kind} {_quoted(word(name))}"
    return f"{kind} of {_in_words(told['from'])}" if _DATE.match(told.get("from", "")) else kind


def plain_sentence(table: str, document: Mapping[str, Any], error: str) -> str:
    """Give the sentence for what msgspec found (`error`) in a document of `table`."""
    name, kind = plain_name(table, document), TABLES[table].__name__.lower()
    missing = re.search(r"missing required field `(\w+)`", error)
    if missing:
        return f"{name}: {_field(kind, missing[1])} is missing."
    unknown = re.search(r"unknown field `([^`]*)`", error)
    if unknown:
        return f"{name}: {_quoted(unknown[1])} is not a field that ladder knows."
    path, value, wanted = found(TABLES[table], document, error)
    steps = [step for step in _STEP.sub("", path).split(".") if step]
    words = ", ".join(_field(kind, step) for step in steps) or "it"
    inner = steps[-1] if steps else ""
    return f"{name}: {words} is {_value(value)}; it can be {_allowed(kind, inner, wanted)}."


def plain_rule(table: str, document: Mapping[str, Any], broken: str) -> str:
    """Give the sentence for a rule between the fields of a record that is broken, from its end of a sentence."""
    kind = TABLES[table].__name__.lower()
    broken = _WEEKDAY.sub(lambda match: WEEKDAY_WORDS.get(match[1], match[1]), broken)
    words = _BEFORE_IS.sub(lambda match: ", ".join(_field(kind, one) for one in match.groups() if one), broken)
    words = _IN_BRACKETS.sub(lambda match: f"({_field(kind, match[1])})", words)
    return f"{plain_name(table, document)}: {_in_words(words)}"


def _field(kind: str, name: str) -> str:
    """Give the words for a field as its form calls it."""
    words = field_words(kind, name)
    if words != name.replace("_", " "):
        return words
    label = field_label(kind, name)
    return label[:1].lower() + label[1:]


def _value(value: Any) -> str:
    if value is None:
        return "not recorded"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _quoted(word(value)) if isinstance(value, str) else shown(value)


def _quoted(text: str) -> str:
    tidy = " ".join(text.split())
    if not tidy:
        return "blank"
    return f"“{tidy}”" if len(tidy) <= 60 else f"“{tidy[:30]}…” ({len(text):,} characters)"


def _allowed(kind: str, field: str, wanted: msgspec.inspect.Type) -> str:
    match wanted:
        case msgspec.inspect.UnionType(types):
            return " or ".join(_allowed(kind, field, one) for one in types if not _is_none(one))
        case msgspec.inspect.LiteralType(values):
            return "one of " + ", ".join(_code(kind, field, str(value)) for value in values)
        case msgspec.inspect.BoolType():
            return "yes or no"
        case msgspec.inspect.StructType() | msgspec.inspect.DictType():
            return "several answers together"
        case msgspec.inspect.VarTupleType(item):
            return f"a list, each {_allowed(kind, field, item)}"
        case _:
            return allowed(wanted)


def _is_none(kind: msgspec.inspect.Type) -> bool:
    return isinstance(kind, msgspec.inspect.NoneType)


def _code(kind: str, field: str, code: str) -> str:
    told = field_told(kind, field, code, dt.date.min)
    return told.replace("_", " ") if told == code else told


def _in_words(text: str) -> str:
    """Give a text with its ISO dates in words."""

    def day(match: re.Match[str]) -> str:
        try:
            return dated(match[1]) + (f", {match[2]}" if match[2] else "")
        except ValueError:
            return match[0]

    return _DATE.sub(day, text)
