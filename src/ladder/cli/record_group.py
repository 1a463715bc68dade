"""What the commands of the written record share: a group that lists, newest first, and how an entry is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ladder.cli.command import LadderCommand, everywhere
from ladder.cli.results import print_json, print_line, say
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from ladder.domain.records import Child
    from ladder.tracker.written import Written


def record_group(kind: str, many: str, about: str) -> click.Group:
    """Give the command `ladder KIND`, which lists the entries of that kind when no subcommand is named."""

    @click.group(name=kind, invoke_without_command=True, params=everywhere(), help=about)
    @click.option("--json", "as_json", is_flag=True, help=f"Print the {many} as a JSON array.")
    @pass_session
    @click.pass_context
    def command(context: click.Context, session: Session, /, as_json: bool) -> None:
        if context.invoked_subcommand is None:
            _print(session, kind, many, as_json=as_json)

    @command.command(name="list", cls=LadderCommand, help=f"Print the {many}, newest first.")
    @click.option("--json", "as_json", is_flag=True, help="Print them as a JSON array.")
    @pass_session
    def listed(session: Session, /, as_json: bool) -> None:
        _print(session, kind, many, as_json=as_json)

    return command


def json_option() -> Callable[[Any], Any]:
    """Give the decorator for the option that prints what was written."""
    return click.option("--json", "as_json", is_flag=True, help="Print what was written as JSON.")


def named(options: dict[str, Any]) -> dict[str, Any]:
    """Give only the options that were named."""
    return {name: value for name, value in options.items() if value not in (None, ())}


def dates(
    session: Session, child: Child, fields: dict[str, Any], names: Iterable[str], *, ahead_of: date | None = None
) -> dict[str, Any]:
    """Give those `fields` that hold a DATE as ISO dates; what lies ahead of a date looks forward."""
    given = [name for name in names if name in fields]
    return {name: session.day(fields[name], child, ahead_of=ahead_of).isoformat() for name in given}


def report(record: Written, *, as_json: bool) -> None:
    """Say what was written down, or print it."""
    if as_json:
        print_json(record)
        return
    from ladder.tracker.titles import title

    say(f"Written down: {title(record)}.")


def span(text: str, today: date) -> dict[str, str]:
    """Give the days that `text` means, like "24 dec..2 jan". Raises Misused."""
    from ladder.domain.typed_spans import parse_typed_span

    try:
        first, last = parse_typed_span(text, today)
    except ValueError as error:
        raise Misused(str(error)) from None
    return {"from": first.isoformat(), "to": last.isoformat()}


def _print(session: Session, kind: str, many: str, *, as_json: bool) -> None:
    from ladder.tracker.record import timeline

    records = [entry.record for entry in timeline(session.tracker, session.child()) if entry.kind == kind]
    if as_json:
        print_json(records)
        return
    from ladder.cli.record_text import line_of

    for record in records:
        print_line(line_of(record))
    if not records:
        print_line(f"No {many} are written down yet.")
