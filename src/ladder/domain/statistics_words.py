"""The statistics in words: each number with its counts, what it cannot say, and two plain sentences on each."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ladder.domain.catalogue import word
from ladder.domain.chart_words import TIMING
from ladder.domain.contrast import Contrast
from ladder.domain.phases import Measured
from ladder.domain.statistics import Effect, GoalState, Statistics, Trend
from ladder.domain.week_words import counted_of
from ladder.domain.wording import short_date

DESCRIBES = (
    "These numbers describe; none of them says that something worked. Days that follow one another are alike, so "
    "they look surer than they are."
)
MEASURES: dict[Measured, str] = {
    "attended_share": "share of the day in school",
    "distress_child": "the child's worry",
    "distress_parent": "your worry",
}
GOALS = {
    "pct_minutes": "% of minutes",
    "days": "days a week",
    "coping_self": "skills self-started a week",
    "asked_for_help": "times help was asked for a week",
    "furthest": "how far, 0 to 9",
}

EXPLAINED = {
    "Contrast": "Of the mornings on which symptoms were asked for, it counts those with the symptom, school mornings "
    "and mornings without school apart. A difference is a clue about timing to share with a doctor, no proof of a "
    "cause.",
    "NAP": "Take every day after the change with every day before it: NAP is the share of these pairs in which the "
    "later day is better, ties counting half. 0.5 means no difference, 1 that every later day is better.",
    "Tau": "Tau tells the same as NAP on a scale from -1 to 1. 0 means no difference, above 0 that later days are "
    "better more often.",
    "Tau-U": "Tau-U is Tau less what was already getting better before the change. It may pass 1, and where the days "
    "before were few it moves a lot.",
    "PND": "PND is the share of later days that are better than the very best day before. One good day early on can "
    "hold it at 0, so it is never read alone.",
    "PoGO": "PoGO is how many percent of the way from the average before to the goal the average after has come. 0 is "
    "no way at all, 100 the goal, and below 0 is further away.",
    "Trend": "The slope is the middle one of all slopes between two days (Theil-Sen), so that single odd days hardly "
    "move it. It is told for one phase at a time, from seven days on.",
    "Aim line": "The aim line runs straight from where the goal began to where it wants to be, school day by school "
    "day. The four-point rule looks at the last four weekly points: all below, consider changing the plan and ask "
    "whether the supports were there; all above, consider raising the goal.",
}


class Number(NamedTuple):
    """One line of the page: which explanation it belongs to, what it is about, and what is told."""

    kind: str
    about: str
    told: str


def numbers(found: Statistics) -> list[Number]:
    """Give the lines of the page in their order; what is too early says how many days are still wanted."""
    lines = [Number("Contrast", word(one.symptom), _contrast(one)) for one in found.contrasts]
    for effect in found.effects:
        lines += _effect(effect)
    lines += [Number("Trend", f"{MEASURES[one.measure]}, {one.phase}", _trend(one)) for one in found.trends]
    lines += [Number("Aim line", _goal(one), _aim(one)) for one in found.goals]
    return lines


def too_early(more: int, what: str = "day") -> str:
    """Give that it is too early, and how many more days (or weeks) are wanted."""
    return f"too early to tell, {more} more {what if more == 1 else f'{what}s'}"


def _contrast(one: Contrast) -> str:
    counts = (
        f"school mornings {one.school.with_} of {one.school.of}, others {one.no_school.with_} of {one.no_school.of}"
    )
    if one.reason or one.school.share is None or one.no_school.share is None:
        return f"{too_early(one.more_mornings, 'morning')} ({counts})"
    points = 100 * (one.school.share - one.no_school.share)
    return (
        f"school mornings {counted_of(one.school)}, others {counted_of(one.no_school)}: {points:+.1f} points. {TIMING}"
    )


def _effect(effect: Effect) -> Iterator[Number]:
    about = f"{MEASURES[effect.figures.measure]}: {effect.before} → {effect.after}"
    one = effect.figures
    counts = f"n {one.n_a} before, {one.n_b} after"
    if one.nap is None or one.tau is None or one.tau_u is None or one.pnd is None:
        yield Number("NAP", about, f"{too_early(effect.more_days)} ({counts})")
        return
    few = ", very few days" if one.reason == "very_few" else ""
    told = f"NAP {one.nap:.2f}, Tau {one.tau:.2f}, Tau-U {one.tau_u:.2f}, PND {one.pnd:.2f}"
    if effect.pogo is not None:
        told += f", PoGO {effect.pogo:.0f} %"
    also = f"; within 14 days also {', '.join(map(word, effect.also))}" if effect.also else ""
    yield Number("NAP", about, f"{told} ({counts}{few}){also}.")


def _trend(one: Trend) -> str:
    if one.a_week is None:
        return f"{too_early(one.more_days)} (n {one.n})"
    if one.measure == "attended_share":
        return f"{100 * one.a_week:+.1f} points a week (n {one.n} days)"
    return f"{one.a_week:+.2f} a week (n {one.n} days)"


def _goal(one: GoalState) -> str:
    goal = one.aim.goal
    due = short_date(date.fromisoformat(goal.due))
    return f"{GOALS[goal.measure]}: from {one.aim.start:g} to {goal.target:g} by {due}"


def _aim(one: GoalState) -> str:
    if not one.points:
        return f"{too_early(one.more_weeks, 'week')} with 3 recorded days (n 0)"
    latest = f"latest week {one.points[-1][1]:.0f}, aim {one.now:.0f} (n {len(one.points)} weeks)"
    if one.more_weeks:
        return f"{latest}; four-point rule {too_early(one.more_weeks, 'week')}"
    verdicts = {
        "change_plan": "the last four below the line: consider changing the plan. Were the supports there?",
        "raise_goal": "the last four above the line: consider raising the goal.",
    }
    return f"{latest}; {verdicts[one.verdict] if one.verdict else 'the last four lie on both sides of the line.'}"
