"""The "too sick for school?" card: rules to read, a reading to type, and the doctor's look."""

from ladder.domain.too_sick import too_sick_card
from ladder.tracker.safety import cleared_symptoms
from ladder.tracker.today import look
from ladder.ui.dialogs.too_sick import TooSickDialog
from support.forms import asking
from support.safety import open_sick
from support.screens import a_family, opened, seen, the_app, the_child
from support.trackers import MONDAY


async def test_it_says_what_the_rule_says_and_that_the_school_decides() -> None:
    async with asking(TooSickDialog(too_sick_card("uk", ["vomiting"], None, [], MONDAY))) as asked:
        screen = seen(asked.pilot)
        assert "Vomiting  Home until 48 hours after the last time." in screen
        assert "The school's own rule wins. This is information, not medical advice." in screen
        assert "Get help now, 999, for any of these:" in screen
        assert "New, worse or different: call the doctor." in screen
        assert "Fever" not in screen


async def test_it_gives_the_step_that_a_key_asks_for() -> None:
    for key, step in (("f", "fever"), ("d", "doctor"), ("escape", None)):
        async with asking(TooSickDialog(too_sick_card("us", [], None, [], MONDAY))) as asked:
            await asked.press("enter", "s", key)
            assert asked.answer == step


async def test_a_small_window_scrolls_to_the_last_words() -> None:
    async with asking(TooSickDialog(too_sick_card("us", [], 38.4, [], MONDAY)), (60, 20)) as asked:
        assert "The school's own rule wins." in seen(asked.pilot)
        await asked.press("pagedown", "pagedown", "down")
        assert "call the doctor." in seen(asked.pilot)


async def test_a_reading_in_fahrenheit_is_kept_in_celsius_and_shown_in_both() -> None:
    async with opened(a_family()) as pilot:
        left: list[str] = []
        await open_sick(pilot, left, "vomiting")
        await pilot.press("f", *"101.1")
        await pilot.pause()
        assert "38.4 °C (101.1 °F)" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "38.4 °C (101.1 °F): a fever by this rule." in seen(pilot)
        assert "Fever  From 38.0 °C" in seen(pilot)
        morning = look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning
        assert morning is not None
        assert morning.fever_c == 38.4
        await pilot.press("escape")
        await pilot.pause()
        assert left == ["left"]


async def test_what_is_no_reading_stays_typed_with_a_sentence() -> None:
    async with opened(a_family()) as pilot:
        await open_sick(pilot, [], "vomiting")
        await pilot.press("f", *"384", "enter")
        await pilot.pause()
        assert "A reading can be from 34 to 43 °C" in seen(pilot)
        assert "384" in seen(pilot)
        assert look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning is None


async def test_the_doctors_look_is_kept_for_the_symptom_that_is_ticked() -> None:
    async with opened(a_family()) as pilot:
        await open_sick(pilot, [], "chest_tightness")
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("tab", *"Dr Lee", "tab", "tab", *"1 dec", "enter")
        await pilot.pause()
        assert "Chest tightness: Dr Lee looked at this on Mon 23 Nov; look again on" in seen(pilot)
        cleared = cleared_symptoms(the_app(pilot).tracker, the_child(pilot))
        assert [(one.name, one.who, one.on, one.look_again_on) for one in cleared] == [
            ("chest_tightness", "Dr Lee", "2026-11-23", "2026-12-01")
        ]


async def test_a_look_again_before_the_look_comes_back_with_what_was_typed() -> None:
    async with opened(a_family()) as pilot:
        left: list[str] = []
        await open_sick(pilot, left, "vomiting")
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("tab", *"Dr Lee", "tab", "tab", *"2026-11-01", "enter")
        await pilot.pause()
        assert "Look again is 2026-11-01; it can be 2026-11-23" in seen(pilot)
        assert "Dr Lee" in seen(pilot)
        assert cleared_symptoms(the_app(pilot).tracker, the_child(pilot)) == ()
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert "New, worse or different" in seen(pilot)
        assert left == []


async def test_a_fever_is_not_among_what_a_doctor_puts_to_rest() -> None:
    async with opened(a_family()) as pilot:
        await open_sick(pilot, [], "fever", fever_c=38.5)
        await pilot.press("d")
        await pilot.pause()
        assert "○ diarrhoea" in seen(pilot)
        assert "○ fever" not in seen(pilot)
        assert "◉ fever" not in seen(pilot)
