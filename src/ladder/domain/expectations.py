"""What worry expected and what came of it."""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from ladder.domain.records.days import Exposure


class Guess(Struct, frozen=True):
    """The peak that worry expected and how high it really went, both 0-10."""

    date: dt.date
    expected: int
    actual: int


class ExpectedMinusActual(Struct, frozen=True, forbid_unknown_fields=True):
    """Over `n` guesses: the mean of expected minus actual peak, and the share that expected more than came (0-1)."""

    n: int
    mean: float | None
    over_share: float | None


class Happened(Struct, frozen=True):
    """The feared thing happened `yes` of `of` times, and `partly` so many times; only answered exposures count."""

    yes: int
    partly: int
    of: int


def guesses(exposures: Iterable[Exposure]) -> list[Guess]:
    """Give the exposures with an expected and an actual peak, in order; deleted ones are left out."""
    ordered = sorted(exposures, key=lambda one: (one.date, one.recorded_at, one.id))
    return [
        Guess(dt.date.fromisoformat(one.date), one.expected_peak, one.peak)
        for one in ordered
        if one.expected_peak is not None and one.peak is not None and not one.deleted
    ]


def expected_minus_actual(exposures: Iterable[Exposure]) -> ExpectedMinusActual:
    """Compare expected with actual peaks; a tie is a pair and not over. Null where there is no pair."""
    differences = [guess.expected - guess.actual for guess in guesses(exposures)]
    n = len(differences)
    if not n:
        return ExpectedMinusActual(0, None, None)
    return ExpectedMinusActual(n, sum(differences) / n, sum(one > 0 for one in differences) / n)


def happened(exposures: Iterable[Exposure]) -> Happened:
    """Count how often the feared thing happened, over exposures on which that was answered."""
    answers = [one.happened for one in exposures if one.happened is not None and not one.deleted]
    return Happened(answers.count("yes"), answers.count("partly"), len(answers))
