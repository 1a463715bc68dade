"""How far we got, on paper: stairs from bed to a full day, so that progress shows while attendance is still nought."""

from itertools import pairwise

from ladder.charts.book import phase_lines
from ladder.domain.catalogue import FURTHEST
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import furthest, unit_of_points
from ladder.exchange.pages.drawn.frame import Plot, drawing, legend, neighbours, scales, stroke, with_phases
from ladder.exchange.pages.html import Html, join

_WEEKEND = 2


def draw_furthest(data: ChartData, told: str, *, height: float = 126) -> Html | None:
    """Give the chart, None where nobody said: a step over the dates of each point, a riser to a neighbour's; a gap breaks the stairs."""
    points, unit = furthest(data), unit_of_points(data)
    if all(point.value is None for point in points):
        return None
    top = len(FURTHEST) - 1
    plot = with_phases(Plot(first=data.first, last=data.last, low=-0.3, high=top + 0.3, left=76, height=height), phase_lines(data))
    steps, risers = [], []
    for stretch in neighbours(points, 0 if unit == "day" else 2 * _WEEKEND):
        for point in stretch:
            height_of = plot.at(point.value or 0)
            steps.append(stroke((plot.edge(point.first), height_of), (plot.edge(point.last) + plot.day, height_of), "stairs"))
        for this, following in pairwise(stretch):
            across = (plot.edge(this.last) + plot.day + plot.edge(following.first)) / 2
            risers.append(stroke((across, plot.at(this.value or 0)), (across, plot.at(following.value or 0)), "riser"))
    meaning = "how far on a day" if unit == "day" else "how far, the middle of a week or longer"
    return drawing(
        "furthest",
        "How far we got",
        told,
        plot,
        legend(plot, (stroke((-8, 0), (8, 0), "stairs"), meaning)),
        scales(plot, tuple(enumerate(FURTHEST)), phase_lines(data)),
        join(*risers, *steps),
    )
