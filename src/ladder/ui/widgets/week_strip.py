"""Seven days at a glance: a letter and a sign each, the word where there is room."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.clickable import clickable, clicked

WITH_WORDS = 60


class StripDay(NamedTuple):
    """One day of the strip; `here` is the one that is looked at, `ahead` has not come yet."""

    date: date
    cell: str
    short: str
    words: str
    here: bool
    ahead: bool


class WeekStrip(Widget):
    """The week of the day that is looked at; a click goes to another of its days."""

    days: reactive[Sequence[StripDay]] = reactive(())

    class Gone(Message):
        """A day was clicked on."""

        def __init__(self, day: date) -> None:
            """Carry which one."""
            super().__init__()
            self.day = day

    def render(self) -> Content:
        """Draw the seven days, with their words where the strip is wide."""
        width = self.size.width
        letters = 1 if width < 32 else 2
        wide = width >= WITH_WORDS
        return Content("  " if wide else " ").join(self._day(day, letters, words=wide) for day in self.days)

    def on_click(self, event: events.Click) -> None:
        """Go to a day."""
        if clicked(event) is not None:
            self.post_message(self.Gone(date.fromisoformat(clicked(event))))

    def _day(self, day: StripDay, letters: int, *, words: bool) -> Content:
        name = f"{day.date:%a}"[:letters]
        text = f"{name} {day.short}".rstrip() if words and not day.ahead else f"{name}{' ' if day.ahead else day.cell}"
        style = "bold reverse" if day.here else "$quiet" if day.ahead or day.cell in " _" else "$foreground"
        return clickable(Content.styled(text, style), day.date.isoformat())
