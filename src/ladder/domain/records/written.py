"""The written record: talks, supports, incidents, requests, goals, and what was shared."""

from typing import Annotated, Literal

from msgspec import Meta

from ladder.domain.records.base import (
    Count,
    Date,
    Id,
    Instant,
    Label,
    LocalTime,
    Part,
    Positive,
    Record,
    Text,
)


class Contact(Record, frozen=True, kw_only=True):
    """A talk with the school, a clinic or someone else, at a local date and time."""

    child: Id
    at: LocalTime
    direction: Literal["out", "in"]
    channel: Literal["call", "email", "meeting", "letter", "portal", "in_person"]
    person: Label
    role: Label | None = None
    party: Literal["school", "clinic", "legal", "other"]
    topic: Label | None = None
    said: Text | None = None
    asked: Text | None = None
    promised: Text | None = None
    due: Date | None = None
    replied_on: Date | None = None
    follow_up_on: Date | None = None
    documents: tuple[Text, ...]


class Support(Record, frozen=True, kw_only=True):
    """Something that was asked for or tried; a new state closes this record and opens another."""

    child: Id
    where: Literal["home", "school", "clinic"]
    kind: Literal["accommodation", "strategy", "service", "treatment"]
    what: Label
    state: Literal["requested", "agreed", "in_place", "not_provided", "faded", "stopped"]
    from_: Date | None = None
    to: Date | None = None
    result: Literal["helped", "no_change", "worse", "unknown"]
    note: Text | None = None


class Incident(Record, frozen=True, kw_only=True):
    """Something that happened, who was told, and what the school did."""

    child: Id
    date: Date
    what: Text
    told_whom: Text | None = None
    school_did: Text | None = None


class Pause(Part, frozen=True, kw_only=True):
    """Days that a request's clock does not count, both ends included."""

    from_: Date
    to: Date


class EvaluationPart(Part, frozen=True, kw_only=True):
    """One part of an evaluation and how far it has come."""

    name: Label
    state: Literal["asked", "agreed", "done"]


class Eligibility(Part, frozen=True, kw_only=True):
    """The three boxes of eligibility; null is not decided."""

    disability: bool | None
    effect: bool | None
    need: bool | None


class Request(Record, frozen=True, kw_only=True):
    """Something asked of the school in writing, with its clock where there is one."""

    child: Id
    kind: Literal["evaluation", "plan_504", "iep_review", "re_evaluation", "placement", "records", "other"]
    asked_on: Date
    consent_on: Date | None = None
    starts: Literal["asked", "consent"]
    days_allowed: Positive | None = None
    day_type: Literal["calendar", "school"]
    pauses: tuple[Pause, ...]
    parts: tuple[EvaluationPart, ...] | None = None
    eligibility: Eligibility | None = None
    closed_on: Date | None = None
    result: Text | None = None
    note: Text | None = None


class Goal(Record, frozen=True, kw_only=True):
    """A measurable goal in one of the three areas of an IEP."""

    child: Id
    area: Literal["attendance", "coping", "self_advocacy"]
    measure: Literal["pct_minutes", "days", "coping_self", "asked_for_help", "furthest"]
    baseline: float | None = None
    baseline_n: Count | None = None
    from_: Date
    target: float
    due: Date
    note: Text | None = None


class Phase(Record, frozen=True, kw_only=True):
    """From this date on something was different; a vertical line in every chart."""

    child: Id
    date: Date
    label: Label
    kind: Literal["baseline", "ladder", "medication", "therapy", "plan_504", "iep", "class_change", "break", "other"]


class Measure(Record, frozen=True, kw_only=True):
    """Numbers from a paper questionnaire; no item text, no diagnosis."""

    child: Id
    date: Date
    instrument: Label
    rater: Literal["child", "parent", "teacher", "clinician"]
    items: tuple[Annotated[int, Meta(ge=0, le=100)] | None, ...] | None = None
    subscales: dict[Label, float] | None = None
    total: float | None = None
    maximum: float | None = None
    note: Text | None = None


class Review(Record, frozen=True, kw_only=True):
    """A weekly review: one line from the family and what they decided for the coming week."""

    child: Id
    week: Date
    line: Text | None = None
    decision: Literal["step_up", "hold", "split", "ease_back", "pause"] | None = None
    rung: Id | None = None


class Letter(Record, frozen=True, kw_only=True):
    """A letter to the school, as it was written."""

    child: Id
    kind: Label
    text: Text
    sent_on: Date | None = None


class Share(Record, frozen=True, kw_only=True):
    """What was shared, when and for whom; `counts` is records by table."""

    child: Id
    at: Instant
    purpose: Literal["therapist", "school", "hearing", "backup"]
    for_whom: Label | None = None
    from_: Date
    to: Date
    counts: dict[Label, Annotated[int, Meta(ge=0)]]
