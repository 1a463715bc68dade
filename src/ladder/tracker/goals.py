"""Where the goals of a child stand, and each as a measurable sentence."""

from datetime import date

from ladder.domain.goal_words import iep_sentence
from ladder.domain.goals import ENOUGH_WEEKS, GoalProgress, four_point_rule, weekly_points
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

    Weekly points begin with the goal; it starts from its own baseline, else from the record before it.
    """
    begin = date.fromisoformat(goal.from_)
    end = min(until or today(t, child), date.fromisoformat(goal.due))
    start = goal_start(t, child, goal)
    reached = days(t, child, begin, end) if begin <= end else []
    points = weekly_points(goal.measure, reached, settings(t, child).absent_below)
    found = aim_at(t, child, goal, (begin, max(begin, end)), start) if start else None
    line = found[1] if found else None
    return GoalProgress(
        goal=goal,
        start=start,
        points=tuple(points),
        aim_now=line(points[-1][0]) if line and points else None,
        verdict=four_point_rule(points, line) if line else None,
        more_weeks=max(ENOUGH_WEEKS - len(points), 0),
    )


def goal_sentence(t: Tracker, child: Child, goal: Goal) -> str:
    """Give a goal as one measurable sentence for an IEP, with its baseline."""
    return iep_sentence(goal, goal_start(t, child, goal), child.name)
