"""One short line that names a record in a list."""

from ladder.domain.catalogue import word
from ladder.domain.records import Contact, Goal, Incident, Ladder, Measure, Phase, Record, Request, Support

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
    """Give the line for a record of the written record or for a ladder, in one row of at most 80 signs."""
    lines = _words(record).split("\n")[0]
    return lines if len(lines) <= _LONGEST else lines[: _LONGEST - 1] + "…"


def _words(record: Record) -> str:
    words: str
    match record:
        case Contact(person=person, topic=topic):
            words = f"{person}: {topic}" if topic else person
        case Support(what=what, state=state):
            words = f"{word(what)}: {state.replace('_', ' ')}"
        case Incident(what=words) | Phase(label=words) | Ladder(title=words):
            pass
        case Request(kind=kind):
            words = REQUESTS[kind]
        case Goal(measure=measure):
            words = _GOALS[measure]
        case Measure(instrument=instrument, rater=rater):
            words = f"{instrument}, {rater}"
        case _:
            raise TypeError(f"no line for {type(record).__name__}")
    return words
