"""What a file or a page would hold, to be seen before anything is written."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from ladder.domain.records import Child
from ladder.exchange.describing import describe
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker
from ladder.tracker.leaving import DocumentKind, leaving

NEVER_IN_DEIDENTIFIED = ("names", "dates", "places", "sentences")
"""What no de-identified document says, whatever its purpose."""


class Preview(msgspec.Struct, frozen=True):
    """What would leave: in one line, records by table, and by name what stays home; the dates it spans.

    Of a FHIR bundle there are resources by type, and what stays home is everything else: None.
    """

    summary: str
    counts: dict[str, int]
    withheld: tuple[str, ...] | None
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
    kind: DocumentKind = "json",
) -> Preview:
    """Give what an export of one child would hold, or what is made of it. Raises Refused as `export` does."""
    found = leaving(t, purpose, kind, children=[child], first=first, last=last, adding=adding, leaving_out=leaving_out)
    window, never = found.document["window"], NEVER_IN_DEIDENTIFIED if kind == "deidentified" else ()
    return Preview(
        *describe(found.shown),
        None if kind == "fhir" else (*never, *found.shown["withheld"]),
        dt.date.fromisoformat(window["from"]),
        dt.date.fromisoformat(window["to"]),
    )
