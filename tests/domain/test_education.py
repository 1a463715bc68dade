from datetime import date
from typing import Any

import pytest

from ladder.domain.contrast import Counted
from ladder.domain.day import Day, make_days
from ladder.domain.education import Times, education
from ladder.domain.records.people import Period
from support.family import a_child, a_timetable, an_outcome

PERIODS = tuple(
    Period(name=name, starts=starts, ends=ends)
    for name, starts, ends in (("Art", "08:00", "09:00"), ("Maths", "09:05", "10:00"), ("PE", "13:00", "14:30"))
)
"""PE goes on past the end of the day, 14:00, so it is not held."""


def days(*outcomes: tuple[str, dict[str, Any]]) -> list[Day]:
    """Give school days from Monday 16 November on, one for each outcome."""
    made = [an_outcome(f"2026-11-{16 + place}", status, **fields) for place, (status, fields) in enumerate(outcomes)]
    return make_days(
        a_child(), [a_timetable(periods=PERIODS)], [], made, [], date(2026, 11, 16), date(2026, 11, 15 + len(outcomes))
    )


@pytest.mark.parametrize(
    ("outcome", "sat", "held", "known"),
    [
        (("full", {}), 2, 2, 1),
        (("not_today", {}), 0, 2, 1),
        (("part", {"periods": ("Art",)}), 1, 2, 1),
        (("part", {"periods": ("Art", "Latin")}), 0, 0, 0),  # which of them Latin was nobody can know
        (("part", {"arrived": "08:30"}), 1, 2, 1),
        (("part", {"arrived": "08:00", "left": "09:30"}), 1, 2, 1),
        (("part", {"minutes": 50}), 0, 0, 0),
        (("part", {}), 0, 0, 0),
        (("late", {"minutes": 360}), 2, 2, 1),
    ],
    ids=str,
)
def test_classes_are_counted_where_it_is_known_which(
    outcome: tuple[str, dict[str, Any]], sat: int, held: int, known: int
) -> None:
    found = education(days(outcome))
    assert (found.classes, found.class_days) == (Counted(sat, held), known)


def test_minutes_are_those_of_recorded_days_on_which_going_was_possible() -> None:
    found = education(days(("part", {"minutes": 60}), ("ill", {}), ("elsewhere", {}), ("not_today", {})))
    assert (found.minutes.attended, found.minutes.scheduled, found.minutes.days) == (60, 720, 2)
    assert found.missing_minutes == 660


def test_more_minutes_than_scheduled_leave_none_missing() -> None:
    assert education(days(("full", {"minutes": 400}))).missing_minutes == 0


def test_counts_say_on_how_many_days_they_were_written_down() -> None:
    found = education(
        days(("part", {"nurse_visits": 2}), ("part", {"nurse_visits": 0}), ("part", {"calls_home": 1}), ("part", {}))
    )
    assert (found.nurse_visits, found.calls_home, found.asked_for_help) == (Times(2, 2), Times(1, 1), Times(0, 0))


def test_a_timetable_without_classes_has_none_to_count() -> None:
    monday = date(2026, 11, 16)
    made = make_days(a_child(), [a_timetable()], [], [an_outcome("2026-11-16", "full")], [], monday, monday)
    assert education(made).classes == Counted(0, 0)


def test_nothing_recorded_counts_nowhere() -> None:
    monday = date(2026, 11, 16)
    found = education(make_days(a_child(), [a_timetable()], [], [], [], monday, monday))
    assert (found.minutes.days, found.class_days, found.nurse_visits) == (0, 0, Times(0, 0))
