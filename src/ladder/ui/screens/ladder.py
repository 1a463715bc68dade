"""Ladder: the way back, drawn from the ground up; keys change it, and what the advice says stands below."""

from collections.abc import Callable
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.advice_words import advice_lines
from ladder.domain.plan import Plan
from ladder.domain.records import Child, Ladder, Rung
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.wording import ladder_state, rung_facts
from ladder.tracker.begin import ladders_to_start_from
from ladder.tracker.core import today
from ladder.tracker.picture import LadderView, picture
from ladder.tracker.plan import plan
from ladder.tracker.rungs import change_rung, finish_rung, make_current, move_rung
from ladder.tracker.safety import flagged
from ladder.ui.dialogs.start_ladder import Started, StartLadderDialog
from ladder.ui.errands import ladder_edits
from ladder.ui.rung_lines import line_of
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.rung_list import RungList

EMPTY = (
    "No ladder yet.\n\n"
    "A ladder is a way back in small steps: first past the school, then to the gate, then fifteen minutes in the "
    "office, one class, and on. You choose the steps; nothing moves by itself.\n\n"
    "b begins one."
)


class LadderScreen(PlaceScreen):
    """The return ladder, the facts of the rung that is looked at, and the advice with its counts."""

    CSS_PATH = stylesheets("ladder")
    MODE = "ladder"
    HINTS = (
        Hint("↑ ↓", "look", "app.focus_next"),
        Hint("a", "add", "screen.add"),
        Hint("e", "edit", "screen.edit"),
        Hint("f", "fear", "screen.rate"),
        Hint("d", "done", "screen.done"),
        Hint("n", "now", "screen.current"),
        Hint("s", "split", "screen.split"),
        Hint("m", "dates", "screen.dates"),
        Hint("w", "rest", "screen.rest"),
        Hint("?", "all keys", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "begin", "begin a ladder", id="ladder.begin"),
        Binding("a", "add", "add a rung below this one", id="rung.add"),
        Binding("e", "edit", "edit this rung", id="rung.edit"),
        Binding("f", "rate", "how big the fear is today", id="rung.rate"),
        Binding("s", "split", "split off a smaller step", id="rung.split"),
        Binding("d", "done", "done", id="rung.done"),
        Binding("n", "current", "this one now", id="rung.current"),
        Binding("p", "park", "park it, or take it up again", id="rung.park"),
        Binding("shift+up", "move(1)", "move it up", id="rung.up"),
        Binding("shift+down", "move(-1)", "move it down", id="rung.down"),
        Binding("delete", "delete", "take it off the ladder", id="rung.delete"),
        Binding("w", "rest", "let the ladder rest, or take it up again", id="ladder.rest"),
        Binding("m", "dates", "the rungs laid on dates", id="ladder.dates"),
    ]

    view = LadderView(None, ())
    planned: Plan | None = None

    def body(self) -> ComposeResult:
        """The picture, the facts of one rung and the advice, or how to begin."""
        yield Static(Content(EMPTY), id="empty")
        yield RungList(id="picture", classes="box")
        yield Static("", id="facts", classes="box")
        yield Static("", id="advice", classes="box")

    def on_mount(self) -> None:
        """Look at the rung that is tried now."""
        self.query_one("#advice").border_title = "What the counts suggest"
        self.query_one(RungList).focus()

    def reread(self) -> None:
        """Draw the ladder as it stands."""
        child = self.house.child
        if child is None:
            return
        tracker = self.house.tracker
        self.view = picture(tracker, child)
        silent = flagged(tracker, child, today(tracker, child))
        there = bool(self.view.rungs) and not silent
        self.planned = plan(tracker, child) if there else None
        self.query_one("#empty", Static).update(Content(AFTER_FLAG if silent else EMPTY))
        self.query_one("#empty").display = not there
        drawn = self.query_one(RungList)
        drawn.display = there
        self.query_one("#facts").set_class(not there, "-hidden")
        drawn.border_title = Content(self.view.ladder.title if self.view.ladder else "")
        drawn.rungs = tuple(line_of(rung) for rung in self.view.rungs)
        self._show_advice()
        if there and self.view.ladder is not None:
            done = sum(rung.rung.status == "done" for rung in self.view.rungs)
            self.title_line(f"{done} of {len(self.view.rungs)} rungs climbed{ladder_state(self.view.ladder)}")
        else:
            self.title_line("")

    def _show_advice(self) -> None:
        shown = self.query_one("#advice", Static)
        advice = self.planned.advice if self.planned else None
        shown.display = advice is not None
        if advice is not None:
            suggests, because, counts = advice_lines(advice)
            shown.update(
                Content.assemble((suggests, "bold $foreground"), (f" {because}\n", "$foreground"), (counts, "$quiet"))
            )

    @on(RungList.Chosen)
    def _show_facts(self, message: RungList.Chosen) -> None:
        chosen = next((one for one in self.view.rungs if one.rung.id == message.rung), None)
        if chosen is not None:
            facts = self.query_one("#facts", Static)
            facts.border_title = Content(f"{chosen.number}  {chosen.rung.label}")
            facts.update(Content("\n").join(Content(line) for line in rung_facts(chosen.rung)))

    # -- what the keys do

    def _with(self, errand: Callable[[Child, Ladder, Rung], None]) -> None:
        """Do something to the rung that is looked at; where there is no ladder, say how to begin one."""
        child, ladder = self.house.child, self.view.ladder
        if child is None or ladder is None or self.planned is None:
            self.say("There is no ladder to change. b begins one.")
            return
        errand(child, ladder, self.view.rungs[self.query_one(RungList).chosen].rung)

    def action_add(self) -> None:
        """Add a rung below the one that is looked at."""
        self._with(lambda child, ladder, rung: ladder_edits.add(self, child, ladder, rung))

    def action_edit(self) -> None:
        """Edit the rung."""
        self._with(lambda child, _ladder, rung: ladder_edits.edit(self, child, rung))

    def action_rate(self) -> None:
        """Write down how big the fear of the rung is today."""
        self._with(lambda child, _ladder, rung: ladder_edits.rate(self, child, rung))

    def action_split(self) -> None:
        """Split off a smaller step."""
        self._with(lambda child, ladder, rung: ladder_edits.split(self, child, ladder, rung))

    def action_delete(self) -> None:
        """Take the rung off the ladder."""
        self._with(lambda child, _ladder, rung: ladder_edits.delete(self, child, rung))

    def action_rest(self) -> None:
        """Let the ladder rest, or take it up again."""
        self._with(lambda child, ladder, _rung: ladder_edits.rest_or_resume(self, child, ladder))

    def action_done(self) -> None:
        """Mark the rung done today."""
        self._change(lambda child, rung: finish_rung(self.house.tracker, child, rung), "Climbed.")

    def action_current(self) -> None:
        """Make the rung the one that is tried now."""
        self._change(lambda child, rung: make_current(self.house.tracker, child, rung), "This one is tried now.")

    def action_park(self) -> None:
        """Park the rung, or take it up again."""

        def park(child: Child, rung: Rung) -> object:
            status = "todo" if rung.status == "parked" else "parked"
            return change_rung(self.house.tracker, child, rung, status=status)

        self._change(park, "Parked rungs are left out of the plan; p takes one up again.")

    def action_move(self, by: Literal[-1, 1]) -> None:
        """Move the rung up or down; the look follows it."""
        chosen = self.query_one(RungList).chosen
        self._change(lambda child, rung: move_rung(self.house.tracker, child, rung, by), "")
        self.query_one(RungList).chosen = max(0, min(len(self.view.rungs) - 1, chosen + by))

    def _change(self, write: Callable[[Child, Rung], object], done: str) -> None:
        """Write a change of the rung that is looked at, and keep looking at its place."""
        place = self.query_one(RungList).chosen
        self._with(lambda child, _ladder, rung: void(self.attempt(lambda: write(child, rung), done)))
        self.query_one(RungList).chosen = min(place, max(0, len(self.view.rungs) - 1))

    def action_dates(self) -> None:
        """Show the rungs laid on dates, with the projections."""
        from ladder.ui.dialogs.dates import DatesDialog

        child = self.house.child
        if self.planned is None or child is None:
            self.say("There is no ladder to lay on dates. b begins one.")
        else:
            self.app.push_screen(DatesDialog(self.planned, self.view.rungs, today(self.house.tracker, child)))

    def action_begin(self) -> None:
        """Ask the six boxes and for a ladder to start from."""
        child = self.house.child
        if child is not None:
            self.app.push_screen(StartLadderDialog(ladders_to_start_from(self.house.tracker, child)), self._begin)

    def _begin(self, started: Started | None) -> None:
        child = self.house.child
        if started is None or child is None:
            return
        ladder_edits.begin(self, child, started)


def void(_result: object) -> None:
    """Take no notice of a result."""
