"""The written record in words: its kinds, and the codes of its fields as they read on a screen.

A code that is not in a table reads as it is written, its underscores as blanks.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ladder.domain.catalogue import STATUSES, SUPPORTS


class Kind(NamedTuple):
    """A kind of entry: its table in the singular, the word for one of it, and for several."""

    code: str
    one: str
    many: str
    short: str
    """The word for one of it where there is little room."""


KINDS = (
    Kind("contact", "talk", "talks", "talk"),
    Kind("support", "support", "supports", "support"),
    Kind("incident", "incident", "incidents", "incident"),
    Kind("request", "request", "requests", "request"),
    Kind("goal", "goal", "goals", "goal"),
    Kind("phase", "phase", "phases", "phase"),
    Kind("measure", "questionnaire", "forms", "form"),
)
"""The kinds of the timeline, in the order of their keys."""

DAYS = Kind("outcome", "school day", "days", "day")
"""School days, which stand beside the timeline: they too keep every earlier wording."""

BESIDE = (
    Kind("morning", "morning", "mornings", "morning"),
    Kind("exposure", "try", "tries", "try"),
    Kind("review", "review", "reviews", "review"),
)
"""What stands on Today, the ladder and Trends; among the entries only where it is dated ahead of its day."""

AHEAD = Kind("ahead", "dated ahead", "dated ahead", "ahead")
"""Whatever is dated ahead of its day, of all kinds."""

DIRECTIONS = {"out": "from us", "in": "to us"}
CHANNELS = {
    "call": "a call",
    "email": "an e-mail",
    "meeting": "a meeting",
    "letter": "a letter",
    "portal": "the portal",
    "in_person": "in person",
}
PARTIES = {"school": "the school", "clinic": "a clinic", "legal": "legal help", "other": "someone else"}
WHERES = {"home": "at home", "school": "at school", "clinic": "at a clinic"}
SUPPORT_KINDS = {
    "accommodation": "accommodation",
    "strategy": "strategy",
    "service": "service",
    "treatment": "treatment",
}
STATES = {
    "requested": "requested",
    "agreed": "agreed",
    "in_place": "in place",
    "not_provided": "not provided",
    "faded": "faded",
    "stopped": "stopped",
}
RESULTS = {"helped": "helped", "no_change": "no change", "worse": "made it worse", "unknown": "not known yet"}
"""What came of a support: the one wording for forms, tables and pages."""

REQUESTS = {
    "evaluation": "evaluation",
    "plan_504": "504 plan",
    "iep_review": "IEP review",
    "re_evaluation": "re-evaluation",
    "placement": "placement",
    "records": "school records",
    "other": "request",
}
STARTS = {"asked": "the day it was asked", "consent": "the day of consent"}
DAY_TYPES = {"calendar": "calendar days", "school": "school days"}
AREAS = {"attendance": "attendance", "coping": "coping", "self_advocacy": "asking for help"}
GOALS = {
    "pct_minutes": "share of school minutes",
    "days": "days in school",
    "coping_self": "coping skills started without prompting",
    "asked_for_help": "asked for help",
    "furthest": "how far we got",
}
PHASES = {
    "baseline": "before anything changed",
    "ladder": "ladder",
    "therapy": "therapy",
    "medication": "medication",
    "plan_504": "504 plan",
    "iep": "IEP",
    "class_change": "change of class",
    "break": "break",
    "other": "something else",
}
RATERS = {"child": "the child", "parent": "a parent", "teacher": "a teacher", "clinician": "a clinician"}

CODES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("contact", "direction"): DIRECTIONS,
    ("contact", "channel"): CHANNELS,
    ("contact", "party"): PARTIES,
    ("support", "what"): SUPPORTS,
    ("support", "where"): WHERES,
    ("support", "state"): STATES,
    ("support", "result"): RESULTS,
    ("request", "kind"): REQUESTS,
    ("request", "starts"): STARTS,
    ("request", "day_type"): DAY_TYPES,
    ("goal", "area"): AREAS,
    ("goal", "measure"): GOALS,
    ("phase", "kind"): PHASES,
    ("measure", "rater"): RATERS,
    ("outcome", "status"): STATUSES,
}
"""The table of a field, by the kind of its record and its name."""

_FIRST_SERVICE, _FIRST_AT_HOME, _FIRST_TREATMENT = (
    list(SUPPORTS).index(code) for code in ("counselling", "steady_routine", "cbt")
)


def usual_place(what: str) -> tuple[str, str] | None:
    """Give where a support of the catalogue usually is, and of which kind it is; None for a family's own words."""
    if what not in SUPPORTS:
        return None
    place = list(SUPPORTS).index(what)
    if place < _FIRST_SERVICE:
        return "school", "accommodation"
    if place < _FIRST_AT_HOME:
        return "school", "service"
    return ("home", "strategy") if place < _FIRST_TREATMENT else ("clinic", "treatment")
