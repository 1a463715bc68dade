"""`ladder incident`: what happened, who was told, and what the school did."""

from __future__ import annotations

from typing import Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.record_group import json_option, named, record_group, report
from ladder.cli.results import misuse
from ladder.cli.sentences import BY_PROMPT, read_sentences, sentence_option
from ladder.cli.session import Session, pass_session

_SENTENCES = {"what": "What happened", "told_whom": "Who was told", "school_did": "What the school did"}

command = record_group("incident", "incidents", "Show the incidents that were written down, newest first, or add one.")


@command.command(name="add", cls=LadderCommand)
@click.argument("date", metavar="[DATE]", required=False)
@sentence_option("--what", "What happened")
@sentence_option("--told-whom", "Who was told")
@sentence_option("--school-did", "What the school did")
@json_option()
@pass_session
def add(session: Session, /, date: str | None, *, as_json: bool, **options: Any) -> None:
    """Write down what happened today, or on DATE.

    ladder asks what it was, unless --what reads it from stdin.
    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    from ladder.domain.records import Incident
    from ladder.tracker.written import write

    child = session.child()
    day = session.day(date, child).isoformat()
    fields = read_sentences({"what": BY_PROMPT, **named(options)}, _SENTENCES)
    with misuse():
        record = write(session.tracker, child, Incident, date=day, **fields)
    report(record, as_json=as_json)
