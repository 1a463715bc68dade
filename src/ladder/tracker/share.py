"""What leaves: exports for a purpose, as a document or written to a file, and what was shared with whom."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec

from ladder.domain.records import Child
from ladder.errors import LadderError, Refused
from ladder.exchange.dates import Window
from ladder.exchange.describing import count_records, describe
from ladder.exchange.export import build_document, write_bytes
from ladder.exchange.files import AlreadyThere, write_file, write_folder
from ladder.exchange.leaving import Purpose
from ladder.exchange.reading import read_json
from ladder.exchange.selection import select
from ladder.exchange.spreadsheets import count_rows
from ladder.storage.store import Edit
from ladder.tracker.children import children as all_children
from ladder.tracker.core import Tracker, instant, setting, today
from ladder.tracker.summary import summary as window_summary
from ladder.tracker.taking_in import import_document, import_file
from ladder.tracker.trends import complete, weeks

__all__ = [
    "AlreadyThere",
    "Purpose",
    "Written",
    "export",
    "export_to",
    "hand_over",
    "hand_over_folder",
    "import_document",
    "import_file",
]


class Written(msgspec.Struct, frozen=True):
    """A file that was written and read back: where it is, what is in it in one line, and its records by table."""

    path: Path
    summary: str
    counts: dict[str, int]


def export(
    t: Tracker,
    purpose: Purpose,
    *,
    children: Sequence[Child] | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    adding: Sequence[str] = (),
    leaving_out: Sequence[str] = (),
) -> dict[str, Any]:
    """Give the export document for a purpose: of all children, or of those named, from `first` to `last`.

    `adding` and `leaving_out` name tables, or fields as `table.field`, beyond or within what the purpose lets leave.
    The window is by default from the first to the last date of a morning, outcome or exposure. A backup holds every
    record whatever the window, the deleted ones too. Raises Refused when there is nobody to export, when `first` is
    later than `last`, or for a name that cannot be chosen.
    """
    selection = select(purpose, adding, leaving_out)
    chosen = list(children) if children is not None else all_children(t)
    if not chosen:
        raise Refused("Nobody is written down here yet, so there is nothing to export.")
    window = _window(t, chosen, first, last)
    backup = purpose == "backup"
    tables = t.store.documents(tombstones=backup)
    beside: dict[str, Any] = {"kept": t.store.kept(), "changes": t.store.changes()} if backup else {}
    if children is not None:
        tables, beside = _of(tables, beside, {child.id for child in children})
    return build_document(
        tables,
        selection=selection,
        window=window,
        generated_at=instant(t, chosen[0]),
        weeks=[one for child in chosen for one in weeks(t, child, window.first, window.last)],
        summaries=[window_summary(t, child, window.first, window.last) for child in chosen],
        completeness=[complete(t, child, window.first, window.last) for child in chosen],
        beside=beside,
    )


def export_to(
    t: Tracker,
    purpose: Purpose,
    path: Path,
    *,
    children: Sequence[Child] | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    replace: bool = False,
) -> Written:
    """Write an export to a file as JSON; else as `hand_over`. Raises what `export` and `hand_over` raise."""
    document = export(t, purpose, children=children, first=first, last=last)
    return hand_over(t, document, path, write_bytes(document), replace=replace)


def hand_over(
    t: Tracker,
    document: Mapping[str, Any],
    path: Path,
    data: bytes,
    *,
    opened: Callable[[bytes], bytes] = bytes,
    for_whom: str | None = None,
    replace: bool = False,
) -> Written:
    """Write what leaves to a file, read it back and count it; for a backup aside, remember that it was shared.

    `data` is the export `document` itself or what was made of it; `opened` gives the JSON in it where it was locked.
    Raises AlreadyThere when there is such a file and `replace` is not said, Refused for a `for_whom` that is not
    allowed, LadderError when the disk does not take it or the file does not read back as it was written.
    """
    edits = _shares(t, document, for_whom)
    written = write_file(path, data, replace=replace)
    if written != data:
        raise LadderError(f"{path} does not hold what was written to it. Do not rely on it; try another disk.")
    holds = describe(read_json(opened(written)))
    _remember(t, edits)
    return Written(path, *holds)


def hand_over_folder(
    t: Tracker, document: Mapping[str, Any], folder: Path, files: Mapping[str, bytes], *, for_whom: str | None = None
) -> Written:
    """Write what was made of an export as files of a folder that is new or empty; else as `hand_over`."""
    edits = _shares(t, document, for_whom)
    if write_folder(folder, files) != files:
        raise LadderError(f"{folder} does not hold what was written to it. Do not rely on it; try another disk.")
    _remember(t, edits)
    return Written(folder, describe(document).line, {name: count_rows(data) for name, data in files.items()})


def _window(t: Tracker, chosen: Sequence[Child], first: dt.date | None, last: dt.date | None) -> Window:
    found = [dates for child in chosen if (dates := t.store.first_and_last(child.id))]
    here = today(t, chosen[0])
    begin = first or min((dates[0] for dates in found), default=last or here)
    end = last or max((dates[1] for dates in found), default=begin)
    if begin > end:
        raise Refused(f"The window would begin on {begin} and end on {end}; it can end on the day it begins or later.")
    return Window(begin, end, chosen[0].timezone)


def _of(
    tables: Mapping[str, Any], beside: Mapping[str, Any], wanted: set[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what belongs to the wanted children (their ids) alone; a rung belongs to its ladder's child."""
    ladders = {row["id"] for row in tables["ladders"] if row["child"] in wanted}
    owners = wanted | ladders

    def mine(row: Mapping[str, Any]) -> bool:
        return (row.get("child") or row.get("ladder") or row["id"]) in owners

    kept = {table: [row for row in rows if mine(row)] for table, rows in tables.items()}
    ids = {row["id"] for rows in kept.values() for row in rows}
    return kept, {name: [row for row in rows if row["id"] in ids] for name, rows in beside.items()}


def _shares(t: Tracker, document: Mapping[str, Any], for_whom: str | None) -> list[Edit]:
    """Give the edits that write down, for each child, what is shared; none for a backup. Raises Refused."""
    if document["purpose"] == "backup":
        return []
    edits, window = [], document["window"]
    there = [child for row in document["children"] if (child := t.store.get("children", row["id"]))]
    for child in cast("list[Child]", there):
        at = instant(t, child)
        start = {
            "id": t.new_id(),
            "child": child.id,
            "at": at,
            "purpose": document["purpose"],
            "for_whom": for_whom,
            "from": window["from"],
            "to": window["to"],
            "counts": count_records(document, child.id if len(there) > 1 else None),
        }
        change = setting("shares", start, {}, at=at, today=today(t, child))
        change(None)
        edits.append(Edit("shares", start["id"], change, None))
    return edits


def _remember(t: Tracker, shares: Sequence[Edit]) -> None:
    if shares:
        t.store.edit_many(shares, at=t.clock.instant(t.clock.timezone()))
