"""The plan of the return ladder as of today, and its rungs in figures."""

import datetime as dt
from itertools import pairwise

import msgspec

from ladder.domain.climb import ExposureCounts, fear_first, fear_now, tally
from ladder.domain.outgrown import Reached, reached_beyond
from ladder.domain.plan import Plan, make_plan
from ladder.domain.plan_words import misses_days_off
from ladder.domain.records import Child, Exposure, Support
from ladder.domain.records.climbing import RungKind, RungStatus
from ladder.domain.waiting import days_without, waiting_supports
from ladder.domain.wording import short_date
from ladder.tracker import lived
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, known, today
from ladder.tracker.ladder import return_ladder_of, rungs
from ladder.tracker.summary import calendar
from ladder.tracker.trends import days

_FEW = 3
_LONG_WEEKEND = 4
"""Dates that lie further apart than this are no run."""


class RungFigures(msgspec.Struct, frozen=True):
    """One rung as scripts read it; fear is the child's, else the parent's, first and latest."""

    id: str
    label: str
    kind: RungKind
    target_minutes: int | None
    status: RungStatus
    fear_first: int | None
    fear_now: int | None
    exposures: ExposureCounts


def plan(t: Tracker, child: Child) -> Plan:
    """Give the plan as of today: dates, projection, and the advice with its counts."""
    now = today(t, child)
    written = lived.first_and_last(t, child)
    begin = min(written[0], now) if written else now
    ladder = return_ladder_of(t, child)
    supports = lived.records(t, child, Support)
    return make_plan(
        ladder,
        rungs(t, child, ladder) if ladder else [],
        days(t, child, begin, now),
        calendar(t, child),
        supports,
        now,
        settings(t, child).advice,
    )


def missing_supports(t: Tracker, child: Child, rung: str, on: dt.date | None = None) -> dict[str, tuple[int, int]]:
    """Give, of each support that a rung (its id) still waits for, on how many days it was not there, of how many.

    It is as of today, or of the date `on`.
    """
    now = on or today(t, child)
    one = next((step for step in rungs(t, child) if step.id == rung), None)
    if one is None:
        return {}
    supports = lived.records(t, child, Support)
    awaited = waiting_supports(one, supports, now)
    tried = lived.records(t, child, Exposure, rung=rung) if awaited else []
    return {name: days_without(name, one, tried, now) for name in awaited}


def gone_further(t: Tracker, child: Child, found: Plan) -> Reached | None:
    """Give the rung that the days have reached beyond the current one; None too where the ladder rests or is done."""
    ladder, now = return_ladder_of(t, child), today(t, child)
    steps = rungs(t, child, ladder) if ladder and ladder.status == "active" else []
    rung = next((one for one in steps if found.advice and one.id == found.advice.rung), None)
    if rung is None:
        return None
    newest = calendar(t, child).newest_school_days(now, settings(t, child).advice.tries_window)
    return reached_beyond(rung, steps, days(t, child, newest[0], now) if newest else [], now)


def without_days_off(t: Tracker, child: Child, found: Plan) -> bool:
    """Tell whether the plan's dates lie far ahead while no day off from today on is written down."""
    return misses_days_off(found.dates, known(t, child), today(t, child))


def rung_figures(t: Tracker, child: Child) -> list[RungFigures]:
    """Give the rungs of the return ladder from the ground up, with what was tried on each up to today."""
    tried = lived.records(t, child, Exposure)
    return [
        RungFigures(
            rung.id,
            rung.label,
            rung.kind,
            rung.target_minutes,
            rung.status,
            fear_first(rung),
            fear_now(rung),
            tally(rung, tried),
        )
        for rung in rungs(t, child)
    ]


def dates_words(dates: list[dt.date], today: dt.date) -> str:
    """Give a run of dates in few words: the first and the last; a few with weeks between them one by one."""
    told = [short_date(day, today=today) for day in dates]
    apart = any((later - day).days > _LONG_WEEKEND for day, later in pairwise(dates))
    if apart and len(dates) <= _FEW:
        return ", ".join(told)
    return " to ".join(told if len(told) == 1 else [told[0], told[-1]])
