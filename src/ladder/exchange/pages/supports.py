"""Supports as they stand on a date: each name once, with since when, and what came of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from ladder.domain.catalogue import word
from ladder.domain.records import Support
from ladder.domain.wording import short_date
from ladder.domain.written_words import RESULTS
from ladder.exchange.pages.html import Html, join, typed
from ladder.exchange.pages.letters import shortened

STATES = {
    "in_place": "In place",
    "agreed": "Agreed, not in place yet",
    "requested": "Asked for",
    "not_provided": "Not provided",
    "faded": "Faded",
    "stopped": "Stopped",
}
"""The states of a support in the order in which they are told."""

LONGEST = 60
"""How many signs of a support’s name are shown."""


class Standing(Struct, frozen=True):
    """A support as it stands: its record in force, and the latest that is known of what came of it."""

    support: Support
    result: str | None


def standing(supports: Iterable[Support], until: date) -> list[Standing]:
    """Give each support as it stands on a date, the one that changed last first.

    Its record in force is that of the latest first day which holds the date. Of records without a first day nobody
    knows when they began: they hold every date.
    """
    iso = until.isoformat()
    begun: dict[tuple[str, str], list[Support]] = {}
    for one in sorted(supports, key=lambda one: (one.from_ or "", one.recorded_at, one.id)):
        if (one.from_ or "") <= iso:
            begun.setdefault((one.where, one.what), []).append(one)
    found = []
    for records in begun.values():
        holding = [one for one in records if one.to is None or iso <= one.to]
        if holding:
            results = [RESULTS[one.result] for one in records if one.result != "unknown"]
            found.append(Standing(holding[-1], results[-1] if results else None))
    return sorted(found, key=lambda one: (one.support.from_ or "", one.support.what), reverse=True)


def by_state(found: Sequence[Standing]) -> list[tuple[str, list[Standing]]]:
    """Give supports by their state, in the order in which states are told; a state that none has is left out."""
    return [
        (words, mine)
        for state, words in STATES.items()
        if (mine := [one for one in found if one.support.state == state])
    ]


def told(one: Standing, *, place: bool) -> Html:
    """Give a support in words: what, at home or at a clinic where `place` is asked for, since when, what came of it."""
    facts = []
    if place and one.support.where != "school":
        facts.append(f"at {'home' if one.support.where == 'home' else 'a clinic'}")
    if one.support.from_:
        facts.append(f"since {short_date(date.fromisoformat(one.support.from_))}")
    if one.result:
        facts.append(one.result)
    return join(typed(shortened(word(one.support.what), LONGEST)), f" ({', '.join(facts)})" if facts else None)
