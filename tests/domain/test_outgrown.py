"""The days may have gone further than the current rung; the words are explained in `support.histories`."""

from typing import Any

import pytest
from msgspec.structs import replace

from ladder.domain.advice_words import outgrown_words
from ladder.domain.outgrown import Reached, next_above, reached_beyond
from ladder.domain.records import Rung
from support.family import a_morning, a_rung, an_outcome
from support.histories import TODAY, History


def a_ladder_of(*rungs: tuple[str, dict[str, Any]]) -> list[Rung]:
    return [a_rung(label, number, **fields) for number, (label, fields) in enumerate(rungs)]


PLACE: dict[str, Any] = {"kind": "place"}
GENTLE = a_ladder_of(
    ("Drive past", PLACE),
    ("Gate", PLACE),
    ("Parking lot", PLACE),
    ("Office", {"target_minutes": 15}),
    ("Class", {"target_minutes": 50}),
    ("Half day", {"kind": "half_day"}),
    ("Full day", {"kind": "full_day", "target_minutes": 360}),
)

FURTHER: list[tuple[str, str, tuple[str, int, int, bool] | None]] = [
    # the minutes of two of the last three days reached the target of a rung above
    ("Office", "w50 w50 h", ("Class", 2, 3, False)),
    ("Office", "w50 h w60", ("Class", 2, 3, False)),
    ("Office", "w360 w360", ("Full day", 2, 2, False)),
    ("Office", "w360 w50 w49", ("Class", 2, 3, False)),
    ("Office", "w50 w50 i e - i", ("Class", 2, 2, False)),
    ("Office", "w50 h h", None),
    ("Office", "w50 w50 h h", None),
    ("Office", "w49 w49 w49", None),
    ("Office", "w15 w15 w15", None),
    ("Office", "w w w", None),
    ("Class", "w50 w50 w50", None),
    ("Drive past", "w20 w20 h", ("Office", 2, 3, False)),
    ("Drive past", "w60 w60 w360", ("Class", 3, 3, False)),
    # from a place, being inside is enough, for however long
    ("Drive past", "w w h", ("Office", 2, 3, True)),
    ("Parking lot", "h w w", ("Office", 2, 3, True)),
    ("Gate", "w5 w5 t", ("Office", 2, 3, True)),
    ("Drive past", "h t w", None),
    ("Drive past", "w w t t", None),
    ("Drive past", "e e e", None),
    ("Full day", "w360 w360 w360", None),
]


@pytest.mark.parametrize(("current", "words", "expected"), FURTHER)
def test_the_highest_rung_that_two_of_the_last_three_days_reached(
    current: str, words: str, expected: tuple[str, int, int, bool] | None
) -> None:
    rung = next(one for one in GENTLE if one.label == current)
    found = reached_beyond(rung, GENTLE, History(words).days, TODAY)
    assert (found and (found.rung.label, found.days, found.of, found.inside)) == expected


def test_a_rung_that_is_done_or_parked_is_not_offered() -> None:
    steps = [replace(one, status="done") if one.label == "Class" else one for one in GENTLE]
    assert reached_beyond(GENTLE[3], steps, History("w60 w60").days, TODAY) is None
    steps = [replace(one, status="parked") if one.label == "Office" else one for one in GENTLE]
    found = reached_beyond(GENTLE[0], steps, History("w w").days, TODAY)
    assert found is not None
    assert found.rung.label == "Class"


def test_where_all_rungs_are_places_the_last_is_the_furthest() -> None:
    found = reached_beyond(GENTLE[0], GENTLE[:3], History("w w").days, TODAY)
    assert found is not None
    assert found.rung.label == "Parking lot"


def test_a_morning_can_say_that_the_child_was_inside() -> None:
    history = History("t t")
    days = [
        replace(day, morning=a_morning(day.date.isoformat(), furthest=6)) if day.outcome else day
        for day in history.days
    ]
    assert reached_beyond(GENTLE[0], GENTLE, days, TODAY) is not None
    assert reached_beyond(GENTLE[0], GENTLE, history.days, TODAY) is None


def test_a_day_to_come_says_nothing() -> None:
    history = History("w50")
    history.outcomes.append(an_outcome("2026-11-24", "part", minutes=60))
    assert reached_beyond(GENTLE[3], GENTLE, history.days, TODAY) is None


def test_the_next_rung_above_is_the_first_still_to_do() -> None:
    steps = [replace(one, status="parked") if one.label == "Class" else one for one in GENTLE]
    assert next_above(GENTLE[3], steps) == GENTLE[5]
    assert next_above(GENTLE[6], steps) is None
    assert next_above(a_rung("Of another ladder", 1), steps) is None


def test_it_is_said_with_its_days() -> None:
    by_minutes = Reached(GENTLE[4], 2, 3, inside=False)
    assert outgrown_words(by_minutes) == ("The days have gone further than this rung: Class, on 2 of the last 3.")
    inside = Reached(GENTLE[3], 3, 3, inside=True)
    assert outgrown_words(inside) == ("The days have gone further than this rung: inside on 3 of the last 3.")
