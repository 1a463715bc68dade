import datetime as dt
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from ladder.domain.records import Child, Rung
from ladder.domain.review import HardParts
from ladder.domain.review_words import review_facts, review_told
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.starting_ladders import NewRung
from ladder.errors import NotFound, Refused
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import rungs, start_ladder
from ladder.tracker.outcome import record_outcome
from ladder.tracker.plan import plan
from ladder.tracker.reviews import keep_review, review_of, review_week
from ladder.tracker.rungs import change_rung
from ladder.tracker.safety import record_safety_flag
from ladder.tracker.summary import advise_on
from ladder.tracker.today import record_morning
from ladder.tracker.trends import week
from support.family import a_support, an_id
from support.stores import minute, write
from support.trackers import MONDAY, StillClock, a_child, a_tracker, sams_family

WEEK = dt.timedelta(weeks=1)
FIRST, LAST_MONDAY = dt.date(2026, 8, 31), dt.date(2026, 11, 16)
STEPS = [NewRung("Gate", "place"), NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)]


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)


def with_ladder(t: Tracker, child: Child) -> Rung:
    """Give the second rung of a ladder of three, made current on the Monday of the last week."""
    start_ladder(t, child, "Back", STEPS, [])
    office = rungs(t, child)[1]
    return change_rung(t, child, office, status="current", current_from=LAST_MONDAY.isoformat())


def test_a_week_stands_beside_the_one_before_with_the_figures_of_either() -> None:
    t, sam = sams_family()
    review = review_week(t, sam, dt.date(2026, 11, 19))
    assert (review.name, review.monday, review.sunday) == ("Sam", LAST_MONDAY, dt.date(2026, 11, 22))
    assert review.now.figures == week(t, sam, LAST_MONDAY)
    assert review.before.figures == week(t, sam, LAST_MONDAY - WEEK)
    assert (review.now.guessed.n, review.now.feared.of) == (3, 3)
    assert review.progress is not None
    assert review.progress.minutes == 380
    assert review.hard == HardParts({"corridors": 2}, 3)
    assert [(one.name, one.state) for one in review.missing] == [("quiet_space", "not_provided")]
    assert (review.today, review.kept, review.silent) == (MONDAY, None, False)


@pytest.mark.parametrize("number", range(12))
def test_any_date_of_a_week_gives_the_review_of_that_week(number: int) -> None:
    t, sam = sams_family()
    monday = FIRST + number * WEEK
    assert review_week(t, sam, monday) == review_week(t, sam, monday + dt.timedelta(days=6))


def without_what_came_later(t: Tracker, sunday: dt.date) -> None:
    """Take every morning, outcome and exposure after a date out of a store."""
    for table in ("mornings", "outcomes", "exposures"):
        for one in t.store.all(table):
            date = getattr(one, "date", "")
            if date > sunday.isoformat():
                t.store.delete(table, one.id, at=t.clock.instant("UTC"), on=dt.date.fromisoformat(date))


@pytest.mark.parametrize("number", [2, 6, 9, 10, 11])
def test_the_advice_of_a_week_never_looks_at_later_days(number: int) -> None:
    t, sam = sams_family()
    monday = FIRST + number * WEEK
    review = review_week(t, sam, monday)
    without_what_came_later(t, review.sunday)
    again = review_week(t, sam, monday)
    assert (again.advice, again.progress, again.further) == (review.advice, review.progress, review.further)
    assert review.rung is not None
    if (review.rung.current_from or "") <= review.sunday.isoformat():
        assert plan(replace(t, clock=StillClock(review.sunday)), sam).advice == review.advice


def test_days_written_later_change_no_earlier_advice(t: Tracker, child: Child) -> None:
    office = with_ladder(t, child)
    for number in range(3):
        date = LAST_MONDAY + dt.timedelta(days=number)
        record_outcome(t, child, date, status="part", minutes=15)
        record_exposure(t, child, date, rung=office.id, result="done", minutes=15, peak=6)
    before = review_week(t, child, LAST_MONDAY)
    assert before.advice is not None
    assert before.advice.counts.successes == 3
    for number in (0, 1):  # yesterday's review is of a week that is over; today and tomorrow are not
        date = MONDAY + dt.timedelta(days=number)
        record_outcome(t, child, date, status="not_today")
        record_exposure(t, child, date, rung=office.id, result="not_today", peak=10)
    assert review_week(t, child, LAST_MONDAY).advice == before.advice
    now = review_week(t, child, MONDAY).advice
    assert now is not None
    assert now == advise_on(t, child, MONDAY)
    assert now.counts.not_yet == 1


def test_the_advice_of_this_week_and_of_one_to_come_is_as_of_today() -> None:
    t, sam = sams_family()
    today = advise_on(t, sam, MONDAY)
    assert review_week(t, sam, MONDAY).advice == review_week(t, sam, MONDAY + 3 * WEEK).advice == today


def test_a_support_still_to_come_is_not_there_yet(t: Tracker, child: Child) -> None:
    write(t.store, a_support("quiet_space", "requested", "2026-11-02", child=child.id, to="2026-11-25"))
    write(t.store, a_support("quiet_space", "in_place", "2026-11-26", child=child.id))
    assert [one.name for one in review_week(t, child, MONDAY).missing] == ["quiet_space"]
    assert [one.name for one in review_week(t, child, MONDAY + WEEK).missing] == []


def test_advice_that_waits_names_the_support_with_its_days(t: Tracker, child: Child) -> None:
    office = with_ladder(t, child)
    change_rung(t, child, office, supports=("alternate_entrance",))
    write(t.store, a_support("alternate_entrance", "agreed", "2026-11-02", child=child.id))
    for number, there in enumerate([[], ["alternate_entrance"], []]):
        date = LAST_MONDAY + dt.timedelta(days=number)
        record_exposure(t, child, date, rung=office.id, result="done", minutes=15, supports=there)
    review = review_week(t, child, LAST_MONDAY)
    assert review.awaited == {"alternate_entrance": (2, 3)}
    assert "on 2 of 3 days alternate entrance was not there" in dict(review_told(review))["Advice"]
    assert [(one.without, one.of, one.state) for one in review.missing] == [(2, 3, "agreed")]
    earlier = review_week(t, child, LAST_MONDAY - WEEK)
    assert [(one.without, one.of, one.state) for one in earlier.missing] == [(0, 0, "agreed")]
    assert "was begun after this week" in dict(review_told(earlier))["Advice"]


def test_the_line_and_the_decision_are_kept_changed_and_taken_back(t: Tracker, child: Child) -> None:
    office = with_ladder(t, child)
    first = keep_review(t, child, LAST_MONDAY, line="Two good days", decision="hold", rung=office.id)
    assert (first.week, first.line, first.decision, first.rung) == ("2026-11-16", "Two good days", "hold", office.id)
    told = dict(review_told(review_week(t, child, LAST_MONDAY)))
    assert (told["Your line"], told["Decided"]) == ("Two good days", "stay on this rung: Office")
    a_day_later = replace(t, clock=StillClock(MONDAY + dt.timedelta(days=1)))
    changed = keep_review(a_day_later, child, LAST_MONDAY, decision="split")
    assert (changed.id, changed.line, changed.decision) == (first.id, "Two good days", "split")
    assert len(t.store.all("reviews")) == 1
    decided: list[str | None] = []
    for step in (t.store.undo, t.store.undo, t.store.redo, t.store.redo):
        step(at=minute(3000 + len(decided)))
        kept = review_of(t, child, LAST_MONDAY)
        decided.append(kept.decision if kept else None)
    assert decided == ["hold", None, "hold", "split"]


def test_what_was_kept_can_be_cleared(t: Tracker, child: Child) -> None:
    keep_review(t, child, LAST_MONDAY, line="Two good days", decision="hold")
    cleared = keep_review(t, child, LAST_MONDAY, line=None, decision=None)
    assert (cleared.line, cleared.decision) == (None, None)
    told = dict(review_told(review_week(t, child, LAST_MONDAY)))
    assert (told["Your line"], told["Decided"]) == ("nothing written yet", "nothing decided yet")


def test_a_kept_review_belongs_to_its_week_and_its_child(t: Tracker, child: Child) -> None:
    other = a_child(t, "Wren")
    keep_review(t, child, LAST_MONDAY, line="Robin's")
    keep_review(t, other, LAST_MONDAY, line="Wren's")
    keep_review(t, child, MONDAY, line="the next")
    kept = [review_week(t, one, monday).kept for one in (child, other) for monday in (LAST_MONDAY, MONDAY)]
    assert [one.line if one else None for one in kept] == ["Robin's", "the next", "Wren's", None]


def test_of_two_that_two_devices_made_the_one_written_last_is_shown_and_changed(t: Tracker, child: Child) -> None:
    first = keep_review(t, child, LAST_MONDAY, line="Mum's")
    write(t.store, msgspec.structs.replace(first, id=an_id("dad"), line="Dad's", version={}), minute(30))
    assert [one.line for one in t.store.all("reviews") if hasattr(one, "line")] == ["Mum's", "Dad's"]
    keep_review(t, child, LAST_MONDAY, decision="pause")
    shown = review_of(t, child, LAST_MONDAY)
    assert shown is not None
    assert (shown.line, shown.decision) == ("Dad's", "pause")


@pytest.mark.parametrize(
    "fields", [{"decision": "give_up"}, {"line": 3}, {"line": "x" * 10_001}, {"week": "2026-11-17"}]
)  # fmt: skip
def test_a_value_that_is_not_allowed_is_refused_and_nothing_is_kept(
    t: Tracker, child: Child, fields: dict[str, Any]
) -> None:
    with pytest.raises(Refused):
        keep_review(t, child, LAST_MONDAY, **fields)
    assert t.store.all("reviews") == []


def test_a_rung_of_another_child_and_a_day_that_is_no_monday_are_refused(t: Tracker, child: Child) -> None:
    other = a_child(t, "Wren")
    with pytest.raises(NotFound, match="not a rung of"):
        keep_review(t, child, LAST_MONDAY, decision="hold", rung=with_ladder(t, other).id)
    with pytest.raises(Refused, match="Monday"):
        keep_review(t, child, LAST_MONDAY + dt.timedelta(days=1), line="x")
    assert t.store.all("reviews") == []


def test_what_was_typed_stays_as_it_is_but_for_what_could_drive_a_terminal(t: Tracker, child: Child) -> None:
    keep_review(t, child, LAST_MONDAY, line="[b]Zoë[/b] \x1b[2J up\nand down")
    kept = review_of(t, child, LAST_MONDAY)
    assert kept is not None
    assert kept.line == "[b]Zoë[/b] [2J up\nand down"


def test_after_a_safety_flag_today_no_week_has_a_rung_advice_or_question() -> None:
    t, sam = sams_family()
    keep_review(t, sam, LAST_MONDAY, line="Two good days", decision="hold", rung=rungs(t, sam)[5].id)
    record_safety_flag(t, sam, MONDAY)
    for monday in (FIRST, LAST_MONDAY, MONDAY, MONDAY + WEEK):
        review = review_week(t, sam, monday)
        assert (review.silent, review.advice, review.rung, review.awaited) == (True, None, None, {})
        assert review_told(review) == [("Today", AFTER_FLAG)]
        shown = " ".join(f"{fact.what} {fact.now} {fact.before}" for fact in review_facts(review))
        assert not any(rung.label in shown for rung in rungs(t, sam))
    record_safety_flag(t, sam, MONDAY, spoke=False)
    assert not review_week(t, sam, LAST_MONDAY).silent


def test_a_flag_of_an_earlier_day_leaves_today_s_review_as_it_is() -> None:
    t, sam = sams_family()
    record_safety_flag(t, sam, MONDAY - dt.timedelta(days=1))
    assert not review_week(t, sam, LAST_MONDAY).silent


def test_full_and_empty_weeks_tell_the_same_facts_in_the_same_order(t: Tracker, child: Child) -> None:
    full, sam = sams_family()
    of_sam = review_week(full, sam, LAST_MONDAY)
    of_robin = review_week(t, child, LAST_MONDAY)
    assert [one.what for one in review_told(of_sam)] == [one.what for one in review_told(of_robin)]
    assert [fact.what.replace("Sam", "Robin") for fact in review_facts(of_sam)] == [
        fact.what for fact in review_facts(of_robin)
    ]
    assert (of_robin.advice, of_robin.rungs, of_robin.progress) == (None, [], None)


def test_children_are_never_mixed() -> None:
    t, sam = sams_family()
    before = [review_week(t, sam, FIRST + number * WEEK) for number in range(12)]
    robin = a_child(t)
    office = with_ladder(t, robin)
    write(t.store, a_support("transport", "requested", "2026-09-01", child=robin.id))
    for number in range(5):
        date = LAST_MONDAY + dt.timedelta(days=number)
        record_morning(t, robin, date, distress_child=1, distress_parent=9, hard_parts=["lunch"])
        record_outcome(t, robin, date, status="full")
        record_exposure(t, robin, date, rung=office.id, result="done", expected_peak=9, peak=1, happened="yes")
    assert [review_week(t, sam, FIRST + number * WEEK) for number in range(12)] == before
    review = review_week(t, robin, LAST_MONDAY)
    assert review.hard == HardParts({"lunch": 5}, 5)
    assert (review.now.figures.rung, review.now.feared.yes, review.now.guessed.mean) == ("Office", 5, 8)
    assert [one.name for one in review.missing] == ["transport"]
    assert [rung.label for rung in review.rungs] == ["Gate", "Office", "Full day"]
