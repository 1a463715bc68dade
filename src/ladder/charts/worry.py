"""Worry: the child's and the parent's sizes, side by side and never averaged together."""

from ladder.charts.frame import Canvas, Color, draw_trends, levels, runs, set_axes
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import phase_trends, worry

CHILD, PARENT, BOTH = "●", "○", "◉"
"""The signs of the points, different without colour; `BOTH` where child and parent say the same."""

TOP = 10
SCALE = tuple((size, str(size)) for size in range(0, TOP + 1, 2))

_CROWDED = 0.7
"""From so many points a column on, a line between them would hide them; then the trend of each phase is drawn."""


def draw_worry(canvas: Canvas, data: ChartData) -> None:
    """Draw the points of both; a line along the child's stretches, on crowded charts the trend of each phase."""
    low, high = levels(canvas, TOP)
    set_axes(canvas, low=low, high=high, ticks=SCALE)
    palette = canvas.palette
    child, parent = worry(data, "child"), worry(data, "parent")
    if len(child) > _CROWDED * canvas.width:
        draw_trends(canvas, phase_trends(child, [phase.date for phase in canvas.phases]))
    else:
        for stretch in runs(child):
            if len(stretch) > 1:
                across = [canvas.middle(point) for point in stretch]
                canvas.figure.plot(
                    across, [point.value for point in stretch], marker="braille", color=palette.line
                )  # fmt: skip
    of_child = {canvas.middle(point): point.value for point in child if point.value is not None}
    of_parent = {canvas.middle(point): point.value for point in parent if point.value is not None}
    same = {across: size for across, size in of_child.items() if of_parent.get(across) == size}
    _points(canvas, _without(of_parent, same), PARENT, palette.parent)
    _points(canvas, _without(of_child, same), CHILD, palette.child)
    _points(canvas, same, BOTH, palette.child)


def _without(points: dict[float, float], others: dict[float, float]) -> dict[float, float]:
    return {across: size for across, size in points.items() if across not in others}


def _points(canvas: Canvas, points: dict[float, float], sign: str, color: Color) -> None:
    if points:
        canvas.figure.scatter(list(points), list(points.values()), marker=sign, color=color)
