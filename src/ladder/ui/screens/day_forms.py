"""The forms of a day: the rest of how it went, more of the morning, and a try on a rung."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ladder.domain.catalogue import SUPPORTS
from ladder.domain.records import Exposure, Rung
from ladder.domain.records.people import Period
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf, YesNo
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.rated import Rated
from ladder.ui.widgets.fields.several import SomeOf
from ladder.ui.widgets.fields.typed import Number, Whole, Words

HOME_DAY = ("schoolwork", "screens", "attention")
HOW_MUCH = (("0", "none"), ("1", "a little"), ("2", "some"), ("3", "a lot"))
REASONS = (
    ("illness", "illness"),
    ("appointment", "appointment"),
    ("mental_health", "mental health"),
    ("religious", "religious"),
    ("other", "other"),
)
MARKS = (
    ("present", "present"),
    ("late", "late"),
    ("part", "part"),
    ("absent_excused", "absent, excused"),
    ("absent_unexcused", "absent, unexcused"),
    ("other", "other"),
)
EXCUSED = (("yes", "yes"), ("no", "no"), ("unknown", "don't know"))
RESULTS = (("done", "done"), ("partly", "partly"), ("tried", "tried"), ("not_today", "not today"))
HAPPENED = (("no", "no"), ("partly", "partly"), ("yes", "yes"))


def rest_form(outcome: Mapping[str, Any], periods: Sequence[Period], today: date) -> FormDialog:
    """Give the form for the rest of a school day's outcome (its document)."""
    home = outcome.get("home_day") or {}
    named = [(period.name, period.name) for period in periods]
    lessons = SomeOf("periods", "Lessons", outcome.get("periods"), options=named, none="none of them")
    return FormDialog(
        "The rest of the day",
        [
            *([lessons] if named else []),
            Words("place", "Where", outcome.get("place"), about="office, quiet room, home instruction"),
            OneOf("excused", "Excused", outcome.get("excused"), options=EXCUSED),
            OneOf("reason", "Reason given", outcome.get("reason"), options=REASONS),
            Day("note_sent_on", "Note sent on", outcome.get("note_sent_on"), today=today),
            YesNo("doctor_note", "Doctor's note", outcome.get("doctor_note")),
            OneOf("school_mark", "School's mark", outcome.get("school_mark"), options=MARKS),
            Whole("asked_for_help", "Asked for help", outcome.get("asked_for_help"), about="times"),
            Whole("nurse_visits", "Nurse visits", outcome.get("nurse_visits"), about="times"),
            Whole("calls_home", "Calls home", outcome.get("calls_home"), about="times"),
            Rated("distress_evening", "Worry, evening", outcome.get("distress_evening")),
            *(
                OneOf(f"home_{part}", f"At home: {part}", _code(home.get(part)), options=HOW_MUCH)
                for part in HOME_DAY
            ),
            LongText("note", "Note", outcome.get("note")),
        ],
        about="All of it can stay blank.",
    )  # fmt: skip


def rest_fields(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Give an outcome's fields from what the form kept; a home day counts once all its three parts are told."""
    fields = {name: value for name, value in kept.items() if not name.startswith("home_")}
    parts = {part: kept[f"home_{part}"] for part in HOME_DAY if kept.get(f"home_{part}") is not None}
    complete = len(parts) == len(HOME_DAY)
    return fields | {"home_day": {part: int(how_much) for part, how_much in parts.items()} if complete else None}


def more_form(morning: Mapping[str, Any], *, ours: bool) -> FormDialog:
    """Give the form for what a morning has beside its rows; `ours` adds what we said and did ourselves."""
    sleep = morning.get("sleep_minutes")
    return FormDialog(
        "More of this morning",
        [
            Rated("evening_before", "Worry last night", morning.get("evening_before")),
            Number("sleep_hours", "Hours of sleep", None if sleep is None else sleep / 60, most=16),
            Number("fever_c", "Fever, in °C", morning.get("fever_c"), least=34, most=43),
            YesNo("late_for_work", "Late for work", morning.get("late_for_work")),
            *(
                [LongText("ours", "Ours", morning.get("ours"), about="what I said, and one thing I did differently")]
                if ours
                else []
            ),
        ],
        about="All of it can stay blank.",
    )


def more_fields(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Give a morning's fields from what the form kept: sleep in minutes."""
    fields = {name: value for name, value in kept.items() if name != "sleep_hours"}
    hours = kept.get("sleep_hours")
    return fields | {"sleep_minutes": None if hours is None else round(60 * hours)}


def try_form(exposure: Exposure | None, rungs: Sequence[Rung], current: Rung | None) -> FormDialog:
    """Give the form for one try: before it worry's guess and what is feared, after it what came of it.

    A new one is on `current` unless another rung is chosen; one on a rung that is there no more keeps it.
    """
    rung = current if exposure is None else next((one for one in rungs if one.id == exposure.rung), None)
    known = list(dict.fromkeys([*(rung.supports if rung else ()), *(exposure.supports or () if exposure else ())]))
    offered = [(code, SUPPORTS.get(code, code)) for code in known]

    def told(name: str) -> Any:
        return getattr(exposure, name) if exposure is not None else None

    return FormDialog(
        f"A try: {rung.label if rung else 'another rung'}",
        [
            *(
                [
                    OneOf(
                        "rung",
                        "Rung",
                        current and current.id,
                        options=[(one.id, one.label) for one in rungs],
                        needed=True,
                    )
                ]
                if exposure is None
                else []
            ),
            Rated("expected_peak", "Worry's guess", told("expected_peak")),
            Words("feared", "What if…", told("feared"), longest=300),
            Whole("feared_probability", "How likely, %", told("feared_probability"), most=100, about="before"),
            OneOf("result", "How it went", told("result"), options=RESULTS),
            Whole("minutes", "Minutes", told("minutes"), most=600),
            Rated("peak", "Worry's peak", told("peak")),
            Rated("end", "At the end", told("end")),
            OneOf("happened", "Did it happen", told("happened"), options=HAPPENED),
            Whole("feared_after", "How likely, %", told("feared_after"), most=100, about="afterwards"),
            SomeOf(
                "supports",
                "Was there",
                told("supports"),
                options=offered,
                none="none of them",
                about="the supports that were present; nothing ticked is not asked",
            ),
            Words("different", "Different", told("different"), longest=300, about="what was different this time"),
            LongText("learned", "Learned", told("learned")),
        ],
        about="Before it: the guess and what is feared. After it: what came of it.",
    )


def _code(number: int | None) -> str | None:
    return None if number is None else str(number)
