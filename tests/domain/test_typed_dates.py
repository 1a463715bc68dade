"""Dates as people type them."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.typed_dates import FIRST, LAST, Ahead, parse_typed_date

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


TUESDAY = dt.date(2026, 11, 10)


@pytest.mark.parametrize(
    ("text", "since", "meant"),
    [
        ("fri", None, "2026-11-13"),
        ("monday", None, "2026-11-16"),
        ("tue", None, "2026-11-10"),
        ("today", None, "2026-11-10"),
        ("+3", None, "2026-11-13"),
        ("-3", None, "2026-11-07"),
        ("2026-09-23", None, "2026-09-23"),
        ("23 sep 2026", None, "2026-09-23"),
        ("20 nov", None, "2026-11-20"),
        ("1 aug", None, "2027-08-01"),
        ("9 nov", None, "2027-11-09"),
        ("29 feb", None, "2028-02-29"),
        # said in a talk of September, the 28th was that month's; a weekday is never one that is over
        ("28 sep", "2026-09-22", "2026-09-28"),
        ("20 sep", "2026-09-22", "2027-09-20"),
        ("fri", "2026-09-22", "2026-11-13"),
        # what begins later looks forward from there
        ("fri", "2026-12-01", "2026-12-04"),
        ("20 nov", "2026-12-01", "2027-11-20"),
    ],
)
def test_what_lies_ahead_looks_forward(text: str, since: str | None, meant: str) -> None:
    begun = dt.date.fromisoformat(since) if since else None
    assert parse_typed_date(text, TUESDAY, Ahead.of(TUESDAY, begun)).isoformat() == meant


@given(DATES, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun", "3 mar", "dec 24", "29 feb"]))
def test_no_word_for_what_lies_ahead_means_a_day_that_is_over(today: dt.date, text: str) -> None:
    with contextlib.suppress(ValueError):
        assert parse_typed_date(text, today, Ahead.of(today)) >= today


@pytest.mark.parametrize("today", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("text", ["mon", "sun", "+1", "3 mar"])
def test_a_clock_at_the_end_of_time_gets_a_sentence(today: dt.date, text: str) -> None:
    for ahead in (None, Ahead.of(today)):
        with pytest.raises(ValueError, match="is not a date"):
            parse_typed_date(text, today, ahead)
