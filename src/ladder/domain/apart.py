"""Two wordings of one record that were written apart: where they differ, and what both of them say together."""

from collections.abc import Sequence
from typing import Any

import msgspec

from ladder.domain.merge import Side
from ladder.domain.records.base import Part

_BOOKKEEPING = frozenset({"id", "child", "recorded_at", "updated_at", "version"})
_FLAGS = frozenset({"hard", "safety_flag"})
"""What either of two people may have seen."""


def differing(shown: Side, other: Side) -> tuple[str, ...]:
    """Give the fields that both sides know and that read otherwise; `deleted` among them, bookkeeping not."""
    return tuple(
        name
        for name in shown.record.__struct_fields__
        if name not in _BOOKKEEPING | shown.unknown | other.unknown
        and getattr(shown.record, name) != getattr(other.record, name)
    )


def completed(side: Side, others: Sequence[Side]) -> Side:
    """Give a side in which a field that it does not know has the value of the first of the others that knows it.

    A withheld field is no value, so whoever chooses a wording does not choose to lose what it withholds.
    """
    news: dict[str, Any] = {}
    for name in side.unknown:
        knowing = [other for other in others if name not in other.unknown]
        if knowing:
            news[name] = getattr(knowing[0].record, name)
    return Side(msgspec.structs.replace(side.record, **news), side.unknown - news.keys())


def together(shown: Side, other: Side) -> Side:
    """Give what is shown, with what is not recorded in it taken from the other, and lists with what either holds.

    Where both have a value the one that is shown stays. Neither side may be deleted.
    """
    news = {
        name: _both(name, getattr(shown.record, name), getattr(other.record, name))
        for name in differing(shown, other)
        if name != "deleted"
    }
    return completed(Side(msgspec.structs.replace(shown.record, **news), shown.unknown), [other])


def adds_something(shown: Side, other: Side) -> bool:
    """Tell whether both together say more than what is shown."""
    return together(shown, other).record != shown.record


def _both(name: str, mine: Any, theirs: Any) -> Any:
    if mine is None or (name in _FLAGS and theirs):
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return {**theirs, **mine}
    if isinstance(mine, tuple) and isinstance(theirs, tuple) and not _is_of_numbers(mine + theirs):
        names = [_name(one) for one in mine]
        return (*mine, *(one for one in theirs if _name(one) not in names))
    return mine


def _is_of_numbers(values: tuple[Any, ...]) -> bool:
    """Tell whether a list is answers by their place, of which two lists make no third."""
    return any(isinstance(value, int) for value in values)


def _name(entry: Any) -> Any:
    """Give what makes two entries of a list the same one."""
    return getattr(entry, "name", entry) if isinstance(entry, Part) else entry
