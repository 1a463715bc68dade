"""The lines of a hearing's page: school days, talks, tries, supports, requests, incidents, letters and phases."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from ladder.domain.attendance import differing
from ladder.domain.calendar import local_date
from ladder.domain.catalogue import FURTHEST, STATUSES, word
from ladder.domain.climb import is_plan
from ladder.domain.day import Day
from ladder.domain.records import Contact, Exposure, Incident, Letter, Outcome, Phase, Record, Support
from ladder.domain.wording import clock_of, minutes_words
from ladder.exchange.pages.facts import Asked, HearingFacts
from ladder.exchange.pages.html import Html, Node, begun, el, join, typed
from ladder.exchange.pages.sheet import day_words, iso_words, parted
from ladder.exchange.pages.supports import RESULTS, STATES
from ladder.exchange.pages.words import CHANNELS, REQUESTS, clock_words, parts_words, person_words

MARKS = {
    "present": "present",
    "late": "late",
    "part": "part of the day",
    "absent_excused": "absent, excused",
    "absent_unexcused": "absent, unexcused",
    "other": "something else",
}
REASONS = {
    "illness": "illness",
    "appointment": "appointment",
    "mental_health": "mental health",
    "religious": "religious",
    "other": "something else",
}
TRIES = {"done": "done", "partly": "partly", "tried": "tried", "not_today": "not today"}
PLACES = {"home": "at home", "school": "at school", "clinic": "at a clinic"}
_SEVERITIES = {1: "mild", 2: "medium", 3: "bad"}


class Stamp(Struct, frozen=True):
    """When a record was written and last changed, in local date and time; `changed` is None when it never was.

    `what` says which record of the line it is, where it is not the line's own.
    """

    what: str | None
    written: str
    changed: str | None


class Line(Struct, frozen=True):
    """One line: the date it stands on, what it is, what it tells, and when that was written."""

    day: date
    rank: int
    at: str
    kind: str
    told: Html
    stamps: tuple[Stamp, ...]


def lines_of(facts: HearingFacts) -> list[Line]:
    """Give every line, oldest first; of one date the day comes first, then tries, talks and the rest."""
    return sorted(_every(facts), key=lambda line: (line.day, line.rank, line.at))


def _every(facts: HearingFacts) -> Iterator[Line]:
    zone = facts.sheet.child.timezone
    differ = {day.date for day in differing(facts.data.days)}
    for phase in facts.phases:
        yield _line(phase, phase.date, 0, "From here on", typed(phase.label), zone)
    for day in facts.data.days:
        if day.school_day:
            yield _school_day(day, day.date in differ, zone)
        for one in day.exposures:
            if not is_plan(one):
                yield _line(one, one.date, 2, "Try", _try(one, facts.rungs), zone)
    for contact in facts.contacts:
        kind = CHANNELS[contact.channel] + (" to us" if contact.direction == "in" else " from us")
        yield _line(contact, contact.at[:10], 3, kind, _talk(contact), zone, at=contact.at)
    for support in facts.supports:
        begun = support.from_ or local_date(support.recorded_at, zone).isoformat()
        yield _line(support, begun, 4, f"Support {PLACES[support.where]}", _support(support), zone)
    for asked in facts.requests:
        yield _line(asked.request, asked.request.asked_on, 5, "Request", _request(asked, facts.sheet.made_on), zone)
    for incident in facts.incidents:
        yield _line(incident, incident.date, 6, "Incident", _incident(incident), zone)
    for letter in facts.letters:
        sent = letter.sent_on or local_date(letter.recorded_at, zone).isoformat()
        yield _line(letter, sent, 7, "Letter", _letter(letter), zone)


def _line(record: Record, day: str, rank: int, kind: str, told: Html, zone: str, at: str | None = None) -> Line:
    moment = f"{at or ''} {record.recorded_at} {record.id}"
    return Line(date.fromisoformat(day), rank, moment, kind, told, (_stamp(record, zone),))


def _stamp(record: Record, zone: str, what: str | None = None) -> Stamp:
    changed = record.updated_at if record.updated_at != record.recorded_at else None
    return Stamp(what, _moment(record.recorded_at, zone), _moment(changed, zone) if changed else None)


def _moment(instant: str, zone: str) -> str:
    day = local_date(instant, zone)
    return f"{day.day} {day:%b} {day.year}, {clock_of(instant, zone)}"


def _school_day(day: Day, differs: bool, zone: str) -> Line:
    """Give the line of a school day: our record beside the school's mark, and the morning with a stamp of its own."""
    stamps = []
    if day.outcome:
        stamps.append(_stamp(day.outcome, zone))
    if day.morning:
        stamps.append(_stamp(day.morning, zone, "morning"))
    parts = [_part("Ours", _ours(day)), *(_beside(day.outcome) if day.outcome else ()), *_body(day)]
    if differs:
        parts.append(el("b", "The two records differ."))
    return Line(day.date, 1, "", "School day", parted(parts, " "), tuple(stamps))


def _part(name: str, told: Node) -> Html:
    return join(el("b", f"{name}: "), told, ".")


def _ours(day: Day) -> Node:
    """Give what the family wrote down of the day."""
    outcome = day.outcome
    far = f"{'' if outcome is None else '; '}how far: {FURTHEST[day.furthest]}" if day.furthest is not None else None
    if outcome is None:
        return far or "nothing written down for this day"
    where = join(" (", typed(word(outcome.place).replace("_", " ")), ")") if outcome.place else None
    spent = "" if day.attended is None else f", {minutes_words(day.attended)} of {minutes_words(day.scheduled)} in school"
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
    counts = (("Nurse", outcome.nurse_visits), ("Calls home", outcome.calls_home), ("Asked for help", outcome.asked_for_help))
    yield from (_part(name, str(count)) for name, count in counts if count is not None)
    if outcome.home_day:
        home = outcome.home_day
        told = f"schoolwork {home.schoolwork}, screens {home.screens}, attention {home.attention} of 3"
        yield _part("At home", told)


def _body(day: Day) -> Iterator[Html]:
    if day.morning and day.morning.symptoms is not None:
        named = [typed(f"{word(one.name)} {_SEVERITIES[one.severity]}") for one in day.morning.symptoms]
        yield _part("Body in the morning", parted(named) if named else "nothing")


def _try(one: Exposure, rungs: dict[str, str]) -> Html:
    came = TRIES[one.result] if one.result else "no result written down"
    spent = f", {minutes_words(one.minutes)}" if one.minutes is not None else ""
    there = None
    if one.supports is not None:
        names = parted([typed(word(name)) for name in one.supports])
        there = join(" Supports that day: ", names if one.supports else "none", ".")
    return join(typed(rungs.get(one.rung, "a rung that is no longer there")), f": {came}{spent}.", there)


def _talk(contact: Contact) -> Html:
    topic = [" About: ", typed(contact.topic), "."] if contact.topic else None
    said: Sequence[tuple[str, str | None]] = (("Asked", contact.asked), ("Promised", contact.promised))
    due = f" (by {iso_words(contact.due)})" if contact.due else ""
    parts = [el("div", typed(person_words(contact)), f", {contact.at[11:16]}.", topic)]
    for words, text in said:
        if text:
            parts.append(el("div", f"{words}{due if words == 'Promised' else ''}: ", el("bdi", text, class_="said")))
    if contact.due and not contact.promised:
        parts.append(el("div", f"Due by {iso_words(contact.due)}."))
    answered = f"Answered or kept on {iso_words(contact.replied_on)}." if contact.replied_on else None
    if answered or contact.due:
        parts.append(el("div", answered or "No answer is written down."))
    if contact.follow_up_on:
        parts.append(el("div", f"Followed up on {iso_words(contact.follow_up_on)}."))
    if contact.documents:
        parts.append(el("div", "Papers: ", parted([typed(name) for name in contact.documents]), "."))
    return join(*parts)


def _support(support: Support) -> Html:
    until = f" until {iso_words(support.to)}" if support.to else ""
    result = RESULTS.get(support.result)
    came = f" What came of it: {result}." if result else ""
    return join(typed(word(support.what)), f": {STATES[support.state].lower()}{until}.{came}")


def _request(asked: Asked, today: date) -> Html:
    request = asked.request
    parts: list[Node] = [el("div", f"{REQUESTS[request.kind]}, asked on {iso_words(request.asked_on)}.")]
    if request.consent_on:
        parts.append(el("div", f"Consent on {iso_words(request.consent_on)}."))
    parts.append(el("div", f"{begun(clock_words(asked, today))}."))
    if request.parts:
        parts.append(el("div", "Parts: ", typed(parts_words(asked)), "."))
    if request.result:
        parts.append(el("div", "What came of it: ", el("bdi", request.result, class_="said")))
    return join(*parts)


def _incident(incident: Incident) -> Html:
    said = (("", incident.what), ("Told: ", incident.told_whom), ("The school: ", incident.school_did))
    return join([el("div", words, el("bdi", text, class_="said")) for words, text in said if text])


def _letter(letter: Letter) -> Html:
    kind = REQUESTS.get(letter.kind, letter.kind.replace("_", " "))
    sent = f"sent on {iso_words(letter.sent_on)}" if letter.sent_on else "not sent yet"
    return join(typed(kind), f", {sent}. Its text is a paper of its own.")
