"""Tries on one rung, as the advice and the plan count them: at most one a day, and how it went."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.climb import is_plan
from ladder.domain.day import Day
from ladder.domain.exact import is_below
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure
from ladder.domain.records.people import AdviceNumbers

Went = Literal["success", "nearly", "not_yet"]

_BEST: Sequence[Went] = ("not_yet", "nearly", "success")
_SAYS: dict[str | None, Went] = {"done": "success", "partly": "nearly"}


class Try(Struct, frozen=True):
    """One day's try on a rung; without an exposure it is a day that was tried or not today on no rung at all."""

    date: dt.date
    went: Went
    exposure: Exposure | None = None

    @property
    def peak(self) -> int | None:
        """Give the peak worry, 0-10; None when nobody said."""
        return self.exposure.peak if self.exposure else None


def how_it_went(exposure: Exposure, rung: Rung, nearly_share: float = 0.8) -> Went:
    """Tell how near an exposure came to its rung: by minutes where they and the target are known, else by its result.

    Nearly is partly, or at least `nearly_share` of the target minutes.
    """
    if rung.target_minutes is None or exposure.minutes is None:
        return _SAYS.get(exposure.result, "not_yet")
    if exposure.minutes >= rung.target_minutes:
        return "success"
    near = not is_below(exposure.minutes, rung.target_minutes, nearly_share)
    return "nearly" if near or exposure.result == "partly" else "not_yet"


def school_days_counted(
    rung: Rung, days: Iterable[Day], calendar: SchoolCalendar, today: dt.date, numbers: AdviceNumbers
) -> list[dt.date]:
    """Give the newest school days (30 by default) up to yesterday, from the rung's `current_from` on.

    Today is one of them once it has an outcome.
    """
    done = any(day.date == today and day.outcome for day in days)
    last = today if done else today - dt.timedelta(days=1)
    newest = calendar.newest_school_days(last, numbers.tries_window)
    return [day for day in newest if rung.current_from is None or rung.current_from <= day.isoformat()]


def tries(
    rung: Rung, days: Iterable[Day], calendar: SchoolCalendar, today: dt.date, numbers: AdviceNumbers
) -> list[Try]:
    """Give the tries on a rung up to `today`, by date; later days are never looked at.

    A try is one of the counted school days, if recorded and neither ill nor elsewhere: its best exposure on the rung
    (then of more minutes, then recorded later), or no exposure on any rung on a day tried or not today. On a rung of
    kind place it is any date with an exposure on it. A try that is known to have lacked a support the rung names is
    left out.
    """
    past = [day for day in days if day.date <= today]
    if rung.kind != "place":
        counted = set(school_days_counted(rung, past, calendar, today, numbers))
        past = [day for day in past if day.date in counted and day.recorded and day.exposure_day]
    found = [_try(day, rung, numbers.nearly_share) for day in past]
    return [one for one in found if one and not _lacks(one.exposure, rung.supports)]


def _try(day: Day, rung: Rung, nearly_share: float) -> Try | None:
    exposures = [one for one in day.exposures if not is_plan(one)]
    ranked = [
        (_BEST.index(how_it_went(one, rung, nearly_share)), -1 if one.minutes is None else one.minutes, place)
        for place, one in enumerate(exposures)
        if one.rung == rung.id
    ]
    if ranked:
        best, _, place = max(ranked)
        return Try(day.date, _BEST[best], exposures[place])
    stayed_home = day.outcome is not None and day.outcome.status in ("tried", "not_today")
    return Try(day.date, "not_yet") if stayed_home and not exposures and rung.kind != "place" else None


def _lacks(exposure: Exposure | None, needed: Iterable[str]) -> bool:
    """Tell whether someone was asked for the supports present, and one that is needed was not there."""
    return exposure is not None and exposure.supports is not None and not set(needed) <= set(exposure.supports)
