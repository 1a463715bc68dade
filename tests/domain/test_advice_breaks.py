"""Breaks, supports that are awaited and pauses: the rules that speak before any try is looked at."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from ladder.domain.records import Support
from ladder.domain.records.base import Span
from support.family import KIT, a_rung, a_support, an_exposure, an_outcome
from support.histories import OFFICE, TODAY, History

GATE = a_rung("Gate", 10, kind="place", status="current")
NEEDS = replace(OFFICE, supports=("quiet_space",))

BREAKS: list[tuple[str, str]] = [
    ("n5 h h t i e", "break"),
    ("h h t t h", "break"),
    ("h t i e i", "break"),
    ("h - h - i e - i", "break"),
    ("s5 s5 s5 i e i e i", "break"),
    ("s5 i i i x9 h", "break"),
    ("h i0 i e h", "break"),
    ("s5 h h h h", "misses_or_other"),
    ("h i i i", "misses_or_other"),
    ("i i i i i", "misses_or_other"),
    ("i h i i i", "misses_or_other"),
    ("s5 h h h h w", "misses_or_other"),
    ("s5 h h h h t5", "misses_or_other"),
    ("s5 h i i i i20", "misses_or_other"),
    ("s5 s5 s5 w w w w w", "misses_or_other"),
    ("s5 h h m h h", "misses_or_other"),
]


@pytest.mark.parametrize(("words", "rule"), BREAKS)
def test_a_break_is_no_school_and_nothing_that_went_well_on_the_newest_five_recorded_days_since_the_first_try(
    words: str, rule: str
) -> None:
    found = History(words).advice()
    assert (found.rule == "break") == (rule == "break")
    assert (found.verdict == "ease_back") == (rule == "break")


def test_today_is_among_the_recorded_days_only_once_it_has_an_outcome() -> None:
    history = History("s5 h i e i e")
    assert history.advice().rule == "break"
    history.exposures.append(an_exposure(TODAY.isoformat(), "Office", minutes=50))
    assert history.advice().rule == "break"
    history.outcomes.append(an_outcome(TODAY.isoformat(), "part"))
    assert history.advice().rule == "steady"


@pytest.mark.parametrize("status", ["full", "late", "left_early", "part"])
def test_a_day_in_school_ends_a_break_although_nothing_was_tried_on_a_rung(status: str) -> None:
    history = History("s5 h i e i e")
    history.outcomes.append(an_outcome(TODAY.isoformat(), status))
    assert history.advice().rule != "break"


@pytest.mark.parametrize(
    ("off_from", "rule"), [("2026-11-14", "break"), ("2026-11-16", "break"), ("2026-11-17", "steady")]
)
def test_nine_dates_without_school_ending_yesterday_are_a_break(off_from: str, rule: str) -> None:
    # Today is Monday the 23rd. Off from Monday the 16th: with the weekends these are the nine dates 14 to 22.
    history = History("s5 s5 s5", days_off=(Span(from_=off_from, to="2026-11-22", label="Break"),))
    assert history.advice().rule == rule


def test_a_break_that_ended_before_yesterday_is_over() -> None:
    history = History("s5 s5 s5 s5", days_off=(Span(from_="2026-11-09", to="2026-11-19", label="Break"),))
    assert history.advice().rule == "steady"


def test_a_break_before_the_first_day_back_is_over_the_day_after() -> None:
    off = (Span(from_="2026-11-14", to="2026-11-22", label="Break"),)
    assert History("s5 s5 s5", today=TODAY, days_off=off).advice().rule == "break"
    assert History("s5 s5 s5", today=TODAY + timedelta(days=1), days_off=off).advice().rule == "steady"


def test_a_place_has_no_break_and_no_misses_from_days_without_a_try() -> None:
    history = History("h h h h h h", days_off=(Span(from_="2026-11-10", to="2026-11-22", label="Break"),))
    history.exposures.append(an_exposure("2026-11-08", "Gate", "done", peak=5))
    found = history.advice(GATE)
    assert (found.rule, found.counts.tries, found.more_days) == ("too_early", 1, 2)


def waiting(state: str, name: str = "quiet_space", child: str | None = None) -> list[Support]:
    support = a_support(name, state, "2026-09-01")
    return [replace(support, child=child) if child else support]


@pytest.mark.parametrize(
    ("supports", "rule"),
    [
        (waiting("agreed"), "waiting_support"),
        (waiting("requested"), "waiting_support"),
        (waiting("not_provided"), "waiting_support"),
        (waiting("in_place"), "no_big_deal"),
        (waiting("agreed", "peer_buddy"), "no_big_deal"),
        (waiting("agreed", child=KIT), "no_big_deal"),
        ([], "no_big_deal"),
    ],
)
def test_a_rung_holds_while_a_support_it_names_is_not_there(supports: list[Support], rule: str) -> None:
    assert History("s2 s2 s2").advice(NEEDS, supports).rule == rule


def test_a_paused_ladder_is_paused_and_nothing_else() -> None:
    history = History("m m m m m m", days_off=(Span(from_="2026-11-10", to="2026-11-22", label="Break"),))
    found = history.advice(NEEDS, waiting("agreed"), status="paused")
    assert (found.verdict, found.rule) == ("pause", "paused")
