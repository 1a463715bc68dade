"""`ladder import`: an export, or the data folder of another device."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.command import LadderCommand
from ladder.cli.passphrase import ask_passphrase
from ladder.cli.results import say
from ladder.cli.session import Session, pass_session


@click.command(name="import", cls=LadderCommand)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@pass_session
def command(session: Session, /, file: Path) -> None:
    """Take in FILE, an export of ladder or the data folder of another device.

    Nothing that is recorded here is lost or doubled, and doing it twice changes nothing. A file with anything wrong in
    it changes nothing at all. For a locked file (age) the passphrase is asked.
    """
    from ladder.tracker.taking_in import import_file

    counts = import_file(session.tracker, file, passphrase=ask_passphrase)
    say(
        f"Taken in: {_records(counts.new)} new, {counts.changed} changed, {counts.same} the same as before"
        + (f"; {counts.kept} also written differently elsewhere, kept beside." if counts.kept else ".")
    )


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"
