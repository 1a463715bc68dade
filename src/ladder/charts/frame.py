"""What every chart shares: its colours, its time axis, fixed scales, phase lines, and gaps that stay gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Figure = Any
"""A plotext figure, handed in by whoever shows the chart; this layer never imports plotext."""

Color = tuple[int, int, int] | str
Series = Sequence[tuple[date, float | None]]


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


def set_axes(canvas: Canvas, *, low: float, high: float, ticks: Sequence[tuple[float, str]]) -> None:
    """Fix both scales, so that weeks compare: dates across, `low` to `high` upwards; draw the phases."""
    figure = canvas.figure
    figure.plotsize(canvas.width, canvas.height)
    figure.xlim(-0.6, canvas.across(canvas.last) + 0.6)
    figure.ylim(low, high)
    figure.yticks([value for value, _words in ticks], [words for _value, words in ticks])
    marks = list(date_ticks(canvas.first, canvas.last))
    figure.xticks([canvas.across(day) for day, _words in marks], [words for _day, words in marks])
    figure.canvas_color("default")
    figure.axes_color("default")
    figure.ticks_color(canvas.palette.line)
    _draw_phases(canvas, low, high)


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


def runs(series: Series) -> Iterator[list[tuple[date, float]]]:
    """Give the stretches of a series without a gap; None ends a stretch, nothing is drawn across it."""
    stretch: list[tuple[date, float]] = []
    for day, value in series:
        if value is None:
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch.append((day, value))
    if stretch:
        yield stretch


def _draw_phases(canvas: Canvas, low: float, high: float) -> None:
    """Draw a line and a name where a phase begins within the dates shown, names on two rows in turn."""
    row = (high - low) / max(1, canvas.height - 3)
    cell = (canvas.last - canvas.first).days / max(1, canvas.width - 8)
    for number, phase in enumerate(one for one in canvas.phases if canvas.first <= one.date <= canvas.last):
        across = canvas.across(phase.date) - 0.5
        canvas.figure.vline(across, canvas.palette.line)
        height = high - row * (number % 2)
        canvas.figure.text(phase.label, across + 1.5 * cell, height, color=canvas.palette.line, alignment="left")
