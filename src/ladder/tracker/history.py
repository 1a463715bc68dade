"""Taking back the last change, and bringing it back."""

from collections.abc import Sequence

from ladder.storage.undo import Reverted
from ladder.tracker.core import Tracker
from ladder.tracker.titles import title


def undo(t: Tracker) -> str | None:
    """Take back the newest change made on this computer; gives a sentence that says which, None when there is none."""
    return _sentence("Taken back", t.store.undo(at=_now(t)))


def redo(t: Tracker) -> str | None:
    """Bring back what was taken back last; gives a sentence that says what, None when there is nothing."""
    return _sentence("Brought back", t.store.redo(at=_now(t)))


def _now(t: Tracker) -> str:
    return t.clock.instant(t.clock.timezone())


def _sentence(verb: str, reverted: Sequence[Reverted]) -> str | None:
    records = [one.before or one.after for one in reverted]
    names = dict.fromkeys(f"{type(record).__name__.lower()} {title(record)}".strip() for record in records if record)
    return f"{verb}: {', '.join(names)}." if names else None
