"""Earlier wordings: what a record said before it was changed, field by field, and when that was."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_BOOKKEEPING = frozenset({"id", "child", "recorded_at", "updated_at", "version", "deleted"})


class Wording(NamedTuple):
    """What a record read until `at`, a UTC instant, when it was changed."""

    at: str
    document: Mapping[str, Any]


class Changed(NamedTuple):
    """What was changed at an instant: each field with what it said before."""

    at: str
    before: Mapping[str, Any]


def changes_between(wordings: Sequence[Wording], now: Mapping[str, Any]) -> list[Changed]:
    """Give what each change replaced, the newest first, from the earlier wordings (oldest first) and the present one.

    A change that left every field as it was, as one that was taken back at once, is none.
    """
    found = []
    after = now
    for wording in reversed(wordings):
        before = {
            name: value
            for name, value in wording.document.items()
            if name not in _BOOKKEEPING and value != after.get(name)
        }
        if before:
            found.append(Changed(wording.at, before))
        after = wording.document
    return found
