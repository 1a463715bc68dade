"""`ladder demo`: the screens on a made-up family, in a folder that is gone afterwards."""

import click

from ladder.cli.screens import open_sample
from ladder.cli.session import Misused, Session, pass_session


@click.command(name="demo")
@pass_session
def command(session: Session, /) -> int:
    """Look around with a made-up family.

    It lives in a folder of its own that is removed at the end; nothing of yours is touched.
    """
    if session.data is not None or session.child_name is not None:
        raise Misused("`ladder demo` brings its own made-up family; leave --data and --child away.")
    return open_sample()
