"""`ladder validate`: whether a file is what it says it is, and if not, the first wrong place."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.command import LadderCommand
from ladder.cli.export_words import counted
from ladder.cli.passphrase import ask_passphrase
from ladder.cli.results import say


@click.command(name="validate", cls=LadderCommand)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Look through FILE, an export of ladder or a de-identified one, and name the first wrong place.

    Nothing is taken in and nothing of yours is opened. Exit code 1 when an import would refuse the file; what an import
    cleans or leaves alone is said.
    """
    from ladder.exchange.opening import open_file
    from ladder.exchange.validating import validate

    holds, remark = validate(open_file(file, ask_passphrase))
    held = f"{holds.line} ({counted(holds.counts)})"
    if remark:
        say(f"{file} can be taken in: {held}. It is not quite as ladder writes one: {remark}")
    else:
        say(f"{file} is as it should be: {held}.")
