"""A full record and an empty one, as letters are filled from it."""

import re
from datetime import date
from typing import Any

from ladder.domain.attendance_words import attendance_of
from ladder.domain.day import Day, make_days
from ladder.domain.goals import GoalProgress, Start
from ladder.domain.letters import (
    Facts,
    LetterKind,
    Step,
    letter_kind,
)
from ladder.domain.records import Outcome
from ladder.domain.records.written import EvaluationPart
from ladder.domain.register import differing
from ladder.domain.requests import Clock, clock
from ladder.domain.tried import tried
from support.family import (
    a_child,
    a_contact,
    a_goal,
    a_request,
    a_rung,
    a_settings,
    a_support,
    a_timetable,
    an_exposure,
    an_outcome,
)

TODAY = date(2026, 9, 23)
OFFICE = a_rung("Office", 10, target_minutes=15, supports=("quiet_space", "alternate_entrance"))
PRINCIPAL = a_contact("2026-09-01T09:00", person="Ms Ortiz", role="Principal")
PROMISE = a_contact(
    "2026-09-09T16:10",
    channel="meeting",
    person="Mr Boyd",
    role="assistant principal",
    topic="side door",
    said="He will look for a key.",
    asked="A side door",
    promised="A key for the side door",
    due="2026-09-14",
)
COUNSELOR = a_contact("2026-09-02T09:00", person="Ms Rivera", role="school counselor")
OFFICE_LADY = a_contact("2026-09-03T09:00", person="Mr Hall", role="attendance office")
TEAM = a_contact("2026-09-20T09:00", person="Ms A and Mr B", role="principal, counselor")
CLINIC = a_contact("2026-09-21T09:00", person="Dr Lind", role="principal doctor", party="clinic")
CASE = a_contact("2026-09-04T09:00", person="Mx Case", role="Case Manager")
NAMES = [CLINIC, TEAM, PROMISE, CASE, OFFICE_LADY, COUNSELOR, PRINCIPAL]

OUTCOMES = [
    an_outcome("2026-09-14", "part", arrived="08:50", left="09:05", school_mark="absent_unexcused"),
    an_outcome("2026-09-15", "not_today", reason="illness", excused="unknown"),
    an_outcome("2026-09-16", "ill", doctor_note=True, note_sent_on="2026-09-17", school_mark="absent_unexcused"),
    an_outcome("2026-09-17", "tried", reason="religious", note_sent_on="2026-09-18"),
    an_outcome("2026-09-18", "late", arrived="09:00", reason="appointment"),
    an_outcome("2026-09-21", "left_early", left="12:00"),
    an_outcome("2026-09-22", "part", minutes=40),
]
SUPPORTS = [
    a_support("alternate_entrance", "in_place", "2026-09-01"),
    a_support("quiet_space", "requested", "2026-09-01"),
    a_support("familiar_adult", "agreed", "2026-09-01"),
    a_support("late_arrival_after_the_halls_clear", "agreed", "2026-09-01"),
    a_support("peer_buddy", "stopped", "2026-09-01"),
    a_support("steady_routine", "in_place", "2026-09-01", where="home"),
]
TRIES = [
    an_exposure("2026-09-14", "Office", "done", supports=("alternate_entrance",)),
    an_exposure("2026-09-15", "Office", "tried", supports=()),
]


def days(outcomes: list[Outcome]) -> list[Day]:
    return make_days(a_child(), [a_timetable()], [], outcomes, TRIES, date(2026, 9, 14), date(2026, 9, 22))


def clocks(*requests: Any) -> list[Clock]:
    return [clock(one, TODAY, lambda _day: True) for one in requests]


def empty(**fields: Any) -> Facts:
    given: dict[str, Any] = dict.fromkeys(
        ("contacts", "clocks", "tried", "goals", "absences", "differing", "steps"), ()
    )
    given |= {"child": a_child(), "today": TODAY, "about": None, "has_iep": False, "cared_for": False}
    given["attendance"] = attendance_of([], "us", a_settings())
    return Facts(**given | fields)


def full(**fields: Any) -> Facts:
    reached = days(OUTCOMES)
    given: dict[str, Any] = {
        "child": a_child(grade="8"),
        "cared_for": True,
        "attendance": attendance_of(reached, "us", a_settings()),
        "contacts": NAMES,
        "clocks": clocks(
            a_request(
                days_allowed=10,
                consent_on="2026-09-10",
                starts="consent",
                parts=(EvaluationPart(name="learning", state="asked"), EvaluationPart(name="our own", state="asked")),
            ),
            a_request("plan_504", "2026-09-12"),
            a_request("evaluation", "2025-02-01", closed_on="2025-04-01"),
        ),
        "tried": tried(SUPPORTS, [OFFICE], TRIES, TODAY),
        "goals": [GoalProgress(a_goal(), Start(0.0, 3, own=True), (), None, None, 6)],
        "absences": [day for day in reached if day.outcome],
        "differing": differing(reached),
        "steps": [
            Step(date=date(2026, 9, 23), label="Office", kind="minutes", minutes=15, arrives="08:50", leaves="09:05",
                 supports=("alternate_entrance", "quiet_space")),
            Step(date=date(2026, 9, 26), label="Drive past", kind="place", minutes=None, arrives=None, leaves=None,
                 supports=()),
        ],
    }  # fmt: skip
    return empty(**given | fields)


def of(code: str) -> LetterKind:
    found = letter_kind(code)
    assert found is not None
    return found


def written(code: str, facts: Facts) -> str:
    return of(code).write(facts)


def blanks(text: str) -> set[str]:
    return set(re.findall(r"\[[^\]]+\]", text))
