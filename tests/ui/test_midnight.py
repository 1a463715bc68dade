"""The program left open over midnight: the screens go along, what was begun stays with its day."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, Static

from ladder.domain.day import Day
from ladder.domain.wording import short_date
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.children import children, settings
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import rungs, start_ladder
from ladder.tracker.outcome import record_outcome
from ladder.tracker.reviews import review_week
from ladder.tracker.today import look, record_morning
from ladder.ui import app
from ladder.ui.screens.hard_morning import HardMorning
from ladder.ui.widgets.breath import BreathPacer
from ladder.ui.widgets.frame import Header
from support.clocks import MovedClock, a_moved_tracker
from support.forms import Typed, pressed, shown
from support.screens import opened, seen, settled, the_app, the_today
from support.trackers import a_child

TUESDAY, WEDNESDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 25)
LATE, AFTER, MORNING = "2026-11-24 23:59:58", "2026-11-25 00:00:02", "2026-11-25 07:12:00"
TURNED = "It is now Wed 25 Nov."
UNUSED = "That press did nothing."


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves but by hand: no breath, and no look at the clock each second."""
    monkeypatch.setattr(BreathPacer, "every", None)
    monkeypatch.setattr(app, "LOOK_EVERY_SECONDS", 3600.0)


@pytest.fixture
def night() -> tuple[Tracker, MovedClock]:
    """A family late on a Tuesday of which worry 3, nausea, the door and an outcome are written down."""
    tracker, clock = a_moved_tracker("2026-11-24 20:00:00")
    child = a_child(tracker)
    gentle = ladders_to_start_from(tracker, child)[0]
    start_ladder(tracker, child, gentle.title, gentle.rungs, ())
    nausea = [{"name": "nausea", "severity": 2}]
    record_morning(tracker, child, TUESDAY, distress_parent=3, symptoms=nausea, furthest=3)
    record_outcome(tracker, child, TUESDAY, status="part")
    clock.move(LATE)
    return tracker, clock


def day(tracker: Tracker, date: dt.date) -> Day:
    return look(tracker, children(tracker)[0], date).day


def told(tracker: Tracker, date: dt.date) -> tuple[object, ...]:
    """Give all that is written down for a day, to be compared."""
    there = day(tracker, date)
    return there.morning, there.outcome, there.exposures


def place_of(pilot: Pilot[int], words: str) -> tuple[int, int]:
    """Give where words stand on the screen."""
    lines = seen(pilot).split("\n")
    return next((line.index(words), number) for number, line in enumerate(lines) if words in line)


def ticked(pilot: Pilot[int]) -> None:
    """Have the clock looked at as it is each second."""
    the_app(pilot).now.look()


async def test_a_press_that_finds_a_new_day_does_nothing_and_is_told(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    before = told(tracker, TUESDAY)
    async with opened(tracker) as pilot:
        for later, key in enumerate(("6", "r", "o", "u", "number_sign", "ampersand", "asterisk", "v"), start=1):
            now = TUESDAY + dt.timedelta(days=later)
            clock.move(f"{now} 00:00:02")
            await pressed(pilot, key)
            assert told(tracker, TUESDAY) == before, key
            assert told(tracker, now) == (None, None, ()), key
            page = seen(pilot)
            assert f"Today, {short_date(now)}" in page
            assert "saved" not in page.split("\n", maxsplit=1)[0]
            said = f"It is now {short_date(now)}. {UNUSED} [ goes back to {short_date(now - dt.timedelta(days=1))}."
            assert said in page


@pytest.mark.parametrize(("moment", "offered"), [("2026-11-25 03:59:59", True), ("2026-11-25 04:00:00", False)])
async def test_the_day_before_is_offered_before_four(
    night: tuple[Tracker, MovedClock], moment: str, offered: bool
) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        clock.move(moment)
        ticked(pilot)
        assert TURNED in the_today(pilot).said
        assert ("[ goes back to Tue 24 Nov." in the_today(pilot).said) == offered
    async with opened(tracker) as pilot:
        assert the_today(pilot).said.startswith(f"It is {moment[11:16]}, so today is Wed 25 Nov. [ goes") == offered


async def test_the_next_press_is_for_the_new_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        clock.move(AFTER)
        await pilot.press("6", "6")
        await settled(pilot)
        morning, before = day(tracker, WEDNESDAY).morning, day(tracker, TUESDAY).morning
        assert morning is not None
        assert before is not None
        assert (before.distress_parent, morning.distress_parent) == (3, 6)


@pytest.mark.parametrize("how", ["each second", "at focus", "before a key"])
async def test_when_the_clock_is_looked_at(
    night: tuple[Tracker, MovedClock], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker, clock = night
    if how == "each second":
        monkeypatch.setattr(app, "LOOK_EVERY_SECONDS", 0.05)
    async with opened(tracker) as pilot:
        assert "Today, Tue 24 Nov" in seen(pilot)
        clock.move(AFTER)
        if how == "each second":
            await pilot.pause(0.2)
        elif how == "at focus":
            pilot.app.post_message(events.AppFocus())
        else:
            await pilot.press("tab")
        await shown(pilot)
        assert "Today, Wed 25 Nov" in seen(pilot)
        assert f"{TURNED} [ goes back to Tue 24 Nov." in seen(pilot)


async def test_a_click_and_a_paste_that_find_a_new_day_do_nothing(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    before = told(tracker, TUESDAY)
    async with opened(tracker) as pilot:
        clock.move(AFTER)
        await pilot.click(offset=place_of(pilot, "8 9"))
        await settled(pilot)
        assert told(tracker, TUESDAY) == before
        assert told(tracker, WEDNESDAY) == (None, None, ())
        assert UNUSED in seen(pilot)
        await pilot.click(offset=place_of(pilot, "8 9"))
        await settled(pilot)
        morning = day(tracker, WEDNESDAY).morning
        assert morning is not None
        assert morning.distress_parent == 8
        clock.move("2026-11-26 00:00:02")
        pilot.app.post_message(events.Paste("pasted"))
        await settled(pilot)
        assert "It is now Thu 26 Nov. That press did nothing." in seen(pilot)


class Door(NamedTuple):
    """A way to write: the row to stand in, the keys, what of a day it sets, and to which value."""

    row: str
    keys: tuple[str, ...]
    what: Callable[[Day], object]
    value: object


def of_morning(name: str) -> Callable[[Day], object]:
    """Give a field of a day's morning."""
    return lambda day: getattr(day.morning, name)


def of_outcome(name: str) -> Callable[[Day], object]:
    """Give a field of how a day went."""
    return lambda day: getattr(day.outcome, name)


def symptoms(day: Day) -> object:
    """Give the names of a morning's symptoms."""
    return [one.name for one in (day.morning.symptoms if day.morning else None) or ()]


def guesses(day: Day) -> object:
    """Give worry's guess of each try."""
    return [one.expected_peak for one in day.exposures]


DOORS = (
    Door("distress_parent", ("6",), of_morning("distress_parent"), 6),
    Door("symptoms", ("s",), symptoms, ["stomach_ache"]),
    Door("symptoms", ("slash", Typed("throat"), "enter"), symptoms, ["sore_throat"]),
    Door("distress_parent", ("r",), of_morning("copied"), True),
    Door("status", ("n",), of_outcome("status"), "not_today"),
    Door("note", ("enter", Typed("Quiet."), "escape"), of_morning("note"), "Quiet."),
    Door("distress_parent", ("asterisk", "5", "ctrl+s"), of_morning("evening_before"), 5),
    Door("distress_parent", ("ampersand", "tab", "5", "ctrl+s"), guesses, [5]),
    Door("distress_parent", ("v", "4", "v"), of_morning("distress_child"), 4),
    Door("distress_parent", ("!", "h", "escape"), of_morning("hard"), True),
    Door("distress_parent", ("x", "s", "escape"), of_morning("safety_flag"), True),
)


async def test_after_midnight_every_door_writes_to_the_new_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        over = TUESDAY
        for door in DOORS:
            before, now = told(tracker, over), over + dt.timedelta(days=1)
            clock.move(f"{now} 00:00:02")
            ticked(pilot)
            the_today(pilot).query_one(f"#row-{door.row}").focus()
            await pressed(pilot, *door.keys)
            await settled(pilot)
            assert told(tracker, over) == before, door
            assert door.what(day(tracker, now)) == door.value, door
            over = now


async def test_a_day_that_was_gone_to_stays(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    clock.move(AFTER)
    async with opened(tracker) as pilot:
        await pressed(pilot, "left_square_bracket")
        assert "Yesterday, Tue 24 Nov" in seen(pilot)
        for later, door in enumerate((DOORS[0], *DOORS[4:])):
            now = dt.date(2026, 11, 26) + dt.timedelta(days=later)
            clock.move(f"{now} 00:00:01")
            ticked(pilot)
            assert the_today(pilot).date == TUESDAY
            assert the_today(pilot).said == f"It is now {short_date(now)}. t goes there."
            the_today(pilot).query_one(f"#row-{door.row}").focus()
            await pressed(pilot, *door.keys)
            await settled(pilot)
            assert told(tracker, now) == (None, None, ()), door
            assert door.what(day(tracker, TUESDAY)) == door.value, door


async def test_a_line_of_the_weeks_table_is_the_day_it_names(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        await pressed(pilot, "number_sign", "down")
        clock.move(AFTER)
        await pressed(pilot, "n", "down", "p")
        assert TURNED in seen(pilot)
        await pressed(pilot, "down")
        assert "Thu 26 Nov" in seen(pilot)
        await pressed(pilot, "escape")
        await settled(pilot)
        written = [day(tracker, date).outcome for date in (TUESDAY, WEDNESDAY)]
        assert [one.status if one else None for one in written] == ["not_today", "part"]
        assert the_today(pilot).date == WEDNESDAY


async def test_a_note_stays_with_the_day_it_was_begun_and_the_screen_goes_on(
    night: tuple[Tracker, MovedClock],
) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        the_today(pilot).query_one("#row-note").focus()
        await pressed(pilot, "enter", Typed("A long "))
        clock.move(AFTER)
        await pressed(pilot, "n", Typed("ight."))
        assert "Today, Wed 25 Nov" in seen(pilot)
        assert f"{TURNED} What you are writing stays with Tue 24 Nov." in seen(pilot)
        assert "Note, Tue 24 Nov" in seen(pilot)
        await pressed(pilot, "escape")
        await settled(pilot)
        before = day(tracker, TUESDAY).morning
        assert before is not None
        assert before.note == "A long night."
        assert told(tracker, WEDNESDAY) == (None, None, ())
        await pressed(pilot, "enter", Typed("Better."), "escape")
        await settled(pilot)
        after = day(tracker, WEDNESDAY).morning
        assert after is not None
        assert after.note == "Better."


async def test_a_note_that_is_opened_and_left_blank_writes_nothing(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    before = told(tracker, TUESDAY)
    async with opened(tracker) as pilot:
        the_today(pilot).query_one("#row-note").focus()
        await pressed(pilot, "enter")
        clock.move(AFTER)
        ticked(pilot)
        await pressed(pilot, "escape", "f2", "f1")
        await settled(pilot)
        assert told(tracker, TUESDAY) == before
        assert told(tracker, WEDNESDAY) == (None, None, ())


async def test_the_childs_sentence_stays_and_the_childs_number_is_of_the_new_day(
    night: tuple[Tracker, MovedClock],
) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        await pressed(pilot, "v", "5", "tab", "enter", Typed("Not maths"))
        clock.move(AFTER)
        ticked(pilot)
        await shown(pilot)
        assert f"{TURNED} What you are writing stays with Tue 24 Nov." in seen(pilot)
        await pressed(pilot, Typed(" again"), "escape", "up", "7", "v")
        await settled(pilot)
        before, after = day(tracker, TUESDAY).morning, day(tracker, WEDNESDAY).morning
        assert before is not None
        assert after is not None
        assert (before.distress_child, before.child_says) == (5, "Not maths again")
        assert (after.distress_child, after.child_says) == (7, None)
        assert the_today(pilot).date == WEDNESDAY


async def test_half_typed_minutes_are_of_the_day_they_were_begun(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        the_today(pilot).query_one("#row-minutes").focus()
        await pressed(pilot, "1", "2")
        clock.move(AFTER)
        await pressed(pilot, "0")
        await settled(pilot)
        before = day(tracker, TUESDAY).outcome
        assert before is not None
        assert before.minutes == 120
        assert told(tracker, WEDNESDAY) == (None, None, ())
        assert "Today, Wed 25 Nov" in seen(pilot)
        assert "120 min" not in seen(pilot)


OPENED = {
    "more": (("asterisk",), Door("distress_parent", ("5", "ctrl+s"), of_morning("evening_before"), 5)),
    "a try": (("ampersand",), Door("distress_parent", ("tab", "5", "ctrl+s"), guesses, [5])),
    "the rest": (("enter",), Door("rest", (Typed("office"), "ctrl+s"), of_outcome("place"), "office")),
    "help now": (("x",), Door("distress_parent", ("s", "escape"), of_morning("safety_flag"), True)),
    "a chip": (("slash",), Door("symptoms", (Typed("throat"), "enter"), symptoms, ["nausea", "sore_throat"])),
    "minutes": (("6", "0", "0"), Door("minutes", ("y",), of_outcome("minutes"), 600)),
}


@pytest.mark.parametrize("name", OPENED)
async def test_what_stands_open_stays_with_its_day_and_names_it(night: tuple[Tracker, MovedClock], name: str) -> None:
    tracker, clock = night
    opener, door = OPENED[name]
    async with opened(tracker) as pilot:
        the_today(pilot).query_one(f"#row-{door.row}").focus()
        await pressed(pilot, *opener)
        clock.move(AFTER)
        ticked(pilot)
        await shown(pilot)
        assert "· Tue 24 Nov" in seen(pilot)
        assert TURNED in seen(pilot)
        assert the_app(pilot).today.query_one(Header).title.about.startswith("Yesterday, Tue 24 Nov")
        await pressed(pilot, *door.keys)
        await settled(pilot)
        assert door.what(day(tracker, TUESDAY)) == door.value
        assert told(tracker, WEDNESDAY) == (None, None, ())
        assert "Today, Wed 25 Nov" in seen(pilot)


async def test_undo_takes_back_what_was_last_and_says_of_which_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        clock.move(AFTER)
        await pressed(pilot, "u", "u")
        await settled(pilot)
        assert "Taken back: school day Tue 24 Nov." in seen(pilot)
        assert day(tracker, TUESDAY).outcome is None
        await pressed(pilot, "ctrl+r")
        await settled(pilot)
        assert day(tracker, TUESDAY).outcome is not None


async def test_a_hard_morning_page_left_open_is_there_for_the_new_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    before = told(tracker, TUESDAY)
    async with opened(tracker) as pilot:
        await pressed(pilot, "!")
        assert "h notes a hard morning, Tue 24 Nov." in seen(pilot)
        clock.move(MORNING)
        await pressed(pilot, "h")
        assert isinstance(pilot.app.screen, HardMorning)
        said = " ".join(seen(pilot).split())
        assert f"{TURNED} {UNUSED} Nothing is written. h notes a hard morning, Wed 25 Nov." in said
        await pressed(pilot, "h", "escape")
        await settled(pilot)
        assert told(tracker, TUESDAY) == before
        morning = day(tracker, WEDNESDAY).morning
        assert morning is not None
        assert morning.hard


async def test_who_can_help_and_leaving_wait_for_nothing(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        clock.move(AFTER)
        await pressed(pilot, "x")
        assert "Stay with them." in seen(pilot)
        await pressed(pilot, "escape")
        clock.move("2026-11-26 00:00:02")
        await pressed(pilot, "!")
        assert "breathe in" in seen(pilot)
        await pressed(pilot, "escape")
        clock.move("2026-11-27 00:00:02")
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_the_week_that_is_reviewed_goes_on_and_a_form_keeps_its_week(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    child = children(tracker)[0]
    clock.move("2026-11-29 23:59:58")
    async with opened(tracker) as pilot:
        await pressed(pilot, "f3", "0", "enter", Typed("A good week."))
        assert "The week of Mon 23 Nov" in seen(pilot)
        clock.move("2026-11-30 00:00:02")
        ticked(pilot)
        await pressed(pilot, "ctrl+s")
        await settled(pilot)
        kept = review_week(tracker, child, TUESDAY).kept
        assert kept is not None
        assert kept.line == "A good week."
        assert "Mon 30 Nov" in seen(pilot)
        await pressed(pilot, "enter", Typed("The next one."), "ctrl+s")
        await settled(pilot)
        after = review_week(tracker, child, dt.date(2026, 11, 30)).kept
        assert after is not None
        assert after.line == "The next one."


async def test_on_the_ladder_a_press_is_dated_by_the_day_that_is_told(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    child = children(tracker)[0]
    async with opened(tracker) as pilot:
        await pressed(pilot, "f2")
        clock.move(AFTER)
        await pressed(pilot, "d")
        assert f"{TURNED} {UNUSED}" in seen(pilot)
        assert rungs(tracker, child)[0].status == "todo"
        await pressed(pilot, "d")
        first = rungs(tracker, child)[0]
        assert (first.status, first.done_on) == ("done", "2026-11-25")


async def test_the_fear_that_was_asked_about_is_of_the_day_it_was_asked_on(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    child = children(tracker)[0]
    async with opened(tracker) as pilot:
        await pressed(pilot, "f2", "f")
        clock.move(AFTER)
        await pressed(pilot, "6")
        assert "· Tue 24 Nov" in seen(pilot)
        await pressed(pilot, "ctrl+s")
        assert "Written down for Tue 24 Nov." in seen(pilot)
        assert [one.date for one in rungs(tracker, child)[0].ratings] == ["2026-11-24"]


async def test_a_first_step_is_ticked_with_the_new_date(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        await pressed(pilot, "f4", "f")
        clock.move(AFTER)
        await pressed(pilot, "2")
        assert TURNED in seen(pilot)
        await pressed(pilot, "2", "escape")
        await settled(pilot)
        assert list(settings(tracker, children(tracker)[0]).first_steps.values()) == ["2026-11-25"]


async def test_words_for_dates_in_a_form_mean_what_they_mean_now(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        await pressed(pilot, "f4", "a", "3")
        await shown(pilot)
        day_box = pilot.app.screen.query_one("#field-date")
        assert "Tue 24 Nov 2026" in str(day_box.query_one(".beside", Static).render())
        clock.move(AFTER)
        ticked(pilot)
        day_box.query_one(Input).value = "today"
        await shown(pilot)
        assert "Wed 25 Nov 2026" in str(day_box.query_one(".beside", Static).render())


async def test_the_window_and_the_name_of_a_file_are_of_the_new_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    async with opened(tracker) as pilot:
        await pressed(pilot, "f5")
        assert "2026-11-24" in seen(pilot)
        clock.move(AFTER)
        ticked(pilot)
        await settled(pilot)
        assert "2026-11-25" in seen(pilot)
        assert "2026-11-24" not in seen(pilot)


@pytest.mark.parametrize(
    ("here", "before", "after", "there"),
    [
        ("America/New_York", "2026-12-31 23:59:58", "2027-01-01 00:00:02", "Fri 1 Jan"),
        ("America/New_York", "2026-10-31 23:59:58", "2026-11-01 00:00:02", "Sun 1 Nov"),
        ("America/New_York", "2027-03-13 23:59:58", "2027-03-14 03:00:02", "Sun 14 Mar"),
        ("America/New_York", "2026-11-20 23:00:00", "2026-11-23 07:12:00", "Mon 23 Nov"),
        ("Europe/London", "2026-11-24 23:59:58", "2026-11-25 00:00:02", "Wed 25 Nov"),
        ("Asia/Tokyo", "2026-11-24 23:59:58", "2026-11-25 00:00:02", "Wed 25 Nov"),
    ],
)
async def test_the_day_is_the_childs_on_every_night_and_wherever_the_computer_is(
    here: str, before: str, after: str, there: str
) -> None:
    tracker, clock = a_moved_tracker("2026-10-01 08:00:00")
    child = a_child(tracker)
    clock.here = here
    clock.move(before)
    async with opened(tracker) as pilot:
        over = the_today(pilot).date
        assert over == clock.today(child.timezone)
        clock.move(after)
        await pressed(pilot, "6", "5")
        await settled(pilot)
        assert f"Today, {there}" in seen(pilot)
        assert look(tracker, child, over).day.morning is None
        morning = look(tracker, child, clock.today(child.timezone)).day.morning
        assert morning is not None
        assert morning.distress_parent == 5


async def test_a_clock_in_the_night_that_goes_back_an_hour_turns_no_day(night: tuple[Tracker, MovedClock]) -> None:
    tracker, clock = night
    clock.moment = dt.datetime(2026, 11, 1, 5, 59, 59, tzinfo=dt.UTC)
    async with opened(tracker) as pilot:
        assert "It is 01:59, so today is Sun 1 Nov." in seen(pilot)
        clock.moment = dt.datetime(2026, 11, 1, 6, 0, 1, tzinfo=dt.UTC)
        await pressed(pilot, "6")
        await settled(pilot)
        morning = day(tracker, dt.date(2026, 11, 1)).morning
        assert morning is not None
        assert morning.distress_parent == 6
