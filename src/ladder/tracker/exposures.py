"""Exposures: writing them down, and what the day's minutes in school say of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

import msgspec

from ladder.domain.day import Day
from ladder.domain.records import Child, Exposure, Record, Rung
from ladder.domain.records.checks import to_document
from ladder.domain.taken_back import left_in
from ladder.errors import NotFound
from ladder.storage.store import Edit
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.ladder import climbing, found

SAID_AFTERWARDS = frozenset({"peak", "end", "happened", "result"})
"""What can only be said once the exposure has been: the day's minutes go with it. A guess alone is a plan."""

SAID_BEFORE = frozenset({"expected_peak", "feared", "feared_probability"})
"""What is said of an exposure before it: a plan."""


def record_exposure(t: Tracker, child: Child, date: dt.date, *, exposure: str | None = None, **fields: Any) -> Exposure:
    """Set only the named fields of an exposure, by its id, or write a new one down (on the current rung unless named).

    One in which nothing is left is none: it is taken away, and what is given is not kept.
    Raises NotFound for an exposure or rung that is not there, Refused for a value that is not allowed.
    """
    known(t, child)
    if exposure is not None and t.store.get("exposures", exposure) is None:
        raise NotFound("This exposure is not there any more.")
    if fields.get("rung") is not None:
        rung_of(t, child, fields["rung"])
    step = current(t, child) if exposure is None and "rung" not in fields else None
    edit = exposure_edit(t, child, date, exposure, step, fields)
    wished: list[Exposure] = []

    def or_none(record: Record | None) -> Record | None:
        wished[:] = [cast("Exposure", edit.change(record))]
        return wished[0] if left_in(to_document(wished[0])) else None

    written = t.store.edit_many([edit._replace(change=or_none)], at=instant(t, child))
    return cast("Exposure", (written or wished)[0])


def current(t: Tracker, child: Child) -> Rung:
    """Give the return ladder's current rung. Raises NotFound, a sentence, when there is none."""
    rung = climbing(t, child)[1]
    if rung is None:
        raise NotFound("There is no rung to write this on yet. Start a ladder first: open `ladder`, then F2.")
    return rung


def rung_once(t: Tracker, exposure: Exposure) -> Rung | None:
    """Give the rung an exposure is on, also one that was taken off since; None where nothing is known of it."""
    rung = t.store.remembered("rungs", exposure.rung)
    return rung if isinstance(rung, Rung) else None


def rung_of(t: Tracker, child: Child, key: str) -> Rung:
    """Give a rung of this child by its id. Raises NotFound for any other."""
    rung = cast("Rung", found(t, "rungs", key))
    ladder = t.store.get("ladders", rung.ladder)
    if ladder is None or getattr(ladder, "child", None) != child.id:
        raise NotFound(f"{rung.label} is not a rung of {child.name}'s.")
    return rung


def exposure_edit(
    t: Tracker, child: Child, date: dt.date, exposure: str | None, rung: Rung | None, fields: Mapping[str, Any]
) -> Edit:
    """Give the edit that sets `fields` of an exposure (its id), or of a new one on `rung`."""
    start: dict[str, Any] = {"id": exposure or t.new_id(), "child": child.id, "date": date.isoformat()}
    if rung is not None:
        start["rung"] = rung.id
    change = setting("exposures", start, fields, at=instant(t, child), today=today(t, child))
    return Edit("exposures", start["id"], change, date)


def taken_back(edit: Edit, rung: Rung | None, days: Sequence[Day]) -> Edit:
    """Give the edit after which no minutes and no result stand that only went with what was taken back.

    `days` are the day as it was and as it is. Where then nothing is left the try is taken away.
    """

    def change(record: Record | None) -> Record | None:
        wished = cast("Exposure", edit.change(record))
        followed = all(
            getattr(wished, field) in (None, *(of_day(day) for day in days))
            for field, of_day in (("minutes", _minutes), ("result", partial(_result, rung)))
        )
        if followed and set(left_in(to_document(wished))) <= SAID_BEFORE | {"minutes", "result"}:
            wished = msgspec.structs.replace(wished, minutes=None, result=None)
        return wished if left_in(to_document(wished)) else None

    return edit._replace(change=change)


def derived_result(rung: Rung, minutes: int | None, status: str | None) -> str | None:
    """Give the result that minutes in school mean on a rung with target minutes; None where they cannot tell.

    Done at the target, partly from 80 % of it, tried for any minutes or when the day was tried, else not today.
    """
    if not rung.target_minutes or minutes is None:
        return None
    if minutes >= rung.target_minutes:
        return "done"
    if 5 * minutes >= 4 * rung.target_minutes:
        return "partly"
    return "tried" if minutes > 0 or status == "tried" else "not_today"


def implied(rung: Rung | None, day: Day, named: Mapping[str, Any]) -> dict[str, Any]:
    """Give the minutes and the result that go with what was said of an exposure afterwards."""
    if all(named.get(field) is None for field in SAID_AFTERWARDS):
        return {}
    return _known(minutes=_minutes(day), result=_result(rung, day))


def following(rung: Rung | None, exposure: Exposure, before: Day, after: Day) -> dict[str, Any]:
    """Give what changes about an exposure that stood for the day's old minutes, now that the day has others."""
    if all(getattr(exposure, field) is None for field in SAID_AFTERWARDS):
        return {}
    if exposure.minutes not in (None, _minutes(before)):
        return {}
    follows = exposure.result in (None, _result(rung, before))
    if _minutes(after) is None:
        known_before = exposure.minutes is not None
        return ({"minutes": None} | ({"result": None} if follows else {})) if known_before else {}
    return _known(minutes=_minutes(after), result=_result(rung, after) if follows else None)


def _known(**fields: Any) -> dict[str, Any]:
    return {field: value for field, value in fields.items() if value is not None}


def _minutes(day: Day) -> int | None:
    """Give the minutes attended; on a date without school, what the outcome says."""
    if day.attended is not None:
        return day.attended
    return day.outcome.minutes if day.outcome else None


def _result(rung: Rung | None, day: Day) -> str | None:
    return derived_result(rung, _minutes(day), day.outcome.status if day.outcome else None) if rung else None
