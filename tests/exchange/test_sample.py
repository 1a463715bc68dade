"""The sample family: every record passes the doors, wherever today falls, and the story can be seen in it."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from ladder.domain import catalogue
from ladder.domain.calendar import SchoolCalendar, local_date
from ladder.domain.day import Day, make_days
from ladder.domain.first_steps import FIRST_STEPS
from ladder.domain.records import TABLES, Child, Exposure, Morning, Outcome, Timetable
from ladder.domain.records.checks import check, clean
from ladder.domain.records.identity import canonical_id
from ladder.exchange.importing import take
from ladder.exchange.sample import sample_family

CHICAGO = ZoneInfo("America/Chicago")
FORTNIGHTS = {
    "an autumn fortnight": date(2026, 11, 16),
    "over the turn of the year": date(2026, 12, 26),
    "when clocks go back": date(2026, 10, 26),
    "when clocks go forward": date(2027, 3, 8),
    "over a leap day": date(2028, 2, 21),
}
DAYS = [
    pytest.param(first + timedelta(days=n), id=f"{name}, {first + timedelta(days=n)}")
    for name, first in FORTNIGHTS.items()
    for n in range(14)
]
A_SUNDAY = date(2026, 11, 22)

Family = dict[str, list[dict[str, Any]]]


def family(today: date) -> Family:
    document = sample_family(today)
    return {table: document[table] for table in TABLES}  # type: ignore[misc]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)


def child_and_timetables(records: Family) -> tuple[Child, list[Timetable]]:
    child = cast("Child", check("children", records["children"][0]))
    return child, [cast("Timetable", check("timetables", one)) for one in records["timetables"]]


def days_of(today: date) -> list[Day]:
    records = family(today)
    child, timetables = child_and_timetables(records)
    monday = today - timedelta(days=today.weekday(), weeks=11)
    return make_days(
        child,
        timetables,
        [cast("Morning", check("mornings", one)) for one in records["mornings"]],
        [cast("Outcome", check("outcomes", one)) for one in records["outcomes"]],
        [cast("Exposure", check("exposures", one)) for one in records["exposures"]],
        monday,
        monday + timedelta(days=83),
    )


@pytest.mark.parametrize("today", DAYS)
def test_every_record_passes_the_door_under_the_id_it_is_kept_by(today: date) -> None:
    records = family(today)
    for table, documents in records.items():
        for document in documents:
            check(table, document, today=today - timedelta(days=1))
            assert document["id"] == canonical_id(table, document)
    ids = [document["id"] for documents in records.values() for document in documents]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("today", DAYS)
def test_nothing_was_written_or_happened_later_than_yesterday_evening(today: date) -> None:
    midnight = datetime(today.year, today.month, today.day, tzinfo=CHICAGO).astimezone(UTC)
    end = midnight.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    for table, documents in family(today).items():
        for document in documents:
            assert document["recorded_at"] <= document["updated_at"] < end, (table, document)
            if table in ("mornings", "outcomes", "exposures", "measures", "incidents", "contacts"):
                happened = (document.get("date") or document["at"])[:10]
                assert happened < today.isoformat()
                assert happened <= local_date(document["recorded_at"], "America/Chicago").isoformat()


@pytest.mark.parametrize("today", DAYS)
def test_the_twelfth_week_holds_today_and_the_weeks_stand_on_mondays(today: date) -> None:
    records = family(today)
    first = date.fromisoformat(min(one["date"] for one in records["mornings"]))
    last = date.fromisoformat(max(one["date"] for one in records["mornings"]))
    assert first.weekday() == 0
    assert (today - first).days // 7 == 11
    assert last == today - timedelta(days=1)
    assert all(date.fromisoformat(one["week"]).weekday() == 0 for one in records["reviews"])


@pytest.mark.parametrize("today", DAYS)
def test_school_days_alone_have_outcomes(today: date) -> None:
    records = family(today)
    calendar = SchoolCalendar(*child_and_timetables(records))
    for outcome in records["outcomes"]:
        assert calendar.scheduled(date.fromisoformat(outcome["date"])) > 0


@pytest.mark.parametrize("today", DAYS)
def test_every_reference_leads_to_a_record(today: date) -> None:
    records = family(today)
    known = {table: {one["id"] for one in documents} for table, documents in records.items()}
    for documents in records.values():
        for document in documents:
            assert document.get("child", records["children"][0]["id"]) in known["children"]
            assert document.get("ladder", records["ladders"][0]["id"]) in known["ladders"]
            assert document.get("rung", records["rungs"][0]["id"]) in known["rungs"]


def test_the_same_day_gives_the_same_bytes() -> None:
    assert json.dumps(sample_family(A_SUNDAY)) == json.dumps(sample_family(A_SUNDAY))


def test_the_document_is_a_backup_with_every_table() -> None:
    document = sample_family(A_SUNDAY)
    assert (document["format"], document["version"], document["purpose"]) == ("ladder-export", 1, "backup")
    assert all(document[table] for table in TABLES)


def test_it_comes_in_through_the_door_of_every_import() -> None:
    nobody: dict[str, frozenset[str]] = {table: frozenset() for table in ("children", "ladders", "rungs")}
    document = sample_family(A_SUNDAY)
    incoming = take(document, today=A_SUNDAY, known=nobody)
    assert {table: len(sides) for table, sides in incoming.tables.items()} == {
        table: len(records) for table, records in family(A_SUNDAY).items()
    }
    assert incoming.changes == document["changes"]


def test_earlier_wordings_differ_from_what_stands_now_only_in_what_came_later() -> None:
    document = sample_family(A_SUNDAY)
    standing = {one["id"]: one for documents in family(A_SUNDAY).values() for one in documents}
    changes = cast("list[dict[str, Any]]", document["changes"])
    assert {one["table"] for one in changes} == {"outcomes", "contacts", "requests"}
    for change in changes:
        now, before = standing[change["id"]], change["before"]
        differing = {key for key in now if now[key] != before[key]} - {"updated_at", "version"}
        assert differing
        assert {before[key] for key in differing} == {None}


def test_every_word_is_a_code_of_the_catalogue_or_the_familys_own() -> None:
    records = family(A_SUNDAY)
    own = {one["word"] for one in records["settings"][0]["own_words"]}
    mornings = records["mornings"]
    assert {one["name"] for m in mornings for one in m["symptoms"] or ()} <= catalogue.SYMPTOMS.keys()
    assert {one["name"] for m in mornings for one in m["coping"] or ()} <= catalogue.COPING.keys() | own
    assert {name for m in mornings for name in m["hard_parts"] or ()} <= catalogue.HARD_PARTS.keys()
    assert {name for m in mornings for name in m["behaviours"] or ()} <= catalogue.BEHAVIOURS.keys()
    named = {one["what"] for one in records["supports"]}
    named |= {name for one in records["exposures"] for name in one["supports"] or ()}
    named |= {name for one in records["rungs"] for name in one["supports"]}
    assert named <= catalogue.SUPPORTS.keys()
    assert set(records["settings"][0]["first_steps"]) <= {step.code for step in FIRST_STEPS}


def test_four_weeks_at_nothing_while_how_far_climbs_then_minutes_then_mornings() -> None:
    days = days_of(A_SUNDAY)
    weeks = [days[start : start + 7] for start in range(0, 84, 7)]
    attended = [sum(day.attended or 0 for day in week) for week in weeks]
    furthest = [max((day.furthest or 0 for day in week if day.school_day), default=0) for week in weeks]
    assert attended[:4] == [0, 0, 0, 0]
    assert furthest[:4] == [1, 2, 3, 5]
    assert furthest[4:6] == [6, 7]
    assert furthest[10] == furthest[11] == 8
    assert 0 < attended[4] < attended[5] < attended[8] < attended[10] < attended[11]


def test_setbacks_ill_days_days_off_and_a_gap_are_there() -> None:
    days = days_of(A_SUNDAY)
    assert sum(day.ill for day in days) == 3
    assert sum(not day.school_day and day.date.weekday() < 5 for day in days) == 4
    gap = [day for day in days if day.date < A_SUNDAY and day.morning is None and day.outcome is None]
    assert len(gap) == 4
    assert [day.outcome.status for day in days[35:] if day.outcome].count("not_today") == 2
    assert any(day.agreed for day in days)
    assert any(day.hours and day.hours.ends == "12:00" for day in days)


def test_one_rung_is_current_and_one_promise_overdue() -> None:
    records = family(A_SUNDAY)
    assert [one["status"] for one in records["rungs"]] == ["done"] * 6 + ["current"] + ["todo"] * 2
    open_promises = [one for one in records["contacts"] if one["due"] and not one["replied_on"]]
    assert [one["due"] < A_SUNDAY.isoformat() for one in open_promises] == [True, False]


def test_some_records_were_written_later_than_their_day() -> None:
    late = [
        one
        for one in family(A_SUNDAY)["mornings"]
        if local_date(one["recorded_at"], "America/Chicago").isoformat() > one["date"]
    ]
    assert len(late) == 4


def test_no_text_says_what_is_never_said_on_screen() -> None:
    never = re.compile(
        r"refus|failed|failure|complian|fak(e|ing)|dawdl|cling|truan|streak|catch(ing)? up|late entr|step(ped)? down"
        r"|missed|skipp",
        re.IGNORECASE,
    )
    said = set(texts(family(A_SUNDAY))) - set(catalogue.SUPPORTS)
    assert [text for text in said if never.search(text)] == []


def test_texts_carry_what_a_parent_types_and_nothing_a_door_would_clean() -> None:
    records = family(A_SUNDAY)
    notes = " ".join(one["note"] or "" for one in records["mornings"])
    assert "[" in notes
    assert "]" in notes
    assert "😭" in notes
    assert clean(records) == records
