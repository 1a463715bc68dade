import datetime as dt
from typing import Any

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from ladder.tracker.due import due
from ladder.tracker.ladder import start_ladder
from ladder.tracker.outcome import record_outcome
from support.trackers import MONDAY, a_child, sams_family
from support.written import write_contact, write_request


def a_contact(t: Tracker, child: Child, due_on: str, **fields: Any) -> str:
    return write_contact(t, child, due=due_on, **fields).id


def test_sams_promise_and_request_are_overdue_in_the_order_of_their_dates() -> None:
    t, sam = sams_family()
    assert [(one.kind, one.title, one.due, one.days_left) for one in due(t, sam, MONDAY)] == [
        ("contact", "Ms Ortiz: evaluation", "2026-09-23", -61),
        ("request", "evaluation", "2026-11-19", -4),
    ]


def test_what_is_due_in_fourteen_days_is_named_and_in_fifteen_is_not(t: Tracker, child: Child) -> None:
    soon = a_contact(t, child, "2026-12-07")
    a_contact(t, child, "2026-12-08")
    assert [(one.id, one.days_left) for one in due(t, child, MONDAY)] == [(soon, 14)]


def test_a_promise_that_was_answered_is_not_due(t: Tracker, child: Child) -> None:
    a_contact(t, child, "2026-11-20", replied_on="2026-11-19")
    assert due(t, child, MONDAY) == ()


def test_a_request_without_a_number_or_already_closed_has_no_clock(t: Tracker, child: Child) -> None:
    write_request(t, child)
    write_request(t, child, days_allowed=20, closed_on="2026-11-10")
    write_request(t, child, days_allowed=20, starts="consent")
    assert due(t, child, MONDAY) == ()


def test_a_request_in_school_days_skips_a_day_on_which_the_school_was_closed(t: Tracker, child: Child) -> None:
    write_request(t, child, asked_on="2026-11-20", days_allowed=3, day_type="school")
    assert [one.due for one in due(t, child, MONDAY)] == ["2026-11-25"]
    record_outcome(t, child, MONDAY, status="no_school")
    assert [one.due for one in due(t, child, MONDAY)] == ["2026-11-26"]


def test_a_ladder_is_looked_at_again_on_its_day(t: Tracker, child: Child) -> None:
    ladder = start_ladder(t, child, "Back", [], [], status="paused", look_again_on="2026-11-23")
    assert [(one.kind, one.id, one.title, one.days_left) for one in due(t, child, MONDAY)] == [
        ("ladder", ladder.id, "Back", 0)
    ]


def test_what_is_due_for_one_child_is_not_due_for_another(t: Tracker, child: Child) -> None:
    a_contact(t, child, "2026-11-20")
    write_request(t, child, days_allowed=20)
    assert due(t, a_child(t, "Kit"), MONDAY) == ()


def test_one_date_is_in_the_order_of_kind_and_id(t: Tracker, child: Child) -> None:
    write_request(t, child, asked_on="2026-11-20", days_allowed=5)
    for _ in range(2):
        a_contact(t, child, "2026-11-25")
    found = [(one.due, one.kind, one.id) for one in due(t, child, MONDAY)]
    assert found == sorted(found)
    assert dt.date.fromisoformat(found[0][0]) == dt.date(2026, 11, 25)
