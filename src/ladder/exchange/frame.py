"""What stands around the lists of an export."""

from typing import Literal

import msgspec

from ladder.domain.records.base import Date, Instant
from ladder.exchange.leaving import Purpose


class Generator(msgspec.Struct, forbid_unknown_fields=True):
    """What wrote the file."""

    name: str
    version: str


class Window(msgspec.Struct, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The dates it is about, both included."""

    from_: Date
    to: Date
    timezone: str


class Frame(msgspec.Struct, rename={"schema_": "$schema"}):
    """What stands around the lists of an export; what is missing is not missed."""

    schema_: Literal["https://ladder.invalid/schema/ladder-export-1.schema.json"] | msgspec.UnsetType = msgspec.UNSET
    generated_at: Instant | msgspec.UnsetType = msgspec.UNSET
    generator: Generator | msgspec.UnsetType = msgspec.UNSET
    purpose: Purpose | msgspec.UnsetType = msgspec.UNSET
    window: Window | msgspec.UnsetType = msgspec.UNSET
    withheld: list[str] = []
