"""Questionnaires: the numbers of a paper form and what they add up to. No item is worded here, nothing is diagnosed."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from ladder.domain.records.written import Measure

SRAS_R = "SRAS-R"

Rater = Literal["child", "parent", "teacher", "clinician"]


class Instrument(Struct, frozen=True):
    """A questionnaire: its name in the records, how many numbers it has, their range, and who fills it in.

    None where the form itself says so. An instrument that is not listed keeps its own name and a total.
    """

    name: str
    items: int | None
    low: int | None
    high: int | None
    raters: tuple[Rater, ...]

    @property
    def maximum(self) -> int | None:
        """Give the greatest total the form allows, where its numbers are known."""
        return None if self.items is None or self.high is None else self.items * self.high


INSTRUMENTS = (
    Instrument(SRAS_R, 24, 0, 6, ("child", "parent")),
    Instrument("SAS-TR", 16, 0, 3, ("teacher",)),
    Instrument("SCREEN", 18, None, None, ("child",)),
    Instrument("School Anxiety Inventory", None, None, None, ("child",)),
)
OTHER = Instrument("other", None, None, None, ("child", "parent", "teacher", "clinician"))


def instrument(name: str) -> Instrument:
    """Give the instrument of that name; for a name that is not listed one that allows anything."""
    return next((one for one in INSTRUMENTS if one.name == name), OTHER)


def problem_with(name: str, items: Sequence[int | None]) -> str | None:
    """Give what is wrong with the numbers typed for an instrument, as a sentence; None when nothing is."""
    known = instrument(name)
    if known.items is not None and len(items) != known.items:
        return f"{name} has {known.items} numbers; here are {len(items)}. A blank one may stand as a question mark."
    for place, item in enumerate(items, start=1):
        if not is_allowed(known, item):
            return f"Item {place} of {name} is {item}; it can be {known.low} to {known.high}."
    return None


class Total(Struct, frozen=True):
    """A total with the greatest possible one, and how many of how many numbers were answered (0 of 0: a bare total)."""

    total: float | None
    maximum: float | None
    answered: int
    of: int


def total(measure: Measure) -> Total:
    """Give the total of a form: the one that was typed, else the sum of its numbers when none is blank."""
    known, items = instrument(measure.instrument), measure.items or ()
    answered = [item for item in items if item is not None]
    whole = items and len(answered) == len(items) == (known.items or len(items))
    added = float(sum(answered)) if whole else None
    return Total(
        total=measure.total if measure.total is not None else added,
        maximum=measure.maximum if measure.maximum is not None else known.maximum,
        answered=len(answered),
        of=max(known.items or 0, len(items)) if items else 0,
    )


def is_allowed(known: Instrument, item: int | None) -> bool:
    """Tell whether an instrument has such a number; a blank one is always allowed."""
    if item is None or known.low is None or known.high is None:
        return True
    return known.low <= item <= known.high
