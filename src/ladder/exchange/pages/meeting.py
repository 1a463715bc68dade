"""The page for a meeting with the school: one sheet, with nothing on it but what a school may have."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from ladder.domain import chart_words
from ladder.domain.catalogue import FURTHEST
from ladder.domain.education import Education, Times
from ladder.domain.week_words import counted_of, furthest_words, known_days, percent
from ladder.domain.wording import minutes_words, short_date
from ladder.exchange.pages.drawn.attendance import draw_attendance
from ladder.exchange.pages.facts import MeetingFacts
from ladder.exchange.pages.fitting import Density
from ladder.exchange.pages.html import Html, Node, el, join, more, typed
from ladder.exchange.pages.letters import shortened
from ladder.exchange.pages.sheet import (
    HALF,
    chart,
    fitted,
    listed,
    nothing,
    on_sheets,
    page,
    page_foot,
    page_head,
    rows,
    section,
    together,
    window_words,
)
from ladder.exchange.pages.supports import STATES, standing, told
from ladder.exchange.pages.words import REQUESTS, attendance_words, clock_words, due_words, person_words

SHOWN = ("in_place", "agreed", "requested", "not_provided")


class Most(Struct, frozen=True, kw_only=True):
    """How many supports of a state, promises and requests are shown, and how many signs of a promise."""

    supports: int
    promises: int
    requests: int
    signs: int


LEVELS: tuple[tuple[Density, Most], ...] = (
    ("", Most(supports=8, promises=8, requests=4, signs=240)),
    ("", Most(supports=6, promises=5, requests=3, signs=160)),
    ("close", Most(supports=6, promises=5, requests=3, signs=160)),
    ("close", Most(supports=4, promises=4, requests=3, signs=120)),
    ("tight", Most(supports=4, promises=4, requests=3, signs=120)),
    ("tight", Most(supports=3, promises=3, requests=2, signs=90)),
    ("tight", Most(supports=2, promises=2, requests=2, signs=60)),
    ("tight", Most(supports=1, promises=1, requests=1, signs=60)),
)
"""How much the sheet shows, and in how large letters, as long as there is room."""

SCALES = (
    "Shares are minutes in school of those the school has, over recorded school days; ill or elsewhere is left out.",
    f"How far: {', '.join(FURTHEST)}.",
)


def meeting_page(facts: MeetingFacts) -> str:
    """Give the page as HTML text: the same text for the same facts."""
    return page(facts.sheet, on_sheets(fitted(LEVELS, lambda most: [_family(facts), _record(facts, most)])))


def _family(facts: MeetingFacts) -> Iterator[Node]:
    """Give the head, and what the family typed for this page: the child's sentence, strengths, and what it asks."""
    lead = "What a family wrote down, for everyone who meets today."
    yield page_head(facts.sheet, window_words(facts.sheet), lead)
    if facts.child_says is not None:
        whose = el("h2", "In ", typed(facts.sheet.child.name), "’s own words")
        yield el("section", whose, el("blockquote", facts.child_says, dir="auto"))
    parts = []
    if facts.strengths:
        parts.append(section("Strengths", listed(facts.strengths)))
    if facts.asks:
        parts.append(section("What we ask today", listed(facts.asks, ordered=True)))
    yield together(*parts) if len(parts) == 2 else parts


def _record(facts: MeetingFacts, most: Most) -> Iterator[Node]:
    """Give what the record shows: attendance, its cost, supports, promises; then the foot."""
    attendance = attendance_words(facts.data)
    drawn = draw_attendance(facts.data, attendance, width=HALF, height=124, trend=False)
    yield together(
        chart("What we see", drawn, attendance, more=_reached(facts)),
        section("What it costs in education", _cost(facts.education)),
    )
    yield section("Supports at school", _supports(facts, most.supports))
    yield section("Promises and answers due", _due(facts, most))
    yield page_foot(facts.sheet, SCALES)


def _reached(facts: MeetingFacts) -> Html | None:
    parts: list[Node] = []
    if facts.furthest is not None:
        parts.append(f"How far, in the middle: {furthest_words(facts.furthest)}. ")
    if facts.rung:
        parts += ["The highest step done so far: ", typed(facts.rung), "."]
    return el("p", *parts) if parts else None


def _cost(found: Education) -> Html:
    """Give minutes, classes and counts, each with the days that say so."""
    minutes, classes = found.minutes, found.classes
    if not minutes.recorded:
        return nothing(chart_words.NOTHING)
    missing = f"{minutes_words(found.missing_minutes)} of {minutes_words(minutes.scheduled)}"
    share = f" ({percent(found.missing_minutes / minutes.scheduled)})" if minutes.scheduled else ""
    unused = f"{missing}{share}, {known_days(minutes)}" if minutes.is_told else known_days(minutes)
    cells = (
        ("School time that could not be used", unused),
        ("Classes sat through", f"{counted_of(classes)}, {_days(found.class_days)}" if classes.of else "not recorded"),
        ("Visits to the nurse", _times(found.nurse_visits)),
        ("Calls home", _times(found.calls_home)),
        ("Times help was asked for", _times(found.asked_for_help)),
    )
    return el("table", el("tbody", [el("tr", el("th", words, scope="row"), el("td", value)) for words, value in cells]))


def _times(found: Times) -> str:
    """Give a count with the days that say so; where none does it is not recorded, never 0."""
    return f"{found.times}, {_days(found.days)}" if found.days else "not recorded"


def _days(count: int) -> str:
    return "n 1 day" if count == 1 else f"n {count} days"


def _supports(facts: MeetingFacts, most: int) -> Html:
    """Give the supports by their state, in four columns."""
    found = standing(facts.supports, facts.sheet.until)
    columns = []
    for state in SHOWN:
        mine = [one for one in found if one.support.state == state]
        lines = [el("li", told(one, place=False)) for one in mine[:most]]
        if len(mine) > most:
            lines.append(el("li", f"and {len(mine) - most} more", class_="quiet"))
        inside = el("ul", lines, class_="plain") if lines else nothing("none")
        columns.append(el("div", el("h3", STATES[state]), inside))
    return el("div", columns, class_="four")


def _due(facts: MeetingFacts, most: Most) -> Html:
    """Give promises without an answer, the one due first on top, then requests that are open."""
    today = facts.sheet.made_on
    promises = sorted(facts.contacts, key=lambda one: (one.due or "", one.at, one.id))
    lines = [
        _due_line(
            typed(shortened(" ".join((one.promised or one.topic or "an answer").split()), most.signs)),
            [typed(shortened(person_words(one), most.signs)), f", {_on(one.at[:10], today)}"],
            due_words(date.fromisoformat(one.due), today) if one.due else "",
        )
        for one in promises[: most.promises]
    ]
    lines += [
        _due_line(
            f"{REQUESTS[asked.request.kind]}, asked for in writing",
            f"the family, {_on(asked.request.asked_on, today)}",
            clock_words(asked, today),
        )
        for asked in facts.requests[: most.requests]
    ]
    if not lines:
        return nothing("None is open.")
    hidden = max(len(promises) - most.promises, 0) + max(len(facts.requests) - most.requests, 0)
    rest = more(hidden, "is", "are")
    head = (("What", False), ("Who and when", False), ("Due", False))
    return join(rows(head, lines), nothing(f"{rest} in the family’s record.") if rest else None)


def _due_line(what: Node, who: Node, due: str) -> Html:
    return el("tr", el("td", what), el("td", who), el("td", due))


def _on(day: str, today: date) -> str:
    return short_date(date.fromisoformat(day), today=today)
