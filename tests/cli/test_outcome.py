from pathlib import Path

import pytest

from support.program import Program, robins_program


def test_a_day_is_written_down_by_options(sam: Program) -> None:
    outcome = sam.json(
        "outcome", "--status", "part", "--arrived", "8:40", "--left", "11:15", "--excused", "no",
        "--reason", "mental-health", "--note-sent-on", "yesterday", "--no-doctor-note", "--school-mark", "late",
        "--nurse-visits", "1", "--calls-home", "0", "--asked-for-help", "2", "--evening", "3", "--json",
    )["outcome"]  # fmt: skip
    assert (outcome["date"], outcome["status"], outcome["arrived"], outcome["left"]) == (
        "2026-11-23", "part", "08:40", "11:15",
    )  # fmt: skip
    assert (outcome["excused"], outcome["reason"], outcome["note_sent_on"]) == ("no", "mental_health", "2026-11-22")
    assert (outcome["doctor_note"], outcome["school_mark"], outcome["nurse_visits"]) == (False, "late", 1)
    assert (outcome["calls_home"], outcome["asked_for_help"], outcome["distress_evening"]) == (0, 2, 3)
    assert outcome["minutes"] is None


def test_options_set_only_what_they_name(sam: Program) -> None:
    sam("outcome", "--status", "part", "--note", "-", stdin="went well")
    outcome = sam.json("outcome", "--minutes", "60", "--json")["outcome"]
    assert (outcome["status"], outcome["minutes"], outcome["note"]) == ("part", 60, "went well")


@pytest.mark.parametrize("words", ["left_early", "left early", "Left-Early"])
def test_a_status_may_be_written_with_blanks_or_hyphens(sam: Program, words: str) -> None:
    assert sam.json("outcome", "--status", words, "--json")["outcome"]["status"] == "left_early"


def test_peak_end_and_happened_make_an_exposure_on_the_current_rung(sam: Program) -> None:
    written = sam.json(
        "outcome", "--status", "part", "--minutes", "170", "--peak", "6", "--end", "2", "--happened", "no", "--json"
    )
    rung = sam.json("today", "--json")["rung"]
    exposure = written["exposure"]
    assert (exposure["rung"], rung["label"], rung["target_minutes"]) == (rung["id"], "Half day", 210)
    assert (exposure["minutes"], exposure["result"]) == (170, "partly")
    assert (exposure["peak"], exposure["end"], exposure["happened"]) == (6, 2, "no")


def test_the_same_exposure_is_set_again_and_what_is_named_wins(sam: Program) -> None:
    first = sam.json("outcome", "--guess", "8", "--json")["exposure"]
    assert (first["expected_peak"], first["minutes"], first["result"]) == (8, None, None)
    second = sam.json("outcome", "--status", "part", "--minutes", "100", "--peak", "6", "--result", "done", "--json")
    assert second["exposure"]["id"] == first["id"]
    assert (second["exposure"]["expected_peak"], second["exposure"]["result"]) == (8, "done")
    assert len(sam.json("today", "--json")["exposures"]) == 1


def test_another_rung_is_named_by_label_or_number(sam: Program) -> None:
    gate = sam.json("outcome", "--peak", "2", "--rung", "stand at the gate", "--json")["exposure"]
    assert (gate["peak"], gate["result"]) == (2, None)
    assert sam.json("outcome", "--end", "1", "--rung", "2", "--json")["exposure"]["id"] == gate["id"]


def test_periods_are_those_of_the_timetable(sam: Program) -> None:
    sam("outcome", "--status", "part", "--period", "period 1")
    outcome = sam.json("outcome", "--period", "Period 2", "--json")["outcome"]
    assert outcome["periods"] == ["Period 1", "Period 2"]
    assert sam.json("outcome", "--period", "none", "--json")["outcome"]["periods"] == []


def test_more_minutes_than_the_day_has_need_yes(sam: Program) -> None:
    asked = sam("outcome", "--status", "full", "--minutes", "500")
    assert (asked.exit_code, "school had 405 minutes" in asked.stderr, "--yes" in asked.stderr) == (2, True, True)
    assert sam.json("outcome", "--status", "full", "--minutes", "500", "--yes", "--json")["outcome"]["minutes"] == 500


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--minutes", "50"], "--status and one of full, late"),
        (["--status", "refused"], "full, late, left_early"),
        (["--status", "part", "--minutes", "601"], "601"),
        (["--status", "part", "--minutes", "-5"], "-5"),
        (["--status", "part", "--arrived", "25:00"], "not a time like 08:05"),
        (["--status", "part", "--arrived", "10:00", "--left", "09:00"], "later than arrived, 10:00"),
        (["--status", "part", "--period", "Period 9"], "no period 'Period 9'; there is Period 1"),
        (["--status", "elsewhere", "--place", "x" * 101], "1 to 100 characters"),
        (["--status", "part", "--note-sent-on", "soon"], "not a date"),
        (["--status", "part", "--peak", "11"], "11"),
        (["--status", "part", "--happened", "maybe"], "no, partly, yes"),
        (["--status", "part", "--peak", "5", "--rung", "Roof"], "no rung 'Roof'. There is 1 Drive past"),
        (["--rung", "Half day"], "--rung says on which rung"),
        (["2026-11-30", "--status", "part"], "at the latest tomorrow"),
    ],
)
def test_a_bad_value_is_misuse_says_what_is_allowed_and_changes_nothing(
    sam: Program, args: list[str], words: str
) -> None:
    before = sam.files()
    result = sam("outcome", *args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert sam.files() == before


def test_without_a_ladder_there_is_nothing_to_say_of_a_peak(robin: Program) -> None:
    result = robin("outcome", "--status", "part", "--peak", "5")
    assert (result.exit_code, "Start a ladder first" in result.stderr) == (2, True)
    assert robin.json("today", "--json")["outcome"] is None


def test_question_by_question_every_answer_is_saved(sam: Program) -> None:
    answers = ["part of the day", "600", "n", "180", "", "", "6", "no", "1", "a walk home"]
    written = sam.json("outcome", "--json", stdin="\n".join(answers) + "\n")
    assert (written["outcome"]["status"], written["outcome"]["minutes"], written["outcome"]["note"]) == (
        "part", 180, "a walk home",
    )  # fmt: skip
    assert (written["exposure"]["peak"], written["exposure"]["happened"], written["exposure"]["result"]) == (
        6, "no", "partly",
    )  # fmt: skip


@pytest.mark.parametrize("status", ["ill", "elsewhere", "no school", "not today"])
def test_on_a_day_without_a_try_nothing_is_asked_about_the_rung(sam: Program, status: str) -> None:
    result = sam("outcome", stdin=f"{status}\n\n")
    assert result.exit_code == 0
    assert "rung" not in result.stderr
    assert result.stderr.endswith("Written down for Mon 23 Nov.\n")


def test_without_an_answer_nothing_is_written(sam: Program) -> None:
    before = sam.files()
    result = sam("outcome", stdin="\n")
    assert (result.exit_code, result.stderr.endswith("Nothing was written down.\n")) == (0, True)
    assert sam.files() == before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--status", "part"), "How long in school is not known yet. Add it with --minutes 40, or --arrived 8:40 and"),
        (("--status", "late", "--excused", "yes"), "How long in school is not known yet."),
        (("--status", "part", "--minutes", "40"), ""),
        (("--status", "late", "--arrived", "9:00"), ""),
        (("--status", "full"), ""),
        (("--status", "not_today"), ""),
        (("--status", "elsewhere"), ""),
    ],
)
def test_a_day_in_school_of_unknown_length_says_how_to_add_it(
    sam: Program, options: tuple[str, ...], says: str
) -> None:
    result = sam("outcome", *options)
    assert result.exit_code == 0
    assert says in result.stderr
    assert ("How long" in result.stderr) == bool(says)
    assert "How long" not in sam("outcome", "--status", "part", "--json").stderr


def test_one_known_day_of_five_gives_the_week_no_share(tmp_path: Path) -> None:
    program = robins_program(tmp_path / "data")
    program.today = "2026-11-27"
    for day in ("tue", "wed", "thu", "fri"):
        assert program("outcome", day, "--status", "part").exit_code == 0
    assert program("outcome", "mon", "--status", "not_today").exit_code == 0
    week = program("week").stdout
    assert "minutes known for 1 of 5" in " ".join(week.split())
    assert "0 %" not in week
    assert "minutes known for 1 of 5 days" in program("chart", "attendance").stdout.lower()
    figures = program.json("week", "--json")
    assert (figures["attended_share"], figures["scheduled_minutes"]) == (0.0, 360)
