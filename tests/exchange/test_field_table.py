"""What leaves, cell by cell: the table of the format, written out here, against what an export really holds."""

from functools import cache
from typing import Any

import pytest

from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.tracker.share import export
from support.family import an_id
from support.full import fullys_tracker

HEAD = ["id", "child", "ladder", "date", "deleted", "version"]
"""Leave with every record that leaves."""

STAMPS = ["recorded_at", "updated_at"]
"""Null for a school, else they leave with every record."""

OUTCOME = (
    "status place arrived left periods minutes excused reason note_sent_on doctor_note school_mark nurse_visits "
    "calls_home asked_for_help"
)
CONTACT = "at channel person role topic asked promised due replied_on"
ATTENDANCE = (
    "from enrolled_days exposure_days recorded_days full_days part_days scheduled_minutes attended_minutes "
    "attended_share agreed_share"
)
TO_SCHOOL = f"{ATTENDANCE} furthest_median rung"
AT_HEARING = f"{TO_SCHOOL} symptoms symptoms_off"

# table: what leaves for a therapist, a school, a hearing, in a backup
CELLS = {
    "children": ("all", "all", "all", "all"),
    "timetables": ("all", "all", "all", "all"),
    "mornings": ("all but note ours", "none", "date furthest symptoms", "all"),
    "outcomes": ("all but note", OUTCOME, f"{OUTCOME} home_day", "all"),
    "ladders": ("all", "all", "all", "all"),
    "rungs": ("all", "all but ratings", "all but ratings", "all"),
    "exposures": ("all", "date rung result minutes supports", "date rung result minutes supports", "all"),
    "supports": ("all", "all but note", "all but note", "all"),
    "contacts": ("none", CONTACT, "all but said", "all"),
    "requests": ("none", "all but note", "all but note", "all"),
    "goals": ("all", "all but note", "all but note", "all"),
    "phases": ("all", "all", "all", "all"),
    "measures": ("all", "none", "none", "all"),
    "incidents": ("none", "none", "all", "all"),
    "letters": ("none", "none", "all", "all"),
    "reviews": ("all", "none", "none", "all"),
    "shares": ("none", "none", "none", "all"),
    "settings": ("none", "none", "none", "all"),
    "kept": ("none", "none", "none", "all"),
    "changes": ("none", "none", "none", "all"),
    "weeks": ("all", TO_SCHOOL, AT_HEARING, "all"),
    "summary": ("all", TO_SCHOOL, f"{AT_HEARING} contrast", "all"),
}

# table: the records that leave, where they are not all
ONLY = {
    ("supports", "school"): ["support school"],
    ("contacts", "school"): ["contact school"],
    ("contacts", "hearing"): ["contact school", "contact clinic"],
    ("phases", "school"): ["phase baseline"],
}


@cache
def exported(purpose: Purpose) -> dict[str, Any]:
    return export(fullys_tracker(), purpose)


def fields_that_leave(purpose: Purpose, table: str, every: list[str]) -> set[str]:
    """Give the fields of a table that leave, as the cell says it."""
    cell = CELLS[table][PURPOSES.index(purpose)]
    if cell == "all" or cell.startswith("all but"):
        going = set(every) - set(cell.removeprefix("all but").split())
    else:
        going = set(every) & {*cell.split(), *HEAD, *STAMPS}
    return going - set(STAMPS) if purpose == "school" else going


def expected(purpose: Purpose, table: str) -> list[dict[str, Any]]:
    """Give what leaves of a table: of a backup's rows those that may, null where a field may not."""
    if CELLS[table][PURPOSES.index(purpose)] == "none":
        return []
    rows = exported("backup")[table]
    wanted = [an_id(name) for name in ONLY.get((table, purpose), ())]
    rows = [row for row in rows if row["id"] in wanted] if wanted else rows
    return [
        {key: value if key in fields_that_leave(purpose, table, list(row)) else None for key, value in row.items()}
        for row in rows
    ]


def expected_withheld(purpose: Purpose) -> list[str]:
    names = []
    for table, cells in CELLS.items():
        if cells[PURPOSES.index(purpose)] == "none":
            names.append(table)
        elif table not in ("kept", "changes"):
            every = list(exported("backup")[table][0])
            going = fields_that_leave(purpose, table, every)
            names.extend(f"{table}.{field}" for field in every if field not in going)
    return names


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("table", CELLS)
def test_a_cell_of_the_table_is_what_leaves(table: str, purpose: Purpose) -> None:
    assert exported(purpose)[table] == expected(purpose, table)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_stays_home_is_named(purpose: Purpose) -> None:
    assert sorted(exported(purpose)["withheld"]) == sorted(expected_withheld(purpose))


def test_every_table_of_a_document_has_its_cells() -> None:
    lists = {name for name, value in exported("backup").items() if isinstance(value, list)}
    assert lists - {"withheld", "completeness"} == set(CELLS)


def test_in_this_family_every_field_says_something_so_that_null_means_withheld() -> None:
    for table in CELLS:
        rows = exported("backup")[table]
        assert rows
        assert not [key for row in rows for key, value in row.items() if value is None]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_flags_of_the_worst_mornings_leave_for_therapist_and_backup_alone(purpose: Purpose) -> None:
    flags = {(morning["hard"], morning["safety_flag"]) for morning in exported(purpose)["mornings"]}
    assert flags == ({(True, True)} if purpose in ("therapist", "backup") else {(None, None)} if flags else set())
