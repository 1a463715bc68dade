"""Ranges of days and the figures of weeks."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import cast

from ladder.domain.calendar import monday as monday_of
from ladder.domain.climb import highest_rung_done
from ladder.domain.day import Day, make_days
from ladder.domain.figures import Completeness, WeekFigures, completeness, week_figures
from ladder.domain.records import Child, Exposure, Morning, Outcome, Phase, Rung
from ladder.tracker import lived
from ladder.tracker.children import timetables
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import return_ladder_of, rungs

_SIX_DAYS = timedelta(days=6)


def days(t: Tracker, child: Child, first: date, last: date) -> list[Day]:
    """Give every date from `first` to `last`, both included, with what is written on it up to today."""
    return make_days(
        child,
        timetables(t, child),
        lived.between(t, child, Morning, first, last),
        lived.between(t, child, Outcome, first, last),
        lived.between(t, child, Exposure, first, last),
        first,
        last,
    )


def as_written(t: Tracker, child: Child, first: date, last: date) -> list[Day]:
    """Give the dates with all that is written on them, what is dated ahead too: to be looked at and written on."""
    between = t.store.between
    return make_days(
        child,
        timetables(t, child),
        cast("list[Morning]", between("mornings", first, last, child.id)),
        cast("list[Outcome]", between("outcomes", first, last, child.id)),
        cast("list[Exposure]", between("exposures", first, last, child.id)),
        first,
        last,
    )


def week(t: Tracker, child: Child, monday: date) -> WeekFigures:
    """Give the figures of the week that begins on `monday`."""
    return weeks(t, child, monday, monday)[0]


def weeks(t: Tracker, child: Child, first: date, last: date) -> list[WeekFigures]:
    """Give the figures of every whole week that touches `first` to `last`, empty ones too, oldest first."""
    sunday = monday_of(last) + _SIX_DAYS
    return figures_of(t, child, days(t, child, monday_of(first), sunday))


def figures_of(t: Tracker, child: Child, whole_weeks: Sequence[Day]) -> list[WeekFigures]:
    """Give the figures of each week of `whole_weeks`, days of the child from a Monday to a Sunday."""
    highest = rung_until(t, child)
    sevens = (whole_weeks[start : start + 7] for start in range(0, len(whole_weeks), 7))
    return [week_figures(seven, child.id, label_of(highest(seven[-1].date))) for seven in sevens]


def phases(t: Tracker, child: Child) -> list[Phase]:
    """Give the child's phases by date."""
    found = lived.records(t, child, Phase)
    return sorted(found, key=lambda one: (one.date, one.recorded_at, one.id))


def complete(t: Tracker, child: Child, first: date, last: date) -> Completeness:
    """Give how much of `first` to `last` is recorded, and how much of that was written after its day."""
    return completeness(child, days(t, child, first, last))


def label_of(rung: Rung | None) -> str | None:
    """Give the label of a rung, None where there is no rung."""
    return rung.label if rung else None


def rung_until(t: Tracker, child: Child) -> Callable[[date], Rung | None]:
    """Give the function from a date to the return ladder's highest rung done by then."""
    ladder = return_ladder_of(t, child)
    if ladder is None:
        return lambda _until: None
    steps = rungs(t, child, ladder)
    first_done: dict[str, Exposure] = {}
    for one in lived.records(t, child, Exposure, result="done"):
        first_done.setdefault(one.rung, one)
    return lambda until: highest_rung_done(ladder, steps, first_done.values(), until)
