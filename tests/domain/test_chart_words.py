from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain import chart_words as words
from ladder.domain.chart_data import Aim, ChartData
from ladder.domain.day import Day
from ladder.domain.records import Morning
from ladder.domain.records.days import CopingUse, Symptom
from ladder.domain.safety import AFTER_FLAG
from support.charts import MONDAY, attended, data_of, days_of, iso
from support.family import a_child, a_morning, a_rung, an_exposure, an_id, an_outcome
from support.fortnights import fortnights
from support.goals import a_goal
from support.words import oddities

SENTENCES: dict[str, Callable[[ChartData], str]] = {
    "attendance": words.attendance,
    "worry": words.worry,
    "furthest": words.furthest,
    "expected": words.expected,
    "symptoms": words.symptoms,
    "coping": words.coping,
    "rungs": words.rungs,
    "calendar": words.calendar,
}
SIGNS: list[Callable[[ChartData], str]] = [
    words.attendance_signs, words.worry_signs, words.furthest_signs, words.expected_signs, words.symptoms_signs,
    words.coping_signs, words.rungs_signs, words.no_signs,
]  # fmt: skip
RUNGS = [a_rung("Gate", 10), a_rung("Office", 20)]


def an_aim(*line: tuple[int, float], due: str = "2027-01-22", target: float = 80.0) -> Aim:
    """An aim with points so many days after the first Monday."""
    goal = a_goal(from_="2026-08-01", target=target, due=due)
    return Aim(goal, 0.0, tuple((MONDAY + timedelta(days=number), percent) for number, percent in line))


def test_attendance_tells_minutes_their_days_and_how_much_is_recorded() -> None:
    outcomes = [*attended(45, None, 0), an_outcome(iso(3), "late"), an_outcome(iso(4), "ill")]
    assert words.attendance(data_of(days_of(outcomes=outcomes))) == (
        "In school 45 min of 12 h, 6 % (minutes known for 2 of 3 days); 4 of 5 school days recorded."
    )
    first = data_of(days_of(outcomes=attended(45)), today=MONDAY)
    assert words.attendance(first) == "In school 45 min of 6 h, 12 % (n 1 day); 1 of 1 school day recorded."


def test_school_days_that_have_not_come_yet_are_not_called_unrecorded() -> None:
    data = data_of(days_of(outcomes=attended(45, 0, 0), count=28), today=MONDAY + timedelta(days=1))
    assert words.attendance(data).endswith("3 of 3 school days recorded.")  # Wednesday is written beforehand


def test_attendance_without_known_minutes_says_so() -> None:
    data = data_of(days_of(outcomes=[an_outcome(iso(0), "ill"), an_outcome(iso(1), "late")]))
    assert words.attendance(data) == "How long in school is not recorded (n 0 days); 2 of 5 school days recorded."
    assert words.attendance(data_of(days_of())) == words.NOTHING


@pytest.mark.parametrize(
    ("aim", "today", "told"),
    [
        (an_aim((0, 10), (7, 12.4), (14, 15)), 9, "Aim: 12 % by Mon 14 Sep, 80 % by Fri 22 Jan 2027."),
        (an_aim((0, 10), (7, 12.4)), 200, "Aim: 12 % by Mon 14 Sep 2026, 80 % by Fri 22 Jan."),
        (an_aim((7, 12.4)), 2, "Aim: 80 % by Fri 22 Jan 2027."),
        (an_aim((0, 70), (4, 80), due=iso(4)), 6, "Aim: 80 % by Fri 11 Sep."),
        (an_aim((0, 1.5), target=2.5), 0, "Aim: 2 % by Mon 7 Sep, 2.5 % by Fri 22 Jan 2027."),
    ],
)
def test_the_aim_is_told_for_a_date_that_is_not_still_to_come(aim: Aim, today: int, told: str) -> None:
    data = data_of(days_of(outcomes=attended(45)), aims=(aim,), today=MONDAY + timedelta(days=today))
    assert words.attendance(data).endswith(f" recorded. {told}")


def test_worry_tells_child_and_parent_apart_each_with_its_n() -> None:
    mornings = [
        a_morning(iso(0), distress_child=7, distress_parent=5),
        a_morning(iso(1), distress_child=4),
        a_morning(iso(2), distress_child=9, distress_parent=9),
        a_morning(iso(5), distress_child=1, distress_parent=1),
    ]
    data = data_of(days_of(mornings, [an_outcome(iso(2), "ill")]))
    assert words.worry(data) == "School mornings: Sam 5.5, 4-7 (n 2); you 5 (n 1)."
    assert words.worry(data_of(days_of(mornings[1:2]))) == "School mornings: Sam 4 (n 1); you not recorded."
    assert words.worry(data_of(days_of(mornings[3:]))) == words.NOTHING


@pytest.mark.parametrize(
    ("reached", "told"),
    [
        ([0, 3, 6], "In the middle at the door, from in bed to inside (n 3); inside on 1 of them."),
        ([6, 6, 5, 6], "In the middle inside, from at the gate to inside (n 4); inside on 3 of them."),
        ([2, 3], "In the middle dressed to at the door, from dressed to at the door (n 2); inside on 0 of them."),
        ([3, 3], "At the door each time (n 2)."),
        ([0], "In bed (n 1)."),
        ([], words.NOTHING),
    ],
)
def test_how_far_tells_the_middle_the_ends_and_how_often_inside(reached: list[int], told: str) -> None:
    mornings = [a_morning(iso(number), furthest=far) for number, far in enumerate(reached)]
    assert words.furthest(data_of(days_of(mornings))) == told


LESS = "On average worry guessed 3.0 less than came, too high 0 of 1 time. The feared thing happened 0 of 1 time."
NO_GUESS = "There is no guess with what came of it for these dates yet."


@pytest.mark.parametrize(
    ("pairs", "happened", "told"),
    [
        ([(8, 5), (7, 6), (9, 9), (6, 3)], [], "On average worry guessed 1.8 more than came, too high 3 of 4 times."),
        ([(2, 5)], ["no"], LESS),
        ([(5, 4), (4, 5)], [], "On average worry guessed as much as came, too high 1 of 2 times."),
        ([], ["yes", "partly", "no"], f"{NO_GUESS} The feared thing happened 1 of 3 times, partly 1."),
        ([], [], NO_GUESS),
    ],
)  # fmt: skip
def test_guesses_are_told_with_their_n_and_what_happened_with_partly_apart(
    pairs: list[tuple[int, int]], happened: list[str], told: str
) -> None:
    exposures = [
        an_exposure(iso(number), "Gate", "done", id=an_id(f"{number} pair"), expected_peak=expected, peak=peak)
        for number, (expected, peak) in enumerate(pairs)
    ] + [
        an_exposure(iso(number), "Gate", "done", id=an_id(f"{number} answer"), happened=answer)
        for number, answer in enumerate(happened)
    ]
    assert words.expected(data_of(days_of(exposures=exposures))) == told


def sick(number: int, *names: str) -> Morning:
    return a_morning(iso(number), symptoms=tuple(Symptom(name=name, severity=1) for name in names))


def test_the_symptom_that_differs_most_is_told_with_both_counts() -> None:
    school = [number for number in range(35) if number % 7 < 5][:12]
    free = [number for number in range(35) if number % 7 >= 5][:8]
    mornings = [sick(number, *(("IBS pain",) if place < 9 else ())) for place, number in enumerate(school)]
    mornings += [sick(number, *(("IBS pain", "headache") if place < 1 else ())) for place, number in enumerate(free)]
    assert words.symptoms(data_of(days_of(mornings, count=35))) == (
        "IBS pain on 9 of 12 (75.0 %) school mornings and on 1 of 8 (12.5 %) others, 62.5 points apart. "
        "Timing, not proof."
    )


def test_symptoms_say_what_is_still_missing_and_that_none_is_an_answer() -> None:
    mornings = [sick(0, "nausea"), *(sick(number) for number in range(1, 7))]
    assert words.symptoms(data_of(days_of(mornings))) == "Too early to tell, 3 more mornings with symptoms asked for."
    more = [*mornings, *(sick(number) for number in (12, 13))]
    assert words.symptoms(data_of(days_of(more, count=14))) == (
        "Too early to tell, 1 more morning with symptoms asked for."
    )
    assert words.symptoms(data_of(days_of(mornings[1:]))) == "No symptom on any morning that was asked (n 6)."
    assert words.symptoms(data_of(days_of([a_morning(iso(0))]))) == words.NOTHING


def used(number: int, *names: str, **fields: Any) -> Morning:
    return a_morning(iso(number), coping=tuple(CopingUse(name=name, **fields) for name in names))


def test_the_skill_used_most_often_is_told_and_more_is_not_better() -> None:
    mornings = [used(0, "music", started="self", helped=2), used(1, "music", started="prompted"), used(2)]
    assert words.coping(data_of(days_of(mornings))) == (
        "Most often music: 2 of 3 mornings, 1 self-started, helped 2 of 3 (n 1). More is not better."
    )
    assert words.coping(data_of(days_of(mornings[1:2]))) == (
        "Most often music: 1 of 1 morning, 0 self-started. More is not better."
    )
    assert words.coping(data_of(days_of(mornings[2:]))) == "No skill was used on any morning that was asked (n 1)."
    assert words.coping(data_of(days_of([a_morning(iso(0))]))) == words.NOTHING


def test_rungs_tell_the_highest_done_and_the_tries_of_these_dates() -> None:
    exposures = [
        an_exposure(iso(number), rung, result)
        for number, (rung, result) in enumerate([("Gate", "done"), ("Office", "partly"), ("Office", "not_today")])
    ]
    data = data_of(days_of(exposures=exposures), rungs=RUNGS)
    assert words.rungs(data) == (
        "Of 2 rungs the highest done is 1, Gate. Tries in these dates: 1 done, 1 partly, 1 not today."
    )
    bare = data_of(days_of(), rungs=RUNGS[:1])
    assert words.rungs(bare) == "Of 1 rung none is done yet. Tries in these dates: none."
    assert words.rungs(data_of(days_of())) == "There is no ladder yet. F2 begins one."


def test_after_a_safety_flag_no_rung_is_named_and_none_explained() -> None:
    data = data_of(days_of(), rungs=RUNGS, flagged=True)
    assert (words.rungs(data), words.rungs_signs(data)) == (AFTER_FLAG, "")


def test_the_calendar_counts_school_days_up_to_today() -> None:
    outcomes = [*attended(360, 30), an_outcome(iso(2), "ill")]
    data = data_of(days_of(outcomes=outcomes, count=14), today=MONDAY + timedelta(days=4))
    assert words.calendar(data) == (
        "Of 5 school days so far 1 half or full, 1 more inside, 1 ill or elsewhere, 2 not recorded."
    )
    assert words.calendar(msgspec.structs.replace(data, today=MONDAY)).startswith("Of 1 school day so far 1 half")
    before = msgspec.structs.replace(data, today=MONDAY - timedelta(days=1))
    assert words.calendar(before) == "No school day in these dates so far."


def test_signs_name_what_is_drawn_and_no_more() -> None:
    days = days_of(outcomes=attended(30))
    assert words.attendance_signs(data_of(days)) == "a bar a day  0 nothing attended"
    agreed = [msgspec.structs.replace(day, agreed=60) for day in days]
    assert words.attendance_signs(data_of(agreed, aims=(an_aim((0, 1)),), last=date(2026, 12, 31))) == (
        "a bar a week  0 nothing attended  ◆ of what was agreed  + the aim"
    )
    year = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
    assert words.worry_signs(data_of(days)) == "● Sam  ○ you  ◉ both"
    assert words.worry_signs(data_of(days, **year)).endswith("medians, a point a week")
    assert words.furthest_signs(data_of(days)) == "a step a day; a gap where nothing is written"
    assert words.furthest_signs(data_of(days, first=date(2020, 1, 1))) == "a step three months, its median"
    assert "medians" not in words.expected_signs(data_of(days, **year))


@given(fortnights(), st.integers(0, 13), st.booleans())
def test_every_sentence_ends_says_its_n_and_has_no_wrong_word(days: list[Day], today: int, ladder: bool) -> None:
    data = data_of(days, today=days[today].date, rungs=RUNGS if ladder else (), aims=(an_aim((0, 10.0), (7, 20.0)),))
    for sentence in (told(data) for told in SENTENCES.values()):
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert oddities(sentence) == []
        assert sentence == words.NOTHING or any(letter.isdigit() for letter in sentence) or "no " in sentence.lower()
    for signs in (told(data) for told in SIGNS):
        assert oddities(signs) == []
        assert signs == signs.strip()


@pytest.mark.parametrize("name", SENTENCES)
def test_an_empty_range_has_a_sentence_too(name: str) -> None:
    data = data_of(days_of())
    assert oddities(SENTENCES[name](data)) == []
    assert SENTENCES[name](data)


def test_a_name_is_told_as_it_was_typed() -> None:
    data = data_of(days_of([a_morning(iso(0), distress_child=3)]), child=a_child(name="[b]Zoë[/b]"))
    assert words.worry(data).startswith("School mornings: [b]Zoë[/b] 3 (n 1);")
