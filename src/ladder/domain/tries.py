"""Tries on one rung, as the advice and the plan count them: at most one a day, and how it went."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import began_on, is_plan
from ladder.domain.day import Day
from ladder.domain.exact import is_below
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure, Result
from ladder.domain.records.people import AdviceNumbers

Went = Literal["success", "nearly", "not_yet"]

_BEST: Sequence[Went] = ("not_yet", "nearly", "success")
_SAYS: dict[str, Went] = {"done": "success", "partly": "nearly", "tried": "not_yet", "not_today": "not_yet"}


class Try(Struct, frozen=True):
    """One day's try on a rung; without an exposure it is told by the day's minutes in school, or by its outcome.

    `stayed_home` is a day not today that says no more.
    """

    date: dt.date
    went: Went
    exposure: Exposure | None = None
    stayed_home: bool = False

    @property
    def result(self) -> Result:
        """Give the word for how it went, as it is drawn and counted."""
        if self.went != "not_yet":
            return "done" if self.went == "success" else "partly"
        home = self.stayed_home if self.exposure is None else self.exposure.result == "not_today"
        return "not_today" if home else "tried"

    @property
    def peak(self) -> int | None:
        """Give the peak worry, 0-10; None when nobody said."""
        return self.exposure.peak if self.exposure else None

    @property
    def begun(self) -> bool:
        """Tell whether an exposure was begun that day: it is not "not today", or some minutes of it are known."""
        return self.exposure is not None and (self.exposure.result != "not_today" or bool(self.exposure.minutes))


class Held(Struct, frozen=True):
    """The dates, both included, on which a rung was the current one."""

    first: dt.date
    last: dt.date


def how_it_went(exposure: Exposure, rung: Rung, nearly_share: float = 0.8) -> Went | None:
    """Tell how near an exposure came to its rung: by minutes where they and the target are known, else by its result.

    Nearly is partly, or at least `nearly_share` of the target minutes; a target of 0 is none. None where neither
    tells: what nobody wrote down is no miss.
    """
    if rung.target_minutes and exposure.minutes is not None:
        by_minutes = went_for(exposure.minutes, rung.target_minutes, nearly_share)
        return "nearly" if by_minutes == "not_yet" and exposure.result == "partly" else by_minutes
    return _SAYS[exposure.result] if exposure.result else None


def went_for(minutes: int, target: int, nearly_share: float = 0.8) -> Went:
    """Tell how near so many minutes came to the target; nearly is at least `nearly_share` of it."""
    if minutes >= target:
        return "success"
    return "not_yet" if is_below(minutes, target, nearly_share) else "nearly"


def school_days_counted(
    rung: Rung, days: Iterable[Day], calendar: SchoolCalendar, today: dt.date, numbers: AdviceNumbers
) -> list[dt.date]:
    """Give the newest school days (30 by default) up to yesterday, from the day on which the rung began.

    Today is one of them once it has an outcome. `days` hold every exposure on the rung up to today.
    """
    known = [day for day in days if day.date <= today]
    done = any(day.date == today and day.outcome for day in known)
    last = today if done else today - dt.timedelta(days=1)
    began = began_on(rung, (one for day in known for one in day.exposures), calendar.timezone)
    return [day for day in calendar.newest_school_days(last, numbers.tries_window) if began <= day.isoformat()]


def tries(
    rung: Rung,
    days: Iterable[Day],
    calendar: SchoolCalendar,
    today: dt.date,
    numbers: AdviceNumbers,
    *,
    current: bool = True,
) -> list[Try]:
    """Give the tries on a rung up to `today`, by date; later days are never looked at.

    A try is one of the counted school days, if recorded and neither ill nor elsewhere: its best exposure on the rung
    of those that count (then of more minutes, then recorded later); or, with no exposure on any rung, a day tried or
    not today and, on the `current` rung with target minutes, a day by its minutes in school. On a rung of kind place
    it is any date with an exposure on it. An exposure known to have lacked a support the rung names does not count.
    """
    past = [day for day in days if day.date <= today]
    if rung.kind != "place":
        counted = set(school_days_counted(rung, past, calendar, today, numbers))
        past = [day for day in past if day.date in counted and day.recorded and day.exposure_day]
    found = (try_of(day, rung, numbers.nearly_share, current=current) for day in past)
    return [one for one in found if one is not None]


def try_of(day: Day, rung: Rung, nearly_share: float, *, current: bool) -> Try | None:
    """Give a day's try on a rung, whenever the rung began; None where the day tells of none."""
    exposures = [one for one in day.exposures if not is_plan(one)]
    if not exposures:
        return _by_the_day(day, rung, nearly_share, current=current) if rung.kind != "place" else None
    return _best(day.date, (one for one in exposures if not lacks(one, rung)), rung, nearly_share)


def shown_tries(rung: Rung, days: Iterable[Day], nearly_share: float, held: Held | None) -> list[Try]:
    """Give every try on a rung in `days`, as it is drawn and listed: those that the advice counts, and older ones.

    `held` are the dates within which days without an exposure were tries on it. What lacked a support, or fell on a
    day that does not count, was tried all the same.
    """
    found = []
    for day in days:
        exposures = [one for one in day.exposures if not is_plan(one)]
        if exposures:
            counting = _best(day.date, (one for one in exposures if not lacks(one, rung)), rung, nearly_share)
            one = counting or _best(day.date, exposures, rung, nearly_share)
        else:
            ours = held is not None and held.first <= day.date <= held.last and day.recorded and day.exposure_day
            one = try_of(day, rung, nearly_share, current=True) if ours else None
        found += [one] if one else []
    return found


def held_by(rungs: Iterable[Rung], current: str | None, began: dt.date | None) -> dict[str, Held]:
    """Give, of each rung (its id), the dates on which it was the current one, each date to one rung at most.

    `current` is the id of the rung the child is on, `began` the date from which days count on it.
    """
    found = {current: Held(began, dt.date.max)} if current is not None and began is not None else {}
    limit = began or dt.date.max
    done = [one for one in rungs if one.current_from and one.done_on and one.status == "done" and one.id != current]
    for one in sorted(done, key=lambda one: (one.current_from or "", one.position), reverse=True):
        first, last = dt.date.fromisoformat(one.current_from or ""), dt.date.fromisoformat(one.done_on or "")
        before = limit - dt.timedelta(days=1)
        found[one.id] = Held(first, min(last, before))
        limit = min(limit, first)
    return found


def _best(date: dt.date, exposures: Iterable[Exposure], rung: Rung, nearly_share: float) -> Try | None:
    """Give the best of a day's exposures on the rung, then that of more minutes, then the one recorded later."""
    mine = [one for one in exposures if one.rung == rung.id]
    ranked = [
        (_BEST.index(went), -1 if one.minutes is None else one.minutes, place)
        for place, one in enumerate(mine)
        if (went := how_it_went(one, rung, nearly_share))
    ]
    if not ranked:
        return None
    best, _, place = max(ranked)
    return Try(date, _BEST[best], mine[place])


def lacks(exposure: Exposure, rung: Rung) -> bool:
    """Tell whether someone said which supports were present, and one that the rung names was not."""
    return exposure.supports is not None and not set(rung.supports) <= set(exposure.supports)


def _by_the_day(day: Day, rung: Rung, nearly_share: float, *, current: bool) -> Try | None:
    """Give the try of a day with no exposure on any rung: its minutes in school win over the word for the day."""
    if current and rung.target_minutes and day.attended:
        return Try(day.date, went_for(day.attended, rung.target_minutes, nearly_share))
    if day.outcome is None or day.outcome.status not in ("tried", "not_today"):
        return None
    return Try(day.date, "not_yet", stayed_home=day.outcome.status == "not_today")
