"""A week to fill in afterwards: worry, how far, and how the days went, saved as it is made."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.catalogue import FURTHEST
from ladder.domain.wording import short_date
from ladder.tracker.today import DayView, look
from ladder.ui.dialogs.dialog import AnsweredOnce
from ladder.ui.now import FollowsTheDay, Turn
from ladder.ui.screens.today_rows import STATUS_CHOICES
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.frame import Hint, KeyBar
from ladder.ui.widgets.week_grid import GridColumn, GridDay, WeekGrid

if TYPE_CHECKING:
    from ladder.ui.screens.today import TodayScreen

ABOUT = "Fill in what you like; what stays blank is simply not recorded. It shows when it was written."


class WeekFill(FollowsTheDay, AnsweredOnce[None]):
    """Seven days, four things each; every cell is of the day its line names."""

    CSS_PATH = stylesheets("week_fill")
    HINTS = (
        Hint("← → ↑ ↓", "move", "screen.back"),
        Hint("0-9, letters", "fill in", "screen.back"),
        Hint("{ }", "week", "screen.week(-1)"),
        Hint("Esc", "back", "screen.back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="fill.back"),
        Binding("number_sign", "back", "back", id="fill.close"),
        Binding("left_curly_bracket", "week(-1)", "the week before", id="fill.before"),
        Binding("right_curly_bracket", "week(1)", "the week after", id="fill.after"),
    ]

    def __init__(self, today: "TodayScreen") -> None:
        """Show the week of the day that `today` shows, and save through it."""
        super().__init__()
        self.today = today
        day = today.date
        self.monday = day - timedelta(days=day.weekday()) if day else None
        self.views: list[DayView] = []
        self.about = ABOUT

    def compose(self) -> ComposeResult:
        """A heading, the table, what the cell takes."""
        name = self.today.house.child.name if self.today.house.child else ""
        yield Static("", id="week")
        yield WeekGrid(
            (
                GridColumn("status", "The day", choices=STATUS_CHOICES),
                GridColumn("distress_parent", "Your worry"),
                GridColumn("distress_child", f"{name}'s worry"),
                GridColumn("furthest", "How far", most=6),
            )
        )
        yield Static("", id="offer")
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand in the first cell."""
        self.query_one(KeyBar).hints = self.HINTS
        self._reread()
        self.query_one(WeekGrid).focus()

    def _reread(self) -> None:
        child, now = self.today.house.child, self.today.house.now.date
        if child is None or self.monday is None:
            return
        days = [self.monday + timedelta(days=number) for number in range(7)]
        self.views = [look(self.today.house.tracker, child, day) for day in days if day <= now + timedelta(days=1)]
        grid = self.query_one(WeekGrid)
        values = [self.today.desk.values(child, view) for view in self.views]
        grid.days = [
            GridDay(_words(view), tuple(told.get(column.field) for column in grid.columns))
            for view, told in zip(self.views, values, strict=True)
        ]
        heading = f" Week of {short_date(self.monday, today=now)}  "
        self.query_one("#week", Static).update(Content.assemble((heading, "bold $primary"), (self.about, "$quiet")))
        self._show_offer()

    def stays(self, over: date) -> bool:
        """A cell is of the day that its line names."""
        return True

    def day_turned(self, turn: Turn) -> None:
        """Offer the new day too, and say that it has come."""
        self.about = turn.line()
        self._reread()

    @on(WeekGrid.Moved)
    def _show_offer(self) -> None:
        grid = self.query_one(WeekGrid)
        column = grid.columns[grid.column]
        if column.choices:
            offers = [(choice.letter, choice.words) for choice in column.choices]
        elif column.most == 10:
            offers = [("0-9", "how big"), ("=", "ten")]
        else:
            offers = [(str(number), words) for number, words in enumerate(FURTHEST[: column.most + 1])]
        parts = [Content.assemble((key, "bold $primary"), f" {words}") for key, words in offers]
        self.query_one("#offer", Static).update(Content("   ").join(parts))

    @on(WeekGrid.Filled)
    def _fill(self, message: WeekGrid.Filled) -> None:
        child, view = self.today.house.child, self.views[message.row]
        if child is None:
            return
        if message.field == "status" and message.value is None and self.today.desk.left_of(child, view):
            self.today.ask_to_take_back(child, view, self._reread)
            return
        self.today.desk.keep(child, view, message.field, message.value)
        self._reread()

    def action_week(self, step: int) -> None:
        """Show another week, at most this one."""
        if self.monday is not None and self.monday + timedelta(weeks=step) <= self.today.house.now.date:
            self.monday += timedelta(weeks=step)
            self._reread()

    def action_back(self) -> None:
        """Go back to the day."""
        self.dismiss(None)


def _words(view: DayView) -> str:
    day = view.day
    return short_date(day.date) + ("" if day.school_day else " no school")
