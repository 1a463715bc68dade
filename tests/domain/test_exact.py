from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.exact import as_written, is_below, ratio


@pytest.mark.parametrize(
    ("part", "whole", "share", "below"),
    [
        (220, 400, 0.55, False),  # 0.55 * 400 is 220.00000000000003 to a computer
        (219, 400, 0.55, True),
        (28, 100, 0.28, False),
        (87, 300, 0.29, False),
        (12, 15, 0.8, False),
        (11, 15, 0.8, True),
        (1, 3, 0.333, False),
        (0, 0, 0.5, False),
        (0, 360, 0.0, False),
        (0, 360, 1e-05, True),
    ],
)
def test_what_stands_exactly_on_the_limit_is_not_below_it(part: int, whole: int, share: float, below: bool) -> None:
    assert is_below(part, whole, share) == below


@given(st.integers(0, 100), st.integers(1, 12))
def test_every_whole_percent_of_a_day_is_not_below_itself_and_a_minute_less_is(percent: int, hours: int) -> None:
    minutes = hours * 100
    part = percent * hours
    assert not is_below(part, minutes, percent / 100)
    assert is_below(part - 1, minutes, percent / 100) == (part > part - 1)


def test_a_number_is_what_is_written_and_a_share_of_nothing_is_nothing() -> None:
    assert as_written(0.55) == Fraction(11, 20)
    assert ratio(1, 3) == Fraction(1, 3)
    assert ratio(1, 0) == 0
