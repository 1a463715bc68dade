"""Words for what people asked, promised and did, as the pages tell it."""

from datetime import date

from ladder.domain import chart_words
from ladder.domain.attendance import against_agreed, exposure_days
from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.records import Contact
from ladder.domain.week_words import led, share_told
from ladder.domain.wording import short_date
from ladder.exchange.pages.facts import Asked
from ladder.exchange.pages.sheet import iso_words

REQUESTS = {
    "evaluation": "Evaluation",
    "plan_504": "504 plan",
    "iep_review": "IEP review",
    "re_evaluation": "Re-evaluation",
    "placement": "Placement",
    "records": "School records",
    "other": "Something else",
}
CHANNELS = {
    ("call", "out"): "Call from us",
    ("call", "in"): "Call to us",
    ("email", "out"): "E-mail from us",
    ("email", "in"): "E-mail to us",
    ("letter", "out"): "Letter from us",
    ("letter", "in"): "Letter to us",
    ("portal", "out"): "Portal, from us",
    ("portal", "in"): "Portal, to us",
    ("meeting", "out"): "Meeting, we asked",
    ("meeting", "in"): "Meeting, they asked",
    ("in_person", "out"): "Talk, we began",
    ("in_person", "in"): "Talk, they began",
}
"""How a talk came about, by channel and direction."""


def attendance_words(data: ChartData) -> str:
    """Give the sentence of the chart of attendance, and of an agreed timetable what was attended of it."""
    agreed = against_agreed(exposure_days(data.days))
    of_agreed = f" {led('Of agreed hours', agreed, share_told(agreed))}." if agreed.recorded else ""
    return chart_words.attendance(data) + of_agreed


def person_words(contact: Contact) -> str:
    """Give who it was, with the role."""
    return f"{contact.person}, {contact.role}" if contact.role else contact.person


def due_words(due: date, today: date) -> str:
    """Give a date something is due on, and how far away it is."""
    days = (due - today).days
    if days == 0:
        return f"{short_date(due, today=today)}, today"
    count = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    return f"{short_date(due, today=today)}, {f'in {count}' if days > 0 else f'{count} ago'}"


def clock_words(asked: Asked, today: date) -> str:
    """Give where a request's clock stands today; without a number of days there is none."""
    request = asked.request
    if request.closed_on:
        return f"closed on {iso_words(request.closed_on)}"
    if request.days_allowed is None:
        return "no number of days, so no clock: a date in writing is asked for"
    if asked.day is None:
        return f"{request.days_allowed} days from consent, which is not written down yet"
    kind = "school days" if request.day_type == "school" else "days"
    past = asked.last_day is not None and asked.last_day < today
    last = (
        f"; the last one {'was' if past else 'is'} {short_date(asked.last_day, today=today)}" if asked.last_day else ""
    )
    paused = ", paused days left out" if request.pauses else ""
    return f"day {asked.day} of {request.days_allowed} {kind} from {_start(asked)}{paused}{last}"


def parts_words(asked: Asked) -> str:
    """Give how far each part of an evaluation has come."""
    return ", ".join(f"{word(one.name).replace('_', ' ')} {one.state}" for one in asked.request.parts or ())


def _start(asked: Asked) -> str:
    return "consent" if asked.request.starts == "consent" else "asking"
