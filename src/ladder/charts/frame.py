"""What every chart shares: its colours, its time axis, fixed scales, phase lines, and gaps that stay gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ladder.domain.chart_series import Point
from ladder.domain.single_case import Line

Figure = Any
"""A plotext figure, handed in by whoever shows the chart; this layer never imports plotext."""

Color = tuple[int, int, int] | str

_AXES = 2
"""Cells that the frame takes of the width and, with the row of dates, one less than it takes of the height."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a chart: the child's and the parent's points, bars, and quiet lines. "default" is the terminal's."""

    child: Color = "default"
    parent: Color = "default"
    bar: Color = "default"
    line: Color = "default"


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """Where something began: a vertical line with its name."""

    date: date
    label: str


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a chart is drawn on: a figure of `width` by `height` cells that shows the dates `first` to `last`."""

    figure: Figure
    width: int
    height: int
    first: date
    last: date
    phases: Sequence[PhaseLine] = ()
    palette: Palette = Palette()

    def across(self, day: date) -> int:
        """Give where a date stands on the time axis."""
        return (day - self.first).days

    def middle(self, point: Point) -> float:
        """Give where the middle of a point's dates stands on the time axis."""
        return (self.across(point.first) + self.across(point.last)) / 2

    @property
    def rows(self) -> int:
        """Give the height of the plot itself, without the frame and the dates."""
        return max(1, self.height - _AXES - 1)


def levels(canvas: Canvas, top: int) -> tuple[float, float]:
    """Give the edges of a scale on which each whole number from 0 to `top` is a row of its own, with air above.

    Where there are too few rows for that, the numbers share them. It depends on the height alone, so weeks compare.
    """
    each = (canvas.rows - 1) // (top + 1)
    if each < 1:
        return -0.4, top * 1.15
    return -0.5 / each, (canvas.rows - 0.5) / each


def set_size(canvas: Canvas) -> None:
    """Give the figure the canvas's cells, be the terminal smaller or not; plotext would cut it off otherwise."""
    figure = canvas.figure
    limit = getattr(figure, "limit_size", None) or figure._limit_size  # noqa: SLF001 - a figure of one's own has no other
    limit(False, False)
    figure.plotsize(canvas.width, canvas.height)


def set_axes(canvas: Canvas, *, low: float, high: float, ticks: Sequence[tuple[float, str]]) -> None:
    """Fix both scales, so that weeks compare: dates across, `low` to `high` upwards; draw the phases."""
    figure = canvas.figure
    set_size(canvas)
    figure.xlim(-0.6, canvas.across(canvas.last) + 0.6)
    figure.ylim(low, high)
    figure.yticks([value for value, _words in ticks], [words for _value, words in ticks])
    marks = list(date_ticks(canvas.first, canvas.last))
    figure.xticks([canvas.across(day) for day, _words in marks], [words for _day, words in marks])
    figure.canvas_color("default")
    figure.axes_color("default")
    figure.ticks_color(canvas.palette.line)
    figure.scatter([0], [low], marker=" ")  # without any point plotext leaves the dates and the scale out
    room = canvas.width - _AXES - max((len(words) for _value, words in ticks), default=0)
    _draw_phases(canvas, low, high, room)


def date_ticks(first: date, last: date) -> Iterator[tuple[date, str]]:
    """Give dates to name on the axis: days of a week, Mondays of some months, else first days of months or years."""
    days = (last - first).days + 1
    every = [first + timedelta(days=number) for number in range(days)]
    if days <= 9:
        yield from ((day, f"{day:%a} {day.day}") for day in every)
    elif days <= 120:
        mondays = [day for day in every if day.weekday() == 0]
        step = 1 if len(mondays) <= 6 else 2 if len(mondays) <= 12 else 4
        yield from ((day, f"{day.day} {day:%b}") for day in mondays[::step])
    elif days <= 800:
        yield from ((day, f"{day:%b}") for day in every if day.day == 1 and (days <= 400 or day.month % 3 == 1))
    else:
        yield from ((day, str(day.year)) for day in every if (day.month, day.day) == (1, 1))


def runs(points: Sequence[Point]) -> Iterator[list[Point]]:
    """Give the stretches of a series without a gap; nothing is drawn across one."""
    stretch: list[Point] = []
    for point in points:
        if point.value is not None:
            stretch.append(point)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def draw_trends(canvas: Canvas, trends: Sequence[tuple[date, date, Line]]) -> None:
    """Draw a thin line for each trend; x of its line is the date's ordinal."""
    for first, last, line in trends:
        heights = [line.at(day.toordinal()) for day in (first, last)]
        across = [canvas.across(first), canvas.across(last)]
        canvas.figure.plot(across, heights, marker="braille", color=canvas.palette.line)


def _draw_phases(canvas: Canvas, low: float, high: float, room: int) -> None:
    """Draw a line where a phase begins within the dates shown, and its name on whichever of two rows has space.

    A name that has no space is left to the sentences; its line stays.
    """
    row = (high - low) / max(1, canvas.rows - 1)
    cell = (canvas.across(canvas.last) + 1.2) / max(1, room)
    ends = [-1, -1]
    for phase in canvas.phases:
        if not canvas.first <= phase.date <= canvas.last:
            continue
        across = canvas.across(phase.date) - 0.5
        canvas.figure.vline(across, canvas.palette.line)
        begin = round((across + 0.6) / cell) + 1
        begin = max(0, min(begin, room - len(phase.label)))
        place = next((number for number, end in enumerate(ends) if begin > end), None)
        if place is not None and len(phase.label) <= room:
            ends[place] = begin + len(phase.label)
            height = high - row * place
            canvas.figure.text(
                phase.label, (begin + 0.5) * cell - 0.6, height, color=canvas.palette.line, alignment="left"
            )
