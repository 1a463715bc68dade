"""Weeks to look at, for tests of the weekly review."""

from collections.abc import Sequence

from ladder.domain.day import Day
from ladder.domain.figures import week_figures
from ladder.domain.week_words import WeekLook, look_at
from support.family import SAM


def a_look(days: Sequence[Day], rung: str | None = None) -> WeekLook:
    """Give what the facts of the days of a week are told from; `rung` is the label of the highest one done."""
    return look_at(days, week_figures(days, SAM, rung))
