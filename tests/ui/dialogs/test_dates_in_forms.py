"""Dates and times that forms begin with: a time of now is none of another day, and what lies ahead looks forward."""

from datetime import date
from typing import Any

import pytest
from textual.widgets import Input, Static

from ladder.ui.dialogs.letter import sent_form
from ladder.ui.dialogs.settings.days_off import days_off_form
from ladder.ui.dialogs.too_sick import looked_at_form
from ladder.ui.dialogs.written.measuring import goal_form
from ladder.ui.dialogs.written.talks import contact_fields, contact_form
from support.forms import Asked, Typed, asking, shown

TUESDAY = date(2026, 11, 10)
NOW = {"at": "2026-11-10T22:32"}


def line(asked: Asked, name: str) -> Input:
    return asked.pilot.app.screen.query_one(f"#field-{name} Input", Input)


def beside(asked: Asked, name: str) -> str:
    return str(asked.pilot.app.screen.query_one(f"#field-{name} .beside", Static).render())


async def typed(asked: Asked, name: str, words: str) -> None:
    """Put words in the place of what stands in a field."""
    line(asked, name).focus()
    line(asked, name).value = ""
    await asked.press(Typed(words))
    await shown(asked.pilot)


async def test_the_time_of_now_is_blank_on_another_date_and_asked_for() -> None:
    async with asking(contact_form("A new talk", {**NOW, "person": "Ms Ortiz"}, TUESDAY)) as asked:
        assert line(asked, "time").value == "22:32"
        await typed(asked, "date", "yesterday")
        assert (line(asked, "time").value, beside(asked, "date")) == ("", "Mon 9 Nov 2026")
        assert beside(asked, "time") == "about when on that day?"
        await asked.press("ctrl+s")
        assert asked.is_open
        wrong = asked.pilot.app.screen.query_one("#field-time .wrong", Static)
        assert "about when was it, like 10:15?" in str(wrong.render())
        await typed(asked, "time", "1015")
        await asked.press("ctrl+s")
        assert contact_fields(asked.answer)["at"] == "2026-11-09T10:15"


async def test_the_time_comes_back_with_today_and_one_that_was_typed_stays() -> None:
    async with asking(contact_form("A new talk", NOW, TUESDAY)) as asked:
        await typed(asked, "date", "yesterday")
        await typed(asked, "date", "today")
        assert line(asked, "time").value == "22:32"
        await typed(asked, "time", "9:05")
        await typed(asked, "date", "9 nov")
        assert line(asked, "time").value == "9:05"


async def test_the_time_of_a_talk_that_stands_is_the_family_s_own() -> None:
    async with asking(contact_form("This talk", {**NOW, "id": "1", "person": "Ms Ortiz"}, TUESDAY)) as asked:
        await typed(asked, "date", "yesterday")
        assert line(asked, "time").value == "22:32"


async def test_a_letter_sent_on_another_day_was_sent_at_no_time_of_now() -> None:
    async with asking(sent_form(NOW["at"], TUESDAY)) as asked:
        await typed(asked, "on", "fri")
        assert (line(asked, "time").value, beside(asked, "on")) == ("", "Fri 6 Nov 2026")


async def test_a_promise_looks_forward_from_its_talk() -> None:
    async with asking(contact_form("A new talk", {**NOW, "person": "Ms Ortiz"}, TUESDAY)) as asked:
        await typed(asked, "due", "fri")
        assert beside(asked, "due") == "Fri 13 Nov 2026"
        await typed(asked, "due", "28 sep")
        assert beside(asked, "due") == "Tue 28 Sep 2027"
        await typed(asked, "date", "22 sep")
        assert beside(asked, "due") == "Mon 28 Sep 2026"
        await typed(asked, "time", "900")
        await asked.press("ctrl+s")
        assert asked.answer["due"] == "2026-09-28"


FORMS: list[tuple[Any, str, str, str]] = [
    (lambda: goal_form("A goal", {"target": 80.0}, TUESDAY), "due", "9 nov", "Tue 9 Nov 2027"),
    (lambda: looked_at_form((), TUESDAY), "look_again_on", "mon", "Mon 16 Nov 2026"),
    (lambda: days_off_form(None, TUESDAY), "to", "fri", "Fri 13 Nov 2026"),
]


@pytest.mark.parametrize(("form", "name", "words", "meant"), FORMS)
async def test_every_date_that_lies_ahead_says_the_day_it_means(form: Any, name: str, words: str, meant: str) -> None:
    async with asking(form()) as asked:
        await typed(asked, name, words)
        assert beside(asked, name) == meant
