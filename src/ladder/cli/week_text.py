"""A week in words, for `ladder week`: the same facts in the same order, whatever they are."""

import math
from collections.abc import Iterator, Mapping
from datetime import date

from ladder.cli.layout import listed, section
from ladder.domain.catalogue import FURTHEST, word
from ladder.domain.figures import WeekFigures
from ladder.domain.records import Child
from ladder.domain.spread import Spread
from ladder.domain.wording import minutes_words, short_date

NOT_RECORDED = "not recorded"


def week_lines(child: Child, monday: date, week: WeekFigures) -> list[str]:
    """Give the lines for a week."""
    heading = f"{child.name} · week of {short_date(monday)} {monday.year}"
    return [
        heading,
        *section("School", _school(week), ""),
        *section("Mornings", _mornings(child, week), ""),
        *section("Ladder", _ladder(week), ""),
    ]


def _school(week: WeekFigures) -> Iterator[tuple[str, str]]:
    possible = "" if week.exposure_days == week.enrolled_days else f", going was possible on {week.exposure_days}"
    yield "School days", f"{week.enrolled_days}{possible}, {week.recorded_days} recorded"
    if week.attended_share is None:
        yield "In school", NOT_RECORDED
    else:
        total = f"{minutes_words(week.attended_minutes)} of {minutes_words(week.scheduled_minutes)}"
        yield "In school", f"{total}, {_percent(week.attended_share)}"
    if week.agreed_share is not None:
        yield "Of what was agreed", _percent(week.agreed_share)
    yield "Days", f"{week.full_days} full, {week.part_days} part of the day"
    yield "How far", _furthest(week.furthest_median)


def _mornings(child: Child, week: WeekFigures) -> Iterator[tuple[str, str]]:
    for label, school, off in (
        ("Your worry", week.distress_parent, week.distress_parent_off),
        (f"{child.name}'s worry", week.distress_child, week.distress_child_off),
    ):
        yield label, f"school mornings {_spread(school)}\nothers {_spread(off)}"
    yield "Body", f"school mornings: {_counts(week.symptoms)}\nothers: {_counts(week.symptoms_off)}"
    yield "What helped", _counts(week.coping)


def _ladder(week: WeekFigures) -> Iterator[tuple[str, str]]:
    tries = week.exposures
    yield "Tries", f"{tries.done} done, {tries.partly} partly, {tries.tried} tried, {tries.not_today} not today"
    yield "Highest rung done", week.rung or "none yet"


def _furthest(median: int | float | None) -> str:
    if median is None:
        return NOT_RECORDED
    low, high = FURTHEST[math.floor(median)], FURTHEST[math.ceil(median)]
    return f"mostly {low}" if low == high else f"mostly between {low} and {high}"


def _spread(spread: Spread) -> str:
    if spread.n == 0 or spread.median is None:
        return NOT_RECORDED
    mornings = "1 morning" if spread.n == 1 else f"{spread.n} mornings"
    return f"{spread.median:g} ({spread.min} to {spread.max}, {mornings})"


def _counts(counts: Mapping[str, int]) -> str:
    return listed(f"{word(name)} {count}" for name, count in counts.items())


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
