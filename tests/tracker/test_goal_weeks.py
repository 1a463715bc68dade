"""What is added up over a week is told of whole weeks only: a week cut short would look low because it is short."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from ladder.domain.goal_words import progress_lines
from ladder.domain.goals import Start
from ladder.domain.records import Child, Goal
from ladder.tracker.core import Tracker
from ladder.tracker.goals import goal_progress
from ladder.tracker.outcome import record_outcome
from ladder.tracker.series import goal_start
from support.trackers import StillClock, a_child, a_tracker
from support.written import write

# Five weeks and what each weekday was: f full, t tried (an absence), - nothing written down, o a day off for everyone.
WEEKS = {
    "2026-10-05": "fffff",
    "2026-10-12": "ffftt",
    "2026-10-19": "f-fff",
    "2026-10-26": "offff",
    "2026-11-02": "fff--",
}
STATUSES = {"f": "full", "t": "tried", "o": "no_school"}


def written(today: str, weeks: Mapping[str, str] = WEEKS) -> tuple[Tracker, Child]:
    """Give a family whose days up to `today` are as `weeks` say."""
    t = a_tracker(date.fromisoformat(today))
    child = a_child(t)
    for monday, signs in weeks.items():
        for number, sign in enumerate(signs):
            day = date.fromisoformat(monday) + timedelta(days=number)
            if sign in STATUSES and day.isoformat() <= today:
                record_outcome(t, child, day, status=STATUSES[sign], asked_for_help=1)
    return t, child


def a_goal(t: Tracker, child: Child, measure: str = "days", **fields: Any) -> Goal:
    given = {"area": "attendance", "measure": measure, "from": "2026-10-05", "target": 5, "due": "2026-12-18"}
    goal = write(t, child, "goals", **given | fields)
    assert isinstance(goal, Goal)
    return goal


# the goal's first date, its last, today; the points (day of the month: days in school), the weeks left out as short
TABLE = [
    # From Monday to a Friday that is written down: every week is whole. The Monday off is no school day, so the week
    # of the 26th has four and is whole. That nobody wrote the 20th down cuts nothing off: the week is over.
    ("2026-10-05", "2026-12-18", "2026-10-30", {9: 5, 16: 3, 23: 4, 30: 4}, 0),
    # A goal that begins on a Wednesday: the first week lies in it with 3 of 5 days, and is no point of 3.
    ("2026-10-07", "2026-12-18", "2026-10-30", {16: 3, 23: 4, 30: 4}, 1),
    # One that begins on the Tuesday after a Monday off has the whole week.
    ("2026-10-27", "2026-12-18", "2026-10-30", {30: 4}, 0),
    # On a Wednesday the week is not over, though three days of it are there.
    ("2026-10-05", "2026-12-18", "2026-11-04", {9: 5, 16: 3, 23: 4, 30: 4}, 1),
    # On the Friday of which nothing is written yet neither; on Saturday it is over, with what was written down.
    ("2026-10-05", "2026-12-18", "2026-11-06", {9: 5, 16: 3, 23: 4, 30: 4}, 1),
    ("2026-10-05", "2026-12-18", "2026-11-07", {9: 5, 16: 3, 23: 4, 30: 4, 4: 3}, 0),
    # A goal that is due on a Thursday ends with the week before.
    ("2026-10-05", "2026-10-22", "2026-11-07", {9: 5, 16: 3}, 1),
    # A week of which only two days lie in the goal would be no point anyway, and is not told of.
    ("2026-10-08", "2026-12-18", "2026-10-16", {16: 3}, 0),
]


@pytest.mark.parametrize(("begins", "due", "today", "points", "short"), TABLE)
def test_only_whole_weeks_are_added_up(begins: str, due: str, today: str, points: dict[int, int], short: int) -> None:
    t, child = written(today)
    dates: dict[str, Any] = {"from": begins, "due": due}
    found = goal_progress(t, child, a_goal(t, child, **dates, baseline=0.0))
    assert {day.day: value for day, value in found.points} == points
    assert found.short == short


@pytest.mark.parametrize(("measure", "last"), [("asked_for_help", 30), ("pct_minutes", 4), ("furthest", 4)])
def test_a_share_or_a_middle_is_told_of_a_week_that_is_not_over(measure: str, last: int) -> None:
    t, child = written("2026-11-04")
    found = goal_progress(t, child, a_goal(t, child, measure, baseline=0.0))
    assert found.points[-1][0].day == last
    assert found.short == (measure == "asked_for_help")


LOW = dict.fromkeys(("2026-10-05", "2026-10-12"), "fffff") | dict.fromkeys(
    ("2026-10-19", "2026-10-26", "2026-11-02"), "fffft"
)


@pytest.mark.parametrize(
    ("weeks", "today", "verdict"),
    [
        # Three weeks of four days lie below an aim between 4.1 and 5. On the Wednesday of the fourth all three days
        # were full: three of five days to come are no fourth low week, and there are five points, not six.
        (LOW | {"2026-11-09": "fff--"}, "2026-11-11", None),
        (LOW | {"2026-11-09": "fffff"}, "2026-11-13", None),
        # When that week is over and had three days, it is one.
        (LOW | {"2026-11-09": "ffftt"}, "2026-11-13", "change_plan"),
    ],
)
def test_a_week_that_is_not_over_does_not_complete_four_low_ones(
    weeks: dict[str, str], today: str, verdict: str | None
) -> None:
    t, child = written(today, weeks)
    assert goal_progress(t, child, a_goal(t, child, baseline=4.0)).verdict == verdict


def test_a_goal_begins_from_whole_weeks_too() -> None:
    # The record begins on Wednesday the 7th and the goal on Wednesday the 4th: of the weeks between, those that begin
    # on 12, 19 and 26 October are whole, with 3, 4 and 4 days. The middle is 4; the cut weeks had 3 each.
    weeks = WEEKS | {"2026-10-05": "--fff"}
    t, child = written("2026-11-06", weeks)
    assert goal_start(t, child, a_goal(t, child, **{"from": "2026-11-04"})) == Start(4, 3, own=False)


def test_the_words_say_that_a_week_is_left_out() -> None:
    # 53 steps from Tuesday the 6th to 18 December without the Monday off; 18 of them by the 30th: 1 + 4 * 18 / 53.
    t, child = written("2026-11-04")
    assert progress_lines(goal_progress(t, child, a_goal(t, child, baseline=1.0)))[1:3] == [
        "1 week left out: only whole weeks are added up, a short one looks low.",
        "Latest whole week, to Fri 30 Oct 2026: 4 days, the aim was 2.4 days (n 4 whole weeks).",
    ]
    begun = goal_progress(t, child, a_goal(t, child, **{"from": "2026-11-02"}))
    assert progress_lines(begun)[1:] == [
        "1 week left out: only whole weeks are added up, a short one looks low.",
        "No whole week with 3 recorded school days yet, so nothing to tell.",
    ]


def test_midnight_of_the_child_decides_whether_a_day_is_over() -> None:
    t, child = written("2026-11-06")
    goal = a_goal(t, child, baseline=1.0)
    assert goal_progress(t, child, goal).points[-1][0].day == 30
    assert isinstance(t.clock, StillClock)
    t.clock.day = date(2026, 11, 7)
    assert goal_progress(t, child, goal).points[-1][0].day == 4
