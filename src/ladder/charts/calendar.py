"""The school year as a heat map: a column a week, a row a weekday, a glyph for how far we got."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ladder.charts.frame import Color, Palette, PhaseLine
from ladder.charts.picture import Picture, Run
from ladder.domain.calendar import monday
from ladder.domain.chart_data import ChartData
from ladder.domain.day import Day

LEVELS = (
    ("█", "half or full day"),
    ("▓", "some of it inside"),
    ("▒", "on the way"),
    ("░", "at home"),
    ("+", "ill"),
    ("⌂", "elsewhere"),
    ("·", "not recorded"),
)
"""The glyphs with what they mean; a date without school, and one that has not come yet, is blank."""

_INSIDE = ("late", "left_early", "part")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EDGE = 4


def glyph_of(day: Day, today: date) -> str:
    """Give the glyph of a day."""
    if not day.school_day or (day.date > today and not day.recorded):
        return " "
    if day.ill or day.elsewhere:
        return "+" if day.ill else "⌂"
    far = day.furthest
    if far is None:
        status = day.outcome.status if day.outcome else None
        return "·" if status is None else "▓" if status in _INSIDE else "▒" if status == "tried" else "░"
    return "█" if far >= 8 else "▓" if far >= 6 else "▒" if far >= 3 else "░"


def heat_map(data: ChartData, phases: Sequence[PhaseLine], palette: Palette, width: int) -> Picture:
    """Give the heat map of a school year: the months, the weekdays, and below them where phases began."""
    begin = monday(data.first)
    weeks = (data.last - begin).days // 7 + 1
    cell = 2 if width >= _EDGE + 2 * weeks else 1
    days = {day.date: day for day in data.days}
    shown = min(weeks, max(1, (width - _EDGE) // cell))
    lines: list[list[Run]] = [[(_months(begin, shown, cell), palette.line)]]
    for row, name in enumerate(_WEEKDAYS):
        week: list[Run] = [(f"{name:<{_EDGE}}", palette.line)]
        for number in range(shown):
            day = days.get(begin + timedelta(days=7 * number + row))
            glyph = glyph_of(day, data.today) if day else " "
            week.append((glyph * (cell if glyph in "█▓▒░" else 1) + " " * (cell - 1) * (glyph not in "█▓▒░"),
                         _color(glyph, palette)))  # fmt: skip
        lines.append(week)
    lines += [[(words, palette.line)] for words in _phase_rows(phases, begin, data.last, cell, width)]
    return lines


def legend(width: int) -> list[str]:
    """Give what the glyphs mean, in lines of so many cells."""
    lines = [""]
    for glyph, words in LEVELS:
        entry = f"{glyph} {words}"
        if lines[-1] and len(lines[-1]) + 2 + len(entry) > width:
            lines.append("")
        lines[-1] += f"{'  ' if lines[-1] else ''}{entry}"
    return lines


def _months(begin: date, weeks: int, cell: int) -> str:
    cells = [" "] * (_EDGE + weeks * cell)
    for number in range(weeks):
        first_of = next((day for day in _week(begin, number) if day.day == 1), None)
        place = _EDGE + number * cell
        if first_of is not None and place + 3 <= len(cells):
            cells[place : place + 3] = f"{first_of:%b}"
    return "".join(cells)


def _week(begin: date, number: int) -> Iterator[date]:
    return (begin + timedelta(days=7 * number + day) for day in range(7))


def _phase_rows(phases: Sequence[PhaseLine], begin: date, last: date, cell: int, width: int) -> list[str]:
    """Give a mark under the week in which each phase began, with its name; what overlaps goes a line down."""
    rows: list[str] = []
    for phase in (one for one in phases if begin <= one.date <= last):
        place = _EDGE + (phase.date - begin).days // 7 * cell
        entry = f"▲ {phase.label}"[: max(1, width - place)]
        row = next((number for number, line in enumerate(rows) if len(line) < place), None)
        if row is None:
            rows.append("")
            row = len(rows) - 1
        rows[row] = f"{rows[row]:<{place}}{entry}"
    return rows


def _color(glyph: str, palette: Palette) -> Color:
    return palette.bar if glyph in "█▓▒░" else palette.line
