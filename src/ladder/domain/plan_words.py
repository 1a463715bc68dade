"""What is said beside the dates of a plan."""

import datetime as dt
from collections.abc import Sequence

from ladder.domain.laying import PlannedDate
from ladder.domain.records.people import Child

FAR_DAYS = 14
"""Dates further ahead than this are likely to meet a holiday."""

NO_DAYS_OFF = "No days off ahead are written down yet"
"""What is said beside far dates then, with how to add them."""


def misses_days_off(dates: Sequence[PlannedDate], child: Child, today: dt.date) -> bool:
    """Tell whether dates lie far ahead while the child's record holds no day off from today on."""
    far = (today + dt.timedelta(days=FAR_DAYS)).isoformat()
    known = any(span.to >= today.isoformat() for span in child.days_off)
    return not known and any(one.date > far for one in dates)
