import msgspec
import pytest
from hypothesis import given

from ladder.domain.attendance import Sums
from ladder.domain.contrast import Counted
from ladder.domain.day import Day
from ladder.domain.expectations import ExpectedMinusActual, Happened
from ladder.domain.records.days import CopingUse, Symptom
from ladder.domain.spread import Spread
from ladder.domain.week_words import (
    Fact,
    counted,
    counted_of,
    counted_on,
    feared_words,
    furthest_words,
    guessed_words,
    in_school,
    percent,
    share_told,
    week_facts,
    worry_words,
)
from support.charts import attended, days_of, iso
from support.family import a_morning, an_exposure, an_outcome
from support.fortnights import fortnights
from support.weeks import a_look
from support.words import oddities

ORDER = [
    "In school", "Of agreed hours", "School days", "How far", "Your worry", "Kim's worry", "Worry, no school", "Body",
    "Body, no school", "What helped", "Worry's guess", "It happened", "Tries", "Highest rung",
]  # fmt: skip
SKILLS = (CopingUse(name="music", started="self"), CopingUse(name="fidget", started="prompted"))
SICK = (Symptom(name="nausea", severity=2),)
FULL = days_of(
    [
        a_morning(iso(0), distress_child=7, distress_parent=5, furthest=2, symptoms=SICK, coping=SKILLS),
        a_morning(iso(1), distress_child=4, distress_parent=5, symptoms=(), coping=()),
        a_morning(iso(5), distress_parent=1, symptoms=()),
    ],
    [*attended(0, 90, 360), an_outcome(iso(3), "ill"), an_outcome(iso(4), "full")],
    [
        an_exposure(iso(1), "Office", "done", expected_peak=8, peak=5, happened="no"),
        an_exposure(iso(2), "Office", "partly", expected_peak=6, peak=6, happened="partly"),
    ],
)


def facts(now: list[Day], before: list[Day]) -> list[Fact]:
    return week_facts(a_look(now, "Office"), a_look(before), "Kim")


def test_a_full_week_in_words() -> None:
    assert [fact.now for fact in facts(FULL, days_of())] == [
        "13 h 30 of 24 h, 56 % (n 4)",
        "none agreed, or not recorded",
        "5 of 5 recorded, 1 full, 3 part, 1 ill or elsewhere",
        "half day (n 4)",
        "5 (n 2)",
        "5.5, 4-7 (n 2)",
        "you 1 (n 1); child not recorded",
        "nausea 1 (n 2)",
        "none (n 1)",
        "fidget 1, music 1 (n 2)",
        "1.5 too high (n 2)",
        "0 of 2, partly 1",
        "1 done, 1 partly",
        "Office",
    ]


def test_an_empty_week_has_the_same_facts_in_the_same_order_and_no_nought_for_a_blank() -> None:
    empty = facts(days_of(), days_of())
    assert [fact.what for fact in empty] == [fact.what for fact in facts(FULL, FULL)] == ORDER
    assert {fact.now for fact in empty if fact.what not in ("School days", "Of agreed hours", "Tries")} == {
        "not recorded", "Office",
    }  # fmt: skip
    assert (empty[2].now, empty[12].now, empty[13].before) == ("0 of 5 recorded", "none", "none yet")


def test_a_week_without_school_says_so() -> None:
    off = [msgspec.structs.replace(day, hours=None) for day in days_of()]
    assert facts(off, off)[2].now == "no school"


def change(what: str, now: list[Day], before: list[Day]) -> str:
    (fact,) = [fact for fact in facts(now, before) if fact.what == what]
    return fact.change


@pytest.mark.parametrize(("now", "before", "word"), [(90, 30, "up"), (30, 90, "down"), (30, 30, "flat")])
def test_a_fact_that_is_one_number_is_up_down_or_flat(now: int, before: int, word: str) -> None:
    assert change("In school", days_of(outcomes=attended(now)), days_of(outcomes=attended(before))) == word
    mornings = [[a_morning(iso(0), distress_parent=size // 10)] for size in (now, before)]
    assert change("Your worry", days_of(mornings[0]), days_of(mornings[1])) == word
    assert change("Kim's worry", days_of(mornings[0]), days_of(mornings[1])) == ""


def test_what_is_not_recorded_on_one_side_is_neither_up_nor_down() -> None:
    told = days_of(outcomes=attended(90))
    assert change("In school", told, days_of()) == change("In school", days_of(), told) == ""
    assert all(fact.change == "" for fact in facts(days_of(), days_of()))
    assert [fact.what for fact in facts(FULL, FULL) if fact.change] == [
        "In school",
        "How far",
        "Your worry",
        "Kim's worry",
    ]


def test_shares_and_minutes() -> None:
    assert (percent(0.355), percent(2 / 3, 1), percent(1.25)) == ("36 %", "66.7 %", "125 %")
    assert in_school(Sums(5, 590, 1620)) == "9 h 50 of 27 h, 36 % (n 5 days)"
    assert in_school(Sums(1, 0, 360)) == "0 min of 6 h, 0 % (n 1 day)"
    assert in_school(Sums(0, 0, 0)) == "not recorded"
    assert in_school(Sums(3, 590, 1620, unknown=2)) == "9 h 50 of 27 h, 36 % (minutes known for 3 of 5 days)"
    assert in_school(Sums(2, 0, 720, unknown=3)) == "minutes known for 2 of 5 days"
    assert share_told(Sums(1, 90, 360, unknown=1)) == "25 % (minutes known for 1 of 2 days)"
    assert share_told(Sums(0, 0, 0, unknown=1)) == "minutes known for 0 of 1 day"
    assert (counted_of(Counted(9, 12)), counted_of(Counted(0, 0))) == ("9 of 12 (75.0 %)", "0 of 0")


@pytest.mark.parametrize(
    ("median", "told"),
    [(None, "not recorded"), (0, "in bed"), (6.0, "inside"), (6.5, "inside to one class"), (9, "full day")],
)
def test_a_middle_between_two_places_names_both(median: float | None, told: str) -> None:
    assert furthest_words(median) == told


@pytest.mark.parametrize(
    ("spread", "told"),
    [
        (Spread(0, None, None, None), "not recorded"), (Spread(1, 7, 7, 7), "7 (n 1)"),
        (Spread(2, 5.5, 4, 7), "5.5, 4-7 (n 2)"), (Spread(3, 0, 0, 0), "0 (n 3)"),
    ],
)  # fmt: skip
def test_worry_is_told_with_its_ends_and_its_n(spread: Spread, told: str) -> None:
    assert worry_words(spread) == told


def test_names_are_told_by_their_count_at_most_four_and_how_many_more() -> None:
    names = {"nausea": 1, "headache": 3, "our own word": 3, "shaking": 2, "fever": 1, "sweating": 1}
    assert counted(names) == "headache 3, our own word 3, shaking 2, fever 1, and 2 more"
    assert (counted({}), counted({}, "none")) == ("nothing noted", "none")
    assert (counted_on({}, 0), counted_on({}, 3)) == ("not recorded", "none (n 3)")
    assert counted_on({"nausea": 1}, 3) == "nausea 1 (n 3)"


@pytest.mark.parametrize(
    ("guessed", "told"),
    [
        (ExpectedMinusActual(0, None, None), "not recorded"),
        (ExpectedMinusActual(4, 1.75, 0.75), "1.8 too high (n 4)"),
        (ExpectedMinusActual(1, -3, 0), "3.0 too low (n 1)"),
        (ExpectedMinusActual(2, 0, 0.5), "as it came (n 2)"),
        (ExpectedMinusActual(50, 0.02, 0.5), "as it came (n 50)"),
    ],
)
def test_guesses_were_too_high_too_low_or_as_it_came(guessed: ExpectedMinusActual, told: str) -> None:
    assert guessed_words(guessed) == told


def test_what_happened_is_counted_over_answers_with_partly_apart() -> None:
    assert feared_words(Happened(0, 0, 0)) == "not recorded"
    assert feared_words(Happened(1, 0, 4)) == "1 of 4"
    assert feared_words(Happened(0, 2, 3)) == "0 of 3, partly 2"


@given(fortnights())
def test_any_two_weeks_have_the_same_facts_in_good_words(days: list[Day]) -> None:
    found = facts(days[7:], days[:7])
    assert [fact.what for fact in found] == ORDER
    for fact in found:
        assert fact.now
        assert fact.before
        assert fact.change in ("", "up", "down", "flat")
        assert oddities(f"{fact.now} {fact.before}") == []
    for what in ("Your worry", "Kim's worry", "Body", "Body, no school", "What helped", "Worry's guess"):
        (told,) = [fact.now for fact in found if fact.what == what]
        assert told == "not recorded" or "(n " in told
