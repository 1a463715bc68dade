from datetime import date
from typing import Any

import pytest

from ladder.domain.goal_words import amount, goal_title, iep_sentence, points_line, progress_lines
from ladder.domain.goals import GoalProgress, Start
from support.family import a_goal

DUE: dict[str, Any] = {"due": "2027-01-22"}


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        ("pct_minutes", 80.0, "80 %"),
        ("pct_minutes", 36.4197, "36.4 %"),
        ("days", 4.0, "4 days"),
        ("days", 1.0, "1 day"),
        ("coping_self", 2.5, "2.5 times"),
        ("asked_for_help", 1.0, "1 time"),
        ("furthest", 6.0, "6"),
        ("furthest", 10.0, "10"),
    ],
)
def test_a_value_with_its_unit(measure: str, value: float, words: str) -> None:
    assert amount(a_goal(measure=measure), value) == words


# the measure, its area, the target, the start, the sentence
SENTENCES: list[tuple[str, float, Start | None, str]] = [
    (
        "pct_minutes",
        80.0,
        Start(0.0, 3, own=True),
        (
            "By Fri 22 Jan 2027, Sam will be in school for 80 % of the scheduled minutes in a week, as shown by the "
            "daily record of arrival and leaving, added up by week over four weeks in a row; baseline: 0 %, the "
            "middle of 3 weeks."
        ),
    ),
    (
        "days",
        4.0,
        Start(1.0, None, own=True),
        (
            "By Fri 22 Jan 2027, Sam will be in school for at least 4 days in a week (a day counts when it is not an "
            "absence), as shown by the daily record of attendance, counted by week over four weeks in a row; "
            "baseline: 1 day."
        ),
    ),
    (
        "coping_self",
        5.0,
        None,
        (
            "By Fri 22 Jan 2027, Sam will use a coping skill without being prompted 5 times in a week, as shown by a "
            "tally kept each day, counted by week over four weeks in a row; baseline: [baseline]."
        ),
    ),
    (
        "asked_for_help",
        3.0,
        Start(0.5, 4, own=False),
        (
            "By Fri 22 Jan 2027, Sam will ask an adult for help, or use the agreed pass, 3 times in a week, as shown "
            "by a tally kept each day, counted by week over four weeks in a row; baseline: 0.5 times, the middle of 4 "
            "weeks recorded before Mon 7 Sep 2026."
        ),
    ),
    (
        "furthest",
        8.0,
        Start(3.0, 3, own=True),
        (
            "By Fri 22 Jan 2027, Sam will reach, in the middle of a week's school days, step 8 of 9 (0 in bed, 6 "
            "inside, 7 one class, 9 a full day), as shown by a note of how far each school day got over four weeks in "
            "a row; baseline: 3, the middle of 3 weeks."
        ),
    ),
]


@pytest.mark.parametrize(("measure", "target", "start", "sentence"), SENTENCES)
def test_a_measurable_sentence_for_an_iep(measure: str, target: float, start: Start | None, sentence: str) -> None:
    assert iep_sentence(a_goal(measure=measure, target=target, **DUE), start, "Sam") == sentence


def test_a_goal_in_a_line() -> None:
    assert goal_title(a_goal(area="self_advocacy", measure="asked_for_help", target=3.0, **DUE)) == (
        "Self-advocacy: help asked for 3 times a week, by Fri 22 Jan 2027"
    )


POINTS = ((date(2026, 9, 11), 10.0), (date(2026, 9, 18), 12.5))


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        (
            GoalProgress(a_goal(), None, (), None, None, 6),
            [
                "From Mon 7 Sep 2026: no baseline; 3 weeks with 3 recorded school days before it would give one.",
                "No week with 3 recorded school days yet, so nothing to tell.",
            ],
        ),
        (
            GoalProgress(a_goal(measure="days", target=4), None, (), None, None, 6, 2),
            [
                "From Mon 7 Sep 2026: no baseline; 3 whole weeks with 3 recorded school days before it would give one.",
                "2 weeks left out: only whole weeks are added up, a short one looks low.",
                "No whole week with 3 recorded school days yet, so nothing to tell.",
            ],
        ),
        (
            GoalProgress(a_goal(), None, POINTS, None, None, 4),
            [
                "From Mon 7 Sep 2026: no baseline; 3 weeks with 3 recorded school days before it would give one.",
                "Latest week, to Fri 18 Sep 2026: 12.5 % (n 2 weeks).",
            ],
        ),
        (
            GoalProgress(a_goal(), Start(0.0, 1, own=True), POINTS[:1], 20.0, None, 5),
            [
                "From Mon 7 Sep 2026: 0 %, the middle of 1 week.",
                "Latest week, to Fri 11 Sep 2026: 10 %, the aim was 20 % (n 1 week).",
                "Too early for the four-point rule: 5 more weeks wanted.",
            ],
        ),
        (
            GoalProgress(a_goal(), Start(0.0, 4, own=False), POINTS * 3, 12.0, "raise_goal", 0),
            [
                "From Mon 7 Sep 2026: 0 %, the middle of 4 weeks recorded before Mon 7 Sep 2026.",
                "Latest week, to Fri 18 Sep 2026: 12.5 %, the aim was 12 % (n 6 weeks).",
                "The last four weeks all lie above the aim: consider raising the goal.",
            ],
        ),
        (
            GoalProgress(a_goal(), Start(0.0, 4, own=True), POINTS * 3, 12.0, None, 0),
            [
                "From Mon 7 Sep 2026: 0 %, the middle of 4 weeks.",
                "Latest week, to Fri 18 Sep 2026: 12.5 %, the aim was 12 % (n 6 weeks).",
                "The last four weeks do not all lie on one side of the aim.",
            ],
        ),
        (
            GoalProgress(a_goal(), Start(80.0, None, own=True), POINTS, 80.0, None, 4),
            [
                "From Mon 7 Sep 2026: 80 %.",
                "Latest week, to Fri 18 Sep 2026: 12.5 %, the aim was 80 % (n 2 weeks).",
                "The aim does not rise, so the four-point rule says nothing here.",
            ],
        ),
    ],
)
def test_where_a_goal_stands(found: GoalProgress, lines: list[str]) -> None:
    assert progress_lines(found) == lines


def test_the_weekly_points_in_a_line() -> None:
    assert points_line(GoalProgress(a_goal(), None, POINTS, None, None, 4)) == "11 Sep 10 %, 18 Sep 12.5 %"
    assert points_line(GoalProgress(a_goal(), None, (), None, None, 6)) == "none yet"
