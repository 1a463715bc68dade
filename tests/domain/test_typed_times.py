"""Clock times, hours and lessons as people type them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.typed_times import parse_clock, parse_hours, parse_period

MINUTES = st.integers(0, 24 * 60 - 1)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@pytest.mark.parametrize("text", ["8:05", "08:05", "805", "0805", "8.05", " 08.05 "])
def test_a_time_may_be_typed_in_many_ways(text: str) -> None:
    assert parse_clock(text) == "08:05"


@pytest.mark.parametrize("text", ["", "24:00", "8:60", "8", "half past eight", "08:05:00", "٨:٠٥"])
def test_what_no_clock_shows_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a time like 08:05\."):
        parse_clock(text)


@pytest.mark.parametrize("text", ["8:05-14:50", "0805 - 1450", "8.05 to 14.50", "805 1450", "08:05–14:50"])
def test_hours_may_be_typed_in_many_ways(text: str) -> None:
    assert parse_hours(text) == ("08:05", "14:50")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("14:50-8:05", "08:05 is not after 14:50."),
        ("8:05", "is not hours like"),
        ("8:05-9", "08:05-14:50"),
    ],
)
def test_hours_that_are_none_get_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        parse_hours(text)


def test_a_lesson_has_a_name_and_hours() -> None:
    assert parse_period(" Period 1 8:05-8:55 ") == ("Period 1", "08:05", "08:55")
    assert parse_period("1 0805 0855") == ("1", "08:05", "08:55")
    with pytest.raises(ValueError, match="is not a lesson"):
        parse_period("8:05-8:55")
    with pytest.raises(ValueError, match=r"08:05 is not after 08:55\."):
        parse_period("Maths 8:55-8:05")


@given(MINUTES, MINUTES)
def test_hours_that_are_shown_are_understood_again(one: int, other: int) -> None:
    starts, ends = sorted((clock(one), clock(other)))
    if starts < ends:
        assert parse_hours(f"{starts}-{ends}") == (starts, ends)
        assert parse_period(f"Music {starts}-{ends}") == ("Music", starts, ends)


@given(st.text())
def test_any_text_is_understood_or_gets_a_sentence(text: str) -> None:
    for parse in (parse_clock, parse_hours, parse_period):
        with contextlib.suppress(ValueError):
            assert parse(text)
