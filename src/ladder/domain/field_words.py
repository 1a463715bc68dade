"""Any field of any record in words, with what stands in it: where a change or two wordings of a record are told."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.entry_words import LABELS, NOT_RECORDED, label_of, value_told
from ladder.domain.wording import minutes_words

NONE = "none"

_WORDS: Mapping[str, str] = {
    "distress_parent": "your worry",
    "distress_child": "the child's worry",
    "evening_before": "worry the evening before",
    "symptoms": "body",
    "fever_c": "fever",
    "hard_parts": "what made it hard",
    "coping": "what helped",
    "furthest": "how far",
    "behaviours": "how the morning was",
    "sleep_minutes": "sleep",
    "good_thing": "a good thing",
    "ours": "your own morning",
    "expected_peak": "worry's guess",
    "happened": "did it happen",
    "child_says": "what the child said",
    "safety_flag": "the flag",
    "peak": "most worry",
    "end": "worry at the end",
    "deleted": "taken away",
    "hard_day_plan": "the plan for hard days",
    "starts": "begins",
}
"""Words for fields whose names do not say by themselves what they are."""

RECORD_WORDS: Mapping[str, str] = {
    "children": "child",
    "timetables": "school hours",
    "mornings": "morning",
    "outcomes": "school day",
    "ladders": "ladder",
    "rungs": "rung",
    "exposures": "try",
    "contacts": "talk",
    "supports": "support",
    "incidents": "incident",
    "requests": "request",
    "goals": "goal",
    "phases": "phase",
    "measures": "questionnaire",
    "reviews": "review of a week",
    "letters": "letter",
    "shares": "what was shared",
    "settings": "settings",
}
"""The word for one record of a table."""

_LABELS: Mapping[str, str] = {
    "distress_child": "Child's worry",
    "hard_parts": "Made it hard",
    "behaviours": "The morning",
    "evening_before": "Evening before",
    "child_says": "The child said",
    "ours": "Your own part",
    "hard_day_plan": "Hard-day plan",
    "cleared_symptoms": "Seen by doctor",
    "feared_probability": "Feared, %",
    "feared_after": "Feared after, %",
    "happened": "Happened",
    "end": "At the end",
}
"""Labels for a narrow column, where the words of a sentence are too long."""

_SHORT: Mapping[tuple[str, str], Mapping[int, str]] = {
    ("morning", "furthest"): dict(enumerate(FURTHEST)),
    ("coping", "helped"): {0: "did not help", 1: "helped a little", 2: "helped", 3: "helped a lot"},
    ("symptoms", "severity"): {1: "mild", 2: "medium", 3: "bad"},
}


def field_words(kind: str, name: str) -> str:
    """Give the words for a field in a sentence, by the kind of its record and its name in a document."""
    if (kind, name) == ("outcome", "status"):
        return "how the day went"
    return _WORDS.get(name, name.replace("_", " "))


def field_label(kind: str, name: str) -> str:
    """Give the label of a field, by the kind of its record (its table in the singular) and its name in a document."""
    if kind in LABELS:
        return label_of(kind, name)
    return _LABELS.get(name) or field_words(kind, name).capitalize()


def field_told(kind: str, name: str, value: Any, today: dt.date) -> str:
    """Give what stands in a field of any record, as its document holds it, in words; also that nothing does."""
    if value is None:
        return NOT_RECORDED
    if value in ([], {}, ""):
        return NONE
    if kind in LABELS and name in LABELS[kind]:
        return value_told(kind, name, value, today)
    return _told(kind, name, value)


def _told(kind: str, name: str, value: Any) -> str:
    table = _SHORT.get((kind, name), {})
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(_told(kind, name, one) for one in value)
    if isinstance(value, dict):
        facts = [_fact(name, key, one) for key, one in value.items() if one not in (None, [], {}, "")]
        return ", ".join(facts)
    if isinstance(value, int):
        words = table.get(value)
        return words or (minutes_words(value) if name.endswith("minutes") else str(value))
    return f"{value:g}" if isinstance(value, float) else word(str(value))


def _fact(name: str, key: str, value: Any) -> str:
    """Give one part of an entry: its name alone stands for itself."""
    words = _told(name, key, value)
    plain = key in ("name", "label", "started", "word", "fear", "rater", "date") or (name, key) in _SHORT
    return words if plain and key != "fear" else f"{key.replace('_', ' ')} {words}"
