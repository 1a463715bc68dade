"""One day of one child: what is known about it, and writing down its morning and its exposures."""

import datetime as dt
from typing import Any, cast

import msgspec

from ladder.domain.after_save import after_save
from ladder.domain.apart import same_tries
from ladder.domain.day import Day
from ladder.domain.records import DAY_TABLES, Child, Exposure, Ladder, Morning, Record, Rung, Settings
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import morning_id
from ladder.domain.taken_back import left_in
from ladder.storage.store import Edit
from ladder.tracker.children import settings
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.due import Due, due
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import climbing, rungs
from ladder.tracker.outcome import OverScheduled, record_after_school, record_outcome, record_outcome_exposure
from ladder.tracker.trends import as_written, days

__all__ = [
    "DayView",
    "OverScheduled",
    "exposure_of_day",
    "look",
    "record_after_school",
    "record_exposure",
    "record_morning",
    "record_outcome",
    "record_outcome_exposure",
    "today",
]


class DayView(msgspec.Struct, frozen=True):
    """What a face shows of one day. `rung` is the current one of the return ladder's `rungs`; `due` is as of today.

    `apart` tells whether something on it was also written on another device, apart from what is shown.
    """

    day: Day
    ladder: Ladder | None
    rungs: tuple[Rung, ...]
    rung: Rung | None
    settings: Settings
    due: tuple[Due, ...]
    apart: bool


def look(t: Tracker, child: Child, date: dt.date) -> DayView:
    """Give a day as it stands, the rung the child is on, and what is due."""
    ladder, rung = climbing(t, child)
    day = as_written(t, child, date, date)[0]
    return DayView(
        day=day,
        ladder=ladder,
        rungs=tuple(rungs(t, child, ladder)) if ladder else (),
        rung=rung,
        settings=settings(t, child),
        due=due(t, child, today(t, child)),
        apart=_is_apart(t, day),
    )


def exposure_of_day(view: DayView) -> Exposure | None:
    """Give the exposure that `record_outcome_exposure` writes to: the day's latest on the current rung.

    Where no rung is left to climb it is the latest on any.
    """
    here = [one for one in view.day.exposures if view.rung is None or one.rung == view.rung.id]
    return here[-1] if here else None


def record_morning(t: Tracker, child: Child, date: dt.date, **fields: Any) -> Morning:
    """Set only the named fields of a morning (None clears one) and give it as it then stands.

    A morning in which nothing is left is none: it is taken away, and what is given is not kept.
    Raises Refused, a sentence, for a value that is not allowed and for a date later than tomorrow.
    """
    at, day = instant(t, known(t, child)), date.isoformat()
    key = morning_id(child.id, day)
    start = {"id": key, "child": child.id, "date": day, "hard": False, "safety_flag": False, "copied": False}
    change = setting("mornings", start, fields, at=at, today=today(t, child))
    wished: list[Record] = []

    def or_none(record: Record | None) -> Record | None:
        wished[:] = [change(record)]
        return wished[0] if left_in(to_document(wished[0])) else None

    written = t.store.edit_many([Edit("mornings", key, or_none, date)], at=at)
    return cast("Morning", (written or wished)[0])


def kind_line(t: Tracker, child: Child, date: dt.date) -> str:
    """Give the line after a save for a day: one true, kind fact of the four weeks up to it, or nothing."""
    return after_save(days(t, child, date - dt.timedelta(weeks=4), date), date)


def _is_apart(t: Tracker, day: Day) -> bool:
    if same_tries(day.exposures):
        return True
    there = {one.id for one in (day.morning, day.outcome, *day.exposures) if one is not None}
    return any(one.shown.record.id in there for table in DAY_TABLES for one in t.store.apart(table, day.date))
