"""Record: what was written down by hand, overdue first, then newest first, and the whole of the one looked at."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from ladder.ui.screens.entry_text import pieces_of
from ladder.ui.screens.record_keys import RecordKeys
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.listing import Listing
from ladder.ui.widgets.told import Reading
from ladder.ui.widgets.trend_tabs import TrendTabs


class RecordScreen(RecordKeys):
    """The kinds, a list of what happened, and the whole of one entry beside or below it."""

    CSS_PATH = stylesheets("record")
    MODE = "record"
    HINTS = (
        Hint("a", "add", "screen.add"),
        Hint("e", "edit", "screen.edit"),
        Hint("Enter", "read", "screen.open"),
        Hint("n", "follow up", "screen.follow"),
        Hint("l", "letter", "screen.letter"),
        Hint("d", "answered", "screen.settle"),
        Hint("s", "state", "screen.state"),
        Hint("/", "find", "screen.find"),
        Hint("w", "tried", "screen.tried"),
        Hint("b", "boxes", "screen.boxes"),
        Hint("m", "register", "screen.register"),
        Hint("f", "first steps", "app.first_steps"),
        Hint("?", "all keys", "app.keys"),
    )

    def body(self) -> ComposeResult:
        """The kinds, the list and one entry."""
        yield TrendTabs(id="kinds")
        yield Static("", id="empty")
        with Horizontal(id="both"):
            yield Listing(id="entries", classes="box")
            yield Reading(id="entry", classes="box")

    def on_mount(self) -> None:
        """Look at the first entry."""
        self.query_one(Listing).focus()

    @on(Listing.Chosen)
    def _show(self, message: Listing.Chosen) -> None:
        child = self.house.child
        if child is None or message.index >= len(self.shown):
            return
        entry = self.shown[message.index]
        self.wanted = entry.record.id
        pane = self.query_one(Reading)
        pane.show(entry.title, pieces_of(self.house.tracker, child, entry, self.now))
