"""`ladder where`: the folder of the family's files."""

import os

import click

from ladder.cli.command import LadderCommand
from ladder.cli.session import Session, pass_session


@click.command(name="where", cls=LadderCommand)
@pass_session
def command(session: Session, /) -> None:
    """Say where the family's files are.

    Copy this folder and you have copied everything. --data DIR or $LADDER_DATA choose another one.
    """
    click.echo(os.fsencode(session.folder))
