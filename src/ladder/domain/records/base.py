"""What every record shares, and the small types its fields are made of.

Ranges live in the types, so that the same numbers check a keystroke, an import and the JSON Schema. msgspec
constructors check nothing: records enter the program only through `checks.check`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
LOCAL = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$"
INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$"

Id = Annotated[str, Meta(pattern=UUID, extra_json_schema={"format": "uuid"})]
Date = Annotated[str, Meta(pattern=DATE, extra_json_schema={"format": "date"})]
ClockTime = Annotated[str, Meta(pattern=CLOCK)]
LocalTime = Annotated[str, Meta(pattern=LOCAL)]
Instant = Annotated[str, Meta(pattern=INSTANT, extra_json_schema={"format": "date-time"})]

Rating = Annotated[int, Meta(ge=0, le=10)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Minutes = Annotated[int, Meta(ge=0, le=600)]
Count = Annotated[int, Meta(ge=0, le=1000)]
Positive = Annotated[int, Meta(ge=1, le=1000)]
Scale3 = Annotated[int, Meta(ge=0, le=3)]

Label = Annotated[str, Meta(min_length=1, max_length=100)]
Text = Annotated[str, Meta(max_length=10_000)]

Region = Literal["us", "uk"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A piece of a record that has no life of its own."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """What the store keeps: an identity, when it was written and changed, and by which devices.

    `recorded_at` and `updated_at` are UTC instants with milliseconds. `version` is a version vector: device id to the
    number of changes that device has made to this record. A deleted record stays as a tombstone.
    """

    id: Id
    recorded_at: Instant
    updated_at: Instant
    version: dict[Id, Annotated[int, Meta(ge=0)]]
    deleted: bool


class Span(Part, frozen=True, kw_only=True):
    """Days without school, both ends included."""

    from_: Date
    to: Date
    label: Annotated[str, Meta(max_length=100)]


class Hours(Part, frozen=True, kw_only=True):
    """From when to when, the same day."""

    starts: ClockTime
    ends: ClockTime
