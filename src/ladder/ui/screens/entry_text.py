"""One entry of the written record to read: when it was and when it was written, its fields, what it said before."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, repeat

from ladder.domain.ahead import is_ahead
from ladder.domain.entry_words import (
    LABELS,
    NOT_RECORDED,
    Told,
    fields_told,
    happened_told,
    instant_told,
    label_of,
    value_told,
    written_told,
)
from ladder.domain.field_words import field_label, field_told
from ladder.domain.records import TABLE_OF, Child
from ladder.domain.records.checks import to_document
from ladder.domain.wordings import Changed
from ladder.tracker.apart import apart_from
from ladder.tracker.core import Tracker
from ladder.tracker.record import Entry, earlier_wordings
from ladder.ui.screens.entry_facts import facts_of
from ladder.ui.widgets.told import Piece

QUIET = "$quiet"
AHEAD = "Dated in the future, so it counts nowhere until its day. Delete takes it out; u brings it back."
_HEAD = frozenset({"id", "child", "rung", "date", "week", "recorded_at", "updated_at", "version", "deleted"})


def pieces_of(t: Tracker, child: Child, entry: Entry, today: date) -> list[Piece]:
    """Give an entry as pieces to read: when, what is due, what was also written elsewhere, its fields, what it said."""
    changes = earlier_wordings(t, entry.record)
    when = [
        happened_told(entry.record, entry.day, today),
        written_told(entry.record, child.timezone, today),
        *([f"changed on {instant_told(changes[0].at, child.timezone, today)}"] if changes else []),
    ]
    return [
        Piece("", " · ".join(when), QUIET),
        *(Piece("", fact, style) for fact, style in zip(_facts(t, child, entry, today), _styles(), strict=False)),
        *_also_written(t, child, entry, today),
        *(Piece(label, text) for label, text in _fields(entry, today)),
        *(piece for change in changes for piece in _before(change, entry.kind, child, today)),
    ]


def _fields(entry: Entry, today: date) -> list[Told]:
    """Give the fields of an entry that hold something; of one of a day those of its record in their order."""
    if entry.kind in LABELS:
        return fields_told(entry.record, today)
    named = ((key, value) for key, value in to_document(entry.record).items() if key not in _HEAD)
    return [
        Told(field_label(entry.kind, key), field_told(entry.kind, key, value, today))
        for key, value in named
        if value not in (None, False)
    ]


def _also_written(t: Tracker, child: Child, entry: Entry, today: date) -> Iterator[Piece]:
    """Give a line for each other wording of it that was written without knowing of this one."""
    apart = apart_from(t, entry.record)
    for other in apart.beside if apart else ():
        when = instant_told(other.record.updated_at, child.timezone, today)
        yield Piece("", f"Also written on another device, {when}. k shows both, and lets one stand.", "$secondary")


def _before(change: Changed, kind: str, child: Child, today: date) -> list[Piece]:
    """Give what a record said until it was changed, field by field."""
    before = [
        Piece(label_of(kind, name), value_told(kind, name, value, today) or NOT_RECORDED, QUIET)
        for name, value in change.before.items()
    ]
    return [
        Piece("", f"\nchanged on {instant_told(change.at, child.timezone, today)}; before that it said", QUIET),
        *before,
    ]


def _facts(t: Tracker, child: Child, entry: Entry, today: date) -> Sequence[str]:
    ahead = is_ahead(TABLE_OF[type(entry.record)], to_document(entry.record), today)
    return [AHEAD] if ahead else facts_of(t, child, entry, today)


def _styles() -> Iterator[str]:
    """Give how facts are drawn: the first one stands out."""
    return chain(["bold $secondary"], repeat("$secondary"))
