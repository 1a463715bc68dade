"""Hypothesis strategies: two weeks of one child, with anything a family may have written down or left out.

What is written down is read from one string of bytes: drawing every field of every record by itself takes Hypothesis
many times as long as the laws take to look at the days.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeVar

from hypothesis import strategies as st

from ladder.domain.calendar import span
from ladder.domain.day import Day, make_days
from ladder.domain.records import Child, Exposure, Morning, Outcome, Timetable
from ladder.domain.records.base import Span
from ladder.domain.records.days import CopingUse, Symptom
from support.family import a_child, a_morning, a_timetable, an_exposure, an_outcome, hours

FIRST, LAST = date(2026, 9, 7), date(2026, 9, 20)
DATES = [day.isoformat() for day in span(FIRST, LAST)]

RATINGS = (None, *range(11))
STATUSES = ("full", "late", "left_early", "part", "tried", "not_today", "ill", "elsewhere", "no_school")
NAMES = ("stomach_ache", "headache", "our own word")
PARTS = ("corridors", "lunch", "our own word")
DAY_BYTES = 48
"""More than the records of a day ever take."""

_T = TypeVar("_T")


class Told:
    """What bytes say a family wrote down; noughts say it wrote nothing."""

    def __init__(self, said: Iterable[int]) -> None:
        self._said = iter(said)

    def below(self, end: int) -> int:
        """Give a number from 0 up to but not including `end`."""
        byte = next(self._said)
        return byte % end if end <= 256 else (256 * byte + next(self._said)) % end

    def one_of(self, values: Sequence[_T]) -> _T:
        """Give one of some values."""
        return values[self.below(len(values))]

    def number(self, most: int) -> int | None:
        """Give nothing or a number of 0 to `most`, the ends of it often."""
        kind = self.below(8)
        return None if kind < 3 else 0 if kind == 3 else most if kind == 4 else self.below(most + 1)

    def some(self, most: int, make: Callable[[], _T]) -> tuple[_T, ...] | None:
        """Give nothing, or up to `most` of what `make` gives."""
        count = self.below(most + 2)
        return None if count == 0 else tuple(make() for _ in range(count - 1))


def _outcome(told: Told, day: str, most: int) -> Outcome:
    fields: dict[str, Any] = {"status": told.one_of(STATUSES), "minutes": told.number(most)}
    if told.below(2):
        arrived = 7 * 60 + told.below(9 * 60)
        left = arrived + 1 + told.below(16 * 60 - arrived)
        fields["arrived"], fields["left"] = (f"{minute // 60:02}:{minute % 60:02}" for minute in (arrived, left))
    return an_outcome(day, **fields)


def _morning(told: Told, day: str) -> Morning:
    return a_morning(
        day,
        distress_child=told.one_of(RATINGS),
        distress_parent=told.one_of(RATINGS),
        symptoms=told.some(3, lambda: Symptom(name=told.one_of(NAMES), severity=told.below(3) + 1)),
        coping=told.some(3, lambda: _coping_use(told)),
        hard_parts=told.some(2, lambda: told.one_of(PARTS)),
        furthest=told.one_of((None, *range(7))),
    )


def _coping_use(told: Told) -> CopingUse:
    started: Literal["self", "prompted"] = told.one_of(("self", "prompted"))
    return CopingUse(name=told.one_of(NAMES), started=started, helped=told.one_of((None, 0, 1, 2, 3)))


def _exposure(told: Told, day: str) -> Exposure:
    return an_exposure(
        day,
        told.one_of(("Gate", "Office")),
        told.one_of((None, "done", "partly", "tried", "not_today")),
        expected_peak=told.one_of(RATINGS),
        peak=told.one_of(RATINGS),
        happened=told.one_of((None, "no", "partly", "yes")),
        supports=told.one_of((None, (), ("quiet_space",))),
    )


@lru_cache(maxsize=1)
def _family() -> tuple[Child, list[Timetable]]:
    child = a_child(days_off=(Span(from_="2026-09-09", to="2026-09-09", label=""),))
    agreed = a_timetable(kind="agreed", from_="2026-09-14", weekdays={"mon": hours("10:00", "12:00")})
    return child, [a_timetable(), agreed]


def _days(said: bytes, full: int, most_minutes: int) -> list[Day]:
    mornings: list[Morning] = []
    outcomes: list[Outcome] = []
    exposures: list[Exposure] = []
    for number, day in enumerate(DATES):
        told = Told(said[number * DAY_BYTES : (number + 1) * DAY_BYTES])
        mornings += [_morning(told, day)] if 0 < told.below(4) <= full else []
        outcomes += [_outcome(told, day, most_minutes)] if 0 < told.below(4) <= full else []
        exposures += [_exposure(told, day)] if 0 < told.below(4) <= full else []
    child, timetables = _family()
    return make_days(child, timetables, mornings, outcomes, exposures, FIRST, LAST)


def fortnights(most_minutes: int = 600) -> st.SearchStrategy[list[Day]]:
    """Give days with school from 08:00 to 14:00 (360 minutes), some agreed ones, and a day off on Wednesday the 9th.

    Some fortnights are almost empty and some have nearly every day written down.
    """
    size = DAY_BYTES * len(DATES)
    said = st.binary(min_size=size, max_size=size)
    return st.builds(_days, said, st.integers(1, 3), st.just(most_minutes))
