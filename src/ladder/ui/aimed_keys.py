"""Keys that arrive faster than the screens change: each is spent once, on what is in front when its turn comes.

Textual hands a key to the queue of what has the focus when it comes. By the time it is read a dialog may have opened or
closed, and what had the focus is behind, or gone.
"""

from asyncio import sleep
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget


class Aim(NamedTuple):
    """What was in front when a key came, what had the focus there, and whether the key just before was the same."""

    screen: Screen[Any]
    focus: Widget | None
    number: int
    again: bool


class AimedKeys(App[int]):
    """Hands a key or a paste that nobody took where it was aimed on to what is in front now.

    Only the same key once more, after the one that opened or closed a dialog, is spent on nothing: it is a key that
    was pressed twice by mistake, or bounced.
    """

    _aims: WeakKeyDictionary[events.Event, Aim] | None = None
    _key_before: str = ""
    _last: int = 0
    _handed_on: int = 0

    async def on_event(self, event: events.Event) -> None:
        """Remember what a key is aimed at."""
        if self._aims is None:
            self._aims = WeakKeyDictionary()
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded and event not in self._aims:
            key = event.key if isinstance(event, events.Key) else ""
            self._last += 1
            self._aims[event] = Aim(self.screen, self.focused, self._last, key != "" and key == self._key_before)
            self._key_before = key
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Take a key that nobody took; its bindings follow, unless it is handed on."""
        self._hand_on(event, events.Key(event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste that came before anything had the focus; others may have taken theirs and say nothing of it."""
        aim = self._aims.get(event) if self._aims is not None else None
        if aim is not None and aim.focus is None:
            self._hand_on(event, events.Paste(event.text))

    def _hand_on(self, event: events.Event, anew: events.Event) -> None:
        aim = self._aims.get(event) if self._aims is not None else None
        if aim is None or (aim.screen is self.screen and (aim.focus is not None or self.focused is None)):
            return
        event.stop()
        event.prevent_default()
        if aim.screen is not self.screen and aim.again and self._handed_on != aim.number - 1:
            return
        self._handed_on = aim.number
        self.call_later(self._again, anew, aim)

    async def _again(self, event: events.Event, aim: Aim) -> None:
        """Have an event once more, after what the one before it has opened."""
        await sleep(0)
        if self._aims is not None:
            self._aims[event] = Aim(self.screen, self.focused, aim.number, again=False)
            await self.on_event(event)
