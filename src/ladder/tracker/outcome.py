"""After school: how the day went, and the exposure that went with it."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast

import msgspec

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.date_words import dated
from ladder.domain.day import make_days
from ladder.domain.records import Child, Exposure, Outcome, Record, Rung
from ladder.domain.records.checks import to_document
from ladder.domain.records.identity import outcome_id
from ladder.domain.taken_back import left_in, still_says
from ladder.errors import Refused
from ladder.storage.store import Edit
from ladder.tracker.children import timetables
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.exposures import current, exposure_edit, following, implied, rung_of, rung_once, taken_back
from ladder.tracker.ladder import climbing
from ladder.tracker.trends import as_written


class OverScheduled(Refused):
    """More minutes than the school day has: perhaps right, so a face asks, and then says so."""

    def __init__(self, minutes: int, scheduled: int, day: dt.date) -> None:
        super().__init__(f"In school on {dated(day)}: {minutes}; school had {scheduled} minutes that day.")
        self.minutes = minutes
        self.scheduled = scheduled


class AfterSchool(msgspec.Struct, frozen=True):
    """What was written, as it then stands; None for what was not touched."""

    outcome: Outcome | None
    exposure: Exposure | None


def record_outcome(t: Tracker, child: Child, date: dt.date, *, over_scheduled: bool = False, **fields: Any) -> Outcome:
    """Set only the named fields of a day's outcome (None clears one) and give it as it then stands.

    Without a status there is no outcome: where nothing else is left it is taken away, else the day still says it.
    The minutes and the derived result of the day's latest exposure follow, where they stood for the day's minutes.
    Raises OverScheduled when more `minutes` are named than the day has and `over_scheduled` is not said, Refused for
    a value that is not allowed, for an outcome without `status` that says something, for a date later than tomorrow.
    """
    return cast("Outcome", record_after_school(t, child, date, outcome=fields, over_scheduled=over_scheduled).outcome)


def record_outcome_exposure(
    t: Tracker, child: Child, date: dt.date, *, rung: Rung | None = None, **fields: Any
) -> Exposure:
    """Set the named fields of the day's latest exposure on a rung (the current one unless named), or make one.

    `guess` is worry's guess beforehand, the record's `expected_peak`; the other names are the record's own.
    With `peak`, `end`, `happened` or `result` it takes the minutes attended that day, and where the rung has target
    minutes a result derived from them, unless `minutes` or `result` are named themselves. With no rung left to climb
    it is the day's latest on any rung, be that taken off since.
    Raises NotFound when there is neither, Refused for a value that is not allowed.
    """
    return cast("Exposure", record_after_school(t, child, date, rung=rung, exposure=fields).exposure)


def record_after_school(
    t: Tracker,
    child: Child,
    date: dt.date,
    *,
    outcome: Mapping[str, Any] | None = None,
    exposure: Mapping[str, Any] | None = None,
    rung: Rung | None = None,
    over_scheduled: bool = False,
) -> AfterSchool:
    """Write an outcome, an exposure or both in one save: all of it or, when something is refused, nothing."""
    at, now = instant(t, known(t, child)), today(t, child)
    before = after = as_written(t, child, date, date)[0]
    edits = []
    if outcome is not None:
        start = {"id": outcome_id(child.id, date.isoformat()), "child": child.id, "date": date.isoformat()}
        change = _or_none(setting("outcomes", start, outcome, at=at, today=now), outcome)
        new = cast("Outcome | None", change(before.outcome))
        after = make_days(child, timetables(t, child), [], [new] if new else [], [], date, date)[0]
        if new is not None and not over_scheduled:
            _ask_when_over(t, child, date, before.outcome, new)
        edits.append(Edit("outcomes", start["id"], change, date))
    if exposure is not None:
        step = rung_of(t, child, rung.id) if rung else climbing(t, child)[1]
        standing = [one for one in before.exposures if step is None or one.rung == step.id]
        begun = None if standing else step or current(t, child)
        named = {"expected_peak" if field == "guess" else field: value for field, value in exposure.items()}
        once = begun or rung_once(t, standing[-1])
        fields = implied(once, after, named) | named
        edit = exposure_edit(t, child, date, standing[-1].id if standing else None, begun, fields)
        edits.append(taken_back(edit, once, [after]) if None in named.values() else edit)
    elif before.exposures:
        latest = before.exposures[-1]
        once = rung_once(t, latest)
        fields = following(once, latest, before, after)
        edit = exposure_edit(t, child, date, latest.id, None, fields)
        edits.append(taken_back(edit, once, [before, after]) if None in fields.values() else edit)
    written = t.store.edit_many(edits, at=at)
    return AfterSchool(
        outcome=next((one for one in written if isinstance(one, Outcome)), None),
        exposure=next((one for one in written if isinstance(one, Exposure)), None),
    )


def _or_none(
    change: Callable[[Record | None], Record], fields: Mapping[str, Any]
) -> Callable[[Record | None], Record | None]:
    """Give the change that takes an outcome away once its status is taken back and nothing else is left.

    It raises Refused where the status is taken back and the day still says something.
    """

    def changed(record: Record | None) -> Record | None:
        if fields.get("status", "") is not None:
            return change(record)
        standing = to_document(record) if record is not None else {}
        told = {name: value(standing.get(name)) if callable(value) else value for name, value in fields.items()}
        left = left_in(standing | told)
        if left:
            raise Refused(f"The day still holds {still_says(left)}. Take that back as well, or say how the day went.")
        return None

    return changed


def _ask_when_over(t: Tracker, child: Child, date: dt.date, standing: Outcome | None, new: Outcome) -> None:
    """Raise OverScheduled for minutes that are new and more than the school day's."""
    if new.minutes is None or (standing is not None and standing.minutes == new.minutes):
        return
    scheduled = SchoolCalendar(child, timetables(t, child)).scheduled(date)
    if new.minutes > scheduled:
        raise OverScheduled(new.minutes, scheduled, date)
