"""Attendance: what was attended of what was scheduled, by week or by day, with what was agreed beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ladder.charts.frame import Canvas, set_axes

TOP = 1.25
"""The upper edge of the chart: a share may pass 1, and the names of phases need air."""

SCALE = ((0, "0"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (1, "100 %"))
AGREED = "◆"


@dataclass(frozen=True, slots=True)
class Attended:
    """One bar: `share` of the scheduled and `agreed` of the agreed minutes, None where nothing is recorded."""

    date: date
    share: float | None
    agreed: float | None = None


def draw_attendance(canvas: Canvas, bars: Sequence[Attended], *, days_wide: int) -> None:
    """Draw a bar for each recorded stretch of `days_wide` days; a recorded 0 is a sign on the ground."""
    set_axes(canvas, low=0, high=TOP, ticks=SCALE)
    middle = (days_wide - 1) / 2
    there = [(canvas.across(bar.date) + middle, bar.share) for bar in bars if bar.share is not None]
    above = [(across, min(share, TOP)) for across, share in there if share > 0]
    figure, palette = canvas.figure, canvas.palette
    if above:
        places, shares = zip(*above, strict=True)
        figure.bar(places, shares, width=0.5, marker="sd", color=palette.bar, reset_ticks=False)
    nought = [across for across, share in there if share == 0]
    if nought:
        figure.scatter(nought, [0] * len(nought), marker="0", color=palette.bar)
    agreed = [(canvas.across(bar.date) + middle, min(bar.agreed, TOP)) for bar in bars if bar.agreed is not None]
    if agreed:
        places, shares = zip(*agreed, strict=True)
        figure.scatter(places, shares, marker=AGREED, color=palette.child)
