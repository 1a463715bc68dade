"""What many days can tell, gathered for one page: contrasts, phases side by side, trends within them, goals."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ladder.domain.chart_data import Aim
from ladder.domain.contrast import Contrast, contrasts
from ladder.domain.day import Day
from ladder.domain.goals import ENOUGH_WEEKS, Point, Verdict
from ladder.domain.phases import (
    Measured,
    PhaseEffect,
    changed_nearby,
    phase_effects,
    points_by_phase,
)
from ladder.domain.records.written import Phase, Support
from ladder.domain.single_case import MIN_TREND_POINTS, pogo, trend

ENOUGH_POINTS = 3
MEASURES: tuple[Measured, ...] = ("attended_share", "distress_child", "distress_parent")


class Effect(Struct, frozen=True):
    """Two phases side by side: their names, the figures, percent of the way to a goal, and what else changed near."""

    before: str
    after: str
    figures: PhaseEffect
    pogo: float | None
    also: tuple[str, ...]

    @property
    def more_days(self) -> int:
        """Give how many more days with a number are wanted before anything is told, 0 for none."""
        return sum(max(ENOUGH_POINTS - count, 0) for count in (self.figures.n_a, self.figures.n_b))


class Trend(Struct, frozen=True):
    """The Theil-Sen slope of a measure within one phase, a week; None with fewer than seven points."""

    phase: str
    measure: Measured
    n: int
    a_week: float | None

    @property
    def more_days(self) -> int:
        """Give how many more days with a number are wanted, 0 for none."""
        return max(MIN_TREND_POINTS - self.n, 0)


class GoalState(Struct, frozen=True):
    """A goal: its weekly points from its first date on, the latest against the aim line, and the four-point rule."""

    aim: Aim
    points: tuple[Point, ...]
    now: float | None
    verdict: Verdict | None

    @property
    def more_weeks(self) -> int:
        """Give how many more weeks with a point the four-point rule wants, 0 for none."""
        return max(ENOUGH_WEEKS - len(self.points), 0)


class Statistics(Struct, frozen=True):
    """All of it over the dates `first` to `last`."""

    first: date
    last: date
    contrasts: tuple[Contrast, ...]
    effects: tuple[Effect, ...]
    trends: tuple[Trend, ...]
    goals: tuple[GoalState, ...]


def effects(
    days: Sequence[Day], phases: Sequence[Phase], supports: Sequence[Support], target: float | None
) -> list[Effect]:
    """Give the adjacent phases side by side; `target` is the goal for attendance in percent, None without one."""
    by_id = {phase.id: phase for phase in phases}
    found = []
    for one in phase_effects(phases, days):
        after = by_id[one.to]
        also = tuple(
            near.label if isinstance(near, Phase) else near.what for near in changed_nearby(after, phases, supports)
        )
        found.append(Effect(by_id[one.from_].label, after.label, one, _pogo(one, days, phases, target), also))
    return found


def trends_of(days: Sequence[Day], phases: Sequence[Phase]) -> list[Trend]:
    """Give the trend of each measure within each compared phase, never across two."""
    found = []
    for measure in MEASURES:
        for phase, points in points_by_phase(phases, days, measure):
            line = trend([(day.toordinal(), value) for day, value in points])
            found.append(Trend(phase.label, measure, len(points), None if line is None else 7 * line.slope))
    return found


def statistics(
    days: Sequence[Day],
    phases: Sequence[Phase],
    supports: Sequence[Support],
    goals: Sequence[GoalState],
) -> Statistics:
    """Give all of it for `days`, at least one, in order of date. Raises IndexError when there is none."""
    target = next((one.aim.goal.target for one in reversed(goals) if one.aim.goal.measure == "pct_minutes"), None)
    return Statistics(
        days[0].date,
        days[-1].date,
        tuple(contrasts(days)),
        tuple(effects(days, phases, supports, target)),
        tuple(trends_of(days, phases)),
        tuple(goals),
    )


def _pogo(one: PhaseEffect, days: Sequence[Day], phases: Sequence[Phase], target: float | None) -> float | None:
    """Give the percent of the way to the goal; only attendance has one, and only where enough points are told."""
    if target is None or one.measure != "attended_share" or one.nap is None:
        return None
    points = {
        phase.id: [100 * value for _, value in known] for phase, known in points_by_phase(phases, days, one.measure)
    }
    return pogo(points[one.from_], points[one.to], target)
