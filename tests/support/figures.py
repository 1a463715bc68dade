"""Figures that agree within the 1e-9 that an export promises."""

from typing import Any


def agree(found: Any, expected: Any) -> bool:
    """Tell whether `found` has every key and number of `expected`, numbers within 1e-9."""
    if isinstance(expected, dict):
        return set(expected) <= set(found) and all(agree(found[key], value) for key, value in expected.items())
    if isinstance(expected, float) and found is not None:
        return bool(abs(found - expected) <= 1e-9)
    return bool(found == expected)
