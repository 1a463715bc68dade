import datetime as dt
import json
from typing import Any

import pytest

from ladder.domain.records import TABLES
from ladder.domain.records.checks import check, to_document
from ladder.exchange.dates import Window, is_within, order, stands_on
from ladder.exchange.describing import count_records, summary
from ladder.exchange.export import build_document, write_bytes
from ladder.exchange.leaving import Purpose
from ladder.exchange.selection import select
from support.trackers import SAM_FILE

SAM = json.loads(SAM_FILE.read_text())
ROWS = {table: [to_document(check(table, row)) for row in SAM[table]] for table in TABLES}
ALL = Window(dt.date(2026, 8, 31), dt.date(2026, 11, 22), "America/New_York")


def built(
    purpose: Purpose = "backup", window: Window = ALL, rows: dict[str, Any] | None = None, **settings: Any
) -> dict[str, Any]:
    given: dict[str, Any] = {"weeks": [], "summaries": [], "completeness": [], "beside": {}} | settings
    return build_document(
        rows or ROWS, selection=select(purpose), window=window, generated_at="2026-11-23T12:00:00.000Z", **given
    )


def test_the_keys_stand_in_a_fixed_order() -> None:
    assert list(built()) == [
        "$schema", "format", "version", "generated_at", "generator", "purpose", "window", "withheld", "scales",
        *TABLES, "kept", "changes", "completeness", "weeks", "summary",
    ]  # fmt: skip
    assert list(built()["window"]) == ["from", "to", "timezone"]


def test_the_same_data_gives_the_same_bytes_whatever_order_it_came_in() -> None:
    turned = {table: [dict(reversed(row.items())) for row in reversed(rows)] for table, rows in ROWS.items()}
    mixed = {
        table: [{key: row[key] for key in ROWS[table][0]} for row in rows] for table, rows in turned.items() if rows
    }
    for rows in mixed.values():
        for row in rows:
            row["version"] = dict(reversed(row["version"].items()))
    assert write_bytes(built(rows=mixed)) == write_bytes(built())


def test_free_groups_stand_in_the_order_of_their_names_and_weekdays_in_that_of_the_week() -> None:
    rows = json.loads(json.dumps(ROWS))
    hours = rows["timetables"][0]["weekdays"]
    rows["timetables"][0]["weekdays"] = dict(sorted(hours.items()))
    rows["measures"][0]["subscales"] = {"b": 1.0, "a": 2.0}
    document = built(rows=rows)
    assert list(document["timetables"][0]["weekdays"]) == ["mon", "tue", "wed", "thu", "fri"]
    assert list(document["measures"][0]["subscales"]) == ["a", "b"]


def test_it_is_utf_8_with_a_line_end_and_reads_back_as_it_was() -> None:
    rows = json.loads(json.dumps(ROWS))
    rows["children"][0]["name"] = "Zoë 🪜"
    document = built(rows=rows)
    data = write_bytes(document)
    assert "Zoë 🪜" in data.decode()
    assert data.endswith(b"}\n")
    assert json.loads(data) == document


def test_records_stand_by_date_then_id() -> None:
    document = built()
    for table in TABLES:
        keys = [order(table, row) for row in document[table]]
        assert keys == sorted(keys)
    assert [contact["at"] for contact in document["contacts"]] == ["2026-09-09T16:10", "2026-09-30T09:00"]


def test_a_therapist_gets_the_records_of_the_window_alone() -> None:
    window = Window(dt.date(2026, 10, 1), dt.date(2026, 10, 14), "America/New_York")
    document = built("therapist", window)
    assert {morning["date"] for morning in document["mornings"]} == {
        row["date"] for row in ROWS["mornings"] if "2026-10-01" <= row["date"] <= "2026-10-14"
    }
    for table in ("children", "timetables", "ladders", "rungs"):
        assert len(document[table]) == len(ROWS[table])
    assert (document["contacts"], document["settings"]) == ([], [])
    assert all(morning["note"] is None for morning in document["mornings"])


def test_a_backup_holds_every_record_whatever_the_window() -> None:
    window = Window(dt.date(2026, 10, 1), dt.date(2026, 10, 14), "America/New_York")
    assert count_records(built("backup", window)) == count_records(built())


@pytest.mark.parametrize(
    ("table", "fields", "within"),
    [
        ("phases", {"date": "2026-10-14"}, True),
        ("phases", {"date": "2025-01-01"}, True),
        ("phases", {"date": "2026-10-15"}, False),
        ("supports", {"from": "2026-10-14"}, True),
        ("supports", {"from": None, "recorded_at": "2026-10-15T02:00:00.000Z"}, True),
        ("supports", {"from": None, "recorded_at": "2026-10-15T05:00:00.000Z"}, False),
        ("requests", {"asked_on": "2026-01-01", "closed_on": None}, True),
        ("requests", {"asked_on": "2026-01-01", "closed_on": "2026-10-01"}, True),
        ("requests", {"asked_on": "2026-01-01", "closed_on": "2026-09-30"}, False),
        ("contacts", {"at": "2026-10-14T23:59"}, True),
        ("contacts", {"at": "2026-10-15T00:00"}, False),
        ("reviews", {"week": "2026-09-28"}, True),
        ("reviews", {"week": "2026-09-21"}, False),
        ("goals", {"from": "2026-09-30"}, False),
        ("settings", {}, True),
    ],
)
def test_a_record_belongs_to_a_window_by_the_date_it_stands_on(
    table: str, fields: dict[str, Any], within: bool
) -> None:
    window = Window(dt.date(2026, 10, 1), dt.date(2026, 10, 14), "America/New_York")
    assert is_within(table, {"recorded_at": "2026-01-01T12:00:00.000Z", **fields}, window) == within


def test_without_a_date_of_its_own_a_record_stands_on_the_day_it_was_written() -> None:
    letter = {"recorded_at": "2026-10-15T02:00:00.000Z"}
    assert stands_on("letters", letter, "America/New_York") == "2026-10-14"


def test_records_are_counted_by_child_with_rungs_under_their_ladder() -> None:
    document = built()
    sam = document["children"][0]["id"]
    assert count_records(document, sam) == count_records(document)
    assert count_records(document, "nobody") == {}
    assert count_records(document)["rungs"] == 7


def test_what_leaves_is_said_in_one_line() -> None:
    counted = [{"child": "x", "school_days": 57, "recorded": 55, "late_entries": 9}]
    assert summary(built("therapist") | {"completeness": counted}) == "57 days, 0 notes, 1 name"
    assert summary(built() | {"completeness": counted}) == "57 days, 39 notes, 3 names"
