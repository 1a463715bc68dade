from typing import Any

import pytest

from ladder.domain.questionnaire_words import TITLES, instrument_words, total_words
from ladder.domain.questionnaires import INSTRUMENTS, OTHER, Total, instrument, problem_with, total
from support.family import a_measure

DAY = "2026-09-15"


def test_the_catalogue_knows_four_instruments_and_allows_others() -> None:
    assert [(one.name, one.items, one.maximum) for one in INSTRUMENTS] == [
        ("SRAS-R", 24, 144),
        ("SAS-TR", 16, 48),
        ("SCREEN", 18, None),
        ("School Anxiety Inventory", None, None),
    ]
    assert instrument("Our clinic's own") is OTHER
    assert set(TITLES) == {one.name for one in (*INSTRUMENTS, OTHER)}


@pytest.mark.parametrize(
    ("name", "items", "problem"),
    [
        ("SRAS-R", [3] * 24, None),
        ("SRAS-R", [3, None] * 12, None),
        ("SRAS-R", [3] * 23, "SRAS-R has 24 numbers; here are 23. A blank one may stand as a question mark."),
        ("SRAS-R", [3] * 23 + [7], "Item 24 of SRAS-R is 7; it can be 0 to 6."),
        ("SAS-TR", [4] + [0] * 15, "Item 1 of SAS-TR is 4; it can be 0 to 3."),
        ("SCREEN", [5] * 18, None),
        ("School Anxiety Inventory", [9, 9], None),
        ("Our clinic's own", [100], None),
    ],
)
def test_numbers_that_the_form_does_not_have_are_named(name: str, items: list[int | None], problem: str | None) -> None:
    assert problem_with(name, items) == problem


TOTALS: list[tuple[str, dict[str, Any], Total]] = [
    ("SAS-TR", {"items": (2,) * 16}, Total(32, 48, 16, 16)),
    ("SAS-TR", {"items": (2,) * 15 + (None,)}, Total(None, 48, 15, 16)),
    ("SAS-TR", {"items": (2,) * 15}, Total(None, 48, 15, 16)),
    ("SAS-TR", {"total": 31.0}, Total(31, 48, 0, 0)),
    ("SAS-TR", {"items": (2,) * 16, "total": 31.0, "maximum": 50.0}, Total(31, 50, 16, 16)),
    ("SCREEN", {"items": (1,) * 18}, Total(18, None, 18, 18)),
    ("School Anxiety Inventory", {"total": 40.5, "maximum": 92.0}, Total(40.5, 92, 0, 0)),
    ("Our clinic's own", {"items": (1, 2, 3)}, Total(6, None, 3, 3)),
    ("Our clinic's own", {}, Total(None, None, 0, 0)),
    ("Our clinic's own", {"items": ()}, Total(None, None, 0, 0)),
]


@pytest.mark.parametrize(("name", "fields", "expected"), TOTALS)
def test_a_total_is_what_was_typed_else_the_sum_of_a_whole_form(
    name: str, fields: dict[str, Any], expected: Total
) -> None:
    assert total(a_measure(DAY, "teacher", name, **fields)) == expected


@pytest.mark.parametrize(
    ("name", "fields", "words"),
    [
        ("SAS-TR", {"total": 31.0}, "SAS-TR by a teacher, Tue 15 Sep 2026: 31 of 48"),
        ("SAS-TR", {"items": (2,) * 15}, "SAS-TR by a teacher, Tue 15 Sep 2026: 15 of 16 numbers written down"),
        ("SRAS-R", {"items": (3,) * 23}, "SRAS-R by a teacher, Tue 15 Sep 2026: 23 of 24 answered, read by function"),
        ("SRAS-R", {"total": 70.0}, "SRAS-R by a teacher, Tue 15 Sep 2026: 70 of 144"),
        ("SCREEN", {"total": 40.5}, "SCREEN by a teacher, Tue 15 Sep 2026: 40.5"),
        ("SCREEN", {}, "SCREEN by a teacher, Tue 15 Sep 2026: no numbers yet"),
        (
            "Our own",
            {"total": 7.0, "subscales": {"body": 3.5, "thoughts": 3.5}},
            "Our own by a teacher, Tue 15 Sep 2026: 7; body 3.5; thoughts 3.5",
        ),
    ],
)
def test_a_form_in_a_line(name: str, fields: dict[str, Any], words: str) -> None:
    assert total_words(a_measure(DAY, "teacher", name, **fields)) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SRAS-R", "24 numbers, 0 to 6 each, or the total alone."),
        ("SCREEN", "18 numbers, or the total alone."),
        ("Our own", "Total, the greatest possible total, who filled it in and when."),
    ],
)
def test_what_a_form_asks_to_be_typed(name: str, words: str) -> None:
    assert instrument_words(name) == words
