"""Supports that a rung needs: which of them are still awaited, and how often one was not there."""

import datetime as dt
from collections.abc import Iterable

from ladder.domain.climb import is_plan
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure
from ladder.domain.records.written import Support

_AWAITED = ("requested", "agreed", "not_provided")


def waiting_supports(rung: Rung, supports: Iterable[Support], today: dt.date) -> list[str]:
    """Give the supports that the rung names and that are requested, agreed or not provided on `today`."""
    known = list(supports)
    return [name for name in rung.supports if state_of(name, known, today) in _AWAITED]


def state_of(name: str, supports: Iterable[Support], day: dt.date) -> str | None:
    """Give the state of a support on a date: that of the latest `from` that holds it; None when nothing is known."""
    iso = day.isoformat()
    holding = [
        one
        for one in supports
        if one.what == name and not one.deleted and (one.from_ or "") <= iso and (one.to is None or iso <= one.to)
    ]
    return max(holding, key=lambda one: (one.from_ or "", one.recorded_at, one.id)).state if holding else None


def days_without(name: str, rung: Rung, exposures: Iterable[Exposure], today: dt.date) -> tuple[int, int]:
    """Give on how many days a support was not there, of how many days with an exposure on the rung that say so."""
    asked = [
        one
        for one in exposures
        if one.rung == rung.id and one.supports is not None and not one.deleted and not is_plan(one)
    ]  # fmt: skip
    until = [one for one in asked if one.date <= today.isoformat()]
    there = {one.date for one in until if name in (one.supports or ())}
    days = {one.date for one in until}
    return len(days - there), len(days)
