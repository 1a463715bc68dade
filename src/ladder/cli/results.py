"""What a command says and prints: sentences on stderr, data on stdout."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from ladder.cli.session import Misused, Session
from ladder.cli.streams import let_go
from ladder.errors import NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ladder.domain.records import Child


def say(sentence: str) -> None:
    """Say a sentence to the person, on stderr, without anything that a terminal would obey.

    Where stderr takes nothing any more nobody can hear it, and what the program is doing goes on.
    """
    from ladder.domain.records.text import clean_text

    try:
        click.echo(clean_text(sentence), err=True)
    except OSError:
        let_go(sys.stderr)


def say_apart(session: Session, child: Child, first: date, last: date) -> None:
    """Say what two devices wrote of these days, and not the same."""
    from ladder.tracker.apart import told_apart

    told = told_apart(session.tracker, child, first, last)
    if told:
        say(told)


def print_line(line: str = "") -> None:
    """Print a line of data on stdout; a file edited by hand may hold what a terminal would obey, so it is cleaned."""
    from ladder.domain.records.text import clean_text

    click.echo(clean_text(line))


def print_json(value: Any) -> None:
    """Print one JSON document on stdout, in UTF-8 whatever the terminal speaks."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))


@contextmanager
def misuse() -> Iterator[None]:
    """Turn what was refused at the door into misuse: a value on the command line was one that is not allowed."""
    try:
        yield
    except (Refused, NotFound) as error:
        raise Misused(str(error)) from None
