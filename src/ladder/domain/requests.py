"""The clocks of requests: by when the school has to answer, where there is a number at all."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import Literal

from msgspec import Struct

from ladder.domain.calendar import span
from ladder.domain.records import Request
from ladder.domain.records.base import Region

ClockState = Literal["closed", "no_number", "before_consent", "ahead", "running", "overdue"]
IsSchoolDay = Callable[[date], bool]

_FURTHEST_DAYS = 20 * 366


class Clock(Struct, frozen=True, kw_only=True):
    """A request's clock as of `today`; of a closed one as of the day it was closed.

    `day` is the day it stands on: 0 on the day it starts, None where no clock runs. `last` is the last allowed day,
    None without a number or a start. `paused` says that the day is one of a pause, `paused_days` how many calendar
    days since the start were.
    """

    request: Request
    today: date
    state: ClockState
    day: int | None
    last: date | None
    paused: bool
    paused_days: int

    @property
    def asked_days(self) -> int:
        """Give how many calendar days ago it was asked; below 0 when that is still to come."""
        return (self.today - date.fromisoformat(self.request.asked_on)).days

    @property
    def days_over(self) -> int:
        """Give by how many calendar days the last allowed day has passed, 0 when it has not."""
        return max((self.today - self.last).days, 0) if self.last else 0


def clock(request: Request, today: date, is_school_day: IsSchoolDay) -> Clock:
    """Give where a request's clock stands on `today`.

    Without a number of days there is no clock. One that starts with consent waits until the consent is written down.
    """
    closed = date.fromisoformat(request.closed_on) if request.closed_on else None
    on = closed or today
    start, last = clock_start(request), last_allowed_day(request, is_school_day)
    begun = request.days_allowed is not None and start is not None and start <= on
    counted = takewhile(lambda day: day <= on, _counted_days(request, is_school_day))
    since = span(start + timedelta(days=1), on) if start and begun and request.pauses else ()
    return Clock(
        request=request,
        today=on,
        state="closed" if closed else _state(request, start, last, today),
        day=sum(1 for _ in counted) if begun else None,
        last=last,
        paused=begun and _is_paused(request, on),
        paused_days=sum(_is_paused(request, day) for day in since),
    )


def _state(request: Request, start: date | None, last: date | None, today: date) -> ClockState:
    if request.days_allowed is None:
        return "no_number"
    if start is None:
        return "before_consent"
    if start > today:
        return "ahead"
    return "overdue" if last is not None and last < today else "running"


def clock_start(request: Request) -> date | None:
    """Give the day a request's clock starts: asked on, or consent given; None while that has not happened."""
    start = request.asked_on if request.starts == "asked" else request.consent_on
    return date.fromisoformat(start) if start else None


def last_allowed_day(request: Request, is_school_day: IsSchoolDay) -> date | None:
    """Give the last day the school may take; None without a number of days or before the clock has started.

    Day 1 is the day after the clock starts. Calendar or school days count, as the request says; paused days do not.
    A clock that would run for more than twenty years (no school days ahead) has no last day.
    """
    if request.days_allowed is None:
        return None
    return next(islice(_counted_days(request, is_school_day), request.days_allowed - 1, None), None)


class UsualClock(Struct, frozen=True):
    """The clock that the law gives a kind of request, for a form to begin with; a state's own number comes first."""

    starts: Literal["asked", "consent"]
    days_allowed: int | None
    day_type: Literal["calendar", "school"]


def usual_clock(kind: str, region: Region) -> UsualClock:
    """Give the clock a kind of request usually has.

    In the US 60 calendar days from consent for a first evaluation (34 CFR 300.301(c)) and 45 from asking for records
    (34 CFR 99.10(b)); otherwise there is no number to begin with.
    """
    if region == "us" and kind == "evaluation":
        return UsualClock("consent", 60, "calendar")
    if region == "us" and kind == "records":
        return UsualClock("asked", 45, "calendar")
    return UsualClock("consent" if kind == "re_evaluation" else "asked", None, "calendar")


def _counted_days(request: Request, is_school_day: IsSchoolDay) -> Iterator[date]:
    """Give the days that count from day 1 on, in order; none before the clock has started."""
    start = clock_start(request)
    if start is None:
        return
    for offset in range(1, min(_FURTHEST_DAYS, (date.max - start).days) + 1):
        day = start + timedelta(days=offset)
        if not _is_paused(request, day) and (request.day_type == "calendar" or is_school_day(day)):
            yield day


def _is_paused(request: Request, day: date) -> bool:
    return any(pause.from_ <= day.isoformat() <= pause.to for pause in request.pauses)
