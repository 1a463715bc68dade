from datetime import date
from typing import Any

import pytest

from ladder.domain.entry_words import fields_told, happened_told, label_of, value_told, written_told
from ladder.domain.records import Contact, Measure, Outcome, Record, Request
from ladder.domain.records.checks import check
from support.family import SAM, STAMP, a_support, an_id, an_outcome

TODAY = date(2026, 11, 23)
HEAD = {"recorded_at": STAMP, "updated_at": STAMP, "version": {}, "deleted": False, "child": SAM}


def a_record(table: str, **fields: Any) -> Record:
    return check(table, {"id": an_id(table), **HEAD, **fields})


def a_talk(**fields: Any) -> Record:
    talk = {"at": "2026-09-09T10:15", "direction": "out", "channel": "email", "person": "Ms Ortiz", "party": "school"}
    return a_record("contacts", **{"documents": [], **talk, **fields})


def test_a_talk_reads_in_a_fixed_order_and_says_nothing_of_what_is_blank() -> None:
    talk = a_talk(role="office", said="First.\nThen.", due="2026-09-23", documents=["a.pdf", "b.pdf"])
    assert isinstance(talk, Contact)
    assert [tuple(one) for one in fields_told(talk, TODAY)] == [
        ("How", "an e-mail, from us"),
        ("Who", "Ms Ortiz, office, the school"),
        ("Said", "First.\nThen."),
        ("Promised by", "Wed 23 Sep"),
        ("Papers", "a.pdf\nb.pdf"),
    ]


def test_a_request_reads_with_its_clock_its_pauses_and_its_parts() -> None:
    request = a_record(
        "requests",
        kind="evaluation",
        asked_on="2025-11-20",
        consent_on="2026-10-08",
        starts="consent",
        days_allowed=60,
        day_type="calendar",
        pauses=[{"from": "2026-12-24", "to": "2027-01-02"}],
        parts=[{"name": "social_history", "state": "done"}],
        eligibility={"disability": True, "effect": None, "need": False},
    )
    assert isinstance(request, Request)
    assert dict(fields_told(request, TODAY)) == {
        "Asked for": "evaluation",
        "Asked on": "Thu 20 Nov 2025",
        "Consent on": "Thu 8 Oct",
        "Days allowed": "60, calendar days",
        "Counted from": "the day of consent",
        "Pauses": "Thu 24 Dec to Sat 2 Jan 2027",
        "Parts": "social history: done",
        "Eligibility": "disability: yes\neffect: not decided\nneed: no",
    }


def test_a_support_reads_by_the_words_of_the_catalogue() -> None:
    told = dict(fields_told(a_support("quiet_space", "in_place", "2026-10-26", result="helped"), TODAY))
    assert told == {
        "What": "quiet space",
        "Where": "at school, accommodation",
        "State": "in place",
        "From": "Mon 26 Oct",
        "What came of it": "helped",
    }


def test_answers_stand_four_by_four_with_a_dash_for_a_blank_and_0_is_no_blank() -> None:
    form = a_record(
        "measures", date="2026-09-15", instrument="SRAS-R", rater="child", items=[4, 2, 0, None, 6], total=0, maximum=24
    )
    assert isinstance(form, Measure)
    told = dict(fields_told(form, TODAY))
    assert told["Answers"] == "4 2 0 –  6"
    assert (told["Total"], told["Of at most"], told["Filled in by"]) == ("0", "24", "the child")


def test_a_school_day_reads_as_it_was_recorded() -> None:
    day = an_outcome("2026-11-20", "part", minutes=95, doctor_note=False, school_mark="absent_excused", periods=())
    assert isinstance(day, Outcome)
    assert dict(fields_told(day, TODAY)) == {
        "The day": "part of the day",
        "In school": "1 h 35",
        "Doctor's note": "no",
        "The register": "absent excused",
    }


def test_when_it_happened_stands_beside_when_it_was_written() -> None:
    talk = a_talk()
    assert happened_told(talk, date(2026, 9, 9), TODAY) == "Wed 9 Sep, 10:15"
    assert written_told(talk, "America/New_York", TODAY) == "written on Sat 1 Aug, 08:00"
    assert happened_told(a_support("cbt", "requested"), date(2025, 9, 9), TODAY) == "Tue 9 Sep 2025"


def test_a_moment_that_has_not_come_is_told_as_the_clock_said_it_and_why() -> None:
    talk = a_talk(recorded_at="2031-05-05T12:00:00.000Z")
    said = "written on Mon 5 May 2031, 08:00, by a clock that was ahead"
    assert written_told(talk, "America/New_York", TODAY) == said


@pytest.mark.parametrize(
    ("kind", "name", "value", "label", "words"),
    [
        ("contact", "at", "2026-09-09T10:15", "When", "Wed 9 Sep, 10:15"),
        ("contact", "replied_on", None, "Answered", ""),
        ("contact", "documents", [], "Papers", ""),
        ("contact", "party", "school", "Party", "the school"),
        ("incident", "date", "2026-09-09", "When", "Wed 9 Sep"),
        ("goal", "baseline_n", 4, "Baseline n", "from 4 weeks"),
        ("support", "what", "his dog", "What", "his dog"),
    ],
)
def test_one_field_as_it_was_before_a_change(kind: str, name: str, value: Any, label: str, words: str) -> None:
    assert (label_of(kind, name), value_told(kind, name, value, TODAY)) == (label, words)
