"""What every place shares: whose day it is, the five places, one kind line, and the keys."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.clickable import clickable, clicked

WIDE = 100
"""From this width on the header has room for whole sentences."""


Guest = Literal["", "sample", "file"]
"""Whose data is shown: the family's own, the sample family's, or a file that is only looked at."""

_GUESTS: dict[Guest, tuple[str, str]] = {
    "sample": ("sample family, nothing is kept ", "sample family "),
    "file": ("a file that is only looked at, nothing is written ", "only looked at "),
}
"""What the header says of it, where it is wide and where it is narrow."""


class Title(NamedTuple):
    """What the header says: the child and the colour of their mark, what is looked at, and the state of saving."""

    name: str = ""
    about: str = ""
    saved: str = ""
    guest: Guest = ""
    colour: str = ""


class Header(Widget):
    """Name and day on the left, on the right what is on disk."""

    title: reactive[Title] = reactive(Title())

    def render(self) -> Content:
        """Draw the line; where it is narrow the middle gives way."""
        mark = Content.styled(" ●", self.title.colour) if self.title.colour else Content("")
        left = mark + Content.styled(f" {self.title.name}", "bold $primary")
        right = Content.styled(self.title.saved + " ", "$quiet")
        if self.title.guest:
            words = _GUESTS[self.title.guest][self.size.width < WIDE]
            right = Content.styled(words, "italic $secondary") + right
        room = max(0, self.size.width - left.cell_length - right.cell_length - 3)
        about = Content.styled(f"  {self.title.about}", "$foreground").truncate(room + 2, ellipsis=True)
        gap = max(1, self.size.width - left.cell_length - about.cell_length - right.cell_length)
        return left + about + Content(" " * gap) + right


class Place(NamedTuple):
    """One of the five places: its key, its name, and the name of its mode."""

    key: str
    words: str
    mode: str


PLACES = (
    Place("F1", "Today", "today"),
    Place("F2", "Ladder", "ladder"),
    Place("F3", "Trends", "trends"),
    Place("F4", "Record", "record"),
    Place("F5", "Share", "share"),
)


class Pressable(Widget):
    """Words that each run one of our own actions when a mouse presses them."""

    async def on_click(self, event: events.Click) -> None:
        """Run the action under the mouse."""
        action = clicked(event)
        if action is not None:
            await self.run_action(action)


class Places(Pressable):
    """The five places; the one that is open stands out by a mark and by weight, not by colour alone."""

    def __init__(self, here: str) -> None:
        """Mark the place of mode `here`."""
        super().__init__()
        self.here = here

    def render(self) -> Content:
        """Draw the five names, each to be clicked."""
        gap = "  " if self.screen.size.width >= 64 else " "
        return Content(" ") + Content(gap).join(self._place(place) for place in PLACES)

    def _place(self, place: Place) -> Content:
        if place.mode == self.here:
            text = Content.assemble((f"{place.key} ", "bold $primary"), (place.words, "bold underline $foreground"))
        else:
            text = Content.assemble((f"{place.key} ", "$primary"), (place.words, "$quiet"))
        return clickable(text, f"app.go('{place.mode}')")


class Hint(NamedTuple):
    """A key in the footer: how it is named, what it does in plain words, and the action a click runs."""

    key: str
    words: str
    action: str


class KeyBar(Pressable):
    """The keys that matter here; what does not fit is in the help (`?`), whose own key is always shown."""

    hints: reactive[Sequence[Hint]] = reactive(())

    def render(self) -> Content:
        """Draw as many hints as fit, the last one always."""
        if not self.hints:
            return Content("")
        *rest, last = (self._hint(hint) for hint in self.hints)
        line, gap = Content(" "), Content("  ")
        for hint in rest:
            if line.cell_length + hint.cell_length + last.cell_length + 4 > self.size.width:
                break
            line = line + hint + gap
        return line + last

    def _hint(self, hint: Hint) -> Content:
        text = Content.assemble((hint.key, "bold $primary"), (f" {hint.words}", "$quiet"))
        return clickable(text, hint.action)


class Line(Widget):
    """One quiet line: what was saved, or what went wrong and what to do."""

    text: reactive[str] = reactive("", layout=True)
    trouble: reactive[bool] = reactive(False, layout=True)
    whole: reactive[bool] = reactive(False, layout=True)

    def render(self) -> Content:
        """Draw it; trouble has a sign of its own, not only a colour, and takes the lines it needs, as what is whole."""
        if self.trouble:
            return Content.styled(f"! {self.text}", "bold $error")
        told = Content.styled(self.text, "$success")
        return told if self.whole else told.truncate(self.size.width, ellipsis=True)
