import shutil
from pathlib import Path

import pytest

from ladder.cli.terminal import NO_TERMINAL
from support.program import Program


def test_check_finds_everything_in_order(sam: Program) -> None:
    report = sam.json("check", "--json")
    assert list(report)[:5] == ["ok", "records", "files", "copies", "set_aside"]
    found = {"beside", "under_way", "not_downloaded", "missing", "orphaned", "ahead"}
    assert {key for key in report if report[key] == []} == {*found, "set_aside"}
    assert report["ok"] is True
    assert report["records"]["mornings"] == 74
    shown = sam("check").stdout
    assert shown.startswith("179 records in 2 files, ")
    assert shown.endswith("Everything is in order.\n")


def test_check_of_an_empty_folder_is_in_order_and_creates_nothing(empty: Program) -> None:
    assert empty.json("check", "--json")["ok"] is True
    assert empty.files() == {}


def test_a_broken_copy_is_named_and_the_exit_code_says_so(sam: Program) -> None:
    copy = next(path for path in sorted((sam.data / "copies").rglob("*.json")))
    copy.write_bytes(copy.read_bytes()[:-20])
    result = sam("check")
    assert result.exit_code == 1
    assert f"Not whole: {copy.relative_to(sam.data)}" in result.stdout


def test_a_damaged_file_comes_back_from_its_copy_and_a_sentence_says_so(sam: Program) -> None:
    (sam.data / "days-2026.json").write_bytes(b"\x00" * 100)
    result = sam("week", "2026-11-16", "--json")
    assert result.exit_code == 0
    assert "days-2026.json" in result.stderr
    assert '"recorded_days": 5' in result.stdout
    assert sam("week", "2026-11-16").stderr == ""


def test_where_is_the_folder_and_nothing_else(empty: Program) -> None:
    result = empty("where")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{empty.data}\n", "")


def test_without_a_terminal_the_screens_say_what_to_run_instead(empty: Program) -> None:
    for args in ([], ["demo"]):
        result = empty(*args)
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", NO_TERMINAL + "\n")
    assert empty.files() == {}


def test_the_demo_takes_no_data(empty: Program, tmp_path: Path) -> None:
    for args in (["--data", str(tmp_path), "demo"], ["--child", "Sam", "demo"], ["demo", "--data", str(tmp_path)]):
        assert empty(*args).exit_code == 2


@pytest.mark.parametrize("folder", ["copies", "copies/daily"])
def test_a_file_in_the_way_of_the_copies_is_named_and_the_save_is_done(sam: Program, folder: str) -> None:
    assert sam("log", "--worry", "3").exit_code == 0
    shutil.rmtree(sam.data / folder)
    (sam.data / folder).write_text("")
    done = sam("log", "--worry", "4")
    assert done.exit_code == 0
    assert ": a file is in the way of the folder copies/daily; move it away." in done.stderr
    assert "File exists" not in done.stderr
    assert sam.json("today", "--json")["morning"]["distress_child"] == 4
