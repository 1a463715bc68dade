"""One entry of the written record as lines to read: its fields by name, blank ones left out."""

from typing import Any

from textual.content import Content

from ladder.domain.catalogue import word
from ladder.domain.records.checks import to_document
from ladder.tracker.record import Entry

KINDS = {
    "contact": "talk",
    "support": "support",
    "incident": "incident",
    "request": "request",
    "goal": "goal",
    "phase": "phase",
    "measure": "questionnaire",
    "review": "week review",
    "letter": "letter",
}
_HEAD = frozenset({"id", "recorded_at", "updated_at", "version", "deleted", "child"})


def kind_word(kind: str) -> str:
    """Give the word for a kind of entry."""
    return KINDS.get(kind, kind)


def entry_lines(entry: Entry) -> list[Content]:
    """Give a line for each field that holds something, and when it was written."""
    lines = [
        Content.assemble((f"{name.replace('_', ' '):<14} ", "$quiet"), _words(value))
        for name, value in to_document(entry.record).items()
        if name not in _HEAD and value not in (None, [], {}, "")
    ]
    written = entry.recorded_at[:10]
    late = ", after the day itself" if entry.late else ""
    return [*lines, Content.styled(f"written on {written}{late}", "$quiet")]


def _words(value: Any) -> str:
    """Give a value as words: codes read as the catalogue says, lists and groups in one line."""
    if isinstance(value, list):
        return ", ".join(_words(item) for item in value)
    if isinstance(value, dict):
        return " ".join(f"{name.replace('_', ' ')} {_words(item)}" for name, item in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return word(value) if isinstance(value, str) else str(value)
