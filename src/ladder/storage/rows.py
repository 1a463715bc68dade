"""The rows of a data file that are no records: what changes replaced, what is kept beside a record, what is unknown.

A row of `changes` is {table, id, at, device, counter, before}: when the clock said `at`, `device` made its change
number `counter` to the record, which read `before` until then (None: there was none). A row for a change made here
carries under `own` what undo needs, which never leaves the store:
- `step`: its place in the order of all changes made here, written like an instant; changes of one step share it and
  are undone together. A clock can stand wrong and go back, so this is no time that anybody is told;
- `made`, `base`: the versions under which the wording that the change made, and the one it replaced, was last written;
  undo and redo write a wording anew, and only a change whose wording still stands can be undone. Files of before have
  its `updated_at` in their place;
- `unknown`: the fields of `before` that were not known, if any;
- `kept`: the rows of `kept` that stood beside `before` and that the change knows of: a choice let one wording stand for
  all, or they were read as one with `before`;
- `told`: true in files of before where another device knew `before` as an earlier wording, so that the change is not
  folded;
- `undone`: its undoing's place in the order, if it was undone.
A row that keeps a wording which an undo took away carries `undoes`, the step, and `order`, its own place, until a redo
is no longer possible. A row that keeps a wording which an import replaced without saying so carries `merged`.
"""

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
    """A wording kept beside the one shown, as a backup carries it; `unknown` names attributes that were withheld.

    One that stands among the records too is the one shown, and tells what of it is not known.
    """

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


def order_of(row: Row) -> str:
    """Give the place of a change, undo or redo made here in the order of all of them; of any other row its instant."""
    own = row.get(OWN, {})
    order: str = own.get("step") or own.get("order") or row["at"]
    return order


def newest_order(rows: list[Row]) -> str:
    """Give the place of the newest change, undo or redo made here; "" when there is none."""
    own = (row for row in rows if is_step(row) or redoes(row))
    return max((max(order_of(row), row[OWN].get("undone", "")) for row in own), default="")


def stands(current: Row, wording: Any) -> bool:
    """Tell whether a stored row is the wording that `made` or `base` of a change names."""
    return bool(current["updated_at" if isinstance(wording, str) else "version"] == wording)


def plain(row: Row) -> Row:
    """Give a row without what is only for undo."""
    return {key: value for key, value in row.items() if key != OWN}


def with_own(row: Row, **news: Any) -> Row:
    """Give a row with other values under `own`; None takes a value away, but for `base`."""
    own = {**row[OWN], **news}
    return {**row, OWN: {key: value for key, value in own.items() if value is not None or key == "base"}}
