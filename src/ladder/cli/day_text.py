"""A day in words, for `ladder today`."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from ladder.cli.layout import listed, section
from ladder.domain.catalogue import FURTHEST, STATUSES, distress_word, word
from ladder.domain.records import Child, Exposure, Ladder, Morning, Outcome
from ladder.domain.records.days import CopingUse
from ladder.domain.wording import minutes_words, short_date
from ladder.tracker.due import Due
from ladder.tracker.today import DayView

T = TypeVar("T")

_SEVERITY = {1: "mild", 2: "medium", 3: "bad"}
_RESULTS = {"done": "done", "partly": "partly", "tried": "tried", "not_today": "not today"}
_WAITS = {"recovery": "resting, to recover first", "changes_first": "waiting for changes at school"}
_DUE = {"contact": "promised by", "request": "answer to the request:", "ladder": "look again at the ladder"}
NOT_YET = "not recorded yet"


def day_lines(child: Child, view: DayView) -> list[str]:
    """Give the lines for a day: the morning, the rung, after school, what is due."""
    day = view.day
    hours = f"school from {day.hours.starts} to {day.hours.ends}" if day.hours else "no school"
    lines = [f"{child.name} · {short_date(day.date)} · {hours}"]
    lines += section("This morning", _morning(child, day.morning) if day.morning else (), NOT_YET)
    if view.ladder and not (day.morning and day.morning.safety_flag):
        lines += section("On the ladder", _ladder(view, view.ladder), "no rung is left to climb")
    lines += section("After school", _outcome(day.outcome, day.attended) if day.outcome else (), NOT_YET)
    if view.due:
        lines += section("Due", (_due(one, day.date) for one in view.due), "")
    return lines


def _morning(child: Child, morning: Morning) -> list[tuple[str, str]]:
    """Give what is written down of a morning; what is blank has no row."""
    rows = (
        ("Your worry", _worry(morning.distress_parent)),
        (f"{child.name}'s worry", _worry(morning.distress_child)),
        ("Body", _list(morning.symptoms, lambda one: f"{word(one.name)} ({_SEVERITY[one.severity]})")),
        ("Fever", f"{morning.fever_c:g} °C" if morning.fever_c is not None else None),
        ("What made it hard", _list(morning.hard_parts, word)),
        ("What helped", _list(morning.coping, _skill)),
        ("How far", FURTHEST[morning.furthest] if morning.furthest is not None else None),
        ("The morning", _list(morning.behaviours, word)),
        ("They say", morning.child_says),
        ("Good", morning.good_thing),
        ("Note", morning.note),
    )
    return [(label, text) for label, text in rows if text]


def _worry(size: int | None) -> str | None:
    return None if size is None else f"{size} {distress_word(size)}"


def _list(entries: Iterable[T] | None, words: Callable[[T], str]) -> str | None:
    return None if entries is None else listed(map(words, entries))


def _skill(use: CopingUse) -> str:
    notes = ["prompted"] if use.started == "prompted" else []
    if use.helped is not None:
        notes.append(f"helped {use.helped}")
    return f"{word(use.name)} ({', '.join(notes)})" if notes else word(use.name)


def _ladder(view: DayView, ladder: Ladder) -> Iterator[tuple[str, str]]:
    if ladder.status == "paused":
        looked = ladder.look_again_on and short_date(date.fromisoformat(ladder.look_again_on), today=view.day.date)
        again = f", look again on {looked}" if looked else ""
        yield "The ladder", _WAITS.get(ladder.paused_for or "", "resting for now") + again
    elif view.rung is not None:
        number = next(place for place, one in enumerate(view.rungs, start=1) if one.id == view.rung.id)
        target = f", {minutes_words(view.rung.target_minutes)}" if view.rung.target_minutes is not None else ""
        yield "Rung", f"{number} of {len(view.rungs)}: {view.rung.label}{target}"
    labels = {rung.id: rung.label for rung in view.rungs}
    for exposure in view.day.exposures:
        yield "Try", _try(exposure, labels.get(exposure.rung, "another rung"))


def _try(exposure: Exposure, label: str) -> str:
    facts = [label]
    if exposure.result is not None:
        facts.append(_RESULTS[exposure.result])
    if exposure.minutes is not None:
        facts.append(minutes_words(exposure.minutes))
    for words, size in (("guess", exposure.expected_peak), ("most worry", exposure.peak), ("at the end", exposure.end)):
        if size is not None:
            facts.append(f"{words} {size}")
    if exposure.happened is not None:
        facts.append(f"what was feared happened: {exposure.happened}")
    return ", ".join(facts)


def _outcome(outcome: Outcome, attended: int | None) -> Iterator[tuple[str, str]]:
    in_school = f", {minutes_words(attended)} in school" if attended is not None else ""
    yield "The day", STATUSES[outcome.status] + in_school
    if outcome.arrived or outcome.left:
        yield "Times", f"{outcome.arrived or 'the start'} to {outcome.left or 'the end'}"
    for label, text in (("Evening worry", _worry(outcome.distress_evening)), ("Note", outcome.note)):
        if text:
            yield label, text


def _due(one: Due, today: date) -> tuple[str, str]:
    days = "1 day" if abs(one.days_left) == 1 else f"{abs(one.days_left)} days"
    when = "due today" if one.days_left == 0 else f"due in {days}" if one.days_left > 0 else f"due {days} ago"
    return short_date(date.fromisoformat(one.due), today=today), f"{when}: {_DUE[one.kind]} {one.title}"
