"""A form over the real app, its answer, and its keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.pilot import Pilot

from ladder.ui.dialogs.dialog import Dialog
from support.screens import a_family, opened


class Typed(str):
    """Words that are typed where the focus is, all at once."""

    __slots__ = ()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and type words at once."""
    for key in keys:
        if isinstance(key, Typed):
            pilot.app.post_message(events.Paste(key))
            await pilot.pause()
        else:
            await pilot.press(key)


async def pressed(pilot: Pilot[int], *keys: str) -> None:
    """Press keys and type words, and wait until what they did is on the screen."""
    await press(pilot, *keys)
    await shown(pilot)


async def shown(pilot: Pilot[int]) -> None:
    """Wait until what was opened is on the screen."""
    await pilot.pause()
    await pilot.pause()


class Asked:
    """A dialog that is open, and what it gave once it is closed."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.answers: list[Any] = []

    @property
    def answer(self) -> Any:
        """What the dialog gave; it is an error to ask while it is open."""
        assert len(self.answers) == 1, "the dialog is still open"
        return self.answers[0]

    @property
    def is_open(self) -> bool:
        """Whether the dialog waits."""
        return not self.answers

    async def press(self, *keys: str) -> None:
        """Press keys, and let them take effect."""
        await pressed(self.pilot, *keys)


@asynccontextmanager
async def asking(dialog: Dialog[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Asked]:
    """Open a dialog over a family's Today."""
    async with opened(a_family(), size) as pilot:
        asked: Asked = Asked(pilot)
        pilot.app.push_screen(dialog, asked.answers.append)
        await pilot.pause()
        yield asked
