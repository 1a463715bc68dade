"""An export that is only looked at: taken into a store in memory, and sealed before anybody can write there."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from ladder.domain.wording import short_date
from ladder.errors import Refused
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.taking_in import import_document


class NobodyInIt(Refused):
    """There is nothing wrong with the file, but no child in it either."""


ONLY_LOOKED_AT = "This file is only looked at, so nothing is written. `ladder import` takes it in."

_WORDS = {"therapist": "what a therapist gets", "school": "what the school gets", "hearing": "what a hearing gets"}


def written_on(document: Mapping[str, Any]) -> dt.date | None:
    """Give the local date on which an export was written; None where it does not say, or not in a way that can be."""
    try:
        zone = ZoneInfo(document["window"]["timezone"])
        return dt.datetime.fromisoformat(document["generated_at"]).astimezone(zone).date()
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return None


def look_into(t: Tracker, document: Mapping[str, Any]) -> None:
    """Take an export into the store of `t`, which is to be in memory, and let nothing be written there afterwards.

    Raises Refused, a sentence, for the first thing that is wrong with the file, NobodyInIt where there is no child.
    """
    import_document(t, document)
    if not children(t):
        raise NobodyInIt("There is no child in this file, so there is nothing to look at.")
    day = written_on(document)
    for_whom = _WORDS.get(str(document.get("purpose")), "a backup")
    when = f", as it stood on {short_date(day)} {day.year}" if day else ""
    t.store.notices.insert(0, f"You look at {for_whom}{when}. What stayed home is blank.")
    t.store.seal(ONLY_LOOKED_AT)
