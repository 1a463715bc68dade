"""`ladder import`: an export, or the data folder of another device."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ladder.cli.command import LadderCommand
from ladder.cli.passphrase import ask_passphrase
from ladder.cli.results import say
from ladder.cli.session import Session, pass_session


@click.command(name="import", cls=LadderCommand)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--same/--not-same",
    default=None,
    help="A child in FILE with the name of one here is the same child, or another one. Asked when neither is given.",
)
@pass_session
def command(session: Session, /, file: Path, same: bool | None) -> None:
    """Take in FILE, an export of ladder or the data folder of another device.

    Nothing that is recorded here is lost or doubled, and doing it twice changes nothing. A file with anything wrong in
    it changes nothing at all. For a locked file (age) the passphrase is asked.
    """
    from ladder.tracker.taking_in import in_words, look_into, take_in

    found = look_into(session.tracker, file, passphrase=ask_passphrase)
    nobody_to_ask = same is None and not sys.stdin.isatty()
    taken_for_ours = (
        [] if nobody_to_ask else [name for name in found.namesakes if (same is None and _ask(name)) or same]
    )
    counts = take_in(session.tracker, found, taken_for_ours)
    say(in_words(counts))
    if nobody_to_ask:
        for name, (their_id, _our_id) in found.namesakes.items():
            say(_two_now(name, their_id))


def _ask(name: str) -> bool:
    return click.confirm(
        f"{name} is written down here already. Is {name} in this file the same child?", default=None, err=True
    )


def _two_now(name: str, their_id: str) -> str:
    """Say that nobody was asked, what --same does, and how to come to it now."""
    return (
        f"There are two children called {name} here now, since nobody could be asked whether they are the same. "
        f"With --same they become one: `ladder forget {their_id}` removes the one that just came in, and the same "
        "import with --same then brings both together."
    )
