"""What was tried, at home, at school and in a clinic, and what came of it; how often what was agreed was there."""

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec import Struct

from ladder.domain.climb import is_plan
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure
from ladder.domain.records.written import Support
from ladder.domain.waiting import state_of

WHERES = ("school", "home", "clinic")
AGREED = ("agreed", "in_place")


class There(Struct, frozen=True):
    """On how many days an agreed support was there, of how many that say so: days with a try on a rung that needs it.

    `also` are further days on which it was there, with tries on rungs that do not need it.
    """

    there: int
    of: int
    also: int


NOWHERE = There(0, 0, 0)


class Tried(Struct, frozen=True):
    """One support in one place: its states, oldest first, the one that holds today (None: none), and how often there.

    `there` counts for supports at school only, since tries say what was present there.
    """

    what: str
    where: str
    states: tuple[Support, ...]
    now: str | None
    there: There

    @property
    def result(self) -> str:
        """Give what came of it, as far as anybody said: the latest result that is not unknown."""
        known = [one.result for one in self.states if one.result != "unknown"]
        return known[-1] if known else "unknown"


def tried(
    supports: Iterable[Support], rungs: Iterable[Rung], exposures: Iterable[Exposure], today: dt.date
) -> list[Tried]:
    """Give every support with its states: at school, at home, in a clinic, each by when it began, then by name."""
    groups: dict[tuple[str, str], list[Support]] = {}
    for one in sorted(supports, key=lambda one: (one.from_ or "", one.recorded_at, one.id)):
        if not one.deleted:
            groups.setdefault((one.where, one.what), []).append(one)
    steps, tries = list(rungs), list(exposures)
    found = [
        Tried(
            what=what,
            where=where,
            states=tuple(states),
            now=state_of(what, states, today),
            there=was_there(what, states, steps, tries, today) if where == "school" else NOWHERE,
        )
        for (where, what), states in groups.items()
    ]
    return sorted(found, key=lambda one: (WHERES.index(one.where), one.states[0].from_ or "", one.what))


def was_there(
    name: str, states: Sequence[Support], rungs: Iterable[Rung], exposures: Iterable[Exposure], today: dt.date
) -> There:
    """Count, up to `today`, on how many days a support was there while it was agreed or in place.

    One that was agreed once and is not provided is still agreed. Tries that say nothing of supports (null) and plans
    count nowhere; of two tries on one day it is enough that it was there on one.
    """
    needing = {rung.id for rung in rungs if name in rung.supports and not rung.deleted}
    asked: set[str] = set()
    present: set[str] = set()
    for one in exposures:
        if one.supports is None or one.deleted or is_plan(one) or one.date > today.isoformat():
            continue
        if (one.rung not in needing and name not in one.supports) or not _is_agreed(name, states, one.date):
            continue
        if one.rung in needing:
            asked.add(one.date)
        if name in one.supports:
            present.add(one.date)
    return There(len(present & asked), len(asked), len(present - asked))


def first_agreed(supports: Iterable[Support]) -> str | None:
    """Give the first date on which anything at school was agreed or in place: "" where nobody wrote down since when."""
    begun = [one.from_ or "" for one in supports if one.where == "school" and one.state in AGREED and not one.deleted]
    return min(begun, default=None)


def _is_agreed(name: str, states: Sequence[Support], iso: str) -> bool:
    day = dt.date.fromisoformat(iso)
    state = state_of(name, states, day)
    if state == "not_provided":
        return any(one.what == name and one.state in AGREED and (one.from_ or "") <= iso for one in states)
    return state in AGREED
