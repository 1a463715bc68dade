"""How far we got, on paper: stairs from bed to a full day, so that progress shows while attendance is still nought."""

from itertools import pairwise

from ladder.charts.book import phase_lines
from ladder.domain.catalogue import FURTHEST
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import furthest, unit_of_points
from ladder.exchange.pages.drawn.frame import Plot, drawing, neighbours, scales, stroke, with_phases
from ladder.exchange.pages.html import Html, join

_WEEKEND = 2
_FEW, _ROOM = (0, 3, 5, 7, 9), 9.2


def draw_furthest(data: ChartData, told: str, *, height: float = 126) -> Html | None:
    """Give the chart, None where nobody said: a step over the dates of each point, a riser to a neighbour's.

    A gap breaks the stairs.
    """
    points, unit = furthest(data), unit_of_points(data)
    if all(point.value is None for point in points):
        return None
    top = len(FURTHEST) - 1
    plot = with_phases(
        Plot(first=data.first, last=data.last, low=-0.3, high=top + 0.3, left=76, head=3, height=height),
        phase_lines(data),
    )
    steps, risers = [], []
    for stretch in neighbours(points, 0 if unit == "day" else 2 * _WEEKEND):
        for point in stretch:
            height_of = plot.at(point.value or 0)
            steps.append(
                stroke((plot.edge(point.first), height_of), (plot.edge(point.last) + plot.day, height_of), "stairs")
            )
        for this, following in pairwise(stretch):
            across = (plot.edge(this.last) + plot.day + plot.edge(following.first)) / 2
            risers.append(stroke((across, plot.at(this.value or 0)), (across, plot.at(following.value or 0)), "riser"))
    return drawing(
        "furthest",
        "How far we got",
        told,
        plot,
        scales(plot, _ticks(plot), phase_lines(data)),
        join(*risers, *steps),
    )


def _ticks(plot: Plot) -> list[tuple[float, str]]:
    """Give the names of the places; where they have no room of their own, those of some."""
    room = (plot.at(0) - plot.at(1)) >= _ROOM
    return [(place, name) for place, name in enumerate(FURTHEST) if room or place in _FEW]
