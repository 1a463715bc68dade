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

REQUESTS = {
    "evaluation": "evaluation",
    "plan_504": "504 plan",
    "iep_review": "IEP review",
    "re_evaluation": "re-evaluation",
    "placement": "placement",
    "records": "school records",
    "other": "request",
}
_GOALS = {
    "pct_minutes": "share of school minutes",
    "days": "days in school",
    "coping_self": "coping skills started without prompting",
    "asked_for_help": "asked for help",
    "furthest": "how far we got",
}
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
            words = _GOALS[measure]
        case Measure(instrument=instrument, rater=rater):
            words = f"{instrument}, {rater}"
        case _:
            words = ""
    return words
