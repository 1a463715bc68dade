"""The last school morning once more: what can be copied without saying anything that was not looked at."""

import datetime as dt
from typing import Any

import msgspec

from ladder.domain.records import Child, Morning
from ladder.errors import NotFound
from ladder.tracker.core import Tracker
from ladder.tracker.today import record_morning
from ladder.tracker.trends import as_written, days

LOOK_BACK_DAYS = 60
"""How far back a school morning is looked for."""

_COPIED = ("symptoms", "hard_parts", "coping", "behaviours", "furthest")


def repeat_morning(t: Tracker, child: Child, date: dt.date) -> Morning:
    """Fill what is blank on a morning with the last school morning's ticks and how far, and mark it copied.

    A rating or a note is never copied; neither is how much a skill helped. Raises NotFound when there is no school
    morning in the two months before, or when nothing is blank that it could fill.
    """
    before = days(t, child, date - dt.timedelta(days=LOOK_BACK_DAYS), date - dt.timedelta(days=1))
    here = as_written(t, child, date, date)[0].morning
    last = next((day.morning for day in reversed(before) if day.school_day and day.morning), None)
    if last is None:
        raise NotFound("There is no school morning before this one to repeat.")
    fields = {name: value for name, value in _ticks(last).items() if here is None or getattr(here, name) is None}
    if not fields:
        raise NotFound("Nothing is blank here that the last school morning could fill.")
    return record_morning(t, child, date, **fields, copied=True)


def _ticks(morning: Morning) -> dict[str, Any]:
    fields = {name: getattr(morning, name) for name in _COPIED if getattr(morning, name) is not None}
    if "coping" in fields:
        fields["coping"] = tuple(msgspec.structs.replace(use, helped=None) for use in fields["coping"])
    return fields
