"""What two answers of a form say against each other is told under the field, and nothing that was typed is lost."""

from typing import Any

import pytest
from textual.widgets import TextArea

from ladder.domain.records import Goal, Support
from ladder.tracker.requests import requests
from ladder.ui.dialogs.written.odds import goal_odds, request_odds, support_odds
from support.screens import opened, seen, settled, the_app, the_child
from support.trackers import sams_family

IN_ORDER = {"from": "2026-11-01", "due": "2026-11-01", "to": "2026-11-01"}


@pytest.mark.parametrize(
    ("measure", "target", "fits"),
    [
        ("pct_minutes", 100.0, True),
        ("pct_minutes", 100.5, False),
        ("days", 7.0, True),
        ("days", 8.0, False),
        ("furthest", 9.0, True),
        ("furthest", 10.0, False),
        ("coping_self", 40.0, True),
        ("asked_for_help", 40.0, True),
    ],
)
def test_a_goal_asks_for_what_a_week_can_hold(measure: str, target: float, *, fits: bool) -> None:
    given: dict[str, Any] = {"measure": measure, "target": target, "baseline": None, **IN_ORDER}
    assert (goal_odds(given) == {}) is fits
    assert ("baseline" in goal_odds(given | {"target": 0.0, "baseline": target})) is not fits


def test_dates_that_stand_the_wrong_way_round_are_named_under_the_second() -> None:
    assert goal_odds({"measure": "days", "from": "2027-02-01", "due": "2027-01-24"}) == {
        "due": "That is before the day it begins, Mon 1 Feb 2027. It can be that day or later."
    }
    assert list(support_odds({"from": "2026-11-02", "to": "2026-11-01"})) == ["to"]
    assert list(request_odds({"asked_on": "2026-11-02", "closed_on": "2026-11-01"})) == ["closed_on"]
    assert support_odds({"from": None, "to": "2026-11-01"}) == support_odds(IN_ORDER) == {}
    assert request_odds({"asked_on": "2026-11-02", "closed_on": None}) == {}


async def test_a_goal_of_nine_hundred_days_is_told_of_and_all_that_was_typed_stays() -> None:
    tracker, _sam = sams_family()
    async with opened(tracker) as pilot:
        await pilot.press("f4", "a", "5", "tab", "right", "tab", *"900", "tab", "tab", *"+60")
        await pilot.press(*["tab"] * 3, *"note", "ctrl+s")
        await settled(pilot)
        assert "! A week has 7 days, so it can be up to 7." in seen(pilot)
        assert "900" in seen(pilot)
        assert pilot.app.screen.query_one(TextArea).text == "note"
        await pilot.press("home", "ctrl+k", "4", "ctrl+s")
        await settled(pilot)
    (kept,) = (one for one in tracker.store.all("goals") if isinstance(one, Goal) and one.note == "note")
    assert (kept.measure, kept.target) == ("days", 4.0)


async def test_a_request_closed_before_it_was_asked_is_not_written() -> None:
    async with opened(sams_family()[0]) as pilot:
        await pilot.press("f4", "4", "d", "home", "ctrl+k", *"1 sep 2026", "ctrl+s")
        await settled(pilot)
        assert "That is before the day it was asked" in " ".join(seen(pilot).replace("│", " ").split())
        assert [one.closed_on for one in requests(the_app(pilot).tracker, the_child(pilot))] == [None]


async def test_the_state_that_stands_brings_the_form_back_with_its_note() -> None:
    tracker, _sam = sams_family()
    async with opened(tracker) as pilot:
        before = tracker.store.all("supports")
        await pilot.press("f4", "2", "s", *["tab"] * 3, *"still", "ctrl+s")
        await settled(pilot)
        assert "stands already on that day" in " ".join(seen(pilot).replace("│", " ").split())
        assert pilot.app.screen.query_one(TextArea).text == "still"
        assert tracker.store.all("supports") == before
        assert all(isinstance(one, Support) for one in before)


async def test_a_long_text_goes_to_its_end_and_its_beginning_by_ctrl_end_and_ctrl_home() -> None:
    async with opened(sams_family()[0]) as pilot:
        await pilot.press("f4", "l", "enter", "ctrl+end", *"PS", "ctrl+home", *"Hi ")
        await settled(pilot)
        text = pilot.app.screen.query_one(TextArea).text
        assert text.startswith("Hi ")
        assert text.endswith("PS")


async def test_the_questionnaires_begin_at_the_first_one() -> None:
    async with opened(sams_family()[0]) as pilot:
        await pilot.press("f4", "a", "7")
        await settled(pilot)
        assert "▌1 SRAS-R" in seen(pilot)
