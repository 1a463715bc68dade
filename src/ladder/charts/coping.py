"""Coping skills: on how many mornings each was used, and how much it helped. More is not better."""

from ladder.charts.cells import bar, fit
from ladder.charts.frame import Canvas
from ladder.charts.rows import Row, draw_rows
from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import SkillUse, skills

NOTHING = "No coping skill is written down for these dates."
_NAME = 23
_HELPED = "helped"


def draw_coping(canvas: Canvas, data: ChartData) -> None:
    """Draw a bar a skill on the scale of all mornings asked for: solid for self-started, then lighter for prompted."""
    of, used = skills(data)
    if not used:
        draw_rows(canvas, [[(NOTHING, canvas.palette.line)]])
        return
    tail = 38 if canvas.width >= 76 else 22
    room = max(4, canvas.width - _NAME - tail - 1)
    heading: Row = [(f"{'':<{_NAME}}{f'of {of} mornings':<{room + 1}}", canvas.palette.line)]
    fits = canvas.height - 1 if len(used) <= canvas.height - 1 else canvas.height - 2
    rows = [heading, *(_row(canvas, use, of, room, wide=tail > 22) for use in used[:fits])]
    if len(used) > fits:
        rest = ", ".join(f"{word(use.name)} {use.mornings}" for use in used[fits:])
        rows.append([(fit(f"and {rest}", canvas.width), canvas.palette.line)])
    draw_rows(canvas, rows)


def _row(canvas: Canvas, use: SkillUse, of: int, room: int, *, wide: bool) -> Row:
    own = bar(use.own / of, room)
    whole = bar(use.mornings / of, room)
    prompted = "▒" * max(0, len(whole) - len(own))
    helped = "not rated" if use.helped.median is None else f"{_HELPED} {use.helped.median:g} (n {use.helped.n})"
    counts = f"{use.mornings}, {use.own} self-started" if wide else str(use.mornings)
    return [
        (f"{fit(word(use.name), _NAME - 1):<{_NAME}}", "default"),
        (own, canvas.palette.bar),
        (f"{prompted:<{room - len(own)}} ", canvas.palette.child),
        (f"{counts:<{20 if wide else 4}}{helped}", "default"),
    ]
