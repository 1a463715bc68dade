"""The first questions in an empty folder: a nickname and the school's hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ladder.cli.asking import needed
from ladder.cli.results import say
from ladder.cli.values import ClockTime
from ladder.domain.clock_readings import SCHOOL_BEGINS, SCHOOL_ENDS
from ladder.errors import Refused

if TYPE_CHECKING:
    from ladder.cli.session import Session
    from ladder.domain.records import Child

_QUESTIONS = (
    ("What shall ladder call your child? A nickname will do", click.STRING),
    ("When does school start, like 8:05", ClockTime(SCHOOL_BEGINS)),
    ("When does school end, like 14:50", ClockTime(SCHOOL_ENDS)),
)
_UK = frozenset({"Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB"})


def child_or_ask(session: Session) -> Child:
    """Give the child that is meant; where nobody is written down yet, ask for a nickname and the school's hours."""
    from ladder.tracker.children import add_child, children

    t = session.tracker
    if children(t):
        return session.child()
    say("Nobody is written down here yet. Three questions, then the morning. Everything stays on this computer.")
    zone = t.clock.timezone()
    while True:
        name, starts, ends = (needed(question, kind) for question, kind in _QUESTIONS)
        try:
            return add_child(t, name, region="uk" if zone in _UK else "us", timezone=zone, starts=starts, ends=ends)
        except Refused as error:
            say(str(error))
