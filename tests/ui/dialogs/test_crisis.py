"""The crisis card: first words first, one row, and lines the family can change."""

from typing import Any

from ladder.domain.records.people import CrisisLine
from ladder.domain.safety import LINES, crisis_card
from ladder.errors import StoreError
from ladder.tracker.safety import card, flagged, keep_crisis_lines
from ladder.ui.dialogs.crisis import CrisisDialog
from support.forms import asking
from support.safety import open_crisis
from support.screens import a_family, opened, seen, the_app, the_child
from support.trackers import MONDAY


async def test_the_first_words_stand_above_the_lines_and_the_lines_above_the_row() -> None:
    async with asking(CrisisDialog(crisis_card("us"), spoke=False)) as asked:
        screen = seen(asked.pilot)
        places = [screen.index(words) for words in ("Stay with them.", "School can wait.", "988", "[ ] Spoke of dying")]
        assert places == sorted(places)
        assert "Check that these are right for you." in screen
        assert "not medical advice" in screen


async def test_it_gives_the_step_that_a_key_asks_for_and_nothing_by_itself() -> None:
    for key, step in (("s", "spoke"), ("e", "edit"), ("escape", None)):
        async with asking(CrisisDialog(crisis_card("uk"), spoke=False)) as asked:
            await asked.press("enter", "tab", "down")
            assert asked.is_open
            await asked.press(key)
            assert asked.answer == step


async def test_a_mouse_ticks_the_row() -> None:
    async with asking(CrisisDialog(crisis_card("us"), spoke=False)) as asked:
        await asked.pilot.click("SpokeRow", offset=(5, 0))
        await asked.pilot.pause()
        assert asked.answer == "spoke"


async def test_a_small_window_opens_at_the_first_words_and_scrolls_to_the_last() -> None:
    async with asking(CrisisDialog(crisis_card("uk"), spoke=False), (60, 20)) as asked:
        assert "Stay with them." in seen(asked.pilot)
        await asked.press("end")
        assert "This is not medical advice. ladder sends nothing" in seen(asked.pilot)
        await asked.press("home")
        assert "Stay with them." in seen(asked.pilot)


async def test_lines_of_the_family_are_text_whatever_they_hold() -> None:
    own = [CrisisLine(label="[@click=app.quit]Jo[/]", contact="[/]555")]
    async with asking(CrisisDialog(crisis_card("us", own), spoke=False)) as asked:
        assert "[/]555  [@click=app.quit]Jo[/]" in seen(asked.pilot)


async def test_a_tick_is_on_disk_at_once_with_the_card_still_there_and_again_takes_it_back() -> None:
    async with opened(a_family()) as pilot:
        left: list[str] = []
        await open_crisis(pilot, left)
        assert not flagged(the_app(pilot).tracker, the_child(pilot), MONDAY)
        await pilot.press("s")
        await pilot.pause()
        assert flagged(the_app(pilot).tracker, the_child(pilot), MONDAY)
        assert "Stay with them." in seen(pilot)
        assert "[x] Spoke of dying or of hurting themselves" in seen(pilot)
        assert left == []
        await pilot.press("s")
        await pilot.pause()
        assert not flagged(the_app(pilot).tracker, the_child(pilot), MONDAY)
        await pilot.press("escape")
        await pilot.pause()
        assert left == ["left"]


async def test_when_the_disk_says_no_the_card_stays_and_says_so(monkeypatch: Any) -> None:
    async with opened(a_family()) as pilot:

        def full(*_arguments: Any, **_named: Any) -> Any:
            raise StoreError("The disk is full.")

        store = type(the_app(pilot).tracker.store)
        monkeypatch.setattr(store, "edit_many", full)
        await open_crisis(pilot, [])
        await pilot.press("s")
        await pilot.pause()
        assert "! The disk is full." in seen(pilot)
        assert "Stay with them." in seen(pilot)
        assert "[ ] Spoke" in seen(pilot)


async def test_the_card_opens_even_when_the_day_cannot_be_read(monkeypatch: Any) -> None:
    async with opened(a_family()) as pilot:

        def broken(*_arguments: Any, **_named: Any) -> Any:
            raise StoreError("days-2026.json cannot be read.")

        monkeypatch.setattr(type(the_app(pilot).tracker.store), "between", broken)
        await open_crisis(pilot, [])
        assert "! days-2026.json cannot be read." in seen(pilot)
        assert "988, call or text" in seen(pilot)


async def test_the_lines_are_edited_as_text_and_stand_on_the_card() -> None:
    async with opened(a_family()) as pilot:
        await open_crisis(pilot, [])
        await pilot.press("e")
        await pilot.pause()
        assert "One on each line" in seen(pilot)
        await pilot.press("enter", *"Aunt Jo: 555 0100", "ctrl+s")
        await pilot.pause()
        assert "555 0100" in seen(pilot)
        assert "Stay with them." in seen(pilot)
        lines = card(the_app(pilot).tracker, the_child(pilot)).lines
        assert lines == (*LINES["us"], CrisisLine(label="Aunt Jo", contact="555 0100"))


async def test_a_line_without_a_colon_is_said_under_what_was_typed() -> None:
    async with opened(a_family()) as pilot:
        keep_crisis_lines(the_app(pilot).tracker, the_child(pilot), [CrisisLine(label="Jo", contact="1")])
        await open_crisis(pilot, [])
        await pilot.press("e", "enter", *"Kim 2", "ctrl+s")
        await pilot.pause()
        assert "“Kim 2” needs who it is, a colon" in seen(pilot)
        await pilot.press("backspace", *": 2", "ctrl+s")
        await pilot.pause()
        assert "Stay with them." in seen(pilot)
        assert [line.contact for line in card(the_app(pilot).tracker, the_child(pilot)).lines] == ["1", "2"]
