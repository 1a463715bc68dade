from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.advice import Advice, TryCounts
from ladder.domain.advice_rules import RULES, RuleName, Verdict
from ladder.domain.contrast import Counted
from ladder.domain.day import Day
from ladder.domain.records import Review, Rung
from ladder.domain.review import Further, HardParts, Missing, WentWith, hard_parts, missing_supports, went_further
from ladder.domain.review_words import (
    DECISIONS,
    HEAD,
    WHAT,
    WeekReview,
    begun,
    fact_lines,
    review_facts,
    review_title,
    review_told,
)
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.trends import progress
from ladder.domain.week_words import Fact
from support.charts import MONDAY, days_of
from support.family import SAM, STAMP, a_rung, a_support, an_id
from support.fortnights import fortnights
from support.weeks import a_look
from support.words import oddities

GATE, OFFICE = a_rung("Gate", 10, status="done"), a_rung("Office", 20, status="current", current_from="2026-09-08")
TOP = a_rung("Full day", 30)
SUNDAY = MONDAY + timedelta(days=6)
TOLD = ["Progress", "Made it hard", "Got further", "Supports", "Advice", "Your line", "Decided"]


FEW = (
    "Too early to tell, at least 10 more mornings (0 of 0 got further than the middle one; 5 on either side would "
    "tell)."
)
STAY = (
    "On Office: Stay on this rung for now. Because it is going its way. (steady) 4 tries on this rung: 2 went well, 1 "
    "nearly, 1 not yet; 1 school day. A suggestion; you decide."
)


def some_advice(verdict: Verdict = "hold", rule: RuleName = "steady", rung: Rung = OFFICE, more: int = 0) -> Advice:
    counts = TryCounts(tries=4, successes=2, nearly=1, not_yet=1, happened=0, school_days=1)
    return Advice(rung=rung.id, verdict=verdict, rule=rule, counts=counts, more_days=more)


def a_review(**fields: Any) -> WeekReview:
    """An empty week of Sam with a ladder of three rungs, seen on its Sunday."""
    empty = days_of()
    given: dict[str, Any] = {
        "name": "Sam", "monday": MONDAY, "now": a_look(empty), "before": a_look(empty), "progress": None,
        "hard": HardParts({}, 0), "further": Further(0, 0, 10, ()), "missing": [], "rung": OFFICE,
        "rungs": [GATE, OFFICE, TOP], "advice": some_advice(), "kept": None, "silent": False, "today": SUNDAY,
        "awaited": {},
    }  # fmt: skip
    return WeekReview(**given | fields)


def kept(**fields: Any) -> Review:
    return Review(
        id=an_id("review"), recorded_at=STAMP, updated_at=STAMP, version={}, deleted=False, child=SAM,
        week=MONDAY.isoformat(), **fields,
    )  # fmt: skip


def told(what: str, **fields: Any) -> str:
    return dict(review_told(a_review(**fields)))[what]


def test_an_empty_week_tells_the_same_in_the_same_order() -> None:
    assert review_told(a_review()) == [
        ("Progress", "Too early to tell: it takes school days with known minutes that lie two weeks apart."),
        ("Made it hard", "not recorded"),
        ("Got further", FEW),
        ("Supports", "none known to be missing"),
        ("Advice", STAY),
        ("Your line", "nothing written yet"),
        ("Decided", "nothing decided yet"),
    ]  # fmt: skip


def test_after_a_safety_flag_there_is_no_rung_no_advice_no_question_and_no_progress() -> None:
    flagged = a_review(silent=True, kept=kept(line="Two good days", decision="hold", rung=OFFICE.id), advice=None)
    assert review_told(flagged) == [("Today", AFTER_FLAG)]
    facts = review_facts(flagged)
    assert [fact.what for fact in facts] == [
        fact.what for fact in review_facts(a_review()) if fact.what not in ("Tries", "Highest rung")
    ]
    shown = " ".join([*(f"{fact.now} {fact.before}" for fact in facts), *(one.words for one in review_told(flagged))])
    assert not any(rung.label in shown for rung in (GATE, OFFICE, TOP))
    assert "?" not in shown


def test_what_made_it_hard_has_its_n() -> None:
    assert told("Made it hard", hard=HardParts({"corridors": 1}, 1)) == "corridors 1 (n 1 morning)"
    assert (
        told("Made it hard", hard=HardParts({"corridors": 2, "lunch": 1}, 4)) == "corridors 2, lunch 1 (n 4 mornings)"
    )
    assert told("Made it hard", hard=HardParts({}, 3)) == "nothing (n 3 mornings)"


def test_what_went_with_getting_further_is_told_in_counts_and_as_timing() -> None:
    music = WentWith("music", Counted(4, 6), Counted(0, 7))
    parts = WentWith("corridors", Counted(0, 5), Counted(5, 7))
    assert told("Got further", further=Further(6, 7, 0, (music, parts))) == (
        "In 4 weeks: music on 4 of 6 mornings that got further, 0 of 7 others; corridors on 0 of 5 mornings that got "
        "further, 5 of 7 others. Timing, not proof."
    )
    assert told("Got further", further=Further(6, 7, 0, ())) == (
        "Nothing is noted often enough to compare on the 13 mornings of these 4 weeks."
    )
    assert told("Got further", further=Further(4, 9, 1, ())) == (
        "Too early to tell, at least 1 more morning (4 of 13 got further than the middle one; 5 on either side would "
        "tell)."
    )


def test_missing_supports_are_told_with_their_state_and_their_days() -> None:
    missing = [
        Missing("alternate_entrance", 2, 3, "agreed"), Missing("quiet_space", 1, 1, None),
        Missing("transport", 0, 0, "not_provided"), Missing("our own", 0, 2, "requested"),
    ]  # fmt: skip
    assert told("Supports", missing=missing) == (
        "alternate entrance: agreed, not in place yet, not there on 2 of 3 days with an answer; quiet space: not there "
        "on 1 of 1 day with an answer; transport: not provided; our own: requested"
    )


def test_without_a_rung_there_is_nothing_to_suggest_and_it_says_why() -> None:
    assert told("Advice", rungs=[], rung=None, advice=None) == "There is no rung yet."
    assert told("Advice", rungs=[GATE], rung=None, advice=None) == (
        "By now every rung is done or parked, so there is nothing to suggest."
    )


def test_for_a_week_before_the_rung_was_begun_nothing_is_suggested() -> None:
    later = a_rung("Class", 25, status="current", current_from="2026-09-14")
    assert told("Advice", rung=later, rungs=[GATE, later], advice=some_advice(rung=later)) == (
        "Today's rung, Class, was begun after this week, so there is nothing to suggest for it."
    )
    assert not begun(later, SUNDAY)
    assert begun(later, date(2026, 9, 14))
    assert begun(TOP, date(2020, 1, 1))  # since when is not written down


def test_advice_for_a_week_that_is_over_says_as_of_when_and_on_which_ladder() -> None:
    over = told("Advice", today=date(2026, 9, 14))
    assert over.startswith("As of Sun 13 Sep, with the ladder as it stands now. On Office: Stay on this rung for now.")
    assert told("Advice", today=date(2027, 1, 4)).startswith("As of Sun 13 Sep 2026, with the ladder")
    for today in (MONDAY, SUNDAY, MONDAY - timedelta(days=30)):
        assert told("Advice", today=today).startswith("On Office: ")


def test_a_step_up_on_the_top_rung_lets_supports_fade() -> None:
    up = some_advice("step_up", "settled", TOP)
    assert "On Full day: Keep it steady, then let supports fade one by one." in told("Advice", rung=TOP, advice=up)
    assert "The next rung could be tried." in told("Advice", advice=some_advice("step_up", "settled"))


def test_advice_that_waits_for_a_support_names_it_with_its_days() -> None:
    waits = some_advice("hold", "waiting_support")
    assert "Because on 3 of 5 days alternate entrance was not there." in told(
        "Advice", advice=waits, awaited={"alternate_entrance": (3, 5)}
    )
    assert "Because quiet space is not there yet." in told("Advice", advice=waits, awaited={"quiet_space": (0, 0)})


@pytest.mark.parametrize("decision", DECISIONS)
def test_what_the_family_wrote_and_decided_is_told_as_it_is(decision: Any) -> None:
    review = kept(line="[i]Two[/i] good days", decision=decision, rung=OFFICE.id)
    assert told("Your line", kept=review) == "[i]Two[/i] good days"
    assert told("Decided", kept=review) == f"{DECISIONS[decision]}: Office"
    assert told("Decided", kept=kept(decision=decision, rung=an_id("gone"))) == DECISIONS[decision]
    assert told("Decided", kept=kept(line="just this")) == "nothing decided yet"


def test_the_title_names_whose_week_it_is() -> None:
    assert review_title(a_review()) == "Sam · week of Mon 7 Sep 2026"


@given(fortnights(), st.sampled_from(RULES), st.integers(-20, 20), st.booleans())
def test_every_review_tells_the_same_facts_in_the_same_order_in_good_words(
    days: list[Day], rule: tuple[Verdict, RuleName, Any], today: int, silent: bool
) -> None:
    verdict, name, _holds = rule
    supports = [a_support("quiet_space", "agreed", "2026-09-01")]
    rung = a_rung("Gate", 10, supports=("quiet_space",))
    review = a_review(
        monday=MONDAY + timedelta(days=7), now=a_look(days[7:]), before=a_look(days[:7]), progress=progress(days),
        hard=hard_parts(days[7:]), further=went_further(days), missing=missing_supports(rung, supports, days[7:]),
        advice=some_advice(verdict, name, more=1 if name == "too_early" else 0), silent=silent,
        today=MONDAY + timedelta(days=today), awaited={"quiet_space": (1, 1)},
    )  # fmt: skip
    assert [one.what for one in review_told(review)] == (["Today"] if silent else TOLD)
    assert [fact.what for fact in review_facts(review)] == [fact.what for fact in review_facts(a_review(silent=silent))]
    for _what, sentence in review_told(review):
        assert sentence
        assert oddities(sentence) == []


@given(st.integers(20, 140), st.lists(st.text(st.characters(codec="ascii", categories=["L", "N", "P"])), max_size=9))
def test_the_table_keeps_to_its_width_and_loses_no_word(width: int, typed: list[str]) -> None:
    facts = [Fact("Highest rung", " ".join(word[:20] for word in typed) or "none yet", "none yet", "up")]
    heading = len(fact_lines([], width))
    lines = fact_lines(facts, width)
    told = lines[heading:]
    assert " ".join(line.before.strip() for line in lines[:heading]) == HEAD[2]
    assert all(len("".join(line)) <= max(width, 50) for line in lines)
    assert "".join(line.now.strip() for line in told).replace(" ", "") == facts[0].now.replace(" ", "")
    assert [line.change for line in told] == ["up", *[""] * (len(told) - 1)]
    assert told[0].what == f"{'Highest rung':<{WHAT}}"


@pytest.mark.parametrize("width", range(50, 90))
def test_how_many_days_a_fact_rests_on_is_never_broken(width: int) -> None:
    lines = fact_lines([Fact("In school", "9 h 50 of 27 h, 36 % (n 4)", "you 5 (n 3); child 0 (n 12)", "up")], width)
    told = [cell.strip() for line in lines for cell in (line.now, line.before)]
    assert not any(cell.endswith("(n") for cell in told)
    assert "\u00a0" not in "".join(told)
    assert max(len("".join(line)) for line in lines) <= width
