"""Families whose pages are hard to draw: the longest texts, everything at once, almost nothing."""

import datetime as dt
from typing import Any

from ladder.domain.records import Child
from ladder.domain.records.identity import canonical_id
from ladder.exchange.sample import sample_family
from ladder.storage.store import Edit
from ladder.tracker.children import change_child, find_child
from ladder.tracker.core import Tracker, instant, setting, today
from ladder.tracker.ladder import return_ladder_of
from ladder.tracker.outcome import record_outcome
from ladder.tracker.pages import Said
from ladder.tracker.taking_in import import_document
from ladder.tracker.today import record_morning
from support.trackers import MONDAY, a_child, a_tracker

HOSTILE = '<script>alert("x")</script> &amp; </style> שלום العربية 👩‍👩‍👧 '
KEPT_BACK = "stays at home"
SAID = Said(
    questions=(
        "Is one class enough while the stomach aches go on?",
        "What do we say at night?",
        "Who calls the school?",
    ),
    strengths=("Kind to younger children", "Knows every bird"),
    asks=("The side door every morning", "A date in writing"),
    child_says=("I want to come. My legs don’t.",),
)


def long(characters: int, begin: str = "") -> str:
    """Give a text of so many characters that is nothing a page should obey."""
    return (f"{begin} {HOSTILE}" * characters)[:characters].strip()


def put(t: Tracker, child: Child, table: str, **fields: Any) -> str:
    """Write down a record of any table, and give its id."""
    start = {"id": t.new_id()} if table == "rungs" else {"id": t.new_id(), "child": child.id}
    key = canonical_id(table, start | fields)
    at, day = instant(t, child), today(t, child)
    t.store.edit_many([Edit(table, key, setting(table, start | {"id": key}, fields, at=at, today=day), day)], at=at)
    return key


def the_sample() -> tuple[Tracker, Child]:
    """Give the sample family."""
    t = a_tracker()
    import_document(t, sample_family(MONDAY))
    return t, find_child(t, None)


def three_days() -> tuple[Tracker, Child]:
    """Give a family with three mornings and school days behind it."""
    t = a_tracker()
    child = a_child(t)
    for place, day in enumerate((18, 19, 20)):
        date = dt.date(2026, 11, day)
        record_morning(t, child, date, distress_parent=6, distress_child=7, furthest=2 + place, symptoms=[])
        record_outcome(t, child, date, status="part" if place == 2 else "not_today", minutes=40 if place == 2 else 0)
    return t, child


def everything() -> tuple[Tracker, Child]:
    """Give the sample family with far more of everything, every text as long as it may be, and notes in every place."""
    t, child = the_sample()
    child = change_child(t, child, name="<b>שלום</b> & 👧 Wren")
    ladder = return_ladder_of(t, child)
    assert ladder is not None
    for number in range(20):
        put(
            t, child, "rungs", ladder=ladder.id, position=1000 + number, label=long(100, f"r{number}"), kind="minutes",
            target_minutes=30, status="todo", ratings=[{"date": "2026-11-01", "rater": "child", "fear": 7}],
            supports=[long(100, f"x{place}") for place in range(6)],
        )  # fmt: skip
    for number in range(30):
        put(
            t, child, "contacts", at=f"2026-11-{number % 20 + 1:02}T10:00", direction="out", channel="email",
            person=long(100, str(number)), role=long(100), party="school", topic=long(100), said=KEPT_BACK,
            asked=long(2000), promised=long(2000, f"p{number}"), due=f"2026-12-{number % 20 + 1:02}",
            documents=[long(2000)],
        )  # fmt: skip
        states = ("in_place", "agreed", "requested", "not_provided", "faded", "stopped")
        put(
            t, child, "supports", where="school", kind="accommodation", what=long(100, f"s{number}"),
            state=states[number % 6], **{"from": "2026-10-01"}, result="helped", note=KEPT_BACK,
        )  # fmt: skip
    for number in range(6):
        put(
            t, child, "requests", kind="evaluation", asked_on="2026-10-01", consent_on="2026-10-05", starts="consent",
            days_allowed=60, day_type="school", pauses=[], result=long(2000), note=KEPT_BACK,
        )  # fmt: skip
        put(t, child, "incidents", date="2026-11-02", what=long(2000), told_whom=long(2000), school_did=long(2000))
        put(t, child, "phases", date=f"2026-10-{3 * number + 1:02}", label=long(100, f"ph{number}"), kind="therapy")
        put(
            t, child, "goals", area="attendance", measure="pct_minutes", baseline=0.0, baseline_n=3,
            **{"from": "2026-09-07"}, target=80.0, due="2027-01-22", note=KEPT_BACK,
        )  # fmt: skip
    names = [long(100, f"y{place}") for place in range(12)]
    for day in range(2, 21):
        record_morning(
            t, child, dt.date(2026, 11, day), safety_flag=True, note=KEPT_BACK, ours=KEPT_BACK,
            symptoms=[{"name": name, "severity": 2} for name in names],
            coping=[{"name": name, "started": "self", "helped": 2} for name in names],
        )  # fmt: skip
    return t, child


def said_at_length() -> Said:
    """Give as many words for a page as there is room for, each as long as it may be."""
    return Said(
        questions=tuple(long(300, f"q{place}") for place in range(3)),
        strengths=tuple(long(120, f"g{place}") for place in range(4)),
        asks=tuple(long(160, f"a{place}") for place in range(5)),
        child_says=(long(240),),
    )
