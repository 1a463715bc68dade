"""A morning, question by question; every answer is saved as it is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ladder.cli.asking import all_words, as_list, as_value, ask
from ladder.cli.results import say
from ladder.cli.values import BEHAVIOUR, HARD_PART, SKILL, SYMPTOM, Furthest, added
from ladder.domain.catalogue import BEHAVIOURS, COPING, FURTHEST, HARD_PARTS, SYMPTOMS

if TYPE_CHECKING:
    import datetime as dt

    from ladder.cli.session import Session
    from ladder.domain.records import Child, Morning

_RATING = click.IntRange(0, 10)
_LISTS = (
    (
        "symptoms",
        SYMPTOM,
        SYMPTOMS,
        "Body: what it did, with commas; :1 mild, :2 medium, :3 bad; or none; ? lists words",
    ),
    ("hard_parts", HARD_PART, HARD_PARTS, "What made it hard, with commas; or none; ? lists words"),
    ("coping", SKILL, COPING, "What helped, with commas; :0 to :3 for how much; or none; ? lists words"),
)


def ask_morning(session: Session, child: Child, day: dt.date) -> Morning | None:
    """Ask what a morning was like and give it as it then stands; None when nothing was answered."""
    from ladder.tracker.today import record_morning

    t = session.tracker
    written: list[Morning] = []

    def keep(field: str, value: object) -> None:
        written.append(record_morning(t, child, day, **{field: value}))

    def rate(field: str, answer: str) -> None:
        keep(field, as_value(_RATING, answer))

    def tick(field: str, kind: click.ParamType[Any], answer: str) -> None:
        keep(field, partial(added, named=as_list(kind, answer)))

    say(f"{child.name}, {session.told_day(day, child)}. Enter leaves a question blank; each answer is saved at once.")
    ask("Your worry, 0 none to 10 the worst", partial(rate, "distress_parent"))
    ask(f"{child.name}'s worry, 0 to 10", partial(rate, "distress_child"))
    for field, kind, words, question in _LISTS:
        ask(question, partial(tick, field, kind), help_text=all_words(words.values()))
    steps = ", ".join(f"{step} {words}" for step, words in enumerate(FURTHEST[:7]))
    ask(f"How far you got: {steps}", lambda answer: keep("furthest", as_value(Furthest(), answer)))
    ask(
        "How the morning went, with commas; or none; ? lists words",
        partial(tick, "behaviours", BEHAVIOUR),
        help_text=all_words(BEHAVIOURS.values()),
    )
    ask("A note, in your own words", partial(keep, "note"))
    return written[-1] if written else None
