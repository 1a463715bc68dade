"""Clicks and times as hands give them: a first click only lights a row, and 5 is the 5 that makes sense."""

import pytest
from textual.events import Key
from textual.pilot import Pilot

from ladder.domain.records import Outcome
from ladder.tracker.today import look, record_morning
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.tray import Tray
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import MONDAY


def outcome_of(pilot: Pilot[int]) -> Outcome | None:
    return look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.outcome


async def test_the_first_click_on_a_rating_lights_it_and_the_second_rates() -> None:
    async with opened(a_family()) as pilot:
        record_morning(the_app(pilot).tracker, the_child(pilot), MONDAY, distress_parent=4)
        the_today(pilot).reread()
        row = the_today(pilot).query_one("#row-distress_parent", Row)
        the_today(pilot).query_one("#row-symptoms", Row).focus()
        await pilot.pause()
        await pilot.click("#row-distress_parent", offset=(15 + 12, 0))
        await settled(pilot)
        assert (row.has_focus, row.value) == (True, 4)
        await pilot.click("#row-distress_parent", offset=(15 + 14, 0))
        await settled(pilot)
        assert row.value not in (None, 4)


async def test_a_word_in_the_tray_is_pressed_where_its_row_is_lit() -> None:
    async with opened(a_family()) as pilot:
        await pilot.press("o")
        await pilot.click(Tray, offset=(4, 1))
        await settled(pilot)
        outcome = outcome_of(pilot)
        assert outcome is not None
        assert outcome.status == "full"


@pytest.mark.parametrize(
    ("keys", "arrived", "left"),
    [
        (("tab", "5", "enter"), None, "17:00"),
        (("1", "tab", "1", "3", "0", "enter"), "13:00", "13:30"),
        (("9", "tab", "1", "2", "enter"), "09:00", "12:00"),
        (("0", "9", "3", "0", "tab", "1", "1", "0", "0"), "09:30", "11:00"),
    ],
)
async def test_a_number_is_the_time_that_makes_sense_on_the_day(
    keys: tuple[str, ...], arrived: str | None, left: str | None
) -> None:
    async with opened(a_family()) as pilot:
        the_today(pilot).query_one("#row-arrived", Row).focus()
        await pilot.press(*keys)
        await settled(pilot)
        outcome = outcome_of(pilot)
        assert outcome is not None
        assert (outcome.arrived, outcome.left) == (arrived, left)


async def test_a_time_that_may_be_either_is_asked_and_stays_on_the_row() -> None:
    async with opened(a_family()) as pilot:
        row = the_today(pilot).query_one("#row-arrived", Row)
        row.focus()
        await pilot.press("5", "enter")
        await settled(pilot)
        assert "Arrived: 5 can be 05:00 or 17:00: write out which one." in seen(pilot)
        assert outcome_of(pilot) is None
        await pilot.press("backspace", "1", "1", "3", "0")
        await settled(pilot)
        outcome = outcome_of(pilot)
        assert outcome is not None
        assert outcome.arrived == "11:30"


async def test_minutes_that_no_day_has_stay_on_the_row_with_a_sentence() -> None:
    async with opened(a_family()) as pilot:
        the_today(pilot).query_one("#row-minutes", Row).focus()
        await pilot.press("9", "9", "9")
        await settled(pilot)
        assert "999 minutes is more than a day can have" in seen(pilot)
        assert "999" in seen(pilot).partition("In school")[2]


@pytest.mark.parametrize(
    ("opens", "closes"), [("v", "escape"), ("number_sign", "escape"), ("exclamation_mark", "escape"), ("x", "escape")]
)
async def test_what_covers_today_closes_once_however_often_it_is_asked_to(opens: str, closes: str) -> None:
    async with opened(a_family()) as pilot:
        await pilot.press(opens)
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        for _ in range(3):
            pilot.app.post_message(Key(closes, None))
        await settled(pilot)
        assert len(pilot.app.screen_stack) == 1
        assert "This morning" in seen(pilot)
