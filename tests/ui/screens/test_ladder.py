"""Ladder by keys: adding, editing, moving, splitting, resting; what was tried is never touched."""

import datetime as dt

import pytest
from textual.pilot import Pilot

from ladder.domain.records import Exposure, Ladder, Rung
from ladder.tracker.children import children
from ladder.tracker.core import Tracker, setting
from ladder.tracker.ladder import ladders, rungs
from ladder.tracker.outcome import record_outcome
from ladder.tracker.rungs import change_rung, make_current
from ladder.tracker.school_hours import add_days_off
from ladder.tracker.supports import add_support, states
from ladder.tracker.today import record_exposure
from support.screens import a_family, opened, seen, settled, settled_on_the_gate, the_app, the_child
from support.trackers import MONDAY


def standing(pilot: Pilot[int]) -> list[Rung]:
    return rungs(the_app(pilot).tracker, the_child(pilot))


def labels(pilot: Pilot[int]) -> list[str]:
    return [one.label for one in standing(pilot)]


def the_ladder(pilot: Pilot[int]) -> Ladder:
    return ladders(the_app(pilot).tracker, the_child(pilot))[-1]


async def test_a_rung_is_added_below_the_one_that_is_looked_at() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "up", "a", *"Wave at the door", "ctrl+s")
        await settled(pilot)
        assert labels(pilot)[:3] == ["Drive past at the weekend", "Wave at the door", "Stand outside"]
        assert "Wave at the door" in seen(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert "Wave at the door" not in labels(pilot)


async def test_a_rung_is_moved_and_the_look_follows_it() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "shift+up", "shift+up")
        await settled(pilot)
        assert labels(pilot)[:3] == ["Stand outside", "Parking lot on a school day", "Drive past at the weekend"]
        await pilot.press("shift+down")
        await settled(pilot)
        assert labels(pilot)[1] == "Drive past at the weekend"


async def test_done_now_and_park() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "d", "up", "n", "up", "p")
        await settled(pilot)
        assert [one.status for one in standing(pilot)][:4] == ["done", "current", "parked", "todo"]
        assert standing(pilot)[0].done_on == MONDAY.isoformat()
        assert "here now" in seen(pilot)
        await pilot.press("p")
        await settled(pilot)
        assert standing(pilot)[2].status == "todo"


async def test_a_split_goes_half_way_to_the_rung_below() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "up", "up", "up", "up", "s")
        await settled(pilot)
        # One class 50, office 15: (15 + 50) / 2 = 32.5, down to 30.
        assert [one.target_minutes for one in standing(pilot)][3:6] == [15, 30, 50]
        assert standing(pilot)[4].split_from == standing(pilot)[5].id


async def test_a_place_is_split_by_person_time_or_door() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "s")
        await pilot.pause()
        assert "who is there, by the time, or by the door" in seen(pilot)
        await pilot.press(*"With grandma", "ctrl+s")
        await settled(pilot)
        assert labels(pilot)[0] == "With grandma"


async def test_taking_a_rung_off_asks_once_keeps_its_tries_and_can_be_undone() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    first = rungs(tracker, child)[0]
    record_exposure(tracker, child, MONDAY - dt.timedelta(days=1), rung=first.id, peak=3, result="done")
    async with opened(tracker) as pilot:
        await pilot.press("f2", "delete")
        await pilot.pause()
        assert f"Take “{first.label}” off the ladder?" in seen(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert first.label not in labels(pilot)
        assert [one.rung for one in tracker.store.all("exposures") if isinstance(one, Exposure)] == [first.id]
        await pilot.press("u")
        await settled(pilot)
        assert first.label in labels(pilot)


async def test_fear_is_dated_and_shown_then_and_now() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "f", "7", "ctrl+s")
        await settled(pilot)
        assert [(one.rater, one.fear, one.date) for one in standing(pilot)[0].ratings] == [
            ("child", 7, MONDAY.isoformat())
        ]
        assert "Fear, by Robin: 7 on Mon 23 Nov" in seen(pilot)


async def test_a_ladder_rests_and_is_taken_up_again() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "w", "right", "ctrl+s")
        await settled(pilot)
        assert (the_ladder(pilot).status, the_ladder(pilot).paused_for) == ("paused", "recovery")
        assert the_ladder(pilot).look_again_on == "2026-12-21"
        assert "resting, look again Mon 21 Dec" in seen(pilot)
        await pilot.press("f1")
        await pilot.pause()
        assert "Energy" in seen(pilot)
        await pilot.press("f2", "w")
        await settled(pilot)
        assert (the_ladder(pilot).status, the_ladder(pilot).paused_for) == ("active", None)


async def test_the_advice_stands_with_its_counts_and_moves_nothing() -> None:
    async with opened(a_family()) as pilot:
        before = standing(pilot)
        await pilot.press("f2")
        await pilot.pause()
        assert "Stay on this rung for now." in seen(pilot)
        assert "0 tries on this rung: 0 went well" in seen(pilot)
        assert "more would tell." in seen(pilot)
        assert standing(pilot) == before


async def test_the_plan_stands_in_a_calendar_on_a_key() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "m")
        await pilot.pause()
        page = seen(pilot)
        assert "November 2026" in page
        assert "[1]" in page
        assert "once three rungs are done" in page
        assert "No days off ahead are written down yet: on Ladder h adds them." in page


async def test_far_dates_name_the_key_that_adds_days_off_until_one_is_written_down() -> None:
    t = a_family()
    async with opened(t) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "No days off ahead are written down yet: h adds them" in seen(pilot)
        add_days_off(t, the_child(pilot), "2026-12-24", "2027-01-02", "Holidays")
        await pilot.press("f1", "f2")
        await settled(pilot)
        assert "No days off" not in seen(pilot)


async def test_days_that_have_gone_further_offer_the_rung_they_reached_on_enter() -> None:
    t = a_family()
    for back in (3, 4):
        record_outcome(t, children(t)[0], MONDAY - dt.timedelta(days=back), status="part")
    async with opened(t) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "gone further than this rung: inside on 2 of the last 2." in seen(pilot)
        await pilot.press("enter", "1")
        await settled(pilot)
        office = standing(pilot)[3]
        assert (office.label, office.status) == ("Office, 15 minutes", "current")
        assert "gone further" not in seen(pilot)


@pytest.mark.parametrize(("key", "reason"), [("c", "changes_first"), ("r", "recovery")])
async def test_a_ticked_box_lets_the_ladder_wait(key: str, reason: str) -> None:
    async with opened(a_family(ladder=False)) as pilot:
        await pilot.press("f2", "b", "3", "enter")
        await pilot.pause()
        assert "changes at school come first" in seen(pilot)
        await pilot.press(key, "1", "enter")
        await settled(pilot)
        assert "The ladder rests" in seen(pilot)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert (the_ladder(pilot).status, the_ladder(pilot).paused_for) == ("paused", reason)
        assert len(standing(pilot)) == 9


async def test_eight_rungs_from_a_starting_ladder_with_two_changes_take_at_most_forty_presses() -> None:
    async with opened(a_family(ladder=False)) as pilot:
        keys = ["f2", "b", "enter", "1", "enter"]  # nine rungs of the gentle return
        keys += ["delete", "y"]  # eight
        keys += ["e", "end", *" by bus", "ctrl+s"]  # one change
        keys += ["up", "shift+up"]  # another
        assert len(keys) <= 40
        await pilot.press(*keys)
        await settled(pilot)
        assert len(standing(pilot)) == 8
        assert labels(pilot)[0] == "Stand outside by bus"


async def test_the_advice_offers_the_next_rung_or_one_support_fewer_and_one_key_does_it() -> None:
    async with opened(settled_on_the_gate()) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "The next rung could be tried." in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "the next rung: Parking lot on a school day" in seen(pilot)
        assert "the same rung without alternate entrance" in seen(pilot)
        await pilot.press("2")
        await settled(pilot)
        without = standing(pilot)[1]
        assert (without.status, without.supports, without.current_from) == ("current", (), MONDAY.isoformat())
        await pilot.press("u")
        await settled(pilot)
        before = [one.status for one in standing(pilot)]
        await pilot.press("enter", "1")
        await settled(pilot)
        assert [one.status for one in standing(pilot)][:3] == ["done", "done", "current"]
        await pilot.press("u")
        await settled(pilot)
        assert [one.status for one in standing(pilot)] == before


async def test_after_two_high_peaks_that_were_stayed_with_it_asks_whether_what_worry_said_happened() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    gate = rungs(tracker, child)[1]
    make_current(tracker, child, gate)
    for back in (3, 2):
        day = MONDAY - dt.timedelta(days=back)
        record_exposure(tracker, child, day, rung=gate.id, peak=9, result="done", feared="[/b] I fall over")
    async with opened(tracker) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "Did what worry said happen?" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Fri 20 Nov, “[/b] I fall over”: it did not happen" in seen(pilot)
        await pilot.press("1")
        await settled(pilot)
        await pilot.press("enter", "2")
        await settled(pilot)
        answers = {one.date: one.happened for one in tracker.store.all("exposures") if isinstance(one, Exposure)}
        assert answers == {"2026-11-20": "no", "2026-11-21": "partly"}
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing to change: stay with it." in seen(pilot)


async def test_a_ladder_that_rests_is_taken_up_again_by_the_key_of_the_advice() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "w", "ctrl+s")
        await settled(pilot)
        assert "Enter  take the ladder up again" in seen(pilot)
        await pilot.press("enter", "1")
        await settled(pilot)
        assert the_ladder(pilot).status == "active"


async def test_a_split_that_the_advice_offers_is_tried_at_once_and_is_one_step_to_take_back() -> None:
    tracker = a_family()
    child = children(tracker)[0]
    office = make_current(tracker, child, rungs(tracker, child)[3])
    change_rung(tracker, child, office, current_from="2026-11-09")
    for back in (4, 3):
        record_outcome(tracker, child, MONDAY - dt.timedelta(days=back), status="tried", minutes=2)
        record_exposure(tracker, child, MONDAY - dt.timedelta(days=back), rung=office.id, minutes=2, result="tried")
    async with opened(tracker) as pilot:
        await pilot.press("f2", "enter", "1")
        await settled(pilot)
        # Nothing below 15 minutes has a time: (0 + 15) / 2 = 7.5, down to 5.
        assert [(one.target_minutes, one.status) for one in standing(pilot)][3:5] == [(5, "current"), (15, "todo")]
        await pilot.press("u")
        await settled(pilot)
        assert standing(pilot)[3].status == "current"
        assert len(standing(pilot)) == 9


async def test_nothing_moves_when_the_offer_is_left() -> None:
    async with opened(settled_on_the_gate()) as pilot:
        before = standing(pilot)
        await pilot.press("f2", "enter", "escape")
        await settled(pilot)
        assert standing(pilot) == before


async def test_a_support_that_was_not_there_is_named_with_its_days() -> None:
    tracker = settled_on_the_gate()
    child = children(tracker)[0]
    gate = rungs(tracker, child)[1]
    record_exposure(tracker, child, MONDAY - dt.timedelta(days=6), rung=gate.id, peak=2, result="done", supports=[])
    start = {
        "id": "00000000-0000-4000-8000-00000000aaaa", "child": child.id, "where": "school", "kind": "accommodation",
        "what": "alternate_entrance", "state": "agreed", "from": "2026-11-01", "result": "unknown",
    }  # fmt: skip
    change = setting("supports", start, {}, at=tracker.clock.instant("UTC"), today=MONDAY)
    tracker.store.edit("supports", str(start["id"]), change, at=tracker.clock.instant("UTC"))
    async with opened(tracker) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "on 1 of 4 days" in seen(pilot)
        assert "waiting support" in seen(pilot)
        assert "Enter  in place now: alternate entrance" in seen(pilot)
        await pilot.press("enter", "1")
        await settled(pilot)
        known = states(tracker, child, "alternate_entrance")
        assert [(one.state, one.from_, one.to) for one in known] == [
            ("agreed", "2026-11-01", "2026-11-22"),
            ("in_place", "2026-11-23", None),
        ]
        assert "waiting support" not in seen(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert [one.to for one in states(tracker, child, "alternate_entrance")] == [None]


def waiting_at_the_gate() -> Tracker:
    """Give a family whose rung waits for a door that was agreed today, to fade in December, and for a dog."""
    tracker = settled_on_the_gate()
    child = children(tracker)[0]
    change_rung(tracker, child, rungs(tracker, child)[1], supports=["alternate_entrance", "[/b] her dog"])
    for what, state, since in (
        ("alternate_entrance", "agreed", "2026-11-23"),
        ("alternate_entrance", "faded", "2026-12-01"),
        ("[/b] her dog", "requested", "2026-11-02"),
    ):
        add_support(tracker, child, where="school", kind="accommodation", what=what, state=state, from_=since)
    return tracker


def said_of(pilot: Pilot[int], what: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.state, one.from_, one.to) for one in states(the_app(pilot).tracker, the_child(pilot), what)]


async def test_each_support_that_is_waited_for_can_be_in_place_and_ends_where_its_next_state_begins() -> None:
    async with opened(waiting_at_the_gate()) as pilot:
        await pilot.press("f2", "enter")
        await pilot.pause()
        assert "in place now: alternate entrance" in seen(pilot)
        assert "in place now: [/b] her dog" in seen(pilot)
        await pilot.press("1")
        await settled(pilot)
        faded = ("faded", "2026-12-01", None)
        assert said_of(pilot, "alternate_entrance") == [("in_place", "2026-11-23", "2026-11-30"), faded]
        assert said_of(pilot, "[/b] her dog") == [("requested", "2026-11-02", None)]
        assert "Enter  in place now: [/b] her dog" in seen(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert said_of(pilot, "alternate_entrance") == [("agreed", "2026-11-23", "2026-11-30"), faded]


async def test_another_ladder_is_looked_at_and_one_is_said_to_be_done() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f2", "b", "enter", "4", "enter")
        await settled(pilot)
        await pilot.press("l")
        await pilot.pause()
        assert "look at Blank" in seen(pilot)
        await pilot.press("2", "a", *"Say hello to the cat", "ctrl+s")
        await settled(pilot)
        assert "Say hello to the cat" in seen(pilot)
        assert "Say hello to the cat" not in labels(pilot)
        await pilot.press("l", "4")
        await settled(pilot)
        assert [one.status for one in ladders(the_app(pilot).tracker, the_child(pilot))] == ["active", "done"]


async def test_the_calendar_stands_beside_the_ladder_where_there_is_room() -> None:
    async with opened(a_family(), size=(120, 40)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "On dates" in seen(pilot)
        assert "November 2026" in seen(pilot)
