"""A text that is lit but not open: every sign goes into it, and none of them is a command."""

from textual.events import Key, Paste
from textual.pilot import Pilot

from ladder.domain.records import Morning
from ladder.tracker.ladder import change_ladder, ladders
from ladder.tracker.today import look
from ladder.ui.widgets.row import Row
from support.forms import Typed, pressed
from support.screens import a_family, opened, seen, settled, the_app, the_child, the_today
from support.trackers import MONDAY

SAD = "So sad, slept badly! [#] ?"


def the_morning(pilot: Pilot[int]) -> Morning:
    morning = look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning
    assert morning is not None
    return morning


def lit(pilot: Pilot[int], field: str = "note") -> None:
    pilot.app.screen.query_one(f"#row-{field}").focus()


def burst(pilot: Pilot[int], text: str, *more: str) -> None:
    for sign in text:
        pilot.app.post_message(Key(sign, sign))
    for key in more:
        pilot.app.post_message(Key(key, None))


async def test_what_is_typed_on_the_note_goes_in_and_nothing_else_happens() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot)
        await pilot.pause()
        assert "just type" in seen(pilot)
        burst(pilot, SAD)
        await pilot.pause()
        await pilot.press("escape")
        await settled(pilot)
        assert the_morning(pilot).note == SAD
        assert the_today(pilot).view is not None
        assert look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.outcome is None
        assert len(pilot.app.screen_stack) == 1


async def test_keys_that_lead_on_keep_what_was_typed_in_the_same_moment() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot)
        await pilot.pause()
        burst(pilot, "up all night", "shift+tab", "shift+tab", "2")
        await settled(pilot)
        assert the_morning(pilot).note == "up all night"


async def test_a_paste_on_the_note_opens_it() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot)
        await pressed(pilot, Typed("first line\nsecond"), "escape")
        await settled(pilot)
        assert the_morning(pilot).note == "first line\nsecond"
        await pressed(pilot, Typed(" and more"), "escape")
        await settled(pilot)
        assert the_morning(pilot).note == "first line\nsecond and more"


async def test_nothing_but_blanks_is_no_note() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot)
        await pressed(pilot, "space", "escape")
        await settled(pilot)
        assert look(the_app(pilot).tracker, the_child(pilot), MONDAY).day.morning is None


async def test_the_childs_words_and_the_good_thing_open_the_same_way() -> None:
    async with opened(a_family()) as pilot:
        await pressed(pilot, "v")
        lit(pilot, "child_says")
        await pressed(pilot, "v", "e", "r", "y", "escape")
        await pressed(pilot, "escape")
        await settled(pilot)
        assert the_morning(pilot).child_says == "very"
        t, child = the_app(pilot).tracker, the_child(pilot)
        change_ladder(t, child, ladders(t, child)[0], status="paused", paused_for="recovery")
        the_today(pilot).reread()
        await pilot.pause()
        lit(pilot, "good_thing")
        await pressed(pilot, Typed("tea with gran"), "escape")
        await settled(pilot)
        assert the_morning(pilot).good_thing == "tea with gran"


async def test_a_time_is_pasted_into_its_row_and_a_paste_elsewhere_says_where_it_goes() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot, "arrived")
        await pressed(pilot, Typed("09:40"))
        await settled(pilot)
        assert the_today(pilot).query_one("#row-arrived", Row).value == "09:40"
        lit(pilot, "symptoms")
        pilot.app.post_message(Paste("a long story"))
        await pilot.pause()
        assert "goes into the note" in seen(pilot)


async def test_the_other_keys_act_on_a_lit_text_as_ever() -> None:
    async with opened(a_family()) as pilot:
        lit(pilot)
        await pressed(pilot, "f2")
        assert the_app(pilot).current_mode == "ladder"
        await pressed(pilot, "f1", "up")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id != "row-note"
        await pressed(pilot, "question_mark")
        assert "text, as soon as the row is lit" in seen(pilot)
