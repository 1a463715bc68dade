"""Taking back the last change, and bringing it back."""

from collections.abc import Sequence

from ladder.domain.field_words import RECORD_WORDS, field_words
from ladder.domain.records import TABLE_OF, Record
from ladder.domain.records.checks import to_document
from ladder.storage.undo import Reverted
from ladder.tracker.children import children, now
from ladder.tracker.core import Tracker
from ladder.tracker.titles import title

_HEAD = frozenset({"id", "recorded_at", "updated_at", "version", "deleted", "child", "copied"})
_MOST_FIELDS = 3


def undo(t: Tracker) -> str | None:
    """Take back the newest change made on this computer; gives a sentence that says which, None when there is none."""
    return _sentence(t, "Taken back", t.store.undo(at=now(t)))


def redo(t: Tracker) -> str | None:
    """Bring back what was taken back last; gives a sentence that says what, None when there is nothing."""
    return _sentence(t, "Brought back", t.store.redo(at=now(t)))


def _sentence(t: Tracker, verb: str, reverted: Sequence[Reverted]) -> str | None:
    names = dict.fromkeys(_name(one.before, one.after) for one in reverted)
    return f"{verb}: {', '.join(names)}{_whose(t, reverted)}." if names else None


def _whose(t: Tracker, reverted: Sequence[Reverted]) -> str:
    """Give whose it was, where there are several children."""
    there = children(t)
    owners = {getattr(one.before or one.after, "child", None) for one in reverted}
    names = [child.name for child in there if child.id in owners]
    return f", {' and '.join(names)}" if names and len(there) > 1 else ""


def _name(before: Record | None, after: Record | None) -> str:
    """Give the words for what changed: the record, and of one that stays the few fields that are another value now."""
    record = before or after
    if record is None:
        return "a record"
    kind = type(record).__name__.lower()
    name = f"{RECORD_WORDS[TABLE_OF[type(record)]]} {title(record)}".strip()
    if before is None or after is None:
        return name
    old, new = to_document(before), to_document(after)
    changed = [key for key in new if key not in _HEAD and new[key] != old[key]]
    if not 0 < len(changed) <= _MOST_FIELDS:
        return name
    return f"{', '.join(field_words(kind, key) for key in changed)} ({name})"
