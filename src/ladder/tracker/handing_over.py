"""Handing over: files and folders written and read back, and what was shared, when and with whom, kept."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec

from ladder.domain.records import Child
from ladder.errors import LadderError, Refused
from ladder.exchange.describing import count_records, describe
from ladder.exchange.files import write_file, write_folder
from ladder.exchange.reading import read_json
from ladder.exchange.spreadsheets import count_rows
from ladder.storage.store import Edit
from ladder.tracker.children import now
from ladder.tracker.core import Tracker, instant, setting, today


class Written(msgspec.Struct, frozen=True):
    """A file that was written and read back: where it is, what is in it in one line, and its records by table."""

    path: Path
    summary: str
    counts: dict[str, int]


def check_not_ours(t: Tracker, path: Path) -> None:
    """Raise Refused for a place among the family's own files."""
    ours = t.store.folder
    if ours is not None and path.resolve().is_relative_to(ours):
        raise Refused(f"{path} lies among the family's own files; choose another folder.")


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


def _shares(t: Tracker, document: Mapping[str, Any], for_whom: str | None) -> list[Edit]:
    """Give the edits that write down, for each child, what is shared; none for a backup. Raises Refused."""
    if document["purpose"] == "backup":
        return []
    t.store.check_writable()
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
        t.store.edit_many(shares, at=now(t))
