"""Plans as of a date: of Sam's family, and of a history told in short."""

from collections.abc import Sequence
from datetime import date

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import return_ladder
from ladder.domain.day import closed_dates
from ladder.domain.plan import Plan, make_plan
from ladder.domain.records import Ladder, Rung
from ladder.domain.records.people import AdviceNumbers
from support.family import a_ladder
from support.histories import History
from support.sam import Family


def sam_plan(family: Family, today: date) -> Plan:
    calendar = SchoolCalendar(family.child, family.timetables, closed_dates(family.outcomes))
    ladder = return_ladder(family.ladders, family.rungs)
    return make_plan(ladder, family.rungs, family.days(), calendar, family.supports, today)


def plan(
    rungs: Sequence[Rung],
    words: str = "",
    *,
    ladder: Ladder | None = None,
    history: History | None = None,
    numbers: AdviceNumbers | None = None,
) -> Plan:
    history = history or History(words)
    chosen = ladder or a_ladder()
    return make_plan(chosen, rungs, history.days, history.calendar, [], history.today, numbers)


def laid(found: Plan) -> list[tuple[str, str]]:
    """The dates of a plan as month and day, with the label of each rung."""
    return [(one.date[5:], one.label) for one in found.dates]
