"""Giving the record from the screens: as a file, a page to print, tables or de-identified; and what was given."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast

import msgspec

from ladder.domain.records import Child, Share
from ladder.errors import Refused
from ladder.exchange.leaving import Purpose
from ladder.tracker.core import Tracker, today
from ladder.tracker.text_files import free_name, free_path

Kind = Literal["json", "page", "tables", "deidentified"]
ENDINGS: dict[Kind, str] = {"json": "json", "page": "html", "tables": "tables", "deidentified": "json"}


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be given: for which purpose, as what, to whom, of which dates, with what less than it would hold."""

    purpose: Purpose
    kind: Kind = "json"
    for_whom: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    leaving_out: Sequence[str] = ()


def give(t: Tracker, child: Child, wanted: Wanted, path: Path) -> str:
    """Write what is wanted to a file, tables to a folder, read it back, remember the share; gives what is in it.

    Never over a file that is there, nor among the family's own. Raises Refused for what cannot be given so,
    AlreadyThere, LadderError.
    """
    ours = t.store.folder
    if ours is not None and path.resolve().is_relative_to(ours):
        raise Refused(f"{path} lies among the family's own files; choose another folder.")
    if wanted.kind == "page":
        return _give_page(t, child, wanted, path)
    if wanted.kind == "deidentified" and wanted.purpose == "backup":
        raise Refused("A backup is there to come back whole, with its names. Choose somebody the document is for.")
    from ladder.exchange.export import write_bytes
    from ladder.exchange.spreadsheets import spreadsheets
    from ladder.tracker.deidentified import deidentified, without_own_words
    from ladder.tracker.handing_over import hand_over, hand_over_folder
    from ladder.tracker.share import export

    source = without_own_words(t) if wanted.kind == "deidentified" else t
    document = export(
        source, wanted.purpose, children=[child], first=wanted.first, last=wanted.last, leaving_out=wanted.leaving_out
    )
    for_whom = wanted.for_whom if wanted.purpose != "backup" else None
    if wanted.kind == "tables":
        return hand_over_folder(t, document, path, spreadsheets(document), for_whom=for_whom).summary
    shown = deidentified(source, document) if wanted.kind == "deidentified" else document
    return hand_over(t, document, path, write_bytes(shown), for_whom=for_whom).summary


def free_place(t: Tracker, child: Child, wanted: Wanted, folder: Path) -> Path:
    """Give a path in `folder` for what is wanted, that nothing has yet; where names stay home, it tells none."""
    if wanted.kind == "deidentified":
        return free_name(folder, wanted.kind, today(t, child), ENDINGS[wanted.kind])
    return free_path(folder, child, wanted.purpose, today(t, child), ENDINGS[wanted.kind])


def given(t: Tracker, child: Child) -> list[Share]:
    """Give what was shared of a child, the newest first."""
    mine = [one for one in cast("list[Share]", t.store.all("shares")) if one.child == child.id]
    return sorted(mine, key=lambda one: (one.at, one.id), reverse=True)


def _give_page(t: Tracker, child: Child, wanted: Wanted, path: Path) -> str:
    from ladder.tracker.pages import make_page, write_page

    if wanted.purpose == "backup":
        raise Refused("A backup is a file to keep, no page to print. Choose a file, or somebody the page is for.")
    if wanted.leaving_out:
        raise Refused("A page holds what its purpose lets leave; leave something out in a file or in tables.")
    kind: Literal["therapist", "meeting", "hearing"] = "meeting" if wanted.purpose == "school" else wanted.purpose
    write_page(t, make_page(t, child, kind, first=wanted.first, last=wanted.last), path, for_whom=wanted.for_whom)
    return "a page; a browser opens and prints it"
