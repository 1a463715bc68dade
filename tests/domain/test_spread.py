import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.spread import Spread, median, spread


@pytest.mark.parametrize(
    ("values", "middle"), [([3], "3"), ([9, 1, 3], "3"), ([1, 3], "2.0"), ([4, 1, 2, 9], "3.0"), ([1, 2], "1.5")]
)
def test_an_odd_median_is_one_of_the_values_and_stays_whole(values: list[int], middle: str) -> None:
    assert repr(median(values)) == middle


def test_unknown_values_leave_the_spread() -> None:
    assert spread([None, 7, None, 2, 3]) == Spread(3, 3, 2, 7)
    assert spread([None]) == Spread(0, None, None, None)


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_median_lies_between_the_ends_and_in_the_middle(values: list[int]) -> None:
    found = spread(values)
    assert found.median is not None
    assert found.min is not None
    assert found.max is not None
    assert found.min <= found.median <= found.max
    assert sum(value < found.median for value in values) * 2 <= len(values)
    assert sum(value > found.median for value in values) * 2 <= len(values)
