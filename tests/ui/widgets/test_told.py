"""Text keeps its place: wrapped at the cells that a terminal gives it, no sign lost, none parted from its marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ladder.ui.widgets.steady import steady
from ladder.ui.widgets.told import LABEL, NARROW, Piece, told_lines

WORDS = st.lists(
    st.sampled_from(
        [
            "Sam",
            "said",
            "e\u0301te\u0301",
            "ạ\u0304\u0301",
            "שלום",
            "مرحبا",
            "नमस्ते",
            "漢字かな",
            "☔",
            "👩‍👩‍👧‍👦",
            "❤️",
            "👍🏽",
            "🇳🇱",
            "1️⃣",
            "🏴\U000e0067\U000e0062\U000e007f",
            "\u0301",
            "x" * 90,
            "漢" * 45,
            "e\u0301" * 70,
            "\n",
        ]
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Sam, 504 plan\n☔ é", "Sam, 504 plan\n☔ é"),
        ("👩‍👩‍👧", "👩👩👧"),
        ("❤️ 1️⃣", "❤ 1\u20e3"),
        ("👍🏽 🏽", "👍 🏽"),
        ("שלום", "שלום"),
    ],
)
def test_signs_on_whose_width_terminals_differ_are_shown_apart(typed: str, shown: str) -> None:
    assert steady(typed) == shown


@given(WORDS, st.integers(12, 118), st.sampled_from(["", "Said", "A label that is long"]))
def test_every_line_fits_its_width_and_nothing_is_lost(words: list[str], width: int, label: str) -> None:
    text = " ".join(words)
    lines = [line.plain for line in told_lines([Piece(label, text)], width)]
    assert all(cell_len(line) <= width for line in lines)
    assert all(cell_len(line) == sum(cell_len(sign) for sign in line) for line in lines)
    told = lines[1:] if label and width < NARROW else [line[LABEL:] for line in lines] if label else lines
    assert "".join("".join(told).split()) == "".join(steady(text).split())


@given(st.lists(st.sampled_from(["a", "e\u0301", "a\u0323\u0304", " ", "漢"]), max_size=200), st.integers(12, 60))
def test_no_sign_is_parted_from_its_marks(signs: list[str], width: int) -> None:
    lines = [line.plain for line in told_lines([Piece("", "".join(signs))], width)]
    assert not any(line and unicodedata.combining(line[0]) for line in lines)


def test_a_label_stands_beside_the_text_and_what_is_wrapped_stands_below_its_beginning() -> None:
    lines = [line.plain for line in told_lines([Piece("Said", "one two " * 9), Piece("", "all of it")], 50)]
    assert lines == [
        "Said            one two one two one two one two",
        "                one two one two one two one two",
        "                one two ",
        "all of it",
    ]
