"""The hours after midnight where the child lives, in which the day before may still be meant."""

from datetime import datetime
from zoneinfo import ZoneInfo

from ladder.domain.new_day import SmallHours
from ladder.domain.new_day import small_hours as hours_of
from ladder.domain.records import Child
from ladder.tracker.core import Tracker, instant


def small_hours(t: Tracker, child: Child) -> SmallHours | None:
    """Give the small hours that it is now; None from 4:00 on, and where the day was set by hand, so that none turns."""
    if t.day_is_set:
        return None
    return hours_of(datetime.fromisoformat(instant(t, child)).astimezone(ZoneInfo(child.timezone)))
