"""The weekly review: a week beside the one before, and the line and the decision that a family keeps of it."""

import datetime as dt
from typing import Any, cast

from ladder.domain.calendar import monday as monday_of
from ladder.domain.records import Child, Review, Support
from ladder.domain.review import FURTHER_WEEKS, hard_parts, missing_supports, went_further
from ladder.domain.review_words import WeekReview, begun
from ladder.domain.trends import progress
from ladder.domain.week_words import look_at
from ladder.tracker import lived
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.exposures import rung_of
from ladder.tracker.ladder import rungs
from ladder.tracker.plan import missing_supports as still_awaited
from ladder.tracker.safety import flagged
from ladder.tracker.summary import advise_on
from ladder.tracker.trends import days, figures_of

_WEEK = dt.timedelta(weeks=1)
_PROGRESS_WEEKS = 8
"""How far back the two times five recorded days are looked for."""


def review_week(t: Tracker, child: Child, day: dt.date) -> WeekReview:
    """Give the review of the week that holds `day`; the advice is as of its Sunday, at the latest as of today."""
    monday = monday_of(day)
    here = today(t, child)
    sunday = monday + _WEEK - dt.timedelta(days=1)
    until = min(sunday, here)
    past = days(t, child, monday - _PROGRESS_WEEKS * _WEEK, sunday)
    before, now = (
        look_at(*week) for week in zip((past[-14:-7], past[-7:]), figures_of(t, child, past[-14:]), strict=True)
    )
    silent = flagged(t, child, here)
    steps = rungs(t, child)
    advice = None if silent else advise_on(t, child, until)
    rung = next((one for one in steps if advice and one.id == advice.rung), None)
    supports = lived.records(t, child, Support)
    so_far = [day for day in past[-7:] if day.date <= until] or past[-7:-6]
    return WeekReview(
        name=child.name,
        monday=monday,
        now=now,
        before=before,
        progress=progress(past),
        hard=hard_parts(past[-7:]),
        further=went_further(past[-7 * FURTHER_WEEKS :]),
        missing=missing_supports(rung if rung and begun(rung, sunday) else None, supports, so_far),
        rung=rung,
        rungs=steps,
        advice=advice,
        kept=review_of(t, child, monday),
        silent=silent,
        today=here,
        awaited=still_awaited(t, child, rung.id, until) if rung else {},
    )


def review_of(t: Tracker, child: Child, monday: dt.date) -> Review | None:
    """Give the review that was kept of the week that begins on `monday`; of two, the one written last."""
    mine = cast("list[Review]", t.store.all("reviews", child=child.id, week=monday.isoformat()))
    return max(mine, key=lambda one: (one.recorded_at, one.id), default=None)


def keep_review(t: Tracker, child: Child, monday: dt.date, **fields: Any) -> Review:
    """Set only the named fields (`line`, `decision`, `rung`) of the review of the week that begins on `monday`.

    None clears one. Raises NotFound for a rung that is not this child's, Refused for a value that is not allowed.
    """
    at = instant(t, known(t, child))
    if fields.get("rung") is not None:
        rung_of(t, child, fields["rung"])
    there = review_of(t, child, monday)
    start = {"id": there.id if there else t.new_id(), "child": child.id, "week": monday.isoformat()}
    change = setting("reviews", start, fields, at=at, today=today(t, child))
    return cast("Review", t.store.edit("reviews", start["id"], change, at=at))
