"""What charts are drawn from, for tests: the days of Sam with school from 08:00 to 14:00 on weekdays."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from ladder.domain.calendar import span
from ladder.domain.chart_data import ChartData
from ladder.domain.day import Day, make_days
from ladder.domain.records import Exposure, Morning, Outcome
from support.family import a_child, a_timetable, an_outcome

MONDAY = date(2026, 9, 7)


def iso(number: int) -> str:
    """Give the date so many days after the first Monday."""
    return (MONDAY + timedelta(days=number)).isoformat()


def days_of(
    mornings: Sequence[Morning] = (),
    outcomes: Sequence[Outcome] = (),
    exposures: Sequence[Exposure] = (),
    *,
    count: int = 7,
    **child: Any,
) -> list[Day]:
    """Give so many days from the first Monday on."""
    last = MONDAY + timedelta(days=count - 1)
    return make_days(a_child(**child), [a_timetable()], mornings, outcomes, exposures, MONDAY, last)


def data_of(days: Sequence[Day], **fields: Any) -> ChartData:
    """Give what is drawn of days; today is the last of them."""
    given: dict[str, Any] = {
        "child": a_child(), "first": days[0].date, "last": days[-1].date, "today": days[-1].date, "days": days,
    }  # fmt: skip
    return ChartData(**given | fields)


def attended(*minutes: int | None) -> list[Outcome]:
    """Give an outcome for each weekday from the first Monday on, with so many minutes; None: nothing is recorded."""
    weekdays = [day for day in span(MONDAY, MONDAY + timedelta(days=2 * len(minutes) + 7)) if day.weekday() < 5]
    return [
        an_outcome(day.isoformat(), "part", minutes=value)
        for day, value in zip(weekdays, minutes, strict=False)
        if value is not None
    ]
