"""Wordings of one record that were written apart: how they are read, where they differ, what they say together."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from typing import Any

import msgspec

from ladder.domain.merge import Side, default_of, dominating
from ladder.domain.records import TABLE_OF, Exposure
from ladder.domain.records.base import Part, Record
from ladder.domain.records.checks import to_document
from ladder.domain.records.rules import broken_rule

_BOOKKEEPING = frozenset({"id", "child", "recorded_at", "updated_at", "version"})
_FLAGS = frozenset({"hard", "safety_flag"})
"""What either of two people may have seen."""

_BY_NAME = frozenset({"first_steps", "boxes"})
"""Groups of which each entry stands for itself, so that one more in it contradicts nothing."""


def readings(sides: Sequence[Side]) -> list[list[Side]]:
    """Give the wordings that stand in the groups that are read as one each; the first group is the one shown.

    The first side leads the first group, and every later one goes into the first group that it contradicts in nothing
    and with which it makes a record that may stand. A tombstone is read with tombstones alone: a deletion is for a
    person to choose.
    """
    groups: list[tuple[list[Side], Side]] = []
    for side in sides:
        for place, (group, read) in enumerate(groups):
            if not contradicting(read, side) and _may_stand(together := joined([read, side])):
                groups[place] = ([*group, side], together)
                break
        else:
            groups.append(([side], side))
    return [group for group, _read in groups]


def same_tries(exposures: Iterable[Exposure]) -> list[tuple[Exposure, Exposure]]:
    """Give pairs of tries on one rung and date that nobody has seen both of: they may be one, written down twice.

    Whoever has both may write either anew, and is then among those who wrote each, so that nobody is asked again. The
    one changed last comes first.
    """
    days: dict[tuple[str, str, str], list[Exposure]] = {}
    for one in exposures:
        days.setdefault((one.child, one.rung, one.date), []).append(one)
    return [
        (max(pair, key=_changed), min(pair, key=_changed))
        for tries in days.values()
        for pair in combinations(tries, 2)
        if not pair[0].version.keys() & pair[1].version.keys()
    ]


def _changed(record: Record) -> tuple[str, str]:
    return record.updated_at, record.id


def _may_stand(side: Side) -> bool:
    """Tell whether what several said may be read as one: arrived from one and left from another can be impossible."""
    return side.record.deleted or broken_rule(TABLE_OF[type(side.record)], to_document(side.record)) is None


def contradicting(one: Side, other: Side) -> tuple[str, ...]:
    """Give the fields in which both sides say something, and not the same.

    Null says nothing, and neither does what a field holds that nobody has filled. Two tombstones never contradict.
    """
    if one.record.deleted and other.record.deleted:
        return ()
    return tuple(
        name
        for name in differing(one, other)
        if name == "deleted"
        or not (
            _says_nothing(one.record, name)
            or _says_nothing(other.record, name)
            or (name in _BY_NAME and _agree_by_name(getattr(one.record, name), getattr(other.record, name)))
        )
    )


def joined(sides: Sequence[Side]) -> Side:
    """Give how sides that do not contradict are read: each field from the one that says something.

    It knows all that they know; written first when the first of them was, changed when the last was. What one withheld
    and none of the others says stays unknown.
    """
    if len(sides) == 1:
        return sides[0]
    first = sides[0]
    news: dict[str, Any] = {}
    unknown = set()
    for name in first.record.__struct_fields__:
        if name in _BOOKKEEPING:
            continue
        known = [side.record for side in sides if name not in side.unknown]
        telling = [record for record in known if not _says_nothing(record, name)]
        if name in _BY_NAME:
            news[name] = {key: value for record in reversed(telling) for key, value in getattr(record, name).items()}
        elif telling or known:
            news[name] = getattr((telling or known)[0], name)
        if not telling and any(name in side.unknown for side in sides):
            unknown.add(name)
    news["recorded_at"] = min(side.record.recorded_at for side in sides)
    news["updated_at"] = max(side.record.updated_at for side in sides)
    news["version"] = dominating(side.record.version for side in sides)
    return Side(msgspec.structs.replace(first.record, **news), frozenset(unknown))


def _says_nothing(record: Record, name: str) -> bool:
    """Tell whether a field is as nobody has filled it; where it may be null, anything else says something."""
    value = getattr(record, name)
    return value is None or (not _may_be_null(type(record), name) and _is_blank(type(record), name, value))


def _is_blank(kind: type[Record], name: str, value: Any) -> bool:
    return value is False or value in ("", (), {}) or value == default_of(kind, name)


@cache
def _may_be_null(kind: type[Record], name: str) -> bool:
    return next(one for one in msgspec.structs.fields(kind) if one.name == name).default is None


def _agree_by_name(mine: dict[str, Any], theirs: dict[str, Any]) -> bool:
    return all(mine[key] == theirs[key] for key in mine.keys() & theirs.keys())


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
