"""One entry of the written record as a line, for the lists of `ladder contact` and its sisters."""

from ladder.domain.records import Contact, Incident, Record, Request, Support
from ladder.domain.written_words import CHANNELS, DAY_TYPES, DIRECTIONS, RESULTS, STARTS
from ladder.tracker.titles import title


def line_of(record: Record) -> str:
    """Give the line: the date first, then what it is, then what came of it."""
    match record:
        case Contact(at=at):
            parts = [f"{at[:10]} {at[11:16]}", title(record), _how(record), *_promise(record)]
        case Support(from_=first):
            parts = [first or "no date yet", title(record), *_came_of(record)]
        case Request(asked_on=day):
            parts = [day, title(record), *_clock(record)]
        case Incident(date=day):
            parts = [day, title(record)]
        case _:
            parts = [title(record)]
    return "  ".join(parts)


def _how(contact: Contact) -> str:
    return f"({CHANNELS[contact.channel]}, {DIRECTIONS[contact.direction]})"


def _promise(contact: Contact) -> list[str]:
    if contact.replied_on:
        return [f"answered {contact.replied_on}"]
    return [f"promised by {contact.due}"] if contact.due else []


def _came_of(support: Support) -> list[str]:
    until = [f"until {support.to}"] if support.to else []
    return until + ([RESULTS[support.result]] if support.result != "unknown" else [])


def _clock(request: Request) -> list[str]:
    if request.closed_on:
        return [f"closed {request.closed_on}"]
    consent = [f"consent {request.consent_on}"] if request.consent_on else []
    if request.days_allowed is None:
        return [*consent, "no clock"]
    return [*consent, f"{request.days_allowed} {DAY_TYPES[request.day_type]} from {STARTS[request.starts]}"]
