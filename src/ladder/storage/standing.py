"""The wordings of one record as they stand in the files: how they are read, and who may write the next one.

A version is a vector: writer to the number of its changes. Comparing two tells truly what was written knowing what only
while the changes of each writer are a chain, each made on the one before. A device writes under its own id as long as
that is so; a change to one of several wordings that stand apart, of which another is the device's own newer one, is
written under a further id made from the device's. So an edit never dominates what stands beside it.
"""

from __future__ import annotations

from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from ladder.domain.apart import joined, readings
from ladder.domain.merge import Side
from ladder.domain.records.checks import to_document
from ladder.storage.codec import to_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ladder.domain.records import Record
    from ladder.storage.codec import Row
    from ladder.storage.history import Dot


class AsRead(NamedTuple):
    """How a record is read: its row, the fields that are not known, and the rows of `kept` that are a part of it."""

    row: Row
    unknown: list[str]
    kept: list[Row]


class Standing:
    """What stands of one record: its row in each file that holds it, the newest first, and what is kept beside it."""

    def __init__(self, table: str, rows: Sequence[tuple[Row, list[str]]], kept: Sequence[Row]) -> None:
        self.table, self.rows, self.kept = table, rows, list(kept)

    @property
    def shown(self) -> Row | None:
        """The newest row; None when there is none."""
        return self.rows[0][0] if self.rows else None

    @property
    def unknown(self) -> list[str]:
        """The fields of the newest row that are not known."""
        return self.rows[0][1] if self.rows else []

    @property
    def versions(self) -> list[dict[str, int]]:
        """The versions of all wordings."""
        return [*(row["version"] for row, _unknown in self.rows), *(row["record"]["version"] for row in self.kept)]

    @cached_property
    def read(self) -> AsRead | None:
        """How the record is read: the shown wording, with those that it contradicts in nothing; None without any."""
        if not self.rows:
            return None
        row, unknown = self.rows[0]
        if not self.kept:
            return AsRead(row, unknown, [])
        sides = [side_of(self.table, row, unknown), *(kept_side(one) for one in self.kept)]
        group = readings(sides)[0]
        together = joined(group)
        kept = [one for one, side in zip(self.kept, sides[1:], strict=True) if side in group]
        return AsRead(to_document(together.record), sorted(together.unknown), kept)

    def rest(self) -> list[Row]:
        """Give the rows of `kept` that are no part of how the record is read."""
        return [row for row in self.kept if self.read is None or row not in self.read.kept]

    def next_dot(self, device: str, base: Mapping[str, int]) -> Dot:
        """Give who `device` writes as, and with which number, when it changes the wording of version `base`."""
        return next_dot(device, base, self.versions)


def next_dot(device: str, base: Mapping[str, int], versions: Iterable[Mapping[str, int]]) -> Dot:
    """Give the writer and the number of the next change to `base`, which no wording among `versions` has.

    The writer is `device` or an id made from it: the first of which `base` knows all that it has written.
    """
    known = [base, *versions]
    for number in count():
        writer = device if number == 0 else beside(device, number)
        newest = max(version.get(writer, 0) for version in known)
        if base.get(writer, 0) == newest:
            return writer, newest + 1
    raise AssertionError


def set_apart(
    kept: Sequence[Row], known: Mapping[str, int], versions: Sequence[Mapping[str, int]], device: str
) -> list[Row]:
    """Give rows of `kept` anew, to stand beside the wordings of `versions`, which `device` has just written.

    Each is written as by somebody who knew what `known` knows, and none of those wordings: neither is newer then, and a
    merge lets go of none.
    """
    rows: list[Row] = []
    for row in kept:
        standing = [*versions, *(one["record"]["version"] for one in rows)]
        writer, counter = next_dot(device, known, standing)
        rows.append({**row, "record": {**row["record"], "version": {**known, writer: counter}}})
    return rows


def still_apart(kept: Sequence[Row], row: Row, base: Mapping[str, int], device: str) -> list[Row]:
    """Give what is kept beside `row`, just written by `device` on the wording of version `base`, so that it stays.

    Two wordings can have one version where a folder was copied unseen; whoever is newer than one is newer than both.
    """
    under = [one for one in kept if is_under(one["record"]["version"], row["version"])]
    if not under:
        return list(kept)
    others = [one["record"]["version"] for one in kept if one not in under]
    anew = iter(set_apart(under, base, [row["version"], *others], device))
    return [next(anew) if one in under else one for one in kept]


def is_under(version: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Tell whether the wording of one version was known to whoever wrote the other, or is of the same version."""
    return all(other.get(device, 0) >= counter for device, counter in version.items())


def same_wording(one: Row, other: Row) -> bool:
    """Tell whether two rows of `kept` say the same, whatever their versions are."""
    return {**one["record"], "version": None} == {**other["record"], "version": None}


def beside(device: str, number: int) -> str:
    """Give the id under which a device writes where a newer wording of its own stands beside, 1 the first such id."""
    return str(uuid5(NAMESPACE_URL, f"{device}/beside/{number - 1}"))


def side_of(table: str, row: Row, unknown: Iterable[str]) -> Side:
    """Give the side of a merge that a stored row is."""
    return Side(to_record(table, row), frozenset(unknown))


def kept_side(row: Row) -> Side:
    """Give the side of a merge that a row of `kept` is."""
    return side_of(row["table"], row["record"], row["unknown"])


def kept_row(table: str, record: Record, unknown: Iterable[str]) -> Row:
    """Give the row of `kept` for a side of a merge."""
    return {"table": table, "id": record.id, "record": to_document(record), "unknown": sorted(unknown)}
