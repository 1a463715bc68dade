from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.questionnaire_words import QUESTIONS, round_lines, score_rows
from ladder.domain.records import Measure
from ladder.domain.sras_r import Round, Scores, functions, highest, rounds
from support.family import a_measure

CHILD = (4, 2, 5, 1) * 6
PARENT = (3, 2, 6, 0) * 6


def form(rater: str, items: Any, day: str = "2026-09-15", **fields: Any) -> Measure:
    return a_measure(day, rater, items=items, **fields)


def test_the_child_and_a_parent_together() -> None:
    # Function 1: (4 + 3) / 2 = 3.5; 2: (2 + 2) / 2 = 2; 3: (5 + 6) / 2 = 5.5; 4: (1 + 0) / 2 = 0.5.
    (found,) = rounds([form("child", CHILD), form("parent", PARENT, "2026-09-16")])
    assert found.combined == (3.5, 2.0, 5.5, 0.5)
    assert found.primary == (3,)


def test_two_parents_are_averaged_first() -> None:
    # Function 1: parents (3 + 5) / 2 = 4, with the child's 4 it is 4; of all three forms it would be 4 too.
    # Function 3: parents (6 + 2) / 2 = 4, with the child's 5 it is 4.5; the mean of three would be 4.33.
    mother, father = form("parent", PARENT), form("parent", (5, 2, 2, 2) * 6, "2026-09-20")
    (found,) = rounds([form("child", CHILD), mother, father])
    assert found.parent_scores == (4.0, 2.0, 4.0, 1.0)
    assert found.combined == (4.0, 2.0, 4.5, 1.0)


ONE_BLANK = (None, *CHILD[1:])
TWO_BLANK = (None, *CHILD[1:4], None, *CHILD[5:])


@pytest.mark.parametrize(
    ("items", "scores"),
    [
        (CHILD, (4, 2, 5, 1)),
        (ONE_BLANK, (4, 2, 5, 1)),
        (TWO_BLANK, (None, 2, 5, 1)),
        ((), (None,) * 4),
        ((3,) * 20, (3, 3, 3, 3)),
        ((3,) * 18, (3, 3, None, None)),
        ((7, *CHILD[1:]), (4, 2, 5, 1)),
        ((*CHILD, 6, 6), (4, 2, 5, 1)),
        # Items 1, 5, 9, 13, 17 and 21 are function 1: 0 + 1 + 2 + 3 + 4 + 5 = 15, over 6 is 2.5.
        (tuple(place // 4 for place in range(24)), (2.5, 2.5, 2.5, 2.5)),
    ],
)
def test_a_function_is_the_mean_of_its_answered_items(items: Any, scores: Scores) -> None:
    assert functions(items) == scores


@pytest.mark.parametrize(
    ("scores", "primary"),
    [
        ((3.5, 2.0, 5.5, 0.5), (3,)),
        ((3.5, 3.25, 1.0, 0.5), (1, 2)),
        ((3.5, 3.24, 1.0, 0.5), (1,)),
        ((3.0, 3.25, 3.1, 0.5), (2, 3, 1)),
        ((2.0, 2.0, 2.0, 2.0), (1, 2, 3, 4)),
        ((None, 1.0, None, 0.9), (2, 4)),
        ((None, None, None, None), ()),
        # 19/6 - 35/12 is a quarter, but not quite in binary.
        ((19 / 6, 35 / 12, 0.0, 0.0), (1, 2)),
    ],
)
def test_the_highest_is_primary_and_within_a_quarter_is_a_tie(scores: Scores, primary: tuple[int, ...]) -> None:
    assert highest(scores) == primary


def test_a_function_that_one_side_left_open_has_no_combined_mean() -> None:
    found = Round(form("child", TWO_BLANK), (form("parent", PARENT),))
    assert found.combined == (None, 2.0, 5.5, 0.5)


def test_a_mean_that_only_one_parent_has_stands_alone() -> None:
    found = Round(None, (form("parent", PARENT), form("parent", (None,) * 8 + (4, 4, 4, 4) * 4, "2026-09-17")))
    assert found.parent_scores == (3.0, 2.0, 6.0, 0.0)
    assert found.combined is None
    assert found.scores == found.parent_scores


def test_rounds_are_newest_first_and_a_second_form_of_the_child_begins_another() -> None:
    forms = [
        form("child", CHILD, "2026-09-15"),
        form("parent", PARENT, "2026-09-16"),
        form("parent", PARENT, "2026-10-15"),
        form("parent", PARENT, "2026-10-16"),
        form("child", CHILD, "2026-10-20"),
        form("child", CHILD, "2026-10-21"),
        form("teacher", CHILD, "2026-10-21"),
        form("child", None, "2026-10-21", id="numbers are missing"),
        form("parent", PARENT, "2026-10-21", deleted=True),
        a_measure("2026-10-21", "child", "SCREEN", items=(1,) * 18),
    ]
    found = rounds(forms)
    assert [(one.child.date if one.child else None, [form.date for form in one.parents]) for one in found] == [
        ("2026-10-21", []),
        ("2026-10-20", ["2026-10-16"]),
        ("2026-09-15", ["2026-09-16", "2026-10-15"]),
    ]


def test_what_a_round_says() -> None:
    found = Round(form("child", CHILD), (form("parent", PARENT, "2026-09-16"),))
    assert round_lines(found) == [
        "SRAS-R by the child Tue 15 Sep 2026 and a parent Wed 16 Sep 2026.",
        "Highest: function 3, attention from family (5.50).",
        QUESTIONS[3],
    ]
    assert [row[2:] for row in score_rows(found)] == [
        ("4.00", "3.00", "3.50"),
        ("2.00", "2.00", "2.00"),
        ("5.00", "6.00", "5.50"),
        ("1.00", "0.00", "0.50"),
    ]


def test_what_a_round_of_one_side_says_with_a_tie_and_what_cannot_be_told() -> None:
    found = Round(form("child", (None, 3, 3, 1) * 6), ())
    assert round_lines(found) == [
        "SRAS-R by the child Tue 15 Sep 2026.",
        (
            "Highest by the child alone: function 2, escaping people and marks (3.00), level with function 3, "
            "attention from family (3.00): within 0.25 is a tie."
        ),
        "Only one side is here; child and parent are read together within 30 days.",
        "Function 1: too few answered to tell (5 of 6 are needed).",
        QUESTIONS[2],
        QUESTIONS[3],
    ]
    assert score_rows(found)[0] == (1, "avoiding what feels bad at school", "too few", "", "")


def test_a_round_without_an_answer_names_nothing() -> None:
    lines = round_lines(Round(None, (form("parent", ()),)))
    assert lines[1] == "Too few are answered to tell which function stands highest."
    assert not any("therapist" in line for line in lines)


ITEMS = st.lists(st.none() | st.integers(0, 6), min_size=24, max_size=24)


@given(ITEMS)
def test_every_mean_lies_in_the_range_of_the_form_and_the_highest_is_primary(items: list[int | None]) -> None:
    found = functions(items)
    known = [score for score in found if score is not None]
    assert all(0 <= score <= 6 for score in known)
    first = highest(found)
    if known:
        assert found[first[0] - 1] == max(known)
        assert all((found[one - 1] or 0) >= max(known) - 0.25 - 1e-9 for one in first)
    else:
        assert first == ()


@given(ITEMS, ITEMS)
def test_child_and_parent_weigh_the_same_whoever_of_two_parents_came_first(
    one: list[int | None], other: list[int | None]
) -> None:
    forms = form("parent", tuple(one)), form("parent", tuple(other), "2026-09-16")
    assert Round(None, forms).parent_scores == Round(None, forms[::-1]).parent_scores
    mixed, swapped = Round(form("child", tuple(one)), forms[1:]), Round(form("child", tuple(other)), forms[:1])
    assert mixed.combined == swapped.combined


@given(st.lists(st.tuples(st.sampled_from(["child", "parent"]), st.integers(1, 28)), max_size=12))
def test_every_form_stands_in_exactly_one_round(given_forms: list[tuple[str, int]]) -> None:
    forms = [form(rater, CHILD, f"2026-09-{day:02}", id=f"{place}") for place, (rater, day) in enumerate(given_forms)]
    found = rounds(forms)
    placed = [one.id for read in found for one in (*read.parents, read.child) if one is not None]
    assert sorted(placed) == sorted(one.id for one in forms)
    assert all(len(read.parents) <= 2 for read in found)
    starts = [read.dates[0] for read in found]
    assert starts == sorted(starts, reverse=True)
