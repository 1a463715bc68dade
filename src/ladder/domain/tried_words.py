"""What was tried, as the rows of a table and as sentences, each with its dates and what came of it."""

from collections.abc import Iterable
from typing import NamedTuple

from ladder.domain.catalogue import word
from ladder.domain.date_words import dated, how_many
from ladder.domain.records.written import Support
from ladder.domain.tried import There, Tried
from ladder.domain.written_words import RESULTS, STATES

WHERE = {"school": "at school", "home": "at home", "clinic": "clinic"}
HEAD = ("What", "Where", "State", "When", "What came of it", "Was there")


class Row(NamedTuple):
    """A line of the table; the name, the place and how often it was there stand on the first line of a support."""

    what: str
    where: str
    state: str
    when: str
    result: str
    there: str


def tried_rows(found: Iterable[Tried]) -> list[Row]:
    """Give the table, a line a state, oldest first, under `HEAD`."""
    rows = []
    for one in found:
        for place, state in enumerate(one.states):
            first = (word(one.what), WHERE[one.where]) if not place else ("", "")
            there = there_words(one.there) if not place else ""
            rows.append(Row(*first, STATES[state.state], when(state), RESULTS[state.result], there))
    return rows


def when(state: Support) -> str:
    """Give from when to when a support was in a state."""
    if state.from_ is None:
        return f"until {dated(state.to)}" if state.to else "no date"
    return f"{dated(state.from_)} to {dated(state.to)}" if state.to else f"since {dated(state.from_)}"


def there_words(there: There) -> str:
    """Give how often an agreed support was there: "8 of 11 days"; empty where no day says so."""
    if not there.of:
        return how_many(there.also, "day") if there.also else ""
    also = f", {there.also} more without need" if there.also else ""
    return f"{there.there} of {how_many(there.of, 'day')}{also}"


def tried_line(one: Tried) -> str:
    """Give a support in one line: what, its latest state and since when, what came of it, how often it was there."""
    last = one.states[-1]
    told = [f"{word(one.what)} ({WHERE[one.where]}): {STATES[last.state]}, {when(last)}"]
    if one.result != "unknown":
        told.append(RESULTS[one.result])
    if one.there.of:
        told.append(f"there on {one.there.there} of {how_many(one.there.of, 'day')} that say so")
    return "; ".join(told)
