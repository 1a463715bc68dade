"""The child's turn: their own number, their rung, their words. A view, not a lock."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.tracker.picture import picture
from ladder.ui.dialogs.dialog import AnsweredOnce
from ladder.ui.now import Turn
from ladder.ui.rung_lines import lines_of
from ladder.ui.screens.writing import Writing
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint, KeyBar
from ladder.ui.widgets.rating import RatingRow
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.rung_list import RungList
from ladder.ui.widgets.sentence import SentenceRow
from ladder.ui.widgets.tray import Tray

if TYPE_CHECKING:
    from ladder.ui.screens.today import TodayScreen

ABOUT = "Only if you feel like it. There is no wrong number. This page is a view, not a lock: v goes back."


class ChildView(Writing, AnsweredOnce[None]):
    """One question, their own words, and the ladder; nothing a parent has noted stands here."""

    CSS_PATH = stylesheets("child")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal")]  # noqa: RUF012 - Textual's own declaration
    HINTS = (
        Hint("0-10", "how big", "app.focus_next"),
        Hint("Tab", "next", "app.focus_next"),
        Hint("v", "back", "screen.back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "back", "back", id="child.back"),
        Binding("escape", "back", "back", id="child.escape"),
        Binding("down", "app.focus_next", "next row", id="child.next"),
        Binding("up", "app.focus_previous", "row before", id="child.previous"),
    ]

    def __init__(self, today: "TodayScreen") -> None:
        """Ask about the day that `today` shows, and save through it."""
        super().__init__()
        self.today = today

    def compose(self) -> ComposeResult:
        """A greeting, two rows, the ladder."""
        house = self.today.house
        child, view = house.child, self.today.view
        if child is None or view is None:
            return
        yield Static(Content.assemble((f" Hello {child.name}. ", "bold $child"), (ABOUT, "$quiet")), id="hello")
        worry = RatingRow("distress_child", "My worry", about="How big is it right now?")
        says = SentenceRow("child_says", "I want to say", about="What you want them to know. You can leave it empty.")
        yield worry
        yield says
        yield Tray()
        rungs = RungList(id="picture", classes="box")
        rungs.set_reactive(RungList.rungs, lines_of(picture(house.tracker, child).rungs, for_child=True))
        rungs.border_title = "My ladder"
        rungs.border_subtitle = "fear then → now"
        rungs.can_focus = False
        rungs.display = bool(rungs.rungs)
        yield rungs
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand in the first row."""
        self.query_one(KeyBar).hints = self.HINTS
        self._show_day()
        self.query_one(RatingRow).focus()

    def _show_day(self) -> None:
        """Have the rows show what the day holds."""
        child, view = self.today.house.child, self.today.view
        if child is None or view is None:
            return
        values = self.today.desk.values(child, view)
        for row in self.query(Row):
            row.day = view.day.date
            row.value = values.get(row.field)

    def stays(self, over: date) -> bool:
        """A day that was gone to before the screen was handed over stays."""
        return self.today.date != over

    def day_turned(self, turn: Turn) -> None:
        """Ask about the new day where today was asked about; what is being typed stays with the day before."""
        self._show_day()
        if self.today.date == turn.now:
            self.name_writing()
            words = turn.line(self.written_day)
            self.query_one("#hello", Static).update(Content.styled(f" {words}", "bold $child"))

    @on(events.DescendantFocus)
    @on(Row.Changed)
    def _show_tray(self) -> None:
        if isinstance(self.focused, Row):
            self.query_one(Tray).show(self.focused)

    @on(Row.Changed)
    def _changed(self, message: Row.Changed) -> None:
        self.keep(message.row.field, message.value, message.day)

    def keep(self, field: str, value: object, day: date | None = None) -> None:
        """Have what the child told saved with the day."""
        self.today.keep(field, value, day)

    def action_back(self) -> None:
        """Give the screen back."""
        self.dismiss(None)
