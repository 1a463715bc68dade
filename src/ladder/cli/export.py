"""`ladder export`: a file for the therapist, or a backup."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import misuse, say
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    from datetime import date

    from ladder.domain.records import Child
    from ladder.exchange.leaving import Purpose

STDOUT = "-"


@click.command(name="export", cls=LadderCommand)
@click.argument("file", metavar="[FILE|-]", required=False)
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["therapist", "backup"]),
    default="backup",
    show_default=True,
    help="For whom: a backup holds everything, a therapist gets no notes and no contacts.",
)
@click.option("--from", "first", metavar="DATE", help="From this date on; else from the first one written down.")
@click.option("--to", "last", metavar="DATE", help="Up to this date; else to the last one written down.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@pass_session
def command(
    session: Session, /, file: str | None, purpose: Purpose, first: str | None, last: str | None, force: bool
) -> None:
    """Write what is recorded to FILE as JSON.

    - writes it to stdout, and so does leaving FILE away when stdout is a pipe.

    The file is for you alone to read. What is in it is counted after reading it back. Dates are as everywhere: today,
    yesterday, -2, mon or 2026-11-23; a backup holds every record whatever they are.
    """
    from ladder.tracker.children import children

    t = session.tracker
    everybody = children(t)
    chosen = [session.child()] if session.child_name is not None or not everybody else None
    begin, end = (session.day(text, (chosen or everybody)[0]) if text else None for text in (first, last))
    if begin and end and begin > end:
        raise Misused(f"--from is {begin} and --to is {end}; --to can be the same day or later.")
    if file == STDOUT or (file is None and (sys.stdout is None or not sys.stdout.isatty())):
        from ladder.exchange.export import write_bytes
        from ladder.tracker.share import export

        with misuse():
            document = export(t, purpose, children=chosen, first=begin, last=end)
        click.echo(write_bytes(document), nl=False)
        return
    path = Path(file) if file else Path(f"ladder-{purpose}-{t.clock.today(t.clock.timezone())}.json")
    _to_file(session, purpose, path, chosen, begin, end, force=force)


def _to_file(
    session: Session,
    purpose: Purpose,
    path: Path,
    chosen: list[Child] | None,
    first: date | None,
    last: date | None,
    *,
    force: bool,
) -> None:
    """Write to a file; one that is there already only when that is wanted, one of the family's own never."""
    from ladder.tracker.share import AlreadyThere, Written, export_to

    if path.resolve().is_relative_to(session.folder.resolve()):
        raise Misused(f"{path} lies among the family's own files; choose another folder.")

    def write(*, replace: bool) -> Written:
        with misuse():
            return export_to(session.tracker, purpose, path, children=chosen, first=first, last=last, replace=replace)

    try:
        written = write(replace=force)
    except AlreadyThere as error:
        if sys.stdin is None or not sys.stdin.isatty():
            raise AlreadyThere(f"{error} --force replaces it.") from None
        click.confirm(f"{error} Replace it?", abort=True, err=True)
        written = write(replace=True)
    counts = ", ".join(_counted(table, count) for table, count in written.counts.items())
    say(f"Written to {written.path} and read back: {written.summary} ({counts}).")


def _counted(table: str, count: int) -> str:
    from ladder.domain.records import TABLES

    return f"{count} {TABLES[table].__name__.lower() if count == 1 else table}"
