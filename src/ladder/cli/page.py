"""`ladder page`: a page to read and to print, for a therapist, a meeting with the school or a hearing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.command import LadderCommand
from ladder.cli.page_words import words_for
from ladder.cli.results import misuse, print_line, say
from ladder.cli.sentences import sentence_option
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    from ladder.tracker.pages import Page, PageKind

STDOUT = "-"


@click.command(name="page", cls=LadderCommand)
@click.argument("kind", metavar="therapist|meeting|hearing", type=click.Choice(["therapist", "meeting", "hearing"]))
@click.option("--from", "first", metavar="DATE", help="From this date on; else from the first one written down.")
@click.option("--to", "last", metavar="DATE", help="Up to this date; else to the last one written down.")
@click.option("--to-file", "file", metavar="FILE|-", help="Write to this file; - prints the page as HTML.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@sentence_option("--questions", "Up to three questions for the therapist, one a line")
@sentence_option("--strengths", "Strengths, for a meeting, one a line")
@sentence_option("--asks", "What you ask today, for a meeting, one a line")
@sentence_option("--child-says", "The child's own sentence, for a meeting")
@pass_session
def command(
    session: Session,
    /,
    kind: PageKind,
    first: str | None,
    last: str | None,
    file: str | None,
    force: bool,
    **words: str | None,
) -> None:
    """Make a page to read and to print; what leaves is decided by whom it is for.

    therapist is two sheets with charts, meeting one sheet for the school, hearing the whole record, numbered. The page
    is one HTML file for you alone to read, with nothing in it that runs or is fetched; a browser prints it.

    In a terminal it asks for what only you can say. That stands on this page and is kept nowhere else.
    """
    from ladder.tracker.pages import make_page

    child = session.child()
    begin, end = (session.day(text, child) if text else None for text in (first, last))
    if begin and end and begin > end:
        raise Misused(f"--from is {begin} and --to is {end}; --to can be the same day or later.")
    path = _path(session, kind, file)
    said = words_for(kind, {name: way for name, way in words.items() if way is not None})
    with misuse():
        page = make_page(session.tracker, child, kind, first=begin, last=end, said=said)
    if path is None:
        click.echo(page.html.encode(), nl=False)
    else:
        _to_file(session, page, path, force=force)


def _path(session: Session, kind: str, file: str | None) -> Path | None:
    """Give where to write, None for stdout. Raises Misused for a place among the family's own files."""
    if file == STDOUT or (file is None and not sys.stdout.isatty()):
        return None
    clock = session.tracker.clock
    path = Path(file) if file else Path(f"ladder-{kind}-{clock.today(clock.timezone())}.html")
    from ladder.tracker.handing_over import check_not_ours

    with misuse():
        check_not_ours(session.tracker, path)
    return path


def _to_file(session: Session, page: Page, path: Path, *, force: bool) -> None:
    """Write to a file, one that is there already only when that is wanted, and print its path."""
    from ladder.tracker.pages import AlreadyThere, write_page

    try:
        write_page(session.tracker, page, path, replace=force)
    except AlreadyThere as error:
        if not sys.stdin.isatty():
            raise AlreadyThere(f"{error} --force replaces it.") from None
        click.confirm(f"{error} Replace it?", abort=True, err=True)
        write_page(session.tracker, page, path, replace=True)
    print_line(str(path))
    say("Written for you alone to read. Open it in a browser to look at it and to print it.")
