"""The doors: what comes in is clean and within its ranges, and a refusal says what is allowed."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records import TABLES
from ladder.domain.records.checks import canonical, check, clean, to_document
from ladder.domain.records.identity import canonical_id, morning_id
from ladder.errors import Refused

SAM: dict[str, Any] = json.loads((Path(__file__).parents[2] / "data" / "sam-12-weeks.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)


def first(table: str, **changes: Any) -> dict[str, Any]:
    return {**SAM[table][0], **changes}


@pytest.mark.parametrize("table", TABLES)
def test_a_familys_records_pass_and_come_back_with_every_key(table: str) -> None:
    for document in SAM[table]:
        written = to_document(check(table, document, today=TODAY))
        assert {key: written[key] for key in document} == document
        assert all(written[key] is None for key in set(written) - set(document) if key != "planned_days")


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("mornings", {"distress_child": 11}, "distress_child is 11; it can be a whole number from 0 to 10."),
        ("mornings", {"distress_child": -1}, "distress_child is -1; it can be a whole number from 0 to 10."),
        ("mornings", {"distress_child": "7"}, 'distress_child is "7"; it can be a whole number from 0 to 10.'),
        ("mornings", {"distress_child": 7.5}, "distress_child is 7.5; it can be a whole number from 0 to 10."),
        ("mornings", {"distress_child": True}, "distress_child is true; it can be a whole number from 0 to 10."),
        ("mornings", {"furthest": 7}, "furthest is 7; it can be a whole number from 0 to 6."),
        ("mornings", {"fever_c": 45}, "fever_c is 45; it can be a number from 34 to 43."),
        ("mornings", {"hard": None}, "hard is null; it can be true or false."),
        ("mornings", {"mood": 3}, "mood is not a field that ladder knows."),
        ("mornings", {"date": "23.11.2026"}, 'date is "23.11.2026"; it can be a date like 2026-11-23.'),
        ("mornings", {"date": "2026-02-30"}, "date is 2026-02-30, a date that no calendar has."),
        ("mornings", {"date": "2026-11-25"}, "date is 2026-11-25; it can be at the latest tomorrow, 2026-11-24."),
        ("mornings", {"symptoms": [{"name": "nausea", "severity": 4}]}, "symptoms[0].severity is 4; it can be a whole"),
        ("mornings", {"symptoms": [{"name": "", "severity": 1}]}, "text of 1 to 100 characters."),
        ("mornings", {"coping": [{"name": "music"}]}, "coping[0].started is missing."),
        ("mornings", {"note": "n" * 10_001}, "(10,001 characters); it can be text of 0 to 10,000 characters."),
        ("outcomes", {"status": "bunked"}, "it can be one of elsewhere, full, ill, late, left_early, no_school,"),
        ("outcomes", {"minutes": 601}, "minutes is 601; it can be a whole number from 0 to 600."),
        ("outcomes", {"arrived": "10:00", "left": "09:00"}, "left is 09:00; it can be later than arrived, 10:00."),
        ("outcomes", {"arrived": "25:00"}, 'arrived is "25:00"; it can be a time like 08:05.'),
        ("children", {"name": "x" * 31}, "it can be text of 1 to 30 characters."),
        ("children", {"timezone": "Mars/Olympus"}, "it can be a zone like America/New_York or Europe/London."),
        ("children", {"timezone": "../../etc/passwd"}, "it can be a zone like America/New_York or Europe/London."),
        (
            "children",
            {"days_off": [{"from": "2026-09-07", "to": "2026-09-01", "label": ""}]},
            "days_off: to is 2026-09-01; it can be 2026-09-07 (from) or later.",
        ),
        ("timetables", {"weekdays": {"mon": {"starts": "10:00", "ends": "09:00"}}}, "weekdays, mon ends at 09:00"),
        ("timetables", {"weekdays": {"monday": {"starts": "10:00", "ends": "11:00"}}}, "weekdays"),
        ("timetables", {"to": "2026-08-01"}, "to is 2026-08-01; it can be 2026-08-31 (from) or later."),
        ("contacts", {"at": "2026-11-25T08:00"}, "it can be at the latest tomorrow, 2026-11-24."),
        ("goals", {"due": "2026-01-01"}, "due is 2026-01-01; it can be 2026-09-21 (from) or later."),
        ("rungs", {"id": "../x"}, "it can be an id like"),
    ],
)
def test_a_refusal_names_the_field_the_value_and_what_is_allowed(
    table: str, changes: dict[str, Any], words: str
) -> None:
    with pytest.raises(Refused) as refused:
        check(table, first(table, **changes), today=TODAY)
    assert words in str(refused.value)
    assert str(refused.value).startswith(TABLES[table].__name__)
    assert str(refused.value).endswith(".")


def test_a_missing_key_that_may_be_blank_is_null_and_another_is_asked_for() -> None:
    document = first("mornings")
    del document["note"], document["hard"]
    with pytest.raises(Refused, match="hard is missing"):
        check("mornings", document)
    assert to_document(check("mornings", {**document, "hard": False}))["note"] is None


def test_a_plan_may_lie_ahead_and_tomorrow_is_near_enough() -> None:
    check("mornings", first("mornings", date="2026-11-24"), today=TODAY)
    check("phases", first("phases", date="2027-06-01"), today=TODAY)


def test_control_characters_bidi_controls_and_lone_surrogates_are_cleaned_out() -> None:
    typed = "a\x1b[31mb\tc\r\nd\u202ee\ud800f\x9bg\u200fh"
    record = to_document(check("mornings", first("mornings", note=typed)))
    assert record["note"] == "a[31mb c\ndefgh"


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20))
def test_cleaning_twice_changes_nothing_and_leaves_nothing_that_moves_a_cursor(value: Any) -> None:
    once = clean(value)
    assert clean(once) == once
    assert not any(ord(character) < 32 and character != "\n" for character in str(once) if character != "\n")


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical({"b": 1, "a": [2, "é"]}) == canonical({"a": [2, "é"], "b": 1}) == '{"a":[2,"é"],"b":1}'.encode()


def test_a_morning_has_one_id_on_every_device() -> None:
    child, day = SAM["mornings"][0]["child"], SAM["mornings"][0]["date"]
    assert morning_id(child, day) == SAM["mornings"][0]["id"]
    assert canonical_id("mornings", first("mornings", id="0" * 8)) == SAM["mornings"][0]["id"]
    assert canonical_id("outcomes", SAM["outcomes"][0]) == SAM["outcomes"][0]["id"]
    assert canonical_id("rungs", SAM["rungs"][0]) == SAM["rungs"][0]["id"]
