"""What a page leaves at home, in words: the names of the field table, so that a reader can ask for the rest."""

from collections.abc import Iterator

from ladder.exchange.leaving import LEAVING, Purpose
from ladder.exchange.pages.paring import kept_home

_APP = "settings, earlier shares and wordings"
_GUESSES = "worry’s guesses and what came of them"
_LEARNED = "what was learned"
_PAPERS = "papers and follow-ups of talks"
_STAMPS = "when things were written"

PHRASES = {
    "mornings": "mornings (worry, body, what helped)",
    "contacts": "talks",
    "requests": "requests",
    "measures": "questionnaires",
    "incidents": "incidents",
    "letters": "letters",
    "reviews": "weekly reviews",
    "shares": _APP,
    "settings": _APP,
    "kept": _APP,
    "changes": _APP,
    "mornings.ours": "what a parent said or did differently",
    "outcomes.home_day": "days at home",
    "outcomes.distress_evening": "evenings",
    "rungs.ratings": "fear of the rungs",
    "exposures.different": _LEARNED,
    "exposures.learned": _LEARNED,
    "contacts.said": "what was said in talks",
    "contacts.direction": _PAPERS,
    "contacts.party": _PAPERS,
    "contacts.follow_up_on": _PAPERS,
    "contacts.documents": _PAPERS,
    "summary.expected_minus_actual": _GUESSES,
}
"""The words for a table or a field; a field of several tables, or a table of which little leaves, is found below."""

_BY_FIELD = {
    "note": "notes",
    "recorded_at": _STAMPS,
    "updated_at": _STAMPS,
    "expected_peak": _GUESSES,
    "feared": _GUESSES,
    "feared_probability": _GUESSES,
    "feared_after": _GUESSES,
    "peak": _GUESSES,
    "end": _GUESSES,
    "happened": _GUESSES,
}
_BY_TABLE = {
    "mornings": "of mornings all but how far and the body",
    "weeks": "figures of these",
    "summary": "figures of these",
}
_SOME = {
    ("school", "supports"): "supports at home and at clinics",
    ("school", "contacts"): "talks with anyone else",
    ("school", "phases"): "therapy and medication",
    ("hearing", "contacts"): "talks with lawyers and others",
}
"""Records of a table that leave only when they are of some kind."""


def phrase(name: str) -> str | None:
    """Give the words for a table, or a field as `table.field`; None where nobody has found any yet."""
    table, _, field = name.partition(".")
    return PHRASES.get(name) or _BY_FIELD.get(field) or (_BY_TABLE.get(table) if field else None)


def stays_home(purpose: Purpose) -> list[str]:
    """Give what a page for this purpose leaves out, each once."""
    return list(dict.fromkeys([*_fields(purpose), *_records(purpose)]))


def _fields(purpose: Purpose) -> Iterator[str]:
    return (phrase(name) or name.replace(".", ": ").replace("_", " ") for name in kept_home(purpose))


def _records(purpose: Purpose) -> Iterator[str]:
    for table, rule in LEAVING[purpose].items():
        if rule.where is not None:
            yield _SOME.get((purpose, table), f"some {table}")
