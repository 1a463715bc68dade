"""Rules between the fields of one record that a type cannot say; each broken one as the end of a sentence."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

Document = Mapping[str, Any]

_DATES = frozenset({
    "asked_on", "closed_on", "consent_on", "current_from", "date", "done_on", "due", "follow_up_on", "from",
    "look_again_on", "note_sent_on", "on", "replied_on", "sent_on", "target_date", "to", "week",
})  # fmt: skip
_INSTANTS = frozenset({"recorded_at", "updated_at", "at"})
_YEARS, _YEARS_OF_CLOCKS = ("1990", "2200"), ("1900", "2200")
"""The first year that a date, and what a clock said, may lie in, and the first one after.

A clock without a battery says 1970; far beyond, the calendars of other programs end.
"""

_DATES_BY_CODE = frozenset({"first_steps", "boxes"})


def broken_rule(table: str, document: Document) -> str | None:
    """Give the first rule that `document`, whose types are right, breaks; None when it breaks none."""
    broken = next(_unreal_dates(document), None)
    if broken:
        return broken
    rule = _RULES.get(table)
    return next(rule(document), None) if rule else None


def _unreal_dates(value: Any) -> Iterator[str]:
    """Name dates that no calendar has, or that no family writes, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from _unreal_dates(item)
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        if isinstance(item, str) and (key in _DATES or key in _INSTANTS):
            yield from _unreal_date(key, item)
        elif key in _DATES_BY_CODE and isinstance(item, dict):
            for code, day in item.items():
                yield from _unreal_date(f"{key}.{code}", day)
        else:
            yield from _unreal_dates(item)


def _unreal_date(key: str, text: str) -> Iterator[str]:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        yield f"{key} is {text}, a date that no calendar has."
    first, after = _YEARS_OF_CLOCKS if text.endswith("Z") else _YEARS
    if not first <= text[:4] < after:
        yield f"{key} is {text}; it can be from {first} to {after}."


def broken_instant(key: str, text: str) -> str | None:
    """Give what is wrong with an instant or date that stands under `key`, as the end of a sentence; None if nothing."""
    return next(_unreal_date(key, text), None)


def _in_order(document: Document, first: str, second: str, name: str = "") -> Iterator[str]:
    """Name a pair of dates that stands the wrong way round; both ends may be the same day."""
    start, end = document.get(first), document.get(second)
    if start is not None and end is not None and start > end:
        yield f"{name}{second} is {end}; it can be {start} ({first}) or later."


def _hours(document: Document, name: str) -> Iterator[str]:
    """Name hours that end before they begin."""
    if document["starts"] >= document["ends"]:
        yield f"{name} ends at {document['ends']}; it can end after it starts, {document['starts']}."


def _child(document: Document) -> Iterator[str]:
    for off in document["days_off"]:
        yield from _in_order(off, "from", "to", "days_off: ")
    for special in document["special_days"]:
        yield from _hours(special, f"special_days, {special['date']}")
    yield from _time_zone(document["timezone"])


def _time_zone(name: str) -> Iterator[str]:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        yield f"timezone is {name!r}; it can be a zone like America/New_York or Europe/London."


def _timetable(document: Document) -> Iterator[str]:
    yield from _in_order(document, "from", "to")
    for weekday, hours in document["weekdays"].items():
        yield from _hours(hours, f"weekdays, {weekday}")
    for period in document["periods"]:
        yield from _hours(period, f"periods, {period['name']}")


def _outcome(document: Document) -> Iterator[str]:
    arrived, left = document.get("arrived"), document.get("left")
    if arrived is not None and left is not None and arrived >= left:
        yield f"left is {left}; it can be later than arrived, {arrived}."


def _request(document: Document) -> Iterator[str]:
    for pause in document["pauses"]:
        yield from _in_order(pause, "from", "to", "pauses: ")


def _review(document: Document) -> Iterator[str]:
    if date.fromisoformat(document["week"]).weekday() != 0:
        yield f"week is {document['week']}; it can be a Monday."


_RULES: dict[str, Callable[[Document], Iterator[str]]] = {
    "children": _child,
    "timetables": _timetable,
    "outcomes": _outcome,
    "supports": lambda document: _in_order(document, "from", "to"),
    "requests": _request,
    "goals": lambda document: _in_order(document, "from", "due"),
    "reviews": _review,
    "shares": lambda document: _in_order(document, "from", "to"),
}
