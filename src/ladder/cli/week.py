"""`ladder week`: the weekly review, or a week in figures."""

from __future__ import annotations

from datetime import timedelta

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line, say_apart
from ladder.cli.session import Session, pass_session


@click.command(name="week", cls=LadderCommand)
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the week's figures as JSON.")
@pass_session
def command(session: Session, /, date: str | None, as_json: bool) -> None:
    """Show the week that holds DATE, else this one, beside the week before: the weekly review.

    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.domain.calendar import monday

    child = session.child()
    day = session.day(date, child)
    say_apart(session, child, monday(day), monday(day) + timedelta(days=6))
    if as_json:
        from ladder.tracker.trends import week

        print_json(week(session.tracker, child, monday(day)))
        return
    from ladder.cli.week_text import review_lines
    from ladder.tracker.reviews import review_week

    for line in review_lines(review_week(session.tracker, child, day)):
        print_line(line)
