"""The series of the charts, from the days of a range: a point for each stretch that was looked at, None for a gap.

Nothing is invented: a date that nobody wrote about is a gap or no point at all, never 0. What is asked of school days
alone runs on over a weekend, but a stretch without school that is longer is a gap too.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ladder.domain.attendance import against_agreed, against_scheduled, exposure_days
from ladder.domain.chart_data import ChartData
from ladder.domain.day import Day
from ladder.domain.expectations import guesses
from ladder.domain.records.days import CopingUse, Result
from ladder.domain.single_case import Line, trend
from ladder.domain.spread import Spread, median, spread
from ladder.domain.trends import Bucket, Unit, buckets, unit_of
from ladder.domain.tries import shown_tries

DAILY_SHARES = 31
"""Ranges of more days than this show attendance by week or longer."""

DAILY_POINTS = 120
"""Ranges of more days than this show worry, how far we got and guesses by week or longer."""

LONG_WEEKEND = 4
"""So many dates in a row without school are a long weekend; more of them are a gap."""


class Point(Struct, frozen=True):
    """A value over the dates `first` to `last`; None is a gap."""

    first: date
    last: date
    value: float | None


class Pair(Struct, frozen=True):
    """What worry expected and what came, 0-10, over the dates `first` to `last`."""

    first: date
    last: date
    expected: float
    actual: float


class SkillUse(Struct, frozen=True):
    """A coping skill: on how many mornings it was used, self-started on how many of them, how much it helped (0-3)."""

    name: str
    mornings: int
    own: int
    helped: Spread


class Attempt(Struct, frozen=True):
    """A day's try on the rung of that number, from the ground up."""

    date: date
    rung: int
    result: Result


def unit_of_shares(data: ChartData) -> Unit:
    """Give what one bar of attendance stands for."""
    return unit_of(data.first, data.last, daily_up_to=DAILY_SHARES)


def unit_of_points(data: ChartData) -> Unit:
    """Give what one point of the other charts stands for."""
    return unit_of(data.first, data.last, daily_up_to=DAILY_POINTS)


def attended(data: ChartData, against: Literal["scheduled", "agreed"] = "scheduled") -> list[Point]:
    """Give the share of the scheduled or agreed minutes that was attended: the ratio of sums, which may pass 1."""
    sums = against_scheduled if against == "scheduled" else against_agreed
    return [_point(one, sums(exposure_days(one.days)).share) for one in buckets(data.days, unit_of_shares(data))]


def worry(data: ChartData, rater: Literal["child", "parent"]) -> list[Point]:
    """Give the worry (0-10) of school mornings without ill ones, medians where a point is more than a day.

    What the child said and what the parent said are never put together.
    """

    def told(day: Day) -> int | None:
        if day.morning is None:
            return None
        return day.morning.distress_child if rater == "child" else day.morning.distress_parent

    return _medians(data.days, unit_of_points(data), lambda day: day.school_day and not day.ill, told)


def furthest(data: ChartData) -> list[Point]:
    """Give how far we got on days when going was possible (0 in bed to 9 a full day), medians beyond a day."""
    return _medians(data.days, unit_of_points(data), lambda day: day.exposure_day, lambda day: day.furthest)


def pairs(data: ChartData) -> list[Pair]:
    """Give what worry expected and what came, one pair an exposure, medians where a point is more than a day."""
    unit = unit_of_points(data)
    found = []
    for one in buckets(data.days, unit):
        known = guesses(exposure for day in one.days for exposure in day.exposures)
        last = one.days[-1].date
        if unit == "day":
            found += [Pair(one.days[0].date, last, guess.expected, guess.actual) for guess in known]
        elif known:
            expected, actual = ([guess.expected for guess in known], [guess.actual for guess in known])
            found.append(Pair(one.days[0].date, last, median(expected), median(actual)))
    return found


def skills(data: ChartData) -> tuple[int, list[SkillUse]]:
    """Give on how many mornings skills were asked for, and each skill that was used, the one used most often first."""
    told = [day.morning.coping for day in data.days if day.morning and day.morning.coping is not None]
    mornings: dict[str, list[list[CopingUse]]] = {}
    for uses in told:
        for name in {use.name for use in uses}:
            mornings.setdefault(name, []).append([use for use in uses if use.name == name])
    used = [_skill(name, mine) for name, mine in mornings.items()]
    return len(told), sorted(used, key=lambda use: (-use.mornings, use.name))


def attempts(data: ChartData) -> list[Attempt]:
    """Give the tries on the rungs of the return ladder, in order: of one day, one on each rung."""
    found = [
        Attempt(one.date, number, one.result)
        for number, rung in enumerate(data.rungs, start=1)
        for one in shown_tries(rung, data.days, data.nearly_share, data.held.get(rung.id))
    ]
    return sorted(found, key=lambda one: (one.date, one.rung))


def climbed(data: ChartData) -> list[tuple[date, int]]:
    """Give the staircase of rungs climbed: where it stands at first, and each date on which a higher one was done."""
    numbers = {rung.id: number for number, rung in enumerate(data.rungs, start=1)}
    steps = [(data.first, data.climbed_before)]
    for day in data.days:
        for one in day.exposures:
            if one.result == "done" and numbers.get(one.rung, 0) > steps[-1][1]:
                steps.append((day.date, numbers[one.rung]))
    return steps


def phase_trends(points: Sequence[Point], starts: Iterable[date]) -> list[tuple[date, date, Line]]:
    """Give the trend of each stretch of at least 7 points between the `starts` of phases, never across one.

    A point stands in the middle of its dates; one that holds days of two phases belongs to neither. Each trend comes
    with the first and last date it is drawn for; x of its line is the date's ordinal.
    """
    edges = [date.min, *sorted(starts), date.max]
    known = [(one.first, one.last, one.value) for one in points if one.value is not None]
    found = []
    for begin, end in pairwise(edges):
        mine = [(first + (last - first) // 2, value) for first, last, value in known if begin <= first and last < end]
        line = trend([(day.toordinal(), value) for day, value in mine])
        if line is not None:
            found.append((mine[0][0], mine[-1][0], line))
    return found


def _skill(name: str, mornings: Sequence[Sequence[CopingUse]]) -> SkillUse:
    own = sum(any(use.started == "self" for use in uses) for uses in mornings)
    return SkillUse(name, len(mornings), own, spread(use.helped for uses in mornings for use in uses))


def _medians(
    days: Iterable[Day], unit: Unit, asked: Callable[[Day], bool], value: Callable[[Day], int | None]
) -> list[Point]:
    """Give a point for each stretch with days that are asked for; where nobody said anything it is a gap.

    Between two points a stretch without such days is a gap of its own, but for a long weekend between days.
    """
    points: list[Point] = []
    beside: list[Day] = []
    for one in buckets(days, unit):
        mine = [day for day in one.days if asked(day)]
        if not mine:
            beside += one.days
            continue
        if points and len(beside) > (LONG_WEEKEND if unit == "day" else 0):
            points.append(Point(beside[0].date, beside[-1].date, None))
        points.append(Point(mine[0].date, mine[-1].date, spread(map(value, mine)).median))
        beside = []
    return points


def _point(bucket: Bucket, value: float | None) -> Point:
    return Point(bucket.days[0].date, bucket.days[-1].date, value)
