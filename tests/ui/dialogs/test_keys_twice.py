"""Every key of every dialog, twice in one burst: the second is spent on nothing or on what is then in front."""

from asyncio import sleep
from typing import Any

from textual.app import ComposeResult
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from ladder.ui.aimed_keys import AimedKeys
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.pick import PickDialog
from ladder.ui.stylesheets import stylesheets
from ladder.ui.themes import DARK, DEFAULTS
from support.every_dialog import every_dialog, keys_of

SIGNS = {"space": " ", "enter": "\r", "escape": "\x1b"}


class Bare(AimedKeys):
    """An app with nothing but a line to type in behind its dialogs."""

    CSS_PATH = stylesheets("app")

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield Input()


def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Have keys arrive before the first of them is looked at."""
    for key in keys:
        pilot.app.post_message(Key(key, SIGNS.get(key, key if len(key) == 1 else None)))


async def quiet() -> None:
    """Let every queue run empty; nothing here waits for a clock."""
    for _ in range(40):
        await sleep(0)


async def opened(pilot: Pilot[Any], dialog: Dialog[Any]) -> list[Any]:
    """Open a dialog; gives the list that its answer will be in."""
    answers: list[Any] = []
    pilot.app.push_screen(dialog, answers.append)
    await quiet()
    return answers


# Every key of every dialog is pressed, which takes its seconds: one app for all of them is the shortest way.
async def test_no_key_of_any_dialog_ends_the_program_or_answers_twice() -> None:
    made = every_dialog()
    assert len(made) > 20
    app = Bare()
    async with app.run_test(size=(80, 24)) as pilot:
        for name, make in made:
            dialog = make()
            answers = await opened(pilot, dialog)
            for key in keys_of(dialog):
                burst(pilot, key, key)
                await quiet()
                assert len(answers) <= 1, f"{name}: {key} {key} answered twice"
                assert app._exception is None, f"{name}: {key} {key}"
                while len(app.screen_stack) > 1 and (answers or app.screen is not dialog):
                    app.pop_screen()
                    await quiet()
                if answers:
                    dialog = make()
                    answers = await opened(pilot, dialog)
            while len(app.screen_stack) > 1:
                app.pop_screen()
                await quiet()


async def test_a_key_pressed_twice_by_mistake_is_spent_once_and_another_key_goes_on() -> None:
    app = Bare()
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.query_one(Input)
        answers = await opened(pilot, MenuDialog("Menu", (Item("two", "2", "Two"),)))
        burst(pilot, "2", "2", "7", "7")
        await quiet()
        assert answers == ["two"]
        assert line.value == "77"
        answers = await opened(pilot, PickDialog("Pick", ("one", "two")))
        burst(pilot, "2", "2", "2", "x")
        await quiet()
        assert answers == [1]
        assert line.value == "77x"


async def test_what_is_typed_while_a_dialog_opens_is_typed_into_it() -> None:
    app = Bare()
    async with app.run_test(size=(80, 24)) as pilot:
        given: list[str | None] = []

        def chosen(_code: str | None) -> None:
            app.push_screen(MenuDialog("Next", (Item("b", "b", "Next"),)), given.append)

        app.push_screen(MenuDialog("Menu", (Item("a", "a", "First"),)), chosen)
        await quiet()
        burst(pilot, "a", "b", "z")
        await quiet()
        await quiet()
        assert given == ["b"]
        assert app.query_one(Input).value == "z"
