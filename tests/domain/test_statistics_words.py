import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.chart_data import Aim
from ladder.domain.contrast import Contrast, Counted
from ladder.domain.day import Day
from ladder.domain.phases import PhaseEffect
from ladder.domain.statistics import Effect, GoalState, Statistics, Trend, statistics
from ladder.domain.statistics_words import DESCRIBES, EXPLAINED, Number, numbers, too_early
from support.charts import MONDAY
from support.family import a_phase, a_support, an_id
from support.fortnights import fortnights
from support.goals import a_goal, a_state
from support.words import oddities


def told(**fields: Any) -> Number:
    """The one line of a page with nothing else on it."""
    nothing: dict[str, Any] = {"contrasts": (), "effects": (), "trends": (), "goals": ()}
    (line,) = numbers(Statistics(first=MONDAY, last=MONDAY, **nothing | fields))
    return line


def an_effect(n_a: int = 6, n_b: int = 7, **fields: Any) -> Effect:
    """The example of SingleCaseES as an effect."""
    few = min(n_a, n_b)
    values: dict[str, Any] = {"nap": 0.9167, "tau": 0.8333, "tau_u": 0.7381, "pnd": 0.7143}
    figures = PhaseEffect(
        from_=an_id("a"), to=an_id("b"), measure=fields.pop("measure", "attended_share"), n_a=n_a, n_b=n_b,
        reason="too_early" if few < 3 else "very_few" if few < 5 else None,
        **(dict.fromkeys(values) if few < 3 else values),
    )  # fmt: skip
    given: dict[str, Any] = {"pogo": None, "also": (), "over": False}
    return Effect("Before the plan", "Ladder begins", figures, **given | fields)


def test_a_contrast_has_both_counts_their_shares_and_is_timing() -> None:
    nausea = Contrast(symptom="nausea", school=Counted(9, 12), no_school=Counted(1, 8), reason=None)
    assert told(contrasts=(nausea,)) == Number(
        "Contrast", "nausea",
        "school mornings 9 of 12 (75.0 %), others 1 of 8 (12.5 %): +62.5 points. Timing, not proof.",
    )  # fmt: skip
    less = Contrast(symptom="our own word", school=Counted(0, 5), no_school=Counted(1, 5), reason=None)
    assert "-20.0 points" in told(contrasts=(less,)).told
    same = Contrast(symptom="nausea", school=Counted(1, 5), no_school=Counted(2, 10), reason=None)
    assert ": 0.0 points." in told(contrasts=(same,)).told


def test_a_contrast_that_is_too_early_keeps_its_counts() -> None:
    nausea = Contrast(symptom="nausea", school=Counted(2, 4), no_school=Counted(0, 5), reason="too_early")
    assert told(contrasts=(nausea,)).told == (
        "too early to tell, 1 more morning (school mornings 2 of 4, others 0 of 5)"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("effect", "line"),
    [
        (an_effect(), "NAP 0.92, Tau 0.83, Tau-U 0.74, PND 0.71 (n 6 before, 7 after)."),
        (an_effect(pogo=66.88), "NAP 0.92, Tau 0.83, Tau-U 0.74, PND 0.71, PoGO 67 % (n 6 before, 7 after)."),
        (an_effect(pogo=-0.4), "NAP 0.92, Tau 0.83, Tau-U 0.74, PND 0.71, PoGO 0 % (n 6 before, 7 after)."),
        (an_effect(4, 7), "NAP 0.92, Tau 0.83, Tau-U 0.74, PND 0.71 (n 4 before, 7 after, very few days)."),
        (an_effect(also=("CBT", "transport stopped")),
         "NAP 0.92, Tau 0.83, Tau-U 0.74, PND 0.71 (n 6 before, 7 after); within 14 days also CBT, transport stopped."),
        (an_effect(6, 2), "too early to tell, 1 more day (n 6 before, 2 after)"),
        (an_effect(6, 0), "too early to tell, 3 more days (n 6 before, 0 after)"),
        (an_effect(2, 9), "too few days to tell (n 2 before, 9 after; from 3 on)"),
        (an_effect(6, 2, over=True), "too few days to tell (n 6 before, 2 after; from 3 on)"),
    ],
)  # fmt: skip
def test_two_phases_are_told_with_their_counts_or_that_it_is_too_early(effect: Effect, line: str) -> None:
    about = "share of the day in school: Before the plan → Ladder begins"
    assert told(effects=(effect,)) == Number("NAP", about, line)


@pytest.mark.parametrize(
    ("trend", "line"),
    [
        (Trend("Ladder", "attended_share", 12, 0.0875), "+8.8 points a week (n 12 days)"),
        (Trend("Ladder", "attended_share", 12, -0.0001), "0.0 points a week (n 12 days)"),
        (Trend("Ladder", "distress_child", 7, -0.637), "-0.64 a week (n 7 days)"),
        (Trend("Ladder", "distress_parent", 7, 0), "0.00 a week (n 7 days)"),
        (Trend("Ladder", "distress_parent", 6, None), "too early to tell, 1 more day (n 6)"),
        (Trend("Ladder", "distress_parent", 6, None, over=True), "too few days to tell (n 6; from 7 on)"),
    ],
)
def test_a_trend_is_told_a_week_with_its_sign_and_its_n(trend: Trend, line: str) -> None:
    assert told(trends=(trend,)).told == line


RULE = "four-point rule: too early to tell"
BELOW = "the last four below the line: consider changing the plan. Were the supports there?"


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (a_state(), "too early to tell, 6 more weeks with 3 recorded days (n 0)"),
        (a_state(10.04, now=12), f"latest week 10, aim 12 (n 1 week); {RULE}, 5 more weeks."),
        (a_state(1, 2, 3, 4, 5.55, now=7.25), f"latest week 5.5, aim 7.2 (n 5 weeks); {RULE}, 1 more week."),
        (a_state(*[1] * 6, now=9, verdict="change_plan"), f"latest week 1, aim 9 (n 6 weeks); {BELOW}"),
        (
            a_state(*[9] * 6, now=1, verdict="raise_goal"),
            "latest week 9, aim 1 (n 6 weeks); the last four above the line: consider raising the goal.",
        ),
        (
            a_state(*[9] * 6, now=9),
            "latest week 9, aim 9 (n 6 weeks); the last four are neither all below the line nor all above it.",
        ),
        (
            a_state(5, now=9, start=90.0),
            "latest week 5, aim 9 (n 1 week); the four-point rule is for an aim that rises.",
        ),
    ],
)
def test_a_goal_tells_its_latest_week_beside_the_aim_and_what_four_weeks_say(state: GoalState, line: str) -> None:
    assert told(goals=(state,)).told == line


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("pct_minutes", "% of minutes"), ("days", "days a week"), ("coping_self", "skills self-started a week"),
        ("asked_for_help", "times help was asked for a week"), ("furthest", "how far, 0 to 9"),
    ],
)  # fmt: skip
def test_a_goal_is_named_by_what_it_measures_and_when_it_is_due(measure: Any, words: str) -> None:
    goal = a_goal(measure=measure, target=6.5, due="2027-01-22")
    line = told(goals=(GoalState(Aim(goal, 100 / 3, ()), (), None, None),))
    assert line.about == f"{words}: from 33.3 to 6.5 by Fri 22 Jan 2027"


def test_what_is_added_up_is_told_of_whole_weeks() -> None:
    aim = Aim(a_goal(measure="days", target=5), 1.0, ())
    points = ((date(2026, 9, 11), 2.0),)
    assert told(goals=(GoalState(aim, points, 2.5, None),)).told == (
        f"latest whole week 2, aim 2.5 (n 1 whole week); {RULE}, 5 more whole weeks."
    )
    assert told(goals=(GoalState(aim, (), None, None),)).told == (
        "too early to tell, 6 more whole weeks with 3 recorded days (n 0)"
    )


def test_each_number_is_explained_in_two_plain_sentences() -> None:
    kinds = {"Contrast", "NAP", "Tau", "Tau-U", "PND", "PoGO", "Trend", "Aim line"}
    assert set(EXPLAINED) == kinds
    for text in [*EXPLAINED.values(), DESCRIBES]:
        assert len(re.findall(r"\.(?= |$)", text)) == 2
        assert text.endswith(".")
        assert oddities(text) == []
        assert "worked" not in text or "none of them says" in text


def test_too_early_says_how_many_more() -> None:
    assert (too_early(1), too_early(2), too_early(1, "week")) == (
        "too early to tell, 1 more day", "too early to tell, 2 more days", "too early to tell, 1 more week",
    )  # fmt: skip


PHASES = [a_phase("2026-09-07", "baseline"), a_phase("2026-09-11", "ladder"), a_phase("2026-09-16", "iep")]


@given(fortnights(), st.integers(0, 13))
def test_every_line_has_an_explanation_its_counts_and_good_words(days: list[Day], first: int) -> None:
    supports = [a_support("quiet_space", "in_place", "2026-09-12")]
    found = statistics(days[first:], PHASES, supports, [a_state(1, 2, 3, now=4), a_state()])
    lines = numbers(found)
    assert len(lines) == len(found.contrasts) + len(found.effects) + len(found.trends) + len(found.goals)
    for line in lines:
        assert line.kind in EXPLAINED
        assert re.search(r"\bn \d|\d of \d", line.told)
        assert oddities(f"{line.about} {line.told}") == []
        assert "worked" not in line.told
