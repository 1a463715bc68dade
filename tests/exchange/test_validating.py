"""Looking a file through: it finds at least what the schema finds, and says where in plain words."""

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ladder.errors import Refused
from ladder.exchange.describing import describe
from ladder.exchange.export import write_bytes
from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.sample import sample_family
from ladder.exchange.schema import deidentified_schema, export_schema
from ladder.exchange.selection import NAMES, choices
from ladder.exchange.validating import validate
from ladder.tracker.share import export
from support.documents import EVERY, a_deidentified, a_family, an_export
from support.mutations import changed
from support.trackers import MONDAY, SAM_FILE

Change = Callable[[dict[str, Any]], None]


def told(document: Any) -> str:
    """Give the sentence about the first wrong place, whether it keeps the file from coming in or is remarked upon."""
    try:
        return validate(json.dumps(document).encode()).remark
    except Refused as refused:
        return str(refused)


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_every_export_and_every_deidentified_document_is_as_it_should_be(family: str, purpose: Purpose) -> None:
    assert validate(write_bytes(an_export(family, purpose))) == (describe(an_export(family, purpose)), "")
    counts = validate(write_bytes(a_deidentified(family, purpose))).holds.counts
    assert counts["outcomes"] == len(an_export(family, purpose)["outcomes"])


def test_what_an_import_takes_is_as_it_should_be() -> None:
    assert validate(SAM_FILE.read_bytes()).holds.counts["mornings"] == 74
    assert validate(json.dumps(sample_family(MONDAY)).encode()).holds.counts["mornings"] == 73


@pytest.mark.parametrize("purpose", PURPOSES)
def test_whatever_is_left_out_the_file_is_as_it_should_be(purpose: Purpose) -> None:
    fields = [f"{table}.{field}" for table in NAMES for field in choices(table)]
    for names in (fields, [name for name in NAMES if name != "children"], ["rungs"], ["ladders", "outcomes.status"]):
        assert validate(write_bytes(export(a_family("full"), purpose, leaving_out=names))).remark == ""


def first(table: str, **fields: Any) -> Change:
    return lambda document: document[table][0].update(fields)


def frame(**fields: Any) -> Change:
    return lambda document: document.update(fields)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (frame(format="csv"), "not an export of ladder"),
        (frame(version=2), "newer ladder"),
        (frame(diary=[]), "'diary', which is no part"),
        (frame(purpose="me"), 'This file: purpose is "me"; it can be one of'),
        (frame(generated_at="soon"), 'generated_at is "soon"; it can be an instant like'),
        (frame(generator={"name": "x"}), "generator.version is missing"),
        (frame(window={"from": "2026-11-02", "to": "x", "timezone": ""}), 'window.to is "x"; it can be a date'),
        (frame(scales={"distress": 5}), "scales is another scale"),
        (frame(**{"$schema": "other"}), '$schema is "other"'),
        (frame(**{"$schema": "\ud800"}), "$schema holds signs that could steer a screen"),
        (frame(**{"\ud800x": []}), "no part of an export"),
        (frame(**{"\ud800x": 1}), "x holds signs that could steer a screen"),
        (frame(withheld=["\ud800"]), "withheld, entry 1 holds signs"),
        (frame(withheld=["mornings.mood"]), "'mornings.mood', which is nothing"),
        (frame(withheld=["contacts", "contacts"]), "names contacts twice"),
        (frame(withheld="mornings"), "withheld is"),
        (frame(contacts=[{"id": "x"}]), "though withheld says that contacts stay home"),
        (frame(mornings=[3]), "mornings: entry 1 is not a record"),
        (first("mornings", note="after all"), "note stands in this file, though withheld says"),
        (first("mornings", distress_child=11), "Morning of 2026-11-02: distress_child is 11; it can be a whole number"),
        (first("mornings", child_says="a\x1b[2Jb"), "Morning of 2026-11-02 holds signs that could steer a screen"),
        (first("mornings", child_says="\ud800"), "signs that could steer a screen"),
        (first("mornings", **{"\x9b": 1}), "signs that could steer a screen"),
        (first("mornings", date="2026-02-30"), "a date that no calendar has"),
        (first("outcomes", status=None), "Outcome of 2026-11-02: status is null; it can be one of"),
        (first("outcomes", arrived="12:00"), "later than arrived"),
        (first("rungs", ladder="11111111-1111-4111-8111-111111111111"), "neither this file nor"),
        (lambda document: document["outcomes"][0].pop("status"), "Outcome of 2026-11-02: status is missing"),
        (lambda document: document["weeks"][1].update(attended_share="x"), 'weeks, entry 2: attended_share is "x"'),
        (lambda document: document["weeks"][1].pop("rung"), "weeks, entry 2: rung is missing"),
        (lambda document: document["summary"][0]["advice"].update(verdict="go"), "summary, entry 1: advice.verdict"),
        (lambda document: document["completeness"][0].update(of=1), "completeness, entry 1: of is not a field"),
    ],
)
def test_the_first_wrong_place_of_an_export_is_named(change: Change, words: str) -> None:
    document = copy.deepcopy(an_export("full", "therapist"))
    change(document)
    said = told(document)
    assert words in said
    assert said.isprintable()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (frame(version=2), "This file: version is 2"),
        (frame(diary=[]), "This file: diary is not a field"),
        (frame(scales={}), "scales is another scale"),
        (frame(mornings=7), "This file: mornings is 7; it can be a list"),
        (lambda document: document.pop("mornings"), "This file: mornings is missing"),
        (first("mornings", distress_child=11), "mornings, entry 1: distress_child is 11; it can be a whole number"),
        (first("mornings", note="x"), "mornings, entry 1: note is not a field"),
        (first("children", id="\ud800"), "Child holds signs that could steer a screen"),
        (frame(purpose="\x1b[2J"), "purpose holds signs that could steer a screen"),
        (first("children", name="Robin"), "children, entry 1: name is not a field"),
        (first("mornings", hard_parts=["Own hard part"]), 'hard_parts[0] is "Own hard part"; it can be a word that'),
        (first("weeks", symptoms={"Wobbly knees": 1}), "weeks, entry 1: symptoms is"),
    ],
)
def test_the_first_wrong_place_of_a_deidentified_document_is_named(change: Change, words: str) -> None:
    document = copy.deepcopy(a_deidentified("full", "backup"))
    change(document)
    assert words in told(document)


@cache
def schema_of(purpose: Purpose | None) -> Draft202012Validator:
    return Draft202012Validator(export_schema(purpose) if purpose else deidentified_schema())


# A whole file is looked through and, where it seems sound, held against the schema, 300 times: some seconds' work.
@settings(max_examples=300, deadline=None)
@given(data=st.data(), purpose=st.sampled_from([*PURPOSES, None]))
def test_whatever_is_changed_what_the_schema_finds_is_found_in_a_sentence(
    data: st.DataObject, purpose: Purpose | None
) -> None:
    document = data.draw(changed(purpose))
    said = told(document)
    assert "\x1b" not in said
    assert said or schema_of(purpose).is_valid(document)


def test_text_with_accents_as_signs_of_their_own_is_no_fault_of_a_file() -> None:
    document = copy.deepcopy(an_export("full", "backup"))
    document["children"][0]["name"] = "Zoe\u0308"
    assert validate(json.dumps(document).encode()).holds.counts["children"] == 1
