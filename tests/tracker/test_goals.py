"""The goal of Sam's family, worked by hand: from 21 September, 80 % of the minutes by 22 January."""

from datetime import date

import pytest

from ladder.domain.goal_words import progress_lines
from ladder.domain.goals import Start
from ladder.domain.records import Goal
from ladder.tracker.core import Tracker
from ladder.tracker.goals import goal_progress, goal_sentence, goals, goals_progress
from ladder.tracker.series import goal_start
from ladder.tracker.statistics import range_statistics
from support.trackers import MONDAY, a_child, a_tracker, sams_family
from support.written import write

POINTS = [
    # the last recorded school day of the week, minutes attended, minutes scheduled on its exposure days (405 a day)
    ("2026-09-25", 0, 5 * 405),
    ("2026-10-02", 0, 5 * 405),
    ("2026-10-09", 40 + 25, 4 * 405),  # the 6th is not recorded
    ("2026-10-16", 15 + 15, 5 * 405),
    ("2026-10-23", 0, 5 * 405),
    ("2026-10-30", 15 + 15 + 40 + 60 + 50, 5 * 405),
    ("2026-11-04", 75 + 115 + 130, 3 * 405),  # the 5th and 6th are days off
    ("2026-11-13", 105 + 210 + 0 + 220, 4 * 405),  # ill on the 11th
    ("2026-11-20", 190 + 0 + 210 + 190, 4 * 405),  # ill on the 17th
]

# From Monday 21 September to Friday 22 January are 18 weeks of 5 weekdays. Without the first Monday, which is day 0,
# and the two days off in November that leaves 90 - 1 - 2 = 87 steps from 0 to 80 %.
STEPS = 87
AIMS = {
    "2026-10-30": 80 * 29 / STEPS,  # six weeks: 30 - 1 steps; 26.7 %, and the week had 180 / 2,025 = 8.9 %
    "2026-11-04": 80 * 32 / STEPS,  # three days more; 29.4 %, and the week had 320 / 1,215 = 26.3 %
    "2026-11-13": 80 * 37 / STEPS,  # two days off, five more; 34.0 %, and the week had 535 / 1,620 = 33.0 %
    "2026-11-20": 80 * 42 / STEPS,  # five more; 38.6 %, and the week had 590 / 1,620 = 36.4 %
}


def sams_goal() -> tuple[Tracker, Goal]:
    t, sam = sams_family()
    (goal,) = goals(t, sam)
    return t, goal


def test_sams_goal_point_by_point_against_its_aim() -> None:
    t, sam = sams_family()
    (found,) = goals_progress(t, sam)
    assert found.start == Start(0.0, 3, own=True)
    assert [day.isoformat() for day, _ in found.points] == [day for day, _, _ in POINTS]
    assert [value for _, value in found.points] == pytest.approx([100 * had / of for _, had, of in POINTS])
    assert found.aim_now == pytest.approx(AIMS["2026-11-20"])
    # All of the last four lie below the line, so the rule asks about the plan.
    values = {day.isoformat(): value for day, value in found.points}
    assert all(values[day] < aim for day, aim in AIMS.items())
    assert (found.verdict, found.more_weeks) == ("change_plan", 0)
    assert progress_lines(found) == [
        "From Mon 21 Sep 2026: 0 %, the middle of 3 weeks.",
        "Latest week, to Fri 20 Nov 2026: 36.4 %, the aim was 38.6 % (n 9 weeks).",
        "The last four weeks all lie below the aim: consider changing the plan. Were the supports there?",
    ]


@pytest.mark.parametrize("day", list(AIMS))
def test_the_aim_on_each_of_the_last_four_points(day: str) -> None:
    t, sam = sams_family()
    found = goal_progress(t, sam, goals(t, sam)[0], date.fromisoformat(day))
    assert found.aim_now == pytest.approx(AIMS[day])


def test_without_a_baseline_of_its_own_a_goal_begins_from_the_record() -> None:
    # Before 21 September three weeks have three recorded days or more, each of them with 0 minutes: the middle is 0.
    t, sam = sams_family()
    goal = write(t, sam, "goals", **{"area": "attendance", "measure": "pct_minutes", "from": "2026-09-21"}, target=80,
                 due="2027-01-22")  # fmt: skip
    assert isinstance(goal, Goal)
    assert goal_start(t, sam, goal) == Start(0.0, 3, own=False)
    own = goal_progress(t, sam, goals(t, sam)[0])
    assert goal_progress(t, sam, goal).points == own.points
    assert goal_progress(t, sam, goal).verdict == own.verdict
    assert goal_sentence(t, sam, goal) == (
        "By Fri 22 Jan 2027, Sam will be in school for 80 % of the scheduled minutes in a week, as shown by the daily "
        "record of arrival and leaving, added up by week over four weeks in a row; baseline: 0 %, the middle of "
        "3 weeks recorded before Mon 21 Sep 2026."
    )


def test_a_goal_that_has_nothing_to_begin_from_has_points_and_no_aim() -> None:
    t, sam = sams_family()
    early = {"area": "attendance", "measure": "days", "from": "2026-08-31", "target": 5, "due": "2026-10-01"}
    goal = write(t, sam, "goals", **early)
    assert isinstance(goal, Goal)
    found = goal_progress(t, sam, goal)
    assert (found.start, found.aim_now, found.verdict) == (None, None, None)
    assert [day.isoformat() for day, _ in found.points] == ["2026-09-04", "2026-09-11", "2026-09-18", "2026-09-25"]
    # It was due on Thursday 1 October: of that week only four of five days lie in it, and days are added up.
    assert found.short == 1


def test_a_goal_still_to_come_has_no_points() -> None:
    t = a_tracker()
    child = a_child(t)
    ahead = {"area": "attendance", "measure": "days", "from": "2026-12-01", "target": 5, "due": "2027-01-31"}
    goal = write(t, child, "goals", **ahead, baseline=1.0)
    assert isinstance(goal, Goal)
    found = goal_progress(t, child, goal)
    assert (found.points, found.aim_now, found.verdict, found.more_weeks) == ((), None, None, 6)
    assert goals_progress(t, a_child(t, "Kit")) == []


def test_the_page_of_statistics_and_the_record_tell_the_same_of_a_goal() -> None:
    t, sam = sams_family()
    (state,) = range_statistics(t, sam, (date(2026, 8, 31), MONDAY)).goals
    (found,) = goals_progress(t, sam)
    assert (state.points, state.now, state.verdict) == (found.points, found.aim_now, found.verdict)
    assert state.aim.start == 0.0
