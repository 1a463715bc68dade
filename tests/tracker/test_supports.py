from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records import Child, Support
from ladder.domain.waiting import state_of
from ladder.errors import Refused
from ladder.tracker.core import Tracker
from ladder.tracker.history import undo
from ladder.tracker.supports import add_support, new_state, states
from ladder.tracker.written import written
from support.trackers import MONDAY, a_child, a_tracker

STATES = ("requested", "agreed", "in_place", "not_provided", "faded", "stopped")


def add(t: Tracker, child: Child, state: str, first: str | None, **fields: str) -> Support:
    place = {"where": "school", "kind": "accommodation", "what": "quiet_space"}
    return add_support(t, child, **{**place, "state": state, "from": first, **fields})


def spans(t: Tracker, child: Child) -> list[tuple[str, str | None, str | None]]:
    return [(one.state, one.from_, one.to) for one in states(t, child, "quiet_space")]


def test_a_new_state_closes_the_record_the_day_before_and_opens_another_in_one_save(t: Tracker, child: Child) -> None:
    asked = add(t, child, "requested", "2026-09-25")
    new = new_state(t, child, asked, state="in_place", from_="2026-10-26", so_far="no_change", note="Library.")
    assert (new.what, new.where, new.kind, new.result, new.note) == (
        "quiet_space", "school", "accommodation", "unknown", "Library.",
    )  # fmt: skip
    assert spans(t, child) == [("requested", "2026-09-25", "2026-10-25"), ("in_place", "2026-10-26", None)]
    assert states(t, child, "quiet_space")[0].result == "no_change"
    assert "Taken back" in str(undo(t))
    assert [(one.id, one.to, one.result) for one in written(t, child, Support)] == [(asked.id, None, "unknown")]


def test_adding_a_support_that_stands_is_its_new_state(t: Tracker, child: Child) -> None:
    add(t, child, "requested", "2026-09-25")
    add(t, child, "agreed", "2026-10-01")
    add(t, child, "requested", "2026-10-02", what="anytime_pass")
    assert spans(t, child) == [("requested", "2026-09-25", "2026-09-30"), ("agreed", "2026-10-01", None)]


def test_what_is_filled_in_later_takes_its_place_between_the_others(t: Tracker, child: Child) -> None:
    add(t, child, "in_place", "2026-10-26")
    add(t, child, "requested", "2026-09-25")
    add(t, child, "not_provided", "2026-10-12")
    assert spans(t, child) == [
        ("requested", "2026-09-25", "2026-10-11"),
        ("not_provided", "2026-10-12", "2026-10-25"),
        ("in_place", "2026-10-26", None),
    ]


def test_a_state_that_ended_earlier_ends_there_still(t: Tracker, child: Child) -> None:
    add(t, child, "in_place", "2026-09-01", to="2026-09-30")
    add(t, child, "in_place", "2026-11-02")
    assert spans(t, child) == [("in_place", "2026-09-01", "2026-09-30"), ("in_place", "2026-11-02", None)]


def test_a_state_of_the_same_date_takes_the_place_of_the_one_that_stood(t: Tracker, child: Child) -> None:
    asked = add(t, child, "requested", "2026-11-23")
    agreed = new_state(t, child, asked, state="agreed", from_="2026-11-23")
    assert agreed.id == asked.id
    assert spans(t, child) == [("agreed", "2026-11-23", None)]


def test_of_the_same_date_nothing_that_was_told_is_lost(t: Tracker, child: Child) -> None:
    asked = add(t, child, "requested", "2026-11-23", note="By phone.", result="no_change")
    agreed = new_state(t, child, asked, state="agreed", from_="2026-11-23", so_far="unknown", note=None)
    assert (agreed.note, agreed.result) == ("By phone.", "no_change")
    told = new_state(t, child, agreed, state="in_place", from_="2026-11-23", so_far="helped", note="Room 4.")
    assert (told.id, told.note, told.result) == (asked.id, "Room 4.", "helped")


def test_a_state_of_the_same_date_still_ends_where_the_next_one_begins(t: Tracker, child: Child) -> None:
    add(t, child, "requested", "2026-09-25")
    add(t, child, "in_place", "2026-10-26")
    add_support(t, child, where="school", kind="accommodation", what="quiet_space", state="agreed",
                **{"from": "2026-09-25", "to": None})  # fmt: skip
    assert spans(t, child) == [("agreed", "2026-09-25", "2026-10-25"), ("in_place", "2026-10-26", None)]


def test_the_state_that_stands_is_no_new_one(t: Tracker, child: Child) -> None:
    asked = add(t, child, "requested", "2026-09-25")
    with pytest.raises(Refused, match="“quiet space: requested” stands already on that day"):
        new_state(t, child, asked, state="requested", from_="2026-10-01")
    new_state(t, child, asked, state="agreed", from_="2026-10-01")
    new_state(t, child, asked, state="requested", from_="2026-10-05")
    assert [state for state, _, _ in spans(t, child)] == ["requested", "agreed", "requested"]


def test_a_support_without_a_date_stands_alone(t: Tracker, child: Child) -> None:
    first = add(t, child, "in_place", None)
    with pytest.raises(Refused, match="quiet space: in place: from is missing"):
        new_state(t, child, first, state="stopped", from_=None)
    add(t, child, "stopped", "2026-11-02")
    assert spans(t, child) == [("in_place", None, "2026-11-01"), ("stopped", "2026-11-02", None)]


def test_a_refused_state_leaves_the_one_before_open(t: Tracker, child: Child) -> None:
    asked = add(t, child, "requested", "2026-09-25")
    with pytest.raises(Refused, match="state is “promised”"):
        new_state(t, child, asked, state="promised", from_="2026-10-01")
    assert written(t, child, Support) == [asked]


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(STATES)), min_size=1, max_size=8))
def test_on_every_date_the_state_is_the_one_last_said_for_it(told: list[tuple[int, str]]) -> None:
    t = a_tracker()
    child = a_child(t)
    for days, state in told:
        add(t, child, state, (MONDAY - timedelta(days=days)).isoformat())
    known = dict(told)
    for back in range(42):
        day = MONDAY - timedelta(days=back)
        begun = [days for days in known if days >= back]
        assert state_of("quiet_space", written(t, child, Support), day) == (known[min(begun)] if begun else None)
    ends = [date.fromisoformat(one.to) for one in states(t, child, "quiet_space") if one.to]
    firsts = [date.fromisoformat(one.from_) for one in states(t, child, "quiet_space") if one.from_]
    assert [end + timedelta(days=1) for end in ends] == firsts[1:]
