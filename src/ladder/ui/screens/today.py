"""Today: a whole morning and how the school day went, by keys, saved as it is made."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll

from ladder.domain.wording import rung_line
from ladder.tracker.repeat import repeat_morning
from ladder.tracker.today import DayView
from ladder.ui.desk import EXPOSURE_FIELDS
from ladder.ui.screens.day_saving import DaySaving
from ladder.ui.screens.today_rows import morning_rows, outcome_rows
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.rung_card import RungCard
from ladder.ui.widgets.tray import Tray


class TodayScreen(DaySaving):
    """One day: rows to tick, the rung it is about, and a tray with what the focused row offers."""

    MODE = "today"
    HINTS = (
        Hint("Tab", "next", "app.focus_next"),
        Hint("r", "repeat", "screen.repeat"),
        Hint("o", "outcome", "screen.outcome"),
        Hint("v", "child", "screen.child_view"),
        Hint("u", "undo", "app.undo"),
        Hint("[ ]", "day", "screen.day(-1)"),
        Hint("^q", "quit", "app.leave"),
        Hint("?", "all keys", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next row", id="row.next"),
        Binding("up", "app.focus_previous", "row before", id="row.previous"),
        Binding("o", "outcome", "how the day went", id="outcome"),
        Binding("r", "repeat", "repeat the last school morning", id="repeat"),
        Binding("v", "child_view", "the child's turn", id="child.view"),
    ]

    def body(self) -> ComposeResult:
        """Rows on two sides, the rung, the tray."""
        child = self.house.child
        with Horizontal(id="rows"):
            with VerticalScroll(id="morning", can_focus=False) as morning:
                morning.border_title = "This morning"
                yield from morning_rows(child.name if child else "")
            with VerticalScroll(id="after", can_focus=False) as after:
                after.border_title = "After school"
                yield from outcome_rows()
        yield RungCard()
        yield Tray()

    def on_mount(self) -> None:
        """Look at today; the parent's worry is the first row."""
        self.query_one("#row-distress_parent").focus()

    def show_day(self, view: DayView) -> None:
        """Show the day as it stands on disk, with what is still on its way there."""
        child = self.house.child
        if child is None:
            return
        values = self.desk.values(child, view)
        for row in self.query(Row):
            row.display = view.rung is not None or row.field not in EXPOSURE_FIELDS
            row.value = values.get(row.field)
        card = self.query_one(RungCard)
        card.display = view.rung is not None
        card.border_title = "Today's rung" if self.date == self.now else "The rung now"
        card.lines = rung_line(view.rungs, view.rung) if view.rung else ()
        self._show_tray()

    @on(events.DescendantFocus)
    @on(Row.Changed)
    def _show_tray(self) -> None:
        if isinstance(self.focused, Row):
            self.query_one(Tray).show(self.focused)

    def on_resize(self) -> None:
        """Keep the focused row in sight."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_outcome(self) -> None:
        """Go to how the school day went."""
        self.query_one("#row-status").focus()

    def action_repeat(self) -> None:
        """Fill what is blank with the last school morning's ticks and how far."""
        child, date = self.house.child, self.date
        if child is not None and date is not None:
            self.attempt(
                lambda: repeat_morning(self.house.tracker, child, date),
                "Filled in from the last school morning; change what was different today.",
            )

    def action_child_view(self) -> None:
        """Hand the screen to the child."""
        from ladder.ui.screens.child_view import ChildView

        if self.house.child is not None and self.view is not None:
            self.app.push_screen(ChildView(self))
