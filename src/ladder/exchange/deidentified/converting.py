"""An export without anybody in it: random ids, days instead of dates, codes instead of words, and no text at all."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import msgspec

from ladder.domain.calendar import SchoolCalendar, minutes_between
from ladder.domain.catalogue import COPING, SYMPTOMS
from ladder.domain.records.base import WEEKDAYS, Part
from ladder.exchange.dates import own_date
from ladder.exchange.deidentified import FORMAT, leaving
from ladder.exchange.deidentified.kinds import SCHEMA, VERSION, document_kind, fields, kinds
from ladder.exchange.deidentified.leaving import OTHER

Row = Mapping[str, Any]
_MOST_MINUTES = 600


def deidentify(document: Row, calendars: Mapping[str, SchoolCalendar], new_id: Callable[[], str]) -> dict[str, Any]:
    """Give the de-identified document of an export.

    `calendars` tell, for each child (its id), which dates are school days. In the figures own words are to be `other`
    already, and a rung is to be named by its id: what they counted can no longer be told here.
    """
    first, last = (dt.date.fromisoformat(document["window"][end]) for end in ("from", "to"))
    unnamed = _Unnamed(first, calendars, new_id)
    made: dict[str, Any] = {
        "$schema": SCHEMA,
        "format": FORMAT,
        "version": VERSION,
        "generator": document["generator"],
        "purpose": document["purpose"],
        "window": {"days": (last - first).days + 1},
        "withheld": _withheld(document["withheld"]),
        "scales": document["scales"],
    }
    for table in leaving.AS_THEY_ARE:
        made[table] = [unnamed.record(table, row) for row in document[table] if not row.get("deleted")]
    for name in ("completeness", "weeks", "summary"):
        made[name] = [unnamed.figures(row) for row in document[name]]
    checked: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(msgspec.convert(made, document_kind())))
    return checked


def _withheld(names: Iterable[str]) -> list[str]:
    """Give those names of what stayed home that a de-identified document could have held, as they are called here."""
    could = {name: name for name in kinds()}
    for table in leaving.AS_THEY_ARE:
        could |= {f"{table}.{field.source}": f"{table}.{field.name}" for field in fields(table)}
    for name in ("weeks", "summary"):
        could |= {f"{name}.{key}": f"{name}.{key}" for key in kinds()[name].__struct_encode_fields__}
    return [could[name] for name in names if name in could]


class _Unnamed:
    """Records and figures without names; the same id becomes the same random one throughout."""

    def __init__(self, first: dt.date, calendars: Mapping[str, SchoolCalendar], new_id: Callable[[], str]) -> None:
        self._first, self._calendars, self._new_id = first, calendars, new_id
        self._ids: dict[str, str] = {}

    def record(self, table: str, row: Row) -> dict[str, Any]:
        """Give what leaves of a record."""
        told = self._on(table, row)
        days = leaving.DAYS.get(table, {})
        for field in fields(table):
            if not field.source:
                continue
            value = row[field.source]
            if field.name in ("id", "child", "ladder", *leaving.IDS.get(table, ())):
                told[field.name] = self._id(value)
            elif field.name in days:
                told[field.name] = self._day(value)
            elif field.name in leaving.CODES.get(table, {}):
                told[field.name] = _codes(value, leaving.CODES[table][field.name])
            elif field.name in leaving.PIECES.get(table, {}):
                kind = leaving.PIECES[table][field.name]
                told[field.name] = None if value is None else [self._piece(kind, item) for item in value]
            else:
                told[field.name] = value
        if table == "outcomes" and row["minutes"] is None:
            told["minutes"] = _from_times(row["arrived"], row["left"])
        return told

    def figures(self, row: Row) -> dict[str, Any]:
        """Give figures with the random ids of whom and what they are about, and the day for the Monday."""
        told = {key: value for key, value in row.items() if key != "from"}
        if "from" in row:
            told["from_day"] = self._day(row["from"])
        told["child"] = self._id(row["child"])
        if told.get("rung"):
            told["rung"] = self._id(told["rung"])
        if told.get("advice"):
            told["advice"] = told["advice"] | {key: self._id(told["advice"][key]) for key in ("ladder", "rung")}
        if told.get("phase_effects"):
            told["phase_effects"] = [
                effect | {end: self._id(effect[end]) for end in ("from", "to")} for effect in told["phase_effects"]
            ]
        return told

    def _id(self, known: str | None) -> str | None:
        if known is not None and known not in self._ids:
            self._ids[known] = self._new_id()
        return None if known is None else self._ids[known]

    def _day(self, date: str | None) -> int | None:
        return None if date is None else (dt.date.fromisoformat(date) - self._first).days

    def _on(self, table: str, row: Row) -> dict[str, Any]:
        """Give what is told of the date on which a record stands."""
        if table not in leaving.ON_A_DATE:
            return {}
        date = own_date(table, row)
        if date is None:
            return dict.fromkeys(("day", "weekday", "school"))
        day = dt.date.fromisoformat(date)
        school = self._calendars[row["child"]].is_school_day(day)
        return {"day": self._day(date), "weekday": WEEKDAYS[day.weekday()], "school": school}

    def _piece(self, kind: type[Part], item: Row) -> dict[str, Any]:
        """Give what leaves of a group in a list."""
        from_date = {"day": "date", "from_day": "from", "to_day": "to"}
        words = SYMPTOMS if kind is leaving.Symptom else COPING
        told: dict[str, Any] = {}
        for name in kind.__struct_fields__:
            if name in from_date:
                told[name] = self._day(item[from_date[name]])
            else:
                told[name] = _codes(item[name], words) if name == "name" else item[name]
        return told


def _codes(value: Any, codes: Collection[str]) -> Any:
    """Give a word, or each of a list, as its code; a family's own is `other`."""
    if isinstance(value, list):
        return [_codes(item, codes) for item in value]
    return value if value is None or value in codes else OTHER


def _from_times(arrived: str | None, left: str | None) -> int | None:
    """Give the minutes from arriving to leaving, where both are known and a school day can be that long."""
    minutes = minutes_between(arrived, left) if arrived and left else None
    return minutes if minutes is not None and minutes <= _MOST_MINUTES else None
