"""Histories of tries in short: one word a school day, the last the Friday before today, Monday 23 November 2026.

`s` a success, `n` nearly, `m` not yet, on the rung "Office" of 50 minutes, each with a peak (`s4`) and whether the
feared thing happened (`s4n` no, `s4p` partly, `s4y` yes) where that was written down; `-` nothing recorded, `i` ill,
`e` elsewhere, `h` not today, `t` tried, `w` part of the day without a try on any rung, of so many minutes where they
are known (`w40`); `x` an exposure of that day that was not today, with its peak (`x8`).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ladder.domain.advice import Advice, advise
from ladder.domain.calendar import SchoolCalendar, span
from ladder.domain.day import Day, closed_dates, make_days
from ladder.domain.records import Exposure, Outcome, Rung, Support
from ladder.domain.records.people import AdviceNumbers
from support.family import a_child, a_ladder, a_rung, a_timetable, an_exposure, an_outcome

TODAY = date(2026, 11, 23)
OFFICE = a_rung("Office", 20, status="current", target_minutes=50)
MINUTES = {"s": 50, "n": 40, "m": 10}
STATUS = {"i": "ill", "e": "elsewhere", "h": "not_today", "t": "tried", "w": "part"}
HAPPENED = {"n": "no", "p": "partly", "y": "yes"}
SCHOOL_DAYS = [day for day in span(date(2026, 8, 1), date(2026, 11, 22)) if day.weekday() < 5]


class History:
    """The records behind the words, and the days and the calendar made of them."""

    def __init__(self, words: str, *, today: date = TODAY, **child: Any) -> None:
        self.today = today
        self.child = a_child(**child)
        self.outcomes: list[Outcome] = []
        self.exposures: list[Exposure] = []
        written = words.split()
        dates = [day for day in SCHOOL_DAYS if self._calendar().is_school_day(day)]
        for day, word in zip(dates[len(dates) - len(written) :], written, strict=True):
            self._write(day.isoformat(), word)

    def _write(self, day: str, word: str) -> None:
        kind, told = word[0], word[1:]
        peak = told.rstrip("npy")
        if kind in MINUTES:
            self.outcomes.append(an_outcome(day, "part", minutes=MINUTES[kind]))
            fields: dict[str, Any] = {"peak": int(peak) if peak else None, "happened": HAPPENED.get(told[-1:])}
            self.exposures.append(an_exposure(day, "Office", minutes=MINUTES[kind], **fields))
        elif kind == "x":
            self.outcomes.append(an_outcome(day, "not_today"))
            self.exposures.append(an_exposure(day, "Office", "not_today", minutes=0, peak=int(peak)))
        elif kind != "-":
            self.outcomes.append(an_outcome(day, STATUS[kind], minutes=int(told) if told else None))

    def _calendar(self) -> SchoolCalendar:
        return SchoolCalendar(self.child, [a_timetable()], closed_dates(self.outcomes))

    @property
    def calendar(self) -> SchoolCalendar:
        return self._calendar()

    @property
    def days(self) -> list[Day]:
        dates = [one.date for one in self.outcomes] + [one.date for one in self.exposures]
        last = max([self.today, *map(date.fromisoformat, dates)])
        return make_days(self.child, [a_timetable()], [], self.outcomes, self.exposures, date(2026, 8, 1), last)

    def advice(
        self,
        rung: Rung = OFFICE,
        supports: Sequence[Support] = (),
        numbers: AdviceNumbers | None = None,
        status: str = "active",
    ) -> Advice:
        ladder = a_ladder(status=status)
        return advise(ladder, rung, self.days, self.calendar, supports, self.today, numbers)
