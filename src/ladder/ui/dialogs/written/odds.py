"""What two answers of a form say against each other: sentences for under the field, before anything is written."""

from collections.abc import Mapping
from datetime import date

from ladder.domain.wording import short_date

Given = Mapping[str, object]

_MOST = {
    "pct_minutes": (100, "There are 100 % of the minutes, so it can be up to 100."),
    "days": (7, "A week has 7 days, so it can be up to 7."),
    "furthest": (9, "The steps go from 0 in bed to 9 a full day, so it can be up to 9."),
}
"""The most that a goal's numbers can be by what is measured; times in a week have no end."""


def too_early(given: Given, first: str, second: str, words: str) -> dict[str, str]:
    """Complain under `second` when its date is before that of `first`, which `words` name."""
    start, end = given.get(first), given.get(second)
    if not isinstance(start, str) or not isinstance(end, str) or end >= start:
        return {}
    day = date.fromisoformat(start)
    return {second: f"That is before {words}, {short_date(day)} {day.year}. It can be that day or later."}


def goal_odds(given: Given) -> dict[str, str]:
    """Complain about a goal that is due before it begins, and about more than a week can hold."""
    most, words = _MOST.get(str(given.get("measure")), (None, ""))
    numbers = {name: given.get(name) for name in ("target", "baseline")}
    beyond = {
        name: words
        for name, number in numbers.items()
        if most is not None and isinstance(number, int | float) and number > most
    }
    return beyond | too_early(given, "from", "due", "the day it begins")


def support_odds(given: Given) -> dict[str, str]:
    """Complain about a support that ends before it begins."""
    return too_early(given, "from", "to", "the day since when it holds")


def request_odds(given: Given) -> dict[str, str]:
    """Complain about a request that was closed before it was asked."""
    return too_early(given, "asked_on", "closed_on", "the day it was asked")
