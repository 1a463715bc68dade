"""What was answered can be taken back: row, header and disk then say the same, and undo brings it back."""

import pytest
from textual.pilot import Pilot

from ladder.domain.day import Day
from ladder.tracker.outcome import record_outcome
from ladder.tracker.today import look, record_morning
from ladder.ui.widgets.row import Row
from support.forms import pressed
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import MONDAY


def the_day(pilot: Pilot[int]) -> Day:
    return look(the_app(pilot).tracker, the_child(pilot), MONDAY).day


async def keyed(pilot: Pilot[int], *keys: str) -> Day:
    await pilot.press(*keys)
    await settled(pilot)
    return the_day(pilot)


@pytest.mark.parametrize("back", ["d", "backspace", "delete"])
async def test_how_the_day_went_is_taken_back_and_then_there_is_no_outcome(back: str) -> None:
    async with opened(a_family()) as pilot:
        assert (await keyed(pilot, "o", "d")).outcome is not None
        day = await keyed(pilot, back)
        assert day.outcome is None
        assert the_today(pilot).query_one("#row-status", Row).value is None
        assert the_app(pilot).saved.startswith("saved ")
        assert "not recorded; it can be" not in seen(pilot)
        day = await keyed(pilot, "u")
        assert day.outcome is not None
        assert day.outcome.status == "tried"


async def test_what_only_the_times_said_goes_with_them() -> None:
    async with opened(a_family()) as pilot:
        day = await keyed(pilot, "o", *["tab"] * 3, "4", "5", "enter")
        assert day.outcome is not None
        assert (day.outcome.status, day.outcome.minutes) == ("part", 45)
        assert (await keyed(pilot, "backspace")).outcome is None
        assert "NOT" not in the_app(pilot).saved


async def test_a_status_that_was_chosen_stays_when_the_minutes_are_taken_back() -> None:
    async with opened(a_family()) as pilot:
        day = await keyed(pilot, "o", "p", *["tab"] * 3, "4", "5", "enter", "backspace")
        assert day.outcome is not None
        assert (day.outcome.status, day.outcome.minutes) == ("part", None)


async def test_before_more_than_the_status_goes_it_is_asked() -> None:
    async with opened(a_family()) as pilot:
        t, child = the_app(pilot).tracker, the_child(pilot)
        record_outcome(t, child, MONDAY, status="part", minutes=45, nurse_visits=2, note="quiet room")
        the_today(pilot).reread()
        await keyed(pilot, "o", "p")
        assert "The day also holds the minutes in school, nurse visits and note." in " ".join(
            seen(pilot).replace("│", " ").split()
        )
        day = await keyed(pilot, "n")
        assert day.outcome is not None
        assert the_today(pilot).query_one("#row-status", Row).value == "part"
        assert (await keyed(pilot, "p", "y")).outcome is None
        day = await keyed(pilot, "u")
        assert day.outcome is not None
        assert (day.outcome.minutes, day.outcome.nurse_visits, day.outcome.note) == (45, 2, "quiet room")


async def test_a_peak_taken_back_leaves_no_try_that_nobody_told_of() -> None:
    async with opened(a_family()) as pilot:
        day = await keyed(pilot, "o", "tab", "6")
        assert [one.peak for one in day.exposures] == [6]
        assert (await keyed(pilot, "backspace")).exposures == ()
        day = await keyed(pilot, "u")
        assert [one.peak for one in day.exposures] == [6]


async def test_a_morning_with_nothing_left_is_no_morning() -> None:
    async with opened(a_family()) as pilot:
        assert (await keyed(pilot, "7")).morning is not None
        assert (await keyed(pilot, "backspace")).morning is None
        record_morning(the_app(pilot).tracker, the_child(pilot), MONDAY, symptoms=[])
        assert the_day(pilot).morning is not None


async def test_in_the_week_table_it_is_taken_back_too() -> None:
    async with opened(a_family()) as pilot:
        assert (await keyed(pilot, "number_sign", "f")).outcome is not None
        assert (await keyed(pilot, "backspace")).outcome is None


async def test_a_form_that_is_only_looked_through_states_nothing() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "asterisk", "ctrl+s")
        await settled(pilot)
        assert the_day(pilot).morning is None
        await pressed(pilot, "ampersand", "ctrl+s")
        await settled(pilot)
        assert the_day(pilot).exposures == ()
        record_outcome(the_app(pilot).tracker, the_child(pilot), MONDAY, status="part")
        the_today(pilot).reread()
        await pressed(pilot, "o", "shift+tab", "o", *["tab"] * 7, "enter", "ctrl+s")
        await settled(pilot)
        outcome = the_day(pilot).outcome
        assert outcome is not None
        assert (outcome.periods, outcome.doctor_note, the_day(pilot).attended) == (None, None, None)
