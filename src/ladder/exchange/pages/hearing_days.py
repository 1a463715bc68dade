"""The lines of a hearing's page that days give: each school day, written down or not, and each try."""

from collections.abc import Iterator, Mapping

from ladder.domain.catalogue import FURTHEST, STATUSES, word
from ladder.domain.climb import is_plan
from ladder.domain.day import Day
from ladder.domain.records import Exposure, Outcome
from ladder.domain.register import MARKS, differing
from ladder.domain.wording import minutes_words
from ladder.exchange.pages.facts import HearingFacts
from ladder.exchange.pages.html import Html, Node, el, join, typed
from ladder.exchange.pages.lines import Here, Line, line_of, stamp_of
from ladder.exchange.pages.sheet import iso_words, parted

DAY, TRY = 1, 2
"""The places of these lines among those of one date."""

REASONS = {
    "illness": "illness",
    "appointment": "appointment",
    "mental_health": "mental health",
    "religious": "religious",
    "other": "something else",
}
TRIES = {"done": "done", "partly": "partly", "tried": "tried", "not_today": "not today"}
SEVERITIES = {1: "mild", 2: "medium", 3: "bad"}


def day_lines(facts: HearingFacts) -> Iterator[Line]:
    """Give a line for each school day and each try."""
    here = Here(facts.sheet.child.timezone, facts.sheet.made_on)
    differ = {one.day.date: one.why for one in differing(facts.data.days)}
    for day in facts.data.days:
        if day.school_day:
            yield _school_day(day, differ.get(day.date), here)
        for one in day.exposures:
            if not is_plan(one):
                yield line_of(one, one.date, TRY, "Try", _try(one, facts.rungs), here)


def _school_day(day: Day, differs: str | None, here: Here) -> Line:
    """Give the line of a school day: our record beside the school's mark, and the morning with a stamp of its own."""
    stamps = []
    if day.outcome:
        stamps.append(stamp_of(day.outcome, here))
    if day.morning:
        stamps.append(stamp_of(day.morning, here, day.date))
    parts = [_part("Ours", _ours(day)), *(_beside(day.outcome) if day.outcome else ()), *_body(day)]
    if differs:
        parts.append(join(el("b", "The two records differ: "), f"{differs}."))
    return Line(day.date, DAY, "", "School day", parted(parts, " "), tuple(stamps))


def _part(name: str, told: Node) -> Html:
    return join(el("b", f"{name}: "), told, ".")


def _ours(day: Day) -> Node:
    """Give what the family wrote down of the day."""
    outcome = day.outcome
    far = f"{'' if outcome is None else '; '}how far: {FURTHEST[day.furthest]}" if day.furthest is not None else None
    if outcome is None:
        return far or "nothing written down for this day"
    where = join(" (", typed(word(outcome.place).replace("_", " ")), ")") if outcome.place else None
    spent = (
        "" if day.attended is None else f", {minutes_words(day.attended)} of {minutes_words(day.scheduled)} in school"
    )
    times = [f"{name} {clock}" for name, clock in (("in at", outcome.arrived), ("out at", outcome.left)) if clock]
    classes = parted([typed(name) for name in outcome.periods]) if outcome.periods else None
    return join(
        STATUSES[outcome.status],
        where,
        spent,
        f", {', '.join(times)}" if times else None,
        [", ", classes] if classes else None,
        far,
    )


def _beside(outcome: Outcome) -> Iterator[Html]:
    """Give the school's mark and what else is known of the day."""
    if outcome.school_mark:
        yield _part("School’s mark", MARKS[outcome.school_mark])
    if outcome.excused:
        yield _part("Excused", outcome.excused)
    if outcome.reason:
        yield _part("Reason", REASONS[outcome.reason])
    if outcome.note_sent_on:
        yield _part("Note sent", iso_words(outcome.note_sent_on))
    if outcome.doctor_note is not None:
        yield _part("Doctor’s note", "yes" if outcome.doctor_note else "no")
    counts = (
        ("Nurse", outcome.nurse_visits),
        ("Calls home", outcome.calls_home),
        ("Asked for help", outcome.asked_for_help),
    )
    yield from (_part(name, str(count)) for name, count in counts if count is not None)
    if outcome.home_day:
        home = outcome.home_day
        told = f"schoolwork {home.schoolwork}, screens {home.screens}, attention {home.attention} of 3"
        yield _part("At home", told)


def _body(day: Day) -> Iterator[Html]:
    if day.morning and day.morning.symptoms is not None:
        named = [typed(f"{word(one.name)} {SEVERITIES[one.severity]}") for one in day.morning.symptoms]
        yield _part("Body in the morning", parted(named) if named else "nothing")


def _try(one: Exposure, rungs: Mapping[str, str]) -> Html:
    came = TRIES[one.result] if one.result else "no result written down"
    spent = f", {minutes_words(one.minutes)}" if one.minutes is not None else ""
    there = None
    if one.supports is not None:
        names = parted([typed(word(name)) for name in one.supports])
        there = join(" Supports that day: ", names if one.supports else "none", ".")
    return join(typed(rungs.get(one.rung, "a rung that is no longer there")), f": {came}{spent}.", there)
