from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.plan import Plan, PlannedRung, Projection, make_plan
from ladder.domain.records import Rung
from ladder.domain.records.base import Span
from ladder.domain.records.people import AdviceNumbers
from support.family import a_ladder, a_rung, a_timetable, an_exposure, an_id, an_outcome
from support.histories import OFFICE, TODAY, History
from support.plans import laid, plan, sam_plan
from support.sam import sam

CLASS, FULL = a_rung("Class", 30, target_minutes=105), a_rung("Full", 40, kind="full_day", target_minutes=380)


def done(label: str, position: int, began: str | None, until: str | None, **fields: Any) -> Rung:
    return a_rung(label, position, status="done", current_from=began, done_on=until, **fields)


def test_the_plan_of_sam_on_a_monday() -> None:
    # Half day is current from 10 November: planned 3 days, 3 successes (210, 220 and 210 of 210 min; 190 is nearly),
    # so one day is left: today, Monday the 23rd, without an outcome. Full day follows with 3 days, no try yet.
    found = sam_plan(sam(), date(2026, 11, 23))
    assert laid(found) == [("11-23", "Half day"), ("11-24", "Full day"), ("11-25", "Full day"), ("11-26", "Full day")]
    assert found.today == PlannedRung(sam().rung("Half day").id, "Half day")
    # School days each done rung took (off: 7 September, 5 and 6 November): Drive past from its first exposure on
    # 19 September to the 26th 5; Gate 27 September to 5 October 6; Office 6 to 28 October 4 + 5 + 5 + 3 = 17; One
    # class 29 October to 2 November 3; Two classes 3 to 9 November 3. Quickest 3, slowest 17. Half day has had 10 to
    # 13 and 16 to 20 November, 9 days. Quickest: max(3 - 9, 1) = 1 day, today; Full day on the 24th. Slowest:
    # 17 - 9 = 8 days, 23 to 27 November and 30 November to 2 December; Full day on 3 December.
    assert found.projection == Projection(by_plan="2026-11-24", fastest="2026-11-24", slowest="2026-12-03")


def test_the_plan_of_sam_after_today_s_outcome_begins_tomorrow() -> None:
    found = sam_plan(sam(), date(2026, 11, 20))
    assert (laid(found)[0], found.today) == (("11-23", "Half day"), None)


@pytest.mark.parametrize(("words", "days"), [("", 3), ("n m", 3), ("s", 2), ("s n s", 1), ("s s s s", 1)])
def test_a_rung_is_laid_on_its_planned_days_less_the_successes_on_it(words: str, days: int) -> None:
    assert [label for _, label in laid(plan([OFFICE, CLASS], words))] == ["Office"] * days + ["Class"] * 3


def test_a_day_that_did_not_go_lays_what_follows_anew() -> None:
    history = History("s")
    assert laid(plan([OFFICE, CLASS], history=history))[1:3] == [("11-24", "Office"), ("11-25", "Class")]
    history.outcomes.append(an_outcome(TODAY.isoformat(), "not_today"))
    assert laid(plan([OFFICE, CLASS], history=history))[:3] == [
        ("11-24", "Office"),
        ("11-25", "Office"),
        ("11-26", "Class"),
    ]


def test_only_the_current_rung_and_those_above_it_still_to_do_are_laid() -> None:
    rungs = [
        a_rung("Below", 5),
        done("Done", 10, None, None),
        replace(OFFICE, planned_days=1),
        a_rung("Parked", 25, status="parked"),
        replace(CLASS, planned_days=1),
        done("Done too", 35, None, None),
        replace(FULL, planned_days=1),
    ]
    assert laid(plan(rungs[::-1])) == [("11-23", "Office"), ("11-24", "Class"), ("11-25", "Full")]


@pytest.mark.parametrize("status", ["paused", "done"])
def test_a_ladder_that_is_paused_or_done_has_no_dates(status: str) -> None:
    rungs = [OFFICE, *(done(f"Done {number}", number, "2026-11-02", "2026-11-03") for number in range(3))]
    found = plan(rungs, ladder=a_ladder(status=status))
    assert (found.ladder, found.today, found.dates, found.projection) == (an_id("ladder"), None, (), None)
    assert found.advice is not None
    assert (found.advice.rule == "paused") == (status == "paused")


def test_without_a_ladder_everything_is_empty() -> None:
    calendar = SchoolCalendar(History("").child, [a_timetable()])
    empty = Plan(ladder=None, today=None, dates=(), projection=None, advice=None)
    assert make_plan(None, [OFFICE], [], calendar, [], TODAY) == empty
    assert plan([]) == Plan(ladder=an_id("ladder"), today=None, dates=(), projection=None, advice=None)


@pytest.mark.parametrize("number", [0, 2, 3])
def test_a_projection_needs_three_rungs_done(number: int) -> None:
    rungs = [done(f"Done {place}", place, "2026-11-02", "2026-11-03") for place in range(number)]
    assert (plan([OFFICE, FULL, *rungs]).projection is not None) == (number == 3)


THREE_DONE = [
    done("Home", 1, "2026-11-02", "2026-11-03"),
    done("Bus", 2, "2026-11-04", "2026-11-06"),
    done("Door", 3, "2026-11-09", "2026-11-12"),
]  # 2, 3 and 4 school days


def test_every_rung_before_the_last_takes_the_smallest_or_the_largest_pace() -> None:
    # By plan 3 days each for Office and Class: 23, 24, 25 and 26, 27, 30 November; Full day on 1 December.
    # Quickest 2 each: 23, 24 and 25, 26; 27 November. Slowest 4 each: 23 to 26, 27 to 2 December; 3 December.
    expected = Projection(by_plan="2026-12-01", fastest="2026-11-27", slowest="2026-12-03")
    assert plan([*THREE_DONE, OFFICE, CLASS, FULL]).projection == expected


def test_the_days_the_current_rung_has_had_are_taken_off() -> None:
    # Current since the 19th: 19 and 20 November are 2 days. Quickest max(2 - 2, 1) = 1: the 23rd, then Class 24, 25;
    # Full day on the 26th. Slowest 4 - 2 = 2: 23, 24, then Class 25, 26, 27, 30; Full day on 1 December.
    office = replace(OFFICE, current_from="2026-11-19")
    found = plan([*THREE_DONE, office, CLASS, FULL]).projection
    assert found == Projection(by_plan="2026-12-01", fastest="2026-11-26", slowest="2026-12-01")


def test_yesterday_is_the_last_day_that_is_taken_off() -> None:
    # Tuesday the 24th: 19, 20 and 23 November are 3 days. Slowest max(4 - 3, 1) = 1: Office on the 24th, then Full.
    office = replace(OFFICE, current_from="2026-11-19")
    found = plan([*THREE_DONE, office, FULL], history=History("", today=date(2026, 11, 24))).projection
    assert found is not None
    assert found.slowest == "2026-11-25"
    office = replace(OFFICE, current_from="2026-11-20")
    found = plan([*THREE_DONE, office, FULL], history=History("", today=date(2026, 11, 24))).projection
    assert found is not None
    assert found.slowest == "2026-11-26"


def test_the_last_day_of_the_school_year_still_belongs_to_it() -> None:
    gate = a_rung("Gate", 50, kind="place")
    friday = History("", today=date(2027, 7, 30))
    assert plan([*THREE_DONE, replace(OFFICE, planned_days=1), gate], history=friday).projection == Projection(
        by_plan="2027-07-31", fastest=None, slowest=None
    )


def test_when_no_school_day_is_in_sight_nothing_is_laid_or_projected() -> None:
    history = History("", days_off=(Span(from_="2026-11-21", to="2099-12-31", label="Moved away"),))
    found = plan([*THREE_DONE, OFFICE, FULL], history=history)
    assert (found.today, found.dates) == (None, ())
    assert found.projection == Projection(by_plan=None, fastest=None, slowest=None)


def test_the_numbers_of_the_family_reach_the_advice_and_the_plan() -> None:
    found = plan([OFFICE], "s s", numbers=AdviceNumbers(tries_window=1))
    assert len(found.dates) == 2
    assert found.advice is not None
    assert (found.advice.counts.tries, found.advice.counts.school_days) == (1, 1)


def test_when_the_current_rung_is_the_last_its_first_day_is_the_next_one() -> None:
    found = plan([*THREE_DONE, OFFICE]).projection
    assert found == Projection(by_plan="2026-11-23", fastest="2026-11-23", slowest="2026-11-23")


def test_without_any_pace_there_is_only_the_plan() -> None:
    unknown = [replace(rung, done_on=None) for rung in THREE_DONE]
    found = plan([*unknown, replace(OFFICE, planned_days=1), FULL]).projection
    assert found == Projection(by_plan="2026-11-24", fastest=None, slowest=None)


def test_a_date_past_the_end_of_the_school_year_is_none() -> None:
    # 31 July 2027 ends the year. With 176 school days from 23 November on 26 July 2027 is the first day of Full.
    far = [replace(OFFICE, planned_days=175), FULL]
    assert plan([*THREE_DONE, *far]).projection == Projection(
        by_plan="2027-07-26", fastest="2026-11-25", slowest="2026-11-27"
    )
    assert plan([*THREE_DONE, replace(OFFICE, planned_days=180), FULL]).projection == Projection(
        by_plan=None, fastest="2026-11-25", slowest="2026-11-27"
    )


def test_a_place_on_the_way_lies_on_the_weekend_too() -> None:
    gate = a_rung("Gate", 25, kind="place", planned_days=2)
    friday = History("", today=date(2026, 11, 20))
    rungs = [replace(OFFICE, planned_days=1), gate, replace(CLASS, planned_days=1)]
    assert laid(plan(rungs, history=friday)) == [
        ("11-20", "Office"),
        ("11-21", "Gate"),
        ("11-22", "Gate"),
        ("11-23", "Class"),
    ]


def test_a_rung_that_was_tried_last_leads_when_none_is_marked() -> None:
    history = History("")
    history.exposures = [an_exposure("2026-11-20", "Class", "tried"), an_exposure("2026-11-24", "Office", "done")]
    rungs = [replace(OFFICE, status="todo"), CLASS, FULL]
    assert laid(plan(rungs, history=history))[0] == ("11-23", "Class")
