"""The history of a file: a row for each change, folded by ten minutes, and how far back it is kept."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ladder.domain.records import KEPT_FOR_EVER
from ladder.storage.codec import Row
from ladder.storage.instants import later
from ladder.storage.rows import OWN, is_step, order_of, plain, redoes, with_own

Dot = tuple[str, int]
"""Who wrote a wording: an entry of its version, the device's and its number."""

Wording = dict[str, int] | str
"""What names a wording in a change: its version; in files of before its `updated_at`."""

FOLD_MINUTES = 10
KEPT_STEPS = 200


class Made(NamedTuple):
    """A change as it was made: the record's row after it, who wrote it (device and counter), and where it stands."""

    table: str
    after: Row
    dot: Dot
    order: str


def step_row(made: Made, before: Row | None, unknown: Sequence[str] = (), kept: Sequence[Row] = ()) -> Row:
    """Give the row for a change that replaced `before`, as stored; `kept` stood beside it and is known to it."""
    own: Row = {"step": made.order, "made": made.after["version"], "base": before["version"] if before else None}
    if unknown:
        own["unknown"] = list(unknown)
    if kept:
        own["kept"] = list(kept)
    return _row(made, before, own)


def undo_row(made: Made, before: Row, unknown: list[str], step: str) -> Row:
    """Give the row that keeps `before`, the wording which the undoing of `step` took away."""
    return _row(made, before, {"undoes": step, "order": made.order, **({"unknown": unknown} if unknown else {})})


def _row(made: Made, before: Row | None, own: Row) -> Row:
    device, counter = made.dot
    identity = {"table": made.table, "id": made.after["id"], "at": made.after["updated_at"]}
    return {**identity, "device": device, "counter": counter, "before": before, OWN: own}


def restamped(row: Row, change: Row, old: Wording, new: Wording) -> Row:
    """Give a row in which the wording of `change`'s record that was last written as `old` is known by `new`."""
    if not is_step(row) or (row["table"], row["id"]) != (change["table"], change["id"]):
        return row
    return with_own(row, **{key: new for key in ("made", "base") if row[OWN][key] == old})


def folded(rows: Iterable[Row]) -> list[Row]:
    """Give rows as they leave: of changes within ten minutes the first, and nothing that is only for undo."""
    rows = list(rows)
    later_ones = {id(row) for group in _groups(rows) for row in group[1:]}
    return [plain(row) for row in rows if id(row) not in later_ones]


def with_step(rows: Iterable[Row], step: list[Row]) -> list[Row]:
    """Give rows as they are to be kept when an ordinary step is made, the step's own rows last.

    What was undone can no longer be redone. Changes older than ten minutes are folded into the first of their group. Of
    tables whose history is not kept for ever the newest 200 rows stay; what is older cannot be undone any more.
    """
    kept = [plain(row) if redoes(row) else row for row in rows if not redoes(row) or row["table"] in KEPT_FOR_EVER]
    return _newest([*_fold(kept, step[0]), *step])


def _fold(rows: list[Row], now: Row) -> list[Row]:
    """Fold changes ten minutes older than `now`, and undone ones, into the first of their group; join their steps."""
    until = later(order_of(now), minutes=-FOLD_MINUTES)
    clock_until = later(now["at"], minutes=-FOLD_MINUTES)
    firsts: dict[int, Row] = {}
    gone: set[int] = set()
    steps: dict[str, str] = {}
    for group in _groups(rows):
        first = group[0]
        for row in group[1:]:
            if "undone" in row[OWN]:
                gone.add(id(row))
            elif order_of(row) < until or row["at"] < clock_until:
                gone.add(id(row))
                firsts[id(group[0])] = first = _absorbed(first, row)
                _join(steps, first[OWN]["step"], row[OWN]["step"])
    kept = [firsts.get(id(row), row) for row in rows if id(row) not in gone]
    return [with_own(row, step=_root(steps, row[OWN]["step"])) if steps and is_step(row) else row for row in kept]


def _absorbed(first: Row, row: Row) -> Row:
    """Give the first change of a group with a later one folded in: it keeps its own `before`."""
    if "undone" in first[OWN]:
        return with_own(first, made=row[OWN]["made"], base=row[OWN]["base"], undone=None, kept=None)
    return with_own(first, made=row[OWN]["made"])


def _join(steps: dict[str, str], one: str, other: str) -> None:
    """Make two steps one: the later is known by the earlier from now on."""
    earlier_one, later_one = sorted((_root(steps, one), _root(steps, other)))
    if earlier_one != later_one:
        steps[later_one] = earlier_one


def _root(steps: dict[str, str], step: str) -> str:
    while step in steps:
        step = steps[step]
    return step


def _newest(rows: list[Row]) -> list[Row]:
    """Keep the newest rows of tables that are not kept for ever, whole steps only; older rows keep nothing for undo."""
    passing = sorted((order_of(row) for row in rows if row["table"] not in KEPT_FOR_EVER), reverse=True)
    if len(passing) <= KEPT_STEPS:
        return rows
    oldest = passing[KEPT_STEPS - 1]
    old = [row for row in rows if order_of(row) < oldest and row["table"] in KEPT_FOR_EVER]
    return [*folded(old), *(row for row in rows if order_of(row) >= oldest)]


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Give the changes made here to one record within ten minutes of the first of them, the first first.

    A choice among wordings made apart begins anew, for what it let go of was not typed here a moment before, and so
    does a change that another device knows of.
    """
    records: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if is_step(row):
            records.setdefault((row["table"], row["id"], row["device"]), []).append(row)
    for changes in records.values():
        if len(changes) > 1:
            changes.sort(key=lambda row: (order_of(row), row["counter"]))
            yield from _by_ten_minutes(changes)


def _by_ten_minutes(changes: list[Row]) -> Iterator[list[Row]]:
    group = [changes[0]]
    for row in changes[1:]:
        if not _is_within(group[0], row) or row[OWN].keys() & {"kept", "told"}:
            yield group
            group = []
        group.append(row)
    yield group


def _is_within(first: Row, row: Row) -> bool:
    """Tell whether a change was made at most ten minutes after the first, by the order and by the clock.

    After a clock went back the order goes on in small steps for as long as the clock was ahead, so it alone would take
    the changes of days for those of minutes.
    """
    in_order = order_of(row) <= later(order_of(first), minutes=FOLD_MINUTES)
    return in_order and first["at"] <= row["at"] <= later(first["at"], minutes=FOLD_MINUTES)
