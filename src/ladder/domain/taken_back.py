"""Answers taken back: what a record of a day still says, and that one which says nothing is none."""

from collections.abc import Collection, Mapping
from typing import Any

from ladder.domain.field_words import field_words

_HEAD = frozenset(
    {"id", "recorded_at", "updated_at", "version", "deleted", "child", "rung", "date", "copied", "status"}
)
"""What says nothing by itself; a status is looked at apart."""

_MARKS = frozenset({"hard", "safety_flag"})
"""What is there or not, and is never answered with no."""


_TOLD = {
    "arrived": "the times",
    "left": "the times",
    "minutes": "the minutes in school",
    "doctor_note": "the doctor's note",
    "home_day": "how the day at home went",
    "distress_evening": "the worry in the evening",
}
"""Words for answers whose names alone would not read on in a sentence."""


def left_in(document: Mapping[str, Any]) -> list[str]:
    """Give the fields of a morning, an outcome (without its status) or a try that still say something.

    An empty list says something: it was asked, and there was none.
    """
    said = {name: value for name, value in document.items() if name not in _HEAD and value is not None}
    return [name for name, value in said.items() if value or name not in _MARKS]


def still_says(names: Collection[str]) -> str:
    """Give the words for what a school day still says when how it went is taken back."""
    words = [_TOLD.get(name) or field_words("outcome", name) for name in names]
    *some, last = list(dict.fromkeys(words))
    return f"{', '.join(some)} and {last}" if some else last


def taken_back_question(names: Collection[str]) -> str:
    """Give the question before how a day went is taken back with all that is told of it."""
    return f"The day also holds {still_says(names)}. Without how it went that cannot stand. Take all of it back?"
