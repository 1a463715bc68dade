"""`ladder rungs` and `ladder plan`: what scripts read, and changing the ladder without the screens."""

from pathlib import Path
from typing import Any

import pytest

from support.climbing import begin_a_ladder
from support.program import Program, robins_program, sams_program

KEYS = ["id", "label", "kind", "target_minutes", "status", "fear_first", "fear_now", "exposures"]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return sams_program(tmp_path / "data")


def labels(program: Program) -> list[str]:
    return [one["label"] for one in program.json("rungs", "--json")]


def test_the_plan_of_sam_is_the_one_worked_out_by_hand(program: Program) -> None:
    # Half day is current with 3 successes of 3 planned days: one more day, today. Full day follows on three school
    # days. Paces of the done rungs make the fastest 24 November and the slowest 3 December.
    plan: dict[str, Any] = program.json("plan", "--json")
    assert list(plan) == ["ladder", "today", "dates", "projection", "advice"]
    assert plan["today"]["label"] == "Half day"
    assert [(one["date"], one["label"]) for one in plan["dates"]] == [
        ("2026-11-23", "Half day"),
        ("2026-11-24", "Full day"),
        ("2026-11-25", "Full day"),
        ("2026-11-26", "Full day"),
    ]
    assert plan["projection"] == {"by_plan": "2026-11-24", "fastest": "2026-11-24", "slowest": "2026-12-03"}
    advice = plan["advice"]
    assert (advice["verdict"], advice["rule"], advice["more_days"]) == ("hold", "steady", 0)
    assert advice["counts"] == {
        "tries": 7, "successes": 3, "nearly": 2, "not_yet": 2, "happened": 0, "school_days": 9,
    }  # fmt: skip


def test_the_rungs_stand_from_the_ground_up_with_what_was_tried(program: Program) -> None:
    rungs = program.json("rungs", "--json")
    assert [list(one) for one in rungs] == [KEYS] * 7
    assert rungs[0]["label"] == "Drive past at the weekend"
    assert rungs[0]["exposures"] == {"done": 3, "partly": 0, "tried": 0, "not_today": 0}
    assert (rungs[5]["status"], rungs[5]["target_minutes"], rungs[5]["fear_first"]) == ("current", 210, 8)


def test_without_a_ladder_all_is_null_and_nothing_is_laid(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    nothing: dict[str, Any] = {"ladder": None, "today": None, "dates": [], "projection": None, "advice": None}
    assert program.json("plan", "--json") == nothing
    assert program.json("rungs", "--json") == []
    assert "no ladder yet" in program("plan").stdout
    assert program("rungs", "add", "Gate").exit_code == 2


def test_a_rung_is_added_moved_edited_parked_and_done(program: Program) -> None:
    assert program("rungs", "add", "Assembly hall", "--below", "2", "--support", "quiet_space").exit_code == 0
    assert labels(program)[1] == "Assembly hall"
    assert program("rungs", "move", "Assembly hall", "up").exit_code == 0
    assert labels(program)[2] == "Assembly hall"
    assert program("rungs", "edit", "3", "--label", "Hall", "--minutes", "10", "--kind", "minutes").exit_code == 0
    assert program("rungs", "park", "Hall").exit_code == 0
    hall = program.json("rungs", "--json")[2]
    assert (hall["label"], hall["target_minutes"], hall["kind"], hall["status"]) == ("Hall", 10, "minutes", "parked")
    assert program("rungs", "done", "Half day").exit_code == 0
    assert program("rungs", "current", "Full day").exit_code == 0
    assert [one["status"] for one in program.json("rungs", "--json")][-2:] == ["done", "current"]


def test_a_split_is_half_way_to_the_rung_below_rounded_down_to_five(program: Program) -> None:
    # Two classes 105, half day 210: (105 + 210) / 2 = 157.5, down to 155.
    assert program("rungs", "split", "Half day").exit_code == 0
    assert program.json("rungs", "--json")[5]["target_minutes"] == 155
    place = program("rungs", "split", "Stand at the gate")
    assert place.exit_code == 2
    assert "--label" in place.stderr
    assert program("rungs", "split", "Stand at the gate", "--label", "With grandma").exit_code == 0
    assert labels(program)[1] == "With grandma"


def test_no_change_touches_an_exposure(program: Program) -> None:
    before = program.json("export", "-", "--for", "backup")["exposures"]
    for words in (("split", "6"), ("park", "1"), ("move", "4", "down"), ("edit", "5", "--label", "Other")):
        assert program("rungs", *words).exit_code == 0
    assert program.json("export", "-", "--for", "backup")["exposures"] == before


@pytest.mark.parametrize(
    "words", [("park", "nowhere"), ("edit", "1", "--minutes", "700"), ("move", "1", "sideways"), ("add",)]
)
def test_what_cannot_be_is_a_misuse(program: Program, words: tuple[str, ...]) -> None:
    result = program("rungs", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_days_that_have_gone_further_than_the_rung_name_the_command_that_follows_them(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    begin_a_ladder(program, "gentle_return")
    for day in ("fri", "thu"):
        assert program("outcome", day, "--status", "part").exit_code == 0
    said = program("plan").stdout
    assert "The days have gone further than this rung: inside on 2 of the last 2." in said
    assert "`ladder rungs current 4` makes Office, 15 minutes the current one." in said
    assert program("rungs", "current", "4").exit_code == 0
    assert "gone further" not in program("plan").stdout


def test_far_dates_say_that_no_days_off_are_known_and_a_weekend_stays_a_weekend(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    begin_a_ladder(program, "gentle_return")
    lines = program("plan").stdout.splitlines()
    assert lines[0].split("  ")[0] == "Sat 28 Nov, Sun 29 Nov, Sat 5 Dec"
    assert lines[2].startswith("Wed 9 Dec to Fri 11 Dec")
    assert "No days off ahead are written down yet" in lines[9]
    assert "F2, then h" in lines[9]
    assert program.json("plan", "--json")["today"] is None


def test_a_rung_is_done_or_begun_on_a_day_that_has_come(sam: Program) -> None:
    assert "Done on Sun 22 Nov: Half day." in sam("rungs", "done", "half day", "yesterday").stderr
    assert "Current from Sat 21 Nov: Full day." in sam("rungs", "current", "full day", "-2").stderr
    late = sam("rungs", "done", "full day", "tomorrow")
    assert late.exit_code == 2
    assert "2026-11-24 has not come yet; it can be today, 2026-11-23, or earlier." in late.stderr
