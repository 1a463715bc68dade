"""The middle and the ends of a few numbers; an exact middle, so whole numbers stay whole."""

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Spread(Struct, frozen=True, forbid_unknown_fields=True):
    """How many values there are, their median, the least and the greatest; null where there is none."""

    n: int
    median: int | float | None
    min: int | None
    max: int | None


def spread(values: Iterable[int | None]) -> Spread:
    """Give the spread of the values that are known."""
    known = [value for value in values if value is not None]
    if not known:
        return Spread(0, None, None, None)
    return Spread(len(known), median(known), min(known), max(known))


def median(values: Sequence[int | float]) -> int | float:
    """Give the middle value; of an even number of them the mean of the middle two. Raises IndexError for none."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
