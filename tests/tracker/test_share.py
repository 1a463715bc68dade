import datetime as dt
import json
from pathlib import Path
from typing import Any, cast

import pytest

from ladder.domain.records import Child, Contact, Exposure, Incident, Measure, Phase, Rung
from ladder.domain.starting_ladders import NewRung
from ladder.errors import LadderError, Refused
from ladder.exchange.sample import sample_family
from ladder.exchange.validating import validate
from ladder.storage.store import Store
from ladder.tracker.children import children, find_child
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import start_ladder
from ladder.tracker.letters import keep_letter
from ladder.tracker.outcome import record_outcome
from ladder.tracker.rungs import delete_rung
from ladder.tracker.share import AlreadyThere, Purpose, export, import_document, import_file
from ladder.tracker.today import look, record_morning
from ladder.tracker.trends import week
from ladder.tracker.written import write
from support.documents import export_to
from support.trackers import MONDAY, SAM_FIGURES, SAM_FILE, StillClock, a_child, a_tracker, ids, sams_family

FIGURES = json.loads(SAM_FIGURES.read_text())
SAM = json.loads(SAM_FILE.read_text())


def records(document: dict[str, Any]) -> dict[str, Any]:
    return {table: rows for table, rows in document.items() if table not in ("generated_at", "generator")}


def test_an_import_a_second_time_changes_nothing() -> None:
    t = a_tracker()
    assert import_file(t, SAM_FILE) == (179, 0, 0, 0)
    before = t.store.documents(stored=True)
    assert import_file(t, SAM_FILE) == (0, 0, 179, 0)
    assert t.store.documents(stored=True) == before


def test_a_backup_taken_in_elsewhere_gives_the_same_backup_again(tmp_path: Path) -> None:
    t, sam = sams_family()
    record_outcome(t, sam, MONDAY, status="part", minutes=50, note="to be kept")
    record_morning(t, sam, MONDAY, distress_parent=7)
    t.store.delete("mornings", look(t, sam, MONDAY).day.morning.id, at="2026-11-23T13:00:00.000Z", on=MONDAY)  # type: ignore[union-attr]
    export_to(t, "backup", tmp_path / "backup.json")
    other = a_tracker()
    import_file(other, tmp_path / "backup.json")
    assert records(export(other, "backup")) == records(export(t, "backup"))


def test_the_export_holds_the_weeks_and_how_complete_the_record_is() -> None:
    t, sam = sams_family()
    document = export(t, "therapist")
    assert document["window"] == {"from": "2026-08-31", "to": "2026-11-22", "timezone": "America/New_York"}
    assert document["completeness"] == [{"child": sam.id, **FIGURES["completeness"]}]
    assert [one["from"] for one in document["weeks"]] == [one["from"] for one in FIGURES["weeks"]]
    third = week(t, sam, dt.date(2026, 9, 14))
    assert document["weeks"][2]["distress_child"]["n"] == third.distress_child.n


def test_a_window_takes_whole_weeks_and_its_own_days() -> None:
    t, _sam = sams_family()
    document = export(t, "therapist", first=dt.date(2026, 10, 7), last=dt.date(2026, 10, 13))
    assert [one["from"] for one in document["weeks"]] == ["2026-10-05", "2026-10-12"]
    assert document["completeness"][0]["school_days"] == 5
    assert {one["date"] for one in document["outcomes"]} <= {f"2026-10-{day:02}" for day in range(7, 14)}


def a_family_that_goes_on_talking() -> tuple[Tracker, Child]:
    """Outcomes on 2 and 3 November; a talk before, and a talk, an incident and a form after them; plans ahead."""
    t = a_tracker()
    child = a_child(t)
    for day in ("2026-11-02", "2026-11-03"):
        record_outcome(t, child, dt.date.fromisoformat(day), status="part", minutes=60)
    talk = {"direction": "out", "channel": "call", "person": "Ms Ortiz"}
    write(t, child, Contact, at="2026-10-30T10:00", party="school", **talk)
    write(t, child, Contact, at="2026-11-20T10:00", party="school", **talk)
    write(t, child, Contact, at="2026-11-22T10:00", party="other", **talk)
    write(t, child, Incident, date="2026-11-19", what="A door was shut.")
    write(t, child, Measure, date="2026-11-21", instrument="SRAS-R", rater="child")
    write(t, child, Phase, date="2026-12-07", label="A new class", kind="class_change")
    return t, child


@pytest.mark.parametrize(
    ("purpose", "without", "first", "last"),
    [
        ("backup", (), "2026-10-30", "2026-11-22"),
        ("hearing", (), "2026-10-30", "2026-11-20"),  # the talk with others and the form stay at home
        ("hearing", ("contacts",), "2026-11-02", "2026-11-19"),
        ("school", (), "2026-10-30", "2026-11-20"),
        ("therapist", (), "2026-11-02", "2026-11-21"),
        ("therapist", ("measures",), "2026-11-02", "2026-11-03"),
    ],
)
def test_the_window_goes_from_the_first_to_the_last_date_of_anything_that_leaves(
    purpose: Purpose, without: tuple[str, ...], first: str, last: str
) -> None:
    t, child = a_family_that_goes_on_talking()
    document = export(t, purpose, leaving_out=without)
    assert (document["window"]["from"], document["window"]["to"]) == (first, last)
    going = {one["at"][:10] for one in document["contacts"]}
    assert going == ({"2026-10-30", "2026-11-20"} if purpose in ("hearing", "school") and not without else going)
    keep_letter(t, child, "absence_note", "Dear school")
    assert export(t, "hearing")["window"]["to"] == "2026-11-23"


def test_without_anything_dated_the_window_is_today() -> None:
    t = a_tracker()
    child = a_child(t)
    assert export(t, "backup")["window"] == {"from": "2026-11-23", "to": "2026-11-23", "timezone": "America/New_York"}
    write(t, child, Phase, date="2026-12-07", label="A new class", kind="class_change")
    assert export(t, "therapist")["window"]["to"] == "2026-11-23"


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    t, _sam = sams_family()
    with pytest.raises(Refused, match="would begin on 2026-10-13 and end on 2026-10-07"):
        export(t, "backup", first=dt.date(2026, 10, 13), last=dt.date(2026, 10, 7))


def test_an_export_of_nobody_is_refused() -> None:
    with pytest.raises(Refused, match="nothing to export"):
        export(a_tracker(), "backup")


def test_an_export_of_one_child_holds_nothing_of_another() -> None:
    t, sam = sams_family()
    robin = a_child(t, "Robin")
    start_ladder(t, robin, "Back", [NewRung("Gate", "place")], [])
    record_outcome(t, robin, MONDAY, status="tried")
    record_outcome(t, robin, MONDAY, status="part", minutes=5)
    document = export(t, "backup", children=[robin])
    text = json.dumps(document)
    assert (sam.id in text, "Sam" in text) == (False, False)
    assert [len(document[table]) for table in ("children", "timetables", "outcomes", "ladders", "rungs")] == [1] * 5
    assert {change["id"] for change in document["changes"]} <= {document["outcomes"][0]["id"]}


def test_two_children_leave_together_with_a_week_each() -> None:
    t, sam = sams_family()
    robin = a_child(t, "Robin")
    document = export(t, "therapist", first=MONDAY, last=MONDAY)
    assert [(one["from"], one["child"]) for one in document["weeks"]] == sorted(
        ("2026-11-23", child.id) for child in (robin, sam)
    )


def test_a_share_is_kept_for_a_therapist_and_never_for_a_backup(tmp_path: Path) -> None:
    t, sam = sams_family()
    export_to(t, "backup", tmp_path / "backup.json")
    assert t.store.all("shares") == []
    export(t, "therapist")
    assert t.store.all("shares") == []
    written = export_to(t, "therapist", tmp_path / "therapist.json")
    (share,) = export(t, "backup")["shares"]
    assert (share["child"], share["purpose"], share["from"], share["to"]) == (
        sam.id, "therapist", "2026-08-31", "2026-11-22",
    )  # fmt: skip
    assert share["counts"] == dict(sorted(written.counts.items()))
    assert written.summary == "57 days, 0 notes, 1 name"


def test_a_file_that_is_there_stays_and_nothing_is_remembered(tmp_path: Path) -> None:
    t, _sam = sams_family()
    path = tmp_path / "there.json"
    path.write_text("mine")
    with pytest.raises(AlreadyThere):
        export_to(t, "therapist", path)
    assert (path.read_text(), t.store.all("shares")) == ("mine", [])


def test_a_bad_file_changes_nothing(tmp_path: Path) -> None:
    t, _sam = sams_family()
    before = t.store.documents(stored=True)
    bad = json.loads(SAM_FILE.read_text())
    bad["mornings"][0]["distress_child"] = 3
    bad["mornings"][0]["updated_at"] = "2026-12-01T00:00:00.000Z"
    bad["settings"] = [{}]
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(bad))
    with pytest.raises(Refused, match="Settings: "):
        import_file(t, path)
    assert t.store.documents(stored=True) == before


def test_the_data_folder_of_another_device_can_be_taken_in(tmp_path: Path) -> None:
    theirs = Tracker(Store.open(tmp_path / "theirs"), StillClock(), ids(500))
    child = a_child(theirs)
    record_morning(theirs, child, MONDAY, distress_parent=7)
    ours = a_tracker()
    assert import_file(ours, tmp_path / "theirs").new == 3
    assert look(ours, find_child(ours, "Robin"), MONDAY).day.morning is not None
    assert import_file(ours, tmp_path / "theirs") == (0, 0, 3, 0)


def test_a_folder_without_a_family_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="without a family in it"):
        import_file(a_tracker(), tmp_path)
    with pytest.raises(LadderError, match="could not be read"):
        import_file(a_tracker(), tmp_path / "missing.json")


def test_a_therapists_export_never_takes_a_note_away(tmp_path: Path) -> None:
    t, sam = sams_family()
    record_morning(t, sam, MONDAY, note="ours alone")
    export_to(t, "therapist", tmp_path / "therapist.json")
    import_file(t, tmp_path / "therapist.json")
    morning = look(t, sam, MONDAY).day.morning
    assert morning is not None
    assert morning.note == "ours alone"


def test_a_backup_fills_what_a_therapists_export_had_withheld(tmp_path: Path) -> None:
    t, sam = sams_family()
    record_morning(t, sam, MONDAY, note="ours alone")
    export_to(t, "therapist", tmp_path / "therapist.json")
    export_to(t, "backup", tmp_path / "backup.json")
    other = a_tracker()
    import_file(other, tmp_path / "therapist.json")
    first = look(other, sam, MONDAY).day.morning
    assert first is not None
    assert first.note is None
    import_file(other, tmp_path / "backup.json")
    second = look(other, sam, MONDAY).day.morning
    assert second is not None
    assert second.note == "ours alone"


def test_the_sample_family_comes_in() -> None:
    t = a_tracker()
    counts = import_document(t, sample_family(MONDAY))
    assert (len(children(t)), counts.changed, counts.same) == (1, 0, 0)
    assert counts.new > 100


@pytest.mark.parametrize("purpose", ["therapist", "school", "hearing"])
def test_what_was_tried_on_a_rung_that_is_gone_leaves_and_comes_in_elsewhere(purpose: Purpose, tmp_path: Path) -> None:
    t, sam = sams_family()
    tried = cast("list[Exposure]", t.store.all("exposures"))[-1].rung
    delete_rung(t, sam, cast("Rung", t.store.get("rungs", tried)))
    written = export_to(t, purpose, tmp_path / "out.json")
    assert (written.counts["rungs"], written.counts["exposures"]) == (6, 27)
    validate((tmp_path / "out.json").read_bytes())
    other = a_tracker()
    import_file(other, tmp_path / "out.json")
    assert len(other.store.all("exposures")) == 27
    assert import_file(other, tmp_path / "out.json").new == 0
