"""What a person typed is refused in the family's words: of any field of any record, and never a file's name or null."""

import re
from typing import Any

import msgspec
import pytest

from ladder.domain.records import TABLES
from ladder.domain.records.checks import check
from ladder.errors import Refused
from support.full import full_family, head
from support.trackers import MONDAY

OURS = (
    "id",
    "recorded_at",
    "updated_at",
    "version",
    "deleted",
    "child",
    "ladder",
    "rung",
    "split_from",
    "counts",
    "timezone",
)
"""What no person types."""

MACHINE = re.compile(r"\w_\w|\bnull\b|\[\d|\btrue\b|\bfalse\b|\b(mornings|outcomes|exposures)\b")


def refused(table: str, document: dict[str, Any]) -> str:
    with pytest.raises(Refused) as error:
        check(table, document, today=MONDAY, typed=True)
    return str(error.value)


@pytest.mark.parametrize(
    ("table", "fields", "sentence"),
    [
        (
            "outcomes",
            {"status": None},
            "School day of Mon 23 Nov 2026: how the day went is not recorded; it can be one of",
        ),
        ("outcomes", {"status": "bunked"}, "“bunked”; it can be one of elsewhere, full day, ill, late"),
        (
            "outcomes",
            {"status": "part", "arrived": "11:00", "left": "09:00"},
            "left is 09:00; it can be later than arrived",
        ),
        ("outcomes", {"status": "part", "minutes": 601}, "in school is 601; it can be a whole number from 0 to 600."),
        ("outcomes", {"status": "part", "doctor_note": "maybe"}, "doctor's note is “maybe”; it can be yes or no."),
        ("outcomes", {}, "how the day went is missing."),
    ],
)
def test_a_school_day_is_refused_in_words(table: str, fields: dict[str, Any], sentence: str) -> None:
    day = head("00000000-0000-4000-8000-000000000001") | {"child": "00000000-0000-4000-8000-000000000002"}
    assert sentence in refused(table, day | {"date": "2026-11-23"} | fields)


def said(table: str, document: dict[str, Any]) -> str:
    """Give the refusal of a document, nothing where it is allowed."""
    try:
        check(table, document, today=MONDAY, typed=True)
    except Refused as error:
        return str(error)
    return ""


def test_no_refusal_of_any_field_speaks_like_a_file() -> None:
    sentences = [
        said(table, rows[0] | {field.encode_name: odd})
        for table, rows in full_family().items()
        for field in (msgspec.structs.fields(TABLES[table]) if table in TABLES and rows else ())
        if field.encode_name not in OURS
        for odd in ({"odd": "thing"}, None, True, "", -1, "a_code_of_a_file")
    ]
    refusals = [one for one in sentences if one]
    assert len(refusals) > 300
    for one in refusals:
        about, _, may = one.partition("it can be")
        assert not MACHINE.search(about.partition(" is ")[0] + may), one
