"""Coping skills: on how many mornings each was used, and how much it helped. More is not better."""

from ladder.charts.cells import bar, fit
from ladder.charts.frame import Canvas
from ladder.charts.rows import Row, draw_rows
from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import SkillUse, skills

NOTHING = "No coping skill is written down for these dates."
_NAME = 23
_WIDE = 76
"""From so many cells on the self-started ones are counted in words as well."""


def draw_coping(canvas: Canvas, data: ChartData) -> None:
    """Draw a bar a skill on the scale of all mornings asked for: solid for self-started, then lighter for prompted."""
    of, used = skills(data)
    if not used:
        draw_rows(canvas, [[(NOTHING, canvas.palette.line)]])
        return
    wide = canvas.width >= _WIDE
    counts = max(len(_counts(use, wide=wide)) for use in used)
    room = max(4, canvas.width - _NAME - 1 - counts - 2 - max(len(_helped(use)) for use in used))
    heading: Row = [(f"{'':<{_NAME}}{f'of {of} mornings':<{room + 1}}", canvas.palette.line)]
    fits = canvas.height - 1 if len(used) <= canvas.height - 1 else canvas.height - 2
    rows = [heading]
    for use in used[:fits]:
        told = f"{_counts(use, wide=wide):<{counts}}  {_helped(use)}"
        rows.append([(f"{fit(word(use.name), _NAME - 1):<{_NAME}}", "default"), *_bars(canvas, use, of, room),
                     (told, "default")])  # fmt: skip
    if len(used) > fits:
        rest = ", ".join(f"{word(use.name)} {use.mornings}" for use in used[fits:])
        rows.append([(fit(f"and {rest}", canvas.width), canvas.palette.line)])
    draw_rows(canvas, rows)


def _bars(canvas: Canvas, use: SkillUse, of: int, room: int) -> Row:
    """Give the bar of the mornings it was self-started, and what was prompted after it."""
    own = bar(use.own / of, room)
    prompted = "▒" * max(0, len(bar(use.mornings / of, room)) - len(own))
    return [(own, canvas.palette.bar), (f"{prompted:<{room - len(own)}} ", canvas.palette.child)]


def _counts(use: SkillUse, *, wide: bool) -> str:
    return f"{use.mornings}, {use.own} self-started" if wide else f"{use.mornings}"


def _helped(use: SkillUse) -> str:
    return "not rated" if use.helped.median is None else f"helped {use.helped.median:g} (n {use.helped.n})"
