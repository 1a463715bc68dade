"""Records without what stays home for a purpose, so that a page cannot show it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import structs

from ladder.domain.chart_data import ChartData
from ladder.domain.day import Day
from ladder.domain.records import TABLE_OF, Record
from ladder.domain.records.checks import to_document
from ladder.exchange.dates import Window, is_within
from ladder.exchange.leaving import Purpose
from ladder.exchange.selection import select

R = TypeVar("R", bound=Record)

_STAMPS = frozenset({"recorded_at", "updated_at"})
"""They put records in order, so they stay in them; a page for a school has no place for them."""


def kept_home(purpose: Purpose) -> tuple[str, ...]:
    """Give what stays home for a purpose: tables by name, fields as `table.field`, in the order of the records."""
    return tuple(select(purpose).withheld())


def may_leave(purpose: Purpose, table: str, document: Mapping[str, Any]) -> bool:
    """Tell whether a record of a table may leave at all."""
    return select(purpose).leaves(table, document)


def going(record: Record, purpose: Purpose, window: Window) -> bool:
    """Tell whether a record leaves for a purpose, within a window."""
    table, document = TABLE_OF[type(record)], to_document(record)
    return may_leave(purpose, table, document) and is_within(table, document, window)


def pared_record(record: R, purpose: Purpose) -> R:
    """Give a record with None for each field that stays home."""
    table = TABLE_OF[type(record)] + "."
    names = {name.removeprefix(table) for name in kept_home(purpose) if name.startswith(table)} - _STAMPS
    gone = [
        attribute
        for attribute, key in zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True)
        if key in names
    ]
    return structs.replace(record, **dict.fromkeys(gone)) if gone else record


def pared_day(day: Day, purpose: Purpose) -> Day:
    """Give a day without what stays home of its morning, its outcome and its exposures."""
    home = kept_home(purpose)
    return structs.replace(
        day,
        morning=None if day.morning is None or "mornings" in home else pared_record(day.morning, purpose),
        outcome=None if day.outcome is None else pared_record(day.outcome, purpose),
        exposures=tuple(pared_record(one, purpose) for one in day.exposures),
    )


def pared_chart_data(data: ChartData, purpose: Purpose, window: Window) -> ChartData:
    """Give what charts are drawn from without what stays home."""
    return structs.replace(
        data,
        days=[pared_day(day, purpose) for day in data.days],
        phases=[one for one in data.phases if going(one, purpose, window)],
        rungs=[pared_record(one, purpose) for one in data.rungs],
        aims=tuple(structs.replace(aim, goal=pared_record(aim.goal, purpose)) for aim in data.aims),
    )
