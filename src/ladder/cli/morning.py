"""`ladder log`: a morning, by options or question by question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.crisis import show_crisis_card
from ladder.cli.first_questions import child_or_ask
from ladder.cli.morning_questions import ask_morning
from ladder.cli.results import misuse, print_json, say
from ladder.cli.sentences import read_sentences, sentence_option
from ladder.cli.session import Session, pass_session
from ladder.cli.values import BEHAVIOUR, HARD_PART, SKILL, SYMPTOM, Furthest, added

if TYPE_CHECKING:
    from ladder.domain.records import Morning

RATING = click.IntRange(0, 10)
_LISTS = ("symptoms", "coping", "hard_parts", "behaviours")
_SENTENCES = {
    "child_says": "What they want you to know",
    "good_thing": "One good thing",
    "ours": "Ours: what I said, what I did differently",
    "note": "Note",
}


@click.command(name="log", cls=LadderCommand)
@click.argument("date", metavar="[DATE]", required=False)
@click.option("--worry", "distress_child", type=RATING, metavar="N", help="The child's worry, 0 none to 10 the worst.")
@click.option("--parent-worry", "distress_parent", type=RATING, metavar="N", help="Your own worry, 0 to 10.")
@click.option("--evening-before", type=RATING, metavar="N", help="Worry the evening before, 0 to 10.")
@click.option(
    "--symptom", "symptoms", type=SYMPTOM, multiple=True, help="What the body did, 1 mild to 3 bad; or none. Repeat it."
)
@click.option("--fever", "fever_c", type=click.FloatRange(34, 43), metavar="N", help="The reading in degrees Celsius.")
@click.option("--hard-part", "hard_parts", type=HARD_PART, multiple=True, help="What made it hard; or none.")
@click.option(
    "--coping",
    type=SKILL,
    multiple=True,
    help="A skill they began by themselves, and how it helped, 0 to 3; or none.",
)
@click.option("--behaviour", "behaviours", type=BEHAVIOUR, multiple=True, help="How the morning went; or none.")
@click.option("--furthest", type=Furthest(), help="How far you got: 0 in bed to 6 inside, or a word like door.")
@click.option("--sleep", "sleep_minutes", type=click.IntRange(0, 960), metavar="N", help="Minutes slept.")
@click.option("--energy", type=RATING, metavar="N", help="Energy, 0 to 10.")
@click.option("--late-for-work/--not-late-for-work", default=None, help="Whether it made you late for work.")
@click.option("--hard/--not-hard", default=None, help="Whether it was a hard morning.")
@click.option(
    "--spoke-of-dying/--did-not-speak-of-dying",
    "safety_flag",
    default=None,
    help="They spoke of dying or of hurting themselves: shows who can help, then writes it down.",
)
@sentence_option("--child-says", "What the child wants you to know")
@sentence_option("--good-thing", "One good thing")
@sentence_option("--ours", "What you said, one thing you did differently")
@sentence_option("--note", "A note")
@click.option("--json", "as_json", is_flag=True, help="Print the morning as JSON.")
@pass_session
def command(session: Session, /, date: str | None, as_json: bool, **options: Any) -> None:
    """Write down a morning, today's or that of DATE.

    Options set only what they name. Without any, ladder asks one question after the other; Enter leaves one blank.
    DATE is today, yesterday, -2 (two days ago), mon (the latest Monday) or 2026-11-23.
    """
    fields = {name: value for name, value in options.items() if value not in (None, ())}
    if not fields:
        child = child_or_ask(session)
        day = session.day(date, child)
        morning = ask_morning(session, child, day)
    else:
        child = session.child()
        day = session.day(date, child)
        fields |= read_sentences(fields, _SENTENCES)
        fields |= {name: partial(added, named=fields[name]) for name in _LISTS if name in fields}
        from ladder.tracker.today import record_morning

        if fields.get("safety_flag"):
            show_crisis_card(session.tracker, child)
        with misuse():
            morning = record_morning(session.tracker, child, day, **fields)
    _report(morning, session.told_day(day, child), as_json=as_json)


def _report(morning: Morning | None, day: str, *, as_json: bool) -> None:
    """Say that it is written down; after a hard morning no more than that, after the worst of words nothing."""
    from ladder.domain.wording import WRITTEN_DOWN

    if as_json:
        print_json(morning)
    elif morning is None:
        say("Nothing was written down.")
    elif not morning.safety_flag:
        say(WRITTEN_DOWN if morning.hard else f"Written down for {day}.")
