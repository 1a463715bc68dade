"""Which time is meant by what was typed: by the school day, or asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.clock_readings import (
    ANY_TIME,
    SCHOOL_BEGINS,
    SCHOOL_ENDS,
    TALKS,
    Window,
    arriving,
    leaving,
    understood,
)
from ladder.domain.records.base import Hours

DAY = Hours(starts="08:30", ends="15:00")
LONG = Hours(starts="07:00", ends="19:30")


@pytest.mark.parametrize(
    ("typed", "window", "meant"),
    [
        ("5", leaving(DAY, None), "17:00"),
        ("5:00", leaving(DAY, None), "17:00"),
        ("0500", leaving(DAY, None), "17:00"),
        ("3", leaving(DAY, None), "15:00"),
        ("11", leaving(DAY, None), "11:00"),
        ("12", leaving(DAY, None), "12:00"),
        ("1130", leaving(DAY, None), "11:30"),
        ("2", leaving(DAY, "13:00"), "14:00"),
        ("2", leaving(None, "10:00"), "14:00"),
        ("8", arriving(DAY, None), "08:00"),
        ("1", arriving(DAY, None), "13:00"),
        ("115", arriving(DAY, None), "13:15"),
        ("9", arriving(DAY, "11:00"), "09:00"),
        ("9", arriving(None, None), "09:00"),
        ("7:30", arriving(LONG, None), "07:30"),
        ("0830", leaving(DAY, "09:00"), "08:30"),
        ("23:15", leaving(DAY, None), "23:15"),
        ("3", SCHOOL_ENDS, "15:00"),
        ("2:45", SCHOOL_ENDS, "14:45"),
        ("8", SCHOOL_BEGINS, "08:00"),
        ("2:30", TALKS, "14:30"),
        ("8:05", TALKS, "08:05"),
        ("8:05", ANY_TIME, "08:05"),
    ],
)
def test_the_reading_that_makes_sense_is_meant(typed: str, window: Window, meant: str) -> None:
    assert understood(typed, window) == meant


@pytest.mark.parametrize(
    ("typed", "window", "sentence"),
    [
        ("7", arriving(LONG, None), "7 can be 07:00 or 19:00: write out which one."),
        ("6", arriving(DAY, None), "6 can be 06:00 or 18:00"),
        ("8", TALKS, "8 can be 08:00 or 20:00"),
        ("9", leaving(DAY, "11:00"), "9 can be 09:00 or 21:00"),
        ("12", Window("13:00", "14:00"), "12 can be 00:00 or 12:00"),
        ("25:00", ANY_TIME, "'25:00' is not a time like 08:05."),
        ("soon", ANY_TIME, "is not a time"),
        ("", ANY_TIME, "is not a time"),
        ("٨", ANY_TIME, "is not a time"),
    ],
)
def test_what_may_be_either_is_asked(typed: str, window: Window, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        understood(typed, window)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 23))
def test_a_time_written_out_that_makes_sense_is_never_moved(hour: int, minute: int, one: int, other: int) -> None:
    window = Window(f"{min(one, other):02d}:00", f"{max(one, other):02d}:59")
    time = f"{hour:02d}:{minute:02d}"
    if window.holds(time):
        assert understood(time, window) == time
