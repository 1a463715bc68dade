import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.records import Child, Ladder
from ladder.domain.starting_ladders import NewRung
from ladder.errors import NotFound, Refused
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import rungs, start_ladder
from ladder.tracker.rungs import add_rung, change_rung, finish_rung, make_current, move_rung, rate_rung, split_rung
from ladder.tracker.trends import days
from support.trackers import MONDAY, a_child, a_tracker

STEPS = [NewRung("Gate", "place"), NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)]


def a_ladder() -> tuple[Tracker, Child, Ladder]:
    t = a_tracker()
    child = a_child(t)
    return t, child, start_ladder(t, child, "Back", STEPS, [])


def labels(t: Tracker, child: Child) -> list[str]:
    return [rung.label for rung in rungs(t, child)]


def test_a_rung_is_added_on_top_or_below_another() -> None:
    t, child, ladder = a_ladder()
    add_rung(t, child, ladder, NewRung("Full week", "full_day", 360))
    office = rungs(t, child)[1]
    added = add_rung(t, child, ladder, NewRung("Corridor", "place"), below=office, planned_days=5)
    assert labels(t, child) == ["Gate", "Corridor", "Office", "Full day", "Full week"]
    assert added.planned_days == 5


def test_there_is_always_room_for_one_more_rung() -> None:
    t, child, ladder = a_ladder()
    for number in range(12):
        add_rung(t, child, ladder, NewRung(f"Step {number}", "place"), below=rungs(t, child)[1])
    assert labels(t, child) == ["Gate", *(f"Step {number}" for number in reversed(range(12))), "Office", "Full day"]
    assert len({rung.position for rung in rungs(t, child)}) == 15


@given(moves=st.lists(st.tuples(st.integers(0, 2), st.sampled_from([-1, 1])), max_size=8))
def test_moving_rungs_changes_their_order_and_nothing_else(moves: list[tuple[int, int]]) -> None:
    t, child, _ladder = a_ladder()
    expected = labels(t, child)
    for place, by in moves:
        move_rung(t, child, rungs(t, child)[place], 1 if by > 0 else -1)
        if 0 <= place + by < 3:
            expected[place], expected[place + by] = expected[place + by], expected[place]
        assert labels(t, child) == expected


def test_rungs_at_one_position_can_be_moved_apart() -> None:
    t, child, _ladder = a_ladder()
    gate, office, _full = rungs(t, child)
    change_rung(t, child, office, position=gate.position)
    before = labels(t, child)
    move_rung(t, child, rungs(t, child)[0], 1)
    assert labels(t, child) == [before[1], before[0], before[2]]


def test_a_split_rung_remembers_where_it_comes_from_and_exposures_stay() -> None:
    t, child, _ladder = a_ladder()
    office = rungs(t, child)[1]
    exposure = record_exposure(t, child, MONDAY, rung=office.id, result="tried")
    smaller = split_rung(t, child, office, NewRung("Office, 5 minutes", "minutes", 5))
    assert labels(t, child) == ["Gate", "Office, 5 minutes", "Office", "Full day"]
    assert smaller.split_from == office.id
    assert days(t, child, MONDAY, MONDAY)[0].exposures == (exposure,)


def test_at_most_one_rung_is_current() -> None:
    t, child, _ladder = a_ladder()
    gate, office, full = rungs(t, child)
    make_current(t, child, gate)
    current = make_current(t, child, office)
    assert (current.status, current.current_from) == ("current", "2026-11-23")
    assert [rung.status for rung in rungs(t, child)] == ["todo", "current", "todo"]
    assert finish_rung(t, child, current).done_on == "2026-11-23"
    assert make_current(t, child, full).status == "current"
    assert [rung.status for rung in rungs(t, child)] == ["todo", "done", "current"]


def test_a_rater_says_one_thing_a_day_about_a_rung() -> None:
    t, child, _ladder = a_ladder()
    gate = rungs(t, child)[0]
    rate_rung(t, child, gate, rater="child", fear=8)
    rate_rung(t, child, gate, rater="parent", fear=5)
    rated = rate_rung(t, child, gate, rater="child", fear=6, avoidance=4)
    assert [(one.rater, one.fear, one.avoidance) for one in rated.ratings] == [("parent", 5, None), ("child", 6, 4)]
    with pytest.raises(Refused, match="fear"):
        rate_rung(t, child, gate, rater="child", fear=11)


def test_a_rung_that_is_gone_cannot_be_changed() -> None:
    t, child, _ladder = a_ladder()
    gate = rungs(t, child)[0]
    t.store.delete("rungs", gate.id, at="2026-11-23T13:00:00.000Z")
    with pytest.raises(NotFound, match="rung is not there any more"):
        change_rung(t, child, gate, label="Door")
