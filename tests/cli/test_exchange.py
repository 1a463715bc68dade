import json
from pathlib import Path
from typing import Any

import pytest

from support.program import Program
from support.trackers import SAM_FILE


def without_time(document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "generated_at"}


def test_an_import_says_what_came_in_and_a_second_one_changes_nothing(empty: Program) -> None:
    first = empty("import", str(SAM_FILE))
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "Taken in: 179 records new, 0 changed, 0 the same as before.\n"
    before = empty.json("export", "-")
    assert empty("import", str(SAM_FILE)).stderr == "Taken in: 0 records new, 0 changed, 179 the same as before.\n"
    assert without_time(empty.json("export", "-")) == without_time(before)


def test_a_backup_goes_out_and_comes_in_elsewhere_the_same(sam: Program, tmp_path: Path) -> None:
    sam("outcome", "--status", "part", "--minutes", "60", "--peak", "5", "--note", "-", stdin="a note")
    path = tmp_path / "backup.json"
    assert sam("export", str(path)).exit_code == 0
    other = Program(tmp_path / "other")
    other("import", str(path))
    assert without_time(other.json("export", "-")) == without_time(json.loads(path.read_text()))


def test_the_file_is_for_its_owner_alone_and_counted_after_reading_it_back(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "therapist.json"
    result = sam("export", str(path), "--for", "therapist")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "57 days, 0 notes, 1 name (1 child, 1 timetable, 74 mornings, 55 outcomes" in result.stderr
    assert path.stat().st_mode & 0o777 == 0o600
    document = json.loads(path.read_text())
    assert (document["purpose"], document["contacts"]) == ("therapist", [])
    assert {"mornings.note", "contacts", "settings"} <= set(document["withheld"])


def test_a_share_is_kept_for_a_file_and_not_for_stdout(sam: Program, tmp_path: Path) -> None:
    sam("export", "-", "--for", "therapist")
    sam("export", str(tmp_path / "backup.json"))
    assert sam.json("export", "-")["shares"] == []
    sam("export", str(tmp_path / "therapist.json"), "--for", "therapist")
    assert [share["purpose"] for share in sam.json("export", "-")["shares"]] == ["therapist"]


def test_without_a_file_a_pipe_gets_the_document(sam: Program) -> None:
    assert without_time(sam.json("export")) == without_time(sam.json("export", "-"))


def test_a_file_that_is_there_is_replaced_only_by_force(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("mine")
    result = sam("export", str(path))
    assert (result.exit_code, "--force" in result.stderr, path.read_text()) == (1, True, "mine")
    assert sam("export", str(path), "--force").exit_code == 0
    assert json.loads(path.read_text())["format"] == "ladder-export"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mine.json"]


def test_a_window_is_taken_in_any_form_of_date(sam: Program) -> None:
    document = sam.json("export", "-", "--for", "therapist", "--from", "2026-11-09", "--to", "-2")
    assert document["window"]["from"] == "2026-11-09"
    assert document["window"]["to"] == "2026-11-21"
    assert min(one["date"] for one in document["mornings"]) >= "2026-11-09"


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["-", "--for", "nobody"], 2, "therapist"),
        (["-", "--from", "soon"], 2, "not a date"),
        (["-", "--from", "2026-11-02", "--to", "2026-11-01"], 2, "same day or later"),
        (["-", "--child", "Kit"], 2, "no child called 'Kit'"),
        (["/nowhere/at/all.json"], 1, "could not be written"),
    ],
)
def test_an_export_that_cannot_be_says_why(sam: Program, args: list[str], code: int, words: str) -> None:
    result = sam("export", *args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert words in result.stderr


@pytest.mark.parametrize("name", ["family.json", "copies/family.json", "set-aside/mine.json"])
def test_the_familys_own_files_are_never_written_over(sam: Program, name: str) -> None:
    before = sam.files()
    result = sam("export", str(sam.data / name), "--force")
    assert (result.exit_code, "the family's own files" in result.stderr) == (2, True)
    assert sam.files() == before


def test_nobody_is_exported_from_an_empty_folder(empty: Program) -> None:
    assert empty("export", "-").exit_code == 2
    assert empty.files() == {}


def test_one_child_leaves_alone_when_named(sam: Program, tmp_path: Path) -> None:
    other = Program(tmp_path / "other")
    other("log", stdin="Kit\n9:00\n15:00\n" + "\n" * 8)
    sam("import", str(tmp_path / "other"))
    assert len(sam.json("export", "-")["children"]) == 2
    assert [child["name"] for child in sam.json("export", "-", "--child", "Kit")["children"]] == ["Kit"]
