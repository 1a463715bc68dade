"""What a family can begin a ladder from, made to the child's own school hours."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ladder.domain.calendar import minutes_between
from ladder.domain.plan import make_plan
from ladder.domain.records import Child, Ladder, Rung, Timetable
from ladder.domain.starting_ladders import NewRung, StartingLadder, starting_ladders
from ladder.tracker.children import timetables
from ladder.tracker.core import Tracker, today
from ladder.tracker.summary import calendar
from ladder.tracker.trends import days

DAY_MINUTES = 6 * 60
"""The length of a school day where no timetable tells it."""


def ladders_to_start_from(t: Tracker, child: Child) -> tuple[StartingLadder, ...]:
    """Give the starting ladders for the longest day of the school timetable now in force, and its periods."""
    table = _in_force(timetables(t, child), today(t, child).isoformat())
    if table is None:
        return starting_ladders(DAY_MINUTES, (), child.region)
    lengths = [minutes_between(hours.starts, hours.ends) for hours in table.weekdays.values()]
    periods = [(period.name, minutes_between(period.starts, period.ends)) for period in table.periods]
    return starting_ladders(max(lengths, default=DAY_MINUTES), periods, child.region)


def first_days(t: Tracker, child: Child, rungs: Sequence[NewRung]) -> list[dt.date | None]:
    """Give the day on which each rung would begin if the ladder began today, three school days a rung."""
    now = today(t, child)
    head: dict[str, Any] = {
        "recorded_at": child.recorded_at,
        "updated_at": child.recorded_at,
        "version": {},
        "deleted": False,
    }
    ladder = Ladder(**head, id=child.id, child=child.id, title="preview", status="active")
    steps = [
        Rung(
            **head,
            id=str(number),
            ladder=child.id,
            position=number,
            label=one.label,
            kind=one.kind,
            status="todo",
            ratings=(),
            supports=(),
        )
        for number, one in enumerate(rungs)
    ]
    begun: dict[str, dt.date] = {}
    for planned in make_plan(ladder, steps, days(t, child, now, now), calendar(t, child), [], now).dates:
        begun.setdefault(planned.rung, dt.date.fromisoformat(planned.date))
    return [begun.get(step.id) for step in steps]


def _in_force(there: list[Timetable], day: str) -> Timetable | None:
    school = [one for one in there if one.kind == "school" and one.from_ <= day <= (one.to or "9999")]
    return max(school, key=lambda one: (one.from_, one.recorded_at), default=None)
