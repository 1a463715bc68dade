"""What many days can tell, gathered for one page: contrasts, phases side by side, trends within them, goals."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from ladder.domain.catalogue import word
from ladder.domain.chart_data import Aim
from ladder.domain.contrast import Contrast, contrasts
from ladder.domain.day import Day
from ladder.domain.goals import ENOUGH_WEEKS, Point, Verdict
from ladder.domain.phases import (
    Measured,
    PhaseEffect,
    changed_nearby,
    compared,
    phase_effects,
    points_by_phase,
)
from ladder.domain.records.base import Id
from ladder.domain.records.written import Phase, Support
from ladder.domain.single_case import MIN_TREND_POINTS, pogo, trend

ENOUGH_POINTS = 3
MEASURES: tuple[Measured, ...] = ("attended_share", "distress_child", "distress_parent")


class Effect(Struct, frozen=True):
    """Two phases side by side: their names, the figures, percent of the way to a goal, and what else changed near.

    `also` says it in words: names of phases, and supports, those that ended with how. `over` says that the later
    phase has ended too.
    """

    before: str
    after: str
    figures: PhaseEffect
    pogo: float | None
    also: tuple[str, ...]
    over: bool = False

    @property
    def more_days(self) -> int:
        """Give how many more days with a number are wanted before anything is told, 0 for none."""
        return sum(max(ENOUGH_POINTS - count, 0) for count in (self.figures.n_a, self.figures.n_b))


class Trend(Struct, frozen=True):
    """The Theil-Sen slope of a measure within one phase, a week; None with fewer than seven points.

    `over` says that the phase has ended, so that only days filled in later could still be added.
    """

    phase: str
    measure: Measured
    n: int
    a_week: float | None
    over: bool = False

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
    """Give the adjacent phases side by side; `target` is the goal for attendance in percent, None without one.

    A pair is left out when the first of the two ended before `days` begin: no day more could ever tell.
    """
    by_id = {phase.id: phase for phase in phases}
    within = [one for one in phase_effects(phases, days) if by_id[one.to].date > days[0].date.isoformat()]
    over = _over(phases, days[-1].date)
    shares = dict(_percents(days, phases)) if target is not None else {}
    found = []
    for one in within:
        before, after = by_id[one.from_], by_id[one.to]
        way = None
        if target is not None and one.measure == "attended_share" and one.nap is not None:
            way = pogo(shares[before.id], shares[after.id], target)
        also = tuple(_changed(near) for near in changed_nearby(after, phases, supports) if not _is_baseline(near))
        found.append(Effect(before.label, after.label, one, way, also, after.id in over))
    return found


def trends_of(days: Sequence[Day], phases: Sequence[Phase]) -> list[Trend]:
    """Give the trend of each measure within each compared phase, never across two.

    A phase that ended before `days` begin is left out.
    """
    before, over = _over(phases, days[0].date), _over(phases, days[-1].date)
    found = []
    for measure in MEASURES:
        for phase, points in points_by_phase(phases, days, measure):
            if phase.id in before:
                continue
            line = trend([(day.toordinal(), value) for day, value in points])
            a_week = None if line is None else 7 * line.slope
            found.append(Trend(phase.label, measure, len(points), a_week, phase.id in over))
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


def _over(phases: Sequence[Phase], day: date) -> set[str]:
    """Give the ids of the compared phases that ended before a date, because the next one began."""
    return {one.id for one, following in pairwise(compared(phases)) if following.date <= day.isoformat()}


def _percents(days: Sequence[Day], phases: Sequence[Phase]) -> list[tuple[Id, list[float]]]:
    """Give the attended percents of the days of each compared phase, by the phase's id."""
    return [
        (phase.id, [100 * value for _, value in points])
        for phase, points in points_by_phase(phases, days, "attended_share")
    ]


def _changed(near: Phase | Support) -> str:
    if isinstance(near, Phase):
        return near.label
    return word(near.what) if near.state == "in_place" else f"{word(near.what)} {near.state}"


def _is_baseline(near: Phase | Support) -> bool:
    """Tell whether it is a baseline, which begins without anything being different."""
    return isinstance(near, Phase) and near.kind == "baseline"
