"""How far we got: a staircase from bed to a full day, so that progress shows while attendance is still nought."""

from ladder.charts.frame import Canvas, levels, runs, set_axes
from ladder.domain.catalogue import FURTHEST
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import furthest

_FEW = (0, 3, 5, 7, 9)
"""What is named where there is no row for each."""

_POINTS = 31
"""Up to so many points each is marked, not only its step."""


def draw_furthest(canvas: Canvas, data: ChartData) -> None:
    """Draw a step for each point and a riser to the next; a gap breaks the stairs."""
    named = range(len(FURTHEST)) if canvas.rows > len(FURTHEST) else _FEW
    low, high = levels(canvas, len(FURTHEST) - 1)
    set_axes(canvas, low=low, high=high, ticks=[(place, FURTHEST[place]) for place in named])
    points = furthest(data)
    for stretch in runs(points):
        begins = [canvas.across(point.first) - 0.5 for point in stretch]
        ends = [*begins[1:], canvas.across(stretch[-1].last) + 0.5]
        edges = [edge for ends_of_a_step in zip(begins, ends, strict=True) for edge in ends_of_a_step]
        heights = [point.value for point in stretch for _end in range(2)]
        canvas.figure.plot(edges, heights, marker="braille", color=canvas.palette.child)
    known = [point for point in points if point.value is not None]
    if 0 < len(known) <= _POINTS:
        across = [canvas.middle(point) for point in known]
        canvas.figure.scatter(across, [point.value for point in known], marker="●", color=canvas.palette.child)
