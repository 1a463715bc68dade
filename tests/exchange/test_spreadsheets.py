"""Tables for spreadsheets: what leaves and nothing else, no formula, and the figures to the last digit."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.spreadsheets import count_rows, spreadsheets
from ladder.tracker.outcome import record_outcome
from ladder.tracker.share import export
from ladder.tracker.today import record_morning
from support.documents import EVERY, a_family, an_export
from support.trackers import MONDAY, SAM_FIGURES, a_child, a_tracker

FIGURES = json.loads(SAM_FIGURES.read_text())


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def tables(document: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    return {name.removesuffix(".csv"): rows(data) for name, data in spreadsheets(document).items()}


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def close(cell: str, value: float | None) -> bool:
    found = number(cell)
    return found is None if value is None else found is not None and abs(found - value) <= 1e-9


def test_the_weeks_are_those_worked_out_independently() -> None:
    found = tables(an_export("sam", "therapist"))
    for row, week in zip(found["weeks"], FIGURES["weeks"], strict=True):
        for key, value in week.items():
            if isinstance(value, dict) and key in ("symptoms", "symptoms_off", "coping"):
                counted = {
                    one["name"]: int(one["value"]) for one in found[f"weeks-{key}"] if one["from"] == week["from"]
                }
                assert counted == value
            elif isinstance(value, dict):
                assert all(close(row[f"{key}.{part}"], inner) for part, inner in value.items())
            elif isinstance(value, str) or value is None:
                assert row[key] == (value or "")
            else:
                assert close(row[key], value)


def test_the_summary_is_the_one_worked_out_independently() -> None:
    found = tables(an_export("sam", "therapist"))
    expected = FIGURES["summary"]["expected_minus_actual"]
    assert all(close(found["summary"][0][f"expected_minus_actual.{key}"], value) for key, value in expected.items())
    for row, contrast in zip(found["summary-contrast"], FIGURES["summary"]["contrast"], strict=True):
        counts = (row["school.with"], row["school.of"], row["no_school.with"], row["no_school.of"])
        school, off = contrast["school"], contrast["no_school"]
        assert (row["symptom"], *map(int, counts)) == (
            contrast["symptom"], school["with"], school["of"], off["with"], off["of"],
        )  # fmt: skip
    for row, effect in zip(found["summary-phase_effects"], FIGURES["summary"]["phase_effects"], strict=True):
        assert (row["from"], row["to"], row["measure"]) == (effect["from"], effect["to"], effect["measure"])
        assert all(close(row[key], effect[key]) for key in ("nap", "tau", "tau_u", "pnd", "n_a", "n_b"))
    assert {key: int(found["completeness"][0][key]) for key in FIGURES["completeness"]} == FIGURES["completeness"]


@pytest.mark.parametrize(("family", "purpose"), EVERY)
def test_every_record_that_leaves_has_its_row_and_no_withheld_field_a_column(family: str, purpose: Purpose) -> None:
    document = an_export(family, purpose)
    found = tables(document)
    for table in document:
        if isinstance(document[table], list) and table not in ("withheld", "kept", "changes"):
            assert [row.get("id") for row in found.get(table, [])] == [row.get("id") for row in document[table]]
            held = {name.partition(".")[2] for name in document["withheld"] if name.startswith(f"{table}.")}
            columns = {column.partition(".")[0] for row in found.get(table, []) for column in row}
            assert columns & held == set()
            assert columns | held | {"version", "deleted"} >= set(document[table][0] if document[table] else ())


def test_a_group_becomes_columns_a_list_of_groups_a_table_and_none_is_not_nothing() -> None:
    t = a_tracker()
    child = a_child(t)
    record_morning(t, child, MONDAY, symptoms=[{"name": "nausea", "severity": 2}, {"name": "fever", "severity": 1}])
    home = {"schoolwork": 1, "screens": 2, "attention": 0}
    record_outcome(t, child, MONDAY, status="not_today", home_day=home, doctor_note=False)
    found = tables(export(t, "backup"))
    (morning,), (outcome,) = found["mornings"], found["outcomes"]
    assert (morning["symptoms"], morning["coping"], morning["hard_parts"]) == ("2", "", "")
    assert [(one["date"], one["name"], one["severity"]) for one in found["mornings-symptoms"]] == [
        ("2026-11-23", "nausea", "2"),
        ("2026-11-23", "fever", "1"),
    ]
    assert (outcome["home_day.screens"], outcome["home_day.attention"], outcome["doctor_note"]) == ("2", "0", "no")
    record_morning(t, child, MONDAY, symptoms=[], hard_parts=[], behaviours=["crying", "left"])
    found = tables(export(t, "backup"))
    assert (found["mornings"][0]["symptoms"], found["mornings"][0]["hard_parts"]) == ("0", "none")
    assert found["mornings"][0]["behaviours"] == "crying; left"
    assert "mornings-symptoms" not in found


def test_a_table_has_the_same_columns_whatever_stands_in_it() -> None:
    heads = {name: list(row[0]) for name, row in tables(an_export("full", "backup")).items()}
    for name, row in tables(an_export("sam", "backup")).items():
        assert list(row[0]) == heads[name]


def test_what_the_tables_are_is_said_in_one_of_them() -> None:
    about = {row["what"]: row["value"] for row in tables(an_export("sam", "school"))["about"]}
    assert (about["purpose"], about["from"], about["to"]) == ("school", "2026-08-31", "2026-11-20")
    assert about["withheld"].split("; ") == an_export("sam", "school")["withheld"]


def test_deleted_records_are_not_among_the_rows() -> None:
    t = a_tracker()
    child = a_child(t)
    morning = record_morning(t, child, MONDAY, distress_child=5)
    record_outcome(t, child, MONDAY, status="part", minutes=5)
    t.store.delete("mornings", morning.id, at="2026-11-23T13:00:00.000Z", on=MONDAY)
    assert len(export(t, "backup")["mornings"]) == 1
    assert "mornings" not in tables(export(t, "backup"))


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", '=HYPERLINK("x")', "＝1", "＠x")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_begins_a_formula(text: str) -> None:
    document = dict(an_export("full", "backup"))
    for table in ("children", "mornings", "contacts", "outcomes", "ladders", "measures"):
        document[table] = [texts_replaced(row, text) for row in document[table]]
    for name, found in tables(document).items():
        for row in found:
            for column, cell in row.items():
                begins = cell.lstrip(" \n").startswith(("=", "+", "@", "\t", "\r", "＝", "＠")) or (
                    cell.startswith("-") and number_or_none(cell) is None
                )
                assert not begins, (name, column, cell)


def number_or_none(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def texts_replaced(value: Any, text: str) -> Any:
    """Give a value with every text in it replaced, but what the tables need to know about it."""
    if isinstance(value, dict):
        return {
            key: item if key in ("id", "child", "version") else texts_replaced(item, text)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [texts_replaced(item, text) for item in value]
    return text if isinstance(value, str) else value


def test_a_negative_number_stays_a_number() -> None:
    document = json.loads(json.dumps(an_export("sam", "therapist")))
    document["summary"][0]["expected_minus_actual"]["mean"] = -0.5
    assert tables(document)["summary"][0]["expected_minus_actual.mean"] == "-0.5"


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_comes_back_as_it_was_but_for_an_apostrophe_before_it(text: str) -> None:
    document = an_export("full", "backup")
    document = document | {"letters": [document["letters"][0] | {"text": text}]}
    (letter,) = tables(document)["letters"]
    assert letter["text"] in (text, f"'{text}")


def test_lines_end_as_the_standard_says_and_only_what_needs_it_has_a_mark() -> None:
    files = spreadsheets(an_export("full", "backup"))
    for name, data in files.items():
        body = data.removeprefix(b"\xef\xbb\xbf")
        assert body.endswith(b"\r\n")
        assert data.startswith(b"\xef\xbb\xbf") != body.isascii(), name
        assert count_rows(data) == len(rows(data))
    assert not files["children.csv"].isascii()
    assert files["outcomes.csv"].isascii()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_same_data_gives_the_same_bytes(purpose: Purpose) -> None:
    assert spreadsheets(an_export("full", purpose)) == spreadsheets(json.loads(json.dumps(an_export("full", purpose))))


def test_what_is_left_out_has_no_table() -> None:
    found = tables(export(a_family("full"), "therapist", leaving_out=["mornings", "weeks.symptoms", "measures"]))
    assert {"mornings", "mornings-symptoms", "weeks-symptoms", "measures"} & set(found) == set()
    assert "weeks-coping" in found
