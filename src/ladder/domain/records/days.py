"""What is written on a date: the morning, how the school day went, and exposures."""

from typing import Annotated, Literal

from msgspec import Meta

from ladder.domain.records.base import (
    ClockTime,
    Count,
    Date,
    Id,
    Label,
    Minutes,
    Part,
    Percent,
    Rating,
    Record,
    Scale3,
    Text,
)

Furthest = Annotated[int, Meta(ge=0, le=6)]
Severity = Annotated[int, Meta(ge=1, le=3)]
Started = Literal["self", "prompted"]
Status = Literal["full", "late", "left_early", "part", "tried", "not_today", "ill", "elsewhere", "no_school"]
Result = Literal["done", "partly", "tried", "not_today"]
Happened = Literal["no", "partly", "yes"]
SchoolMark = Literal["present", "late", "part", "absent_excused", "absent_unexcused", "other"]
Reason = Literal["illness", "appointment", "mental_health", "religious", "other"]


class Symptom(Part, frozen=True, kw_only=True):
    """A somatic symptom: 1 mild, 2 medium, 3 bad."""

    name: Label
    severity: Severity


class CopingUse(Part, frozen=True, kw_only=True):
    """A coping skill that was used; `helped` 0 not at all to 3 a lot, null when not rated."""

    name: Label
    started: Started
    helped: Scale3 | None = None


class Morning(Record, frozen=True, kw_only=True):
    """One morning of one child. Ratings are 0-10; child's and parent's are never averaged together."""

    child: Id
    date: Date
    distress_child: Rating | None = None
    distress_parent: Rating | None = None
    evening_before: Rating | None = None
    symptoms: tuple[Symptom, ...] | None = None
    fever_c: Annotated[float, Meta(ge=34, le=43)] | None = None
    hard_parts: tuple[Label, ...] | None = None
    coping: tuple[CopingUse, ...] | None = None
    behaviours: tuple[Label, ...] | None = None
    furthest: Furthest | None = None
    sleep_minutes: Annotated[int, Meta(ge=0, le=960)] | None = None
    energy: Rating | None = None
    good_thing: Text | None = None
    child_says: Text | None = None
    ours: Text | None = None
    late_for_work: bool | None = None
    hard: bool
    safety_flag: bool
    copied: bool
    note: Text | None = None


class HomeDay(Part, frozen=True, kw_only=True):
    """How a day at home went, each 0-3: schoolwork done, screens, attention from family."""

    schoolwork: Scale3
    screens: Scale3
    attention: Scale3


class Outcome(Record, frozen=True, kw_only=True):
    """How the school day went. `minutes` in school win over times, times over periods."""

    child: Id
    date: Date
    status: Status
    place: Label | None = None
    arrived: ClockTime | None = None
    left: ClockTime | None = None
    periods: tuple[Label, ...] | None = None
    minutes: Minutes | None = None
    excused: Literal["yes", "no", "unknown"] | None = None
    reason: Reason | None = None
    note_sent_on: Date | None = None
    doctor_note: bool | None = None
    school_mark: SchoolMark | None = None
    nurse_visits: Count | None = None
    calls_home: Count | None = None
    asked_for_help: Count | None = None
    home_day: HomeDay | None = None
    distress_evening: Rating | None = None
    note: Text | None = None


class Exposure(Record, frozen=True, kw_only=True):
    """One try on a rung. With neither result nor minutes it is a plan, not yet an exposure."""

    child: Id
    rung: Id
    date: Date
    expected_peak: Rating | None = None
    feared: Text | None = None
    feared_probability: Percent | None = None
    feared_after: Percent | None = None
    result: Result | None = None
    peak: Rating | None = None
    end: Rating | None = None
    minutes: Minutes | None = None
    happened: Happened | None = None
    different: Text | None = None
    supports: tuple[Label, ...] | None = None
    learned: Text | None = None
