"""The lines of a hearing's page from the written record: talks, supports, requests, incidents, letters, phases."""

from collections.abc import Iterator
from datetime import date

from ladder.domain.calendar import local_date
from ladder.domain.catalogue import word
from ladder.domain.records import Contact, Incident, Letter, Support
from ladder.domain.written_words import RESULTS, WHERES
from ladder.exchange.pages.facts import Asked, HearingFacts
from ladder.exchange.pages.html import Html, Node, begun, el, join, typed
from ladder.exchange.pages.lines import Here, Line, line_of
from ladder.exchange.pages.sheet import iso_words, parted
from ladder.exchange.pages.words import CHANNELS, REQUESTS, clock_words, parts_words, person_words

PHASE, TALK, SUPPORT, REQUEST, INCIDENT, LETTER = 0, 3, 4, 5, 6, 7
"""The places of these lines among those of one date; the day and its tries come after a phase."""

STATES = {
    "requested": "asked for",
    "agreed": "agreed",
    "in_place": "in place",
    "not_provided": "not provided",
    "faded": "faded",
    "stopped": "stopped",
}


def written_lines(facts: HearingFacts) -> Iterator[Line]:
    """Give a line for each record."""
    here = Here(facts.sheet.child.timezone, facts.sheet.made_on)
    for phase in facts.phases:
        yield line_of(phase, phase.date, PHASE, "From here on", typed(phase.label), here)
    for one in facts.contacts:
        kind = CHANNELS[one.channel, one.direction]
        yield line_of(one, one.at[:10], TALK, kind, _talk(one), here, at=one.at)
    for support in facts.supports:
        first = support.from_ or local_date(support.recorded_at, here.zone).isoformat()
        yield line_of(support, first, SUPPORT, f"Support {WHERES[support.where]}", _support(support), here)
    for asked in facts.requests:
        yield line_of(asked.request, asked.request.asked_on, REQUEST, "Request", _request(asked, here.made_on), here)
    for incident in facts.incidents:
        yield line_of(incident, incident.date, INCIDENT, "Incident", _incident(incident), here)
    for letter in facts.letters:
        sent = letter.sent_on or local_date(letter.recorded_at, here.zone).isoformat()
        yield line_of(letter, sent, LETTER, "Letter", _letter(letter), here)


def _talk(contact: Contact) -> Html:
    topic = [" About: ", typed(contact.topic), "."] if contact.topic else None
    said = (("Asked", contact.asked), ("Promised", contact.promised))
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
    came = f" What came of it: {RESULTS[support.result]}." if support.result != "unknown" else ""
    return join(typed(word(support.what)), f": {STATES[support.state]}{until}.{came}")


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
