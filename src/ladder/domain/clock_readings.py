"""Which time of day somebody means: "5" is 17:00 where school began at 08:30; where it may be either, it is asked.

A clock of twelve hours is read beside one of twenty-four; what a school day makes of both decides.
"""

import re
from typing import NamedTuple

from ladder.domain.records.base import Hours

_TYPED = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]?([0-5][0-9]))?", re.ASCII)

EARLY_MINUTES = 120
"""How long before school begins somebody may arrive."""

LATE_MINUTES = 240
"""How long after its end somebody may still be there."""

_NO_SCHOOL = ("06:30", "18:00")
"""From when to when somebody may be at a school on a date without school hours."""


class Window(NamedTuple):
    """The times that make sense: from `first` on, up to and with `last`."""

    first: str
    last: str

    def holds(self, time: str) -> bool:
        """Tell whether a time is one of them."""
        return self.first <= time <= self.last


ANY_TIME = Window("00:00", "23:59")
SCHOOL_BEGINS = Window("05:00", "12:59")
SCHOOL_ENDS = Window("10:00", "21:59")
TALKS = Window("06:00", "22:00")
"""When people talk to each other."""


def arriving(hours: Hours | None, left: str | None) -> Window:
    """Give when somebody can have arrived: from two hours before the start to the end, and before they left."""
    first = _moved(hours.starts, -EARLY_MINUTES) if hours else _NO_SCHOOL[0]
    end = hours.ends if hours else _NO_SCHOOL[1]
    return Window(first, _moved(min(end, left) if left and left > first else end, -1))


def leaving(hours: Hours | None, arrived: str | None) -> Window:
    """Give when somebody can have left: after they arrived, or the start, up to four hours after the end."""
    first = arrived or (hours.starts if hours else _NO_SCHOOL[0])
    return Window(_moved(first, 1), _moved(hours.ends if hours else _NO_SCHOOL[1], LATE_MINUTES))


def understood(text: str, window: Window) -> str:
    """Give the clock time that is meant, "17:00" for 5, 5:00 or 1700, by which of its two readings makes sense.

    Where neither does, what is written out (a leading zero, or from 13 on) stands as it is. Raises ValueError, a
    sentence that asks, where a number alone may be either and where nothing tells, and for what is no time.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a time like 08:05.")
    hour, minutes = int(match[1]), match[2] or "00"
    read = f"{hour:02d}:{minutes}"
    other = f"{(hour + 12) % 24:02d}:{minutes}" if 1 <= hour <= 12 else read
    sensible = [time for time in dict.fromkeys((read, other)) if window.holds(time)]
    if len(sensible) == 1 or (sensible and match[2]):
        return sensible[0]
    if not sensible and (other == read or (match[2] and match[1].startswith("0"))):
        return read
    early, late = sorted((read, other))
    raise ValueError(f"{text.strip()} can be {early} or {late}: write out which one.")


def _moved(time: str, minutes: int) -> str:
    """Give a clock time some minutes later or earlier, within its day."""
    there = min(max(60 * int(time[:2]) + int(time[3:]) + minutes, 0), 24 * 60 - 1)
    return f"{there // 60:02d}:{there % 60:02d}"
