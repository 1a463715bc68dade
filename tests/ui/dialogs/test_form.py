"""A form: typed answers, kept together or not at all, and nothing typed is lost."""

from textual.widgets import Input

from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf, YesNo
from ladder.ui.widgets.fields.dated import Clock, Day
from ladder.ui.widgets.fields.long import LongText, TextLines
from ladder.ui.widgets.fields.rated import Rated
from ladder.ui.widgets.fields.several import Boxes, SomeOf
from ladder.ui.widgets.fields.typed import Number, Whole, Words
from support.forms import Typed, asking
from support.screens import seen
from support.trackers import MONDAY

WAYS = (("call", "a call"), ("letter", "a letter"))
PLACES = (("lunch", "another place for lunch"), ("quiet", "quiet space"))


def a_talk() -> FormDialog:
    return FormDialog(
        "A talk",
        (
            Words("person", "Who", needed=True),
            Day("on", "When", "2026-11-20", today=MONDAY),
            Clock("at", "At what time"),
            Whole("days", "Days allowed", most=365),
            OneOf("channel", "How", "call", options=WAYS, needed=True),
            YesNo("note", "Doctor's note"),
            Rated("fear", "Fear", 4),
            LongText("said", "What was said"),
            TextLines("papers", "Papers", ("plan.pdf",)),
            SomeOf("supports", "Supports", ("quiet", "his dog"), options=PLACES),
        ),
    )


async def test_every_kind_of_field_gives_its_value() -> None:
    async with asking(a_talk()) as asked:
        await asked.press(Typed("Ms Rivera"), "tab", "ctrl+u", Typed("23 nov"), "tab", Typed("805"), "tab", Typed("60"))
        await asked.press(
            "down", "right", "down", "space", "down", "1", "0", "down", Typed("first"), "enter", Typed("then"), "tab"
        )
        await asked.press("enter", Typed("b.pdf"), "tab", "space", "tab", Typed("fidget"), "enter", "ctrl+s")
        assert asked.answer == {
            "person": "Ms Rivera",
            "on": "2026-11-23",
            "at": "08:05",
            "days": 60,
            "channel": "letter",
            "note": True,
            "fear": 10,
            "said": "first\nthen",
            "papers": ["plan.pdf", "b.pdf"],
            "supports": ["quiet", "his dog", "lunch", "fidget"],
        }


async def test_what_was_left_blank_is_not_recorded() -> None:
    async with asking(a_talk()) as asked:
        await asked.press("R", "ctrl+s")
        answer = asked.answer
        assert {name for name, value in answer.items() if value is None} == {"at", "days", "note", "said"}


async def test_only_what_is_another_value_counts_as_changed() -> None:
    form = a_talk()
    async with asking(form) as asked:
        await asked.press("R", "tab", "ctrl+u", Typed("20 nov"), "ctrl+s")
        assert form.changed(asked.answer) == {"person": "R"}


async def test_what_does_not_parse_says_so_under_its_field_and_stays() -> None:
    async with asking(a_talk()) as asked:
        await asked.press("R", "tab", "tab", Typed("25:00"), "tab", Typed("999"), "ctrl+s")
        assert asked.is_open
        assert "! '25:00' is not a time like 08:05." in seen(asked.pilot)
        assert "! Days allowed can be a whole number from 0" in seen(asked.pilot)
        focused = asked.pilot.app.focused
        assert isinstance(focused, Input)
        assert focused.value == "25:00"


async def test_a_needed_field_cannot_stay_blank() -> None:
    async with asking(a_talk()) as asked:
        await asked.press("space", "ctrl+s")
        assert asked.is_open
        assert "! Who cannot stay blank." in seen(asked.pilot)


async def test_esc_leaves_an_untouched_form_at_once() -> None:
    async with asking(a_talk()) as asked:
        await asked.press("tab", "escape")
        assert asked.answer is None


async def test_esc_asks_once_before_it_loses_what_was_typed() -> None:
    async with asking(a_talk()) as asked:
        await asked.press("R", "escape")
        assert asked.is_open
        assert "Esc again leaves it" in seen(asked.pilot)
        await asked.press("o", "escape")
        assert asked.is_open
        await asked.press("tab", "escape", "escape")
        assert asked.answer is None


async def test_a_refused_form_comes_back_with_what_was_typed_and_the_sentence() -> None:
    form = a_talk()
    async with asking(form) as asked:
        await asked.press(Typed("Robin"), "tab", "ctrl+u", Typed("+1"), "ctrl+s")
    async with asking(form.again("Contact of 2026-11-24: [b]no[/b].")) as asked:
        assert "! Contact of 2026-11-24: [b]no[/b]." in seen(asked.pilot)
        assert "+1 " in seen(asked.pilot)
        assert "Tue 24 Nov 2026" in seen(asked.pilot)
        await asked.press("ctrl+s")
        assert asked.answer["person"] == "Robin"


async def test_enter_goes_on_and_keeps_at_the_last_field() -> None:
    async with asking(FormDialog("Name", (Words("name", "Name"), Whole("year", "Year", most=2100)))) as asked:
        await asked.press("S", "enter", Typed("2013"), "enter")
        assert asked.answer == {"name": "S", "year": 2013}


async def test_enter_alone_keeps_nothing_that_nobody_has_typed() -> None:
    fields = (Day("on", "On", "2026-11-23", today=MONDAY, needed=True), OneOf("channel", "As", "call", options=WAYS))
    async with asking(FormDialog("It was sent", fields)) as asked:
        await asked.press(*["enter"] * 5)
        assert asked.is_open
        assert "Nothing is changed here" in seen(asked.pilot)
        await asked.press("ctrl+s")
        assert asked.answer == {"on": "2026-11-23", "channel": "call"}


async def test_none_of_the_words_is_an_answer_and_no_tick_is_none() -> None:
    there = SomeOf("supports", "Was there", options=PLACES, own=False, none="none of them")
    async with asking(FormDialog("A try", (there,))) as asked:
        await asked.press("ctrl+s")
        assert asked.answer == {"supports": None}
    async with asking(FormDialog("A try", (there,))) as asked:
        await asked.press("space", "end", "right", "right", "space")
        assert "[x] none of them" in seen(asked.pilot)
        assert "[ ] another place for lunch" in seen(asked.pilot)
        await asked.press("ctrl+s")
        assert asked.answer == {"supports": []}


async def test_the_drop_button_gives_an_empty_answer() -> None:
    async with asking(FormDialog("Day off", (Words("label", "What for"),), drop="Take it away")) as asked:
        await asked.pilot.click("#drop")
        assert asked.answer == {}


async def test_a_number_may_have_a_comma() -> None:
    async with asking(FormDialog("Fever", (Number("fever_c", "Fever", 38.0, least=34, most=43),))) as asked:
        await asked.press("end", *["backspace"] * 2, Typed("38,5"), "enter")
        assert asked.answer == {"fever_c": 38.5}


async def test_the_mouse_chooses_and_ticks() -> None:
    fields = (OneOf("channel", "How", options=WAYS), SomeOf("supports", "Supports", options=PLACES, own=False))
    async with asking(FormDialog("A talk", fields)) as asked:
        await asked.pilot.click("#choice-channel", offset=(14, 0))
        await asked.pilot.click("#boxes-supports", offset=(6, 0))
        assert asked.pilot.app.screen.query_one(Boxes).ticked == ()
        await asked.pilot.click("#boxes-supports", offset=(6, 0))
        await asked.pilot.click("#keep")
        assert asked.answer == {"channel": "letter", "supports": ["lunch"]}


async def test_a_small_screen_scrolls_to_the_field_in_hand() -> None:
    async with asking(a_talk(), size=(60, 20)) as asked:
        await asked.press(*["tab"] * 9)
        assert "▌Supports" in seen(asked.pilot)
        await asked.press("shift+tab", *["up"] * 8)
        assert "▌Who" in seen(asked.pilot)
