"""What a family can begin a ladder from, made to the child's own school hours."""

from ladder.domain.calendar import minutes_between
from ladder.domain.records import Child, Timetable
from ladder.domain.starting_ladders import StartingLadder, starting_ladders
from ladder.tracker.children import timetables
from ladder.tracker.core import Tracker, today

DAY_MINUTES = 6 * 60
"""The length of a school day where no timetable tells it."""


def ladders_to_start_from(t: Tracker, child: Child) -> tuple[StartingLadder, ...]:
    """Give the starting ladders for the longest day of the school timetable now in force, and its periods."""
    table = _in_force(timetables(t, child), today(t, child).isoformat())
    if table is None:
        return starting_ladders(DAY_MINUTES, ())
    lengths = [minutes_between(hours.starts, hours.ends) for hours in table.weekdays.values()]
    periods = [(period.name, minutes_between(period.starts, period.ends)) for period in table.periods]
    return starting_ladders(max(lengths, default=DAY_MINUTES), periods)


def _in_force(there: list[Timetable], day: str) -> Timetable | None:
    school = [one for one in there if one.kind == "school" and one.from_ <= day <= (one.to or "9999")]
    return max(school, key=lambda one: (one.from_, one.recorded_at), default=None)
