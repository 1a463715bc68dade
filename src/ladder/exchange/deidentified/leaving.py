"""What a de-identified document tells of each record: named here field by field, so that a new field stays home.

No text but codes, no date but days of the window, no id but a random one.
"""

import re
from collections.abc import Collection, Iterable
from typing import Annotated, Literal

from msgspec import Meta

from ladder.domain.catalogue import BEHAVIOURS, COPING, HARD_PARTS, SUPPORTS, SYMPTOMS
from ladder.domain.records.base import Part, Rating, Scale3
from ladder.domain.records.days import Severity, Started

OTHER = "other"
"""What stands for a family's own word."""


def one_of(codes: Iterable[str]) -> Meta:
    """Give what holds a text to these codes and `other`."""
    words = "|".join(re.escape(code) for code in (*codes, OTHER))
    return Meta(pattern=f"^({words})$")


DayNumber = Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
"""Days from the window's first, which is 0; before it they are negative."""


class Symptom(Part, frozen=True, kw_only=True):
    """A symptom by its code: 1 mild, 2 medium, 3 bad."""

    name: Annotated[str, one_of(SYMPTOMS)]
    severity: Severity


class CopingUse(Part, frozen=True, kw_only=True):
    """A coping skill by its code; `helped` 0 not at all to 3 a lot."""

    name: Annotated[str, one_of(COPING)]
    started: Started
    helped: Scale3 | None


class FearRating(Part, frozen=True, kw_only=True):
    """Fear and avoidance of a rung, 0-10."""

    day: DayNumber
    rater: Literal["child", "parent"]
    fear: Rating
    avoidance: Rating | None


class Pause(Part, frozen=True, kw_only=True):
    """Days that a request's clock does not count, both ends included."""

    from_day: DayNumber
    to_day: DayNumber


class EvaluationPart(Part, frozen=True, kw_only=True):
    """How far one part of an evaluation has come."""

    state: Literal["asked", "agreed", "done"]


AS_THEY_ARE = {
    "children": "",
    "mornings": "distress_child distress_parent evening_before fever_c furthest sleep_minutes energy late_for_work "
    "hard safety_flag copied",
    "outcomes": "status minutes excused reason doctor_note school_mark nurse_visits calls_home asked_for_help home_day "
    "distress_evening",
    "ladders": "status paused_for",
    "rungs": "position kind target_minutes planned_days status",
    "exposures": "expected_peak feared_probability feared_after result peak end minutes happened",
    "contacts": "direction channel party",
    "supports": "where kind state result",
    "incidents": "",
    "requests": "kind starts days_allowed day_type eligibility",
    "goals": "area measure baseline baseline_n target",
    "phases": "kind",
    "measures": "rater items total maximum",
    "reviews": "decision",
}
"""The fields that leave as they are, numbers and words of a fixed list, by table. What is not named stays home."""

IDS: dict[str, tuple[str, ...]] = {"rungs": ("split_from",), "exposures": ("rung",), "reviews": ("rung",)}
"""The fields beside `id`, `child` and `ladder` that lead to another record."""

DAYS: dict[str, dict[str, str]] = {
    "outcomes": {"note_sent_day": "note_sent_on"},
    "ladders": {"target_day": "target_date", "look_again_day": "look_again_on"},
    "rungs": {"current_from_day": "current_from", "done_day": "done_on"},
    "contacts": {"due_day": "due", "replied_day": "replied_on", "follow_up_day": "follow_up_on"},
    "supports": {"from_day": "from", "to_day": "to"},
    "requests": {"asked_day": "asked_on", "consent_day": "consent_on", "closed_day": "closed_on"},
    "goals": {"from_day": "from", "due_day": "due"},
    "reviews": {"week_day": "week"},
}
"""The dates that leave as days of the window, each with the field it comes from."""

CODES: dict[str, dict[str, Collection[str]]] = {
    "mornings": {"hard_parts": HARD_PARTS, "behaviours": BEHAVIOURS},
    "ladders": {"waits_for": SUPPORTS},
    "rungs": {"supports": SUPPORTS},
    "exposures": {"supports": SUPPORTS},
    "supports": {"what": SUPPORTS},
    "measures": {"instrument": ("SRAS-R", "SAS-TR", "SCREEN")},
}
"""The words that leave where they are codes; a family's own become `other`."""

PIECES: dict[str, dict[str, type[Part]]] = {
    "mornings": {"symptoms": Symptom, "coping": CopingUse},
    "rungs": {"ratings": FearRating},
    "requests": {"pauses": Pause, "parts": EvaluationPart},
}
"""The lists of groups, each with what leaves of a group."""

ON_A_DATE = ("mornings", "outcomes", "exposures", "contacts", "incidents", "phases", "measures")
"""Tables whose records stand on a date: they leave with `day`, `weekday` and `school`, yes or no."""
