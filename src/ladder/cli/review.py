"""`ladder review`: an export in the same screens the family has, with nothing written anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.command import LadderCommand
from ladder.cli.passphrase import ask_passphrase
from ladder.cli.results import say
from ladder.cli.session import Misused, Session, pass_session


@click.command(name="review", cls=LadderCommand)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@pass_session
def command(session: Session, /, file: Path) -> int:
    """Look at FILE, an export of ladder, in the same screens the family has.

    It is shown as it stood on the day it was written. Nothing is written, neither to the file nor to your own. For a
    locked file (age) the passphrase is asked.
    """
    from ladder.cli.screens import need_terminal
    from ladder.cli.showing import show_file
    from ladder.exchange.opening import open_file
    from ladder.exchange.reading import read_json
    from ladder.tracker.looking import NobodyInIt

    if session.data is not None or session.child_name is not None:
        raise Misused("`ladder review` looks at the file alone; leave --data and --child away.")
    need_terminal()
    try:
        return show_file(read_json(open_file(file, ask_passphrase)))
    except NobodyInIt as nobody:
        say(str(nobody))
        return 0
