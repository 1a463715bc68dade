"""A hard morning: a breath to follow and the family's own plan to read. It asks nothing and writes nothing unasked."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ladder.domain.records import Child
from ladder.domain.wording import hard_line
from ladder.tracker.safety import flagged, hard_day_plan, is_hard, keep_hard_day_plan, record_hard
from ladder.ui.dialogs.dialog import AnsweredOnce
from ladder.ui.errands.safety_cards import ask, open_crisis_card, saved
from ladder.ui.now import FollowsTheDay, Turn
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.breath import BreathPacer
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.frame import Hint, KeyBar, Line

if TYPE_CHECKING:
    from ladder.ui.app import LadderApp
    from ladder.ui.dialogs.form import FormDialog

FIRST_WORDS = "This is a hard one. Nothing has to happen right now."


class HardMorning(FollowsTheDay, AnsweredOnce[None]):
    """Opening it writes nothing: a look is no hard morning. `h` notes that it is one, and takes that back."""

    CSS_PATH = stylesheets("safety")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (36, "-tall")]  # noqa: RUF012 - Textual's own declaration
    HINTS = (
        Hint("h", "note it", "screen.mark"),
        Hint("e", "edit the plan", "screen.edit"),
        Hint("x", "help now", "screen.crisis"),
        Hint("Esc", "back", "screen.back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="hard.back"),
        Binding("h", "mark", "note a hard morning, or take that back", id="hard.mark"),
        Binding("e", "edit", "edit the plan", id="hard.edit"),
        Binding("x", "crisis", "who can help now", id="hard.crisis"),
    ]

    def __init__(self, child: Child, date: date) -> None:
        """Be there for `child` on the morning of `date`."""
        super().__init__()
        self.child = child
        self.date = date

    @property
    def house(self) -> "LadderApp":
        """The app, with the tracker."""
        return cast("LadderApp", self.app)

    def compose(self) -> ComposeResult:
        """The breath, the plan, one quiet line, the keys."""
        yield Static(Content(FIRST_WORDS), id="first")
        yield BreathPacer()
        with VerticalScroll(id="plan", classes="box") as plan:
            plan.border_title = "Our plan for hard mornings"
            yield Static(id="words")
        yield Line()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the plan, and what is written of this morning."""
        self.query_one(KeyBar).hints = self.HINTS
        self._show_plan()
        self._say()

    def stays(self, over: date) -> bool:
        """A day that was gone to stays."""
        return self.date != over

    def day_turned(self, turn: Turn) -> None:
        """Be there for the new day where it was there for today, and say so."""
        if self.date == turn.over:
            self.date = turn.now
            self._say(before=turn.line())

    def action_mark(self) -> None:
        """Note that the morning is a hard one, or take that back."""
        hard = not is_hard(self.house.tracker, self.child, self.date)
        self._say(saved(self.house, lambda: record_hard(self.house.tracker, self.child, self.date, hard=hard)))

    def action_back(self) -> None:
        """Go back to the day."""
        self.dismiss(None)

    def action_edit(self) -> None:
        """Edit the plan."""
        ask(
            self.house,
            plan_form(hard_day_plan(self.house.tracker, self.child)),
            lambda kept: keep_hard_day_plan(self.house.tracker, self.child, cast("str | None", kept["plan"])),
            self._show_plan,
        )

    def action_crisis(self) -> None:
        """Show who can help; after a tick there nothing is said here any more."""
        open_crisis_card(self.house, self.child, self.date, self._say)

    def _say(self, trouble: str = "", *, before: str = "") -> None:
        """Say what is written, or what stood in the way; nothing after the child spoke of dying."""
        line, t = self.query_one(Line), self.house.tracker
        line.trouble, line.whole = bool(trouble), True
        quiet, written = flagged(t, self.child, self.date), is_hard(t, self.child, self.date)
        told = "" if quiet else hard_line(self.date, self.house.now.date, written=written)
        line.text = trouble or f"{before} {told}".strip()

    def _show_plan(self) -> None:
        self.query_one("#words", Static).update(Content(hard_day_plan(self.house.tracker, self.child)))


def plan_form(plan: str) -> "FormDialog":
    """Give the form that edits the plan; its answer is {"plan": text or None}, None for the one it began with."""
    from ladder.ui.dialogs.form import FormDialog

    return FormDialog(
        "Our plan for hard mornings",
        [LongText("plan", "Plan", plan)],
        about="Best written on a quiet day. With nothing written here the first plan comes back.",
    )
