"""`ladder request`: what was asked of the school in writing, and the days it may take."""

from __future__ import annotations

from typing import Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.record_group import dates, json_option, named, record_group, report, span
from ladder.cli.results import misuse
from ladder.cli.sentences import read_sentences, sentence_option
from ladder.cli.session import Session, pass_session
from ladder.cli.values import Code
from ladder.domain.written_words import DAY_TYPES, REQUESTS, STARTS

_SENTENCES = {"result": "What came of it", "note": "Note"}
_FROM_CONSENT = ("evaluation", "re_evaluation")

command = record_group("request", "requests", "Show what was asked of the school in writing, newest first, or add one.")


@command.command(name="add", cls=LadderCommand)
@click.argument("kind", metavar="KIND", type=Code(REQUESTS))
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--consent-on", metavar="DATE", help="When you signed the consent.")
@click.option("--days", "days_allowed", type=click.IntRange(1, 1000), metavar="N", help="Days the school may take.")
@click.option("--day-type", type=Code(DAY_TYPES), help="Which days count; calendar unless you say.")
@click.option("--starts", type=Code(STARTS), help="From when they count; for an evaluation from the consent.")
@click.option("--pause", "pauses", metavar="DATE..DATE", multiple=True, help="Days that do not count. Repeat it.")
@click.option("--closed-on", metavar="DATE", help="When it was closed.")
@sentence_option("--result", "What came of it")
@sentence_option("--note", "A note")
@json_option()
@pass_session
def add(session: Session, /, kind: str, date: str | None, *, as_json: bool, **options: Any) -> None:
    """Write down that KIND was asked for in writing, today or on DATE.

    KIND is evaluation, plan_504, iep_review, re_evaluation, placement, records or other. Without --days there is no
    clock: ask for a date in writing. Not legal advice.
    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.domain.records import Request
    from ladder.tracker.core import today
    from ladder.tracker.written import write

    child = session.child()
    now = today(session.tracker, child)
    fields = {"day_type": "calendar", "starts": "consent" if kind in _FROM_CONSENT else "asked", **named(options)}
    fields |= dates(session, child, fields, ("consent_on", "closed_on"))
    fields |= read_sentences(fields, _SENTENCES)
    fields |= {"kind": kind, "asked_on": session.day(date, child).isoformat()}
    fields["pauses"] = [span(text, now) for text in fields.get("pauses", ())]
    with misuse():
        record = write(session.tracker, child, Request, **fields)
    report(record, as_json=as_json)
