"""What leaves: exports for a purpose."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from ladder.domain.records import Child
from ladder.errors import Refused
from ladder.exchange.dates import Window, dates_of
from ladder.exchange.export import build_document
from ladder.exchange.files import AlreadyThere
from ladder.exchange.leaving import Purpose
from ladder.exchange.selection import Selection, select
from ladder.tracker import lived
from ladder.tracker.children import children as all_children
from ladder.tracker.core import Tracker, instant, today
from ladder.tracker.handing_over import Written, hand_over
from ladder.tracker.summary import summary as window_summary
from ladder.tracker.taking_in import import_document, import_file
from ladder.tracker.trends import complete, weeks

__all__ = [
    "AlreadyThere",
    "Purpose",
    "Written",
    "export",
    "hand_over",
    "import_document",
    "import_file",
]


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
    The window is by default from the first to the last date, not after today, of anything dated that leaves. A backup
    holds every record whatever the window, the deleted ones too. Raises Refused when there is nobody to export, when
    `first` is later than `last`, or for a name that cannot be chosen.
    """
    selection = select(purpose, adding, leaving_out)
    chosen = list(children) if children is not None else all_children(t)
    if not chosen:
        raise Refused("Nobody is written down here yet, so there is nothing to export.")
    backup = purpose == "backup"
    tables = t.store.documents(stored=True) if backup else lived.documents(t, chosen)
    beside: dict[str, Any] = {"kept": t.store.kept(), "changes": t.store.changes()} if backup else {}
    if children is not None:
        tables, beside = _of(tables, beside, {child.id for child in children})
    window = _window(t, chosen[0], tables, selection, first, last)
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


def _window(
    t: Tracker,
    child: Child,
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    selection: Selection,
    first: dt.date | None,
    last: dt.date | None,
) -> Window:
    """Give the window from `first` to `last`, an open end of it as far as anything dated in `tables` leaves."""
    here = today(t, child)
    going = {table: [row for row in rows if selection.leaves(table, row)] for table, rows in tables.items()}
    dates = [day for table, rows in going.items() for day in dates_of(table, rows, child.timezone) if day <= here]
    begin = first or min(dates, default=last or here)
    end = last or max(dates, default=begin)
    if begin > end:
        raise Refused(f"The window would begin on {begin} and end on {end}; it can end on the day it begins or later.")
    return Window(begin, end, child.timezone)


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
