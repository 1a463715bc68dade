"""Hard mornings and safety: the crisis lines, the plan for hard days, what a doctor has looked at, two plain marks."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ladder.domain.records import Child, Morning, Settings
from ladder.domain.records.people import ClearedSymptom, CrisisLine
from ladder.domain.safety import HARD_DAY_PLAN, LINES, CrisisCard, crisis_card
from ladder.domain.too_sick import CLEARABLE
from ladder.errors import Refused
from ladder.tracker import lived
from ladder.tracker.children import change_settings, settings
from ladder.tracker.core import Tracker, today
from ladder.tracker.today import record_morning
from ladder.tracker.trends import as_written


def card(t: Tracker, child: Child) -> CrisisCard:
    """Give the crisis card of a child: the family's own lines, or its region's."""
    return crisis_card(child.region, settings(t, child).crisis_lines)


def keep_crisis_lines(t: Tracker, child: Child, lines: Sequence[CrisisLine]) -> Settings:
    """Keep the family's own lines. None at all, or just the region's own, bring the region's back."""
    own = () if tuple(lines) == LINES[child.region] else tuple(lines)
    return change_settings(t, child, crisis_lines=own)


def hard_day_plan(t: Tracker, child: Child) -> str:
    """Give the family's plan for hard mornings, or the one it can begin with."""
    return settings(t, child).hard_day_plan or HARD_DAY_PLAN


def keep_hard_day_plan(t: Tracker, child: Child, plan: str | None) -> Settings:
    """Keep the family's plan for hard mornings; a blank one, or just the first one, brings the first one back."""
    own = (plan or "").strip()
    return change_settings(t, child, hard_day_plan=None if own in ("", HARD_DAY_PLAN) else own)


def cleared_symptoms(t: Tracker, child: Child) -> tuple[ClearedSymptom, ...]:
    """Give what a doctor has looked at."""
    return settings(t, child).cleared_symptoms


def clear_symptom(
    t: Tracker, child: Child, name: str, *, who: str, on: str, look_again_on: str | None = None
) -> Settings:
    """Write down that a doctor has looked at a symptom (its code): who, on which ISO date, and when to look again.

    It takes the place of what was written about that symptom before. Raises Refused for a fever, for a date still to
    come, and when the look again would come before the look.
    """
    if name not in CLEARABLE:
        raise Refused("This one always brings the card back; a doctor's look can stand beside the other symptoms.")
    if on > today(t, child).isoformat():
        raise Refused(f"The doctor's look is dated {on}; it can be today, {today(t, child)}, or earlier.")
    if look_again_on is not None and look_again_on < on:
        raise Refused(f"Look again is {look_again_on}; it can be {on}, the day of the look, or later.")
    looked = {"name": name, "who": who, "on": on, "look_again_on": look_again_on}

    def with_this(standing: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
        return [*(one for one in standing or () if one["name"] != name), looked]

    return change_settings(t, child, cleared_symptoms=with_this)


def record_hard(t: Tracker, child: Child, date: dt.date, *, hard: bool = True) -> Morning:
    """Write down that a morning was hard, or take that back, and nothing else."""
    return record_morning(t, child, date, hard=hard)


def is_hard(t: Tracker, child: Child, date: dt.date) -> bool:
    """Say whether a morning is written down as a hard one."""
    morning = as_written(t, child, date, date)[0].morning
    return morning is not None and morning.hard


def record_safety_flag(t: Tracker, child: Child, date: dt.date, *, spoke: bool = True) -> Morning:
    """Write down that a child spoke of dying or of hurting themselves, or take that back."""
    return record_morning(t, child, date, safety_flag=spoke)


def record_fever(t: Tracker, child: Child, date: dt.date, fever_c: float | None) -> Morning:
    """Write down a reading in degrees Celsius, 34 to 43; None takes it away."""
    return record_morning(t, child, date, fever_c=fever_c)


def flagged(t: Tracker, child: Child, date: dt.date) -> bool:
    """Say whether the safety flag stands on a day: then no rung, no question and no feedback."""
    mornings = lived.between(t, child, Morning, date, date)
    return any(morning.safety_flag for morning in mornings)
