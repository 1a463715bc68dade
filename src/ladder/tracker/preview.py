"""What an export would hold, to be seen before anything is written."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ladder.domain.records import Child
from ladder.exchange.describing import describe
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker, today
from ladder.tracker.share import export
from ladder.tracker.text_files import free_path


class Preview(msgspec.Struct, frozen=True):
    """What would leave: in one line, records by table, and by name what stays home; the dates it spans."""

    summary: str
    counts: dict[str, int]
    withheld: tuple[str, ...]
    first: dt.date
    last: dt.date


def preview(
    t: Tracker,
    purpose: Purpose,
    child: Child,
    first: dt.date | None = None,
    last: dt.date | None = None,
    *,
    adding: Sequence[str] = (),
    leaving_out: Sequence[str] = (),
) -> Preview:
    """Give what an export of one child would hold. Raises Refused as `export` does."""
    document = export(t, purpose, children=[child], first=first, last=last, adding=adding, leaving_out=leaving_out)
    window = document["window"]
    return Preview(
        *describe(document),
        tuple(document["withheld"]),
        dt.date.fromisoformat(window["from"]),
        dt.date.fromisoformat(window["to"]),
    )


def suggested_path(t: Tracker, purpose: Purpose, child: Child, folder: Path) -> Path:
    """Give a path for an export that no file has yet, in `folder`; of the child's name only letters and digits."""
    return free_path(folder, child, purpose, today(t, child), "json")
