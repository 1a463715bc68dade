"""Attendance: what was attended of what was scheduled, with what was agreed and the aim beside it."""

from collections.abc import Sequence

from ladder.charts.frame import Canvas, draw_trends, set_axes
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import Point, attended, phase_trends

TOP = 1.25
"""The upper edge of the chart: a share may pass 1, and the names of phases need air."""

SCALE = ((0, "0"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (1, "100 %"))
AGREED, AIM = "◆", "+"


def draw_attendance(canvas: Canvas, data: ChartData) -> None:
    """Draw a bar for each stretch with known minutes; a recorded 0 is a sign on the ground. The aim lies behind."""
    set_axes(canvas, low=0, high=TOP, ticks=SCALE)
    shares = attended(data)
    for aim in data.aims:
        across = [canvas.across(day) for day, _percent in aim.line]
        heights = [percent / 100 for _day, percent in aim.line]
        canvas.figure.plot(across, heights, marker=AIM, color=canvas.palette.parent)
    draw_trends(canvas, phase_trends(shares, [phase.date for phase in canvas.phases]))
    for point in shares:
        if point.value:
            _bar(canvas, point, min(point.value, TOP))
    _scatter(canvas, [point for point in shares if point.value == 0], "0")
    _scatter(canvas, [point for point in attended(data, "agreed") if point.value is not None], AGREED)


def _bar(canvas: Canvas, point: Point, height: float) -> None:
    """Draw a bar around the middle of a stretch, over half of its dates."""
    half = ((point.last - point.first).days + 1) / 4
    middle = canvas.middle(point)
    sides, ends = [middle - half, middle + half], [0, height]
    canvas.figure.rectangle(sides, ends, marker="hd", color=canvas.palette.bar, fill=True)


def _scatter(canvas: Canvas, points: Sequence[Point], marker: str) -> None:
    if points:
        color = canvas.palette.child if marker == AGREED else canvas.palette.bar
        heights = [min(point.value or 0, TOP) for point in points]
        canvas.figure.scatter([canvas.middle(point) for point in points], heights, marker=marker, color=color)
