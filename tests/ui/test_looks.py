"""How the screens look: pictures of each place, kept to be compared. `pytest --snapshot-update` takes new ones."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from ladder.exchange.sample import sample_family
from ladder.tracker.children import children
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import change_ladder, ladders, rungs
from ladder.tracker.rungs import finish_rung
from ladder.tracker.share import import_document
from ladder.tracker.today import record_morning
from ladder.ui.app import LadderApp
from support.screens import a_family, settled, settled_on_the_gate
from support.trackers import MONDAY, a_tracker

Compare = Callable[..., bool]
USUAL = ("7", "tab", "tab", "s", "s", "n", "tab", "tab", "b", "tab", "5")


@pytest.fixture(autouse=True)
def _steady_cursors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no picture depend on the half second in which a cursor is not drawn."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _input: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _area: None)


def wren() -> Tracker:
    """Give a tracker with the sample family, seen on a Monday."""
    tracker = a_tracker(MONDAY)
    import_document(tracker, sample_family(MONDAY))
    return tracker


def recovering() -> Tracker:
    """Give a tracker whose ladder is paused for recovery."""
    tracker = a_family()
    child = children(tracker)[0]
    change_ladder(tracker, child, ladders(tracker, child)[0], status="paused", paused_for="recovery")
    return tracker


def hard() -> Tracker:
    """Give a tracker on a hard morning."""
    tracker = a_family()
    record_morning(tracker, children(tracker)[0], MONDAY, hard=True, distress_parent=9)
    return tracker


def climbed() -> Tracker:
    """Give a tracker whose ladder is climbed to the top."""
    tracker = a_family()
    child = children(tracker)[0]
    for rung in rungs(tracker, child):
        finish_rung(tracker, child, rung)
    change_ladder(tracker, child, ladders(tracker, child)[0], status="done")
    return tracker


def pressing(keys: Iterable[str]) -> Callable[[Pilot[Any]], Any]:
    async def press(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await settled(pilot)

    return press


LOOKS: dict[str, tuple[Callable[[], Tracker], tuple[str, ...], tuple[int, int]]] = {
    "welcome": (lambda: a_tracker(MONDAY), (), (80, 24)),
    "today_empty": (a_family, (), (80, 24)),
    "today_usual": (a_family, USUAL, (80, 24)),
    "today_full": (wren, ("left_curly_bracket", "tab", "tab"), (80, 24)),
    "today_narrow": (wren, ("left_curly_bracket", "tab", "tab"), (60, 20)),
    "today_wide": (wren, ("left_curly_bracket", "tab", "tab"), (120, 40)),
    "today_due": (wren, (), (80, 24)),
    "today_recovery": (recovering, (), (80, 24)),
    "today_hard": (hard, (), (80, 24)),
    "child_view": (wren, ("v",), (80, 24)),
    "week_fill": (wren, ("left_curly_bracket", "number_sign"), (80, 24)),
    "ladder_empty": (lambda: a_family(ladder=False), ("f2",), (80, 24)),
    "ladder_midway": (settled_on_the_gate, ("f2",), (80, 24)),
    "ladder_waiting": (wren, ("f2",), (80, 24)),
    "ladder_wide": (wren, ("f2",), (120, 40)),
    "ladder_finished": (climbed, ("f2",), (80, 24)),
    "ladder_low": (wren, ("f2",), (60, 20)),
    "ladder_dates": (wren, ("f2", "m"), (80, 24)),
    "trends_attendance": (wren, ("f3", "1"), (80, 24)),
    "trends_worry": (wren, ("f3", "2"), (80, 24)),
    "trends_furthest": (wren, ("f3", "3"), (80, 24)),
    "trends_expected": (wren, ("f3", "4"), (80, 24)),
    "trends_symptoms": (wren, ("f3", "5"), (80, 24)),
    "trends_coping": (wren, ("f3", "6"), (80, 24)),
    "trends_rungs": (wren, ("f3", "7"), (80, 24)),
    "trends_calendar": (wren, ("f3", "8"), (80, 24)),
    "trends_review": (wren, ("f3", "0", "left_square_bracket"), (80, 24)),
    "trends_review_wide": (wren, ("f3", "0", "left_square_bracket"), (120, 40)),
    "trends_numbers": (wren, ("f3", "s", "end"), (80, 24)),
    "trends_empty": (a_family, ("f3",), (80, 24)),
    "trends_low": (wren, ("f3",), (60, 20)),
    "share": (wren, ("f5",), (80, 24)),
    "record_request": (wren, ("f4", "4"), (120, 40)),
    "record_boxes": (wren, ("f4", "b"), (80, 24)),
    "record_tried": (wren, ("f4", "w"), (80, 24)),
    "record_letter": (wren, ("f4", "l", "2"), (80, 24)),
    "record": (wren, ("f4",), (80, 24)),
    "record_wide": (wren, ("f4", "down", "down", "down"), (120, 40)),
    "record_low": (wren, ("f4",), (60, 20)),
    "record_read": (wren, ("f4", "1", "down", "down", "enter"), (60, 20)),
    "record_found": (wren, ("f4", "2", "slash", *"space", "enter"), (80, 24)),
    "record_form": (wren, ("f4", "n"), (80, 24)),
    "record_menu": (wren, ("f4", "a"), (80, 24)),
    "record_state": (wren, ("f4", "2", "s"), (80, 24)),
    "record_empty": (a_family, ("f4",), (80, 24)),
}


@pytest.mark.parametrize("name", LOOKS)
def test_the_look_of(name: str, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/family")
    family, keys, size = LOOKS[name]
    assert snap_compare(LadderApp(family()), run_before=pressing(keys), terminal_size=size)


@pytest.mark.parametrize("theme", ["ladder-light", "ladder-contrast"])
def test_the_look_in_other_colours(theme: str, snap_compare: Compare) -> None:
    app = LadderApp(wren())
    app.theme = theme
    assert snap_compare(app, run_before=pressing(["left_curly_bracket"]), terminal_size=(80, 24))


def test_the_look_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = LadderApp(wren())
    assert snap_compare(app, run_before=pressing(["left_curly_bracket", "tab", "tab"]), terminal_size=(80, 24))


def test_the_sample_familys_last_week_holds_the_day_that_is_looked_at() -> None:
    tracker = wren()
    dates = tracker.store.first_and_last(children(tracker)[0].id)
    assert dates is not None
    assert dates[1] >= MONDAY - dt.timedelta(days=3)
