"""The charts of Trends: what each draws over a range of days, and the sentence that says the same."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from ladder.charts.attendance import Attended, draw_attendance
from ladder.charts.frame import Canvas, PhaseLine
from ladder.charts.worry import draw_worry
from ladder.domain.records import Child
from ladder.domain.trends import worry_by_day
from ladder.domain.week_words import attendance_sentence, worry_sentence
from ladder.tracker.core import Tracker
from ladder.tracker.trends import days, phases, weeks

DAILY_UP_TO = 120
"""Ranges of more days than this show worry by week."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw, the phases among it, and the same in one sentence."""

    draw: Callable[[Canvas], None]
    phases: tuple[PhaseLine, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A chart by its title and the function that prepares it for a child and a range of days."""

    title: str
    draw: Callable[[Tracker, Child, date, date], Drawing]


def attendance(tracker: Tracker, child: Child, first: date, last: date) -> Drawing:
    """Prepare attendance: by day where a week is shown, else by week."""
    figures = weeks(tracker, child, first, last)
    if (last - first).days < 7:
        bars = [
            Attended(day.date, _share(day.attended, day.scheduled), _share(day.attended, day.agreed))
            for day in days(tracker, child, first, last)
            if day.exposure_day
        ]
        wide = 1
    else:
        bars = [Attended(date.fromisoformat(one.from_), one.attended_share, one.agreed_share) for one in figures]
        wide = 7
    latest = next((one for one in reversed(figures) if one.recorded_days), figures[-1])
    return Drawing(
        partial(draw_attendance, bars=bars, days_wide=wide), _phases(tracker, child), attendance_sentence(latest)
    )


def worry(tracker: Tracker, child: Child, first: date, last: date) -> Drawing:
    """Prepare worry of child and parent: by morning, on long ranges the medians of weeks."""
    figures = weeks(tracker, child, first, last)
    if (last - first).days < DAILY_UP_TO:
        mornings = [day for day in days(tracker, child, first, last) if day.school_day and not day.ill]
        of_child, of_parent = worry_by_day(mornings, "child"), worry_by_day(mornings, "parent")
    else:
        mondays = [date.fromisoformat(one.from_) for one in figures]
        of_child = [(day, one.distress_child.median) for day, one in zip(mondays, figures, strict=True)]
        of_parent = [(day, one.distress_parent.median) for day, one in zip(mondays, figures, strict=True)]
    latest = next((one for one in reversed(figures) if one.distress_child.n or one.distress_parent.n), figures[-1])
    return Drawing(
        partial(draw_worry, child=of_child, parent=of_parent),
        _phases(tracker, child),
        worry_sentence(latest, child.name),
    )


CHARTS = {1: ChartKind("attendance", attendance), 2: ChartKind("worry", worry)}


def _share(attended: int | None, of: int | None) -> float | None:
    return None if attended is None or not of else attended / of


def _phases(tracker: Tracker, child: Child) -> tuple[PhaseLine, ...]:
    return tuple(PhaseLine(date.fromisoformat(one.date), one.label) for one in phases(tracker, child))
