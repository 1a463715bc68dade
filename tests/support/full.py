"""A family of which every field of every record says something, with a text of its own wherever a text can stand.

Exports of it show, cell by cell, what leaves and what stays home.
"""

import datetime as dt
from typing import Any

from ladder.domain.records import TABLES
from ladder.domain.records.checks import check, to_document
from ladder.domain.records.identity import morning_id, outcome_id, settings_id
from ladder.tracker.core import Tracker
from ladder.tracker.share import import_document
from support.family import an_id
from support.trackers import DEVICE, a_tracker

CHILD, LADDER, RUNG, LOWER = an_id("robin"), an_id("full ladder"), an_id("full rung"), an_id("lower rung")
FIRST, LAST = dt.date(2026, 11, 2), dt.date(2026, 11, 20)
DAY = "2026-11-03"
_WEEK = {day: {"starts": "08:00", "ends": "14:00"} for day in ("mon", "tue", "wed", "thu", "fri")}


def head(identity: str, day: str = DAY) -> dict[str, Any]:
    """Give what every record begins with."""
    stamps = {"recorded_at": f"{day}T12:00:00.000Z", "updated_at": f"{day}T13:00:00.000Z"}
    return {"id": identity, **stamps, "version": {DEVICE: 1}, "deleted": False}


def mine(name: str, **fields: Any) -> dict[str, Any]:
    """Give a record of the child."""
    return head(an_id(name)) | {"child": CHILD} | fields


def _timetable(kind: str) -> dict[str, Any]:
    return mine(
        f"timetable {kind}", kind=kind, **{"from": "2026-08-01"}, to="2027-07-31", weekdays=_WEEK,
        periods=[{"name": "Period words", "starts": "08:00", "ends": "09:00"}], label="Timetable words",
    )  # fmt: skip


def _contact(party: str) -> dict[str, Any]:
    return mine(
        f"contact {party}", at=f"{DAY}T10:00", direction="out", channel="call", person=f"Person at the {party}",
        role="Role words", party=party, topic="Topic words", said="Said words", asked="Asked words",
        promised="Promised words", due="2026-11-10", replied_on="2026-11-09", follow_up_on="2026-11-11",
        documents=["Document words"],
    )  # fmt: skip


def _support(where: str, what: str) -> dict[str, Any]:
    return mine(
        f"support {where}", where=where, kind="accommodation", what=what, state="agreed", **{"from": DAY},
        to="2026-11-30", result="helped", note="Support note",
    )  # fmt: skip


def _phase(kind: str, day: str) -> dict[str, Any]:
    return mine(f"phase {kind}", date=day, label=f"Label of {kind}", kind=kind)


def _rung(identity: str, position: int, label: str, split_from: str) -> dict[str, Any]:
    return head(identity) | {
        "ladder": LADDER, "position": position, "label": label, "child_label": f"{label}, said by the child",
        "kind": "half_day", "target_minutes": 180, "planned_days": 4, "status": "current" if position == 2 else "done",
        "current_from": DAY, "done_on": "2026-11-19", "split_from": split_from,
        "ratings": [{"date": DAY, "rater": "child", "fear": 7, "avoidance": 6}],
        "supports": ["quiet_space", "Own support"],
    }  # fmt: skip


def _day(day: str) -> dict[str, list[dict[str, Any]]]:
    morning = head(morning_id(CHILD, day), day) | {
        "child": CHILD, "date": day, "distress_child": 7, "distress_parent": 6, "evening_before": 5,
        "symptoms": [{"name": "nausea", "severity": 2}, {"name": "Wobbly knees", "severity": 1}], "fever_c": 37.5,
        "hard_parts": ["corridors", "Own hard part"],
        "coping": [{"name": "music", "started": "self", "helped": 2},
                   {"name": "Own skill", "started": "prompted", "helped": 1}],
        "behaviours": ["crying", "Own behaviour"], "furthest": 4, "sleep_minutes": 420, "energy": 3,
        "good_thing": "Good thing words", "child_says": "Child words", "ours": "Ours words", "late_for_work": True,
        "hard": True, "safety_flag": True, "copied": True, "note": "Morning note",
    }  # fmt: skip
    outcome = head(outcome_id(CHILD, day), day) | {
        "child": CHILD, "date": day, "status": "part", "place": "Place words", "arrived": "09:00", "left": "11:00",
        "periods": ["Period words"], "minutes": 120, "excused": "yes", "reason": "mental_health",
        "note_sent_on": "2026-11-05", "doctor_note": True, "school_mark": "part", "nurse_visits": 1, "calls_home": 2,
        "asked_for_help": 3, "home_day": {"schoolwork": 1, "screens": 2, "attention": 3}, "distress_evening": 4,
        "note": "Outcome note",
    }  # fmt: skip
    exposure = head(an_id(f"exposure {day}"), day) | {
        "child": CHILD, "rung": RUNG, "date": day, "expected_peak": 8, "feared": "Feared words",
        "feared_probability": 80, "feared_after": 20, "result": "done", "peak": 5, "end": 2, "minutes": 120,
        "happened": "no", "different": "Different words", "supports": ["quiet_space", "Own support"],
        "learned": "Learned words",
    }  # fmt: skip
    return {"mornings": [morning], "outcomes": [outcome], "exposures": [exposure]}


def full_family() -> dict[str, Any]:
    """Give the family as the document of a backup, without figures; every record checked."""
    tables: dict[str, list[dict[str, Any]]] = {
        "children": [head(CHILD) | {
            "name": "Robin Ähre", "birth_year": 2014, "grade": "Grade words", "color": "Colour words", "region": "us",
            "timezone": "America/New_York",
            "days_off": [{"from": "2026-11-11", "to": "2026-11-11", "label": "Off words"}],
            "special_days": [{"date": "2026-11-20", "starts": "08:00", "ends": "12:00", "label": "Special words"}],
            "archived": True,
        }],
        "timetables": [_timetable("school"), _timetable("agreed")],
        "ladders": [head(LADDER) | {
            "child": CHILD, "title": "Title words", "goal": "Goal words", "target_date": "2027-01-15",
            "status": "paused", "paused_for": "other", "paused_why": "Why words",
            "waits_for": ["anytime_pass", "Own support"], "look_again_on": "2026-12-01",
        }],
        "rungs": [_rung(LOWER, 1, "Lower words", RUNG), _rung(RUNG, 2, "Rung words", LOWER)],
        "contacts": [_contact(party) for party in ("school", "clinic", "legal", "other")],
        "supports": [_support("school", "quiet_space"), _support("home", "Own support"), _support("clinic", "cbt")],
        "incidents": [mine("incident", date=DAY, what="What words", told_whom="Told words", school_did="Did words")],
        "requests": [mine(
            "request", kind="evaluation", asked_on=DAY, consent_on="2026-11-05", starts="consent", days_allowed=60,
            day_type="calendar", pauses=[{"from": "2026-11-06", "to": "2026-11-07"}],
            parts=[{"name": "Part words", "state": "agreed"}],
            eligibility={"disability": True, "effect": True, "need": False}, closed_on="2026-11-18",
            result="Result words", note="Request note",
        )],
        "goals": [mine(
            "goal", area="attendance", measure="pct_minutes", baseline=10.0, baseline_n=3, **{"from": DAY}, target=80.0,
            due="2027-01-22", note="Goal note",
        )],
        "phases": [_phase("baseline", "2026-11-02"), _phase("therapy", "2026-11-09"),
                   _phase("medication", "2026-11-13")],
        "measures": [mine(
            "measure", date=DAY, instrument="Instrument words", rater="parent", items=[3, 4],
            subscales={"Scale words": 2.5}, total=7.0, maximum=12.0, note="Measure note",
        )],
        "reviews": [mine("review", week="2026-11-02", line="Line words", decision="hold", rung=RUNG)],
        "letters": [mine("letter", kind="Letter kind", text="Letter words", sent_on="2026-11-06")],
        "shares": [mine(
            "share", at="2026-11-08T12:00:00.000Z", purpose="therapist", for_whom="Whom words", **{"from": DAY},
            to="2026-11-07", counts={"mornings": 2},
        )],
        "settings": [head(settings_id(CHILD)) | {
            "child": CHILD, "late_minutes": 15, "state_days": 10, "hard_day_plan": "Plan words",
            "crisis_lines": [{"label": "Line label", "contact": "Line contact"}],
            "cleared_symptoms": [{"name": "nausea", "who": "Doctor words", "on": DAY, "look_again_on": "2026-12-03"}],
            "scale_word": "Scale word", "first_steps": {"doctor_seen": DAY}, "boxes": {"low_most_days": DAY},
            "ours_on": True, "own_words": [{"list": "symptoms", "word": "Wobbly knees", "letter": "A"}],
        }],
    }  # fmt: skip
    for number in range(FIRST.toordinal(), LAST.toordinal() + 1):
        for table, rows in _day(dt.date.fromordinal(number).isoformat()).items():
            tables.setdefault(table, []).extend(rows)
    records = {table: [to_document(check(table, row)) for row in tables[table]] for table in TABLES}
    outcome = records["outcomes"][0]
    change = {"table": "outcomes", "id": outcome["id"], "at": outcome["updated_at"], "device": DEVICE, "counter": 1}
    kept = {"table": "mornings", "id": records["mornings"][0]["id"], "unknown": ["energy"]}
    beside = {
        "kept": [kept | {"record": records["mornings"][0] | {"note": "Kept words", "version": {an_id("dad"): 1}}}],
        "changes": [change | {"before": outcome | {"note": "Changed words"}}],
    }
    return {"format": "ladder-export", "version": 1, **records, **beside}


def fullys_tracker() -> Tracker:
    """Give a tracker over the family in memory."""
    t = a_tracker()
    import_document(t, full_family())
    return t
