"""`ladder support`: what was asked for or tried, in which state it is, and what came of it."""

from __future__ import annotations

from typing import Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.record_group import dates, json_option, named, record_group, report
from ladder.cli.results import misuse
from ladder.cli.sentences import read_sentences, sentence_option
from ladder.cli.session import Misused, Session, pass_session
from ladder.cli.values import Code, Name
from ladder.domain.catalogue import SUPPORTS
from ladder.domain.written_words import RESULTS, STATES, SUPPORT_KINDS, WHERES, usual_place

_USUAL = {"school": "accommodation", "home": "strategy", "clinic": "treatment"}

command = record_group("support", "supports", "Show supports in each of their states, newest first, or write one down.")


@command.command(name="add", cls=LadderCommand)
@click.argument("what", metavar="WHAT", type=Name(SUPPORTS))
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--state", type=Code(STATES), help="Its state from then on; requested unless you say.")
@click.option("--where", type=Code(WHERES), help="Where; known for the supports of the catalogue.")
@click.option("--kind", type=Code(SUPPORT_KINDS), help="Of which kind; known for the supports of the catalogue.")
@click.option("--until", "to", metavar="DATE", help="The last day, where it is over.")
@click.option("--result", type=Code(RESULTS), help="What came of it.")
@sentence_option("--note", "A note")
@json_option()
@pass_session
def add(session: Session, /, what: str | None, date: str | None, *, as_json: bool, **options: Any) -> None:
    """Write down that WHAT is in a state since today, or since DATE.

    WHAT is a support like quiet_space or "quiet space", or your own words. Where it has a state already, that one ends
    the day before: both stay in the record.
    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.tracker.supports import add_support

    child = session.child()
    if what is None:
        raise Misused("Say which support, like quiet_space, or in your own words.")
    fields = {"state": "requested", **named(options)}
    fields |= dates(session, child, fields, ("to",))
    fields |= read_sentences(fields, {"note": "Note"})
    fields |= {"what": what, "from": session.day(date, child).isoformat(), **_place(what, fields)}
    with misuse():
        record = add_support(session.tracker, child, **fields)
    report(record, as_json=as_json)


def _place(what: str, fields: dict[str, Any]) -> dict[str, str]:
    """Give where a support is and of which kind, from what was said and from the catalogue. Raises Misused."""
    where, kind = usual_place(what) or (None, None)
    place = fields.get("where", where)
    if place is None:
        raise Misused(f"{what!r} is in your own words: say with --where home, school or clinic.")
    usual = kind if kind is not None and place == where else _USUAL[place]
    return {"where": place, "kind": fields.get("kind", usual)}
