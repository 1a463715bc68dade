"""The doors: every record that enters, from a key, a command or a file, is checked here.

A refusal names the record, the field, the value and what is allowed.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ladder.domain.ahead import HAPPENED, TYPED, is_ahead, latest
from ladder.domain.records import TABLES, Record
from ladder.domain.records.rules import broken_rule
from ladder.domain.records.text import clean
from ladder.errors import Refused

__all__ = ["canonical", "check", "clean", "to_document"]


def check(table: str, document: Mapping[str, Any], *, today: date | None = None, typed: bool = False) -> Record:
    """Give the record that `document` holds, its text cleaned of control characters.

    With `today`, what can only be written once it has happened is refused when dated later than tomorrow. What was
    `typed` by a person, not read from a file, is refused in the family's words.
    Raises Refused, a sentence, for the first thing that is not allowed.
    """
    tidy = clean(document)
    try:
        record = msgspec.convert(tidy, TABLES[table])
    except msgspec.ValidationError as error:
        from ladder.domain.plain_refusals import plain_sentence
        from ladder.domain.records.refusals import sentence

        say = plain_sentence if typed else sentence
        raise Refused(say(table, tidy, str(error))) from None
    broken = broken_rule(table, tidy) or _ahead(table, tidy, today)
    if broken:
        from ladder.domain.plain_refusals import plain_rule
        from ladder.domain.records.refusals import name_of

        raise Refused(plain_rule(table, tidy, broken) if typed else f"{name_of(table, tidy)}: {broken}")
    return record


def to_document(record: Record) -> dict[str, Any]:
    """Give a record as JSON types, every key written, in the fixed order of its fields."""
    document: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return document


def canonical(value: Any) -> bytes:
    """Give the canonical JSON of a value: UTF-8, sorted keys, no blanks; the same bytes for the same data."""
    return msgspec.json.encode(value, order="deterministic")


def _ahead(table: str, document: Mapping[str, Any], today: date | None) -> str | None:
    """Say what is dated later than tomorrow though it can only be written once it has happened."""
    if today is None or table not in TYPED or not is_ahead(table, document, today):
        return None
    field = HAPPENED[table]
    return f"{field} is {document[field]}; it can be at the latest tomorrow, {latest(today).isoformat()}."
