"""Numbers at their very edge: what stands exactly on a limit is told apart by no rounding of a computer's."""

from fractions import Fraction

NEAR = 1e-9
"""Figures that agree within this are the same figure."""


def as_written(share: float) -> Fraction:
    """Give a number exactly as it is written in the record: 0.55 is 11/20, though no computer's own number is.

    Raises ValueError for what is no number.
    """
    return Fraction(str(share))


def is_below(part: int, whole: int, share: float) -> bool:
    """Tell whether `part` is less than `share` (0-1) of `whole`, both at least 0; 220 is not below 0.55 of 400."""
    return part < as_written(share) * whole


def ratio(part: int, whole: int) -> Fraction:
    """Give `part` of `whole` exactly, 0 where there is no whole."""
    return Fraction(part, whole) if whole else Fraction(0)
