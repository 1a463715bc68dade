"""A clock that stood wrong: what it said is stored and printed as it was, and said once."""

import re
from pathlib import Path

from support.program import Program, sams_program

TODAY, NEXT = "2026-11-24", "2026-11-25"
WENT_BACK = "The newest change on this computer is of Mon 30 Nov 2026, "


def under(program: Program, today: str) -> Program:
    return Program(program.data, today=today)


def hearing(program: Program, today: str) -> str:
    page = under(program, today)("page", "hearing", "--to-file", "-")
    assert page.exit_code == 0, page.stderr
    return page.stdout


def line_of(page: str, day: str) -> str:
    """Give the text of the line of a day, without its marks."""
    row = next(row for row in page.split("<tr")[1:] if f">{day}<" in row)
    return " ".join(re.sub(r"<[^>]*>", " ", row.split("</tr>")[0]).split())


def test_the_change_of_one_day_is_not_dated_by_the_wrong_clock_of_another(robin: Program) -> None:
    assert under(robin, "2026-11-30")("log", "--worry", "2").exit_code == 0
    assert under(robin, TODAY)("log", "--worry", "6").exit_code == 0
    assert under(robin, TODAY)("log", "--worry", "7").exit_code == 0
    assert "30 Nov" not in hearing(robin, NEXT)
    document = under(robin, NEXT).json("export", "-")
    stamps = {one["date"]: (one["recorded_at"][:10], one["updated_at"][:10]) for one in document["mornings"]}
    assert stamps["2026-11-24"][1][:8] == "2026-11-"
    assert stamps["2026-11-24"][1] < "2026-11-26"
    assert stamps["2026-11-30"][0] >= "2026-11-30"
    assert all(row["at"][:10] < "2026-11-26" for row in document["changes"] if row["table"] == "outcomes")


def test_what_was_written_under_a_wrong_clock_is_told_as_it_was_and_that_it_was_wrong(robin: Program) -> None:
    assert under(robin, "2026-11-30")("outcome", TODAY, "--status", "late").exit_code == 0
    assert under(robin, TODAY)("outcome", "--status", "part").exit_code == 0
    line = line_of(hearing(robin, NEXT), "Tue 24 Nov 2026")
    assert re.search(r"30 Nov 2026, \d\d:\d\d, by a clock that was ahead", line)
    assert re.search(r"24 Nov 2026, \d\d:\d\d, before it was written, by the clock", line)
    later = line_of(hearing(robin, "2026-12-05"), "Tue 24 Nov 2026")
    assert re.search(r"30 Nov 2026, \d\d:\d\d 24 Nov 2026, \d\d:\d\d, before it was written, by the clock", later)


def test_a_clock_that_went_back_is_said_once(robin: Program) -> None:
    assert under(robin, "2026-11-30")("log", "--worry", "2").exit_code == 0
    said = [under(robin, day)("log", "--worry", str(worry)).stderr for worry, day in enumerate((TODAY, TODAY, NEXT))]
    assert [WENT_BACK in one for one in said] == [True, False, False]
    assert under(robin, TODAY)("today").stderr == ""


def test_a_clock_that_runs_far_ahead_of_this_one_is_said_once(robin: Program, tmp_path: Path) -> None:
    dad = under(sams_program(tmp_path / "dad"), "2027-12-01")
    assert dad("rungs", "current", "1").exit_code == 0
    first = robin("import", str(dad.data)).stderr
    assert re.search(r"What came in was last changed on (Wed 1|Thu 2) Dec 2027, ", first)
    assert "2027" not in robin("import", str(dad.data)).stderr
