"""Attendance for adults, and the days on which the school's register says something else; by default of this year."""

from ladder.domain.attendance_words import Attendance, attendance_of
from ladder.domain.calendar import school_year
from ladder.domain.day import Day
from ladder.domain.records import Child
from ladder.domain.register import Differs, differing
from ladder.domain.trends import Stretch
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, today
from ladder.tracker.trends import days


def this_school_year(t: Tracker, child: Child) -> Stretch:
    """Give the school year up to today: its first date and today."""
    here = today(t, child)
    return school_year(here, child.region)[0], here


def attendance(t: Tracker, child: Child, shown: Stretch | None = None) -> Attendance:
    """Give the attendance of the dates of `shown`, by default of this school year, up to yesterday or today."""
    return attendance_of(days_so_far(t, child, shown), child.region, settings(t, child))


def differing_days(t: Tracker, child: Child, shown: Stretch | None = None) -> list[Differs]:
    """Give the days of `shown`, by default of this school year, on which register and record differ, in order."""
    return differing(days_so_far(t, child, shown))


def days_so_far(t: Tracker, child: Child, shown: Stretch | None = None) -> list[Day]:
    """Give the days of `shown`, by default of this school year, up to yesterday, today once it has an outcome."""
    first, last = shown or this_school_year(t, child)
    here = today(t, child)
    found = days(t, child, first, min(last, here))
    return found if not found or found[-1].date < here or found[-1].outcome else found[:-1]
