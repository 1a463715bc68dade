"""Attendance for adults, in sentences with their counts: an argument in a letter, never a badge and never for a child.

Each measure names its denominator. The family's own state number and minutes of lateness are what they typed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from ladder.domain.attendance import Absence, Sums, absence, against_agreed, against_scheduled, enrolled, exposure_days
from ladder.domain.date_words import dated, how_many
from ladder.domain.day import Day
from ladder.domain.records.base import Region
from ladder.domain.records.people import ABSENT_BELOW, Settings
from ladder.domain.week_words import in_school, percent

_LEVELS: dict[Region, dict[str, str]] = {
    "us": {
        "chronic": "That is at or above 10 %, which is called chronic absence.",
        "severe": "That is at or above 20 %, which is called severe chronic absence.",
    },
    "uk": {
        "chronic": "That is at or above 10 %, which is called persistent absence.",
        "severe": "That is at or above 50 %, which is called severe absence.",
    },
}


class Attendance(Struct, frozen=True, kw_only=True):
    """The attendance of some days in a row, from `first` to `last` (ISO; empty without days).

    `enrolled` are all school days, `exposure` those neither ill nor elsewhere; `scheduled` and `agreed` are minutes of
    the latter where known. `below` is the share of the day under which it counts as absent.
    """

    first: str
    last: str
    region: Region
    enrolled: int
    exposure: int
    scheduled: Sums
    agreed: Sums
    absence: Absence
    below: float
    late_minutes: int | None
    state_days: int | None


class Told(NamedTuple):
    """One measure: what it is and what is told of it."""

    what: str
    words: str


def attendance_of(days: Sequence[Day], region: Region, settings: Settings) -> Attendance:
    """Give the attendance of `days`, in order of date, with the numbers that the family has set."""
    possible = exposure_days(days)
    return Attendance(
        first=days[0].date.isoformat() if days else "",
        last=days[-1].date.isoformat() if days else "",
        region=region,
        enrolled=len(enrolled(days)),
        exposure=len(possible),
        scheduled=against_scheduled(possible),
        agreed=against_agreed(possible),
        absence=absence(days, region, settings.absent_below, settings.late_minutes),
        below=settings.absent_below,
        late_minutes=settings.late_minutes,
        state_days=settings.state_days,
    )


def attendance_told(found: Attendance) -> list[Told]:
    """Give the measures in their order, each with what it is counted from."""
    if not found.enrolled:
        return [Told("School days", "none in these dates")]
    return [
        Told("Dates", f"{dated(found.first)} to {dated(found.last)}"),
        Told("School days", _school_days(found)),
        Told("In school", _minutes(found.scheduled)),
        Told("Of agreed hours", _agreed(found.agreed)),
        Told("Absent", absent_sentence(found)),
        Told("Unexcused", _unexcused(found)),
        Told("Late", _late(found)),
    ]


def absent_sentence(found: Attendance) -> str:
    """Give on how many recorded school days the child was absent, for any reason, and what such a share is called."""
    counted = found.absence
    if counted.share is None:
        return f"nothing recorded on {how_many(found.enrolled, 'school day')} yet"
    level = f" {_LEVELS[found.region][counted.level]}" if counted.level and counted.is_told else ""
    share = f" ({percent(counted.share, 1)})" if counted.is_told else ""
    known = f", minutes known for {counted.recorded - counted.unknown} of them" if counted.unknown else ""
    whose = "app default" if found.below == ABSENT_BELOW else "your own number"
    missing = f", {counted.not_recorded} more not recorded" if counted.not_recorded else ""
    return (
        f"{counted.absent} of {how_many(counted.recorded, 'recorded school day')}{share}, for any reason{known}"
        f"{missing}. A day is absent below {100 * found.below:g} % of its minutes ({whose}; your "
        f"district's rule may differ).{level}"
    )


def _school_days(found: Attendance) -> str:
    away = found.enrolled - found.exposure
    told = f"{found.enrolled} enrolled, {found.absence.recorded} of them recorded"
    return f"{told}; {found.exposure} without illness or being taught elsewhere" if away else told


def _minutes(sums: Sums) -> str:
    return in_school(sums, " of what was scheduled")


def _agreed(sums: Sums) -> str:
    return in_school(sums, " of what was agreed") if sums.recorded else "no agreed timetable in these dates"


def _unexcused(found: Attendance) -> str:
    counted = found.absence
    unknown = f", {counted.excused_unknown} more where it is not known" if counted.excused_unknown else ""
    told = f"{how_many(counted.unexcused, 'absent day')}{unknown}"
    if found.state_days is None:
        return f"{told}. The number your state uses is not set; settings hold it."
    return f"{told}. Your state's number, as you typed it, is {found.state_days}."


def _late(found: Attendance) -> str:
    if found.late_minutes is None or found.absence.late is None:
        return "the minutes from which your state counts late are not set; settings hold them"
    return f"{how_many(found.absence.late, 'day')} more than {found.late_minutes} minutes after the start"
