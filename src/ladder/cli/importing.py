"""`ladder import`: an export, the files of another device, or what a sync tool left beside ours."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.command import LadderCommand
from ladder.cli.passphrase import ask_passphrase
from ladder.cli.results import say
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    from ladder.storage.merging import Counts
    from ladder.tracker.taking_in import Found


@click.command(name="import", cls=LadderCommand)
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--conflicts",
    is_flag=True,
    help="Take in what a sync tool left beside the family's files, and put it away. Without FILE.",
)
@click.option(
    "--same/--not-same",
    default=None,
    help="A child in FILE with the name of one here is the same child, or another one. Asked when neither is given.",
)
@pass_session
def command(session: Session, /, file: Path | None, conflicts: bool, same: bool | None) -> int:
    """Take in FILE: an export of ladder, the data folder of another device, or one file of such a folder.

    Nothing that is recorded here is lost or doubled, and doing it twice changes nothing. A file with anything wrong in
    it changes nothing at all. For a locked file (age) the passphrase is asked.
    """
    from ladder.tracker.taking_in import beside_of, in_words, look_beside, look_into

    t = session.tracker
    if file is None and conflicts:
        return _conflicts(session, same)
    if file is None or conflicts:
        raise Misused("Name the file to take in, or give --conflicts and no file.")
    path = beside_of(t, file)
    found = look_beside(t, path) if path else look_into(t, file, passphrase=ask_passphrase)
    say(in_words(_taken(session, found, same)))
    return 0


def _conflicts(session: Session, same: bool | None) -> int:
    """Take in all that a sync tool left beside the files; what cannot be taken in stays, and is said."""
    from ladder.errors import LadderError
    from ladder.tracker.family_files import family_first, together
    from ladder.tracker.taking_in import in_words, look_beside

    t, counts, left = session.tracker, [], 0
    for path in family_first(t):
        try:
            counts.append(_taken(session, look_beside(t, path), same))
        except LadderError as error:
            say(str(error))
            left += 1
    if counts or not left:
        say(in_words(together(*counts)) if counts else "No sync tool has left anything beside these files.")
    return 1 if left else 0


def _taken(session: Session, found: Found, same: bool | None) -> Counts:
    """Take in what was found, once it is known which child is which."""
    from ladder.tracker.taking_in import take_in

    nobody_to_ask = same is None and not sys.stdin.isatty()
    taken_for_ours = (
        [] if nobody_to_ask else [name for name in found.namesakes if (same is None and _ask(name)) or same]
    )
    counts = take_in(session.tracker, found, taken_for_ours)
    if nobody_to_ask:
        for name, (their_id, _our_id) in found.namesakes.items():
            say(_two_now(name, their_id))
    return counts


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
