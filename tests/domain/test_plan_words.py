from datetime import date

import pytest

from ladder.domain.laying import PlannedDate
from ladder.domain.plan_words import misses_days_off
from ladder.domain.records.base import Span
from support.family import a_child, an_id

TODAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("last", "off_until", "expected"),
    [
        ("2026-12-28", None, True),
        ("2026-11-25", None, True),
        ("2026-11-24", None, False),
        ("2026-12-28", "2026-11-09", True),
        ("2026-12-28", "2026-11-10", False),
        ("2026-12-28", "2027-01-02", False),
    ],
)
def test_far_dates_are_laid_without_holidays_where_no_day_off_ahead_is_written_down(
    last: str, off_until: str | None, expected: bool
) -> None:
    off = () if off_until is None else (Span(from_="2026-10-30", to=off_until, label=""),)
    dates = [PlannedDate("2026-11-10", an_id("Office"), "Office"), PlannedDate(last, an_id("Full day"), "Full day")]
    assert misses_days_off(dates, a_child(days_off=off), TODAY) == expected


def test_without_dates_there_is_nothing_to_say() -> None:
    assert not misses_days_off([], a_child(), TODAY)
