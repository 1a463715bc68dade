import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.ui.widgets.breath import CELL, breath, disc

SECONDS = st.floats(0, 10_000)


@pytest.mark.parametrize(
    ("seconds", "words", "fullness"),
    [
        (0, "breathe in", 0),
        (2, "breathe in", 0.5),
        (4, "and slowly out", 1),
        (7, "and slowly out", 0.5),
        (10, "breathe in", 0),
        (24, "and slowly out", 1),
    ],
)
def test_a_breath_takes_four_seconds_in_and_six_out(seconds: float, words: str, fullness: float) -> None:
    now = breath(seconds)
    assert now.words == words
    assert now.fullness == pytest.approx(fullness)


@given(SECONDS)
def test_it_never_jumps(seconds: float) -> None:
    now, next_one = breath(seconds), breath(seconds + 0.2)
    assert 0 <= now.fullness <= 1
    assert abs(next_one.fullness - now.fullness) < 0.1


@given(st.floats(0, 1), st.integers(1, 130), st.integers(1, 30))
def test_the_disc_fills_its_room_evenly_on_both_sides(fullness: float, width: int, height: int) -> None:
    lines = disc(fullness, width, height)
    assert [len(line) for line in lines] == [width] * height
    assert all(line == line[::-1] for line in lines)
    assert lines == lines[::-1]


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_fuller_breath_is_never_a_smaller_disc(one: float, other: float) -> None:
    less, more = ("".join(disc(fullness, 60, 12)).count(CELL) for fullness in sorted((one, other)))
    assert 0 < less <= more
