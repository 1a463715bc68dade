"""A data folder that a sync tool keeps the same on two computers: what it leaves there, and what is not there yet."""

import json
import shutil
from pathlib import Path

import pytest

from support.program import Program, robins_program

CONFLICT = "days-2026.sync-conflict-20261127-101112-ABCDEF.json"
FAMILY_CONFLICT = "family (Dad's conflicted copy 2026-11-27).json"


@pytest.fixture
def synced(tmp_path: Path) -> Program:
    """Robin's folder, in which the sync tool left what was written on the other computer meanwhile."""
    program = robins_program(tmp_path / "mum")
    program("log", "2026-11-20", "--worry", "3")
    shutil.copytree(program.data, tmp_path / "dad")
    (tmp_path / "dad" / "device.json").unlink()
    dad = Program(tmp_path / "dad")
    dad("log", "--note", "-", "2026-11-19", stdin="from dad")
    assert dad("contact", "add", "Ms Reed").exit_code == 0
    program("log", "--worry", "6")
    shutil.copy(dad.data / "days-2026.json", program.data / CONFLICT)
    shutil.copy(dad.data / "family.json", program.data / FAMILY_CONFLICT)
    return program


def notes(program: Program) -> list[str]:
    return [one["note"] for one in program.json("export", "-", "--for", "backup")["mornings"] if one["note"]]


def test_what_a_sync_tool_left_is_named_at_every_start_with_the_command_that_takes_it_in(synced: Program) -> None:
    said = synced("today").stderr
    assert CONFLICT in said
    assert FAMILY_CONFLICT in said
    assert "2 other states of these files here; `ladder import --conflicts` takes them in: " in said
    check = synced("check")
    assert check.exit_code == 1
    assert f"Left by a sync tool: {CONFLICT}" in check.stdout
    assert "Everything is in order." not in check.stdout
    assert len(json.loads(synced("check", "--json").stdout)["beside"]) == 2


def test_one_command_takes_all_of_it_in_and_puts_it_away(synced: Program) -> None:
    assert notes(synced) == []
    result = synced("import", "--conflicts")
    assert result.exit_code == 0
    assert result.stderr.startswith("Taken in: 2 records new, ")
    assert notes(synced) == ["from dad"]
    assert [one["person"] for one in synced.json("export", "-", "--for", "backup")["contacts"]] == ["Ms Reed"]
    assert "sync tool" not in result.stderr
    assert [path for path in synced.files() if CONFLICT[:-5] in path and not path.startswith("set-aside/")] == []
    check = synced("check")
    assert (check.exit_code, "Everything is in order." in check.stdout) == (0, True)
    assert "No sync tool has left anything" in synced("import", "--conflicts").stderr


def test_the_path_of_one_is_taken_in_like_any_file_and_put_away(synced: Program) -> None:
    assert synced("import", str(synced.data / CONFLICT)).exit_code == 0
    assert notes(synced) == ["from dad"]
    assert CONFLICT not in synced.files()
    assert FAMILY_CONFLICT in synced("today").stderr


def test_a_single_file_of_another_folder_is_taken_in_and_stays_where_it_is(synced: Program, tmp_path: Path) -> None:
    path = tmp_path / "dad" / "days-2026.json"
    assert synced("import", str(path)).exit_code == 0
    assert notes(synced) == ["from dad"]
    assert path.exists()


def test_what_is_not_whole_stays_and_is_named_while_the_rest_comes_in(synced: Program) -> None:
    (synced.data / "family (1).json").write_bytes(b"{")
    result = synced("import", "--conflicts")
    assert result.exit_code == 1
    assert "family (1).json is not whole" in result.stderr
    assert notes(synced) == ["from dad"]
    assert "takes it in: family (1).json." in result.stderr


@pytest.mark.parametrize("args", [(), ("--conflicts", "x.json")])
def test_a_file_or_conflicts_is_named_never_both(synced: Program, args: tuple[str, ...]) -> None:
    result = synced("import", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith("Name the file to take in, or give --conflicts")


def test_forgetting_sweeps_what_a_sync_tool_left(synced: Program) -> None:
    assert synced("forget", "Robin", stdin="Robin\n").exit_code == 0
    assert not [path for path, data in synced.files().items() if b"Robin" in data or b"from dad" in data]


@pytest.mark.parametrize("command", [("today",), ("log", "--worry", "4"), ("export", "-"), ("rungs",), ("check",)])
def test_a_file_that_is_not_downloaded_yet_is_never_an_empty_beginning(
    synced: Program, command: tuple[str, ...]
) -> None:
    (synced.data / "family.json").rename(synced.data / ".family.json.icloud")
    before = synced.files()
    result = synced(*command)
    assert result.exit_code == 1
    assert "family.json is not downloaded yet" in result.stderr
    assert "Nobody is written down" not in result.stderr
    assert synced.files() == before


def lose(program: Program, name: str) -> None:
    """Take a data file away, and all copies."""
    (program.data / name).unlink()
    shutil.rmtree(program.data / "copies")


def test_days_whose_child_is_gone_are_told_each_time_and_never_taken_for_an_empty_beginning(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    backup = tmp_path / "backup.json"
    program("log", "--worry", "3")
    assert program("export", "--for", "backup", str(backup)).exit_code == 0
    lose(program, "family.json")
    for _time in range(2):
        result = program("today")
        assert result.exit_code == 2
        assert "Nobody is written down here any more." in result.stderr
        assert "Days of a child who is not written down here lie in days-2026.json" in result.stderr
        assert "Begin with" not in result.stderr
    check = program("check")
    assert check.exit_code == 1
    assert "Days of a child who is not written down: days-2026.json" in check.stdout
    assert program("import", str(backup)).exit_code == 0
    assert "not written down" not in program("today").stderr
    assert program("check").exit_code == 0


def test_a_child_written_down_again_has_its_days(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    program("log", "2026-11-20", "--worry", "8")
    lose(program, "family.json")
    assert program("log", stdin="Robin\n8:00\n14:00\n" + "\n" * 8).exit_code == 0
    assert [one["distress_child"] for one in program.json("export", "-", "--for", "backup")["mornings"]][:1] == [8]
    assert "Days of a child" not in program("today").stderr
    assert "family.json was here and is gone, with every copy." in program("today").stderr


def test_a_year_that_is_gone_is_told_until_the_family_lets_it_rest(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    program("log", "2025-11-20", "--worry", "8")
    lose(program, "days-2025.json")
    said = "days-2025.json was here and is gone, with every copy."
    assert said in program("today").stderr
    assert said in program("log", "2025-11-21", "--worry", "2").stderr
    check = program("check")
    assert (check.exit_code, "Gone, with every copy: days-2025.json" in check.stdout) == (1, True)
    assert program("check", "--let-rest").exit_code == 0
    assert said not in program("today").stderr
