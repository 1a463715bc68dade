"""The statistics of a child over a range of dates, with the goals that stand."""

from datetime import date
from typing import cast

from ladder.domain.goals import four_point_rule, weekly_points
from ladder.domain.records import Child, Goal, Support
from ladder.domain.statistics import GoalState, Statistics, statistics
from ladder.domain.trends import Stretch
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker
from ladder.tracker.series import aim_at, goals
from ladder.tracker.trends import days, phases


def range_statistics(t: Tracker, child: Child, shown: Stretch) -> Statistics:
    """Give what the dates of `shown` can tell; goals that stand within them with their points up to its end."""
    first, last = (day.isoformat() for day in shown)
    supports = [one for one in cast("list[Support]", t.store.all("supports")) if one.child == child.id]
    standing = [goal for goal in goals(t, child) if goal.from_ <= last and goal.due >= first]
    states = [state for goal in standing if (state := _state(t, child, goal, shown[1])) is not None]
    return statistics(days(t, child, *shown), phases(t, child), supports, states)


def _state(t: Tracker, child: Child, goal: Goal, until: date) -> GoalState | None:
    """Give a goal with its weekly points up to a date; None where nobody knows what it starts from."""
    begin = date.fromisoformat(goal.from_)
    end = min(until, date.fromisoformat(goal.due))
    found = aim_at(t, child, goal, (begin, end))
    if found is None:
        return None
    aim, line = found
    points = weekly_points(goal.measure, days(t, child, begin, end), settings(t, child).absent_below)
    now = line(points[-1][0]) if points else None
    return GoalState(aim, tuple(points), now, four_point_rule(points, line))
