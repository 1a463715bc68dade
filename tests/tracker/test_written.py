"""The record by hand: every kind is written, changed, taken away and brought back; refusals are sentences."""

from collections.abc import Mapping
from typing import Any

import pytest

from ladder.domain.records import Child, Contact, Goal, Incident, Measure, Phase, Request, Support
from ladder.errors import NotFound, Refused
from ladder.tracker.core import Tracker
from ladder.tracker.due import due
from ladder.tracker.history import redo, undo
from ladder.tracker.outcome import record_outcome
from ladder.tracker.record import earlier_wordings, overdue_first, school_days, timeline
from ladder.tracker.written import Written, change, delete, write, written
from support.trackers import MONDAY, StillClock, a_child

TALK = {"at": "2026-11-23T09:15", "direction": "out", "channel": "call", "person": "Ms Ortiz", "party": "school"}
NEW: Mapping[type[Written], Mapping[str, Any]] = {
    Contact: TALK,
    Support: {"where": "school", "kind": "accommodation", "what": "quiet_space", "state": "requested"},
    Incident: {"date": "2026-11-20", "what": "A fire drill without warning."},
    Request: {"kind": "evaluation", "asked_on": "2026-11-20", "starts": "consent", "day_type": "calendar"},
    Goal: {"area": "attendance", "measure": "days", "from": "2026-11-23", "target": 4, "due": "2027-01-29"},
    Phase: {"date": "2026-11-23", "label": "CBT", "kind": "therapy"},
    Measure: {"date": "2026-11-20", "instrument": "SAS-TR", "rater": "teacher", "total": 31},
}
CHANGED: Mapping[type[Written], Mapping[str, Any]] = {
    Contact: {"promised": "A meeting"},
    Support: {"result": "helped"},
    Incident: {"school_did": "A text before each drill."},
    Request: {"days_allowed": 60},
    Goal: {"target": 5.0},
    Phase: {"label": "CBT with Dana"},
    Measure: {"maximum": 48.0},
}
REFUSED: Mapping[type[Written], tuple[Mapping[str, Any], str]] = {
    Contact: ({"at": "2026-12-01T09:15"}, "Talk of Tue 1 Dec 2026, 09:15: when is Tue 1 Dec 2026, 09:15; .* tomorrow"),
    Support: (
        {"state": "promised"},
        "Support “quiet space”: state is “promised”; it can be one of agreed, faded, in place",
    ),
    Incident: ({"date": "2026-02-30"}, "Incident of 2026-02-30: when is 2026-02-30, a date that no calendar has"),
    Request: (
        {"days_allowed": 0},
        "Request of Fri 20 Nov 2026: days allowed is 0; it can be a whole number from 1 to 1000",
    ),
    Goal: ({"due": "2026-11-01"}, "due is Sun 1 Nov 2026; it can be Mon 23 Nov 2026"),
    Phase: ({"label": ""}, "Phase of Mon 23 Nov 2026: what is blank; it can be text of 1 to 100 characters"),
    Measure: (
        {"date": "2026-11-30"},
        "Questionnaire of Mon 30 Nov 2026: when is Mon 30 Nov 2026; it can be at the latest tomorrow",
    ),
}
KINDS = sorted(NEW, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_changed_taken_away_and_brought_back(
    t: Tracker, child: Child, kind: type[Written]
) -> None:
    new = write(t, child, kind, **NEW[kind])
    assert written(t, child, kind) == [new]
    changed = change(t, child, new, **CHANGED[kind])
    assert {name: getattr(changed, name) for name in CHANGED[kind]} == CHANGED[kind]
    delete(t, child, changed)
    assert written(t, child, kind) == []
    assert timeline(t, child) == []
    for step in (undo, undo):
        assert "Taken back" in str(step(t))
    assert [one.id for one in written(t, child, kind)] == [new.id]
    assert {name: getattr(written(t, child, kind)[0], name) for name in CHANGED[kind]} != CHANGED[kind]
    assert "Brought back" in str(redo(t))
    assert {name: getattr(written(t, child, kind)[0], name) for name in CHANGED[kind]} == CHANGED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_allowed_is_a_sentence_and_changes_nothing(t: Tracker, child: Child, kind: type[Written]) -> None:
    fields, sentence = REFUSED[kind]
    with pytest.raises(Refused, match=sentence):
        write(t, child, kind, **{**NEW[kind], **fields})
    assert timeline(t, child) == []
    stands = write(t, child, kind, **NEW[kind])
    with pytest.raises(Refused, match=sentence):
        change(t, child, stands, **fields)
    assert written(t, child, kind) == [stands]


def test_what_is_gone_or_another_childs_cannot_be_changed(t: Tracker, child: Child) -> None:
    talk = write(t, child, Contact, **TALK)
    other = a_child(t, "Kit")
    with pytest.raises(NotFound, match="This contact is not Kit's"):
        change(t, other, talk, said="x")
    delete(t, child, talk)
    with pytest.raises(NotFound, match="This contact is not there any more"):
        change(t, child, talk, said="x")
    with pytest.raises(NotFound, match="This contact is not there any more"):
        delete(t, child, talk)
    t.store.delete("children", other.id, at="2026-11-23T15:00:00.000Z")
    with pytest.raises(NotFound, match="Kit is not among the children"):
        write(t, other, Contact, **TALK)


def test_a_change_keeps_what_another_program_wrote_to_other_fields(t: Tracker, child: Child) -> None:
    seen = write(t, child, Contact, **TALK)
    change(t, child, seen, said="from the other laptop")
    assert change(t, child, seen, asked="a meeting").said == "from the other laptop"


def test_earlier_wordings_are_told_by_what_was_changed_and_when(t: Tracker, child: Child) -> None:
    talk = write(t, child, Contact, **TALK, promised="Soon")
    later(t, 1)
    talk = change(t, child, talk, promised="By Friday", due="2026-11-27")
    later(t, 2)
    talk = change(t, child, talk, said="More came back to me.")
    told = earlier_wordings(t, talk)
    assert [dict(one.before) for one in told] == [{"said": None}, {"promised": "Soon", "due": None}]
    assert [one.at[:10] for one in told] == ["2026-11-25", "2026-11-24"]


def test_what_is_corrected_within_ten_minutes_has_no_earlier_wording(t: Tracker, child: Child) -> None:
    talk = write(t, child, Contact, **TALK, promised="Sonn")
    assert earlier_wordings(t, change(t, child, talk, promised="Soon")) == []


def test_a_school_day_keeps_its_earlier_wordings_and_stands_in_no_timeline(t: Tracker, child: Child) -> None:
    record_outcome(t, child, MONDAY, status="ill", note="Strep.\nConfirmed.")
    later(t, 1)
    record_outcome(t, child, MONDAY, school_mark="absent_unexcused")
    (day,) = school_days(t, child)
    assert (day.kind, day.date, day.title) == ("outcome", "2026-11-23", "ill: Strep.")
    assert [dict(one.before) for one in earlier_wordings(t, day.record)] == [{"school_mark": None}]
    assert timeline(t, child) == []


def test_what_is_overdue_comes_first_the_longest_overdue_before_the_others(t: Tracker, child: Child) -> None:
    talks = {"a": "2026-11-20", "b": "2026-11-18", "c": "2026-11-24", "d": None}
    for person, promised_by in talks.items():
        write(t, child, Contact, **{**TALK, "person": person, "due": promised_by})
    write(t, child, Incident, **NEW[Incident])
    entries = overdue_first(timeline(t, child), due(t, child, MONDAY))
    assert [entry.title for entry in entries] == ["b", "a", "d", "c", "A fire drill without warning."]


def later(t: Tracker, days: int) -> None:
    """Let days pass."""
    assert isinstance(t.clock, StillClock)
    t.clock.day = MONDAY.replace(day=MONDAY.day + days)
