"""Record: what was written down about talks, supports, requests and goals, newest first."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.wording import short_date
from ladder.tracker.core import today
from ladder.tracker.record import Entry, timeline
from ladder.ui.screens.entry_text import entry_lines, kind_word
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.listing import Listing

EMPTY = (
    "Nothing is in the written record yet.\n\n"
    "Talks with the school, what was agreed, what was tried and what came of it stand here with their dates. "
    "An export from another device brings its record along: ladder import FILE."
)


class RecordScreen(PlaceScreen):
    """A list of what happened, and the whole of the one that is looked at."""

    CSS_PATH = stylesheets("record")
    MODE = "record"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f", "app.first_steps", "first steps", id="first.steps")]
    HINTS = (
        Hint("↑ ↓", "look at another", "app.focus_next"),
        Hint("f", "first steps", "app.first_steps"),
        Hint("< >", "place", "app.turn(1)"),
        Hint("^q", "quit", "app.leave"),
        Hint("?", "all keys", "app.keys"),
    )

    def __init__(self) -> None:
        """Begin with the newest."""
        super().__init__()
        self.entries: list[Entry] = []

    def body(self) -> ComposeResult:
        """The list and one entry."""
        yield Static(Content(EMPTY), id="empty")
        yield Listing(id="entries", classes="box")
        yield Static("", id="entry", classes="box")

    def on_mount(self) -> None:
        """Look at the newest entry."""
        super().on_mount()
        self.reread()
        self.query_one(Listing).focus()

    def reread(self) -> None:
        """List what stands in the record."""
        child = self.house.child
        if child is None:
            return
        self.entries = timeline(self.house.tracker, child)
        there = bool(self.entries)
        self.query_one("#empty").display = not there
        self.query_one("#entry").display = there
        listing = self.query_one(Listing)
        listing.display = there
        listing.border_title = "The written record, newest first"
        now = today(self.house.tracker, child)
        listing.lines = [
            Content.assemble(
                (f"{short_date(entry.day, today=now):<16}", "$quiet"),
                (f"{kind_word(entry.kind):<14}", "$primary"),
                entry.title,
            )
            for entry in self.entries
        ]
        self.title_line(f"{len(self.entries)} entries" if len(self.entries) != 1 else "1 entry")

    @on(Listing.Chosen)
    def _show(self, message: Listing.Chosen) -> None:
        if message.index < len(self.entries):
            entry = self.entries[message.index]
            shown = self.query_one("#entry", Static)
            shown.border_title = Content(entry.title)
            shown.update(Content("\n").join(entry_lines(entry)))
