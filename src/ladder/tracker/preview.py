"""What an export would hold, to be seen before anything is written."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from ladder.domain.records import Child
from ladder.exchange.describing import describe
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker
from ladder.tracker.deidentified import deidentified, without_own_words
from ladder.tracker.share import export

NEVER_IN_DEIDENTIFIED = ("names", "dates", "places", "sentences")
"""What no de-identified document says, whatever its purpose."""


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
    deidentify: bool = False,
) -> Preview:
    """Give what an export of one child would hold, or its de-identified document. Raises Refused as `export` does."""
    source = without_own_words(t) if deidentify else t
    document = export(source, purpose, children=[child], first=first, last=last, adding=adding, leaving_out=leaving_out)
    shown = deidentified(source, document) if deidentify else document
    window = document["window"]
    return Preview(
        *describe(shown),
        (*NEVER_IN_DEIDENTIFIED, *shown["withheld"]) if deidentify else tuple(shown["withheld"]),
        dt.date.fromisoformat(window["from"]),
        dt.date.fromisoformat(window["to"]),
    )
