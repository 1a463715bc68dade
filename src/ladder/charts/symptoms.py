"""Symptoms on school mornings and on mornings without school: shares with their counts, all on one scale to 100 %."""

from ladder.charts.cells import bar, fit
from ladder.charts.frame import Canvas
from ladder.charts.rows import Row, draw_rows
from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.contrast import Contrast, Counted, contrasts
from ladder.domain.week_words import percent

NOTHING = "No symptoms are written down for these dates."
_NAME, _SIDE = 16, 7


def draw_symptoms(canvas: Canvas, data: ChartData) -> None:
    """Draw two bars a symptom, most frequent on school mornings first; no bar as long as it is too early to tell."""
    found = sorted(contrasts(data.days), key=lambda one: (-one.school.with_, -one.no_school.with_, one.symptom))
    if not found:
        draw_rows(canvas, [[(NOTHING, canvas.palette.line)]])
        return
    airy = canvas.height >= 3 * len(found) - 1
    each = 3 if airy else 2
    shown = found if canvas.height >= each * len(found) - airy else found[: max(1, (canvas.height - 1) // each)]
    tail = max(len(_counts(one, side)) for one in shown for side in (one.school, one.no_school))
    rows: list[Row] = []
    for one in shown:
        rows += [_row(canvas, one, "school", one.school, tail), _row(canvas, one, "others", one.no_school, tail)]
        if airy:
            rows.append([])
    if len(shown) < len(found):
        rest = ", ".join(f"{word(one.symptom)} {one.school.with_}+{one.no_school.with_}" for one in found[len(shown) :])
        rows.append([(fit(f"and {rest}", canvas.width), canvas.palette.line)])
    draw_rows(canvas, rows)


def _row(canvas: Canvas, one: Contrast, side: str, counted: Counted, tail: int) -> Row:
    """Give the name (on the school's row), the side, its bar unless it is too early to tell, and its counts."""
    palette = canvas.palette
    room = max(4, canvas.width - _NAME - _SIDE - tail - 1)
    drawn = bar(counted.share or 0, room) if one.reason is None else ""
    name = fit(word(one.symptom), _NAME - 1) if side == "school" else ""
    return [
        (f"{name:<{_NAME}}", "default"),
        (f"{side:<{_SIDE}}", palette.line),
        (f"{drawn:<{room}} ", palette.parent if side == "school" else palette.child),
        (f"{_counts(one, counted):>{tail}}", "default"),
    ]


def _counts(one: Contrast, counted: Counted) -> str:
    """Give the counts of a side, with their share unless it is too early to tell."""
    share = "" if one.reason or counted.share is None else f", {percent(counted.share):>5}"
    return f"{counted.with_} of {counted.of}{share}"
