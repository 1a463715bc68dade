"""The therapist's page: two sheets of A4 or Letter, from what a family wrote down."""

from collections.abc import Iterator

from ladder.domain import chart_words
from ladder.domain.catalogue import DISTRESS_ANCHORS, FURTHEST
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import pairs, unit_of_points
from ladder.domain.wording import short_date
from ladder.exchange.pages.drawn.attendance import draw_attendance
from ladder.exchange.pages.drawn.expected import draw_expected
from ladder.exchange.pages.drawn.furthest import draw_furthest
from ladder.exchange.pages.drawn.symptoms import draw_symptoms
from ladder.exchange.pages.drawn.worry import draw_worry
from ladder.exchange.pages.facts import TherapistFacts
from ladder.exchange.pages.fitting import Density
from ladder.exchange.pages.html import Html, Node, el, more
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
    section,
    together,
    window_words,
)
from ladder.exchange.pages.therapist_tables import (
    Most,
    advice_told,
    coping_table,
    effects_table,
    rungs_table,
    supports_told,
)
from ladder.exchange.pages.words import attendance_words

SYMPTOMS: tuple[tuple[Density, int], ...] = (("", 6), ("", 5), ("close", 5), ("close", 4), ("tight", 4), ("tight", 3))
"""How many symptoms the first sheet shows, and in how large letters, as long as there is room."""

TABLES: tuple[tuple[Density, Most], ...] = (
    ("", Most(rungs=12, skills=8, supports=8, changes=4)),
    ("", Most(rungs=12, skills=6, supports=6, changes=3)),
    ("close", Most(rungs=12, skills=6, supports=6, changes=3)),
    ("close", Most(rungs=10, skills=5, supports=5, changes=2)),
    ("tight", Most(rungs=10, skills=5, supports=5, changes=2)),
    ("tight", Most(rungs=8, skills=4, supports=3, changes=2)),
    ("tight", Most(rungs=6, skills=3, supports=2, changes=1)),
)
"""How much of the tables the second sheet shows."""

_MOST_FLAGS = 6

SCALES = (
    "Worry 0 to 10: " + ", ".join(f"{size} {words}" for size, words in DISTRESS_ANCHORS.items()) + ".",
    "How far: " + ", ".join(f"{size} {words}" for size, words in enumerate(FURTHEST)) + ".",
    "Helped 0 not at all to 3 a lot.",
    "A number with two others is the middle one, from the least to the greatest, of n days.",
)


def therapist_page(facts: TherapistFacts) -> str:
    """Give the page as HTML text: the same text for the same facts."""
    first = fitted(SYMPTOMS, lambda most: [_head(facts), _charts(facts, most)])
    second = fitted(TABLES, lambda most: [_tables(facts, most), page_foot(facts.sheet, SCALES)])
    return page(facts.sheet, on_sheets(first, second))


def _head(facts: TherapistFacts) -> Iterator[Node]:
    """Give the head, then what cannot wait and what the family wants to know."""
    yield page_head(facts.sheet, window_words(facts.sheet), f"Written down at home. {_complete(facts)}")
    flagged = [short_date(day.date) for day in facts.data.days if day.morning and day.morning.safety_flag]
    if flagged:
        earlier = f" and {len(flagged) - _MOST_FLAGS} earlier mornings" if len(flagged) > _MOST_FLAGS else ""
        dates = ", ".join(flagged[-_MOST_FLAGS:])
        yield el("p", f"Spoke of dying or of hurting themselves on {dates}{earlier}.", class_="call")
    if facts.questions:
        yield section("What we would like to ask you", listed(facts.questions, ordered=True))


def _complete(facts: TherapistFacts) -> str:
    complete, hard = facts.complete, sum(bool(day.morning and day.morning.hard) for day in facts.data.days)
    away = sum(day.ill or day.elsewhere for day in facts.data.days if day.recorded)
    of_them = f", {away} of them ill or elsewhere" if away else ""
    told = [f"{complete.recorded} of {complete.school_days} school days are recorded{of_them}."]
    if complete.late_entries:
        told.append(f"{complete.late_entries} mornings or days were written down after their date.")
    if hard:
        told.append(f"{hard} {'morning is' if hard == 1 else 'mornings are'} marked as hard.")
    return " ".join(told)


def _charts(facts: TherapistFacts, most: int) -> Iterator[Html]:
    """Give the charts, each with its sentence, and at most so many symptoms."""
    data = facts.data
    attendance, medians = attendance_words(data), _medians(data)
    worry, furthest = chart_words.worry(data, "a parent") + medians, chart_words.furthest(data) + medians
    yield chart("Attendance", draw_attendance(data, attendance), attendance)
    yield chart("Worry on school mornings", draw_worry(data, worry), worry, data.child.name)
    yield chart("How far we got", draw_furthest(data, furthest), furthest)
    yield together(_expected(facts), _symptoms(facts, most))


def _medians(data: ChartData) -> str:
    """Give what a point or a step is where it stands for more than a day."""
    unit = unit_of_points(data)
    return "" if unit == "day" else f" A point or step is {chart_words.A_POINT[unit]}, its median."


def _expected(facts: TherapistFacts) -> Html:
    told = chart_words.expected(facts.data) + (_medians(facts.data) if pairs(facts.data) else "")
    return chart("Expected against actual", draw_expected(facts.data, told, width=HALF), told)


def _symptoms(facts: TherapistFacts, most: int) -> Html:
    named = [one for one in facts.summary.contrast if one.school.with_ or one.no_school.with_]
    found = sorted(named, key=lambda one: (-one.school.with_ - one.no_school.with_, one.symptom))
    told = chart_words.symptoms(facts.data)
    rest = more(len(found) - most, "symptom, noted less often, is", "symptoms, noted less often, are")
    told += f" {rest} in the JSON file." if rest else ""
    return chart("Body: school mornings and others", draw_symptoms(facts.data, found[:most], told, width=HALF), told)


def _tables(facts: TherapistFacts, most: Most) -> Iterator[Html]:
    """Give the ladder, what helped, the supports, and the phases side by side."""
    if facts.data.rungs:
        yield section("The ladder, easiest first", rungs_table(facts, most.rungs), *advice_told(facts))
    else:
        yield section("The ladder", nothing("No ladder is written down yet."))
    yield together(
        section("What helped", coping_table(facts.data, most.skills)),
        section("Supports", supports_told(facts.supports, facts.sheet.until, most.supports)),
    )
    yield section("Phases side by side", effects_table(facts, most.changes))
