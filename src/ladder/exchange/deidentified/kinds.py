"""The records of a de-identified document, made of what `leaving` lists and of the ranges that the records have."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple

import msgspec

from ladder.domain.catalogue import COPING, SYMPTOMS
from ladder.domain.contrast import Counted
from ladder.domain.figures import Completeness, WeekFigures
from ladder.domain.phases import PhaseEffect
from ladder.domain.records import TABLES
from ladder.domain.records.base import Id, Part, Weekday
from ladder.domain.summary import Summary
from ladder.exchange.deidentified import leaving
from ladder.exchange.deidentified.leaving import DayNumber, one_of
from ladder.exchange.export import SCALES
from ladder.exchange.leaving import Purpose

VERSION = 1
SCHEMA = "https://ladder.invalid/schema/ladder-deidentified-1.schema.json"


_ONE_WORD = ("what", "instrument")
"""Fields that hold one code, not a list of them."""


class Field(NamedTuple):
    """One field of a de-identified record: its name, the record's field it comes from, and what it may hold."""

    name: str
    source: str
    kind: Any


class Generator(Part, frozen=True, kw_only=True):
    """What wrote the document."""

    name: Literal["ladder"]
    version: Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z.+-]{1,40}$")]


class Window(Part, frozen=True, kw_only=True):
    """How many days the document is about."""

    days: Annotated[int, msgspec.Meta(ge=1)]


class Contrast(Part, frozen=True, kw_only=True):
    """One symptom on school mornings and on mornings without school."""

    symptom: Annotated[str, one_of(SYMPTOMS)]
    school: Counted
    no_school: Counted
    reason: Literal["too_early"] | None


@cache
def fields(table: str) -> tuple[Field, ...]:
    """Give the fields of a table's de-identified records, in the order of the record's own."""
    return tuple(_fields(table))


@cache
def kinds() -> dict[str, type[msgspec.Struct]]:
    """Give the kind of each list of a document: the records by table, then what is worked out from them."""
    made = {table: _struct(TABLES[table].__name__, fields(table)) for table in leaving.AS_THEY_ARE}
    return made | {
        "completeness": Completeness,
        "weeks": _struct("Week", tuple(_figures(WeekFigures))),
        "summary": _struct("Summary", tuple(_figures(Summary))),
    }


@cache
def document_kind() -> type[msgspec.Struct]:
    """Give the kind of a whole document."""
    withheld = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(\.[a-z_]+)?$")]
    frame = [
        Field("schema_", "", Literal["https://ladder.invalid/schema/ladder-deidentified-1.schema.json"]),
        Field("format", "", Literal["ladder-deidentified"]),
        Field("version", "", Literal[1]),
        Field("generator", "", Generator),
        Field("purpose", "", Purpose),
        Field("window", "", Window),
        Field("withheld", "", tuple[withheld, ...]),
        Field("scales", "", Annotated[dict[str, Any], msgspec.Meta(extra_json_schema={"const": SCALES})]),
    ]
    lists = [Field(name, "", _tuple_of(kind)) for name, kind in kinds().items()]
    return _struct("Deidentified", (*frame, *lists), rename={"schema_": "$schema"})


def _fields(table: str) -> Iterator[Field]:
    """Give the fields of a table, those that tell a record first."""
    record = {field.encode_name: field.type for field in msgspec.structs.fields(TABLES[table])}
    days = {source: name for name, source in leaving.DAYS.get(table, {}).items()}
    codes, pieces = leaving.CODES.get(table, {}), leaving.PIECES.get(table, {})
    yield from (Field(name, name, Id) for name in ("id", "child", "ladder") if name in record)
    if table in leaving.ON_A_DATE:
        for name, kind in (("day", DayNumber), ("weekday", Weekday), ("school", bool)):
            yield Field(name, "", kind if "date" in record else _or_none(kind))
    for name, kind in record.items():
        if name in leaving.AS_THEY_ARE[table].split():
            yield Field(name, name, _or_none(kind))
        elif name in leaving.IDS.get(table, ()):
            yield Field(name, name, Id | None)
        elif name in days:
            yield Field(days[name], name, DayNumber | None)
        elif name in codes:
            code: Any = Annotated[str, one_of(codes[name])]
            yield Field(name, name, _or_none(code if name in _ONE_WORD else _tuple_of(code)))
        elif name in pieces:
            yield Field(name, name, _or_none(_tuple_of(pieces[name])))


def _figures(figures: type[msgspec.Struct]) -> Iterator[Field]:
    """Give the fields of weekly figures or a summary, each of which may be withheld."""
    instead: dict[str, Any] = {
        "symptoms": dict[Annotated[str, one_of(SYMPTOMS)], int],
        "symptoms_off": dict[Annotated[str, one_of(SYMPTOMS)], int],
        "coping": dict[Annotated[str, one_of(COPING)], int],
        "rung": Id,
        "contrast": tuple[Contrast, ...],
        "phase_effects": tuple[PhaseEffect, ...],
    }
    for field in msgspec.structs.fields(figures):
        if field.encode_name == "from":
            yield Field("from_day", "from", DayNumber)
        elif field.encode_name == "child":
            yield Field("child", "child", Id)
        else:
            kind = instead.get(field.encode_name, field.type)
            yield Field(field.encode_name, field.encode_name, _or_none(kind))


def _or_none(kind: Any) -> Any:
    return kind | None


def _tuple_of(kind: Any) -> Any:
    return tuple[kind, ...]


def _struct(
    name: str, made_of: tuple[Field, ...], rename: dict[str, str] | Callable[[str], str] | None = None
) -> type[msgspec.Struct]:
    return msgspec.defstruct(
        name,
        [(field.name, field.kind) for field in made_of],
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        rename=rename,
    )
