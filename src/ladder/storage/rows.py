"""The rows of a data file that are no records: what changes replaced, what is kept beside a record, what is unknown.

A row of `changes` is {table, id, at, device, counter, before}: at `at`, `device` made its change number `counter` to
the record, which read `before` until then (None: there was none). A row for a change made here carries under `own`
what undo needs, which never leaves the store:
- `step`: changes of one step are undone together;
- `made`, `base`: the `updated_at` under which the wording that the change made, and the one it replaced, was last
  written; undo and redo write a wording anew, and only a change whose wording still stands can be undone;
- `unknown`: the fields of `before` that were not known, if any;
- `kept`: the rows of `kept` that stood beside `before` until a choice among them let one wording stand for all;
- `told`: true where another device knows `before` as an earlier wording, so that the change is not folded;
- `undone`: when it was undone, if it was.
A row that keeps a wording which an undo took away carries `undoes`, the step, until a redo is no longer possible. A row
that keeps a wording which an import replaced without saying so carries `merged`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from ladder.storage.codec import Row

CHANGES, KEPT, PARTIAL = "changes", "kept", "partial"
OWN = "own"


class ChangeRow(TypedDict):
    """What a change replaced, as a backup carries it; `before` is the record's document, None when there was none."""

    table: str
    id: str
    at: str
    device: str
    counter: int
    before: dict[str, Any] | None


class KeptRow(TypedDict):
    """A wording kept beside the one shown, as a backup carries it; `unknown` names attributes that were withheld."""

    table: str
    id: str
    record: dict[str, Any]
    unknown: list[str]


def is_step(row: Row) -> bool:
    """Tell whether a row is a change made here that undo may look at, undone or not."""
    return "step" in row.get(OWN, {})


def is_open(row: Row) -> bool:
    """Tell whether a row is a change made here that has not been undone."""
    return is_step(row) and "undone" not in row[OWN]


def redoes(row: Row) -> str | None:
    """Give the step that a redo of this row would bring back; None when the row is no such row."""
    step: str | None = row.get(OWN, {}).get("undoes")
    return step


def is_merged(row: Row) -> bool:
    """Tell whether a row keeps a wording that an import replaced without saying so."""
    return "merged" in row.get(OWN, {})


def newest_instant(rows: list[Row]) -> str:
    """Give the instant of the newest change, undo or redo made here; "" when there is none."""
    own = (row for row in rows if is_step(row) or redoes(row))
    return max((max(row["at"], row[OWN].get("made", "")) for row in own), default="")


def plain(row: Row) -> Row:
    """Give a row without what is only for undo."""
    return {key: value for key, value in row.items() if key != OWN}


def with_own(row: Row, **news: Any) -> Row:
    """Give a row with other values under `own`; None takes a value away, but for `base`."""
    own = {**row[OWN], **news}
    return {**row, OWN: {key: value for key, value in own.items() if value is not None or key == "base"}}


def dominating(versions: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Give the vector that is at least every one of `versions`, counter by counter."""
    greatest: dict[str, int] = {}
    for version in versions:
        for device, counter in version.items():
            greatest[device] = max(counter, greatest.get(device, 0))
    return greatest
