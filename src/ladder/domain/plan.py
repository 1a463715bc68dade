"""The plan of the return ladder: what is for today, which dates lie ahead, and when the last rung may come."""

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec import Struct

from ladder.domain.advice import Advice, advise
from ladder.domain.calendar import SchoolCalendar, school_year
from ladder.domain.climb import current_rung, rungs_of
from ladder.domain.day import Day
from ladder.domain.laying import Dates, PlannedDate, count_school_days, pace
from ladder.domain.records.base import Date, Id, Label
from ladder.domain.records.climbing import Ladder, Rung
from ladder.domain.records.people import AdviceNumbers
from ladder.domain.records.written import Support
from ladder.domain.tries import tries

_ENOUGH_DONE = 3
"""Rungs that must be done before anything is said about when the last one may come."""


class PlannedRung(Struct, frozen=True, forbid_unknown_fields=True):
    """A rung (its id) that is planned for today."""

    rung: Id
    label: Label


class Projection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The last rung's first day, by plan and at the quickest and slowest pace so far; null: not this school year."""

    by_plan: Date | None
    fastest: Date | None
    slowest: Date | None


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The plan of a ladder (its id): what is for today, the dates ahead, where they lead, and the advice."""

    ladder: Id | None
    today: PlannedRung | None
    dates: tuple[PlannedDate, ...]
    projection: Projection | None
    advice: Advice | None


def make_plan(
    ladder: Ladder | None,
    rungs: Iterable[Rung],
    days: Iterable[Day],
    calendar: SchoolCalendar,
    supports: Iterable[Support],
    today: dt.date,
    numbers: AdviceNumbers | None = None,
) -> Plan:
    """Give the plan of the return ladder as of `today`.

    `days` hold all records of the child, in order of date; days after today are never looked at. Laid are the current
    rung and the rungs above it still to do, each on its planned days less the successes on it, at least one. A ladder
    that is paused or done has no dates.
    """
    numbers = numbers or AdviceNumbers()
    mine = rungs_of(ladder, rungs) if ladder else []
    past = [day for day in days if day.date <= today]
    exposures = [one for day in past for one in day.exposures]
    rung = current_rung(ladder, mine, exposures) if ladder else None
    if ladder is None or rung is None:
        return Plan(ladder=ladder.id if ladder else None, today=None, dates=(), projection=None, advice=None)
    advice = advise(ladder, rung, past, calendar, supports, today, numbers)
    if ladder.status != "active":
        return Plan(ladder=ladder.id, today=None, dates=(), projection=None, advice=advice)
    ahead = [rung] + [one for one in mine[mine.index(rung) + 1 :] if one.status == "todo"]
    open_dates = Dates(calendar, past, today)
    dates = open_dates.lay((one, _remaining(one, past, calendar, today, numbers, current=one is rung)) for one in ahead)
    first = dates[0] if dates and dates[0].date == today.isoformat() else None
    done = [one for one in mine if one.status == "done"]
    paces = [pace(one, exposures, calendar) for one in done]
    known = [days for days in paces if days is not None]
    return Plan(
        ladder=ladder.id,
        today=PlannedRung(first.rung, first.label) if first else None,
        dates=tuple(dates),
        projection=_projection(ahead, dates, known, open_dates) if len(done) >= _ENOUGH_DONE else None,
        advice=advice,
    )


def _projection(
    ahead: Sequence[Rung], dates: Iterable[PlannedDate], paces: Sequence[int], open_dates: Dates
) -> Projection:
    return Projection(
        by_plan=_first_day(ahead[-1], dates, open_dates),
        fastest=_at_pace(min(paces), ahead, open_dates) if paces else None,
        slowest=_at_pace(max(paces), ahead, open_dates) if paces else None,
    )


def _at_pace(days: int, ahead: Sequence[Rung], open_dates: Dates) -> str | None:
    """Give the last rung's first day when every rung before it takes so many days.

    The current rung takes so many less the school days before today since it became current, at least one.
    """
    *before, last = ahead
    since = ahead[0].current_from
    yesterday = open_dates.today - dt.timedelta(days=1)
    had = count_school_days(since, yesterday, open_dates.calendar) if since else 0
    shares = [(rung, max(days - had, 1) if rung is ahead[0] else days) for rung in before]
    return _first_day(last, open_dates.lay([*shares, (last, 1)]), open_dates)


def _first_day(rung: Rung, dates: Iterable[PlannedDate], open_dates: Dates) -> str | None:
    """Give the rung's first date, None when it has none within the school year of today."""
    _, end = school_year(open_dates.today, open_dates.calendar.region)
    first = next((one.date for one in dates if one.rung == rung.id), None)
    return first if first is not None and first <= end.isoformat() else None


def _remaining(
    rung: Rung,
    past: Sequence[Day],
    calendar: SchoolCalendar,
    today: dt.date,
    numbers: AdviceNumbers,
    *,
    current: bool,
) -> int:
    went = [one.went for one in tries(rung, past, calendar, today, numbers, current=current)]
    return max(rung.planned_days - went.count("success"), 1)
