"""The statistics of a child over a range of dates, with the goals that stand."""

from datetime import date

from ladder.domain.chart_data import Aim
from ladder.domain.records import Child, Goal, Support
from ladder.domain.statistics import GoalState, Statistics, statistics
from ladder.domain.trends import Stretch
from ladder.tracker import lived
from ladder.tracker.core import Tracker
from ladder.tracker.goals import goal_progress
from ladder.tracker.series import goals
from ladder.tracker.trends import days, phases


def range_statistics(t: Tracker, child: Child, shown: Stretch) -> Statistics:
    """Give what the dates of `shown` can tell; goals that stand within them with their points up to its end."""
    first, last = (day.isoformat() for day in shown)
    supports = lived.records(t, child, Support)
    standing = [goal for goal in goals(t, child) if goal.from_ <= last and goal.due >= first]
    states = [state for goal in standing if (state := _state(t, child, goal, shown[1])) is not None]
    return statistics(days(t, child, *shown), phases(t, child), supports, states)


def _state(t: Tracker, child: Child, goal: Goal, until: date) -> GoalState | None:
    """Give a goal with its weekly points up to a date; None where nobody knows what it starts from."""
    found = goal_progress(t, child, goal, until)
    if found.start is None:
        return None
    return GoalState(Aim(goal, found.start.value, ()), found.points, found.aim_now, found.verdict)
