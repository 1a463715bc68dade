import json
import re
from pathlib import Path
from typing import Any

import pytest

from support.figures import agree
from support.program import Program, sams_program
from support.trackers import SAM_FIGURES

FIGURES = json.loads(SAM_FIGURES.read_text())
NEVER = re.compile(
    r"refus|fail|non-?compl|faking|dawdl|cling|truan|streak|missed|catch up|late entr|step down", re.IGNORECASE
)


def test_today_as_json_holds_the_day_the_rung_and_what_is_due(sam: Program) -> None:
    today = sam.json("today", "--json")
    assert list(today) == [
        "date", "child", "school_day", "scheduled_minutes", "rung", "morning", "outcome", "exposures", "due",
    ]  # fmt: skip
    assert (today["date"], today["school_day"], today["scheduled_minutes"]) == ("2026-11-23", True, 405)
    assert list(today["rung"]) == ["id", "label", "target_minutes"]
    assert [(one["kind"], one["due"], one["days_left"]) for one in today["due"]] == [
        ("contact", "2026-09-23", -61),
        ("request", "2026-11-19", -4),
    ]
    assert list(today["due"][0]) == ["kind", "id", "title", "due", "days_left"]


def test_records_of_today_are_as_an_export_writes_them(sam: Program) -> None:
    morning = sam.json("log", "--worry", "5", "--json")
    written = sam.json("outcome", "--status", "part", "--minutes", "60", "--peak", "4", "--json")
    today = sam.json("today", "--json")
    assert today["morning"] == morning
    assert today["outcome"] == written["outcome"]
    assert today["exposures"] == [written["exposure"]]


def test_today_without_a_ladder_or_school_is_a_plain_day(robin: Program) -> None:
    robin.today = "2026-11-22"
    today = robin.json("today", "--json")
    assert (today["school_day"], today["scheduled_minutes"], today["rung"], today["due"]) == (False, 0, None, [])
    assert "Robin · Sun 22 Nov · no school" in robin("today").stdout


def test_today_in_words_says_what_is_not_recorded_yet_and_speaks_no_codes(sam: Program) -> None:
    blank = sam("today").stdout
    assert blank.count("not recorded yet") == 2
    sam("log", "--parent-worry", "7", "--symptom", "palpitations:3", "--coping", "grounding_54321:2", "--furthest", "4")
    sam("log", "--symptom", "my own_word", "--note", "-", stdin="first line\n" + "word " * 40)
    sam("outcome", "--status", "not_today", "--peak", "8")
    shown = sam("today").stdout
    assert "racing heart (bad), my own_word (mild)" in shown
    assert "5-4-3-2-1 grounding (helped 2)" in shown
    assert "in the car or bus" in shown
    assert "not today" in shown
    assert "_" not in shown.replace("my own_word", "")
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_after_the_worst_of_words_help_stands_first_and_nothing_is_asked_or_said(sam: Program) -> None:
    result = sam("log", "--spoke-of-dying")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Stay with them. Ask plainly")
    assert "988" in result.stderr
    assert result.stderr.endswith("Check that these are right for you.\n")
    assert sam.json("today", "--json")["morning"]["safety_flag"] is True
    assert "On the ladder" not in sam("today").stdout
    assert sam("log", "--hard").stderr == ""
    assert sam("outcome", "--status", "not_today").stderr == ""
    assert "rung" not in sam("outcome", stdin="\n\n").stderr
    assert sam("log", "--did-not-speak-of-dying").stderr == "Written down. That is enough for now.\n"


def test_a_ladder_that_rests_shows_no_rung(tmp_path: Path) -> None:
    sam = sams_program(tmp_path / "data")
    backup = sam.json("export", "-")
    backup["ladders"][0] |= {"status": "paused", "paused_for": "recovery", "look_again_on": "2026-12-01"}
    backup["ladders"][0]["version"] = dict.fromkeys(backup["ladders"][0]["version"], 9)
    path = tmp_path / "paused.json"
    path.write_text(json.dumps(backup))
    sam("import", str(path))
    shown = sam("today").stdout
    assert "resting, to recover first, look again on Tue 1 Dec" in shown
    assert "Half day" not in shown


@pytest.mark.parametrize("expected", FIGURES["weeks"], ids=lambda one: one["from"])
def test_week_as_json_equals_the_figures_worked_out_independently(tmp_path: Path, expected: dict[str, Any]) -> None:
    sam = sams_program(tmp_path / "data")
    assert agree(sam.json("week", expected["from"], "--json"), expected)


def test_week_takes_any_of_its_dates_and_keeps_the_order_of_its_keys(sam: Program) -> None:
    monday = sam("week", "2026-11-16", "--json").stdout
    assert sam("week", "-1", "--json").stdout == sam("week", "--json", "2026-11-19").stdout == monday
    keys = list(json.loads(monday))
    assert keys == [
        "from", "child", "enrolled_days", "exposure_days", "recorded_days", "full_days", "part_days",
        "scheduled_minutes", "attended_minutes", "attended_share", "agreed_share", "distress_child",
        "distress_parent", "symptoms", "distress_child_off", "distress_parent_off", "symptoms_off", "coping",
        "furthest_median", "exposures", "rung",
    ]  # fmt: skip


def test_the_export_carries_the_same_weeks_and_completeness(sam: Program) -> None:
    document = sam.json("export", "-", "--for", "therapist")
    assert [week["from"] for week in document["weeks"]] == [one["from"] for one in FIGURES["weeks"]]
    for week in document["weeks"]:
        assert week == sam.json("week", week["from"], "--json")
    assert agree(document["completeness"][0], FIGURES["completeness"])


def test_week_in_words_keeps_the_same_rows_for_a_full_week_and_an_empty_one(sam: Program) -> None:
    full, bare = sam("week", "2026-11-16").stdout, sam("week", "2027-03-01").stdout
    assert _what_is_told(full) == _what_is_told(bare)
    assert _what_is_told(full)[:4] == ["In school", "Of agreed hours", "School days", "How far"]
    assert _what_is_told(full)[-2:] == ["Your line", "Decided"]
    assert "9 h 50 of 27 h, 36 % (n 4)  8 h 55 of 27 h, 33 % (n 4)  up" in full
    assert re.search(r"In school +not recorded +not recorded", bare)
    assert all(len(line) <= 80 for line in (full + bare).splitlines())


def test_words_that_hurt_are_on_no_page_and_in_no_help(sam: Program) -> None:
    sam("outcome", "--status", "not_today")
    pages = [sam(*args).stdout for args in (["today"], ["week"], ["week", "2026-11-16"], ["--help"])]
    pages += [sam(command, "--help").stdout for command in ("log", "outcome", "export", "import", "check", "demo")]
    assert [found for page in pages if (found := NEVER.search(page))] == []


@pytest.mark.parametrize("command", ["today", "week"])
def test_nobody_there_is_misuse_and_says_how_to_begin(empty: Program, command: str) -> None:
    result = empty(command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Begin with `ladder log`" in result.stderr
    assert empty.files() == {}


def test_a_file_edited_by_hand_cannot_drive_the_terminal(sam: Program) -> None:
    sam("log", "--note", "-", stdin="MARK")
    days = sam.data / "days-2026.json"
    days.write_text(days.read_text().replace("MARK", "\\u001b[2J"))
    assert "\x1b" not in sam("today").stdout


def _what_is_told(text: str) -> list[str]:
    """Give the names of the facts of a week in their order."""
    facts, told = text.split("Together\n")
    return [
        *(line[:17].strip() for line in facts.splitlines()[3:] if line[:1].strip()),
        *(line[2:20].strip() for line in told.splitlines() if line[2:3].strip()),
    ]
