"""`ladder plan`: the rungs laid on dates, and what the advice says."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line
from ladder.cli.session import Session, pass_session


@click.command(name="plan", cls=LadderCommand)
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
@pass_session
def command(session: Session, /, as_json: bool) -> None:
    """Show the rungs laid on school days from today, and the advice with its counts.

    A suggestion; nothing moves by itself.
    """
    from ladder.domain.advice_words import advice_lines
    from ladder.tracker.core import today
    from ladder.tracker.plan import dates_words, missing_supports, plan
    from ladder.tracker.safety import flagged

    child = session.child()
    found = plan(session.tracker, child)
    if as_json:
        print_json(found)
        return
    if found.ladder is None:
        print_line("There is no ladder yet. Open `ladder`, then F2, then b.")
        return
    if flagged(session.tracker, child, today(session.tracker, child)):
        print_line("Nothing is asked today.")
        return
    for _rung, days in groupby(found.dates, key=lambda one: one.rung):
        laid = list(days)
        print_line(f"{dates_words([dt.date.fromisoformat(one.date) for one in laid]):<28}{laid[0].label}")
    if not found.dates:
        print_line("Nothing is laid out: the ladder rests, or all of it is climbed.")
    if found.advice is not None:
        print_line()
        for line in advice_lines(found.advice, missing_supports(session.tracker, child, found.advice.rung)):
            print_line(line)
