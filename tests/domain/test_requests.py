import datetime as dt
from typing import Any

import pytest

from ladder.domain.records import Request
from ladder.domain.records.written import Pause
from ladder.domain.requests import clock_start, last_allowed_day
from support import family


def a_request(**fields: Any) -> Request:
    return family.a_request(**{"days_allowed": 10, **fields})


def on_weekdays(day: dt.date) -> bool:
    return day.weekday() < 5


def test_day_one_is_the_day_after_the_clock_starts() -> None:
    assert last_allowed_day(a_request(days_allowed=1), on_weekdays) == dt.date(2026, 9, 10)


def test_sixty_days_from_consent_end_on_the_sixtieth() -> None:
    request = a_request(starts="consent", consent_on="2026-09-20", days_allowed=60)
    assert last_allowed_day(request, on_weekdays) == dt.date(2026, 11, 19)


@pytest.mark.parametrize("fields", [{"days_allowed": None}, {"starts": "consent"}])
def test_without_a_number_or_before_consent_there_is_no_last_day(fields: dict[str, Any]) -> None:
    assert last_allowed_day(a_request(**fields), on_weekdays) is None


def test_the_clock_starts_when_it_was_asked_or_consented() -> None:
    assert clock_start(a_request()) == dt.date(2026, 9, 9)
    assert clock_start(a_request(starts="consent", consent_on="2026-09-20")) == dt.date(2026, 9, 20)


def test_paused_days_do_not_count_both_ends_included() -> None:
    pauses = (Pause(from_="2026-09-12", to="2026-09-14"), Pause(from_="2026-09-14", to="2026-09-15"))
    assert last_allowed_day(a_request(pauses=pauses), on_weekdays) == dt.date(2026, 9, 23)


def test_school_days_are_those_the_calendar_knows() -> None:
    assert last_allowed_day(a_request(day_type="school", days_allowed=3), on_weekdays) == dt.date(2026, 9, 14)


def test_a_clock_that_finds_no_school_day_has_no_last_day() -> None:
    assert last_allowed_day(a_request(day_type="school"), lambda _day: False) is None


def test_a_clock_at_the_end_of_all_calendars_has_no_last_day() -> None:
    assert last_allowed_day(a_request(asked_on="9999-12-30"), on_weekdays) is None
