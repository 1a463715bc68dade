"""Worry on paper: the child's and the parent's sizes side by side, never averaged together."""

from ladder.charts.book import phase_lines
from ladder.charts.worry import SCALE, TOP
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import phase_trends, unit_of_points, worry
from ladder.exchange.pages.drawn.frame import (
    Plot,
    along,
    dot,
    drawing,
    legend,
    neighbours,
    scales,
    stroke,
    trends,
    with_phases,
)
from ladder.exchange.pages.html import Html, join
from ladder.exchange.pages.letters import shortened

_WEEKEND = 2
_PARENT, _CHILD = 3.4, 2.1


def draw_worry(data: ChartData, told: str, *, height: float = 116) -> Html | None:
    """Give the chart, None without a number: the child's points are filled and joined, the parent's open rings.

    A line joins mornings that follow one another, over a weekend and never over a gap. With seven points or more each
    phase has the child's trend.
    """
    plot = with_phases(
        Plot(first=data.first, last=data.last, low=-0.4, high=TOP + 0.4, height=height), phase_lines(data)
    )
    child, parent = worry(data, "child"), worry(data, "parent")
    if all(point.value is None for point in (*child, *parent)):
        return None
    name = shortened(data.child.name, 20)
    phases = phase_lines(data)
    found = phase_trends(child, [phase.date for phase in phases])
    signs = [(dot(0, 0, "child", _CHILD), name), (dot(0, 0, "parent", _PARENT), "a parent")]
    signs.append((join(dot(0, 0, "parent", _PARENT), dot(0, 0, "child", _CHILD)), "both the same"))
    if found:
        signs.append((stroke((-8, 0), (8, 0), "trend"), f"trend of {name}’s within a phase"))
    most = _WEEKEND if unit_of_points(data) == "day" else 2 * _WEEKEND
    return drawing(
        "worry",
        "Worry on school mornings",
        told,
        plot,
        legend(plot, *signs),
        scales(plot, SCALE, phases),
        [
            along(((plot.middle(point.first, point.last), plot.at(point.value or 0)) for point in stretch), "along")
            for stretch in neighbours(child, most)
            if len(stretch) > 1
        ],
        trends(plot, found),
        [
            dot(plot.middle(point.first, point.last), plot.at(point.value), kind, radius)
            for kind, radius, points in (("parent", _PARENT, parent), ("child", _CHILD, child))
            for point in points
            if point.value is not None
        ],
    )
