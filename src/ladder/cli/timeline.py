"""`ladder timeline`: what was written down, newest first."""

from __future__ import annotations

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line
from ladder.cli.session import Session, pass_session


@click.command(name="timeline", cls=LadderCommand)
@click.option("--json", "as_json", is_flag=True, help="Print the timeline as JSON.")
@pass_session
def command(session: Session, /, as_json: bool) -> None:
    """Show talks, supports, incidents, requests, goals, phases and questionnaires, newest first."""
    from ladder.tracker.record import timeline

    entries = timeline(session.tracker, session.child())
    if as_json:
        print_json(entries)
        return
    for entry in entries:
        late = "  (written later)" if entry.late else ""
        print_line(f"{entry.date}  {entry.kind:<10} {entry.title}{late}")
    if not entries:
        print_line("Nothing is in the written record yet.")
