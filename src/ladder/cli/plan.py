"""`ladder plan`: the rungs laid on dates, and what the advice says."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line
from ladder.cli.session import Session, pass_session

if TYPE_CHECKING:
    from ladder.domain.advice import Advice
    from ladder.domain.plan import Plan
    from ladder.domain.records import Child
    from ladder.tracker.core import Tracker


@click.command(name="plan", cls=LadderCommand)
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
@pass_session
def command(session: Session, /, as_json: bool) -> None:
    """Show the rungs laid on school days from today, and the advice with its counts.

    A suggestion; nothing moves by itself.
    """
    from ladder.domain.plan_words import NO_DAYS_OFF
    from ladder.tracker.core import today
    from ladder.tracker.plan import dates_words, plan, without_days_off
    from ladder.tracker.safety import flagged

    child = session.child()
    found = plan(session.tracker, child)
    if as_json:
        print_json(found)
        return
    if found.ladder is None:
        print_line("There is no ladder yet. Open `ladder`, then F2, then b.")
        return
    here = today(session.tracker, child)
    if flagged(session.tracker, child, here):
        print_line("Nothing is asked today.")
        return
    for _rung, days in groupby(found.dates, key=lambda one: one.rung):
        laid = list(days)
        print_line(f"{dates_words([dt.date.fromisoformat(one.date) for one in laid], here):<35}{laid[0].label}")
    if not found.dates:
        print_line("Nothing is laid out: the ladder rests, or all of it is climbed.")
    if without_days_off(session.tracker, child, found):
        print_line(f"{NO_DAYS_OFF}, and holidays would move these dates. Open `ladder`, then F2, then h, to add them.")
    if found.advice is not None:
        _advice(session.tracker, child, found, found.advice)


def _advice(t: Tracker, child: Child, found: Plan, advice: Advice) -> None:
    """Print the advice, and beside it that the days have gone further than the rung where they have."""
    from ladder.domain.advice_words import advice_lines, outgrown_words
    from ladder.domain.outgrown import next_above
    from ladder.tracker.picture import picture
    from ladder.tracker.plan import gone_further, missing_supports

    views = picture(t, child).rungs
    steps = [view.rung for view in views]
    shown = sum(len(view.tries) for view in views if view.rung.id == advice.rung)
    top = any(one.id == advice.rung and next_above(one, steps) is None for one in steps)
    print_line()
    for line in advice_lines(advice, missing_supports(t, child, advice.rung), top=top, shown=shown):
        print_line(line)
    reached = gone_further(t, child, found)
    if reached is not None:
        number = next(number for number, one in enumerate(steps, start=1) if one.id == reached.rung.id)
        print_line(
            f"{outgrown_words(reached)} `ladder rungs current {number}` makes {reached.rung.label} the current one."
        )
