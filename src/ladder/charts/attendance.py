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
    """Draw a bar for each stretch with known minutes; a recorded 0 is a sign on the ground."""
    set_axes(canvas, low=0, high=TOP, ticks=SCALE)
    figure, palette = canvas.figure, canvas.palette
    shares = attended(data)
    for point in shares:
        if point.value:
            width = 0.5 * ((point.last - point.first).days + 1)
            figure.bar(
                [canvas.middle(point)],
                [min(point.value, TOP)],
                width=width,
                marker="sd",
                color=palette.bar,
                reset_ticks=False,
            )
    _scatter(canvas, [point for point in shares if point.value == 0], "0")
    for aim in data.aims:
        across = [canvas.across(day) for day, _percent in aim.line]
        figure.plot(across, [percent / 100 for _day, percent in aim.line], marker=AIM, color=palette.parent)
    draw_trends(canvas, phase_trends(shares, [phase.date for phase in canvas.phases]))
    _scatter(canvas, [point for point in attended(data, "agreed") if point.value is not None], AGREED)


def _scatter(canvas: Canvas, points: Sequence[Point], marker: str) -> None:
    if points:
        color = canvas.palette.child if marker == AGREED else canvas.palette.bar
        heights = [min(point.value or 0, TOP) for point in points]
        canvas.figure.scatter([canvas.middle(point) for point in points], heights, marker=marker, color=color)
