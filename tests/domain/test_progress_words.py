from datetime import date, timedelta

import pytest
from hypothesis import given
from msgspec.structs import replace

from ladder.domain.attendance import Sums
from ladder.domain.day import Day
from ladder.domain.progress_words import progress_sentence
from ladder.domain.trends import Progress, progress
from support.charts import MONDAY
from support.fortnights import fortnights
from support.words import oddities

A_WEEK = date(2026, 9, 11)


def sides(now: Sums, before: Sums, *, until: date = A_WEEK, weeks: int = 2) -> Progress:
    return Progress(now, before, until, until - timedelta(weeks=weeks))


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (sides(Sums(5, 645, 1800), Sums(5, 245, 1800)), "6 h 40 more in school than two weeks ago (5 days each)."),
        (sides(Sums(5, 200, 1800), Sums(5, 245, 1800)), "45 min less in school than two weeks ago (5 days each)."),
        (sides(Sums(5, 245, 1800), Sums(5, 245, 1800)), "As long in school as two weeks ago (5 days each)."),
        (sides(Sums(1, 60, 360), Sums(1, 0, 360)), "1 h more in school than two weeks ago (1 day each)."),
        (sides(Sums(3, 60, 1080), Sums(3, 0, 1080), weeks=6), "1 h more in school than 6 weeks ago (3 days each)."),
        (sides(Sums(5, 900, 1800), Sums(1, 90, 360)),
         "In school 50 % of the time on the last 5 recorded days, 25 % on 1 day two weeks before."),
        (sides(Sums(1, 90, 360), Sums(5, 0, 1800), weeks=3),
         "In school 25 % of the time on the last 1 recorded day, 0 % on 5 days 3 weeks before."),
        (sides(Sums(5, 450, 1800), Sums(5, 450, 1500)),
         "In school 25 % of the time on the last 5 recorded days, 30 % on 5 days two weeks before."),
    ],
)  # fmt: skip
def test_progress_is_more_less_or_the_same_and_says_of_how_many_days(found: Progress, sentence: str) -> None:
    assert progress_sentence(found) == progress_sentence(found, MONDAY) == sentence


def test_progress_up_to_a_day_before_the_week_names_that_day() -> None:
    old = sides(Sums(5, 645, 1800), Sums(5, 245, 1800), until=date(2026, 9, 4))
    assert progress_sentence(old, MONDAY) == (
        "6 h 40 more in school than two weeks ago (5 days each, up to Fri 4 Sep)."
    )  # fmt: skip
    unequal = sides(Sums(4, 0, 1440), Sums(5, 0, 1800), until=date(2025, 12, 19))
    assert "on the last 4 recorded days up to Fri 19 Dec 2025, 0 % on 5 days" in progress_sentence(unequal, MONDAY)


def test_progress_says_of_how_many_days_the_minutes_are_known() -> None:
    known = sides(Sums(4, 645, 1440, unknown=1), Sums(4, 245, 1440, unknown=1))
    assert progress_sentence(known) == (
        "6 h 40 more in school than two weeks ago (minutes known for 4 days each)."
    )  # fmt: skip
    unequal = sides(Sums(3, 540, 1080, unknown=2), Sums(5, 450, 1800))
    assert progress_sentence(unequal) == (
        "In school 50 % of the time on 3 of the last 5 recorded days, 25 % on 5 days two weeks before."
    )
    too_few = sides(Sums(1, 0, 360, unknown=4), Sums(5, 450, 1800))
    assert progress_sentence(too_few) == (
        "Too early to tell: minutes are known for 1 of the last 5 recorded days, and for 5 of 5 two weeks before."
    )


def test_without_two_sides_it_is_too_early() -> None:
    assert progress_sentence(None) == (
        "Too early to tell: it takes school days with known minutes that lie two weeks apart."
    )  # fmt: skip


@given(fortnights())
def test_any_progress_is_told_with_its_n_in_good_words(days: list[Day]) -> None:
    doubled = [*days, *(_later(day) for day in days)]
    found = progress(doubled)
    sentence = progress_sentence(found, doubled[-7].date)
    assert oddities(sentence) == []
    assert sentence.endswith(".")
    if found is not None:
        assert found.weeks >= 2
        assert str(found.now.days) in sentence
        assert found.before_until + timedelta(days=14) <= found.until


def _later(day: Day) -> Day:
    return replace(day, date=day.date + timedelta(days=14))
