"""The child, the timetables, and the settings of one child."""

from typing import Annotated, Literal

from msgspec import Meta, field

from ladder.domain.records.base import (
    ClockTime,
    Date,
    Hours,
    Id,
    Label,
    Minutes,
    Part,
    Positive,
    Rating,
    Record,
    Region,
    Span,
    Text,
    Weekday,
)

ABSENT_BELOW = 0.5
"""The share of a day's minutes below which it counts as absent, unless a family says otherwise."""


class SpecialDay(Part, frozen=True, kw_only=True):
    """A date with hours of its own: an early dismissal, a late opening, a Saturday of school."""

    date: Date
    starts: ClockTime
    ends: ClockTime
    label: Annotated[str, Meta(max_length=100)]


class Child(Record, frozen=True, kw_only=True):
    """A child, called by a nickname; `timezone` is an IANA name and decides what "today" is."""

    name: Annotated[str, Meta(min_length=1, max_length=30)]
    birth_year: Annotated[int, Meta(ge=1990, le=2100)] | None = None
    grade: Label | None = None
    color: Label | None = None
    region: Region
    timezone: Label
    days_off: tuple[Span, ...]
    special_days: tuple[SpecialDay, ...]
    archived: bool


class Period(Part, frozen=True, kw_only=True):
    """One lesson of the school day."""

    name: Label
    starts: ClockTime
    ends: ClockTime


class Timetable(Record, frozen=True, kw_only=True):
    """School hours by weekday; a weekday that is absent has no school. `agreed` stands beside the school's own."""

    child: Id
    kind: Literal["school", "agreed"]
    from_: Date
    to: Date | None = None
    weekdays: dict[Weekday, Hours]
    periods: tuple[Period, ...]
    label: Label | None = None


class AdviceNumbers(Part, frozen=True, kw_only=True):
    """The numbers behind the advice: app defaults that a therapist can change, never clinical facts."""

    tries_window: Positive = 30
    nearly_share: Annotated[float, Meta(ge=0, le=1)] = 0.8
    break_days: Positive = 5
    break_calendar_days: Positive = 9
    misses_running: Positive = 2
    misses_of_five: Positive = 3
    peak_high: Rating = 9
    min_tries: Positive = 3
    easy_peak: Rating = 3
    kept_successes: Positive = 5
    kept_window: Positive = 7


class CrisisLine(Part, frozen=True, kw_only=True):
    """A line on the crisis card, as the family wrote it."""

    label: Label
    contact: Annotated[str, Meta(min_length=1, max_length=200)]


class ClearedSymptom(Part, frozen=True, kw_only=True):
    """A doctor has looked at this symptom: who, when, and when to look again."""

    name: Label
    who: Label
    on: Date
    look_again_on: Date | None = None


class OwnWord(Part, frozen=True, kw_only=True):
    """A word of the family's own among the chips, with the letter it keeps."""

    list: Literal["symptoms", "hard_parts", "coping", "behaviours"]
    word: Label
    letter: Annotated[str, Meta(min_length=1, max_length=1)] | None = None


class Settings(Record, frozen=True, kw_only=True):
    """What a family or its therapist has set for one child; an absent key takes its default."""

    child: Id
    advice: AdviceNumbers = field(default_factory=AdviceNumbers)
    absent_below: Annotated[float, Meta(ge=0, le=1)] = ABSENT_BELOW
    late_minutes: Minutes | None = None
    state_days: Annotated[int, Meta(ge=0, le=366)] | None = None
    hard_day_plan: Text | None = None
    crisis_lines: tuple[CrisisLine, ...] = ()
    cleared_symptoms: tuple[ClearedSymptom, ...] = ()
    scale_word: Label | None = None
    first_steps: dict[Label, Date] = field(default_factory=dict)
    boxes: dict[Label, Date] = field(default_factory=dict)
    ours_on: bool = False
    own_words: tuple[OwnWord, ...] = ()
