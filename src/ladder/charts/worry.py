"""Worry: the child's and the parent's sizes, side by side and never averaged together."""

from datetime import date

from ladder.charts.frame import Canvas, Color, Series, runs, set_axes

CHILD, PARENT, BOTH = "●", "○", "◉"
"""The signs of the points, different without colour; `BOTH` where child and parent say the same."""

TOP = 12
"""The upper edge of the chart, above 10, for the names of phases."""

SCALE = tuple((size, str(size)) for size in range(0, 11, 2))


def draw_worry(canvas: Canvas, child: Series, parent: Series) -> None:
    """Draw the points of both, and a line along each stretch of the child's without a gap."""
    set_axes(canvas, low=-0.4, high=TOP, ticks=SCALE)
    palette = canvas.palette
    for stretch in runs(child):
        if len(stretch) > 1:
            across = [canvas.across(day) for day, _size in stretch]
            canvas.figure.plot(across, [size for _day, size in stretch], marker="braille", color=palette.line)
    of_child = {day: size for day, size in child if size is not None}
    of_parent = {day: size for day, size in parent if size is not None}
    same = {day: size for day, size in of_child.items() if of_parent.get(day) == size}
    _points(canvas, _without(of_parent, same), PARENT, palette.parent)
    _points(canvas, _without(of_child, same), CHILD, palette.child)
    _points(canvas, same, BOTH, palette.child)


def _without(points: dict[date, float], others: dict[date, float]) -> dict[date, float]:
    return {day: size for day, size in points.items() if day not in others}


def _points(canvas: Canvas, points: dict[date, float], sign: str, color: Color) -> None:
    if points:
        canvas.figure.scatter([canvas.across(day) for day in points], list(points.values()), marker=sign, color=color)
