"""Histories that give each verdict, and near misses that do not; the words are explained in `support.histories`."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from ladder.domain.advice import TryCounts
from ladder.domain.advice_rules import RULES
from ladder.domain.records import Support
from ladder.domain.records.people import AdviceNumbers
from support.family import a_support, an_exposure, an_outcome
from support.histories import OFFICE, History
from support.plans import sam_plan
from support.sam import sam

NEEDS = replace(OFFICE, supports=("quiet_space",))

# Each history with what it gives; what would follow by a lower rule stands in the near misses beside it.
HISTORIES: list[tuple[str, str, str]] = [
    # misses: 2 not-yets running
    ("s5 s5 s5 m m", "split", "misses"),
    ("m m", "split", "misses"),
    ("s5 s5 s5 h t", "split", "misses"),
    ("s5 s5 s5 m - w m", "split", "misses"),
    ("s5 s5 s5 m s5", "hold", "steady"),
    ("s5 s5 s5 m n", "hold", "steady"),
    ("s5 s5 m n m", "hold", "steady"),
    ("m", "hold", "too_early"),
    # misses: 3 of the last 5 tries
    ("m n m s5 m", "split", "misses"),
    ("m s5 m n m", "split", "misses"),
    ("s5 m s5 m s5", "hold", "steady"),
    ("m s5 s5 m s5 m", "hold", "steady"),
    ("m n m", "hold", "steady"),
    ("m m n m", "split", "misses"),
    # a day without an exposure is a try by its minutes, its peak not known
    ("h h w40 w40 w40 w40", "hold", "steady"),
    ("w60 w60 w60 h h", "split", "misses"),
    ("w60 w60 w60", "hold", "steady"),
    ("w10 w10", "split", "misses"),
    ("s9 w50 s9", "hold", "steady"),
    # peak 9 or more on the last 2 tries, neither a success
    ("s5 s5 s5 m9 n9", "split", "peak"),
    ("s5 s5 n10 n9", "split", "peak"),
    ("n9 n9", "split", "peak"),
    ("s5 s5 s5 n8 n9", "hold", "steady"),
    ("s5 s5 s5 n9 n", "hold", "steady"),
    ("n9", "hold", "too_early"),
    ("s5 s5 n9 s9", "hold", "steady"),
    ("s5 s5 n9 s5 n9", "hold", "steady"),
    # the same, both successes
    ("n5 s9 s10", "hold", "peak"),
    ("s9 s9", "hold", "peak"),
    ("s9 n9 s9", "hold", "steady"),
    ("s9 s8", "hold", "too_early"),
    # too early: fewer than 3 tries
    ("", "hold", "too_early"),
    ("s5 s5", "hold", "too_early"),
    ("s5 - i e w s5", "hold", "too_early"),
    ("s5 n s5", "hold", "steady"),
    # settled: the last 2 tries were successes of at most half of the first begun try's peak, which was at least 4
    ("s8 s4 s4", "step_up", "settled"),
    ("m8 s4 s4", "step_up", "settled"),
    ("n4 n s2 s2", "step_up", "settled"),
    ("x8 s5 s4 s4", "hold", "steady"),
    ("x9 s8 s4 s4", "step_up", "settled"),
    ("n4 s2 n s2", "hold", "steady"),
    ("m n8 s4 s4", "step_up", "settled"),
    ("s7 s3 s3 n9", "hold", "steady"),
    ("s8 s4 s4 m9 n8 m8 n8", "hold", "steady"),
    ("s8 s4 s4 w50", "hold", "steady"),
    ("s8 s4 s5", "hold", "steady"),
    ("s8 s5 s4", "hold", "steady"),
    ("s8 s4 s", "hold", "steady"),
    ("s7 s4 s4", "hold", "steady"),
    ("n3 n1 s1 s1", "hold", "steady"),
    ("n8 n s4", "hold", "steady"),
    ("n n s4 s4", "hold", "steady"),
    # no big deal: the last 3 tries were successes with a peak of at most 3
    ("s3 s3 s3", "step_up", "no_big_deal"),
    ("n3 s0 s1 s3", "step_up", "no_big_deal"),
    ("s5 s3 s3 s3", "step_up", "no_big_deal"),
    ("s3 s3 s4", "hold", "steady"),
    ("s3 s3 s", "hold", "steady"),
    ("s3 s3 n3", "hold", "steady"),
    ("s3 s3 n3 s3", "hold", "steady"),
    # kept, not happening: 5 successes in the last 7, answered on 5 of them, yes on none, partly on at most 1
    ("s6n s6n s6n s6n s6n", "step_up", "kept_not_happening"),
    ("s6n s6p s6n n m s6n s6n", "step_up", "kept_not_happening"),
    ("sn sn sn sn sp", "step_up", "kept_not_happening"),
    ("s6n s6n s6n s6n s6n s6", "step_up", "kept_not_happening"),
    ("s6n s6n n6y s6n s6n s6n", "step_up", "kept_not_happening"),
    ("s6n s6n s6n s6n", "hold", "steady"),
    ("s6n s6n s6n s6n s6", "hold", "steady"),
    ("s6n s6n s6n s6n s6y", "hold", "steady"),
    ("s6n s6n s6n s6p s6p", "hold", "steady"),
    ("s6n s6n s6n s6n s6n s6y", "hold", "steady"),
    ("s6n s6n n s6n n s6n n s6n", "hold", "steady"),
    ("s6y s6n s6n s6n s6n s6n n", "hold", "steady"),
    ("s6y s6n s6n s6n s6n s6n n n", "step_up", "kept_not_happening"),
]


@pytest.mark.parametrize(("words", "verdict", "rule"), HISTORIES)
def test_a_history_gives_its_verdict_and_a_near_miss_another(words: str, verdict: str, rule: str) -> None:
    found = History(words).advice()
    assert (found.verdict, found.rule) == (verdict, rule)


AWAITED = [a_support("quiet_space", "agreed", "2026-09-01")]

# Each history would also fulfil the rules named in its comment, which stand lower.
ORDER: list[tuple[str, str, Sequence[Support], str]] = [
    ("paused", "m9 m9 h h h", AWAITED, "paused"),  # waiting_support, break, misses
    ("waiting_support", "m9 m9 h h h", AWAITED, "active"),  # break, misses
    ("break", "s5 h h h x9 x9", (), "active"),  # misses, peak
    ("misses", "s2n s2n s2n s2n s2n m9 m9", (), "active"),  # peak, kept_not_happening
    ("peak", "s2n s2n s2n s2n s2n n9 n9", (), "active"),  # kept_not_happening
    ("peak", "s9 s9", (), "active"),  # too_early
    ("too_early", "s3 s3", (), "active"),  # steady
    ("settled", "s8n s2n s2n s2n s2n", (), "active"),  # no_big_deal, kept_not_happening
    ("no_big_deal", "s3n s2n s2n s2n s2n", (), "active"),  # kept_not_happening
    ("kept_not_happening", "s3n s4n s4n s4n s4n", (), "active"),
    ("steady", "s3n s4n s4n s4n s4y", (), "active"),
]


@pytest.mark.parametrize(("rule", "words", "supports", "status"), ORDER)
def test_the_first_rule_that_holds_speaks(rule: str, words: str, supports: Sequence[Support], status: str) -> None:
    assert History(words).advice(NEEDS, supports, status=status).rule == rule


def test_the_rules_stand_in_the_order_of_the_table() -> None:
    assert [(verdict, name) for verdict, name, _ in RULES] == [
        ("pause", "paused"),
        ("hold", "waiting_support"),
        ("ease_back", "break"),
        ("split", "misses"),
        ("split", "peak"),
        ("hold", "peak"),
        ("hold", "too_early"),
        ("step_up", "settled"),
        ("step_up", "no_big_deal"),
        ("step_up", "kept_not_happening"),
        ("hold", "steady"),
    ]


@pytest.mark.parametrize(
    ("numbers", "words", "rule"),
    [
        (AdviceNumbers(misses_running=3), "s5 s5 s5 m m", "steady"),
        (AdviceNumbers(misses_of_five=2), "s5 m s5 m s5", "misses"),
        (AdviceNumbers(peak_high=8), "s5 s5 s5 n8 n9", "peak"),
        (AdviceNumbers(min_tries=5), "s3 s3 s3 s3", "too_early"),
        (AdviceNumbers(min_tries=2), "s5 s5", "steady"),
        (AdviceNumbers(easy_peak=2), "s3 s3 s3", "steady"),
        (AdviceNumbers(kept_successes=4), "s6n s6n s6n s6n", "kept_not_happening"),
        (AdviceNumbers(kept_window=8), "s6n s6n n s6n n s6n n s6n", "kept_not_happening"),
        (AdviceNumbers(break_days=6), "h h h h h i", "break"),
        (AdviceNumbers(break_days=6), "h h h h i", "misses"),
        (AdviceNumbers(nearly_share=0.9), "s5 s5 s5 n n", "misses"),
    ],
)
def test_a_therapist_can_change_the_numbers(numbers: AdviceNumbers, words: str, rule: str) -> None:
    assert History(words).advice(numbers=numbers).rule == rule


def test_the_counts_are_of_the_tries_it_looked_at() -> None:
    # Nine school days: two successes, two nearly, two not yet (one of them a day not today), ill, elsewhere, unknown.
    rung = replace(OFFICE, current_from="2026-11-10")
    found = History("s5y n4 n4n m5y h i e - s5n").advice(rung)
    assert found.counts == TryCounts(tries=6, successes=2, nearly=2, not_yet=2, happened=2, school_days=9)
    assert found.more_days == 0


@pytest.mark.parametrize(("words", "more"), [("", 3), ("s5", 2), ("s5 n", 1), ("s5 s5 s5", 0)])
def test_too_early_says_how_many_more_days(words: str, more: int) -> None:
    assert History(words).advice().more_days == more


def test_a_first_try_before_the_rung_became_current_sets_no_peak() -> None:
    rung = replace(OFFICE, current_from="2026-11-18")
    assert History("s9 s5 s4 s4").advice(rung).rule == "steady"
    assert History("s9 s5 s4 s4").advice().rule == "settled"


def test_a_try_that_lacked_a_support_neither_helps_nor_hurts() -> None:
    history = History("s5 s5 s5")
    history.outcomes.append(an_outcome("2026-11-23", "part"))
    for day, minutes in (("2026-11-23", 5), ("2026-11-20", 5)):
        history.exposures = [one for one in history.exposures if one.date != day]
        history.exposures.append(an_exposure(day, "Office", minutes=minutes, supports=()))
    assert history.advice(NEEDS).counts == TryCounts(
        tries=2, successes=2, nearly=0, not_yet=0, happened=0, school_days=30
    )
    assert history.advice().rule == "misses"


def test_sam_stays_on_half_days() -> None:
    # From 10 November on, 7 tries: 210 of 210 min (peak 4), tried, 220 (2), 190 (3, nearly: 80 % are 168), not today,
    # 210 (5), 190 (4, nearly); ill on the 11th and 17th. The last 2 successes peaked 2 and 5, more than half of 4.
    advice = sam_plan(sam(), date(2026, 11, 23)).advice
    assert advice is not None
    assert (advice.rung, advice.verdict, advice.rule) == (sam().rung("Half day").id, "hold", "steady")
    assert advice.counts == TryCounts(tries=7, successes=3, nearly=2, not_yet=2, happened=0, school_days=9)
