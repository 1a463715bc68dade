"""One entry of the written record in words: its fields by name, what is blank left out, and when it was written."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ladder.domain.calendar import local_date
from ladder.domain.records import Record
from ladder.domain.records.checks import to_document
from ladder.domain.wording import CLOCK_AHEAD, clock_of, minutes_words, short_date
from ladder.domain.written_words import CODES

NOT_RECORDED = "not recorded"

LABELS: Mapping[str, Mapping[str, str]] = {
    "contact": {
        "channel": "How", "direction": "", "person": "Who", "role": "", "party": "", "topic": "About", "said": "Said",
        "asked": "Asked", "promised": "Promised", "due": "Promised by", "replied_on": "Answered",
        "follow_up_on": "Followed up", "documents": "Papers",
    },
    "support": {
        "what": "What", "where": "Where", "kind": "", "state": "State", "from": "From", "to": "To",
        "result": "What came of it", "note": "Note",
    },
    "incident": {"what": "What", "told_whom": "Who was told", "school_did": "The school"},
    "request": {
        "kind": "Asked for", "asked_on": "Asked on", "consent_on": "Consent on", "days_allowed": "Days allowed",
        "day_type": "", "starts": "Counted from", "pauses": "Pauses", "parts": "Parts", "eligibility": "Eligibility",
        "closed_on": "Closed on", "result": "What came of it", "note": "Note",
    },
    "goal": {
        "area": "Area", "measure": "Measured by", "baseline": "Baseline", "baseline_n": "", "target": "Target",
        "from": "From", "due": "Due", "note": "Note",
    },
    "phase": {"label": "What", "kind": "Kind"},
    "measure": {
        "instrument": "Form", "rater": "Filled in by", "items": "Answers", "subscales": "Scales", "total": "Total",
        "maximum": "Of at most", "note": "Note",
    },
    "outcome": {
        "status": "The day", "place": "Where", "arrived": "Arrived", "left": "Left", "periods": "Periods",
        "minutes": "In school", "excused": "Excused", "reason": "Reason", "note_sent_on": "Note sent",
        "doctor_note": "Doctor's note", "school_mark": "The register", "nurse_visits": "Nurse", "calls_home": "Calls",
        "asked_for_help": "Asked for help", "home_day": "At home", "distress_evening": "Evening worry", "note": "Note",
    },
}  # fmt: skip
"""The label of each field that is shown, by the kind of its record; a blank one shares the line of the field before."""

_DAYS = frozenset({
    "due", "replied_on", "follow_up_on", "from", "to", "asked_on", "consent_on", "closed_on", "note_sent_on", "date",
})  # fmt: skip


_WHEN = {"at": "When", "date": "When"}
"""Fields that stand above the others; named where they were changed."""


class Told(NamedTuple):
    """A label and what stands under it, perhaps on several lines."""

    label: str
    text: str


def kind_of(record: Record) -> str:
    """Give the kind of a record: its table in the singular."""
    return type(record).__name__.lower()


def fields_told(record: Record, today: dt.date) -> list[Told]:
    """Give the fields of a record of the timeline, or of a school day, that hold something, in a fixed order."""
    kind, document = kind_of(record), to_document(record)
    told: list[Told] = []
    for name, label in LABELS[kind].items():
        words = value_told(kind, name, document[name], today)
        if not words:
            continue
        if label or not told:
            told.append(Told(label or name, words))
        else:
            told[-1] = Told(told[-1].label, f"{told[-1].text}, {words}")
    return told


def label_of(kind: str, name: str) -> str:
    """Give the words for one field of a kind, also of one that shares another's line."""
    return LABELS[kind].get(name) or _WHEN.get(name) or name.replace("_", " ").capitalize()


def value_told(kind: str, name: str, value: Any, today: dt.date) -> str:
    """Give a value of a field (as a document holds it) in words; "" where nothing is recorded."""
    if value is None or value in ([], {}, ""):
        return ""
    table = CODES.get((kind, name))
    if table is not None:
        return table.get(value, str(value))
    if name in _DAYS:
        return date_told(value, today)
    own = _OWN.get((kind, name))
    return own(value, today) if own else _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(str(one) for one in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def date_told(iso: str, today: dt.date) -> str:
    """Give a date as "Wed 30 Sep", with its year when it is not this one."""
    return short_date(dt.date.fromisoformat(iso), today=today)


def happened_told(record: Record, day: dt.date, today: dt.date) -> str:
    """Give when a record happened: the date it stands on, and the time of day where there is one."""
    at: str | None = getattr(record, "at", None)
    return short_date(day, today=today) + (f", {at[11:16]}" if at else "")


def written_told(record: Record, timezone: str, today: dt.date) -> str:
    """Give when a record was written down: "written on Sun 22 Nov, 21:10"."""
    return f"written on {instant_told(record.recorded_at, timezone, today)}"


def instant_told(instant: str, timezone: str, today: dt.date) -> str:
    """Give a UTC instant as the date and time where the child lives: "Sun 22 Nov, 21:10".

    It is what a clock said, and where that has not come yet the clock was wrong: said, and nothing put right.
    """
    day = local_date(instant, timezone)
    told = f"{short_date(day, today=today)}, {clock_of(instant, timezone)}"
    return f"{told}, {CLOCK_AHEAD}" if day > today else told


def _spans(value: list[dict[str, str]], today: dt.date) -> str:
    return "\n".join(f"{date_told(one['from'], today)} to {date_told(one['to'], today)}" for one in value)


def _parts(value: list[dict[str, str]], _today: dt.date) -> str:
    return "\n".join(f"{one['name'].replace('_', ' ')}: {one['state']}" for one in value)


def _boxes(value: dict[str, bool | None], _today: dt.date) -> str:
    words = {True: "yes", False: "no", None: "not decided"}
    return "\n".join(f"{name}: {words[box]}" for name, box in value.items())


def _answers(value: list[int | None], _today: dt.date) -> str:
    signs = ["–" if answer is None else str(answer) for answer in value]
    return "  ".join(" ".join(signs[start : start + 4]) for start in range(0, len(signs), 4))


def _scales(value: dict[str, float], _today: dt.date) -> str:
    return "\n".join(f"{name.replace('_', ' ')} {number:g}" for name, number in value.items())


def _home_day(value: dict[str, int], _today: dt.date) -> str:
    return ", ".join(f"{name} {how_much} of 3" for name, how_much in value.items())


_OWN: Mapping[tuple[str, str], Callable[[Any, dt.date], str]] = {
    ("contact", "at"): lambda value, today: f"{date_told(value[:10], today)}, {value[11:16]}",
    ("request", "pauses"): _spans,
    ("request", "parts"): _parts,
    ("request", "eligibility"): _boxes,
    ("goal", "baseline_n"): lambda value, _today: f"from {value} weeks",
    ("measure", "items"): _answers,
    ("measure", "subscales"): _scales,
    ("outcome", "periods"): lambda value, _today: ", ".join(value) or "none",
    ("outcome", "minutes"): lambda value, _today: minutes_words(value),
    ("outcome", "home_day"): _home_day,
    ("outcome", "reason"): lambda value, _today: str(value).replace("_", " "),
    ("outcome", "school_mark"): lambda value, _today: str(value).replace("_", " "),
}
"""Fields whose values are told in a way of their own."""
