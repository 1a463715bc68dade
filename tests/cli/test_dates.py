from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.cli.dates import date_of
from ladder.cli.session import Misused

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, SUNDAY),
        ("today", SUNDAY),
        ("Yesterday", date(2026, 11, 21)),
        ("-0", SUNDAY),
        ("-30", date(2026, 10, 23)),
        ("sun", SUNDAY),
        ("mon", date(2026, 11, 16)),
        ("saturday", date(2026, 11, 21)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_date_is_meant_in_many_ways(text: str | None, expected: date) -> None:
    assert date_of(text, SUNDAY) == expected


@given(days=st.integers(0, 13_000))
def test_minus_n_is_n_days_ago(days: int) -> None:
    assert date_of(f"-{days}", SUNDAY) == SUNDAY - timedelta(days=days)


@given(text=st.text(max_size=12))
def test_any_other_text_is_a_date_or_misuse(text: str) -> None:
    with suppress(Misused):
        assert date_of(text, SUNDAY).year >= 1990


@pytest.mark.parametrize("text", ["2023-02-29", "22.11.2026", "20261122", "1989-12-31", "-99999", "--2", "9999-12-31"])
def test_what_no_calendar_or_no_childhood_has_is_misuse(text: str) -> None:
    with pytest.raises(Misused, match="is not a date"):
        date_of(text, SUNDAY)
