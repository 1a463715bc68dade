"""A few lines to choose from, each with what stands there now."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.widgets.clickable import clicked
from ladder.ui.widgets.listing import Listing

MOST_LINES = 13
"""Lines in sight, so that a terminal of 20 shows the box whole; a longer menu scrolls."""


class Item(NamedTuple):
    """A line: what choosing it gives, the key that chooses it at once (may be none), its words, and what stands now."""

    code: str
    key: str
    words: str
    now: str = ""
    colour: str = "$quiet"


class MenuList(Listing):
    """A listing whose lines a click chooses."""

    class Picked(Message):
        """A line was clicked on; `again` where it was the one looked at already."""

        def __init__(self, *, again: bool) -> None:
            """Carry whether the line was looked at before."""
            super().__init__()
            self.again = again

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        line = clicked(event)
        if line is not None:
            again = line == self.chosen
            self.chosen = line
            self.post_message(self.Picked(again=again))


class MenuDialog(Dialog[str]):
    """Gives the code of the line that was chosen."""

    BINDINGS = [Binding("enter", "choose", "choose", id="menu.choose")]  # noqa: RUF012 - Textual's own declaration

    def __init__(self, title: str, items: Sequence[Item], *, about: str = "", at: str = "") -> None:
        """Offer `items`, beginning at the one of code `at`; `about` explains them."""
        super().__init__(title, "↑ ↓ Enter choose · Esc goes back")
        self.items = tuple(items)
        self.about = about
        self.at = next((place for place, item in enumerate(self.items) if at and item.code == at), 0)

    def questions(self) -> ComposeResult:
        """Give the lines."""
        if self.about:
            yield Static(Content(self.about), classes="about")
        lines = MenuList(id="menu")
        lines.styles.height = min(len(self.items), MOST_LINES)
        width = max((len(item.words) for item in self.items), default=0)
        lines.lines = [_drawn(item, width) for item in self.items]
        lines.chosen = self.at
        yield lines

    def take(self, key: str, sign: str) -> bool:
        """Choose by a key of its own."""
        item = next((item for item in self.items if item.key and item.key == sign), None)
        if item is not None:
            self.dismiss(item.code)
        return item is not None

    @on(MenuList.Picked)
    def action_choose(self) -> None:
        """Give the line that is looked at."""
        if self.items:
            self.dismiss(self.items[self.query_one(MenuList).chosen].code)


def _drawn(item: Item, width: int) -> Content:
    return Content.assemble(
        (f"{item.key or ' '} ", "bold $primary"), (f"{item.words:<{width}}  ", "$foreground"), (item.now, item.colour)
    )
