"""The plan of Sam's family as of a date."""

from datetime import date

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import return_ladder
from ladder.domain.day import closed_dates
from ladder.domain.plan import Plan, make_plan
from support.sam import Family


def sam_plan(family: Family, today: date) -> Plan:
    calendar = SchoolCalendar(family.child, family.timetables, closed_dates(family.outcomes))
    ladder = return_ladder(family.ladders, family.rungs)
    return make_plan(ladder, family.rungs, family.days(), calendar, family.supports, today)
