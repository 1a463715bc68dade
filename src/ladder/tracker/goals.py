"""Where the goals of a child stand, and each as a measurable sentence."""

from datetime import date, timedelta

from ladder.domain.calendar import monday
from ladder.domain.goal_words import iep_sentence
from ladder.domain.goals import ENOUGH_WEEKS, GoalProgress, four_point_rule, over_by, short_weeks, weekly_points
from ladder.domain.records import Child, Goal
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, today
from ladder.tracker.series import aim_at, goal_start, goals
from ladder.tracker.trends import days

__all__ = ["goal_progress", "goal_sentence", "goals", "goals_progress"]


def goals_progress(t: Tracker, child: Child) -> list[GoalProgress]:
    """Give where each goal of the child stands today, by the goals' first dates."""
    return [goal_progress(t, child, goal) for goal in goals(t, child)]


def goal_progress(t: Tracker, child: Child, goal: Goal, until: date | None = None) -> GoalProgress:
    """Give where a goal stands on a date (today), at the latest on the day it is due.

    Weekly points begin with the goal; it starts from its own baseline, else from the record before it. What is added
    up over a week is told of whole weeks only: the one in which a goal begins late, or that is not over, has no point.
    """
    here = today(t, child)
    begin = date.fromisoformat(goal.from_)
    end = min(until or here, here, date.fromisoformat(goal.due))
    start = goal_start(t, child, goal)
    reached = days(t, child, monday(begin), monday(end) + timedelta(days=6)) if begin <= end else []
    within = (begin, min(end, over_by(reached, here)))
    points = weekly_points(goal.measure, reached, settings(t, child).absent_below, within)
    found = aim_at(t, child, goal, (begin, max(begin, end)), start) if start else None
    line = found[1] if found else None
    return GoalProgress(
        goal=goal,
        start=start,
        points=tuple(points),
        aim_now=line(points[-1][0]) if line and points else None,
        verdict=four_point_rule(points, line) if line else None,
        more_weeks=max(ENOUGH_WEEKS - len(points), 0),
        short=short_weeks(goal.measure, reached, within),
    )


def goal_sentence(t: Tracker, child: Child, goal: Goal) -> str:
    """Give a goal as one measurable sentence for an IEP, with its baseline."""
    return iep_sentence(goal, goal_start(t, child, goal), child.name)
