"""The statistics in words: each number with its counts, what it cannot say, and two plain sentences on each."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ladder.domain.catalogue import word
from ladder.domain.chart_words import TIMING
from ladder.domain.contrast import Contrast
from ladder.domain.date_words import how_many
from ladder.domain.goal_words import week_word
from ladder.domain.phases import Measured
from ladder.domain.single_case import MIN_TREND_POINTS
from ladder.domain.statistics import ENOUGH_POINTS, Effect, GoalState, Statistics, Trend
from ladder.domain.week_words import counted_of
from ladder.domain.wording import short_date

DESCRIBES = (
    "These numbers describe; none of them says that something worked. Days that follow one another are alike, so "
    "the numbers look surer than they are."
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
    "Tau-U": "Tau-U is Tau less what was already getting better (or worse) before the change. It can pass 1 and -1, "
    "and it moves most where there are many more days before the change than after it.",
    "PND": "PND is the share of later days that are better than the very best day before. One single good day before "
    "can hold it at 0, so it is never read alone.",
    "PoGO": "PoGO is how many percent of the way from the average before to the goal the average after has come. 0 is "
    "where it began, 100 is the goal, and below 0 is further away from it.",
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
    return f"too early to tell, {how_many(more, f'more {what}')}"


def _contrast(one: Contrast) -> str:
    counts = (
        f"school mornings {one.school.with_} of {one.school.of}, others {one.no_school.with_} of {one.no_school.of}"
    )
    if one.reason or one.school.share is None or one.no_school.share is None:
        return f"{too_early(one.more_mornings, 'morning')} ({counts})"
    points = _signed(100 * (one.school.share - one.no_school.share), 1)
    return f"school mornings {counted_of(one.school)}, others {counted_of(one.no_school)}: {points} points. {TIMING}"


def _effect(effect: Effect) -> Iterator[Number]:
    about = f"{MEASURES[effect.figures.measure]}: {effect.before} → {effect.after}"
    one = effect.figures
    counts = f"n {one.n_a} before, {one.n_b} after"
    if one.nap is None or one.tau is None or one.tau_u is None or one.pnd is None:
        none_to_come = effect.over or one.n_a < ENOUGH_POINTS
        yield Number("NAP", about, _too_few(counts, ENOUGH_POINTS, effect.more_days, none_to_come=none_to_come))
        return
    few = ", very few days" if one.reason == "very_few" else ""
    told = f"NAP {one.nap:.2f}, Tau {_plain(one.tau, 2)}, Tau-U {_plain(one.tau_u, 2)}, PND {one.pnd:.2f}"
    if effect.pogo is not None:
        told += f", PoGO {_plain(effect.pogo, 0)} %"
    also = f"; within 14 days also {', '.join(effect.also)}" if effect.also else ""
    yield Number("NAP", about, f"{told} ({counts}{few}){also}.")


def _trend(one: Trend) -> str:
    if one.a_week is None:
        return _too_few(f"n {one.n}", MIN_TREND_POINTS, one.more_days, none_to_come=one.over)
    if one.measure == "attended_share":
        return f"{_signed(100 * one.a_week, 1)} points a week (n {one.n} days)"
    return f"{_signed(one.a_week, 2)} a week (n {one.n} days)"


def _too_few(counts: str, enough: int, more: int, *, none_to_come: bool) -> str:
    """Give that it is too early; where no day is to come, that there are too few and how many it takes."""
    return f"too few days to tell ({counts}; from {enough} on)" if none_to_come else f"{too_early(more)} ({counts})"


def _plain(value: float, digits: int) -> str:
    """Give a number; what rounds to nothing is never below it."""
    return f"{round(value, digits) + 0.0:.{digits}f}"


def _signed(value: float, digits: int) -> str:
    """Give a number with its sign; what rounds to nothing has none."""
    rounded = round(value, digits)
    return f"{rounded:+.{digits}f}" if rounded else f"{0:.{digits}f}"


def _goal(one: GoalState) -> str:
    goal = one.aim.goal
    due = date.fromisoformat(goal.due)
    return (
        f"{GOALS[goal.measure]}: from {_short(one.aim.start)} to {_short(goal.target)} by {short_date(due)} {due.year}"
    )


def _aim(one: GoalState) -> str:
    week = week_word(one.aim.goal.measure)
    if not one.points or one.now is None:
        return f"{too_early(one.more_weeks, week)} with 3 recorded days (n 0)"
    latest = f"latest {week} {_short(one.points[-1][1])}, aim {_short(one.now)} (n {how_many(len(one.points), week)})"
    return f"{latest}; {_verdict(one)}"


def _verdict(one: GoalState) -> str:
    if one.verdict == "change_plan":
        return "the last four below the line: consider changing the plan. Were the supports there?"
    if one.verdict == "raise_goal":
        return "the last four above the line: consider raising the goal."
    if one.aim.goal.target <= one.aim.start:
        return "the four-point rule is for an aim that rises."
    if one.more_weeks:
        return f"four-point rule: {too_early(one.more_weeks, week_word(one.aim.goal.measure))}."
    return "the last four are neither all below the line nor all above it."


def _short(value: float) -> str:
    """Give a number with one digit behind the point at most."""
    return f"{round(value, 1) + 0.0:g}"
