"""Rungs climbed: the staircase of the highest rung done, and every try on its rung."""

from ladder.charts.cells import fit
from ladder.charts.frame import Canvas, levels, set_axes
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import attempts, climbed

SIGNS = {"done": "✓", "partly": "~", "tried": "·", "not_today": "·"}
"""How a try is drawn."""

_LABEL = 34


def draw_rungs(canvas: Canvas, data: ChartData) -> None:
    """Draw the stairs up to today at the latest, and on each rung its tries."""
    room = min(_LABEL, canvas.width // 3)
    number = len(data.rungs)
    every = 1 + number // max(1, canvas.rows - 1)
    low, high = levels(canvas, number)
    ticks = [(place, fit(f"{place} {rung.label}", room)) for place, rung in enumerate(data.rungs, start=1)]
    set_axes(canvas, low=low, high=high, ticks=[(0, "ground"), *ticks[::-1][::every]])
    if not data.rungs:
        return
    stairs = climbed(data)
    end = max(min(data.last, data.today), stairs[-1][0])
    dates = [day for day, _rung in stairs[1:]] + [end]
    across: list[float] = []
    heights: list[int] = []
    for (begin, rung), until in zip(stairs, dates, strict=True):
        across += [canvas.across(begin) - 0.5, canvas.across(until) - 0.5]
        heights += [rung, rung]
    canvas.figure.plot(across, heights, marker="braille", color=canvas.palette.bar)
    for result, sign in SIGNS.items():
        mine = [one for one in attempts(data) if one.result == result]
        if mine:
            canvas.figure.scatter(
                [canvas.across(one.date) for one in mine],
                [one.rung for one in mine],
                marker=sign,
                color=canvas.palette.child,
            )
