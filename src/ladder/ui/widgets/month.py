"""Months with the number of the rung that is laid on each day, and a legend."""

import datetime as dt
from calendar import Calendar
from collections.abc import Mapping, Sequence

from textual.content import Content

WIDTH = 27


def draw_month(year: int, month: int, laid: Mapping[dt.date, int], today: dt.date) -> list[Content]:
    """Give the lines of a month: its name, the weekdays, the weeks; days with a rung show its number in brackets."""
    head = [
        Content.styled(f"{dt.date(year, month, 1):%B %Y}".ljust(WIDTH), "bold $foreground"),
        Content.styled(" Mo  Tu  We  Th  Fr  Sa  Su", "$quiet"),
    ]
    weeks = Calendar().monthdatescalendar(year, month)
    return head + [Content("").join(_day(day, month, laid, today) for day in week).truncate(WIDTH) for week in weeks]


def side_by_side(months: Sequence[list[Content]]) -> Content:
    """Give months beside one another, of equal height."""
    height = max(len(lines) for lines in months)
    even = [[*lines, *[Content(" " * WIDTH)] * (height - len(lines))] for lines in months]
    return Content("\n").join(Content("   ").join(parts) for parts in zip(*even, strict=True))


def legend(labels: Mapping[int, str]) -> Content:
    """Give what the numbers mean."""
    return Content("\n").join(
        Content.assemble((f"{number:>3} ", "bold $primary"), label) for number, label in sorted(labels.items())
    )


def _day(day: dt.date, month: int, laid: Mapping[dt.date, int], today: dt.date) -> Content:
    if day.month != month:
        return Content("    ")
    number = laid.get(day)
    text = f"[{number}]" if number is not None else str(day.day)
    style = "bold $primary" if number is not None else "bold underline" if day == today else "$quiet"
    return Content.styled(f"{text:>3} ", style)
