"""The schema, held against every export by a validator that is not ours."""

import copy
import inspect
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from ladder.exchange import schema
from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.sample import sample_family
from ladder.exchange.schema import deidentified_schema, export_schema
from ladder.exchange.selection import NAMES, choices
from ladder.tracker.share import export
from support.documents import EVERY, a_deidentified, a_family, an_export, groups_in
from support.full import full_family
from support.trackers import MONDAY, SAM_FILE

SHIPPED = Path(schema.__file__).parent / "schemas"


@cache
def validator(purpose: Purpose | None = None) -> Draft202012Validator:
    return Draft202012Validator(export_schema(purpose), format_checker=FormatChecker())


@cache
def deidentified_validator() -> Draft202012Validator:
    return Draft202012Validator(deidentified_schema(), format_checker=FormatChecker())


def errors(document: Any, purpose: Purpose | None = None) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator(purpose).iter_errors(document)]


@pytest.mark.parametrize(
    "given", [*map(export_schema, (None, *PURPOSES)), deidentified_schema()], ids=lambda x: x["$id"]
)
def test_a_schema_is_one(given: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(given)
    assert given["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_every_export_is_valid_by_the_schema_of_all_and_by_that_of_its_purpose(family: str, purpose: Purpose) -> None:
    document = json.loads(json.dumps(an_export(family, purpose)))
    assert errors(document) == errors(document, purpose) == []
    assert document["$schema"] == export_schema()["$id"]


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_every_deidentified_document_is_valid(family: str, purpose: Purpose) -> None:
    assert list(deidentified_validator().iter_errors(a_deidentified(family, purpose))) == []


@pytest.mark.parametrize("purpose", PURPOSES)
def test_an_export_of_one_purpose_is_none_of_another(purpose: Purpose) -> None:
    for other in PURPOSES:
        assert (errors(an_export("sam", purpose), other) == []) == (other == purpose)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_whatever_is_left_out_the_export_stays_valid(purpose: Purpose) -> None:
    fields = [f"{table}.{field}" for table in NAMES for field in choices(table)]
    for names in (fields, [name for name in NAMES if name != "children"]):
        document = export(a_family("full"), purpose, leaving_out=names)
        assert errors(document) == errors(document, purpose) == []


@pytest.mark.parametrize("purpose", ["therapist", "school", "hearing"])
def test_whatever_is_added_the_export_stays_valid(purpose: Purpose) -> None:
    document = export(a_family("full"), purpose, adding=[name for name in NAMES if name not in ("kept", "changes")])
    assert errors(document) == errors(document, purpose) == []


def test_what_an_import_takes_is_valid_with_missing_keys_and_tables() -> None:
    assert errors(json.loads(SAM_FILE.read_text())) == []
    assert errors(json.loads(json.dumps(sample_family(MONDAY)))) == []
    assert errors(full_family()) == []
    assert errors({"format": "ladder-export", "version": 1, "children": []}) == []


def first(table: str, **fields: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document[table][0].update(fields)


@pytest.mark.parametrize(
    "change",
    [
        first("mornings", distress_child=11),
        first("mornings", distress_child=7.5),
        first("mornings", mood=3),
        first("mornings", date="03.11.2026"),
        first("mornings", date=None),
        first("mornings", note="written after all"),
        first("mornings", symptoms=[{"name": "nausea", "severity": 4}]),
        first("mornings", symptoms=[{"name": "nausea", "severity": 1, "since": "x"}]),
        first("mornings", version={"me": 1}),
        first("outcomes", status="fine"),
        first("outcomes", status=None),
        first("timetables", weekdays={"funday": {"starts": "08:00", "ends": "14:00"}}),
        first("timetables", weekdays={"mon": {"starts": "8:00", "ends": "14:00"}}),
        first("weeks", attended_share="half"),
        first("weeks", **{"from": "soon"}),
        first("summary", contrast=None),
        first("completeness", school_days=None),
        lambda document: document["outcomes"][0].pop("status"),
        lambda document: document.update(diary=[]),
        lambda document: document.update(withheld=["mornings.mood"]),
        lambda document: document.update(purpose="curiosity"),
        lambda document: document.update(version=2),
        lambda document: document.update(generated_at="today"),
        lambda document: document["window"].update(until="2026-11-20"),
        lambda document: document["generator"].pop("name"),
        lambda document: document.update(contacts=an_export("full", "backup")["contacts"]),
        lambda document: document.update(scales={}),
    ],
)
def test_what_no_export_for_a_therapist_holds_is_invalid(change: Callable[[dict[str, Any]], None]) -> None:
    document = copy.deepcopy(an_export("full", "therapist"))
    change(document)
    assert errors(document, "therapist")


def test_kept_and_changes_hold_records_of_the_table_they_name() -> None:
    document = copy.deepcopy(an_export("full", "backup"))
    document["kept"][0]["record"]["distress_child"] = 11
    assert errors(document)
    document = copy.deepcopy(an_export("full", "backup"))
    document["changes"][0]["before"] |= {"status": "fine"}
    assert errors(document)
    document = copy.deepcopy(an_export("full", "backup"))
    document["changes"][0]["table"] = "mornings"
    assert errors(document)


@pytest.mark.parametrize("given", [export_schema(), deidentified_schema()], ids=["export", "de-identified"])
def test_a_format_never_stands_without_a_pattern_and_a_record_takes_no_unknown_key(given: dict[str, Any]) -> None:
    found = list(groups_in(given))
    assert [one for one in found if isinstance(one.get("format"), str) and "pattern" not in one] == []
    kinds = given["$defs"] | {"the document": given}
    assert [name for name, kind in kinds.items() if kind["additionalProperties"] is not False] == []


@pytest.mark.parametrize("purpose", PURPOSES)
def test_in_the_schema_of_a_purpose_every_field_it_withholds_admits_null(purpose: Purpose) -> None:
    given = export_schema(purpose)
    for name in an_export("full", purpose)["withheld"]:
        table, _, field = name.partition(".")
        if field:
            kind = given["properties"][table]["items"]["$ref"].removeprefix("#/$defs/")
            assert {"type": "null"} in given["$defs"][kind]["properties"][field]["anyOf"]


def test_no_text_of_a_deidentified_document_can_be_free() -> None:
    given = deidentified_schema()
    texts = [one for one in groups_in(given) if one.get("type") == "string"]
    assert texts
    assert [one for one in texts if "pattern" not in one and "enum" not in one and "const" not in one] == []


@pytest.mark.parametrize(
    ("name", "given", "option"),
    [
        ("ladder-export-1.schema.json", export_schema(), ""),
        ("ladder-deidentified-1.schema.json", deidentified_schema(), " --deidentified"),
    ],
)
def test_the_schema_that_ships_is_the_one_the_records_give(name: str, given: dict[str, Any], option: str) -> None:
    made_by = f"ladder schema{option} > src/ladder/exchange/schemas/{name}"
    made = json.loads(json.dumps(given))
    assert json.loads((SHIPPED / name).read_text("utf-8")) == made, f"Write it anew: {made_by}"


@pytest.mark.parametrize("given", [export_schema(), deidentified_schema()], ids=["export", "de-identified"])
def test_no_words_of_a_schema_carry_the_indentation_of_our_source(given: dict[str, Any]) -> None:
    told = [group["description"] for group in groups_in(given) if isinstance(group.get("description"), str)]
    assert told
    assert [words for words in told if words != inspect.cleandoc(words)] == []


def test_a_schema_is_the_same_where_python_takes_out_the_indentation_itself() -> None:
    indented = type("Kind", (msgspec.Struct,), {"__doc__": "What it is.\n\n    And more.\n    "})
    dedented = type("Kind", (msgspec.Struct,), {"__doc__": "What it is.\n\nAnd more.\n"})
    assert schema._made_from([indented]) == schema._made_from([dedented])
