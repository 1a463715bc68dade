from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from ladder.domain.attendance_words import attendance_of
from ladder.domain.day import Day, make_days
from ladder.domain.eligibility import IF_NO, NOTHING, Facts, boxes, what_you_may_hear
from ladder.domain.figures import week_figures
from ladder.domain.goals import GoalProgress, Start
from ladder.domain.records import Child, Morning, Outcome
from ladder.domain.records.days import HomeDay, Symptom
from ladder.domain.records.written import Eligibility, EvaluationPart
from ladder.domain.tried import tried
from support.family import (
    SAM,
    a_child,
    a_contact,
    a_goal,
    a_measure,
    a_morning,
    a_phase,
    a_request,
    a_rung,
    a_settings,
    a_support,
    a_timetable,
    an_exposure,
    an_incident,
    an_outcome,
    hours,
)
from support.fortnights import fortnights

FIRST, LAST = date(2026, 9, 7), date(2026, 9, 20)
ACHE = (Symptom(name="stomach_ache", severity=2),)


def days(mornings: Sequence[Morning] = (), outcomes: Sequence[Outcome] = (), tries: Sequence[Any] = ()) -> list[Day]:
    agreed = a_timetable(kind="agreed", from_="2026-09-14", weekdays={"mon": hours("10:00", "12:00")})
    return make_days(a_child(), [a_timetable(), agreed], mornings, outcomes, tries, FIRST, LAST)


def facts(shown: Sequence[Day] | None = None, child: Child | None = None, **fields: Any) -> Facts:
    reached = list(shown or days())
    empty: dict[str, Any] = dict.fromkeys(
        ("contacts", "tried", "incidents", "requests", "goals", "measures", "phases"), ()
    )
    given = empty | {"first_steps": {}, "request": None} | fields
    return Facts(
        child=child or a_child(),
        days=reached,
        figures=week_figures(reached, SAM, None),
        attendance=attendance_of(reached, "us", a_settings()),
        **given,
    )


def lines(found: Facts, code: str) -> tuple[str, ...]:
    return next(box.lines for box in boxes(found) if box.code == code)


def test_three_boxes_say_when_nothing_speaks_to_them_yet() -> None:
    found = boxes(facts())
    assert [(box.code, box.decided, box.lines) for box in found] == [
        ("disability", None, (NOTHING,)),
        ("effect", None, (NOTHING,)),
        ("need", None, (NOTHING,)),
    ]
    assert all(box.title and box.asks and box.bring for box in found)


def test_a_box_is_decided_as_the_evaluation_says() -> None:
    eligibility = Eligibility(disability=True, effect=None, need=False)
    found = boxes(facts(request=a_request(eligibility=eligibility)))
    assert [box.decided for box in found] == [True, None, False]


def test_the_first_box_counts_mornings_and_dates_what_was_seen() -> None:
    mornings = [
        *(
            a_morning(f"2026-09-{day:02}", distress_child=day - 3, symptoms=ACHE, behaviours=("crying",))
            for day in (7, 8, 9)
        ),
        a_morning("2026-09-10", distress_parent=4, symptoms=(), behaviours=("our own",)),
        a_morning("2026-09-11", distress_child=9, symptoms=ACHE),
        a_morning("2026-09-12", symptoms=()),
    ]
    outcomes = [
        an_outcome("2026-09-11", "ill", doctor_note=True),
        an_outcome("2026-09-14", "tried", doctor_note=True),
    ]
    found = facts(
        days(mornings, outcomes),
        first_steps={"doctor_seen": "2026-09-08"},
        contacts=[
            a_contact("2026-09-09T10:00", party="clinic"),
            a_contact("2026-09-16T10:00", party="clinic"),
            a_contact("2026-09-17T10:00"),
        ],
        tried=tried([a_support("cbt", "in_place", "2026-09-15", where="clinic", kind="treatment")], [], [], LAST),
        phases=[a_phase("2026-09-14", "medication", label="Medicine A"), a_phase("2026-09-15", "break")],
        measures=[a_measure("2026-09-16", "parent"), a_measure("2026-09-15", "child")],
    )
    assert lines(found, "disability") == (
        "Written down: 7 days in 2 weeks, Mon 7 Sep 2026 to Mon 14 Sep 2026.",
        # The ill Friday is left out: 4, 5, 6 by the child; one number by a parent.
        "Worry on school mornings, 0 to 10, the middle and its ends: by Sam 5, 4-6 (n 3); by a parent 4 (n 1).",
        "Body symptoms on 3 of 4 school mornings that say so: stomach ache 3.",
        "On 4 school mornings that say how it was: crying 3.",
        "A doctor has looked and illness is ruled out: Tue 8 Sep 2026.",
        "2 talks with a doctor, therapist or clinic, Wed 9 Sep 2026 to Wed 16 Sep 2026.",
        "A doctor's note for 2 days, the latest Mon 14 Sep 2026.",
        "Treatment: CBT (clinic): in place, since Tue 15 Sep 2026.",
        "Since Mon 14 Sep 2026: Medicine A.",
        "Questionnaires: SRAS-R by the child on Tue 15 Sep 2026 and SRAS-R by a parent on Wed 16 Sep 2026.",
    )


def test_with_five_mornings_on_either_side_the_timing_is_told() -> None:
    school = [a_morning(f"2026-09-{day:02}", symptoms=ACHE if day < 11 else ()) for day in range(7, 12)]
    off = [a_morning(day, symptoms=()) for day in ("2026-09-12", "2026-09-13", "2026-09-19", "2026-09-20")]
    closed = a_morning("2026-09-14", symptoms=ACHE)
    shown = days([*school, *off, closed], [an_outcome("2026-09-14", "no_school")])
    assert "Stomach ache on 4 of 5 (80.0 %) school mornings and 1 of 5 (20.0 %) others: timing, not proof." in lines(
        facts(shown), "disability"
    )


def test_the_second_box_counts_being_there() -> None:
    outcomes = [
        an_outcome("2026-09-07", "part", minutes=90, nurse_visits=1, asked_for_help=2),
        an_outcome("2026-09-08", "tried", calls_home=1),
        an_outcome("2026-09-09", "full"),
        an_outcome("2026-09-10", "not_today", home_day=HomeDay(schoolwork=2, screens=0, attention=1)),
        an_outcome("2026-09-14", "part", minutes=60, asked_for_help=0),
    ]
    incidents = [an_incident("2026-09-09", "A drill"), an_incident("2026-09-08", "The stairs")]
    # 90 + 0 + 360 + 0 + 60 = 510 of five times 360 = 1,800. Agreed on Monday the 14th: 60 of 120.
    assert lines(facts(days((), outcomes), incidents=incidents), "effect") == (
        "In school 8 h 30 of 30 h, 28 % of the scheduled time (n 5 days).",
        "Of the hours agreed with the school 1 h of 2 h, 50 % (n 1 day).",
        (
            "Absent on 4 of 5 recorded school days (80.0 %), for any reason, 5 more not recorded. A day is absent "
            "below 50 % of its minutes (app default; your district's rule may differ). That is at or above 20 %, "
            "which is called severe chronic absence."
        ),
        "Of 5 recorded school days: 1 whole, 2 part of the day, 1 tried without staying.",
        "How far a school day got, in the middle: one class.",
        "1 visit to the nurse (n 1 day), 1 call home (n 1 day), 2 times help was asked for (n 2 days).",
        "Schoolwork at home on 1 of 1 home day that say so.",
        "2 incidents at school written down: Tue 8 Sep 2026 and Wed 9 Sep 2026.",
    )


def test_the_third_box_tells_what_was_tried_and_how_far_it_went() -> None:
    supports = [
        a_support("quiet_space", "in_place", "2026-09-09", result="helped"),
        a_support("steady_routine", "in_place", "2026-09-01", where="home"),
        a_support("cbt", "in_place", "2026-09-01", where="clinic"),
    ]
    tries = [
        an_exposure("2026-09-09", "Office", "done", supports=("quiet_space",)),
        an_exposure("2026-09-10", "Office", "partly", supports=()),
    ]
    shown = days((), [an_outcome("2026-09-08", "full"), an_outcome("2026-09-09", "part", minutes=90)], tries)
    parts = (EvaluationPart(name="learning", state="asked"),)
    found = facts(
        shown,
        tried=tried(supports, [a_rung("Office", 10, supports=("quiet_space",))], tries, LAST),
        requests=[
            a_request("plan_504", "2026-09-10"),
            a_request("plan_504", "2026-09-01", closed_on="2026-09-03"),
            a_request("records"),
        ],
        request=a_request(parts=parts),
        phases=[a_phase("2026-09-14", "plan_504", label="504 plan")],
        goals=[GoalProgress(a_goal(), Start(0.0, 3, own=True), (), None, None, 6)],
    )
    assert lines(found, "need") == (
        "Support: quiet space (at school): in place, since Wed 9 Sep 2026; helped; there on 1 of 2 days that say so.",
        "Support: steady routine (at home): in place, since Tue 1 Sep 2026.",
        "Since the first support at school, Wed 9 Sep 2026: in school 1 h 30 of 6 h, 25 % (n 1 day).",
        "A 504 plan was asked for on Tue 1 Sep 2026, closed on Thu 3 Sep 2026.",
        "A 504 plan was asked for on Thu 10 Sep 2026, still open.",
        "Since Mon 14 Sep 2026: 504 plan.",
        (
            "Goal. Attendance: 80 % of the scheduled minutes in a week, by Mon 21 Sep 2026. From Mon 7 Sep 2026: 0 %, "
            "the middle of 3 weeks. No week with 3 recorded school days yet, so nothing to tell."
        ),
        "Steps of the ladder: 1 done, 1 partly, 0 tried, 0 not today.",
        "Parts of the evaluation: learning (asked).",
    )


def test_five_sentences_you_may_hear_each_with_an_answer_and_the_record_where_it_speaks() -> None:
    heard = what_you_may_hear(facts(days((), [an_outcome("2026-09-07", "part", minutes=90)])))
    said = " ".join(one.said for one in heard)
    for word in ("Strong academically", "learning disability", "grades", "scores", "state tests"):
        assert word in said
    assert [one.fact for one in heard] == [
        "The record: in school 1 h 30 of 6 h, 25 % (n 1 day).",
        None,
        "The record: in school 1 h 30 of 6 h, 25 % (n 1 day).",
        None,
        "The record: in school 1 h 30 of 6 h, 25 % (n 1 day).",
    ]
    assert all(len(one.answer) > 60 for one in heard)
    assert [one.fact for one in what_you_may_hear(facts())] == [None] * 5
    assert "504" in IF_NO


def test_in_the_uk_no_law_of_the_us_is_named() -> None:
    heard = what_you_may_hear(facts(child=a_child(region="uk")))
    assert not any("CFR" in one.answer for one in heard)
    assert any("CFR" in one.answer for one in what_you_may_hear(facts()))


@pytest.mark.parametrize("code", ["disability", "effect", "need"])
@given(shown=fortnights())
def test_whatever_is_written_down_every_line_is_a_whole_sentence(code: str, shown: list[Day]) -> None:
    for line in lines(facts(shown), code):
        assert line.endswith(".")
        assert "None" not in line
