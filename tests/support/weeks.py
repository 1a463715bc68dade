"""Weeks to look at, for tests of the weekly review."""

from collections.abc import Sequence

from ladder.domain.day import Day
from ladder.domain.expectations import expected_minus_actual, happened
from ladder.domain.figures import week_figures
from ladder.domain.review import asked_on
from ladder.domain.week_words import WeekLook
from support.family import SAM


def a_look(days: Sequence[Day], rung: str | None = None) -> WeekLook:
    """Give what the facts of the days of a week are told from; `rung` is the label of the highest one done."""
    exposures = [one for day in days for one in day.exposures]
    return WeekLook(
        week_figures(days, SAM, rung), expected_minus_actual(exposures), happened(exposures), asked_on(days)
    )
