"""What stands beside a rung: fear and avoidance with their dates, by child and parent."""

from datetime import date

from ladder.domain.records.climbing import FearRating
from ladder.domain.rung_words import NO_FEAR, NOTHING, fear_then_and_now, rung_facts
from support.family import a_rung

NOW = date(2026, 11, 23)
RATED = a_rung(
    "Office",
    10,
    child_label="Sit with Mrs B",
    current_from="2026-11-10",
    supports=("quiet_space",),
    ratings=(
        FearRating(date="2026-11-20", rater="child", fear=3, avoidance=None),
        FearRating(date="2026-09-18", rater="child", fear=9, avoidance=8),
        FearRating(date="2026-10-18", rater="child", fear=6, avoidance=None),
        FearRating(date="2026-09-18", rater="parent", fear=7, avoidance=None),
    ),
)


def test_fear_then_and_now_is_the_first_and_the_latest_of_each_rater() -> None:
    assert fear_then_and_now(RATED, "Robin", NOW) == (
        "Fear, by Robin: 9 (avoidance 8) on Fri 18 Sep → 3 on Fri 20 Nov",
        "Fear, by you: 7 on Fri 18 Sep",
    )


def test_all_that_is_noted_stands_in_its_order() -> None:
    assert rung_facts(RATED, "Robin", NOW) == (
        "In the child's words: Sit with Mrs B",
        "Fear, by Robin: 9 (avoidance 8) on Fri 18 Sep, 6 on Sun 18 Oct, 3 on Fri 20 Nov",
        "Fear, by you: 7 on Fri 18 Sep",
        "Needs: quiet space",
        "Tried since Tue 10 Nov",
    )


def test_a_bare_rung_says_so() -> None:
    bare = a_rung("Office", 10)
    assert rung_facts(bare, "Robin", NOW) == (NOTHING,)
    assert fear_then_and_now(bare, "Robin", NOW) == (NO_FEAR,)


def test_in_another_year_the_dates_have_theirs() -> None:
    later = date(2027, 1, 4)
    assert fear_then_and_now(RATED, "Robin", later)[1] == "Fear, by you: 7 on Fri 18 Sep 2026"
    assert rung_facts(RATED, "Robin", later)[-1] == "Tried since Tue 10 Nov 2026"
