"""Several wordings of one record become one, and nothing that was written apart is lost.

The state of a record is the set of its newest sides by version vector. A vector is newer than another when no device's
counter is smaller and at least one is greater; of two made apart neither is newer.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from ladder.domain.records.base import Record
from ladder.domain.records.checks import canonical

_NOTHING: frozenset[str] = frozenset()

_SAYS_LEAST = ("out", "other", "unknown")
"""Words that stand in a withheld field which no record can lack."""


class Side(msgspec.Struct, frozen=True):
    """One wording of a record.

    `unknown` names the attributes that a file withheld. What stands there is a stopgap, never a value: it comes in
    saying nothing (null, false, an empty list or text, the field's default, or a word that says least) and may be
    filled from an older wording. Instants of writing come in as one by which the record surely was written.
    """

    record: Record
    unknown: frozenset[str] = _NOTHING


class Merged(msgspec.Struct, frozen=True):
    """What is shown of a record, and the wordings made apart from it that are kept beside it, greatest first."""

    shown: Side
    kept: tuple[Side, ...]


def merge(sides: Iterable[Side]) -> Merged:
    """Unite all sides of one record; a merged record goes in again as its `shown` and its `kept`.

    A newer side replaces an older one. Of several made apart the one shown is not deleted if any is not, then has the
    latest `updated_at`, then the greatest canonical JSON of what it knows; the rest is kept. At equal vectors a known
    value fills an unknown one; two that contradict each other count as made apart.

    For all that is known, order, grouping and repetition change nothing: which sides stay, their known values, what
    stays unknown, and which is shown. (One exception: grouping may tell which of several contradicting copies at equal
    vectors gets a field that a partial copy knows; no value is lost.) An unknown field that says nothing takes the
    value of the newest older side that has one, and stays unknown until a full copy of that version comes. Such a
    stopgap is the newest of those that were there when it was taken: older wordings that come later leave it alone
    (but `recorded_at` is the earliest ever seen). So what was merged once changes nothing, not even a stopgap, when
    it comes again.

    Raises ValueError when there is no side at all.
    """
    versions: dict[frozenset[tuple[str, int]], list[Side]] = {}
    for side in sides:
        tidy = _without_zeros(side)
        copies = versions.setdefault(frozenset(tidy.record.version.items()), [])
        if tidy not in copies:
            copies.append(tidy)
    united = [side for copies in versions.values() for side in _united(copies)]
    newest = [side for side in united if not any(is_newer(other.record, side.record) for other in united)]
    filled = [_filled(side, united) for side in newest]
    shown, *kept = filled if len(filled) == 1 else sorted(filled, key=_rank, reverse=True)
    return Merged(shown, tuple(kept))


def is_newer(record: Record, other: Record) -> bool:
    """Tell whether `record` was written knowing `other`, and after it."""
    mine, theirs = record.version, other.version
    return all(mine.get(device, 0) >= counter for device, counter in theirs.items()) and any(
        counter > theirs.get(device, 0) for device, counter in mine.items()
    )


def dominating(versions: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Give the vector that is at least every one of `versions`, counter by counter."""
    greatest: dict[str, int] = {}
    for version in versions:
        for device, counter in version.items():
            greatest[device] = max(counter, greatest.get(device, 0))
    return greatest


def _without_zeros(side: Side) -> Side:
    """Give the side with a vector that names only devices that have written."""
    if all(side.record.version.values()):
        return side
    version = {device: counter for device, counter in side.record.version.items() if counter}
    return Side(msgspec.structs.replace(side.record, version=version), side.unknown)


def _united(copies: Sequence[Side]) -> list[Side]:
    """Join the copies of one version: those that agree become one side that knows what any of them knows."""
    if len(copies) == 1:
        return list(copies)
    joined: list[Side] = []
    for side in sorted(copies, key=lambda copy: (-len(copy.unknown), _rank(copy)), reverse=True):
        agreeing = [place for place, other in enumerate(joined) if _agree(side, other)]
        if agreeing:
            place = max(agreeing, key=lambda one: joined[one].unknown <= side.unknown)
            joined[place] = _joined(joined[place], side)
        else:
            joined.append(side)
    return joined


def _agree(one: Side, other: Side) -> bool:
    both = set(one.record.__struct_fields__) - one.unknown - other.unknown
    return all(getattr(one.record, name) == getattr(other.record, name) for name in both)


def _joined(one: Side, other: Side) -> Side:
    """Give what `one` knows, the rest from `other`; where neither knows, the better stopgap, `one`'s first."""
    news = {name: getattr(other.record, name) for name in one.unknown - other.unknown}
    for name in one.unknown & other.unknown:
        news[name] = _stopgap(name, [one.record, other.record])
    return Side(msgspec.structs.replace(one.record, **news), one.unknown & other.unknown)


def _filled(side: Side, sides: Sequence[Side]) -> Side:
    """Fill the empty unknown fields from the newest older side that knows a value, else that has a stopgap."""
    if not side.unknown:
        return side
    older = [other for other in sides if is_newer(side.record, other.record)]
    older.sort(key=lambda other: (sum(other.record.version.values()), _rank(other)), reverse=True)
    news: dict[str, Any] = {}
    for name in side.unknown:
        knowing = [other.record for other in older if name not in other.unknown]
        guessing = [other.record for other in older if name in other.unknown]
        news[name] = _stopgap(name, [side.record, *knowing, *guessing])
    return Side(msgspec.structs.replace(side.record, **news), side.unknown)


def _stopgap(name: str, records: Sequence[Record]) -> Any:
    """Give the first value of a field that says anything; of the instants by which a record was written the first."""
    empty = [None, False, (), "", {}, *_SAYS_LEAST, default_of(type(records[0]), name)]
    values = [getattr(record, name) for record in records]
    telling = [value for value in values if not any(_same(value, one) for one in empty)]
    if name == "recorded_at" and telling:
        return min(telling)
    return telling[0] if telling else values[0]


def _same(value: object, other: object) -> bool:
    """Tell whether two values are equal and of one kind: a rating of 0 is not the same as false."""
    return type(value) is type(other) and value == other


@cache
def default_of(kind: type[Record], name: str) -> Any:
    """Give what a field of a kind of record holds when nothing is written: its default, else None."""
    field = next(one for one in msgspec.structs.fields(kind) if one.name == name)
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return None if field.default is msgspec.NODEFAULT else field.default


def _rank(side: Side) -> tuple[bool, str, bytes, bytes]:
    """Order sides made apart by what they know; stopgaps only decide between copies that know the same."""
    full = msgspec.to_builtins(side.record)
    names = zip(side.record.__struct_fields__, side.record.__struct_encode_fields__, strict=True)
    known = {key: full[key] for name, key in names if name not in side.unknown}
    return not side.record.deleted, known.get("updated_at", ""), canonical(known), canonical(full)
