"""The ladder and its rungs."""

from typing import Annotated, Literal

from msgspec import Meta

from ladder.domain.records.base import Date, Id, Label, Minutes, Part, Positive, Rating, Record, Text

RungKind = Literal["place", "minutes", "periods", "half_day", "full_day"]
RungStatus = Literal["todo", "current", "done", "parked"]


class FearRating(Part, frozen=True, kw_only=True):
    """Fear and avoidance of a rung on one date, 0-10 (Kearney and Albano's hierarchy)."""

    date: Date
    rater: Literal["child", "parent"]
    fear: Rating
    avoidance: Rating | None = None


class Ladder(Record, frozen=True, kw_only=True):
    """An ordered way back, easiest rung first."""

    child: Id
    title: Label
    goal: Text | None = None
    target_date: Date | None = None
    status: Literal["active", "paused", "done"]
    paused_for: Literal["recovery", "changes_first", "other"] | None = None
    paused_why: Text | None = None
    waits_for: tuple[Label, ...] | None = None
    look_again_on: Date | None = None


class Rung(Record, frozen=True, kw_only=True):
    """One step. `planned_days` school days are laid out for it; `supports` are what it needs at school."""

    ladder: Id
    position: Annotated[int, Meta(ge=0, le=1_000_000)]
    label: Label
    child_label: Label | None = None
    kind: RungKind
    target_minutes: Minutes | None = None
    planned_days: Positive = 3
    status: RungStatus
    current_from: Date | None = None
    done_on: Date | None = None
    split_from: Id | None = None
    ratings: tuple[FearRating, ...]
    supports: tuple[Label, ...]
