"""What was different before and after a change of phase; it never says that something worked."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ladder.domain.day import Day
from ladder.domain.records.base import Id
from ladder.domain.records.written import Phase, Support
from ladder.domain.single_case import nap, pnd, tau, tau_u

COMPARED = ("baseline", "ladder", "therapy", "medication", "plan_504", "iep")
"""Kinds of phases that are compared with the next one; the others are lines in the charts only."""

_CHANGES = ("in_place", "faded", "stopped")
"""States of a support that make the days different; one that is asked for, agreed or not provided does not."""

Measured = Literal["attended_share", "distress_child", "distress_parent"]
Reason = Literal["too_early", "very_few"]
PhasePoints = tuple[Phase, list[tuple[date, float]]]
Value = Callable[[Day], "int | float | None"]


class PhaseEffect(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One measure in two adjacent phases (their ids), a point a day; null statistics below three points a side."""

    from_: Id
    to: Id
    measure: Measured
    nap: float | None
    tau: float | None
    tau_u: float | None
    pnd: float | None
    n_a: int
    n_b: int
    reason: Reason | None


def phase_effects(phases: Iterable[Phase], days: Sequence[Day]) -> list[PhaseEffect]:
    """Compare adjacent phases of one child over `days`, in order of date; by measure, then by date.

    A phase runs to the day before the next compared one, the last to the end of `days`. Attendance is better when
    higher, distress when lower.
    """
    known = list(phases)
    return [
        _effect(measure, before, after)
        for measure in _VALUES
        for before, after in pairwise(points_by_phase(known, days, measure))
    ]


def points_by_phase(phases: Iterable[Phase], days: Sequence[Day], measure: Measured) -> list[PhasePoints]:
    """Give the compared phases that begin within or before `days` with their points, a point a day, by date.

    A phase runs to the day before the next compared one, the last to the end of `days`.
    """
    value = _VALUES[measure]
    return [
        (phase, [(day.date, point) for day in stretch if (point := value(day)) is not None])
        for phase, stretch in _stretches(phases, days)
    ]


def compared(phases: Iterable[Phase]) -> list[Phase]:
    """Give the phases of a kind that is compared, by date, then id; deleted ones are left out."""
    kept = [phase for phase in phases if phase.kind in COMPARED and not phase.deleted]
    return sorted(kept, key=lambda phase: (phase.date, phase.id))


def changed_nearby(
    phase: Phase, phases: Iterable[Phase], supports: Iterable[Support], within: int = 14
) -> list[Phase | Support]:
    """Give what else changed within so many days of a phase's first date.

    That is other phases, and supports that were put in place, faded or stopped.
    """
    start = date.fromisoformat(phase.date)
    dated: list[tuple[str | None, Phase | Support]] = [(other.date, other) for other in phases if other.id != phase.id]
    dated += [(support.from_, support) for support in supports if support.state in _CHANGES]
    near = [
        (day, record.id, record)
        for day, record in dated
        if day is not None and not record.deleted and abs((date.fromisoformat(day) - start).days) <= within
    ]
    return [record for _, _, record in sorted(near, key=lambda one: one[:2])]


def _stretches(phases: Iterable[Phase], days: Sequence[Day]) -> list[tuple[Phase, list[Day]]]:
    if not days:
        return []
    end = days[-1].date + timedelta(days=1)
    begun = [(date.fromisoformat(phase.date), phase) for phase in compared(phases)]
    begun = [(start, phase) for start, phase in begun if start < end]
    dates = [day.date for day in days]
    edges = [bisect_left(dates, start) for start, _ in begun] + [len(days)]
    return [(phase, list(days[first:until])) for (_, phase), (first, until) in zip(begun, pairwise(edges), strict=True)]


def _effect(measure: Measured, a: PhasePoints, b: PhasePoints) -> PhaseEffect:
    better = 1 if measure == "attended_share" else -1
    before, after = ([better * point for _, point in points] for _, points in (a, b))
    fewest = min(len(before), len(after))
    told = fewest >= 3
    reason: Reason | None = None if fewest >= 5 else "very_few" if told else "too_early"
    return PhaseEffect(
        from_=a[0].id,
        to=b[0].id,
        measure=measure,
        nap=nap(before, after) if told else None,
        tau=tau(before, after) if told else None,
        tau_u=tau_u(before, after) if told else None,
        pnd=pnd(before, after) if told else None,
        n_a=len(before),
        n_b=len(after),
        reason=reason,
    )


def _share(day: Day) -> float | None:
    """Give the share of a recorded exposure day with known minutes."""
    return day.attended / day.scheduled if day.exposure_day and day.attended is not None else None


def _child(day: Day) -> float | None:
    """Give the child's distress on a school morning without illness."""
    return day.morning.distress_child if day.morning and day.school_day and not day.ill else None


def _parent(day: Day) -> float | None:
    """Give the parent's number for a school morning without illness."""
    return day.morning.distress_parent if day.morning and day.school_day and not day.ill else None


_VALUES: dict[Measured, Value] = {"attended_share": _share, "distress_child": _child, "distress_parent": _parent}
