"""`ladder rungs`: the rungs of the return ladder, and changing them for those who script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ladder.cli.command import LadderCommand, everywhere
from ladder.cli.results import misuse, print_json, print_line, say
from ladder.cli.session import Misused, Session, pass_session

if TYPE_CHECKING:
    import datetime as dt

    from ladder.domain.records import Child, Rung

KINDS = ("place", "minutes", "periods", "half_day", "full_day")


@click.group(name="rungs", invoke_without_command=True, params=everywhere())
@click.option("--json", "as_json", is_flag=True, help="Print the rungs as JSON.")
@pass_session
@click.pass_context
def command(context: click.Context, session: Session, /, as_json: bool) -> None:
    """Show the rungs of the ladder from the ground up, or change one.

    RUNG is its number from the ground up, its label or its id. No change ever touches what was tried on a rung.
    """
    if context.invoked_subcommand is not None:
        return
    from ladder.tracker.plan import rung_figures

    figures = rung_figures(session.tracker, session.child())
    if as_json:
        print_json(figures)
        return
    for number, one in enumerate(figures, start=1):
        fear = "" if one.fear_now is None else f"fear {one.fear_first} → {one.fear_now}"
        minutes = "" if one.target_minutes is None else f"{one.target_minutes} min"
        print_line(f"{number:>2}  {one.label:<36} {minutes:<8} {fear:<14} {one.status}")
    if not figures:
        print_line("There is no ladder yet. Open `ladder`, then F2, then b.")


def _options(call: Any) -> Any:
    """Add the options that set a rung's fields."""
    for option in (
        click.option(
            "--support", "supports", multiple=True, help="A support it needs; may be given again; none: none."
        ),
        click.option("--days", "planned_days", type=click.IntRange(1, 1000), help="School days planned for it."),
        click.option("--minutes", "target_minutes", type=click.IntRange(1, 600), help="Minutes to reach."),
        click.option("--kind", type=click.Choice(KINDS), help="What kind of step it is."),
        click.option("--child-label", help="The same in the child's words."),
    ):
        call = option(call)
    return call


def _set(fields: dict[str, Any]) -> dict[str, Any]:
    """Give the fields that were named; `--support none` clears them."""
    named = {name: value for name, value in fields.items() if value not in (None, ())}
    if named.get("supports") == ("none",):
        named["supports"] = ()
    return named


def _rung(session: Session, name: str) -> tuple[Child, Rung]:
    """Give the child and the rung that is meant. Raises Misused when there is none."""
    from ladder.tracker.ladder import find_rung

    child = session.child()
    with misuse():
        return child, find_rung(session.tracker, child, name)


@command.command(name="add", cls=LadderCommand)
@click.argument("label")
@click.option("--below", help="Put it just below this rung; else it comes on top.")
@_options
@pass_session
def add(session: Session, /, label: str, below: str | None, **fields: Any) -> None:
    """Add a rung called LABEL."""
    from ladder.domain.starting_ladders import NewRung
    from ladder.tracker.ladder import return_ladder_of
    from ladder.tracker.rungs import add_rung

    child = session.child()
    ladder = return_ladder_of(session.tracker, child)
    if ladder is None:
        raise Misused("There is no ladder yet. Open `ladder`, then F2, then b.")
    named = _set(fields)
    new = NewRung(label, named.pop("kind", "minutes" if fields["target_minutes"] is not None else "place"))
    with misuse():
        rung = add_rung(session.tracker, child, ladder, new, below=_rung(session, below)[1] if below else None, **named)
    say(f"Added: {rung.label}.")


@command.command(name="edit", cls=LadderCommand)
@click.argument("rung")
@click.option("--label", help="What it says.")
@_options
@pass_session
def edit(session: Session, /, rung: str, **fields: Any) -> None:
    """Set only what is named of RUNG."""
    from ladder.tracker.rungs import change_rung

    child, one = _rung(session, rung)
    with misuse():
        changed = change_rung(session.tracker, child, one, **_set(fields))
    say(f"Changed: {changed.label}.")


@command.command(name="move", cls=LadderCommand)
@click.argument("rung")
@click.argument("direction", type=click.Choice(("up", "down")))
@pass_session
def move(session: Session, /, rung: str, direction: str) -> None:
    """Move RUNG one place up or down."""
    from ladder.tracker.rungs import move_rung

    child, one = _rung(session, rung)
    move_rung(session.tracker, child, one, 1 if direction == "up" else -1)
    say(f"Moved {direction}: {one.label}.")


@command.command(name="split", cls=LadderCommand)
@click.argument("rung")
@click.option("--label", help="What the smaller step is called; needed for a place.")
@pass_session
def split(session: Session, /, rung: str, label: str | None) -> None:
    """Put a smaller step just below RUNG: half way to the rung below, or a place with another person, time or door."""
    from ladder.domain.offers import minutes_between_rungs
    from ladder.domain.starting_ladders import NewRung
    from ladder.tracker.ladder import return_ladder_of, rungs
    from ladder.tracker.rungs import split_rung

    child, one = _rung(session, rung)
    ladder = return_ladder_of(session.tracker, child)
    minutes = minutes_between_rungs(one, ladder, rungs(session.tracker, child)) if ladder else None
    if minutes is None and not label:
        raise Misused(f"{one.label} has no minutes to halve. Say with --label what the smaller step is.")
    new = NewRung(label or f"{minutes} minutes", one.kind if minutes is None else "minutes", minutes)
    with misuse():
        smaller = split_rung(session.tracker, child, one, new)
    say(f"Added below {one.label}: {smaller.label}.")


@command.command(name="park", cls=LadderCommand)
@click.argument("rung")
@pass_session
def park(session: Session, /, rung: str) -> None:
    """Leave RUNG aside for now."""
    from ladder.tracker.rungs import change_rung

    child, one = _rung(session, rung)
    say(f"Parked: {change_rung(session.tracker, child, one, status='parked').label}.")


@command.command(name="done", cls=LadderCommand)
@click.argument("rung")
@click.argument("date", metavar="[DATE]", required=False)
@pass_session
def done(session: Session, /, rung: str, date: str | None) -> None:
    """Mark RUNG done today, or on DATE: yesterday, -2, mon or 2026-11-23."""
    from ladder.tracker.rungs import finish_rung

    child, one = _rung(session, rung)
    day = _come(session, date, child)
    with misuse():
        finished = finish_rung(session.tracker, child, one, day)
    say(f"Done on {session.told_day(day, child)}: {finished.label}.")


@command.command(name="current", cls=LadderCommand)
@click.argument("rung")
@click.argument("date", metavar="[DATE]", required=False)
@pass_session
def current(session: Session, /, rung: str, date: str | None) -> None:
    """Make RUNG the one that is tried from today on, or from DATE: yesterday, -2, mon or 2026-11-23."""
    from ladder.tracker.rungs import make_current

    child, one = _rung(session, rung)
    day = _come(session, date, child)
    with misuse():
        begun = make_current(session.tracker, child, one, day)
    say(f"Current from {session.told_day(day, child)}: {begun.label}.")


def _come(session: Session, date: str | None, child: Child) -> dt.date:
    """Give the day that is meant. Raises Misused for one that has not come."""
    from ladder.tracker.core import today

    day, now = session.day(date, child), today(session.tracker, child)
    if day > now:
        raise Misused(f"{day} has not come yet; it can be today, {now}, or earlier.")
    return day
