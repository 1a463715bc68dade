import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.typed_answers import answers_as_text, parse_answers


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("4251", (4, 2, 5, 1)),
        ("4 2 5 1", (4, 2, 5, 1)),
        ("4,2;5/1", (4, 2, 5, 1)),
        ("4-5.", (4, None, 5, None)),
        ("  6–0? ", (6, None, 0, None)),
    ],
)
def test_a_row_of_digits_is_read_as_it_stands_on_the_paper(typed: str, answers: tuple[int | None, ...]) -> None:
    assert parse_answers(typed, 4, 6) == answers


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("425", "These are 3 answers; the form has 4. Write - where nothing is ticked."),
        ("42511", "These are 5 answers; the form has 4. Write - where nothing is ticked."),
        ("", "These are 0 answers; the form has 4. Write - where nothing is ticked."),
        ("4271", "Answer 3 is '7'; it can be 0 to 6, or - where nothing is ticked."),
        ("4x51", "Answer 2 is 'x'; it can be 0 to 6, or - where nothing is ticked."),
        ("4²51", "Answer 2 is '²'; it can be 0 to 6, or - where nothing is ticked."),
    ],
)
def test_what_is_no_row_of_answers_says_which_one(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        parse_answers(typed, 4, 6)


@given(st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=24, max_size=24))
def test_answers_read_again_as_they_were_written(answers: list[int | None]) -> None:
    assert parse_answers(answers_as_text(answers), 24, 6) == tuple(answers)
