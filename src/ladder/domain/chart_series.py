"""The series of the charts, from the days of a range: a point for each stretch that was looked at, None for a gap.

Nothing is invented: a date that nobody wrote about is a gap or no point at all, never 0.
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
from ladder.domain.records.days import Result
from ladder.domain.single_case import Line, trend
from ladder.domain.spread import Spread, median, spread
from ladder.domain.trends import Bucket, Unit, buckets, unit_of

DAILY_SHARES = 31
"""Ranges of more days than this show attendance by week or longer."""

DAILY_POINTS = 120
"""Ranges of more days than this show worry, how far we got and guesses by week or longer."""


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
    """An exposure on the rung of that number, from the ground up."""

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
    """Give the worry (0-10) of school mornings without ill ones, medians where a point is more than a day."""

    def told(day: Day) -> int | None:
        if day.morning is None:
            return None
        return day.morning.distress_child if rater == "child" else day.morning.distress_parent

    return _medians((day for day in data.days if day.school_day and not day.ill), unit_of_points(data), told)


def furthest(data: ChartData) -> list[Point]:
    """Give how far we got on days when going was possible (0 in bed to 9 a full day), medians beyond a day."""
    return _medians(exposure_days(data.days), unit_of_points(data), lambda day: day.furthest)


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
    used = []
    for name in {use.name for uses in told for use in uses}:
        mornings = [[use for use in uses if use.name == name] for uses in told]
        mine = [uses for uses in mornings if uses]
        own = sum(any(use.started == "self" for use in uses) for uses in mine)
        helped = spread(use.helped for uses in mine for use in uses)
        used.append(SkillUse(name, len(mine), own, helped))
    return len(told), sorted(used, key=lambda use: (-use.mornings, use.name))


def attempts(data: ChartData) -> list[Attempt]:
    """Give the exposures on the rungs of the return ladder, in order."""
    numbers = {rung.id: number for number, rung in enumerate(data.rungs, start=1)}
    return [
        Attempt(day.date, numbers[one.rung], one.result)
        for day in data.days
        for one in day.exposures
        if one.rung in numbers and one.result is not None
    ]


def climbed(data: ChartData) -> list[tuple[date, int]]:
    """Give the staircase of rungs climbed: where it stands at first, and each date on which a higher one was done."""
    steps = [(data.first, data.climbed_before)]
    for one in attempts(data):
        if one.result == "done" and one.rung > steps[-1][1]:
            steps.append((one.date, one.rung))
    return steps


def phase_trends(points: Sequence[Point], starts: Iterable[date]) -> list[tuple[date, date, Line]]:
    """Give the trend of each stretch of at least 7 points between the `starts` of phases, never across one.

    Each comes with the first and last date it is drawn for; x of its line is the date's ordinal.
    """
    edges = [date.min, *sorted(starts), date.max]
    found = []
    for begin, end in pairwise(edges):
        mine = [(one.first, one.value) for one in points if begin <= one.first < end and one.value is not None]
        line = trend([(day.toordinal(), value) for day, value in mine])
        if line is not None:
            found.append((mine[0][0], mine[-1][0], line))
    return found


def _medians(days: Iterable[Day], unit: Unit, value: Callable[[Day], int | None]) -> list[Point]:
    """Give a point for each stretch of the days asked for; where nobody said anything it is a gap."""
    return [_point(one, spread(value(day) for day in one.days).median) for one in buckets(days, unit)]


def _point(bucket: Bucket, value: float | None) -> Point:
    return Point(bucket.days[0].date, bucket.days[-1].date, value)
