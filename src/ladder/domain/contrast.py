"""Symptoms on school mornings against mornings without school: the pain is real, its timing is a clue to share."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from ladder.domain.day import Day
from ladder.domain.exact import ratio
from ladder.domain.figures import symptoms_of
from ladder.domain.records.base import Label

ENOUGH_MORNINGS = 5
"""Fewer mornings on either side are too early to tell."""


class Counted(Struct, frozen=True, forbid_unknown_fields=True, rename={"with_": "with"}):
    """Mornings with the symptom, of all mornings on which symptoms were asked for."""

    with_: int
    of: int

    @property
    def share(self) -> float | None:
        """Give the share of mornings with the symptom, 0 to 1; None without mornings."""
        return self.with_ / self.of if self.of else None

    def above(self, other: "Counted") -> Fraction:
        """Give exactly how far its share lies above another's, -1 to 1; without mornings a share is 0 here."""
        return ratio(self.with_, self.of) - ratio(other.with_, other.of)


class Contrast(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One symptom on either kind of morning; `reason` says why no share may be told yet."""

    symptom: Label
    school: Counted
    no_school: Counted
    reason: Literal["too_early"] | None

    @property
    def more_mornings(self) -> int:
        """Give how many mornings are still missing, both sides together, before shares can be told."""
        return sum(max(ENOUGH_MORNINGS - side.of, 0) for side in (self.school, self.no_school))


def contrasts(days: Sequence[Day]) -> list[Contrast]:
    """Compare the symptoms of school mornings and mornings without school, one entry a symptom, sorted by name.

    Only mornings on which symptoms were asked for count; ill days are left out, though a symptom named only then
    has its entry too. A school morning without outcome is a school morning.
    """
    asked = [(day, symptoms_of(day.morning)) for day in days if day.morning and day.morning.symptoms is not None]
    school = [names for day, names in asked if day.school_day and not day.ill]
    no_school = [names for day, names in asked if not day.school_day and not day.ill]
    reason: Literal["too_early"] | None = None
    if min(len(school), len(no_school)) < ENOUGH_MORNINGS:
        reason = "too_early"
    on_school, on_others = (Counter(name for names in side for name in names) for side in (school, no_school))
    return [
        Contrast(
            symptom=name,
            school=Counted(on_school[name], len(school)),
            no_school=Counted(on_others[name], len(no_school)),
            reason=reason,
        )
        for name in sorted({name for _, names in asked for name in names})
    ]
