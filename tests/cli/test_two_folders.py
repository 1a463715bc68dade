"""Two folders of one family on the command line: what was written apart is joined, told, and never lost."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from support.program import Program
from support.trackers import SAM_FILE


@pytest.fixture
def mum(tmp_path: Path) -> Program:
    return _sams(tmp_path / "mum")


@pytest.fixture
def dad(tmp_path: Path) -> Program:
    return _sams(tmp_path / "dad")


def _sams(folder: Path) -> Program:
    program = Program(folder, "2026-11-24")
    assert program("import", str(SAM_FILE)).exit_code == 0
    return program


def exchange(one: Program, other: Program) -> None:
    for taker, giver in ((one, other), (other, one)):
        assert taker("import", str(giver.data)).exit_code == 0


def everything(program: Program) -> str:
    """Give all that a backup of a folder holds."""
    return program("export", "--for", "backup", "-").stdout


def morning(program: Program) -> Any:
    return program.json("today", "--json")["morning"]


def test_an_edit_never_lets_go_of_the_wording_that_stands_beside(mum: Program, dad: Program) -> None:
    mum("log", "--note", "-", stdin="MUM")
    dad("log", "--note", "-", stdin="DAD")
    exchange(mum, dad)
    mum("log", "--energy", "3")
    exchange(mum, dad)
    for program in (mum, dad):
        assert '"MUM"' in everything(program)
        assert '"DAD"' in everything(program)
        assert morning(program)["energy"] == 3


def test_two_folders_that_were_one_are_two_devices(mum: Program, tmp_path: Path) -> None:
    mum("log", "--worry", "5")
    shutil.copytree(mum.data, tmp_path / "copy")
    copy = Program(tmp_path / "copy", "2026-11-24")
    mum("log", "--note", "-", stdin="MUM")
    first = copy("log", "--note", "-", stdin="DAD")
    assert "count as a device of their own" in first.stderr
    assert "device of their own" not in copy("log", "--energy", "3").stderr
    result = mum("import", str(copy.data))
    assert "1 also written differently elsewhere: k on Record (F4) shows both." in result.stderr
    assert morning(mum)["energy"] == 3
    assert '"MUM"' in everything(mum)


def test_what_does_not_contradict_is_read_as_one_by_itself(mum: Program, dad: Program) -> None:
    mum("log", "--worry", "8", "--symptom", "stomach_ache:2", "--furthest", "door")
    dad("log", "--evening-before", "6")
    exchange(mum, dad)
    for program in (mum, dad):
        there = morning(program)
        assert (there["distress_child"], there["evening_before"], there["furthest"]) == (8, 6, 3)
        assert program("today").stderr == ""
        assert program.json("week", "--json")["distress_child"]["max"] == 8
    assert morning(mum) == morning(dad)


def test_the_command_line_says_what_stands_apart(mum: Program, dad: Program) -> None:
    mum("log", "--worry", "8")
    dad("log", "--worry", "4")
    exchange(mum, dad)
    said = "Two devices wrote this down, and not the same: morning, Tue 24 Nov. To choose, open ladder and press k"
    assert said in mum("today").stderr
    assert said in mum("today", "--json").stderr
    assert said in dad("week").stderr
    assert "Two devices" not in dad("week", "-7").stderr
    assert morning(mum)["distress_child"] == morning(dad)["distress_child"]


def test_a_try_that_both_wrote_down_is_told_once_more_than_once_asked(mum: Program, dad: Program) -> None:
    for program in (mum, dad):
        program("outcome", "--status", "part", "--minutes", "40", "--peak", "5")
    result = mum("import", str(dad.data))
    assert "1 try was written down on two devices, perhaps the same one twice" in result.stderr
    assert "Two devices wrote down a try, perhaps the same one: Half day, Tue 24 Nov." in mum("today").stderr


def test_an_older_state_put_back_is_a_new_device_and_nothing_is_counted_twice(
    mum: Program, dad: Program, tmp_path: Path
) -> None:
    mum("log", "--note", "-", stdin="first")
    shutil.copytree(mum.data, tmp_path / "kept")
    mum("log", "--note", "-", stdin="second")
    exchange(mum, dad)
    shutil.rmtree(mum.data)
    shutil.copytree(tmp_path / "kept", mum.data)
    result = mum("log", "--note", "-", stdin="third")
    assert "count as a device of their own" in result.stderr
    exchange(mum, dad)
    for program in (mum, dad):
        assert all(f'"{note}"' in everything(program) for note in ("second", "third"))
