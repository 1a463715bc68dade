"""What every chart for paper shares: where dates and values stand, its scales, phase lines, and words that fit."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct, structs

from ladder.charts.frame import PhaseLine, date_ticks
from ladder.domain.chart_series import Point
from ladder.domain.single_case import Line
from ladder.exchange.pages.html import Html, Node, el, join
from ladder.exchange.pages.letters import em_width, shortened

FULL = 690
"""The width of a chart from one margin to the other; a unit is a pixel of about a quarter of a millimetre."""

_SMALL_PRINT = 10
_RIGHT, _BOTTOM, _ROW = 6, 17, 12
_LONGEST_LABEL = 30
_MOST_ROWS = 2

Tick = tuple[float, str]


class Plot(Struct, frozen=True, kw_only=True):
    """The dates `first` to `last` across, `low` to `high` upwards, in `width` by `height`.

    `left` is the room for the scale, `head` that for the legend, `rows` how many rows the names of phases take.
    """

    first: date
    last: date
    low: float
    high: float
    left: float = 34
    width: float = FULL
    height: float
    head: float = 16
    rows: int = 0

    @property
    def top(self) -> float:
        """Give where the plot begins, under the legend and the `rows` of names of phases."""
        return self.head + _ROW * self.rows

    @property
    def ground(self) -> float:
        """Give where the plot ends below."""
        return self.height - _BOTTOM

    @property
    def right(self) -> float:
        """Give where the plot ends on the right."""
        return self.width - _RIGHT

    @property
    def day(self) -> float:
        """Give the width of a day."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def edge(self, day: date) -> float:
        """Give where a date begins."""
        return self.left + (day - self.first).days * self.day

    def middle(self, first: date, last: date) -> float:
        """Give the middle of some dates."""
        return (self.edge(first) + self.edge(last) + self.day) / 2

    def at(self, value: float) -> float:
        """Give the height of a value; one beyond the scale stands on its edge."""
        inside = min(max(value, self.low), self.high)
        return self.ground - (inside - self.low) / (self.high - self.low) * (self.ground - self.top)


class _Name(Struct, frozen=True):
    """The line of a phase, and where on which row its name begins; None where it has no room."""

    line: float
    text: str
    begins: float | None
    row: int


def with_phases(plot: Plot, phases: Sequence[PhaseLine]) -> Plot:
    """Give a plot with as many rows above it as the names of phases take."""
    named = _named(plot, phases)
    return structs.replace(plot, rows=min(_MOST_ROWS, max((name.row + 1 for name in named), default=0)))


def drawing(name: str, title: str, told: str, plot: Plot, *inside: Node) -> Html:
    """Give a drawing with its text alternative; `name` is its own on the page."""
    return el(
        "svg",
        el("title", title, id=f"{name}-title"),
        el("desc", told, id=f"{name}-desc"),
        *inside,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        viewBox=f"0 0 {plot.width:g} {plot.height:g}",
    )


def scales(plot: Plot, ticks: Sequence[Tick], phases: Sequence[PhaseLine]) -> Html:
    """Give both scales, a faint line at each tick, and a line with its name where a phase begins."""
    return join(_upwards(plot, ticks), _across(plot), _phases(plot, phases))


def words(across: float, down: float, text: str, *, anchor: str | None = None, quiet: bool = False) -> Html:
    """Give words of the small print; `anchor` is middle or end, else they begin at `across`."""
    return el("text", text, x=across, y=down, text_anchor=anchor, class_="quiet" if quiet else None)


def dot(across: float, down: float, kind: str, radius: float = 2.4) -> Html:
    """Give a round sign of a kind of the style sheet: `child` is filled, `parent` is open."""
    return el("circle", cx=across, cy=down, r=radius, class_=kind)


def diamond(across: float, down: float) -> Html:
    """Give an open diamond."""
    return el("path", d=f"M{across:.1f} {down - 4.2:.1f}l4.2 4.2-4.2 4.2-4.2-4.2z", class_="agreed")


def stroke(from_: tuple[float, float], to: tuple[float, float], kind: str) -> Html:
    """Give a line of a kind of the style sheet."""
    return el("line", x1=from_[0], y1=from_[1], x2=to[0], y2=to[1], class_=kind)


def along(points: Iterable[tuple[float, float]], kind: str) -> Html:
    """Give a line through points."""
    return el("polyline", points=" ".join(f"{across:.1f},{down:.1f}" for across, down in points), class_=kind)


def legend(plot: Plot, *signs: tuple[Html, str]) -> Html:
    """Give what the signs mean, in a row above the plot; each sign is drawn around the point 0, 0."""
    across, parts = plot.left, []
    for sign, meaning in signs:
        parts.append(el("g", sign, transform=f"translate({across + 8:.1f} 6)"))
        parts.append(words(across + 20, 9.5, meaning))
        across += 30 + room_of(meaning)
    return join(*parts)


def neighbours(points: Sequence[Point], most: int) -> list[list[Point]]:
    """Give known points in stretches: a gap, or more than `most` dates between two, begins a new one."""
    stretches: list[list[Point]] = [[]]
    for point in points:
        last = stretches[-1][-1] if stretches[-1] else None
        if point.value is None or (last is not None and (point.first - last.last).days - 1 > most):
            stretches.append([])
        if point.value is not None:
            stretches[-1].append(point)
    return [stretch for stretch in stretches if stretch]


def trends(plot: Plot, found: Iterable[tuple[date, date, Line]]) -> Html:
    """Give a line for each trend, over its own dates alone; x of its line is the date's ordinal."""
    return join(
        along(((plot.middle(day, day), plot.at(line.at(day.toordinal()))) for day in (first, last)), "trend")
        for first, last, line in found
    )


def room_of(text: str) -> float:
    """Give the room that words of the small print take, rather too much than too little."""
    return em_width(text) * _SMALL_PRINT


def _upwards(plot: Plot, ticks: Sequence[Tick]) -> Html:
    lines = [stroke((plot.left, plot.at(value)), (plot.right, plot.at(value)), "grid") for value, _ in ticks]
    names = [words(plot.left - 5, plot.at(value) + 3.5, name, anchor="end", quiet=True) for value, name in ticks]
    return join(*lines, *names)


def _across(plot: Plot) -> Html:
    parts = [stroke((plot.left, plot.ground), (plot.right, plot.ground), "axis")]
    for day, name in date_ticks(plot.first, plot.last):
        place = plot.edge(day)
        parts.append(stroke((place, plot.ground), (place, plot.ground + 3), "axis"))
        parts.append(words(min(place, plot.right - room_of(name)), plot.ground + 13, name, quiet=True))
    return join(*parts)


def _phases(plot: Plot, phases: Sequence[PhaseLine]) -> Html:
    """Give the lines, then the names on top of them."""
    named = _named(plot, phases)
    tops = [plot.head + _ROW * one.row + 2 for one in named]
    return join(
        [stroke((one.line, top), (one.line, plot.ground), "phase") for one, top in zip(named, tops, strict=True)],
        [words(one.begins, top + 8, one.text) for one, top in zip(named, tops, strict=True) if one.begins is not None],
    )


def _named(plot: Plot, phases: Sequence[PhaseLine]) -> list[_Name]:
    """Give where phases and their names stand; a name that fits on no row is left to the words of the page."""
    found, ends = [], [plot.left - 1.0] * _MOST_ROWS
    for phase in phases:
        if not plot.first <= phase.date <= plot.last:
            continue
        line, text = plot.edge(phase.date), shortened(phase.label, _LONGEST_LABEL)
        begins = max(plot.left, min(line + 3, plot.right - room_of(text)))
        row = next((number for number, end in enumerate(ends) if begins > end), None)
        if row is not None:
            ends[row] = begins + room_of(text) + 6
        found.append(_Name(line, text, begins if row is not None else None, _MOST_ROWS if row is None else row))
    return found
