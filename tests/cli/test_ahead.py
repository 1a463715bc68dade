"""Records dated in the future: they come in by every door, are listed, and count nowhere until their day."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.program import Program, sams_program
from support.trackers import SAM_FILE

GOOD: dict[str, Any] = json.loads(SAM_FILE.read_text())
CHILD = GOOD["children"][0]["id"]
CANARY, DAY = "Kanarienvogel", "2031-05-05"
RUNG = next(one for one in GOOD["rungs"] if one["status"] == "current")
STAMPS = {"recorded_at": f"{DAY}T11:00:00.000Z", "updated_at": f"{DAY}T11:00:00.000Z", "version": {}, "deleted": False}
SAID = {"note": CANARY, "child": CHILD, **STAMPS}


def an_id(number: int) -> str:
    return f"00000000-0000-4000-8000-0000000000{number:02}"


def morning(**fields: Any) -> dict[str, Any]:
    return {**GOOD["mornings"][0], **SAID, "date": DAY, "id": an_id(1), "child_says": CANARY, **fields}


def ahead() -> dict[str, list[dict[str, Any]]]:
    """Give a record of every table of what has happened, dated years ahead, with a word that stands nowhere else."""
    late = {"child": CHILD, "date": DAY, **STAMPS}
    skill = [{"name": CANARY, "started": "self", "helped": 3}]
    symptom = [{"name": CANARY, "severity": 3}]
    return {
        "mornings": [morning(symptoms=symptom, coping=skill, distress_child=9, hard_parts=[CANARY])],
        "outcomes": [late | {"id": an_id(2), "status": "full", "place": CANARY, "minutes": 333, "note": CANARY}],
        "exposures": [
            late | {"id": an_id(3), "rung": RUNG["id"], "result": "done", "peak": 1, "feared": CANARY}
        ],
        "contacts": [
            GOOD["contacts"][0]
            | STAMPS
            | {"id": an_id(4), "at": f"{DAY}T07:00", "person": CANARY, "due": "2026-11-25", "replied_on": None}
        ],
        "incidents": [late | {"id": an_id(5), "what": CANARY}],
        "requests": [
            {"child": CHILD, **STAMPS, "id": an_id(6), "kind": "evaluation", "asked_on": DAY, "starts": "asked"}
            | {"days_allowed": 60, "day_type": "calendar", "pauses": [], "note": CANARY}
        ],
        "measures": [late | {"id": an_id(7), "instrument": CANARY, "rater": "child", "total": 77}],
        "reviews": [{"child": CHILD, **STAMPS, "id": an_id(8), "week": DAY, "line": CANARY}],
    }  # fmt: skip


def with_ahead(folder: Path) -> Path:
    path = folder / "ahead.json"
    later = {"date": DAY, "rater": "child", "fear": 0, "avoidance": 0}
    rungs = [rung | {"ratings": [*rung["ratings"], later]} for rung in GOOD["rungs"]]
    document = GOOD | {table: [*GOOD[table], *rows] for table, rows in ahead().items()} | {"rungs": rungs}
    path.write_text(json.dumps(document))
    return path


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Program, Program]:
    """Sam's family without the records dated ahead, and with them."""
    return two_programs(tmp_path_factory.mktemp("ahead"))


def two_programs(folder: Path) -> tuple[Program, Program]:
    plain, later = sams_program(folder / "plain"), Program(folder / "later")
    assert later("import", str(with_ahead(folder))).exit_code == 0
    return plain, later


WAYS = (
    "today", "today --json", "week", "week --json", "rungs", "rungs --json", "plan", "plan --json", "timeline",
    "timeline --json", "contact", "support", "request", "incident",
    *(f"chart {name}" for name in ("attendance", "worry", "furthest", "expected", "symptoms", "coping", "rungs")),
    *(f"chart {name} --range all" for name in ("attendance", "symptoms")),
    *(f"chart {name} {DAY} --range month" for name in ("worry", "calendar")),
    *(f"page {name} --to-file -" for name in ("therapist", "meeting", "hearing")),
    "page hearing --to-file - --from 2026-09-01 --to 2031-12-31", f"week {DAY} --json",
    *(f"export - --for {name}" for name in ("therapist", "school", "hearing")),
    "export - --for therapist --with contacts,incidents,requests,mornings.note,outcomes.note --to 2031-12-31",
    "export - --deidentify",
)  # fmt: skip
"""Every way in which something is printed or leaves, but for a backup."""


def lasting(text: str) -> str:
    """Give what was printed without what differs between any two runs: when, ids drawn at random."""
    return re.sub(r'"generated_at": "[^"]*"|"[0-9a-f]{8}-[0-9a-f-]{27}"', "", text)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_dated_ahead_is_in_nothing_that_is_printed_or_leaves(
    programs: tuple[Program, Program], way: str
) -> None:
    plain, later = (program(*way.split()) for program in programs)
    assert (plain.exit_code, later.exit_code) == (0, 0), plain.stderr + later.stderr
    assert lasting(later.stdout) == lasting(plain.stdout)
    assert CANARY not in later.stdout + later.stderr


@pytest.mark.parametrize(("way", "name"), [("--fhir", "bundle.json"), ("--csv", "tables")])
def test_nor_is_it_in_a_bundle_or_in_tables(
    programs: tuple[Program, Program], tmp_path: Path, way: str, name: str
) -> None:
    later = programs[1]
    place = tmp_path / name
    assert later("export", "--for", "therapist", way, str(place)).exit_code == 0
    files = [place] if place.is_file() else list(place.iterdir())
    assert files
    for file in files:
        text = file.read_text()
        assert CANARY not in text
        assert "2031" not in text


def test_a_backup_carries_it_as_records_and_its_figures_and_window_do_not(tmp_path: Path) -> None:
    plain, later = (program.json("export", "-") for program in two_programs(tmp_path))
    for table, rows in ahead().items():
        assert len(later[table]) == len(plain[table]) + len(rows)
    for part in ("window", "weeks", "summary", "completeness"):
        assert later[part] == plain[part]


def test_check_lists_it_and_everything_is_in_order(programs: tuple[Program, Program]) -> None:
    later = programs[1]
    said = later("check").stdout
    assert "Dated in the future, so it counts nowhere until its day:" in said
    assert "  morning, Mon 5 May 2031, Sam\n" in said
    assert said.endswith("Everything is in order.\n")
    found = later.json("check", "--json")["ahead"]
    assert {one["table"] for one in found} == set(ahead())
    assert {(one["child"], one["date"]) for one in found} == {(CHILD, DAY)}
    assert programs[0].json("check", "--json")["ahead"] == []
    assert "future" not in programs[0]("check").stdout


def test_on_its_day_it_counts(programs: tuple[Program, Program]) -> None:
    then = Program(programs[1].data, today="2031-05-05")
    week = then.json("week", "2031-05-05", "--json")
    assert (week["recorded_days"], week["attended_minutes"], week["symptoms"]) == (1, 333, {CANARY: 1})
    assert CANARY in {one["record"].get("person") for one in then.json("timeline", "--json")}
    assert then.json("check", "--json")["ahead"] == []


def doors(folder: Path) -> Iterator[tuple[str, ...]]:
    path = with_ahead(folder)
    yield "import", str(path)
    other = Program(folder / "other", today=DAY)
    other("import", str(path))
    yield "import", str(other.data)


def test_it_comes_in_by_every_door_with_a_sentence_that_says_so(tmp_path: Path) -> None:
    for number, door in enumerate(doors(tmp_path)):
        new = Program(tmp_path / f"new-{number}")
        result = new(*door)
        assert result.exit_code == 0, result.stderr
        assert "8 records are dated in the future (morning, Mon 5 May 2031; " in result.stderr
        assert len(new.json("check", "--json")["ahead"]) == 8


def test_one_record_of_another_device_a_year_ahead_holds_nothing_else_back(sam: Program, tmp_path: Path) -> None:
    dad = sams_program(tmp_path / "dad")
    dad.today = "2027-11-24"
    assert dad("log", "--worry", "7").exit_code == 0
    dad.today = "2026-11-23"
    assert dad("log", "--worry", "4").exit_code == 0
    result = sam("import", str(dad.data))
    assert result.exit_code == 0
    assert "1 record is dated in the future (morning, Wed 24 Nov 2027)" in result.stderr
    assert sam.json("today", "--json")["morning"]["distress_child"] == 4
    assert [one["date"] for one in sam.json("check", "--json")["ahead"]] == ["2027-11-24"]


def test_a_backup_of_a_family_whose_clock_was_wrong_comes_back(sam: Program, tmp_path: Path) -> None:
    backup = tmp_path / "backup.json"
    before = {part: sam.json("export", "-")[part] for part in ("window", "weeks", "summary")}
    assert Program(sam.data, today=DAY)("log", "--worry", "2").exit_code == 0
    assert sam("export", "--for", "backup", str(backup)).exit_code == 0
    assert "is as it should be" in sam("validate", str(backup)).stderr
    new = Program(tmp_path / "new")
    result = new("import", str(backup))
    assert result.exit_code == 0
    assert "1 record is dated in the future (morning, Mon 5 May 2031)" in result.stderr
    document = new.json("export", "-")
    assert {part: document[part] for part in before} == before
    assert document["mornings"] == json.loads(backup.read_text())["mornings"]
    assert [one["date"] for one in new.json("check", "--json")["ahead"]] == [DAY]


@pytest.mark.parametrize("today", ["1970-01-01", "2020-02-02"])
def test_a_backup_comes_back_on_a_computer_whose_clock_is_years_behind(
    sam: Program, tmp_path: Path, today: str
) -> None:
    backup = tmp_path / "backup.json"
    assert sam("export", str(backup)).exit_code == 0
    new = Program(tmp_path / "new", today=today)
    assert new("validate", str(backup)).exit_code == 0
    assert new("import", str(backup)).exit_code == 0
    new.today = sam.today
    assert new.json("export", "-")["mornings"] == json.loads(backup.read_text())["mornings"]
    assert new.json("check", "--json")["ahead"] == []


def test_plans_may_lie_ahead(sam: Program) -> None:
    before = sam.json("plan", "--json")
    assert before["dates"][-1]["date"] > sam.today
    sam("support", "add", "quiet_space", "2026-12-01", "--state", "agreed")
    assert sam.json("check", "--json")["ahead"] == []
    assert any(one["date"] == "2026-12-01" for one in sam.json("timeline", "--json"))


def test_that_there_is_no_school_tomorrow_is_known_today(sam: Program) -> None:
    assert sam("outcome", "2026-11-24", "--status", "no_school").exit_code == 0
    assert sam.json("week", "--json")["enrolled_days"] == Program(sam.data).json("week", "--json")["enrolled_days"]
    assert "2026-11-24" not in {one["date"] for one in sam.json("plan", "--json")["dates"]}


def test_a_rung_that_a_wrong_clock_made_current_has_its_tries_counted(sam: Program) -> None:
    before = sam.json("plan", "--json")["advice"]
    number = str(next(place for place, one in enumerate(sam.json("rungs", "--json"), 1) if one["status"] == "current"))
    wrong = Program(sam.data, today=DAY)
    other = str(int(number) + 1)
    assert wrong("rungs", "current", other).exit_code == 0
    assert wrong("rungs", "current", number).exit_code == 0
    now = sam.json("plan", "--json")["advice"]
    assert now["rung"] == before["rung"]
    assert now["counts"]["tries"] > 0
    shared = sam.json("export", "-", "--for", "therapist")["rungs"]
    assert all((one["current_from"] or "") < "2027" for one in shared)
