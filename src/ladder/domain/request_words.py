"""Requests and their clocks in words: where it stands, what comes next, what to write beside it."""

from typing import NamedTuple

from ladder.domain.date_words import ago, dated, how_many
from ladder.domain.re_evaluation import ReEvaluation
from ladder.domain.records.base import Region
from ladder.domain.requests import Clock, clock_start

NO_NUMBER = "No number of days is written down, so no clock runs; ask for a date in writing."
NO_DEADLINE = "No federal deadline; ask for a date in writing."
_NO_NUMBER_US = {
    "plan_504": NO_DEADLINE,
    "iep_review": NO_DEADLINE,
    "evaluation": "No number of days is written down: it is 60 days from consent, or your state's own (34 CFR "
    "300.301(c)). Ask for the date in writing.",
    "re_evaluation": "No number of days is written down; many states have their own. Ask for a date in writing.",
    "records": "No number of days is written down: a school shows records within 45 days (34 CFR 99.10(b)). Ask for a "
    "date in writing.",
}
OFFER = (
    "If the child cannot come in, offer home, video or another place in writing (34 CFR 300.301(d): the days stop "
    "counting for a child who is again and again not made available)."
)
OFFER_UK = "If the child cannot come in, offer home, video or another place in writing."
_EVALUATIONS = ("evaluation", "re_evaluation")

_NEXT_OPEN = {
    "evaluation": "Next: every part is done and written up, then the meeting that looks at the three boxes.",
    "re_evaluation": "Next: what is still missing is looked at, then the meeting that looks at the three boxes again.",
    "plan_504": "Next: a meeting in which the supports, who sees to them and from when are written down.",
    "iep_review": "Next: a meeting of the team; say in writing beforehand what is to be talked about.",
    "placement": "Next: a meeting of the team, and the answer with its reasons in writing.",
    "records": "Next: a day to look at them, or the copies.",
    "other": "Next: the answer in writing.",
}
_NEXT_CLOSED = {
    "evaluation": "Next: a copy of every report, and the meeting's answer with its reasons in writing.",
    "re_evaluation": "Next: a copy of every report, and the meeting's answer with its reasons in writing.",
    "plan_504": "Next: write down from when each support is there, and when the plan is looked at again.",
    "iep_review": "Next: the changed plan in writing, and from when it holds.",
    "placement": "Next: the decision in writing, and from when it holds.",
    "records": "Next: read them beside your own record; what differs can be corrected.",
    "other": "Next: what was agreed, in writing.",
}
CONSENT_NEXT = (
    "Next: the consent form. Sign it the day it comes and write that date down here; if none has come, ask for it in "
    "writing."
)
OVERDUE_NEXT = "Next: ask in writing for the date and for the reason; a letter for it stands ready."
AHEAD_NEXT = "Next: nothing until then."


class ClockWords(NamedTuple):
    """A request's clock in sentences; `beside` is what to write beside an evaluation, None for other requests."""

    stands: str
    next: str
    beside: str | None


def clock_words(clock: Clock, region: Region) -> ClockWords:
    """Give where a clock stands, what comes next, and the offer beside an open evaluation."""
    offered = clock.request.kind in _EVALUATIONS and clock.state != "closed"
    offer = OFFER if region == "us" else OFFER_UK
    return ClockWords(stands(clock, region), _next(clock), offer if offered else None)


def stands(clock: Clock, region: Region) -> str:
    """Give where a clock stands, in one or two sentences."""
    asked = f"Asked {ago(clock.request.asked_on, clock.today)}."
    match clock.state:
        case "closed":
            return _closed(clock)
        case "no_number":
            told = _NO_NUMBER_US.get(clock.request.kind, NO_NUMBER) if region == "us" else NO_NUMBER
            return f"{asked} {told}"
        case "before_consent":
            return f"{asked} The {_allowed(clock)} begin with your consent, which is not written down yet."
        case "ahead":
            start = clock_start(clock.request)
            return f"The {_allowed(clock)} begin after {dated(start)}." if start else asked
        case _:
            return _counting(clock)


def short(clock: Clock) -> str:
    """Give where a clock stands in a few words, for a list: "day 41 of 60", "asked 11 days ago"."""
    if clock.state == "closed":
        return f"closed {dated(clock.today)}"
    if clock.day is None:
        return f"asked {ago(clock.request.asked_on, clock.today)}"
    paused = ", paused" if clock.paused else ""
    over = f", {how_many(clock.days_over, 'day')} over" if clock.days_over else ""
    return f"{_day(clock)}{paused}{over}"


def re_evaluation_words(found: ReEvaluation) -> str:
    """Give when the next evaluation is due at the latest, and whether it is asked for."""
    since = {
        "evaluation": "the evaluation closed",
        "re_evaluation": "the last re-evaluation closed",
        "iep": "the IEP began",
    }
    due = f"Re-evaluation due by {dated(found.due)}: every 3 years (34 CFR 300.303(b)), and {since[found.after]}"
    asked = f" It was asked for on {dated(found.asked.asked_on)}." if found.asked else " You may ask for it earlier."
    return f"{due} on {dated(found.since)}.{asked}"


def _next(clock: Clock) -> str:
    kind = clock.request.kind
    match clock.state:
        case "closed":
            return _NEXT_CLOSED[kind]
        case "before_consent":
            return CONSENT_NEXT
        case "overdue":
            return OVERDUE_NEXT
        case "ahead":
            return AHEAD_NEXT
        case "no_number" if kind in _EVALUATIONS and clock.request.consent_on is None:
            return CONSENT_NEXT
        case _:
            return _NEXT_OPEN[kind]


def _counting(clock: Clock) -> str:
    day = f"{_day(clock).capitalize()}{', paused today' if clock.paused else ''}."
    if clock.paused_days:
        day += f" {how_many(clock.paused_days, 'paused day')} not counted."
    if clock.last is None:
        return f"{day} No last allowed day can be told: no more school days are written down."
    if clock.days_over:
        return f"{day} The last allowed day was {dated(clock.last)}, {ago(clock.last, clock.today)}."
    when = "is today" if clock.last == clock.today else f"is {dated(clock.last)}, {ago(clock.last, clock.today)}"
    return f"{day} The last allowed day {when}."


def _closed(clock: Clock) -> str:
    closed = f"Closed on {dated(clock.today)}"
    if clock.day is None:
        after = how_many(clock.asked_days, "day")
        return f"{closed}, {after} after it was asked." if clock.asked_days > 0 else f"{closed}."
    over = f", {how_many(clock.days_over, 'day')} past the last allowed one" if clock.days_over else ""
    return f"{closed}, on {_day(clock)}{over}."


def _day(clock: Clock) -> str:
    school = "school " if clock.request.day_type == "school" else ""
    return f"{school}day {clock.day} of {clock.request.days_allowed}"


def _allowed(clock: Clock) -> str:
    school = "school day" if clock.request.day_type == "school" else "day"
    return how_many(clock.request.days_allowed or 0, school)
