"""The first steps of a family, each with the date on which it was done."""

from collections.abc import Mapping
from typing import Any

from ladder.domain.first_steps import FIRST_STEPS
from ladder.domain.records import Child, Settings
from ladder.errors import Refused
from ladder.tracker.children import change_settings
from ladder.tracker.core import Tracker, today

_CODES = frozenset(step.code for step in FIRST_STEPS)


def date_first_steps(t: Tracker, child: Child, dates: Mapping[str, str | None]) -> Settings:
    """Write a date (ISO) beside each of the named first steps, or take it away with None; the others stay.

    Raises Refused for a step that is none of the first steps, and for a date later than today.
    """
    unknown = [code for code in dates if code not in _CODES]
    if unknown:
        raise Refused(f"{unknown[0]!r} is none of the first steps: {', '.join(sorted(_CODES))}.")
    now = today(t, child).isoformat()
    ahead = max((day for day in dates.values() if day is not None), default=now)
    if ahead > now:
        raise Refused(f"A first step is dated when it is done; {ahead} is still to come.")

    def dated(standing: Mapping[str, Any] | None) -> dict[str, Any]:
        after = {**(standing or {}), **dates}
        return {code: day for code, day in after.items() if day is not None}

    return change_settings(t, child, first_steps=dated)
