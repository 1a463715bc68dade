"""Today: a whole morning and how the school day went, by keys, saved as it is made."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from ladder.domain.day import Day
from ladder.domain.new_day import which_day
from ladder.domain.own_chips import ListName, chips_of, most_used
from ladder.domain.records import Child
from ladder.domain.safety import AFTER_FLAG
from ladder.domain.wording import open_day_line, rung_line
from ladder.tracker.own_words import add_own_word
from ladder.tracker.picture import around
from ladder.tracker.repeat import repeat_morning
from ladder.tracker.small_hours import small_hours
from ladder.tracker.today import DayView
from ladder.tracker.trends import days
from ladder.ui.rung_lines import lines_of
from ladder.ui.saver import Fields
from ladder.ui.screens import today_rows
from ladder.ui.screens.day_details import DayDetails
from ladder.ui.widgets.chips import ChipsRow
from ladder.ui.widgets.details import DetailsRow, in_few_words
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.rung_card import RungCard
from ladder.ui.widgets.tray import Tray
from ladder.ui.widgets.typed import ClockRow, TypedRow

ALSO_WRITTEN = "This day was also written on another device: k on Share shows both."


class TodayScreen(DayDetails):
    """One day: rows to tick, the rung it is about, and a tray with what the focused row offers."""

    MODE = "today"
    HINTS = (
        Hint("Tab", "next", "app.focus_next"),
        Hint("r", "repeat", "screen.repeat"),
        Hint("o", "outcome", "screen.outcome"),
        Hint("!", "hard morning", "app.hard_morning"),
        Hint("u", "undo", "app.undo"),
        Hint("x", "help now", "app.crisis"),
        Hint("v", "child", "screen.child_view"),
        Hint("[ ]", "day", "screen.day(-1)"),
        Hint("?", "all", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next row", id="row.next"),
        Binding("up", "app.focus_previous", "row before", id="row.previous"),
        Binding("o", "outcome", "how the day went", id="outcome"),
        Binding("r", "repeat", "repeat the last school morning", id="repeat"),
        Binding("number_sign", "week_fill", "fill in a week", id="week.fill"),
        Binding("plus", "too_sick", "too sick for school?", id="too_sick"),
        Binding("v", "child_view", "the child's turn", id="child.view"),
    ]

    recent: Sequence[Day] = ()

    def body(self) -> ComposeResult:
        """Rows on two sides, the rung, the tray."""
        child = self.house.child
        with Horizontal(id="rows"):
            with VerticalScroll(id="morning", can_focus=False) as morning:
                morning.border_title = "This morning"
                yield from today_rows.morning_rows(child.name if child else "")
            with VerticalScroll(id="after", can_focus=False) as after:
                after.border_title = "After school"
                yield from today_rows.outcome_rows()
        with VerticalScroll(id="recovery", can_focus=False) as recovery:
            recovery.border_title = "Recovery"
            recovery.display = False
        yield RungCard()
        yield Tray()

    def on_mount(self) -> None:
        """Look at today; the parent's worry is the first row."""
        self.query_one("#row-distress_parent").focus()
        for row in self.query(ClockRow):
            row.window = partial(self.clock_window, row.field)

    def show_day(self, view: DayView) -> None:
        """Show the day as it stands on disk, with what is still on its way there."""
        child = self.house.child
        if child is None or self.date is None:
            return
        self.recent = days(self.house.tracker, child, self.date - timedelta(weeks=4), self.date)
        values = self.desk.values(child, view)
        self._show_mode(view)
        self._show_asked(values)
        for row in self.query(Row):
            if isinstance(row, TypedRow) and row.typing:
                continue
            row.day = view.day.date
            row.label = today_rows.worded(row.field, child.name, view.settings.scale_word) or row.label
            row.value = in_few_words(values) if isinstance(row, DetailsRow) else values.get(row.field)
            if isinstance(row, ChipsRow):
                row.chips = chips_of(row.list, view.settings.own_words)
                row.usual = most_used(row.list, self.recent)
        card = self.query_one(RungCard)
        card.display = self.climbing
        card.border_title = "Today's rung" if self.date == self.now else "The rung now"
        card.parts = rung_line(view.rungs, view.rung) if view.rung else ()
        card.rungs = lines_of(around(view.rungs, view.rung))
        self.query_one(Tray).border_subtitle = Content(today_rows.quiet_due(view, self.now))
        self._show_tray()
        self._offer(child, view)

    def _offer(self, child: Child, view: DayView) -> None:
        """Say in one quiet line what could be looked at: a symptom that may be an illness, or an open school day."""
        if self.flagged:
            self.say(AFTER_FLAG)
        elif (line := today_rows.illness(self.desk.values(child, view), self.recent, view)) is not None:
            self.say(line)
        elif view.apart and not self.said:
            self.say(ALSO_WRITTEN, whole=True)
        elif self.date != self.now or self.said:
            return
        elif (hours := small_hours(self.house.tracker, child)) is not None:
            self.say(which_day(hours, "[ goes to"), whole=True)
        elif not self.recovering:
            before = next((day for day in reversed(self.recent) if day.school_day and day.date != self.date), None)
            if before is not None and before.outcome is None:
                self.say(open_day_line(before.date))

    @property
    def recovering(self) -> bool:
        """Whether the ladder is paused for recovery: then nothing of school is asked."""
        ladder = self.view.ladder if self.view else None
        return ladder is not None and ladder.status == "paused" and ladder.paused_for == "recovery"

    @property
    def climbing(self) -> bool:
        """Whether there is a rung to try on this day."""
        return self.view is not None and self.view.rung is not None and not self.recovering and not self.flagged

    @property
    def flagged(self) -> bool:
        """Whether the child spoke of dying or of hurting themselves: then no rung, no question, no feedback."""
        morning = self.view.day.morning if self.view else None
        return morning is not None and morning.safety_flag

    def keep(self, field: str, value: object, day: date | None = None) -> None:
        """Have one field of a day saved; what the day's word makes no question of is not asked from then on."""
        super().keep(field, value, day)
        child = self.house.child
        if field == "status" and child is not None and self.view is not None:
            self._show_asked(self.desk.values(child, self.view))

    def _show_asked(self, values: Fields) -> None:
        for row in self.query(Row):
            row.display = today_rows.is_asked(row.field, values, climbing=self.climbing, flagged=self.flagged)

    def _show_mode(self, view: DayView) -> None:
        """Show the rows of recovery in place of the others while a ladder is paused for it."""
        recovery = self.query_one("#recovery")
        if self.recovering and not recovery.children:
            recovery.mount(*today_rows.recovery_rows())
        if recovery.display != self.recovering:
            recovery.display = self.recovering
            self.query_one("#rows").display = not self.recovering
            self.call_after_refresh(self._focus_first)

    def _focus_first(self) -> None:
        row = self.query("#recovery Row" if self.recovering else "#morning Row").first()
        row.focus()

    @on(ChipsRow.Sought)
    def _seek(self, message: ChipsRow.Sought) -> None:
        """Find a word of the list, or add one of the family's own."""
        from ladder.ui.dialogs.find_chip import FindChipDialog

        row = message.row

        def found(code: str | None) -> None:
            if code is None:
                return
            if code not in {chip.code for chip in row.chips} and not self._add_word(row.list, code):
                return
            row.press(code)

        dialog = FindChipDialog(row.label, row.chips)
        dialog.belongs_to = self.date
        self.app.push_screen(dialog, found)

    def _add_word(self, name: ListName, word: str) -> bool:
        child = self.house.child
        if child is None:
            return False
        return self.attempt(
            lambda: add_own_word(self.house.tracker, child, name, word), f"“{word}” is one of your words now."
        )

    @on(events.DescendantFocus)
    @on(Row.Changed)
    def _show_tray(self) -> None:
        if isinstance(self.focused, Row):
            self.query_one(Tray).show(self.focused)

    def on_resize(self) -> None:
        """Keep the focused row in sight."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_too_sick(self) -> None:
        """Show what the rules say about being too sick for school."""
        from ladder.ui.errands.safety_cards import open_too_sick

        child = self.house.child
        if child is not None and self.view is not None and self.date is not None:
            values = self.desk.values(child, self.view)
            fever = values.get("fever_c")
            open_too_sick(self.house, child, self.date, self.reread, ticked=today_rows.ticked_in(values), fever_c=fever)

    def action_outcome(self) -> None:
        """Go to how the school day went."""
        self.set_focus(self.query_one("#row-status"))

    def action_repeat(self) -> None:
        """Fill what is blank with the last school morning's ticks and how far."""
        child, date = self.house.child, self.date
        if child is not None and date is not None:
            self.attempt(
                lambda: repeat_morning(self.house.tracker, child, date),
                "Filled in from the last school morning; change what was different today.",
            )

    def action_week_fill(self) -> None:
        """Fill in the days of a week at once."""
        from ladder.ui.screens.week_fill import WeekFill

        if self.house.child is not None and self.view is not None:
            self.app.push_screen(WeekFill(self), lambda _none: self.reread())

    def action_child_view(self) -> None:
        """Hand the screen to the child."""
        from ladder.ui.screens.child_view import ChildView

        if self.house.child is not None and self.view is not None and not self.flagged:
            self.app.push_screen(ChildView(self))
