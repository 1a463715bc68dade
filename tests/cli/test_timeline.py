"""`ladder timeline`: the written record in one list, newest first."""

from pathlib import Path

from support.program import robins_program, sams_program


def test_the_record_of_sam_stands_newest_first_with_its_records(tmp_path: Path) -> None:
    program = sams_program(tmp_path / "data")
    entries = program.json("timeline", "--json")
    assert [list(one) for one in entries] == [["kind", "date", "recorded_at", "late", "title", "record"]] * len(entries)
    dates = [one["date"] for one in entries]
    assert dates == sorted(dates, reverse=True)
    kinds = [one["kind"] for one in entries]
    counted = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    assert counted == {"contact": 2, "goal": 1, "measure": 2, "phase": 3, "request": 1, "support": 4}
    talk = next(one for one in entries if one["kind"] == "contact" and one["record"]["person"] == "Ms Ortiz")
    assert (talk["date"], talk["late"], talk["record"]["promised"]) == ("2026-09-09", False, "Meeting within two weeks")
    assert "Ms Ortiz" in program("timeline").stdout


def test_an_empty_record_is_an_empty_list(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    assert program.json("timeline", "--json") == []
    assert "Nothing is in the written record yet." in program("timeline").stdout
