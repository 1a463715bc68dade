"""The eight charts by their number and name: how each is drawn, what its signs mean, what it says in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ladder.charts.attendance import draw_attendance
from ladder.charts.calendar import heat_map, legend
from ladder.charts.coping import draw_coping
from ladder.charts.expected import draw_expected
from ladder.charts.frame import Canvas, Figure, Palette, PhaseLine
from ladder.charts.furthest import draw_furthest
from ladder.charts.picture import Picture, from_terminal
from ladder.charts.rungs import draw_rungs
from ladder.charts.symptoms import draw_symptoms
from ladder.charts.worry import draw_worry
from ladder.domain import chart_words as words
from ladder.domain.chart_data import ChartData

Draw = Callable[[Canvas, ChartData], None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its name (on the screen and on the command line), what its signs mean, and its sentence.

    `draw` draws it on a figure; the calendar has none and is a heat map of the school year.
    """

    name: str
    signs: Callable[[ChartData], str]
    sentence: Callable[[ChartData], str]
    draw: Draw | None


CHARTS: dict[int, Chart] = {
    1: Chart("attendance", words.attendance_signs, words.attendance, draw_attendance),
    2: Chart("worry", words.worry_signs, words.worry, draw_worry),
    3: Chart("furthest", words.furthest_signs, words.furthest, draw_furthest),
    4: Chart("expected", words.expected_signs, words.expected, draw_expected),
    5: Chart("symptoms", words.symptoms_signs, words.symptoms, draw_symptoms),
    6: Chart("coping", words.coping_signs, words.coping, draw_coping),
    7: Chart("rungs", words.rungs_signs, words.rungs, draw_rungs),
    8: Chart("calendar", words.no_signs, words.calendar, None),
}
"""The charts by the digit that shows them."""

CALENDAR = 8


def numbered(name: str) -> int:
    """Give the number of the chart called so. Raises KeyError when there is none."""
    return {chart.name: number for number, chart in CHARTS.items()}[name]


def phase_lines(data: ChartData) -> tuple[PhaseLine, ...]:
    """Give where the child's phases begin."""
    return tuple(PhaseLine(date.fromisoformat(one.date), one.label) for one in data.phases)


def draw(chart: Chart, figure: Figure, data: ChartData, width: int, height: int, palette: Palette) -> None:
    """Draw a chart that is no heat map on a figure, anew."""
    if chart.draw is not None:
        figure.clear_figure()
        chart.draw(Canvas(figure, width, height, data.first, data.last, phase_lines(data), palette), data)


def picture(chart: Chart, figure: Figure, data: ChartData, width: int, height: int, palette: Palette) -> Picture:
    """Give a chart of so many cells as lines of coloured runs; a heat map brings what its glyphs mean."""
    if chart.draw is None:
        drawn = list(heat_map(data, phase_lines(data), palette, width))
        return [*drawn, [], *([(line, palette.line)] for line in legend(width))]
    draw(chart, figure, data, width, height, palette)
    return from_terminal(figure.build())
