"""`ladder week`: a week in figures."""

from __future__ import annotations

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line
from ladder.cli.session import Session, pass_session


@click.command(name="week", cls=LadderCommand)
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the week's figures as JSON.")
@pass_session
def command(session: Session, /, date: str | None, as_json: bool) -> None:
    """Show the week that holds DATE, else this one, in figures.

    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.domain.calendar import monday
    from ladder.tracker.trends import week

    child = session.child()
    start = monday(session.day(date, child))
    figures = week(session.tracker, child, start)
    if as_json:
        print_json(figures)
        return
    from ladder.cli.week_text import week_lines

    for line in week_lines(child, start, figures):
        print_line(line)
