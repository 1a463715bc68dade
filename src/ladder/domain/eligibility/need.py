"""The third box: special education is needed. What was tried, whether it was there, and how far it went."""

from collections.abc import Iterator

from ladder.domain.attendance import against_scheduled, exposure_days
from ladder.domain.date_words import dated, listed
from ladder.domain.eligibility.facts import Facts
from ladder.domain.evaluation import PART_STATES, part_words
from ladder.domain.goal_words import goal_title, progress_lines
from ladder.domain.tried import first_agreed
from ladder.domain.tried_words import tried_line
from ladder.domain.week_words import in_school, led

ASKS = (
    "What the child needs must be more than the ordinary classroom with a few changes: teaching, counselling or steps "
    "planned for this child, by people who know how. What was tried first, and how far it went, answers this."
)
BRING = "Bring the plan that holds now, and what teachers say they changed already."


def need(facts: Facts) -> Iterator[str]:
    """Give the facts for the third box, each with its counts and dates."""
    yield from (f"Support: {tried_line(one)}." for one in facts.tried if one.where != "clinic")
    yield from _with_supports(facts)
    plans = sorted((one for one in facts.requests if one.kind == "plan_504"), key=lambda one: (one.asked_on, one.id))
    for one in plans:
        closed = f", closed on {dated(one.closed_on)}" if one.closed_on else ", still open"
        yield f"A 504 plan was asked for on {dated(one.asked_on)}{closed}."
    yield from (f"Since {dated(one.date)}: {one.label}." for one in facts.phases if one.kind in ("plan_504", "iep"))
    for goal in facts.goals:
        yield f"Goal. {goal_title(goal.goal)}. {' '.join(progress_lines(goal))}"
    tries = facts.figures.exposures
    if sum((tries.done, tries.partly, tries.tried, tries.not_today)):
        yield (
            f"Steps of the ladder: {tries.done} done, {tries.partly} partly, {tries.tried} tried, "
            f"{tries.not_today} not today."
        )
    if facts.request and facts.request.parts:
        parts = [f"{part_words(one.name)} ({PART_STATES[one.state]})" for one in facts.request.parts]
        yield f"Parts of the evaluation: {listed(parts)}."


def _with_supports(facts: Facts) -> Iterator[str]:
    """Tell how much was attended since the first support at school was agreed."""
    begun = first_agreed(state for one in facts.tried for state in one.states)
    if not begun:
        return
    since = [day for day in exposure_days(facts.days) if day.date.isoformat() >= begun]
    sums = against_scheduled(since)
    if sums.recorded:
        yield led(f"Since the first support at school, {dated(begun)}: in school", sums, in_school(sums)) + "."
