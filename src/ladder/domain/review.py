"""What the weekly review looks at beside the figures: what made it hard, what went with getting further, supports."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from ladder.domain.attendance import exposure_days
from ladder.domain.contrast import Counted
from ladder.domain.day import Day
from ladder.domain.records.climbing import Rung
from ladder.domain.records.days import Exposure, Morning
from ladder.domain.records.written import Support
from ladder.domain.spread import median
from ladder.domain.waiting import days_without, state_of

FURTHER_WEEKS = 4
"""One week has five mornings at most, so what went with getting further looks at so many weeks."""

ENOUGH_MORNINGS = 5
"""Fewer mornings on either side are too early to tell."""

_AWAITED = ("requested", "agreed", "not_provided")
_SHOWN = 3


class Asked(Struct, frozen=True):
    """On how many days how far we got is known, and on how many mornings each of the rest was asked for.

    Symptoms of school mornings, ill ones left out, and of mornings without school; coping of all mornings.
    """

    furthest: int
    symptoms: int
    symptoms_off: int
    coping: int


class HardParts(Struct, frozen=True):
    """On how many mornings each thing made it hard, of so many mornings that say what did."""

    names: dict[str, int]
    asked: int


class WentWith(Struct, frozen=True):
    """Something of a morning: on how many that got further it was there, and on how many others.

    Both are of the mornings on which it was asked for.
    """

    name: str
    further: Counted
    others: Counted


class Further(Struct, frozen=True):
    """What went with mornings that got further than the middle one; at least `more` mornings are wanted, 0 for none."""

    further: int
    others: int
    more: int
    went_with: tuple[WentWith, ...]


class Missing(Struct, frozen=True):
    """A support that was not there on so many of the days that say so, or that stands in a state which is not yet."""

    name: str
    without: int
    of: int
    state: str | None


def asked_on(days: Sequence[Day]) -> Asked:
    """Count the days and mornings that the figures of `days` rest on."""
    school = _school_mornings(days)
    off = [day.morning for day in days if day.morning and not day.school_day]
    every = [day.morning for day in days if day.morning]
    return Asked(
        furthest=sum(day.furthest is not None for day in exposure_days(days)),
        symptoms=sum(morning.symptoms is not None for morning in school),
        symptoms_off=sum(morning.symptoms is not None for morning in off),
        coping=sum(morning.coping is not None for morning in every),
    )


def hard_parts(days: Iterable[Day]) -> HardParts:
    """Count what made school mornings hard, ill ones left out."""
    told = [morning.hard_parts for morning in _school_mornings(days) if morning.hard_parts is not None]
    return HardParts(dict(sorted(Counter(name for parts in told for name in set(parts)).items())), len(told))


def went_further(days: Iterable[Day]) -> Further:
    """Compare the mornings that got further than the middle one with the others, in plain counts.

    Looked at are days on which going was possible, and on them the skills that were used and what made it hard, each
    over the mornings on which it was asked for, at least five on either side. It is timing, not proof.
    """
    possible = [(day.furthest, day.morning) for day in exposure_days(days)]
    known = [(far, morning) for far, morning in possible if far is not None and morning is not None]
    middle = median([far for far, _morning in known]) if known else 0
    further = [morning for far, morning in known if far > middle]
    others = [morning for far, morning in known if far <= middle]
    more = sum(max(ENOUGH_MORNINGS - len(side), 0) for side in (further, others))
    if more:
        return Further(len(further), len(others), more, ())
    found = [*_side_by_side(further, others, _skills), *_side_by_side(further, others, _hard)]
    found.sort(key=lambda one: (-_apart(one), one.name))
    return Further(len(further), len(others), 0, tuple(found[:_SHOWN]))


def missing_supports(rung: Rung | None, supports: Sequence[Support], days: Sequence[Day]) -> list[Missing]:
    """Give the supports that were missing on a day of the rung, or are awaited at the end of `days` (at least one)."""
    last = days[-1].date
    exposures = [one for day in days for one in day.exposures]
    at_school = [one for one in supports if one.where == "school" and not one.deleted]
    names = dict.fromkeys([*(rung.supports if rung else ()), *sorted(one.what for one in at_school)])
    found = [_missing(name, rung, supports, exposures, last) for name in names]
    return [one for one in found if one.without or one.state]


def _missing(
    name: str, rung: Rung | None, supports: Sequence[Support], exposures: Sequence[Exposure], last: dt.date
) -> Missing:
    needed = rung is not None and name in rung.supports
    without, of = days_without(name, rung, exposures, last) if rung and needed else (0, 0)
    state = state_of(name, supports, last)
    return Missing(name, without, of, state if state in _AWAITED else None)


def _school_mornings(days: Iterable[Day]) -> list[Morning]:
    return [day.morning for day in days if day.morning and day.school_day and not day.ill]


def _side_by_side(
    further: Sequence[Morning], others: Sequence[Morning], named: Callable[[Morning], set[str] | None]
) -> list[WentWith]:
    """Count each name on either side, over the mornings that were asked; none where they are too few."""
    here, there = ([names for one in side if (names := named(one)) is not None] for side in (further, others))
    if min(len(here), len(there)) < ENOUGH_MORNINGS:
        return []
    return [WentWith(name, _counted(name, here), _counted(name, there)) for name in sorted(set().union(*here, *there))]


def _skills(morning: Morning) -> set[str] | None:
    return None if morning.coping is None else {use.name for use in morning.coping}


def _hard(morning: Morning) -> set[str] | None:
    return None if morning.hard_parts is None else set(morning.hard_parts)


def _counted(name: str, mornings: Sequence[set[str]]) -> Counted:
    return Counted(sum(name in names for names in mornings), len(mornings))


def _apart(one: WentWith) -> Fraction:
    return abs(one.further.above(one.others))
