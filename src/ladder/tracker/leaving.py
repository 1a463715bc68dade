"""What leaves as one document: the export itself, the same without anybody in it, or a bundle for a clinic."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from ladder.domain.records import Child
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker
from ladder.tracker.share import export

DocumentKind = Literal["json", "deidentified", "fhir"]
"""As what a document leaves: as it is, de-identified, or as a FHIR R4 bundle."""


class Leaving(msgspec.Struct, frozen=True):
    """An export, and what is shown of it to whoever gets the file: the export itself or what was made of it."""

    document: dict[str, Any]
    shown: dict[str, Any]


def leaving(
    t: Tracker,
    purpose: Purpose,
    kind: DocumentKind = "json",
    *,
    children: Sequence[Child] | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    adding: Sequence[str] = (),
    leaving_out: Sequence[str] = (),
) -> Leaving:
    """Give what leaves for a purpose as a kind of document. Raises Refused as `export` does."""
    source = t
    if kind == "deidentified":
        from ladder.tracker.deidentified import deidentified, without_own_words

        source = without_own_words(t)
    document = export(
        source, purpose, children=children, first=first, last=last, adding=adding, leaving_out=leaving_out
    )
    if kind == "deidentified":
        return Leaving(document, deidentified(source, document))
    if kind == "fhir":
        from ladder.exchange.fhir import fhir_bundle

        return Leaving(document, fhir_bundle(document))
    return Leaving(document, document)
