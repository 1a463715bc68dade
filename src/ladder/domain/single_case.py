"""Single-case statistics: how far the points after a change lie beyond those before it.

Formulas as in the vignettes of SingleCaseES (Pustejovsky and others); A are the points before, B those after, higher is
better. Where lower is better hand in both series negated. Daily ratings are autocorrelated: all of it is descriptive,
and none of it says that something worked.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from ladder.domain.exact import NEAR
from ladder.domain.spread import median

MIN_TREND_POINTS = 7
"""Fewer points carry no trend line."""

Values = Sequence[int | float]


class Line(Struct, frozen=True):
    """A straight line: its rise for each step of x, and its height at x = 0."""

    slope: float
    intercept: float

    def at(self, x: float) -> float:
        """Give the height at `x`."""
        return self.intercept + self.slope * x


def nap(before: Values, after: Values) -> float:
    """Give the non-overlap of all pairs, 0 to 1: the share of pairs with B above A, ties half (Parker and Vannest).

    Raises ZeroDivisionError when a side has no point; so do tau and tau_u.
    """
    ordered = sorted(before)
    twice = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in after)
    return twice / (2 * len(before) * len(after))


def tau(before: Values, after: Values) -> float:
    """Give Tau, -1 to 1: pairs with B above A less those below, over all pairs."""
    return 2 * nap(before, after) - 1


def tau_u(before: Values, after: Values) -> float:
    """Give Tau-U: Tau less the trend within A, (S_AB - S_AA) / (mn). It may pass 1."""
    pairs = len(before) * len(after)
    return tau(before, after) - _rises(before) / pairs


def pnd(before: Values, after: Values) -> float:
    """Give the share (0-1) of B that lies strictly beyond the best of A (Scruggs and others).

    Raises ValueError when A has no point, ZeroDivisionError when B has none.
    """
    best = max(before)
    return sum(value > best for value in after) / len(after)


def pogo(before: Values, after: Values, goal: float) -> float | None:
    """Give the percent of the way from the mean of A to the goal that the mean of B has come; None when A is there.

    A goal within 1e-9 of the mean of A is where A is: percent of next to nothing would mean nothing.

    Raises ZeroDivisionError when a side has no point.
    """
    start, now = sum(before) / len(before), sum(after) / len(after)
    return 100 * (now - start) / (goal - start) if abs(goal - start) > NEAR else None


def theil_sen(points: Sequence[tuple[float, float]]) -> Line:
    """Give the line through (x, y) points: the median of all pairwise slopes, then the median of y - slope * x.

    Raises IndexError when no two points differ in x.
    """
    slopes = [
        (after[1] - first[1]) / (after[0] - first[0])
        for first, after in combinations(points, 2)
        if first[0] != after[0]
    ]
    slope = median(slopes)
    return Line(slope, median([y - slope * x for x, y in points]))


def trend(points: Sequence[tuple[float, float]]) -> Line | None:
    """Give the Theil-Sen line of at least seven (x, y) points of one phase, else None."""
    return theil_sen(points) if len(points) >= MIN_TREND_POINTS else None


def _rises(values: Values) -> int:
    """Give, over all pairs in order, how many rise less how many fall."""
    seen: list[int | float] = []
    total = 0
    for value in values:
        total += bisect_left(seen, value) - (len(seen) - bisect_right(seen, value))
        insort(seen, value)
    return total
