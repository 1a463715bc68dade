"""Goals in words: where one began, where it stands against its aim, and a measurable sentence for an IEP."""

from datetime import date

from ladder.domain.date_words import dated, how_many
from ladder.domain.exact import NEAR
from ladder.domain.goals import SUMMED, GoalProgress, Measure, Start, Verdict
from ladder.domain.records.written import Goal

_TITLES = {
    "pct_minutes": "{} of the scheduled minutes in a week",
    "days": "{} a week that are no absence",
    "coping_self": "a coping skill without being prompted {} a week",
    "asked_for_help": "help asked for {} a week",
    "furthest": "step {} of 9 in the middle of a week's school days",
}
AREAS = {"attendance": "Attendance", "coping": "Coping", "self_advocacy": "Self-advocacy"}
VERDICTS: dict[Verdict, str] = {
    "change_plan": "The last four weeks all lie below the aim: consider changing the plan. Were the supports there?",
    "raise_goal": "The last four weeks all lie above the aim: consider raising the goal.",
}
_WILL = {
    "pct_minutes": "be in school for {} of the scheduled minutes in a week",
    "days": "be in school for at least {} in a week (a day counts when it is not an absence)",
    "coping_self": "use a coping skill without being prompted {} in a week",
    "asked_for_help": "ask an adult for help, or use the agreed pass, {} in a week",
    "furthest": "reach, in the middle of a week's school days, step {} of 9 (0 in bed, 6 inside, 7 one class, 9 a "
    "full day)",
}
_SHOWN_BY = {
    "pct_minutes": "the daily record of arrival and leaving, added up by week",
    "days": "the daily record of attendance, counted by week",
    "coping_self": "a tally kept each day, counted by week",
    "asked_for_help": "a tally kept each day, counted by week",
    "furthest": "a note of how far each school day got",
}


def amount(goal: Goal, value: float) -> str:
    """Give a value of a goal with its unit: "80 %", "4 days", "5 times"."""
    number = f"{value:.1f}".removesuffix(".0")
    if goal.measure == "pct_minutes":
        return f"{number} %"
    if goal.measure == "furthest":
        return number
    return f"{number} {_unit('day' if goal.measure == 'days' else 'time', value)}"


def iep_sentence(goal: Goal, start: Start | None, name: str) -> str:
    """Give a goal as one measurable sentence for an IEP: by when, who, what, how it is measured, from what.

    What nobody knows stays a blank in brackets.
    """
    will = _WILL[goal.measure].format(amount(goal, goal.target))
    return (
        f"By {dated(goal.due)}, {name} will {will}, as shown by {_SHOWN_BY[goal.measure]} over four weeks in a row; "
        f"baseline: {_baseline(goal, start)}."
    )


def goal_title(goal: Goal) -> str:
    """Give a goal in a line: its area, what is measured with the target, and the date."""
    return f"{AREAS[goal.area]}: {_TITLES[goal.measure].format(amount(goal, goal.target))}, by {dated(goal.due)}"


def progress_lines(found: GoalProgress) -> list[str]:
    """Give where a goal stands: its start with n, the latest week against the aim, and what the last four weeks say."""
    goal = found.goal
    lines = [f"From {dated(goal.from_)}: {_from(found)}."]
    week = week_word(goal.measure)
    if found.short:
        lines.append(f"{how_many(found.short, 'week')} left out: only whole weeks are added up, a short one looks low.")
    if not found.points:
        return [*lines, f"No {week} with 3 recorded school days yet, so nothing to tell."]
    day, value = found.points[-1]
    aim = f", the aim was {amount(goal, found.aim_now)}" if found.aim_now is not None else ""
    lines.append(f"Latest {week}, to {dated(day)}: {amount(goal, value)}{aim} (n {how_many(len(found.points), week)}).")
    if found.verdict:
        lines.append(VERDICTS[found.verdict])
    elif found.start and found.start.value >= goal.target - NEAR:
        lines.append("The aim does not rise, so the four-point rule says nothing here.")
    elif found.start and not found.more_weeks:
        lines.append("The last four weeks do not all lie on one side of the aim.")
    elif found.start:
        lines.append(f"Too early for the four-point rule: {how_many(found.more_weeks, f'more {week}')} wanted.")
    return lines


def week_word(measure: Measure) -> str:
    """Give what a weekly point stands for: a week, of what is added up only a whole one."""
    return "whole week" if measure in SUMMED else "week"


def points_line(found: GoalProgress) -> str:
    """Give all weekly points, oldest first: "27 Sep 0, 4 Oct 0, ..."."""
    told = [f"{_short(day)} {amount(found.goal, value)}" for day, value in found.points]
    return ", ".join(told) or "none yet"


def _from(found: GoalProgress) -> str:
    if found.start is None:
        week = week_word(found.goal.measure)
        return f"no baseline; 3 {week}s with 3 recorded school days before it would give one"
    return _baseline(found.goal, found.start)


def _baseline(goal: Goal, start: Start | None) -> str:
    if start is None:
        return "[baseline]"
    weeks = "" if start.n is None else f", the middle of {how_many(start.n, 'week')}"
    source = "" if start.own else f" recorded before {dated(goal.from_)}"
    return f"{amount(goal, start.value)}{weeks}{source}"


def _unit(word: str, value: float) -> str:
    return word if value == 1 else f"{word}s"


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"
