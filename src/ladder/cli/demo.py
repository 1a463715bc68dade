"""`ladder demo`: the screens on a made-up family, in a folder that is gone afterwards."""

import tempfile
from pathlib import Path

import click

from ladder.cli.screens import need_terminal
from ladder.cli.session import Misused, Session, pass_session


@click.command(name="demo")
@pass_session
def command(session: Session, /) -> int:
    """Look around with a made-up family.

    It lives in a folder of its own that is removed at the end; nothing of yours is touched.
    """
    if session.data is not None or session.child_name is not None:
        raise Misused("`ladder demo` brings its own made-up family; leave --data and --child away.")
    need_terminal()
    from ladder.exchange.sample import sample_family
    from ladder.tracker.taking_in import import_document
    from ladder.ui.app import run

    with tempfile.TemporaryDirectory(prefix="ladder-demo-") as folder:
        tracker = session.open(Path(folder))
        import_document(tracker, sample_family(tracker.clock.today(tracker.clock.timezone())))
        return run(tracker, demo=True)
