"""Where the school's register and the family's record differ: which marks and outcomes say the same, and why not."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from ladder.domain.attendance import enrolled
from ladder.domain.catalogue import STATUSES
from ladder.domain.date_words import dated, sentence
from ladder.domain.day import Day
from ladder.domain.records.days import Outcome, SchoolMark
from ladder.domain.wording import minutes_words

MARKS: dict[SchoolMark, str] = {
    "present": "present",
    "late": "late",
    "part": "part of the day",
    "absent_excused": "absent, excused",
    "absent_unexcused": "absent, unexcused",
    "other": "another mark",
}
"""The marks of a register in words."""

Presence = Literal["whole", "late", "part", "away", "elsewhere"]

_PRESENCE: dict[str, Presence] = {
    "full": "whole",
    "late": "late",
    "left_early": "part",
    "part": "part",
    "tried": "away",
    "not_today": "away",
    "ill": "away",
    "elsewhere": "elsewhere",
}

_WHOLE = "in school the whole day, which is no absence"
_CAME_LATE = "in school from then on, which is no absence"
_PART = "in school for part of the day, which is no absence"
_AWAY = "not in school that day"
_ELSEWHERE = "taught or treated elsewhere that day, which is no absence"

AGREES: Mapping[Presence, Mapping[SchoolMark, str | None]] = {
    "whole": {
        "present": None,
        "late": "there from the start",
        "part": "there to the end",
        "absent_excused": _WHOLE,
        "absent_unexcused": _WHOLE,
    },
    "late": {
        "present": "there later than the start",
        "late": None,
        "part": "there to the end",
        "absent_excused": _CAME_LATE,
        "absent_unexcused": _CAME_LATE,
    },
    "part": {
        "present": "in school for part of the day only",
        "late": "in school for part of the day only",
        "part": None,
        "absent_excused": _PART,
        "absent_unexcused": _PART,
    },
    "away": {"present": _AWAY, "late": _AWAY, "part": _AWAY, "absent_excused": None, "absent_unexcused": None},
    "elsewhere": {
        "present": None,
        "late": None,
        "part": None,
        "absent_excused": _ELSEWHERE,
        "absent_unexcused": _ELSEWHERE,
    },
}
"""What each mark says beside each way of being there: None where they agree, else why not; `other` says nothing."""


class Differs(Struct, frozen=True):
    """A day on which the two records differ: the family's words, the register's mark in words, and why they do."""

    day: Day
    ours: str
    theirs: str
    why: str


def differing(days: Iterable[Day]) -> list[Differs]:
    """Give the school days on which the mark in the register does not fit what the family wrote down, in order."""
    return [
        Differs(day, our_words(day), MARKS[day.outcome.school_mark], why)
        for day in enrolled(days)
        if day.outcome and day.outcome.school_mark and (why := _why(day.outcome))
    ]


def our_words(day: Day, statuses: Mapping[str, str] = STATUSES) -> str:
    """Give what the family wrote of a day: "part of the day, 09:10 to 10:00, 50 min"; empty without an outcome."""
    outcome = day.outcome
    if outcome is None:
        return ""
    parts = [statuses[outcome.status]]
    if outcome.arrived and outcome.left:
        parts.append(f"{outcome.arrived} to {outcome.left}")
    elif outcome.arrived or outcome.left:
        parts.append(f"from {outcome.arrived}" if outcome.arrived else f"until {outcome.left}")
    if day.attended and _PRESENCE.get(outcome.status) != "whole":
        parts.append(minutes_words(day.attended))
    if outcome.excused == "yes":
        parts.append("excused")
    return ", ".join(parts)


def differs_line(one: Differs) -> str:
    """Give a day with both marks and the reason, in one line."""
    return f"{dated(one.day.date)}: ours says {one.ours}; the register says {one.theirs}. {sentence(one.why)}"


def _why(outcome: Outcome) -> str | None:
    """Give why the register's mark and an outcome differ, None where they agree or one says nothing."""
    mark, presence = outcome.school_mark, _PRESENCE.get(outcome.status)
    if mark is None or mark == "other" or presence is None:
        return None
    if why := AGREES[presence][mark]:
        return why
    if mark == "absent_excused" and outcome.excused == "no":
        return "we know this day as unexcused"
    return _excuse(outcome) if mark == "absent_unexcused" else None


def _excuse(outcome: Outcome) -> str | None:
    """Give what makes a day excused, as the family has it; None where nothing does."""
    if outcome.excused == "no":
        return None
    told = ["we know this day as excused"] if outcome.excused == "yes" else []
    if outcome.note_sent_on:
        told.append(f"our note was sent on {dated(outcome.note_sent_on)}")
    if outcome.doctor_note:
        told.append("a doctor's note is there")
    return "; ".join(told) or None
