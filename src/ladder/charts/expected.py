"""What worry expected and what came: pairs, joined."""

from collections.abc import Sequence

from ladder.charts.frame import Canvas, Color, levels, set_axes
from ladder.charts.worry import SCALE, TOP
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import Pair, pairs

EXPECTED, ACTUAL, SAME = "○", "●", "◉"
"""The signs of a pair, different without colour; `SAME` where what came is what was expected."""


def draw_expected(canvas: Canvas, data: ChartData) -> None:
    """Draw each pair where its date is, joined by a line; pairs of one date stand beside one another."""
    low, high = levels(canvas, TOP)
    set_axes(canvas, low=low, high=high, ticks=SCALE)
    placed = _placed(canvas, pairs(data))
    for across, pair in placed:
        if pair.expected != pair.actual:
            canvas.figure.plot([across] * 2, [pair.expected, pair.actual], marker="┊", color=canvas.palette.line)
    apart = [one for one in placed if one[1].expected != one[1].actual]
    _points(canvas, [(across, pair.expected) for across, pair in apart], EXPECTED, canvas.palette.parent)
    _points(canvas, [(across, pair.actual) for across, pair in apart], ACTUAL, canvas.palette.child)
    same = [(across, pair.actual) for across, pair in placed if pair.expected == pair.actual]
    _points(canvas, same, SAME, canvas.palette.child)


def _placed(canvas: Canvas, found: Sequence[Pair]) -> list[tuple[float, Pair]]:
    """Give where each pair stands: the middle of its dates, those of one date side by side within it."""
    placed = []
    for pair in found:
        beside = [one for one in found if one.first == pair.first]
        width = (pair.last - pair.first).days + 1
        shift = (next(place for place, one in enumerate(beside) if one is pair) + 0.5) / len(beside) - 0.5
        placed.append((canvas.across(pair.first) + (width - 1) / 2 + shift * width, pair))
    return placed


def _points(canvas: Canvas, points: Sequence[tuple[float, float]], sign: str, color: Color) -> None:
    if points:
        across, heights = zip(*points, strict=True)
        canvas.figure.scatter(across, heights, marker=sign, color=color)
