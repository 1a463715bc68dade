"""What worry expected and what came, on paper: pairs, joined."""

from ladder.charts.book import phase_lines
from ladder.charts.worry import SCALE, TOP
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import pairs
from ladder.exchange.pages.drawn.frame import Plot, dot, drawing, legend, scales, stroke, with_phases
from ladder.exchange.pages.html import Html, join

_GUESS, _CAME = 3.4, 2.1


def draw_expected(data: ChartData, told: str, *, width: float, height: float = 126) -> Html | None:
    """Give the chart, None without a pair: a ring for worry's guess, joined with a point for what came.

    Pairs of one date stand beside one another.
    """
    found = pairs(data)
    if not found:
        return None
    plot = with_phases(
        Plot(first=data.first, last=data.last, low=-0.4, high=TOP + 0.4, left=22, width=width, height=height),
        phase_lines(data),
    )
    drawn = []
    for pair in found:
        beside = [one for one in found if one.first == pair.first]
        shift = (next(place for place, one in enumerate(beside) if one is pair) + 0.5) / len(beside)
        across = plot.edge(pair.first) + shift * ((pair.last - pair.first).days + 1) * plot.day
        guess, came = plot.at(pair.expected), plot.at(pair.actual)
        if guess != came:
            drawn.append(stroke((across, guess), (across, came), "joined"))
        drawn += [dot(across, guess, "parent", _GUESS), dot(across, came, "child", _CAME)]
    return drawing(
        "expected",
        "What worry expected and what came",
        told,
        plot,
        legend(plot, (dot(0, 0, "parent", _GUESS), "worry’s guess"), (dot(0, 0, "child", _CAME), "what came")),
        scales(plot, SCALE, phase_lines(data)),
        join(*drawn),
    )
