"""A child that was written down on two devices: the same one, or another of that name."""

from pathlib import Path
from typing import Any

import click.testing
import pytest

from support.program import Program, robins_program


@pytest.fixture
def other(tmp_path: Path) -> Program:
    """The other device, on which Robin was written down too, with a morning on Monday and one on the Friday before."""
    program = robins_program(tmp_path / "other")
    assert program("log", "--worry", "3").exit_code == 0
    assert program("log", "2026-11-20", "--worry", "8").exit_code == 0
    return program


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits before the program and can be asked."""
    monkeypatch.setattr(click.testing._NamedTextIOWrapper, "isatty", lambda _self: True, raising=False)


def children(program: Program) -> list[Any]:
    found: list[Any] = program.json("export", "-")["children"]
    return found


def test_the_same_child_is_one_and_its_days_meet(robin: Program, other: Program) -> None:
    robin("log", "--worry", "5")
    [before] = children(robin)
    result = robin("import", str(other.data), "--same")
    assert (result.exit_code, result.stdout) == (0, "")
    document = robin.json("export", "-")
    assert [child["id"] for child in document["children"]] == [before["id"]]
    assert sorted(morning["date"] for morning in document["mornings"]) == ["2026-11-20", "2026-11-23"]
    shown = next(one["distress_child"] for one in document["mornings"] if one["date"] == "2026-11-23")
    beside = [row["record"]["distress_child"] for row in document["kept"] if row["table"] == "mornings"]
    assert sorted([shown, *beside]) == [3, 5]
    assert {record["child"] for table in ("mornings", "timetables") for record in document[table]} == {before["id"]}


def test_the_same_child_taken_in_twice_changes_nothing(robin: Program, other: Program, tmp_path: Path) -> None:
    path = tmp_path / "backup.json"
    assert other("export", str(path)).exit_code == 0
    robin("import", str(path), "--same")
    before = robin.files()
    again = robin("import", str(path), "--same").stderr
    assert again.startswith("Taken in: 0 records new, 0 changed, ")
    assert "beside" not in again
    assert robin.files() == before


def test_another_child_of_that_name_stays_another_one(robin: Program, other: Program) -> None:
    result = robin("import", str(other.data), "--not-same")
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert [child["name"] for child in children(robin)] == ["Robin", "Robin"]


def test_with_nobody_to_ask_they_stay_two_and_the_way_to_one_works(robin: Program, other: Program) -> None:
    [theirs] = children(other)
    said = robin("import", str(other.data)).stderr
    assert "two children called Robin here now, since nobody could be asked" in said
    assert f"`ladder forget {theirs['id']}`" in said
    assert len(children(robin)) == 2
    assert robin("forget", theirs["id"], stdin="Robin\n").exit_code == 0
    assert robin("import", str(other.data), "--same").exit_code == 0
    assert len(children(robin)) == 1
    assert len(robin.json("export", "-")["mornings"]) == 2


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("answer", "count"), [("y\n", 1), ("n\n", 2), ("\ny\n", 1)])
def test_at_a_terminal_it_is_asked(robin: Program, other: Program, answer: str, count: int) -> None:
    result = robin("import", str(other.data), stdin=answer)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Is Robin in this file the same child?" in result.stderr
    assert "--same" not in result.stderr
    assert len(children(robin)) == count


@pytest.mark.usefixtures("terminal")
def test_whoever_leaves_the_question_changes_nothing(robin: Program, other: Program) -> None:
    before = robin.files()
    assert robin("import", str(other.data), stdin="").exit_code != 0
    assert robin.files() == before


@pytest.mark.usefixtures("terminal")
def test_nobody_is_asked_about_a_file_with_something_wrong_in_it(
    robin: Program, other: Program, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.json"
    assert other("export", str(path)).exit_code == 0
    path.write_text(path.read_text().replace('"distress_child": 8', '"distress_child": 88'))
    result = robin("import", str(path))
    assert (result.exit_code, "the same child?" in result.stderr) == (1, False)
    assert "distress_child is 88" in result.stderr


def test_a_child_known_here_under_its_own_id_is_never_asked_about(sam: Program, tmp_path: Path) -> None:
    path = tmp_path / "backup.json"
    sam("export", str(path))
    assert "two children" not in sam("import", str(path)).stderr


def test_a_child_forgotten_and_written_down_anew_loses_nothing_to_an_older_file(robin: Program, tmp_path: Path) -> None:
    path = tmp_path / "before.json"
    for worry in ("3", "4", "8"):
        robin("log", "--worry", worry)
    robin("export", str(path))
    robin("forget", "Robin", stdin="Robin\n")
    robin("log", stdin="Robin\n8:00\n14:00\n" + "\n" * 8)
    robin("log", "--worry", "1")
    before = robin.files()
    result = robin("import", str(path), "--same")
    assert (result.exit_code, "taken in as another child, both stay whole" in result.stderr) == (1, True)
    assert robin.files() == before
    assert robin("import", str(path), "--not-same").exit_code == 0
    assert sorted(one["distress_child"] for one in robin.json("export", "-")["mornings"]) == [1, 8]


def test_two_devices_that_take_in_each_other_again_and_again_come_to_rest(robin: Program, other: Program) -> None:
    robin("log", "--worry", "5")
    for _turn in range(2):
        assert robin("import", str(other.data), "--same").exit_code == 0
        assert other("import", str(robin.data), "--same").exit_code == 0
        robin("log", "--worry", "6")
        other("log", "2026-11-20", "--worry", "2")
    assert robin("import", str(other.data), "--same").exit_code == 0
    assert other("import", str(robin.data), "--same").exit_code == 0
    assert robin("import", str(other.data), "--same").stderr.startswith("Taken in: 0 records new, 0 changed, ")
    found = [{one["date"]: one["distress_child"] for one in p.json("export", "-")["mornings"]} for p in (robin, other)]
    assert found[0] == found[1] == {"2026-11-20": 2, "2026-11-23": 6}
    assert len(children(robin)) == len(children(other)) == 1
