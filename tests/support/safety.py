"""The hard morning and the two cards over the real app, each opened as a key would."""

from typing import Any

from textual.pilot import Pilot

from ladder.ui.errands.safety_cards import open_crisis_card, open_too_sick
from ladder.ui.screens.hard_morning import HardMorning
from ladder.ui.widgets.breath import BreathPacer
from support.screens import the_app, the_child
from support.trackers import MONDAY


async def open_hard_morning(pilot: Pilot[int], seconds: float = 3.0) -> HardMorning:
    """Open the hard morning, its breath standing still."""
    screen = HardMorning(the_child(pilot), MONDAY)
    pilot.app.push_screen(screen)
    await pilot.pause()
    screen.query_one(BreathPacer).seconds = seconds
    await pilot.pause()
    return screen


async def open_crisis(pilot: Pilot[int], left: list[str]) -> None:
    """Open the crisis card; `left` gets a word when it is left."""
    open_crisis_card(the_app(pilot), the_child(pilot), MONDAY, lambda: left.append("left"))
    await pilot.pause()


async def open_sick(pilot: Pilot[int], left: list[str], *ticked: str, fever_c: float | None = None) -> None:
    """Open the "too sick for school?" card for a morning with the symptoms `ticked`."""
    after: Any = lambda: left.append("left")  # noqa: E731 - as short as it is
    open_too_sick(the_app(pilot), the_child(pilot), MONDAY, after, ticked=ticked, fever_c=fever_c)
    await pilot.pause()
