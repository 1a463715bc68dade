import datetime as dt

from ladder.domain.eligibility import NOTHING
from ladder.tracker.eligibility import boxes, facts, what_you_may_hear
from ladder.tracker.outcome import record_outcome
from ladder.tracker.requests import set_box
from support.trackers import MONDAY, a_child, a_tracker, sams_family


def test_sams_record_speaks_to_every_box() -> None:
    t, sam = sams_family()
    first, second, third = boxes(t, sam)
    assert (
        "Worry on school mornings, 0 to 10, the middle and its ends: by Sam 6, 2-9 (n 38); by a parent 6, 1-9 (n 46)."
        in first.lines
    )
    # 1,720 minutes of 53 days neither ill nor elsewhere of 405 minutes each, 21,465.
    assert second.lines[0] == "In school 28 h 40 of 357 h 45, 8 % of the scheduled time (n 53 days)."
    assert third.lines[-1].startswith("Parts of the evaluation: psychological")


def test_the_boxes_are_those_of_the_evaluation_asked_for_last() -> None:
    t, sam = sams_family()
    request = facts(t, sam).request
    assert request is not None
    set_box(t, sam, request, "disability", True)
    assert [box.decided for box in boxes(t, sam)] == [True, None, None]


def test_an_empty_record_has_three_boxes_and_every_answer() -> None:
    t = a_tracker()
    child = a_child(t)
    assert [box.lines for box in boxes(t, child)] == [(NOTHING,)] * 3
    assert len(what_you_may_hear(t, child)) == 5
    ahead = (MONDAY + dt.timedelta(days=1), MONDAY + dt.timedelta(days=9))
    assert [box.lines for box in boxes(t, child, shown=ahead)] == [(NOTHING,)] * 3


def test_other_dates_can_be_asked_for() -> None:
    t = a_tracker()
    child = a_child(t)
    record_outcome(t, child, dt.date(2026, 8, 3), status="full")
    assert "n 1 day" in boxes(t, child)[1].lines[0]
    assert boxes(t, child, shown=(dt.date(2026, 9, 1), MONDAY))[1].lines == (NOTHING,)
