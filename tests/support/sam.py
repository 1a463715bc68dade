"""The twelve weeks of Sam's family, and the figures that were worked out for them independently."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from ladder.domain.day import Day, make_days
from ladder.domain.records import (
    TABLES,
    Child,
    Exposure,
    Ladder,
    Morning,
    Outcome,
    Phase,
    Record,
    Rung,
    Support,
    Timetable,
)
from ladder.domain.records.checks import check

_DATA = Path(__file__).parent.parent / "data"
FIRST, LAST = date(2026, 8, 31), date(2026, 11, 22)


class Family(Struct, frozen=True):
    child: Child
    timetables: list[Timetable]
    mornings: list[Morning]
    outcomes: list[Outcome]
    ladders: list[Ladder]
    rungs: list[Rung]
    exposures: list[Exposure]
    supports: list[Support]
    phases: list[Phase]

    def days(self, first: date = FIRST, last: date = LAST) -> list[Day]:
        return make_days(self.child, self.timetables, self.mornings, self.outcomes, self.exposures, first, last)

    def rung(self, label: str) -> Rung:
        return next(rung for rung in self.rungs if rung.label == label)


@cache
def sam() -> Family:
    document = json.loads((_DATA / "sam-12-weeks.json").read_text("utf-8"))

    def table(name: str) -> list[Any]:
        records: list[Record] = [check(name, row) for row in document[name]]
        return records

    names = Family.__struct_fields__[1:]
    assert set(names) < set(TABLES)
    return Family(table("children")[0], *(table(name) for name in names))


@cache
def figures() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_DATA / "sam-12-weeks.figures.json").read_text("utf-8"))
    return found
