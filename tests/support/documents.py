"""Documents that leave, of three families, in every purpose, made once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ladder.exchange.export import write_bytes
from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.sample import sample_family
from ladder.tracker.core import Tracker
from ladder.tracker.deidentified import deidentified, without_own_words
from ladder.tracker.handing_over import Written, hand_over
from ladder.tracker.share import export, import_document
from support.full import fullys_tracker
from support.trackers import MONDAY, a_tracker, sams_family

FAMILIES = ("sam", "sample", "full")
EVERY = [(family, purpose) for family in FAMILIES for purpose in PURPOSES]


@cache
def a_family(name: str) -> Tracker:
    """Give the tracker of a family: Sam's, the sample's, or the one of which every field says something."""
    if name == "full":
        return fullys_tracker()
    if name == "sam":
        return sams_family()[0]
    t = a_tracker()
    import_document(t, sample_family(MONDAY))
    return t


@cache
def an_export(family: str, purpose: Purpose) -> dict[str, Any]:
    """Give a family's export for a purpose; not to be changed."""
    return export(a_family(family), purpose)


@cache
def a_deidentified(family: str, purpose: Purpose) -> dict[str, Any]:
    """Give a family's de-identified document for a purpose; not to be changed."""
    t = without_own_words(a_family(family))
    return deidentified(t, export(t, purpose))


def groups_in(value: Any) -> Iterator[dict[str, Any]]:
    """Give every JSON object in a JSON value, itself included."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from groups_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from groups_in(item)


def export_to(t: Tracker, purpose: Purpose, path: Path) -> Written:
    """Write an export of everybody to a file, as the command does."""
    document = export(t, purpose)
    return hand_over(t, document, path, write_bytes(document))
