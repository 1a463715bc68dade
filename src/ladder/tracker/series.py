"""What the charts of Trends are drawn from, and the ranges they show."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Literal

from ladder.domain.calendar import SchoolCalendar, monday, span
from ladder.domain.chart_data import Aim, ChartData
from ladder.domain.day import closed_dates
from ladder.domain.goals import Start, aim_line, start_of, weekly_points
from ladder.domain.records import Child, Goal, Outcome, Rung
from ladder.domain.trends import Range, Stretch, stepped, stretch
from ladder.tracker import lived
from ladder.tracker.children import settings, timetables
from ladder.tracker.core import Tracker, today
from ladder.tracker.ladder import held, rungs
from ladder.tracker.safety import flagged
from ladder.tracker.trends import days, phases, rung_until


def chart_data(t: Tracker, child: Child, shown: Stretch) -> ChartData:
    """Give what is drawn of a child over the dates of `shown`, both included."""
    first, last = shown
    here = today(t, child)
    steps = rungs(t, child)
    return ChartData(
        child=child,
        first=first,
        last=last,
        today=here,
        days=days(t, child, first, last),
        phases=phases(t, child),
        rungs=steps,
        climbed_before=_climbed(t, child, steps, first),
        held=held(t, child),
        nearly_share=settings(t, child).advice.nearly_share,
        aims=_aims(t, child, shown),
        flagged=flagged(t, child, here),
    )


def range_shown(t: Tracker, child: Child, kind: Range, day: date) -> Stretch:
    """Give the dates of a range that holds `day`; all there is runs in whole weeks, first to last record."""
    written = lived.first_and_last(t, child) if kind == "all" else None
    first, last = written or (day, day)
    return stretch(kind, day, child.region, (monday(first), monday(last) + timedelta(days=6)))


def range_beside(t: Tracker, child: Child, kind: Range, day: date, by: Literal[-1, 1]) -> date:
    """Give the first date of the range before (-1) or after (1) the one that holds `day`."""
    return stepped(kind, range_shown(t, child, kind, day), by, child.region)[0]


def goals(t: Tracker, child: Child) -> list[Goal]:
    """Give the child's goals by their first date."""
    found = lived.records(t, child, Goal)
    return sorted(found, key=lambda one: (one.from_, one.recorded_at, one.id))


def aim_at(
    t: Tracker, child: Child, goal: Goal, shown: Stretch, start: Start | None = None
) -> tuple[Aim, Callable[[date], float]] | None:
    """Give a goal with its aim line within the dates of `shown`, a point a week, and the line itself.

    The line begins at `start`, else where `goal_start` says; None where neither is known.
    """
    first, due = date.fromisoformat(goal.from_), date.fromisoformat(goal.due)
    start = start or goal_start(t, child, goal)
    if start is None:
        return None
    outcomes = lived.between(t, child, Outcome, first, due)
    aim = aim_line(goal, start.value, SchoolCalendar(child, timetables(t, child), closed_dates(outcomes)))
    begin, end = max(first, shown[0]), min(due, shown[1])
    dates = [day for day in span(begin, end) if day in (begin, end) or day.weekday() == 0]
    return Aim(goal, start.value, tuple((day, aim(day)) for day in dates)), aim


def goal_start(t: Tracker, child: Child, goal: Goal) -> Start | None:
    """Give what a goal begins from: its own baseline, else the middle of the weekly points before it with their n."""
    if goal.baseline is not None:
        return Start(goal.baseline, goal.baseline_n, own=True)
    first = date.fromisoformat(goal.from_)
    written = lived.first_and_last(t, child)
    if written is None or written[0] >= first:
        return None
    within = (written[0], first - timedelta(days=1))
    before = days(t, child, monday(within[0]), monday(within[1]) + timedelta(days=6))
    return start_of(weekly_points(goal.measure, before, settings(t, child).absent_below, within))


def _aims(t: Tracker, child: Child, shown: Stretch) -> tuple[Aim, ...]:
    first, last = (day.isoformat() for day in shown)
    mine = [goal for goal in goals(t, child) if goal.measure == "pct_minutes"]
    crossing = [goal for goal in mine if goal.from_ <= last and goal.due >= first]
    return tuple(found[0] for goal in crossing if (found := aim_at(t, child, goal, shown)) is not None)


def _climbed(t: Tracker, child: Child, steps: Sequence[Rung], before: date) -> int:
    """Give the number of the highest rung done before a date, 0 for none."""
    written = lived.first_and_last(t, child)
    if not steps or written is None or written[0] >= before:
        return 0
    highest = rung_until(t, child)(before - timedelta(days=1))
    return steps.index(highest) + 1 if highest else 0
