"""Goals that can be measured: weekly points, the baseline, the aim line, and when to think again about plan or goal."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from msgspec import Struct

from ladder.domain.attendance import against_scheduled, exposure_days
from ladder.domain.calendar import SchoolCalendar, monday
from ladder.domain.day import Day
from ladder.domain.exact import NEAR
from ladder.domain.records.written import Goal
from ladder.domain.spread import median

Point = tuple[date, float]
Within = tuple[date, date]
Measure = Literal["pct_minutes", "days", "coping_self", "asked_for_help", "furthest"]
Verdict = Literal["change_plan", "raise_goal"]

SUMMED: tuple[Measure, ...] = ("days", "coping_self", "asked_for_help")
"""The measures that are added up over a week, so that a week cut short would look low."""

ENOUGH_WEEKS = 6
"""The four-point rule wants a point of so many weeks."""

_FEWEST_DAYS = 3
_FEWEST_POINTS = 3


class Start(Struct, frozen=True):
    """What a goal begins from: the value, of how many weeks it is the middle (None: nobody said), and whose it is.

    `own` says that the family (or the team) wrote it down; else it comes from the record.
    """

    value: float
    n: int | None
    own: bool


class GoalProgress(Struct, frozen=True):
    """A goal as it stands: what it began from, a point a week, the aim on the latest of them, the four-point rule.

    Without a start (None) there is no aim line, so no `aim_now` and no verdict. `short` says how many weeks with 3
    recorded days are no point because they are not whole.
    """

    goal: Goal
    start: Start | None
    points: tuple[Point, ...]
    aim_now: float | None
    verdict: Verdict | None
    more_weeks: int
    short: int = 0


def weekly_points(
    measure: Measure, days: Sequence[Day], absent_below: float = 0.5, within: Within | None = None
) -> list[Point]:
    """Give one point a week, on its last recorded school day; a week with fewer than 3 recorded ones has none.

    pct_minutes is 0-100 of the scheduled minutes of exposure days (none where fewer than half of the recorded ones have
    known minutes), days those not absent, coping_self the uses that
    the child started, asked_for_help the times, furthest the median of how far we got. What nobody wrote down is no
    point, never 0. Of `days`, whole weeks of them, only those from the first to the last date of `within` count; where
    it cuts school days off a week, measures that are added up (`SUMMED`) have no point for it: it would look low only
    because it is short. Shares and medians do not depend on that.
    """
    found = _weeks(measure, days, absent_below, within)
    return [point for point, whole in found if whole or measure not in SUMMED]


def short_weeks(measure: Measure, days: Sequence[Day], within: Within) -> int:
    """Count the weeks that `weekly_points` leaves out because they are not whole, though 3 days are recorded."""
    return sum(not whole for _, whole in _weeks(measure, days, 0.5, within)) if measure in SUMMED else 0


def over_by(days: Sequence[Day], today: date) -> date:
    """Give the last date that is over: today once it has its outcome or when there is no school, else yesterday."""
    open_today = any(day.date == today and day.school_day and not day.recorded for day in days)
    return today - timedelta(days=1) if open_today else today


def baseline(points: Sequence[Point]) -> float | None:
    """Give the median of at least 3 weekly points, else None."""
    return median([value for _, value in points]) if len(points) >= _FEWEST_POINTS else None


def start_of(points: Sequence[Point]) -> Start | None:
    """Give what a goal begins from when its record says: the baseline of the weekly points before it, with their n."""
    value = baseline(points)
    return None if value is None else Start(value, len(points), own=False)


def aim_line(goal: Goal, start: float, calendar: SchoolCalendar) -> Callable[[date], float]:
    """Give the aim for each date from the goal's first: a straight line over school days from `start` to the target.

    On the goal's first date it is `start`, on the due date the target; a date without school changes nothing. Where no
    school day lies between the two the aim is the target at once.
    """
    first, due = date.fromisoformat(goal.from_), date.fromisoformat(goal.due)
    ahead = list(calendar.school_days(first + timedelta(days=1), due))

    def aim(day: date) -> float:
        beyond = sum(1 for _ in calendar.school_days(due + timedelta(days=1), day))
        share = (bisect_right(ahead, day) + beyond) / len(ahead) if ahead else 1.0
        return start + (goal.target - start) * share

    return aim


def four_point_rule(points: Sequence[Point], aim: Callable[[date], float]) -> Verdict | None:
    """Compare the last four of at least six weekly points with an ascending aim line.

    All below: consider changing the plan. All above: consider raising the goal. Else, with fewer points, or where
    the line does not ascend, None.
    """
    if len(points) < ENOUGH_WEEKS or aim(points[-1][0]) - aim(points[0][0]) <= NEAR:
        return None
    last = points[-4:]
    # shares of minutes on a line over school days that are not the same lie further apart than that
    over = [value - aim(day) for day, value in last]
    if all(by < -NEAR for by in over):
        return "change_plan"
    return "raise_goal" if all(by > NEAR for by in over) else None


def _weeks(
    measure: Measure, days: Sequence[Day], absent_below: float, within: Within | None
) -> Iterator[tuple[Point, bool]]:
    """Give the point of each week of which 3 days are recorded, and whether all its school days lie within."""
    for _, week in groupby(days, key=lambda day: monday(day.date)):
        all_days = list(week)
        mine = [day for day in all_days if within is None or within[0] <= day.date <= within[1]]
        recorded = [day.date for day in mine if day.recorded]
        value = _of_week(measure, mine, absent_below)
        if len(recorded) >= _FEWEST_DAYS and value is not None:
            whole = sum(day.school_day for day in mine) == sum(day.school_day for day in all_days)
            yield (recorded[-1], value), whole


def _of_week(measure: Measure, days: Sequence[Day], absent_below: float) -> float | None:
    if measure == "pct_minutes":
        sums = against_scheduled(exposure_days(days))
        return 100 * sums.share if sums.is_told and sums.share is not None else None
    if measure == "days":
        return sum(day.recorded and not day.absent(absent_below) for day in days)
    if measure == "coping_self":
        told = [day.morning.coping for day in days if day.morning and day.morning.coping is not None]
        return sum(use.started == "self" for uses in told for use in uses) if told else None
    if measure == "asked_for_help":
        times = [day.outcome.asked_for_help for day in days if day.outcome]
        known = [count for count in times if count is not None]
        return sum(known) if known else None
    reached = [day.furthest for day in exposure_days(days) if day.furthest is not None]
    return median(reached) if reached else None
