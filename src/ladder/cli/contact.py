"""`ladder contact`: talks with the school, a clinic or someone else, and what was promised in them."""

from __future__ import annotations

from typing import Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.record_group import dates, json_option, named, record_group, report
from ladder.cli.results import misuse, say
from ladder.cli.sentences import read_sentences, sentence_option
from ladder.cli.session import Misused, Session, pass_session
from ladder.cli.values import ClockTime, Code
from ladder.domain.clock_readings import TALKS
from ladder.domain.written_words import CHANNELS, PARTIES

_SENTENCES = {"said": "What was said", "asked": "What we asked", "promised": "What was promised"}

command = record_group("contact", "talks", "Show the talks that were written down, newest first, or write one down.")


@command.command(name="add", cls=LadderCommand)
@click.argument("person")
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--at", type=ClockTime(TALKS), help="At what time; today, now unless you say.")
@click.option("--out/--in", "out", default=True, help="From us, or to us.")
@click.option("--channel", type=Code(CHANNELS | {"email": "e-mail"}), help="How; a call unless you say.")
@click.option("--party", type=Code(PARTIES), help="Where they belong; the school unless you say.")
@click.option("--role", metavar="NAME", help="Their role, like counselor.")
@click.option("--topic", metavar="NAME", help="What it was about, in a few words.")
@sentence_option("--said", "What was said")
@sentence_option("--asked", "What we asked")
@sentence_option("--promised", "What was promised")
@click.option("--due", metavar="DATE", help="By when it was promised; mon is the next Monday.")
@click.option("--replied-on", metavar="DATE", help="When it was answered.")
@click.option("--document", "documents", metavar="NAME", multiple=True, help="A paper that goes with it. Repeat it.")
@json_option()
@pass_session
def add(
    session: Session, /, person: str, date: str | None, at: str | None, *, out: bool, as_json: bool, **options: Any
) -> None:
    """Write down a talk with PERSON, today or on DATE.

    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.domain.date_words import dated
    from ladder.domain.records import Contact
    from ladder.tracker.contacts import now
    from ladder.tracker.written import write

    child = session.child()
    on, present = session.day(date, child), now(session.tracker, child)
    day = on.isoformat()
    if at is None and day != present[:10]:
        raise Misused(f"Say with --at at what time it was on {day}, like --at 10:15.")
    fields = {"channel": "call", "party": "school", "documents": (), **named(options)}
    fields |= dates(session, child, fields, ("replied_on",)) | dates(session, child, fields, ("due",), ahead_of=on)
    fields |= read_sentences(fields, _SENTENCES)
    fields |= {"person": person, "at": f"{day}T{at or present[11:]}", "direction": "out" if out else "in"}
    with misuse():
        record = write(session.tracker, child, Contact, **fields)
    report(record, as_json=as_json)
    if record.due is not None and not as_json:
        say(f"Promised by {dated(record.due)}.")
