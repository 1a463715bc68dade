"""Dates as people type them."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.typed_dates import FIRST, LAST, parse_typed_date

MONDAY = dt.date(2026, 11, 23)
DATES = st.dates(FIRST, LAST)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", "2026-11-23"),
        (" Yesterday ", "2026-11-22"),
        ("tomorrow", "2026-11-24"),
        ("+7", "2026-11-30"),
        ("-2", "2026-11-21"),
        ("mon", "2026-11-23"),
        ("Tuesday", "2026-11-17"),
        ("2026-11-03", "2026-11-03"),
        ("2026-9-1", "2026-09-01"),
        ("23 nov", "2026-11-23"),
        ("23nov", "2026-11-23"),
        ("3 November", "2026-11-03"),
        ("nov 3", "2026-11-03"),
        ("Nov. 3, 2025", "2025-11-03"),
        ("Fri 20 Nov 2026", "2026-11-20"),
        ("8 jan", "2027-01-08"),
        ("29 feb", "2028-02-29"),
    ],
)
def test_a_date_is_understood_as_a_person_means_it(text: str, meant: str) -> None:
    assert parse_typed_date(text, MONDAY).isoformat() == meant


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 feb", "2026-13-01", "23 movember", "+99999", "-99999", "1989-12-31", "2101-01-01", "0", "٣ nov"],
)
def test_what_is_no_date_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date\. It can be 23 nov"):
        parse_typed_date(text, MONDAY)


@given(DATES, DATES)
def test_a_date_that_is_shown_is_understood_again(day: dt.date, today: dt.date) -> None:
    assert parse_typed_date(day.isoformat(), today) == day
    assert parse_typed_date(f"{day:%a} {day.day} {day:%b %Y}", today) == day


@given(st.text(), DATES)
def test_any_text_is_a_date_within_reach_or_gets_a_sentence(text: str, today: dt.date) -> None:
    with contextlib.suppress(ValueError):
        assert FIRST <= parse_typed_date(text, today) <= LAST
