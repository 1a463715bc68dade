"""Ladder: the way back, drawn from the ground up; where there is none yet, how to begin one."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.safety import AFTER_FLAG
from ladder.domain.wording import rung_facts
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.core import today
from ladder.tracker.ladder import start_ladder
from ladder.tracker.picture import LadderView, picture
from ladder.tracker.safety import flagged
from ladder.ui.dialogs.start_ladder import Started, StartLadderDialog
from ladder.ui.rung_lines import line_of
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.rung_list import RungList

EMPTY = (
    "No ladder yet.\n\n"
    "A ladder is a way back in small steps: first past the school, then to the gate, then fifteen minutes in the "
    "office, one class, and on. You choose the steps; nothing moves by itself."
)


class LadderScreen(PlaceScreen):
    """The return ladder, and the facts of the rung that is looked at."""

    CSS_PATH = stylesheets("ladder")
    MODE = "ladder"
    HINTS = (
        Hint("↑ ↓", "look at a rung", "app.focus_next"),
        Hint("b", "begin a ladder", "screen.begin"),
        Hint("< >", "place", "app.turn(1)"),
        Hint("^q", "quit", "app.leave"),
        Hint("?", "all keys", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("b", "begin", "begin a ladder", id="ladder.begin")]

    view = LadderView(None, ())

    def body(self) -> ComposeResult:
        """The picture and the facts of one rung, or how to begin."""
        yield Static(Content(EMPTY), id="empty")
        yield RungList(id="picture", classes="box")
        yield Static("", id="facts", classes="box")

    def on_mount(self) -> None:
        """Look at the rung that is tried now."""
        super().on_mount()
        self.reread()
        self.query_one(RungList).focus()

    def reread(self) -> None:
        """Draw the ladder as it stands."""
        child = self.house.child
        if child is None:
            return
        self.view = picture(self.house.tracker, child)
        silent = flagged(self.house.tracker, child, today(self.house.tracker, child))
        there = bool(self.view.rungs) and not silent
        self.query_one("#empty", Static).update(Content(AFTER_FLAG if silent else EMPTY))
        self.query_one("#empty").display = not there
        self.query_one("#facts").display = there
        drawn = self.query_one(RungList)
        drawn.display = there
        if self.view.ladder is not None:
            drawn.border_title = Content(self.view.ladder.title)
        drawn.rungs = tuple(line_of(rung) for rung in self.view.rungs)
        done = sum(rung.rung.status == "done" for rung in self.view.rungs)
        self.title_line(f"{done} of {len(self.view.rungs)} rungs climbed" if there else "")

    @on(RungList.Chosen)
    def _show_facts(self, message: RungList.Chosen) -> None:
        chosen = next((one for one in self.view.rungs if one.rung.id == message.rung), None)
        if chosen is not None:
            facts = self.query_one("#facts", Static)
            facts.border_title = Content(f"{chosen.number}  {chosen.rung.label}")
            facts.update(Content("\n").join(Content(line) for line in rung_facts(chosen.rung)))

    def action_begin(self) -> None:
        """Ask the six boxes and for a ladder to start from."""
        child = self.house.child
        if child is not None:
            self.app.push_screen(StartLadderDialog(ladders_to_start_from(self.house.tracker, child)), self._begin)

    def _begin(self, started: Started | None) -> None:
        child = self.house.child
        if started is None or child is None:
            return
        self.attempt(
            lambda: start_ladder(self.house.tracker, child, started.ladder.title, started.ladder.rungs, started.boxes),
            "Your ladder stands. Today shows its first rung.",
        )
