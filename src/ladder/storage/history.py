"""The history of a file: a row for each change, folded by ten minutes, and how far back it is kept."""

from collections.abc import Iterable, Iterator, Sequence

from ladder.domain.records import KEPT_FOR_EVER
from ladder.storage.codec import Row
from ladder.storage.instants import later
from ladder.storage.rows import OWN, is_step, plain, redoes, with_own

FOLD_MINUTES = 10
KEPT_STEPS = 200


def step_row(
    table: str, after: Row, before: Row | None, device: str, unknown: list[str], kept: Sequence[Row] = ()
) -> Row:
    """Give the row for a change from `before` to `after`, both as stored; `kept` stood beside and was settled by it."""
    at = after["updated_at"]
    own: Row = {"step": at, "made": at, "base": before["updated_at"] if before else None}
    if unknown:
        own["unknown"] = unknown
    if kept:
        own["kept"] = list(kept)
    return _row(table, after, before, device, own)


def undo_row(table: str, after: Row, before: Row, device: str, unknown: list[str], step: str) -> Row:
    """Give the row that keeps `before`, the wording which the undoing of `step` took away."""
    return _row(table, after, before, device, {"undoes": step, **({"unknown": unknown} if unknown else {})})


def _row(table: str, after: Row, before: Row | None, device: str, own: Row) -> Row:
    counter = after["version"][device]
    identity = {"table": table, "id": after["id"], "at": after["updated_at"], "device": device, "counter": counter}
    return {**identity, "before": before, OWN: own}


def restamped(row: Row, change: Row, old: str, new: str) -> Row:
    """Give a row in which the wording of `change`'s record that was last written at `old` is known by `new`."""
    if not is_step(row) or (row["table"], row["id"]) != (change["table"], change["id"]):
        return row
    return with_own(row, **{key: new for key in ("made", "base") if row[OWN][key] == old})


def folded(rows: Iterable[Row]) -> list[Row]:
    """Give rows as they leave: of changes within ten minutes the first, and nothing that is only for undo."""
    rows = list(rows)
    later_ones = {id(row) for group in _groups(rows) for row in group[1:]}
    return [plain(row) for row in rows if id(row) not in later_ones]


def with_step(rows: Iterable[Row], step: list[Row], at: str) -> list[Row]:
    """Give rows as they are to be kept when an ordinary step is made at `at`, the step's own rows last.

    What was undone can no longer be redone. Changes older than ten minutes are folded into the first of their group. Of
    tables whose history is not kept for ever the newest 200 rows stay; what is older cannot be undone any more.
    """
    kept = [plain(row) if redoes(row) else row for row in rows if not redoes(row) or row["table"] in KEPT_FOR_EVER]
    return _newest([*_fold(kept, later(at, minutes=-FOLD_MINUTES)), *step])


def _fold(rows: list[Row], until: str) -> list[Row]:
    """Fold changes made before `until`, and undone ones, into the first of their group, and their steps into one."""
    firsts: dict[int, Row] = {}
    gone: set[int] = set()
    steps: dict[str, str] = {}
    for group in _groups(rows):
        first = group[0]
        for row in group[1:]:
            if "undone" in row[OWN]:
                gone.add(id(row))
            elif row["at"] < until:
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
    passing = sorted((row["at"] for row in rows if row["table"] not in KEPT_FOR_EVER), reverse=True)
    if len(passing) <= KEPT_STEPS:
        return rows
    oldest = passing[KEPT_STEPS - 1]
    old = [row for row in rows if row["at"] < oldest and row["table"] in KEPT_FOR_EVER]
    return [*folded(old), *(row for row in rows if row["at"] >= oldest)]


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
            changes.sort(key=lambda row: (row["at"], row["counter"]))
            yield from _by_ten_minutes(changes)


def _by_ten_minutes(changes: list[Row]) -> Iterator[list[Row]]:
    group, last = [changes[0]], later(changes[0]["at"], minutes=FOLD_MINUTES)
    for row in changes[1:]:
        if row["at"] > last or row[OWN].keys() & {"kept", "told"}:
            yield group
            group, last = [], later(row["at"], minutes=FOLD_MINUTES)
        group.append(row)
    yield group
