"""A hard morning: a breath to follow and the family's own plan to read. It asks nothing."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ladder.domain.records import Child
from ladder.domain.wording import WRITTEN_DOWN
from ladder.tracker.safety import flagged, hard_day_plan, keep_hard_day_plan, record_hard
from ladder.ui.dialogs.dialog import AnsweredOnce
from ladder.ui.errands.safety_cards import ask, open_crisis_card, saved
from ladder.ui.shelter import Sheltered
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.breath import BreathPacer
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.frame import Hint, KeyBar, Line

if TYPE_CHECKING:
    from ladder.ui.app import LadderApp
    from ladder.ui.dialogs.form import FormDialog

FIRST_WORDS = "This is a hard one. Nothing has to happen right now."


class HardMorning(Sheltered, AnsweredOnce[None]):
    """Opening it writes down one thing, that the morning was hard; `e` edits the plan, `x` shows who can help."""

    CSS_PATH = stylesheets("safety")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (36, "-tall")]  # noqa: RUF012 - Textual's own declaration
    HINTS = (
        Hint("e", "edit the plan", "screen.edit"),
        Hint("x", "help now", "screen.crisis"),
        Hint("Esc", "back", "screen.back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="hard.back"),
        Binding("e", "edit", "edit the plan", id="hard.edit"),
        Binding("x", "crisis", "who can help now", id="hard.crisis"),
    ]

    def __init__(self, child: Child, date: dt.date) -> None:
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
        """Show the plan; once it stands there, write down that the morning was hard."""
        self.query_one(KeyBar).hints = self.HINTS
        self._show_plan()
        self.call_after_refresh(self._write_down)

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

    def _write_down(self) -> None:
        self._say(saved(self.house, lambda: record_hard(self.house.tracker, self.child, self.date)))

    def _say(self, trouble: str = "") -> None:
        line = self.query_one(Line)
        line.trouble = bool(trouble)
        line.text = trouble or ("" if flagged(self.house.tracker, self.child, self.date) else WRITTEN_DOWN)

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
