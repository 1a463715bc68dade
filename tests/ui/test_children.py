"""Two children in one house, and a child that is changed or gone behind the screens."""

from textual.binding import Binding
from textual.pilot import Pilot

from ladder.domain.records import Morning, Outcome
from ladder.tracker.children import change_child, children
from ladder.ui.dialogs.keys import shown as key_shown
from ladder.ui.global_keys import GlobalKeys
from ladder.ui.screens.today import TodayScreen
from support.forms import Typed, pressed
from support.screens import a_family, opened, seen, settled, the_app, the_child
from support.trackers import a_child


def mornings(pilot: Pilot[int]) -> dict[str, Morning]:
    """Give the mornings by the names of their children."""
    t = the_app(pilot).tracker
    names = {child.id: child.name for child in children(t)}
    return {names[one.child]: one for one in t.store.all("mornings") if isinstance(one, Morning)}


async def test_what_is_half_typed_stays_with_the_child_it_was_typed_for() -> None:
    tracker = a_family()
    a_child(tracker, "Kit")
    async with opened(tracker) as pilot:
        await pressed(pilot, "o", "p", "down", "down", "down", "4", "5", "c", "2", "down", "up")
        await settled(pilot)
        assert the_child(pilot).name == "Kit"
        outcomes = [one for one in tracker.store.all("outcomes") if isinstance(one, Outcome)]
        assert [(one.child, one.minutes) for one in outcomes] == [(children(tracker)[0].id, 45)]


async def test_nothing_said_of_one_child_stands_under_the_other() -> None:
    tracker = a_family()
    a_child(tracker, "Kit")
    async with opened(tracker) as pilot:
        the_app(pilot).today.say("A word about Robin.")
        await pressed(pilot, "c", "2")
        assert "A word about Robin." not in seen(pilot)


async def test_undo_says_whose_change_it_was() -> None:
    tracker = a_family()
    a_child(tracker, "Kit")
    async with opened(tracker) as pilot:
        await pilot.press("7")
        await settled(pilot)
        await pressed(pilot, "c", "2", "u")
        await settled(pilot)
        assert "Taken back: morning Mon 23 Nov, Robin." in seen(pilot)


async def test_a_day_off_that_is_taken_back_is_a_school_day_again() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "comma", "3", "a", Typed("2026-11-23"), "ctrl+s", "escape", "escape")
        assert "Mon 23 Nov · day off" in seen(pilot) or "no school" in seen(pilot).splitlines()[0]
        await pressed(pilot, "u")
        await settled(pilot)
        assert "school day" in seen(pilot).splitlines()[0]


async def test_a_child_that_is_taken_back_gives_way_to_the_other_and_the_last_one_to_the_welcome() -> None:
    tracker = a_family(ladder=False)
    a_child(tracker, "Kit")
    async with opened(tracker) as pilot:
        await pressed(pilot, "c", "2", "u")
        await settled(pilot)
        assert the_child(pilot).name == "Robin"
        await pressed(pilot, "u")
        await settled(pilot)
        assert the_app(pilot).child is None
        assert "Welcome to ladder" in seen(pilot)


async def test_a_child_that_another_program_changed_is_shown_as_it_is_now() -> None:
    tracker = a_family()
    async with opened(tracker) as pilot:
        change_child(tracker, the_child(pilot), name="Rob", birth_year=2012)
        the_app(pilot).meet_again()
        the_app(pilot).today.reread()
        await pilot.pause()
        assert seen(pilot).startswith(" Rob ")


def test_every_key_is_named_as_it_stands_on_a_keyboard() -> None:
    for owner in (GlobalKeys, TodayScreen, *TodayScreen.__mro__):
        for binding in getattr(owner, "BINDINGS", ()):
            if isinstance(binding, Binding):
                assert "_" not in key_shown(binding.key)
                assert key_shown(binding.key) not in {"plus", "asterisk", "ampersand", "comma"}
