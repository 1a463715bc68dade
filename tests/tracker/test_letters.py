import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from ladder.domain.letters import LETTERS, NOT_LEGAL
from ladder.domain.records import Child, Contact
from ladder.errors import NotFound, Refused
from ladder.exchange.files import AlreadyThere
from ladder.tracker.children import change_child, change_settings
from ladder.tracker.core import Tracker
from ladder.tracker.history import redo, undo
from ladder.tracker.letters import delete_letter, draft, keep_letter, letters, mark_sent, write_letter
from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import timeline
from ladder.tracker.requests import requests
from ladder.tracker.safety import record_safety_flag
from support.trackers import MONDAY, a_child, a_tracker, sams_family
from support.written import write, write_contact, write_request, write_support

FRIDAY = MONDAY - dt.timedelta(days=3)


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)


def contacts(t: Tracker) -> list[Contact]:
    return [one for one in t.store.all("contacts") if isinstance(one, Contact)]


@pytest.mark.parametrize("kind", [one.code for one in LETTERS])
def test_every_letter_is_drafted_for_sam_and_for_an_empty_record(kind: str) -> None:
    t, sam = sams_family()
    for child in (sam, a_child(t)):
        text = draft(t, child, kind)
        assert f"{child.name} [family name]" in text
        assert text.endswith(f"{NOT_LEGAL}\n")
    assert letters(t, sam) == []


def test_sams_letters_are_filled_from_the_record() -> None:
    t, sam = sams_family()
    evaluation = draft(t, sam, "evaluation")
    assert "Ms Ortiz, principal\n" in evaluation
    assert "By our count the last day for it was November 19, 2026, 4 days ago." in evaluation
    assert "Sam was in school for 28 h 40 of 357 h 45, 8 % of the scheduled time on the 53 days" in evaluation
    assert "“Meeting within two weeks”, by September 23, 2026.\n\nThat was 61 days ago" in draft(t, sam, "promise")
    assert "- alternate entrance: there on 10 of 13 days" in draft(t, sam, "iep_review")
    week = draft(t, sam, "week_plan")
    assert "- Monday, November 23, 2026: Half day (3 h 30), arrival 08:05, until 11:35\n" in week
    assert "- Door: the other entrance we agreed [which one]\n" in week
    assert "because of a health condition under care." in draft(t, sam, "absence_note")


def test_with_an_iep_that_has_begun_the_case_manager_is_asked(t: Tracker, child: Child) -> None:
    write(t, child, "phases", date="2026-11-24", label="IEP", kind="iep")
    assert "[principal's name], principal\n" in draft(t, child, "evaluation")
    write(t, child, "phases", date="2026-11-23", label="IEP", kind="iep")
    assert "[case manager's name], case manager\n" in draft(t, child, "evaluation")
    british = change_child(t, child, region="uk")
    assert "[SENCO's name], SENCO\n" in draft(t, british, "evaluation")


def test_a_re_evaluation_is_asked_for_with_what_the_record_knows_of_the_last_one(t: Tracker, child: Child) -> None:
    assert "the last evaluation: [what has changed]. A re-evaluation is made at least" in draft(
        t, child, "re_evaluation"
    )
    write_request(t, child, asked_on="2023-11-01", closed_on="2024-01-15")
    write(t, child, "phases", date="2024-02-01", label="IEP", kind="iep")
    again = write_request(t, child, kind="re_evaluation", asked_on="2026-11-02")
    text = draft(t, child, "re_evaluation", again)
    assert "[case manager's name], case manager\n" in text
    assert (
        "On November 2, 2026 we asked in writing for a re-evaluation of Robin. With this letter we ask again." in text
    )
    assert "The IEP began on February 1, 2024." in text
    assert "By our notes the next one is due by February 1, 2027." in text
    british = change_child(t, child, region="uk")
    assert "due by" not in draft(t, british, "re_evaluation", again)


def test_a_letter_is_about_the_record_that_is_named() -> None:
    t, sam = sams_family()
    talk = next(one for one in contacts(t) if one.person == "Dr Lind")
    assert "What was said: Keep the ladder slow" in draft(t, sam, "understanding", talk)
    assert "we asked for an evaluation." in draft(t, sam, "prior_written_notice", requests(t, sam)[0])
    outcome = record_outcome(t, sam, MONDAY, status="tried")
    assert "unable to attend school on November 23, 2026" in draft(t, sam, "absence_note", outcome)


def test_a_letter_says_what_it_can_be_about_and_which_letters_there_are(t: Tracker, child: Child) -> None:
    talk = write_contact(t, child)
    with pytest.raises(Refused, match="can be about outcome, not about this"):
        draft(t, child, "absence_note", talk)
    with pytest.raises(Refused, match="can be about request or contact, not"):
        draft(t, child, "prior_written_notice", record_outcome(t, child, FRIDAY, status="full"))
    again = write_request(t, child, kind="re_evaluation")
    with pytest.raises(Refused, match=r"can be about request \(evaluation\), not about this"):
        draft(t, child, "evaluation", again)
    with pytest.raises(Refused, match=r"can be about request \(evaluation or re-evaluation\), not about this"):
        draft(t, child, "independent_evaluation", talk)
    with pytest.raises(Refused, match="nothing in particular"):
        draft(t, child, "week_plan", talk)
    with pytest.raises(
        Refused, match=r"There is no letter 'poem'; there is evaluation, re_evaluation, .* and register_corr"
    ):
        draft(t, child, "poem")


def test_a_day_that_needs_no_letter_says_so(t: Tracker, child: Child) -> None:
    whole = record_outcome(t, child, FRIDAY, status="full", school_mark="present")
    with pytest.raises(Refused, match="On Fri 20 Nov 2026 there is nothing to write “Absence note” about"):
        draft(t, child, "absence_note", whole)
    with pytest.raises(Refused, match="nothing to write “Please correct the register” about"):
        draft(t, child, "register_correction", whole)
    marked = record_outcome(t, child, FRIDAY, school_mark="absent_unexcused")
    assert "- November 20, 2026: the register says absent, unexcused" in draft(t, child, "register_correction", marked)


@pytest.mark.parametrize("care", ["clinic", "treatment", "doctor's note"])
def test_a_condition_is_under_care_where_the_record_knows_of_care(t: Tracker, child: Child, care: str) -> None:
    outcome = record_outcome(t, child, FRIDAY, status="not_today")
    assert "under the care of [doctor or therapist]" in draft(t, child, "absence_note", outcome)
    match care:
        case "clinic":
            write_contact(t, child, party="clinic")
        case "treatment":
            write_support(t, child, "cbt", "in_place", "2026-11-02", where="clinic", kind="treatment")
        case _:
            outcome = record_outcome(t, child, FRIDAY, doctor_note=True)
    assert "because of a health condition under care." in draft(t, child, "absence_note", outcome)


def test_that_a_doctor_has_looked_and_ruled_out_illness_is_no_care(t: Tracker, child: Child) -> None:
    change_settings(t, child, first_steps={"doctor_seen": "2026-11-02"})
    outcome = record_outcome(t, child, FRIDAY, status="not_today")
    text = draft(t, child, "absence_note", outcome)
    assert "under care." not in text
    assert "under the care of [doctor or therapist]" in text


def test_on_a_day_with_the_safety_flag_the_plan_names_no_step_of_that_day() -> None:
    t, sam = sams_family()
    record_safety_flag(t, sam, MONDAY)
    text = draft(t, sam, "week_plan")
    assert "November 23, 2026: " not in text
    assert "- Tuesday, November 24, 2026: Full day" in text


def test_a_letter_is_kept_changed_and_found_again_newest_first(t: Tracker, child: Child) -> None:
    first = keep_letter(t, child, "records", "Dear Ms Ortiz,\n\nplease 🌱")
    keep_letter(t, child, "plan_504", "Another")
    again = keep_letter(t, child, "records", "Dear Ms Ortiz,\n\nthank you", first)
    assert (again.id, again.text, again.sent_on) == (first.id, "Dear Ms Ortiz,\n\nthank you", None)
    assert [one.kind for one in letters(t, child)] == ["plan_504", "records"]
    assert letters(t, a_child(t, "Kit")) == []
    delete_letter(t, child, again)
    assert [one.kind for one in letters(t, child)] == ["plan_504"]
    with pytest.raises(NotFound):
        keep_letter(t, child, "records", "Too late", first)
    with pytest.raises(NotFound):
        mark_sent(t, child, first)
    undo(t)
    assert len(letters(t, child)) == 2


def test_a_letter_that_was_sent_is_logged_as_a_talk_in_the_same_step(t: Tracker, child: Child) -> None:
    kept = keep_letter(t, child, "records", "Dear Ms Ortiz,\n\nplease")
    sent = mark_sent(t, child, kept)
    (talk,) = contacts(t)
    assert sent.sent_on == "2026-11-23"
    # Noon UTC is seven in the morning in New York.
    assert (talk.at, talk.direction, talk.channel, talk.party) == ("2026-11-23T07:00", "out", "letter", "school")
    assert (talk.person, talk.topic) == ("Ms Ortiz", "Copy of the records")
    assert (talk.asked, talk.documents) == ("a copy of all records", ("Letter: Copy of the records",))
    assert "contact" in {entry.kind for entry in timeline(t, child)}
    undo(t)
    assert (contacts(t), letters(t, child)[0].sent_on) == ([], None)
    redo(t)
    assert (len(contacts(t)), letters(t, child)[0].sent_on) == (1, "2026-11-23")


@pytest.mark.parametrize(
    ("text", "given", "person", "at"),
    [
        ("Dear [principal's name],", {}, "the school", "2026-11-23T07:00"),
        ("Dear Ms Ortiz,", {"person": "Mr Boyd"}, "Mr Boyd", "2026-11-23T07:00"),
        (f"Dear {'x' * 200},", {}, "x" * 100, "2026-11-23T07:00"),
        ("Dear Ms Ortiz,", {"at": "2026-11-20T10:15", "channel": "email"}, "Ms Ortiz", "2026-11-20T10:15"),
    ],
)
def test_the_talk_names_whom_the_letter_greets_or_who_is_named(
    t: Tracker, child: Child, text: str, given: dict[str, Any], person: str, at: str
) -> None:
    mark_sent(t, child, keep_letter(t, child, "our own letter", text), **given)
    (talk,) = contacts(t)
    assert (talk.person, talk.at, talk.topic, talk.asked) == (person, at, "our own letter", None)
    assert talk.channel == given.get("channel", "letter")


def test_a_letter_is_sent_once_and_stays_as_it_was_sent(t: Tracker, child: Child) -> None:
    sent = mark_sent(t, child, keep_letter(t, child, "records", "Dear Ms Ortiz,"), at="2026-11-20T10:15")
    with pytest.raises(Refused, match="already marked as sent, on Fri 20 Nov 2026"):
        mark_sent(t, child, sent)
    with pytest.raises(Refused, match="It stays as it was sent"):
        keep_letter(t, child, "records", "Changed", sent)
    assert (len(contacts(t)), letters(t, child)[0].text) == (1, "Dear Ms Ortiz,")


def test_a_day_too_far_ahead_is_refused_and_nothing_is_written(t: Tracker, child: Child) -> None:
    kept = keep_letter(t, child, "records", "Dear Ms Ortiz,")
    with pytest.raises(Refused):
        mark_sent(t, child, kept, at="2026-11-25T08:00")
    assert (contacts(t), letters(t, child)[0].sent_on) == ([], None)


def test_a_letter_is_written_as_plain_text(t: Tracker, child: Child, tmp_path: Path) -> None:
    kept = keep_letter(t, child, "records", "Dear Ms Ortiz,\n\nplease 🌱\n")
    path = write_letter(kept, tmp_path / "letter.txt")
    assert path.read_text("utf-8") == "Dear Ms Ortiz,\n\nplease 🌱\n"
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(AlreadyThere):
        write_letter(kept, path)
    write_letter(kept, path, replace=True)
