import pytest

from ladder.domain.records import TABLES
from ladder.exchange.leaving import FIELDS, LEAVING, PURPOSES, leaves, pared, withheld


def leaving(purpose: str, table: str) -> set[str]:
    """Give the fields of a table that leave, by what the document would name as withheld."""
    named = withheld(purpose)  # type: ignore[arg-type]
    if table in named:
        return set()
    return {field for field in FIELDS[table] if f"{table}.{field}" not in named}


def test_a_backup_withholds_nothing() -> None:
    assert withheld("backup") == []


def test_a_therapist_gets_no_notes_of_days_no_contacts_and_nothing_of_the_app_itself() -> None:
    assert withheld("therapist") == [
        "mornings.ours",
        "mornings.note",
        "outcomes.note",
        "contacts",
        "supports.note",
        "incidents",
        "requests",
        "letters",
        "shares",
        "settings",
        "kept",
        "changes",
    ]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_identity_of_a_record_leaves_with_every_record(purpose: str) -> None:
    for table in TABLES:
        if leaving(purpose, table):
            assert {"id", "version", "deleted"} <= leaving(purpose, table)
            assert {"child", "ladder", "date"} & set(FIELDS[table]) <= leaving(purpose, table)


def test_a_school_gets_what_it_could_see_and_no_stamps() -> None:
    assert leaving("school", "mornings") == leaving("school", "measures") == leaving("school", "incidents") == set()
    assert leaving("school", "exposures") == {
        "id", "version", "deleted", "child", "date", "rung", "result", "minutes", "supports",
    }  # fmt: skip
    assert "ratings" not in leaving("school", "rungs")
    assert "home_day" not in leaving("school", "outcomes")
    assert not any("recorded_at" in leaving("school", table) for table in TABLES)


def test_a_hearing_gets_when_things_were_written_and_what_mornings_show() -> None:
    assert leaving("hearing", "mornings") == {
        "id", "recorded_at", "updated_at", "version", "deleted", "child", "date", "symptoms", "furthest",
    }  # fmt: skip
    assert "home_day" in leaving("hearing", "outcomes")
    assert "said" not in leaving("hearing", "contacts")
    assert "symptoms" in leaving("hearing", "weeks")
    assert "coping" not in leaving("hearing", "weeks")


def test_flags_of_the_worst_mornings_leave_for_nobody_but_therapist_and_backup() -> None:
    for purpose in PURPOSES:
        there = {"hard", "safety_flag"} <= leaving(purpose, "mornings")
        assert there == (purpose in ("therapist", "backup"))


def test_only_the_schools_own_talks_supports_and_phases_leave_for_a_school() -> None:
    assert leaves("school", "contacts", {"party": "school"})
    assert not leaves("school", "contacts", {"party": "clinic"})
    assert leaves("hearing", "contacts", {"party": "clinic"})
    assert not leaves("hearing", "contacts", {"party": "legal"})
    assert not leaves("school", "supports", {"where": "home"})
    assert not leaves("school", "phases", {"kind": "medication"})
    assert leaves("hearing", "phases", {"kind": "medication"})


def test_deleted_records_leave_only_in_a_backup() -> None:
    assert leaves("backup", "mornings", {"deleted": True})
    assert not leaves("therapist", "mornings", {"deleted": True})


def test_a_field_that_stays_home_is_null_and_the_keys_stay_in_order() -> None:
    assert pared("therapist", "mornings", {"id": 1, "note": "x", "hard": True}) == {"id": 1, "note": None, "hard": True}


def test_every_field_named_in_the_table_is_one_that_records_have() -> None:
    for rules in LEAVING.values():
        for table, rule in rules.items():
            named = (rule.only or frozenset()) | rule.without | {rule.where[0] if rule.where else "id"} - {"id"}
            assert named <= set(FIELDS.get(table, ())), table
