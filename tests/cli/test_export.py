"""`ladder export` for every purpose and in every form, `ladder validate` and `ladder schema`."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ladder.exchange.leaving import PURPOSES
from ladder.exchange.sealing import unseal
from support.program import Program
from support.terminal import LADDER, environment

LEAVES = {
    "therapist": "57 days, 0 notes, 1 name (1 child, 1 timetable, 74 mornings, 55 outcomes, 1 ladder, 7 rungs, "
    "27 exposures, 4 supports, 1 goal, 3 phases, 2 measures)",
    "school": "57 days, 0 notes, 2 names (1 child, 1 timetable, 55 outcomes, 1 ladder, 7 rungs, 27 exposures, "
    "1 contact, 3 supports, 1 request, 1 goal, 2 phases)",
    "hearing": "57 days, 0 notes, 3 names (1 child, 1 timetable, 74 mornings, 55 outcomes, 1 ladder, 7 rungs, "
    "27 exposures, 2 contacts, 4 supports, 1 request, 1 goal, 3 phases)",
    "backup": "57 days, 39 notes, 3 names (1 child, 1 timetable, 74 mornings, 55 outcomes, 1 ladder, 7 rungs, "
    "27 exposures, 2 contacts, 4 supports, 1 request, 1 goal, 3 phases, 2 measures)",
}


LAST: dict[str, str] = {purpose: "2026-11-20" if purpose == "school" else "2026-11-22" for purpose in PURPOSES}
"""The last date of anything that leaves: the mornings of a weekend stay home from a school."""


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_leaves_is_said_before_and_after_the_file_is_written(sam: Program, tmp_path: Path, purpose: str) -> None:
    path = tmp_path / "out.json"
    result = sam("export", str(path), "--for", purpose)
    assert (result.exit_code, result.stdout) == (0, "")
    before, after = result.stderr.splitlines()
    assert before.startswith(f"Leaves, 2026-08-31 to {LAST[purpose]}: {LEAVES[purpose]}. Stays home: ")
    assert after == f"Written to {path} and read back: {LEAVES[purpose]}."
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text())["purpose"] == purpose
    assert sam("validate", str(path)).stderr == f"{path} is as it should be: {LEAVES[purpose]}.\n"


def test_what_stays_home_is_named_table_by_table(sam: Program) -> None:
    assert sam("export", "-").stderr.endswith("Stays home: nothing.\n")
    assert sam("export", "-", "--for", "therapist").stderr.endswith(
        "Stays home: contacts, incidents, requests, letters, shares, settings, kept, changes; of mornings ours, note; "
        "of outcomes note.\n"
    )


@pytest.mark.parametrize("purpose", ["therapist", "school", "hearing"])
def test_a_share_is_kept_with_for_whom_and_only_for_a_file(sam: Program, tmp_path: Path, purpose: str) -> None:
    sam("export", "-", "--for", purpose)
    sam("export", str(tmp_path / "backup.json"))
    assert sam.json("export", "-")["shares"] == []
    assert sam("export", str(tmp_path / "out.json"), "--for", purpose, "--whom", "Dr. Lee [/]").exit_code == 0
    (share,) = sam.json("export", "-")["shares"]
    assert (share["purpose"], share["for_whom"], share["from"], share["to"]) == (
        purpose, "Dr. Lee [/]", "2026-08-31", LAST[purpose],
    )  # fmt: skip
    assert share["counts"]["outcomes"] == 55


def test_a_name_too_long_to_keep_is_told_before_anything_is_written(sam: Program, tmp_path: Path) -> None:
    result = sam("export", str(tmp_path / "out.json"), "--for", "school", "--whom", "x" * 101)
    assert (result.exit_code, "for whom is “xxx" in result.stderr) == (2, True)
    assert list(tmp_path.glob("out*")) == []
    assert sam.json("export", "-")["shares"] == []


def test_more_and_less_leave_by_name(sam: Program) -> None:
    wishes = ["--with", "contacts.topic,requests", "--without", "mornings.child_says", "--without", "weeks"]
    document = sam.json("export", "-", "--for", "therapist", *wishes)
    assert [(one["topic"], one["person"]) for one in document["contacts"]] == [("evaluation", None), ("plan", None)]
    assert (len(document["requests"]), document["weeks"]) == (1, [])
    assert {"mornings.child_says", "weeks", "contacts.person"} <= set(document["withheld"])
    assert {"contacts", "requests", "contacts.topic"} & set(document["withheld"]) == set()


def test_what_another_ladder_would_need_is_said_where_it_stays_home(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    wishes = ["--without", "outcomes.status,ladders"]
    said = sam("export", str(path), "--for", "therapist", *wishes).stderr
    assert "Another ladder takes nothing in that needs outcomes.status, ladders." in said
    assert sam("validate", str(path)).exit_code == 0
    other = Program(tmp_path / "other")
    taken = other("import", str(path))
    assert taken.exit_code == 0
    assert "ladders" in taken.stderr
    there = other.json("export", "-", "--for", "backup")
    assert (there["outcomes"], there["ladders"], there["rungs"]) == ([], [], [])
    assert len(there["mornings"]) == 74
    for purpose in PURPOSES:
        assert "Another ladder" not in sam("export", "-", "--for", purpose).stderr


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["-", "--with", "diary"], "'diary' is no table of an export. It can be children, timetables"),
        (["-", "--without", "mornings.mood"], "'mood' is no field of mornings to choose; it can be"),
        (["-", "--without", "mornings.\x1b[2J"], "is no field of mornings"),
        (["-", "--without", "children"], "leaves with every export"),
        (["a.json", "--csv", "tables"], "name one of them"),
        (["a.json", "--fhir", "b.json"], "name one of them"),
        (["--csv", "tables", "--fhir", "b.json"], "name one of them"),
        (["--csv", "tables", "--encrypt"], "leave --deidentify and --encrypt away"),
        (["--csv", "tables", "--deidentify"], "leave --deidentify and --encrypt away"),
        (["--fhir", "-", "--for", "school"], "leave --for and --deidentify away"),
        (["--fhir", "-", "--deidentify"], "leave --for and --deidentify away"),
        (["a.json", "--whom", "Dr. Lee"], "--whom is kept with a file that was shared"),
        (["-", "--for", "school", "--whom", "Dr. Lee"], "--whom is kept with a file that was shared"),
    ],
)
def test_wishes_that_do_not_go_together_are_misuse(
    sam: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sam.files()
    result = sam("export", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert "\x1b" not in result.stderr
    assert (sam.files(), [one.name for one in tmp_path.iterdir()]) == (before, ["data"])


def test_a_folder_of_tables_is_written_for_its_owner_alone(sam: Program, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    result = sam("export", "--csv", str(folder), "--for", "therapist", "--from", "2026-11-09", "--without", "measures")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Written to {folder} and read back: 10 days, 0 notes, 1 name (about 7, children 1" in result.stderr
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}
    names = {one.name for one in folder.iterdir()}
    assert {"mornings.csv", "outcomes.csv", "weeks.csv", "mornings-symptoms.csv"} <= names
    assert {"measures.csv", "contacts.csv", "letters.csv"} & names == set()
    with (folder / "mornings.csv").open(encoding="utf-8-sig", newline="") as file:
        mornings = list(csv.DictReader(file))
    assert min(one["date"] for one in mornings) >= "2026-11-09"
    assert "note" not in mornings[0]
    assert [one["purpose"] for one in sam.json("export", "-")["shares"]] == ["therapist"]


def test_a_folder_that_is_not_empty_or_among_ours_is_told(sam: Program, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    before = sam.files()
    result = sam("export", "--csv", str(tmp_path / "full"))
    assert (result.exit_code, "is not empty" in result.stderr) == (1, True)
    assert [one.name for one in (tmp_path / "full").iterdir()] == ["mine.txt"]
    result = sam("export", "--csv", str(sam.data / "tables"))
    assert (result.exit_code, "the family's own files" in result.stderr, sam.files()) == (2, True, before)


def test_a_bundle_is_what_a_therapist_gets(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    result = sam("export", "--fhir", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "484 resources, 1 patient (1 Patient, 2 Goals, 2 CarePlans, 479 Observations)" in result.stderr
    assert "Stays home: everything else." in result.stderr
    assert json.loads(path.read_text())["resourceType"] == "Bundle"
    assert [one["purpose"] for one in sam.json("export", "-")["shares"]] == ["therapist"]
    assert json.loads(sam("export", "--fhir", "-").stdout)["type"] == "collection"


def test_a_deidentified_document_names_nobody(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "nobody.json"
    result = sam("export", str(path), "--deidentify")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.count("57 days, 0 notes, 0 names (1 child, 74 mornings, 55 outcomes") == 2
    document = json.loads(path.read_text())
    assert (document["format"], document["purpose"]) == ("ladder-deidentified", "therapist")
    assert "Sam" not in path.read_text()
    assert sam("validate", str(path)).exit_code == 0
    assert sam.json("export", "-", "--deidentify", "--for", "school")["purpose"] == "school"


def test_a_locked_file_opens_with_its_passphrase_alone(sam: Program, tmp_path: Path) -> None:
    path, other = tmp_path / "locked.age", Program(tmp_path / "other")
    result = sam("export", str(path), "--for", "therapist", "--encrypt", stdin="open sesame\nopen sesame\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Without it nobody can" in result.stderr
    assert f"Written to {path} and read back: {LEAVES['therapist']}." in result.stderr
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(unseal(path.read_bytes(), "open sesame"))["purpose"] == "therapist"
    assert "open sesame" not in result.output
    assert other("import", str(path), stdin="open sesame\n").exit_code == 0
    assert len(other.json("export", "-")["mornings"]) == 74


@pytest.mark.parametrize("typed", ["", "\n", "one\n", "one\ntwo\n"])
def test_without_the_same_passphrase_twice_nothing_is_written(sam: Program, tmp_path: Path, typed: str) -> None:
    result = sam("export", str(tmp_path / "locked.age"), "--for", "school", "--encrypt", stdin=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
    assert sam.json("export", "-")["shares"] == []


@pytest.mark.slow
def test_a_passphrase_that_is_no_text_is_told(sam: Program, tmp_path: Path) -> None:
    run = subprocess.run(
        [*LADDER, "export", str(tmp_path / "locked.age"), "--encrypt"],
        input=b"\xff\n\xff\n",
        env=environment(tmp_path, LADDER_DATA=str(sam.data), LADDER_TODAY=sam.today),
        capture_output=True,
        check=False,
    )
    assert run.returncode in (1, 2)
    assert b"is not text in UTF-8" in run.stderr
    assert b"Traceback" not in run.stderr
    assert list(tmp_path.glob("locked*")) == []


def test_where_nothing_can_lock_a_file_it_is_said_how_to_get_it(
    sam: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    result = sam("export", str(tmp_path / "locked.age"), "--encrypt", stdin="a\na\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "python -m pip install pyrage" in result.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def test_the_same_data_gives_the_same_bytes(sam: Program, tmp_path: Path) -> None:
    files = []
    for name in ("one.json", "two.json"):
        sam("export", str(tmp_path / name), "--for", "backup")
        files.append((tmp_path / name).read_text().splitlines())
    assert [line for line in files[0] if "generated_at" not in line] == [
        line for line in files[1] if "generated_at" not in line
    ]


def test_the_schema_is_printed_and_every_export_is_valid_by_it(sam: Program) -> None:
    every, nobody = sam.json("schema"), sam.json("schema", "--deidentified")
    for purpose in PURPOSES:
        document = sam.json("export", "-", "--for", purpose)
        assert Draft202012Validator(every).is_valid(document)
        assert Draft202012Validator(sam.json("schema", "--for", purpose)).is_valid(document)
        shown = sam.json("export", "-", "--for", purpose, "--deidentify")
        assert Draft202012Validator(nobody).is_valid(shown)
        assert not Draft202012Validator(every).is_valid(shown)
    assert sam("schema", "--deidentified", "--for", "school").exit_code == 2


def test_the_schema_needs_no_family(empty: Program) -> None:
    assert empty.json("schema")["$id"] == "https://ladder.invalid/schema/ladder-export-1.schema.json"
    assert empty.json("schema", "--deidentify")["$id"].endswith("ladder-deidentified-1.schema.json")
    assert empty.files() == {}
