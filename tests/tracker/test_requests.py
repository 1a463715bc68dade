import datetime as dt

import pytest

from ladder.domain.records import Child, Request
from ladder.errors import NotFound, Refused
from ladder.tracker.children import change_child
from ladder.tracker.core import Tracker
from ladder.tracker.history import undo
from ladder.tracker.outcome import record_outcome
from ladder.tracker.requests import clocks, re_evaluation_due, request_clock, requests, set_box, set_part
from support.trackers import MONDAY, a_child, a_tracker, sams_family
from support.written import write, write_request


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)


def only(t: Tracker, child: Child) -> Request:
    (request,) = requests(t, child)
    return request


def test_the_clock_of_sams_evaluation_is_four_days_over_on_the_64th_day() -> None:
    t, sam = sams_family()
    (found,) = clocks(t, sam)
    assert (found.state, found.day, found.days_over) == ("overdue", 64, 4)


def test_school_days_skip_a_day_on_which_the_school_was_closed(t: Tracker, child: Child) -> None:
    write_request(t, child, asked_on="2026-11-18", days_allowed=5, day_type="school")
    assert request_clock(t, child, only(t, child)).day == 3
    record_outcome(t, child, MONDAY - dt.timedelta(days=3), status="no_school")
    assert request_clock(t, child, only(t, child)).day == 2


def test_open_clocks_come_first_the_nearest_last_day_before_others(t: Tracker, child: Child) -> None:
    write_request(t, child, kind="other", closed_on="2026-11-10", days_allowed=5)
    write_request(t, child, kind="records")
    write_request(t, child, kind="placement", days_allowed=40)
    write_request(t, child, kind="evaluation", days_allowed=20)
    assert [one.request.kind for one in clocks(t, child)] == ["evaluation", "placement", "records", "other"]


def test_the_requests_of_one_child_are_not_those_of_another(t: Tracker, child: Child) -> None:
    write_request(t, child)
    assert clocks(t, a_child(t, "Kit")) == []


def test_a_re_evaluation_is_due_three_years_after_the_iep_in_the_us_only(t: Tracker, child: Child) -> None:
    assert re_evaluation_due(t, child) is None
    write(t, child, "phases", date="2026-02-01", label="IEP", kind="iep")
    found = re_evaluation_due(t, child)
    assert found is not None
    assert found.due == dt.date(2029, 2, 1)
    assert re_evaluation_due(t, change_child(t, child, region="uk")) is None


def test_parts_are_asked_agreed_done_and_taken_off_and_the_others_stay(t: Tracker, child: Child) -> None:
    write_request(t, child, parts=[{"name": "learning", "state": "asked"}])
    set_part(t, child, only(t, child), "psychological", "asked")
    set_part(t, child, only(t, child), "learning", "agreed")
    parts = only(t, child).parts
    assert parts is not None
    assert [(one.name, one.state) for one in parts] == [("learning", "agreed"), ("psychological", "asked")]
    set_part(t, child, only(t, child), "learning", None)
    assert [one.name for one in only(t, child).parts or ()] == ["psychological"]
    undo(t)
    assert [one.name for one in only(t, child).parts or ()] == ["learning", "psychological"]


def test_a_part_needs_a_name_and_a_request_that_is_there(t: Tracker, child: Child) -> None:
    request = write_request(t, child)
    with pytest.raises(Refused, match="parts"):
        set_part(t, child, only(t, child), "", "asked")
    t.store.delete("requests", request.id, at=t.clock.instant("UTC"))
    with pytest.raises(NotFound):
        set_part(t, child, request, "learning", "asked")  # type: ignore[arg-type]


def test_boxes_are_decided_one_at_a_time(t: Tracker, child: Child) -> None:
    write_request(t, child)
    set_box(t, child, only(t, child), "disability", True)
    set_box(t, child, only(t, child), "need", False)
    found = only(t, child).eligibility
    assert found is not None
    assert (found.disability, found.effect, found.need) == (True, None, False)
    set_box(t, child, only(t, child), "need", None)
    found = only(t, child).eligibility
    assert found is not None
    assert found.need is None
