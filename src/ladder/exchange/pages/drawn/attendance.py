"""Attendance on paper: a bar for what was attended of what was scheduled, what was agreed and the aim beside it."""

from ladder.charts.attendance import TOP
from ladder.charts.book import phase_lines
from ladder.domain import chart_words
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import attended, phase_trends, unit_of_shares
from ladder.exchange.pages.drawn.frame import (
    FULL,
    Plot,
    along,
    diamond,
    drawing,
    legend,
    scales,
    stroke,
    trends,
    with_phases,
    words,
)
from ladder.exchange.pages.html import Html, el, join

TICKS = ((0, "0 %"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (1, "100 %"))
_BAR, _FULL_DAY = 0.72, 1.04


def draw_attendance(
    data: ChartData, told: str, *, width: float = FULL, height: float = 118, trend: bool = True
) -> Html | None:
    """Give the chart, None without any known minutes; a recorded 0 is a 0 on the ground, what is not recorded a gap.

    `trend` draws the trend of each phase, which only a chart with every phase on it may.
    """
    shares, agreed = attended(data), attended(data, "agreed")
    if all(point.value is None for point in shares):
        return None
    phases = phase_lines(data)
    top = TOP if any((point.value or 0) > 1 for point in (*shares, *agreed)) else _FULL_DAY
    plot = with_phases(Plot(first=data.first, last=data.last, low=0, high=top, width=width, height=height), phases)
    unit = unit_of_shares(data)
    signs = [(el("rect", x=-4, y=-5, width=8, height=9, class_="bar"), f"attended, a bar {chart_words.A_POINT[unit]}")]
    if any(point.value is not None for point in agreed):
        signs.append((diamond(0, 0), "of agreed hours"))
    if data.aims:
        signs.append((stroke((-8, 0), (8, 0), "aim"), "aim"))
    bars = []
    for point in shares:
        middle = plot.middle(point.first, point.last)
        if point.value:
            wide = max(1.5, _BAR * ((point.last - point.first).days + 1) * plot.day)
            top = plot.at(point.value)
            bars.append(el("rect", x=middle - wide / 2, y=top, width=wide, height=plot.ground - top, class_="bar"))
        elif point.value == 0:
            bars.append(words(middle, plot.ground - 3, "0", anchor="middle"))
    return drawing(
        "attendance",
        "Attendance",
        told,
        plot,
        legend(plot, *signs),
        scales(plot, TICKS, phases),
        *bars,
        [
            along(((plot.middle(day, day), plot.at(percent / 100)) for day, percent in aim.line), "aim")
            for aim in data.aims
        ],
        trends(plot, phase_trends(shares, [phase.date for phase in phases])) if trend else None,
        join(
            diamond(plot.middle(point.first, point.last), plot.at(point.value))
            for point in agreed
            if point.value is not None
        ),
    )
