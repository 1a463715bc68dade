"""School hours in words: which weekdays, from when to when, since when."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from ladder.domain.records.base import WEEKDAYS, Hours, Weekday
from ladder.domain.records.people import Timetable

WEEKDAY_WORDS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def week_words(weekdays: Mapping[Weekday, Hours]) -> str:
    """Give the hours of a week, weekdays alike taken together: "Mon-Thu 08:05-14:50, Fri 08:05-12:00"."""
    parts = []
    for hours, days in groupby(WEEKDAYS, key=weekdays.get):
        if hours is not None:
            names = [day.capitalize() for day in days]
            which = names[0] if len(names) == 1 else f"{names[0]}-{names[-1]}"
            parts.append(f"{which} {hours.starts}-{hours.ends}")
    return ", ".join(parts) or "no school at all"


def timetable_words(table: Timetable) -> str:
    """Give a timetable in a line: the school's or agreed hours, since when, and when."""
    kind = table.label or ("School" if table.kind == "school" else "Agreed")
    until = f" to {dated(table.to)}" if table.to else ""
    return f"{kind}, from {dated(table.from_)}{until}: {week_words(table.weekdays)}"


def dated(iso: str) -> str:
    """Give an ISO date as "31 Aug 2026"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%b %Y}"


def span_words(first: str, last: str, label: str) -> str:
    """Give days off in a line: "5 Nov 2026 to 6 Nov 2026, Conference days"."""
    when = dated(first) if first == last else f"{dated(first)} to {dated(last)}"
    return f"{when}, {label}" if label else when
