"""When a day turns into the next: the hours that may still mean the day before, and what is said of both."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from ladder.domain.wording import short_date

SMALL_HOURS_END = time(4)
"""App default: before this hour a family that is still up may mean the day before."""


class SmallHours(NamedTuple):
    """It is so early that the day before may be meant: the time of day, the day that has begun, the one before it."""

    clock: str
    day: date
    before: date


def small_hours(local: datetime) -> SmallHours | None:
    """Give the small hours that a local time lies in; None from 4:00 on."""
    if local.time() >= SMALL_HOURS_END:
        return None
    return SmallHours(f"{local:%H:%M}", local.date(), local.date() - timedelta(days=1))


def which_day(hours: SmallHours, name: str) -> str:
    """Give the sentence on which day it is; `name` says how to name the one before, like "[ goes to"."""
    day, before = short_date(hours.day), short_date(hours.before, today=hours.day)
    return f"It is {hours.clock}, so today is {day}. {name} {before}."


def new_day_line(now: date, *, unused: bool = False, writing: date | None = None, before: date | None = None) -> str:
    """Give what is said when the date has turned to `now`.

    `unused` tells that something was pressed and did not act, `writing` which day a text that is being typed stays
    with, `before` the day before, where it is offered.
    """
    parts = [f"It is now {short_date(now)}."]
    if unused:
        parts.append("That press did nothing.")
    if writing is not None:
        parts.append(f"What you are writing stays with {short_date(writing, today=now)}.")
    elif before is not None:
        parts.append(f"[ goes back to {short_date(before, today=now)}.")
    return " ".join(parts)
