"""The tables of the therapist's page: rungs with their tries, skills, supports, and phases side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import get_args

from msgspec import Struct

from ladder.domain.advice_words import advice_lines
from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.chart_series import attempts, skills
from ladder.domain.climb import fear_first, fear_now
from ladder.domain.outgrown import next_above
from ladder.domain.phases import Measured
from ladder.domain.records import Rung, Support
from ladder.domain.records.days import Result
from ladder.domain.statistics import Effect
from ladder.domain.statistics_words import DESCRIBES, too_early
from ladder.domain.wording import minutes_words
from ladder.exchange.pages.facts import TherapistFacts
from ladder.exchange.pages.html import Html, Node, el, join, more, typed
from ladder.exchange.pages.letters import shortened
from ladder.exchange.pages.sheet import nothing, parted, rows
from ladder.exchange.pages.supports import LONGEST, by_state, standing, told

MOST_NEAR, MOST_NEEDS = 5, 3
STATUSES = {"todo": "to come", "current": "now", "done": "done", "parked": "parked"}
MEASURES: dict[Measured, str] = {
    "attended_share": "share of the day in school",
    "distress_child": "child’s worry",
    "distress_parent": "parent’s worry",
}
EXPLAINED = (
    "NAP: of all pairs of a day before and a day after, the share in which the later is better; 0.5 is no difference. "
    "Tau: the same from -1 to 1. Tau-U: Tau less what was already getting better before. PND: the share of later days "
    "better than the best before. PoGO: percent of the way to the goal."
)


class Most(Struct, frozen=True, kw_only=True):
    """How many rungs, skills, supports of a state and changes of phase are shown; of the rest their number."""

    rungs: int
    skills: int
    supports: int
    changes: int


def rungs_table(facts: TherapistFacts, most: int) -> Html:
    """Give the rungs from the ground up with their tries on the dates of the page; a long ladder around the one now."""
    data = facts.data
    tried = Counter((one.rung, one.result) for one in attempts(data))
    numbered = list(enumerate(data.rungs, start=1))
    shown = _around(numbered, facts.advice.rung if facts.advice else None, most)
    lines = []
    for number, rung in shown:
        now = facts.advice is not None and rung.id == facts.advice.rung
        cells = [tried[number, result] for result in get_args(Result)]
        lines.append(
            el(
                "tr",
                el("td", str(number), class_="n"),
                el("th", typed(rung.label), _needs(rung), scope="row"),
                el("td", minutes_words(rung.target_minutes) if rung.target_minutes is not None else "", class_="n"),
                el("td", "now ◂" if now else STATUSES[rung.status], class_="short"),
                el("td", _fear(rung), class_="n"),
                [el("td", str(count) if count else "·", class_="n") for count in cells],
                class_="now" if now else None,
            )
        )
    head = [("No.", True), ("Rung", False), ("Aims at", True), ("State", False), ("Fear first → now", True)]
    head += [(words, True) for words in ("Done", "Partly", "Tried", "Not today")]
    return join(rows(head, lines), _rest(len(numbered) - len(shown), "rung is", "rungs are"))


def advice_told(facts: TherapistFacts) -> Iterator[Html]:
    """Give what the program suggests by its own rule, with its counts; after a safety flag nothing."""
    if facts.data.flagged:
        yield el("p", "The program gives no advice today.", class_="quiet")
        return
    if facts.advice is None:
        return
    steps = facts.data.rungs
    number, rung = next(((n, one) for n, one in enumerate(steps, start=1) if one.id == facts.advice.rung), (0, None))
    shown = sum(one.rung == number for one in attempts(facts.data))
    top = rung is not None and next_above(rung, steps) is None
    suggests, because, counts = advice_lines(facts.advice, facts.missing, top=top, shown=shown)
    yield el("p", el("b", suggests), f" {because} {counts} ")
    yield el("p", "A suggestion by the program’s own defaults, which you can change; it moves no rung.", class_="note")


def coping_table(data: ChartData, most: int) -> Html:
    """Give the skills used most often, how often self-started, and how much they helped."""
    asked, used = skills(data)
    if not used:
        return nothing("No skill was used on the mornings that say so." if asked else "Not recorded for these dates.")
    lines = [
        el(
            "tr",
            el("th", typed(word(one.name)), scope="row"),
            el("td", f"{one.mornings} of {asked}", class_="n"),
            el("td", str(one.own), class_="n"),
            el("td", f"{one.helped.median:g} (n {one.helped.n})" if one.helped.median is not None else "–", class_="n"),
        )
        for one in used[:most]
    ]
    head = (("Skill", False), ("Mornings", True), ("Self-started", True), ("Helped, 0-3", True))
    rest = _rest(len(used) - most, "skill is", "skills are")
    return join(rows(head, lines), el("p", "More is not better. ", rest, class_="note"))


def supports_told(supports: Sequence[Support], until: date, most: int) -> Html:
    """Give the supports of every place by their state on a date."""
    found = by_state(standing(supports, until))
    if not found:
        return nothing("None is written down.")
    lines = []
    for words, mine in found:
        rest = f", and {len(mine) - most} more" if len(mine) > most else ""
        parts = parted([told(one, place=True) for one in mine[:most]])
        lines.append(el("p", el("b", f"{words}: "), parts, rest, "."))
    return join(*lines)


def effects_table(facts: TherapistFacts, most: int) -> Html:
    """Give the newest changes of phase, each measure with its counts and what else changed; never that it worked."""
    effects = facts.statistics.effects
    if not effects:
        return nothing("Fewer than two phases to compare lie in these dates.")
    ordered = sorted(effects, key=lambda one: _order(facts, one))
    groups = [list(group) for _key, group in groupby(ordered, key=lambda one: _order(facts, one))]
    lines = [line for group in groups[-most:] for line in _change(group)]
    head = [("", False), ("Days before", True), ("after", True)]
    head += [(words, True) for words in ("NAP", "Tau", "Tau-U", "PND", "PoGO")]
    earlier = _rest(len(groups) - most, "change, earlier, is", "changes, earlier, are")
    return join(rows(head, lines), el("p", f"{EXPLAINED} {DESCRIBES} ", earlier, class_="note"))


def _rest(count: int, one: str, many: str) -> Html | None:
    words = more(count, one, many)
    return el("span", f"{words} in the JSON file.", class_="quiet") if words else None


def _change(group: Sequence[Effect]) -> Iterator[Html]:
    first = group[0]
    named = [name for name in first.also if name != first.before]
    rest = f" and {len(named) - MOST_NEAR} more" if len(named) > MOST_NEAR else None
    also = [parted([typed(word(name)) for name in named[:MOST_NEAR]]), rest]
    near: Node = ["; within 14 days also: ", also] if named else "; nothing else known to have changed within 14 days"
    yield el("tr", el("th", el("b", typed(first.before), " → ", typed(first.after)), near, colspan=8, scope="row"))
    for one in group:
        few = " (very few days)" if one.figures.reason == "very_few" else ""
        yield el("tr", el("td", MEASURES[one.figures.measure] + few, class_="short"), *_figures(one))


def _figures(one: Effect) -> Iterator[Html]:
    found = one.figures
    yield el("td", str(found.n_a), class_="n")
    yield el("td", str(found.n_b), class_="n")
    numbers = (found.nap, found.tau, found.tau_u, found.pnd)
    if found.nap is None:
        yield el("td", too_early(one.more_days), colspan=5, class_="n")
        return
    yield from (el("td", f"{number:.2f}" if number is not None else "", class_="n") for number in numbers)
    yield el("td", f"{one.pogo:.0f} %" if one.pogo is not None else "", class_="n")


def _order(facts: TherapistFacts, one: Effect) -> int:
    """Give the place of the phase that an effect leads to."""
    return next((place for place, phase in enumerate(facts.data.phases) if phase.id == one.figures.to), 0)


def _around(numbered: list[tuple[int, Rung]], current: str | None, most: int) -> list[tuple[int, Rung]]:
    place = next((number for number, rung in numbered if rung.id == current), 1)
    begin = max(0, min(place - 1 - most // 2, len(numbered) - most))
    return numbered[begin : begin + most]


def _needs(rung: Rung) -> Html | None:
    if not rung.supports:
        return None
    names = parted([typed(shortened(word(name), LONGEST)) for name in rung.supports[:MOST_NEEDS]])
    rest = f" and {len(rung.supports) - MOST_NEEDS} more" if len(rung.supports) > MOST_NEEDS else None
    return el("span", " needs ", names, rest, class_="quiet")


def _fear(rung: Rung) -> str:
    first, now = fear_first(rung), fear_now(rung)
    return "–" if first is None or now is None else f"{first} → {now}"
