"""One short line that names a record in a list."""

from datetime import date

from ladder.domain.catalogue import word
from ladder.domain.records import (
    Child,
    Contact,
    Exposure,
    Goal,
    Incident,
    Ladder,
    Measure,
    Morning,
    Outcome,
    Phase,
    Record,
    Request,
    Rung,
    Support,
)
from ladder.domain.wording import short_date
from ladder.domain.written_words import GOALS, REQUESTS

_LONGEST = 80


def title(record: Record) -> str:
    """Give the line for a record, at most 80 signs; empty for settings, timetables and the like."""
    lines = _words(record).split("\n")[0]
    return lines if len(lines) <= _LONGEST else lines[: _LONGEST - 1] + "…"


def _words(record: Record) -> str:
    words: str
    match record:
        case Contact(person=person, topic=topic):
            words = f"{person}: {topic}" if topic else person
        case Support(what=what, state=state):
            words = f"{word(what)}: {state.replace('_', ' ')}"
        case Incident(what=words) | Phase(label=words) | Ladder(title=words) | Rung(label=words) | Child(name=words):
            pass
        case Morning(date=day) | Outcome(date=day) | Exposure(date=day):
            words = short_date(date.fromisoformat(day))
        case Request(kind=kind):
            words = REQUESTS[kind]
        case Goal(measure=measure):
            words = GOALS[measure]
        case Measure(instrument=instrument, rater=rater):
            words = f"{instrument}, {rater}"
        case _:
            words = ""
    return words
