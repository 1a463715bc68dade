"""`ladder forget`: gone for good, but only after the name is typed once more."""

from pathlib import Path

from support.program import Program, robins_program, sams_program


def test_another_name_removes_nothing(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    before = program.files()
    result = program("forget", "robin", stdin="robbin\n")
    assert result.exit_code == 1
    assert "Nothing was removed." in result.stderr
    assert program.files() == before


def test_a_forgotten_child_is_in_no_file_and_no_copy(tmp_path: Path) -> None:
    program = sams_program(tmp_path / "data")
    assert program("log", "--worry", "4").exit_code == 0
    assert any(b"Ortiz" in data for data in program.files().values())
    result = program("forget", "Sam", stdin="Sam\n")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert not any(b"Ortiz" in data or b"stomach_ache" in data for data in program.files().values())
    assert program("today").exit_code == 2


def test_a_name_may_be_typed_in_any_form_of_its_accents(tmp_path: Path) -> None:
    program = Program(tmp_path / "data")
    composed, in_parts = "Zo\u00eb", "Zoe\u0308"
    assert program("log", stdin=f"{in_parts}\n8:00\n14:00\n" + "\n" * 8).exit_code == 0
    for name in (composed, in_parts, "ZOE\u0308"):
        assert program("today", "--child", name).exit_code == 0
    result = program("forget", composed, stdin=f"{in_parts}\n")
    assert result.exit_code == 0, result.stderr
    assert program("today").exit_code == 2


def test_nobody_of_that_name_is_a_misuse(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    result = program("forget", "Kit")
    assert result.exit_code == 2
    assert "Robin" in result.stderr
