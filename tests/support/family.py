"""Short builders of records for tests of the domain: the family of Sam, who lives in New York."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ladder.domain.records import (
    Child,
    Contact,
    Exposure,
    Goal,
    Incident,
    Ladder,
    Measure,
    Morning,
    Outcome,
    Phase,
    Request,
    Rung,
    Settings,
    Support,
    Timetable,
)
from ladder.domain.records.base import WEEKDAYS, Hours, Weekday

SAM = str(uuid5(NAMESPACE_URL, "sam"))
KIT = str(uuid5(NAMESPACE_URL, "kit"))
STAMP = "2026-08-01T12:00:00.000Z"
DEVICE = str(uuid5(NAMESPACE_URL, "device"))


def an_id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))


def _head(name: str, fields: dict[str, Any]) -> dict[str, Any]:
    stamp = fields.pop("recorded_at", STAMP)
    return {
        "id": fields.pop("id", an_id(name)),
        "recorded_at": stamp,
        "updated_at": fields.pop("updated_at", stamp),
        "version": fields.pop("version", {DEVICE: 1}),
        "deleted": fields.pop("deleted", False),
    }


def hours(starts: str = "08:00", ends: str = "14:00") -> Hours:
    return Hours(starts=starts, ends=ends)


def a_child(**fields: Any) -> Child:
    head = _head("sam", fields)
    given: dict[str, Any] = {
        "name": "Sam", "region": "us", "timezone": "America/New_York", "days_off": (), "special_days": (),
        "archived": False,
    }  # fmt: skip
    return Child(**head, **given | fields)


def a_timetable(starts: str = "08:00", ends: str = "14:00", **fields: Any) -> Timetable:
    weekdays: tuple[Weekday, ...] = WEEKDAYS[:5]
    given: dict[str, Any] = {
        "child": SAM, "kind": "school", "from_": "2026-08-01", "periods": (),
        "weekdays": {weekday: hours(starts, ends) for weekday in weekdays},
    }  # fmt: skip
    given |= fields
    return Timetable(**_head(f"timetable {given['kind']} {given['from_']}", given), **given)


def a_morning(date: str, **fields: Any) -> Morning:
    given = {"child": SAM, "hard": False, "safety_flag": False, "copied": False, **fields}
    return Morning(**_head(f"{given['child']} {date} morning", given), date=date, **given)


def an_outcome(date: str, status: str, **fields: Any) -> Outcome:
    given = {"child": SAM, **fields}
    return Outcome(**_head(f"{given['child']} {date} outcome", given), date=date, status=status, **given)  # type: ignore[arg-type]


def a_ladder(name: str = "ladder", **fields: Any) -> Ladder:
    given: dict[str, Any] = {"child": SAM, "title": name, "status": "active", **fields}
    return Ladder(**_head(name, given), **given)


def a_rung(label: str, position: int, **fields: Any) -> Rung:
    given: dict[str, Any] = {
        "ladder": an_id("ladder"), "kind": "minutes", "status": "todo", "ratings": (), "supports": (),
    }  # fmt: skip
    given |= fields
    return Rung(**_head(label, given), label=label, position=position, **given)


def an_exposure(date: str, rung: str, result: str | None = None, **fields: Any) -> Exposure:
    """Give an exposure on the rung labelled `rung`; two of one date and rung need an `id` each."""
    given: dict[str, Any] = {"child": SAM, "result": result, **fields}
    return Exposure(**_head(f"{date} {rung} exposure", given), date=date, rung=an_id(rung), **given)


def a_phase(date: str, kind: str, **fields: Any) -> Phase:
    given: dict[str, Any] = {"child": SAM, "label": kind, **fields}
    return Phase(**_head(f"{date} {kind}", given), date=date, kind=kind, **given)  # type: ignore[arg-type]


def a_support(what: str, state: str, from_: str | None = None, **fields: Any) -> Support:
    given: dict[str, Any] = {
        "child": SAM, "where": "school", "kind": "accommodation", "result": "unknown", **fields,
    }  # fmt: skip
    return Support(**_head(f"{what} {state} {from_}", given), what=what, state=state, from_=from_, **given)  # type: ignore[arg-type]


def a_contact(at: str, **fields: Any) -> Contact:
    given: dict[str, Any] = {
        "child": SAM, "direction": "out", "channel": "email", "person": "Ms Ortiz", "party": "school", "documents": (),
        **fields,
    }  # fmt: skip
    return Contact(**_head(f"{at} contact", given), at=at, **given)


def a_request(kind: str = "evaluation", asked_on: str = "2026-09-09", **fields: Any) -> Request:
    given: dict[str, Any] = {
        "child": SAM, "starts": "asked", "day_type": "calendar", "pauses": (), **fields,
    }  # fmt: skip
    return Request(**_head(f"{asked_on} {kind}", given), kind=kind, asked_on=asked_on, **given)  # type: ignore[arg-type]


def a_goal(**fields: Any) -> Goal:
    given: dict[str, Any] = {
        "child": SAM, "area": "attendance", "measure": "pct_minutes", "from_": "2026-09-07", "target": 80.0,
        "due": "2026-09-21", **fields,
    }  # fmt: skip
    return Goal(**_head("goal", given), **given)


def a_measure(date: str, rater: str = "child", instrument: str = "SRAS-R", **fields: Any) -> Measure:
    given: dict[str, Any] = {"child": SAM, "rater": rater, **fields}
    return Measure(**_head(f"{date} {instrument} {rater}", given), date=date, instrument=instrument, **given)


def an_incident(date: str, what: str, **fields: Any) -> Incident:
    given: dict[str, Any] = {"child": SAM, **fields}
    return Incident(**_head(f"{date} incident", given), date=date, what=what, **given)


def a_settings(**fields: Any) -> Settings:
    given: dict[str, Any] = {"child": SAM, **fields}
    return Settings(**_head("settings", given), **given)
