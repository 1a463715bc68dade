"""What was asked of the school, with each request's clock, the parts of an evaluation and the boxes of eligibility."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Literal, cast

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.day import closed_dates
from ladder.domain.re_evaluation import ReEvaluation, re_evaluation
from ladder.domain.records import Child, Outcome, Request
from ladder.domain.requests import Clock, clock, clock_start
from ladder.errors import NotFound
from ladder.tracker import lived
from ladder.tracker.children import timetables
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.trends import phases

PartState = Literal["asked", "agreed", "done"]
BoxCode = Literal["disability", "effect", "need"]

_UNDECIDED = {"disability": None, "effect": None, "need": None}


def requests(t: Tracker, child: Child) -> list[Request]:
    """Give the child's requests, the one asked last first."""
    mine = lived.records(t, child, Request)
    return sorted(mine, key=lambda one: (one.asked_on, one.recorded_at, one.id), reverse=True)


def request_clock(t: Tracker, child: Child, request: Request) -> Clock:
    """Give where the clock of a request stands today."""
    here = today(t, child)
    return clock(request, here, school_days(t, child, request, here))


def clocks(t: Tracker, child: Child) -> list[Clock]:
    """Give the clocks of all requests: the open ones first, those with the nearest last allowed day before others."""
    found = [request_clock(t, child, one) for one in requests(t, child)]
    return sorted(found, key=lambda one: (one.state == "closed", one.last or date.max))


def school_days(t: Tracker, child: Child, request: Request, today: date) -> Callable[[date], bool]:
    """Give the test for a request's school days; a day whose outcome says there was no school is none."""
    start = clock_start(request)
    if start is None or request.day_type == "calendar":
        return lambda _day: True
    outcomes = lived.between(t, child, Outcome, start, today + timedelta(days=1))
    return SchoolCalendar(child, timetables(t, child), closed_dates(outcomes)).is_school_day


def re_evaluation_due(t: Tracker, child: Child) -> ReEvaluation | None:
    """Give when the next re-evaluation is due; None outside the US and where there was no evaluation yet."""
    return re_evaluation(requests(t, child), phases(t, child), today(t, child)) if child.region == "us" else None


def set_part(t: Tracker, child: Child, request: Request, name: str, state: PartState | None) -> Request:
    """Write down how far a part of an evaluation has come; None takes it off, a new one stands last.

    Raises NotFound when the request is not there any more, Refused for a value that is not allowed.
    """

    def changed(standing: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
        parts = {one["name"]: one["state"] for one in standing or ()} | {name: state}
        return [{"name": part, "state": how} for part, how in parts.items() if how is not None]

    return _change(t, child, request, parts=changed)


def set_box(t: Tracker, child: Child, request: Request, box: BoxCode, value: bool | None) -> Request:
    """Write down how one of the three boxes of eligibility was decided; None is not decided. Raises as `set_part`."""
    return _change(t, child, request, eligibility=lambda standing: _UNDECIDED | (standing or {}) | {box: value})


def _change(t: Tracker, child: Child, request: Request, **fields: Any) -> Request:
    if t.store.get("requests", request.id) is None:
        raise NotFound("This request is not there any more.")
    at = instant(t, known(t, child))
    change = setting("requests", {"id": request.id}, fields, at=at, today=today(t, child))
    return cast("Request", t.store.edit("requests", request.id, change, at=at))
