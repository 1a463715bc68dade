import pytest

from ladder.errors import Refused
from ladder.exchange.leaving import FIELDS, PURPOSES, Purpose
from ladder.exchange.selection import NAMES, choices, select


def leaving(purpose: Purpose, table: str, adding: tuple[str, ...] = (), leaving_out: tuple[str, ...] = ()) -> set[str]:
    return set(select(purpose, adding, leaving_out).fields.get(table, ()))


def test_a_backup_withholds_nothing() -> None:
    assert select("backup").withheld() == []


def test_a_therapist_gets_no_notes_of_days_no_contacts_and_nothing_of_the_app_itself() -> None:
    assert select("therapist").withheld() == [
        "mornings.ours",
        "mornings.note",
        "outcomes.note",
        "contacts",
        "incidents",
        "requests",
        "letters",
        "shares",
        "settings",
        "kept",
        "changes",
    ]


def test_a_table_that_is_added_leaves_whole() -> None:
    assert leaving("therapist", "contacts", ("contacts",)) == set(FIELDS["contacts"])
    assert select("therapist", ("contacts",)).leaves("contacts", {"party": "legal"})
    assert "contacts" not in select("therapist", ("contacts",)).withheld()


def test_a_table_that_is_added_for_a_school_leaves_with_all_its_records_and_without_stamps() -> None:
    chosen = select("school", ("supports",))
    assert chosen.leaves("supports", {"where": "home"})
    assert set(FIELDS["supports"]) - chosen.fields["supports"] == {"recorded_at", "updated_at"}
    assert "recorded_at" in leaving("school", "supports", ("supports.recorded_at",))


def test_a_field_that_is_added_brings_what_tells_its_record_and_nothing_else() -> None:
    head = {"id", "child", "deleted", "version"}
    assert leaving("therapist", "contacts", ("contacts.topic",)) == {"topic", "recorded_at", "updated_at", *head}
    assert leaving("school", "measures", ("measures.total",)) == {"total", "date", *head}
    assert not select("school", ("contacts.said",)).leaves("contacts", {"party": "clinic"})


def test_what_is_left_out_stays_home_and_is_named() -> None:
    chosen = select("therapist", leaving_out=("measures", "mornings.child_says"))
    assert {"measures", "mornings.child_says"} <= set(chosen.withheld())
    assert not chosen.leaves("measures", {})
    assert chosen.pared("mornings", {"id": 1, "child_says": "x", "hard": True}) == {
        "id": 1,
        "child_says": None,
        "hard": True,
    }


def test_named_by_both_it_stays_home() -> None:
    assert "said" not in leaving("therapist", "contacts", ("contacts",), ("contacts.said",))
    assert leaving("therapist", "contacts", ("contacts.said",), ("contacts",)) == set()


def test_leaving_out_what_stays_home_anyway_changes_nothing() -> None:
    assert select("therapist", leaving_out=("contacts", "contacts.said", "mornings.note")) == select("therapist")


@pytest.mark.parametrize(
    ("left_out", "stay_home"),
    [
        ("mornings.note", {"kept"}),
        ("outcomes.note", {"kept", "changes"}),
        ("contacts", {"kept", "changes"}),
        ("kept", {"kept"}),
        ("changes", {"changes"}),
        ("weeks", set()),
        ("summary.advice", set()),
    ],
)
def test_other_wordings_of_what_is_left_out_of_a_backup_stay_home_too(left_out: str, stay_home: set[str]) -> None:
    assert {"kept", "changes"} & set(select("backup", leaving_out=(left_out,)).withheld()) == stay_home


@pytest.mark.parametrize("purpose", ["school", "hearing"])
def test_nothing_lets_flags_of_the_worst_mornings_leave_for_others_than_a_therapist(purpose: Purpose) -> None:
    assert {"note", "energy"} <= leaving(purpose, "mornings", ("mornings",))
    assert {"hard", "safety_flag"} & leaving(purpose, "mornings", ("mornings",)) == set()
    for field in ("hard", "safety_flag"):
        with pytest.raises(Refused, match=f"mornings.{field} leaves for a therapist and in a backup alone"):
            select(purpose, (f"mornings.{field}",))


@pytest.mark.parametrize(
    ("adding", "leaving_out", "words"),
    [
        ("diary", "", "'diary' is no table of an export. It can be children, timetables, mornings"),
        ("", "diary", "'diary' is no table of an export"),
        ("", "mornings.mood", "'mood' is no field of mornings to choose; it can be recorded_at, updated_at, distress"),
        ("mornings.", "", "'' is no field of mornings"),
        ("", "kept.table", "kept can only be named as a whole"),
        ("", "mornings.date", "mornings.date leaves with every record"),
        ("", "mornings.id", "mornings.id leaves with every record"),
        ("", "weeks.from", "'from' is no field of weeks"),
        ("", "children", "children leaves with every export"),
        ("kept", "", "leaves with a backup alone"),
        ("\x1b[2J", "", r"'\x1b[2J' is no table"),
    ],
)
def test_a_name_that_cannot_be_chosen_is_told_with_the_choices(adding: str, leaving_out: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        select("therapist", (adding,) if adding else (), (leaving_out,) if leaving_out else ())
    assert words in str(refused.value)
    assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_choice_can_be_left_out(purpose: Purpose) -> None:
    for table in NAMES:
        names = [f"{table}.{field}" for field in choices(table)] + [table] * (table != "children")
        for name in names:
            withheld = select(purpose, leaving_out=(name,)).withheld()
            assert name in withheld or table in withheld


def test_only_the_schools_own_talks_supports_and_phases_leave_for_a_school() -> None:
    school, hearing = select("school"), select("hearing")
    assert school.leaves("contacts", {"party": "school"})
    assert not school.leaves("contacts", {"party": "clinic"})
    assert hearing.leaves("contacts", {"party": "clinic"})
    assert not hearing.leaves("contacts", {"party": "legal"})
    assert not school.leaves("supports", {"where": "home"})
    assert not school.leaves("phases", {"kind": "medication"})
    assert hearing.leaves("phases", {"kind": "medication"})


def test_deleted_records_leave_only_in_a_backup() -> None:
    assert select("backup").leaves("mornings", {"deleted": True})
    assert not select("therapist").leaves("mornings", {"deleted": True})
