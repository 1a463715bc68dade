"""The School Refusal Assessment Scale, revised (Kearney), scored by function: numbers only, never a diagnosis.

It has 24 items of four functions in turn; item i belongs to function ((i - 1) mod 4) + 1, and a function's score is
the mean of its answered items.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction

from msgspec import Struct

from ladder.domain.questionnaires import SRAS_R, instrument, is_allowed
from ladder.domain.records.written import Measure

FUNCTIONS = (1, 2, 3, 4)
FEWEST_ANSWERED = 5
TIE_WITHIN = Fraction(1, 4)
ROUND_DAYS = 30
"""Forms filled in within so many days are read together (app default)."""

_MOST_PARENTS = 2
_FINEST = 120
"""Means of five or six answers, of two parents and of child and parents are whole numbers of 120ths."""

Scores = tuple[float | None, ...]
"""The means of functions 1 to 4; None where too few of the six items were answered."""


def functions(items: Sequence[int | None]) -> Scores:
    """Give the means of the four functions of an SRAS-R; None below 5 of 6 answered. What is no 0 to 6 is no answer."""
    known = instrument(SRAS_R)
    asked = [item if is_allowed(known, item) else None for item in items[: known.items]]
    return tuple(
        _mean([item for item in asked[one - 1 :: 4] if item is not None], FEWEST_ANSWERED) for one in FUNCTIONS
    )


class Round(Struct, frozen=True):
    """SRAS-R forms that are read together: at most one of the child and two of parents, within 30 days."""

    child: Measure | None
    parents: tuple[Measure, ...]

    @property
    def dates(self) -> tuple[date, date]:
        """Give the first and the last date of its forms."""
        days = sorted(date.fromisoformat(one.date) for one in (*self.parents, self.child) if one is not None)
        return days[0], days[-1]

    @property
    def child_scores(self) -> Scores | None:
        """Give the child's means; None without a form of the child."""
        return functions(self.child.items or ()) if self.child else None

    @property
    def parent_scores(self) -> Scores | None:
        """Give the parents' means, two parents averaged; a mean that only one of them has stands alone."""
        if not self.parents:
            return None
        return tuple(map(_of_known, zip(*(functions(one.items or ()) for one in self.parents), strict=True)))

    @property
    def combined(self) -> Scores | None:
        """Give the means of child and parents together; None unless both have a form, a None where one has no mean."""
        child, parents = self.child_scores, self.parent_scores
        if child is None or parents is None:
            return None
        return tuple(_mean([one for one in pair if one is not None], 2) for pair in zip(child, parents, strict=True))

    @property
    def scores(self) -> Scores:
        """Give the combined means, else those of the one side that filled in a form."""
        return self.combined or self.child_scores or self.parent_scores or (None,) * len(FUNCTIONS)

    @property
    def primary(self) -> tuple[int, ...]:
        """Give the functions with the highest mean: one, or those within 0.25 of it, the highest first; () for none."""
        return highest(self.scores)


def highest(scores: Scores) -> tuple[int, ...]:
    """Give the function (1 to 4) with the highest mean and those within 0.25 of it, the highest first; () for none."""
    known = [(_exact(score), -one) for one, score in zip(FUNCTIONS, scores, strict=True) if score is not None]
    if not known:
        return ()
    top = max(known)[0]
    return tuple(-one for score, one in sorted(known, reverse=True) if top - score <= TIE_WITHIN)


def rounds(measures: Iterable[Measure]) -> list[Round]:
    """Give the SRAS-R forms with numbers in rounds, the newest first.

    A form later than 30 days after the first of a round begins another one, and so does a second form of the child or
    a third of parents.
    """
    forms = [
        one
        for one in measures
        if one.instrument == SRAS_R and one.items is not None and one.rater in ("child", "parent") and not one.deleted
    ]
    found: list[list[Measure]] = []
    for form in sorted(forms, key=lambda one: (one.date, one.recorded_at, one.id)):
        if not found or not _has_room(found[-1], form):
            found.append([])
        found[-1].append(form)
    return [_round(one) for one in reversed(found)]


def _has_room(begun: Sequence[Measure], form: Measure) -> bool:
    until = date.fromisoformat(begun[0].date) + timedelta(days=ROUND_DAYS)
    same = sum(one.rater == form.rater for one in begun)
    return form.date <= until.isoformat() and same < (1 if form.rater == "child" else _MOST_PARENTS)


def _round(forms: Sequence[Measure]) -> Round:
    child = next((one for one in forms if one.rater == "child"), None)
    return Round(child, tuple(one for one in forms if one.rater == "parent"))


def _exact(score: float) -> Fraction:
    return Fraction(score).limit_denominator(_FINEST)


def _mean(values: Sequence[float], fewest: int) -> float | None:
    return sum(values) / len(values) if len(values) >= fewest else None


def _of_known(values: Sequence[float | None]) -> float | None:
    return _mean([one for one in values if one is not None], 1)
