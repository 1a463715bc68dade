"""One short line that names a record in a list."""

import unicodedata
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
_MARKS = ("Mn", "Me", "Cf", "Sk")
"""Categories of signs that belong to the one before them: accents, joiners, skin tones."""
_JOINER = "\u200d"


def title(record: Record) -> str:
    """Give the line for a record, at most 80 signs; empty for settings, timetables and the like."""
    line = _words(record).split("\n")[0]
    if len(line) <= _LONGEST:
        return line
    end = _LONGEST - 1
    while end and (unicodedata.category(line[end]) in _MARKS or line[end - 1] == _JOINER):
        end -= 1
    return line[:end] + "…"


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
