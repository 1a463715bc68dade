"""`ladder today`: what is written down for today, and what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line, say_apart
from ladder.cli.session import Session, pass_session

if TYPE_CHECKING:
    from ladder.tracker.today import DayView


@click.command(name="today", cls=LadderCommand)
@click.option("--json", "as_json", is_flag=True, help="Print the day as JSON.")
@pass_session
def command(session: Session, /, as_json: bool) -> None:
    """Show what is written down for today, the rung you are on, and what is due."""
    from ladder.tracker.core import today
    from ladder.tracker.today import look

    child = session.child()
    here = today(session.tracker, child)
    view = look(session.tracker, child, here)
    say_apart(session, child, here, here)
    if as_json:
        print_json(document_of(view))
        return
    from ladder.cli.day_text import day_lines

    for line in day_lines(child, view):
        print_line(line)


def document_of(view: DayView) -> dict[str, Any]:
    """Give a day as `today --json` prints it."""
    day, rung = view.day, view.rung
    return {
        "date": day.date.isoformat(),
        "child": day.child,
        "school_day": day.school_day,
        "scheduled_minutes": day.scheduled,
        "rung": rung and {"id": rung.id, "label": rung.label, "target_minutes": rung.target_minutes},
        "morning": day.morning,
        "outcome": day.outcome,
        "exposures": day.exposures,
        "due": view.due,
    }
