"""`ladder chart`: one of the charts of Trends as text; the other of plotext's two homes."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, cast

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_line
from ladder.cli.session import Session, pass_session

if TYPE_CHECKING:
    from ladder.charts.frame import Palette
    from ladder.domain.trends import Range

NAMES = ("attendance", "worry", "furthest", "expected", "symptoms", "coping", "rungs", "calendar")
RANGES = ("week", "month", "year", "all")
LEAST, MOST = (40, 10), (400, 200)


@click.command(name="chart", cls=LadderCommand)
@click.argument("name", type=click.Choice(NAMES))
@click.argument("date", required=False)
@click.option("--range", "kind", type=click.Choice(RANGES), default="all", help="The dates shown, around DATE.")
@click.option("--width", type=click.IntRange(LEAST[0], MOST[0]), help="Columns; as wide as the terminal unless given.")
@click.option("--height", type=click.IntRange(LEAST[1], MOST[1]), default=20, show_default=True, help="Lines.")
@click.option("--no-color", is_flag=True, help="Print without colours, as it also is into a file.")
@pass_session
def command(
    session: Session, /, name: str, date: str | None, kind: str, width: int | None, height: int, no_color: bool
) -> None:
    """Print a chart and the sentence that says the same.

    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23; the range holds it. The
    calendar is always of a school year.
    """
    import plotext

    from ladder.charts import book
    from ladder.charts.picture import colored, plain
    from ladder.domain.records.text import clean_text
    from ladder.tracker.series import chart_data, range_shown

    child = session.child()
    number = book.numbered(name)
    chosen = cast("Range", "year" if number == book.CALENDAR else kind)
    shown = range_shown(session.tracker, child, chosen, session.day(date, child))
    data, chart = chart_data(session.tracker, child, shown), book.CHARTS[number]
    columns = width or max(LEAST[0], min(MOST[0], shutil.get_terminal_size().columns))
    in_color = not no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
    drawn = book.picture(chart, plotext, data, columns, height, _palette(in_color=in_color))
    cleaned = [[(clean_text(words), color) for words, color in line] for line in drawn]
    click.echo((colored if in_color else plain)(cleaned), nl=False)
    for told in (chart.signs(data), chart.sentence(data)):
        if told:
            print_line(told)


def _palette(*, in_color: bool) -> Palette:
    """Give colours that stand out on a dark and on a light ground, or none."""
    from ladder.charts.frame import Palette

    if not in_color:
        return Palette()
    return Palette(child=(63, 140, 190), parent=(196, 128, 32), bar=(84, 152, 104), line=(128, 126, 122))
