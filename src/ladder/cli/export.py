"""`ladder export`: files for a therapist, a school, a hearing, a clinic or a spreadsheet; or a backup."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.export_wishes import Wishes
from ladder.cli.export_words import leaves, written_words
from ladder.cli.results import misuse, say
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ladder.tracker.handing_over import Written
    from ladder.tracker.leaving import Leaving

_NAMES = "a table, or one field of it like mornings.note. Repeat it, or put commas between."


@click.command(name="export", cls=LadderCommand)
@click.argument("file", metavar="[FILE|-]", required=False)
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["therapist", "school", "hearing", "backup"]),
    help="For whom; else a backup, which holds everything. The others get only what they need.",
)
@click.option("--from", "first", metavar="DATE", help="From this date on; else from the first one written down.")
@click.option("--to", "last", metavar="DATE", help="Up to this date; else to the last one written down.")
@click.option("--with", "adding", metavar="NAME", multiple=True, help=f"Let more leave: {_NAMES}")
@click.option("--without", "leaving_out", metavar="NAME", multiple=True, help=f"Let less leave: {_NAMES}")
@click.option("--whom", "for_whom", metavar="NAME", help="Who gets the file; kept with what was shared.")
@click.option("--deidentify", is_flag=True, help="No names, dates, places or sentences: a document of its own.")
@click.option("--csv", "folder", metavar="DIR", help="Tables for spreadsheets, in a folder that is new or empty.")
@click.option("--fhir", "bundle", metavar="FILE", help="A FHIR R4 bundle for a clinic's software (experimental).")
@click.option("--encrypt", is_flag=True, help="Lock the file with a passphrase; the `age` command opens it too.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@pass_session
def command(session: Session, /, **options: Any) -> None:
    """Write what is recorded to FILE as JSON.

    - writes it to stdout, and so does leaving FILE away when stdout is a pipe.

    What leaves and what stays home is said before. The file is for you alone to read, and what is in it is counted
    after reading it back. Dates are as everywhere: today, yesterday, -2, mon or 2026-11-23; a backup holds every
    record whatever they are. --fhir and --deidentify begin from what a therapist gets.
    """
    wishes = Wishes(**options)
    wishes.check()
    found = _leaving(session, wishes)
    if wishes.folder is not None:
        _to_folder(session, wishes, found.document, Path(wishes.folder))
        return
    clock = session.tracker.clock
    path = wishes.path(clock.today(clock.timezone()).isoformat())
    _not_among_ours(session, path)
    say(leaves(found.document, found.shown))
    data, opened = _bytes(found.shown, is_locked=wishes.encrypt)
    if wishes.is_for_stdout:
        click.echo(data, nl=False)
        return

    def write(*, replace: bool) -> Written:
        from ladder.tracker.handing_over import hand_over

        with misuse():
            return hand_over(
                session.tracker, found.document, path, data, opened=opened, for_whom=wishes.for_whom, replace=replace
            )

    say(written_words(_replacing(write, force=wishes.force)))


def _leaving(session: Session, wishes: Wishes) -> Leaving:
    """Give what leaves. Raises Misused for dates and names that are none."""
    from ladder.tracker.children import children
    from ladder.tracker.leaving import leaving

    t = session.tracker
    everybody = children(t)
    chosen = [session.child()] if session.child_name is not None or not everybody else None
    dates = (session.day(text, (chosen or everybody)[0]) if text else None for text in (wishes.first, wishes.last))
    first, last = dates
    if first and last and first > last:
        raise Misused(f"--from is {first} and --to is {last}; --to can be the same day or later.")
    more, less = wishes.names()
    with misuse():
        return leaving(
            t, wishes.whose, wishes.kind, children=chosen, first=first, last=last, adding=more, leaving_out=less
        )


def _bytes(shown: Mapping[str, Any], *, is_locked: bool) -> tuple[bytes, Callable[[bytes], bytes]]:
    """Give the bytes of the file, of one that a passphrase locks where that is wished, and what opens them again."""
    from ladder.cli.passphrase import choose_passphrase
    from ladder.exchange.export import write_bytes
    from ladder.tracker.locking import check_can_lock, locked

    passphrase = None
    if is_locked:
        check_can_lock()
        passphrase = choose_passphrase()
    return locked(write_bytes(shown), passphrase)


def _to_folder(session: Session, wishes: Wishes, document: dict[str, Any], folder: Path) -> None:
    from ladder.exchange.spreadsheets import spreadsheets
    from ladder.tracker.handing_over import hand_over_folder

    _not_among_ours(session, folder)
    say(leaves(document, document))
    with misuse():
        written = hand_over_folder(session.tracker, document, folder, spreadsheets(document), for_whom=wishes.for_whom)
    say(written_words(written))


def _not_among_ours(session: Session, path: Path) -> None:
    from ladder.tracker.handing_over import check_not_ours

    with misuse():
        check_not_ours(session.tracker, path)


def _replacing(write: Callable[..., Written], *, force: bool) -> Written:
    """Write; in the place of a file that is there already only when that is wanted."""
    from ladder.tracker.share import AlreadyThere

    try:
        return write(replace=force)
    except AlreadyThere as error:
        if not sys.stdin.isatty():
            raise AlreadyThere(f"{error} --force replaces it.") from None
        click.confirm(f"{error} Replace it?", abort=True, err=True)
        return write(replace=True)
