"""The clocks of requests: by when the school has to answer, where there is a number at all."""

from collections.abc import Callable
from datetime import date, timedelta

from ladder.domain.records import Request

_FURTHEST_DAYS = 20 * 366


def clock_start(request: Request) -> date | None:
    """Give the day a request's clock starts: asked on, or consent given; None while that has not happened."""
    start = request.asked_on if request.starts == "asked" else request.consent_on
    return date.fromisoformat(start) if start else None


def last_allowed_day(request: Request, is_school_day: Callable[[date], bool]) -> date | None:
    """Give the last day the school may take; None without a number of days or before the clock has started.

    Day 1 is the day after the clock starts. Calendar or school days count, as the request says; paused days do not.
    A clock that would run for more than twenty years (no school days ahead) has no last day.
    """
    start = clock_start(request)
    if start is None or request.days_allowed is None:
        return None
    counted = 0
    for offset in range(1, min(_FURTHEST_DAYS, (date.max - start).days) + 1):
        day = start + timedelta(days=offset)
        if _is_paused(request, day) or (request.day_type == "school" and not is_school_day(day)):
            continue
        counted += 1
        if counted == request.days_allowed:
            return day
    return None


def _is_paused(request: Request, day: date) -> bool:
    return any(pause.from_ <= day.isoformat() <= pause.to for pause in request.pauses)
