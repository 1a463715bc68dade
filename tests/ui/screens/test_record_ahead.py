"""Record: what is dated ahead of its day stands in a list of its own, to be read and taken out, and in no other."""

from dataclasses import replace

from textual.pilot import Pilot

from ladder.domain.records import Contact
from ladder.tracker import lived
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.today import record_morning
from ladder.tracker.written import write
from support.screens import a_family, opened, seen, settled, the_child
from support.trackers import MONDAY, StillClock

LATER = MONDAY.replace(year=2031)


def a_family_whose_clock_was_wrong() -> Tracker:
    t = a_family()
    wrong, child = replace(t, clock=StillClock(LATER)), children(t)[0]
    record_morning(wrong, child, LATER, distress_parent=7, note="under a wrong clock")
    write(
        wrong, child, Contact, at=f"{LATER}T09:00", direction="in", channel="call", person="Ms Far", party="school",
        due="2026-11-25", promised="a room",
    )  # fmt: skip
    write(t, child, Contact, at="2026-11-20T09:00", direction="in", channel="call", person="Mr Near", party="school")
    return t


async def dated_ahead(pilot: Pilot[int]) -> str:
    await pilot.press("f4", "9")
    await pilot.pause()
    return seen(pilot)


async def test_what_is_dated_ahead_stands_in_its_own_list_and_in_no_other() -> None:
    async with opened(a_family_whose_clock_was_wrong()) as pilot:
        assert "Ms Far" not in seen(pilot)
        await pilot.press("f4")
        await pilot.pause()
        assert "1 entry · 2 dated ahead: 9" in seen(pilot)
        assert "Mr Near" in seen(pilot)
        assert "Ms Far" not in seen(pilot)
        screen = await dated_ahead(pilot)
        assert "9 dated ahead" in screen
        assert "Ms Far" in screen
        assert "Sun 23 Nov 2031" in screen
        assert "Mr Near" not in screen
        assert "it counts nowhere until its day" in screen


async def test_it_is_read_there_and_taken_out_and_brought_back() -> None:
    t = a_family_whose_clock_was_wrong()
    async with opened(t) as pilot:
        await dated_ahead(pilot)
        await pilot.press("down")
        await pilot.pause()
        assert "under a wrong clock" in seen(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert "Its day has not come" in seen(pilot)
        await pilot.press("delete", "y")
        await settled(pilot)
        child = the_child(pilot)
        assert [type(one) for one in lived.ahead(t, child)] == [Contact]
        await pilot.press("u")
        await settled(pilot)
        assert len(lived.ahead(t, child)) == 2


async def test_a_talk_that_is_dated_ahead_gets_its_right_date_there() -> None:
    t = a_family_whose_clock_was_wrong()
    async with opened(t) as pilot:
        await dated_ahead(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert "Ms Far" in seen(pilot)


async def test_where_nothing_is_dated_ahead_there_is_no_such_list() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        assert "dated ahead" not in seen(pilot)
        await pilot.press("9")
        await pilot.pause()
        assert "Nothing is dated ahead of its day." in seen(pilot)
