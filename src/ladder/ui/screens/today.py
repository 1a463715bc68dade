"""Today: a whole morning and how the school day went, by keys, saved as it is made."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll

from ladder.domain.records import Child
from ladder.domain.wording import day_heading, minutes_question, rung_line
from ladder.errors import LadderError, Refused
from ladder.tracker.today import DayView, look, today
from ladder.ui.desk import EXPOSURE_FIELDS, Desk
from ladder.ui.saver import Fields, Saver
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.today_rows import morning_rows, outcome_rows
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.rung_card import RungCard
from ladder.ui.widgets.sentence import SentenceRow
from ladder.ui.widgets.tray import Tray
from ladder.ui.widgets.typed import TypedRow
from ladder.ui.widgets.writer import Writer


class TodayScreen(PlaceScreen):
    """One day: rows to tick, the rung it is about, and a tray with what the focused row offers."""

    MODE = "today"
    HINTS = (
        Hint("Tab", "next", "app.focus_next"),
        Hint("o", "outcome", "screen.outcome"),
        Hint("[ ]", "day", "screen.day(-1)"),
        Hint("t", "today", "screen.today"),
        Hint("< >", "place", "app.turn(1)"),
        Hint("^q", "quit", "app.leave"),
        Hint("?", "all keys", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next row", id="row.next"),
        Binding("up", "app.focus_previous", "row before", id="row.previous"),
        Binding("left_square_bracket", "day(-1)", "the day before", id="day.previous"),
        Binding("right_square_bracket", "day(1)", "the day after", id="day.next"),
        Binding("left_curly_bracket", "week(-1)", "Monday of the week before", id="week.previous"),
        Binding("right_curly_bracket", "week(1)", "Monday of the week after", id="week.next"),
        Binding("t", "today", "today", id="day.today"),
        Binding("o", "outcome", "how the day went", id="outcome"),
    ]

    def __init__(self) -> None:
        """Begin with today."""
        super().__init__()
        self.date: date | None = None
        self.view: DayView | None = None

    @cached_property
    def desk(self) -> Desk:
        """Where the fields of a day go."""
        return Desk(self.house.tracker, Saver(self._in_thread, self._call, self._saved, self._trouble, self._refused))

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
        super().on_mount()
        self.reread()
        self.query(Row).first().focus()

    # -- what is shown

    def reread(self) -> None:
        """Show the day as it stands on disk, with what is still on its way there."""
        child = self.house.child
        if child is None:
            return
        now = today(self.house.tracker, child)
        self.date = self.date or now
        self.view = look(self.house.tracker, child, self.date)
        self._show_values(child, self.view)
        rung = self.view.rung
        card = self.query_one(RungCard)
        card.display = rung is not None
        card.border_title = "Today's rung" if self.date == now else "The rung now"
        card.lines = rung_line(self.view.rungs, rung) if rung else ()
        self._show_title()

    def _show_title(self) -> None:
        child = self.house.child
        if child is not None and self.view is not None:
            self.title_line(day_heading(self.view.day, today(self.house.tracker, child)))

    def _show_values(self, child: Child, view: DayView) -> None:
        values = self.desk.values(child, view)
        for row in self.query(Row):
            row.display = view.rung is not None or row.field not in EXPOSURE_FIELDS
            row.value = values.get(row.field)
        self._show_tray()

    @on(events.DescendantFocus)
    def _show_tray(self) -> None:
        if isinstance(self.focused, Row):
            self.query_one(Tray).show(self.focused)

    # -- what is changed

    @on(Row.Changed)
    def _row_changed(self, message: Row.Changed) -> None:
        self._show_tray()
        scheduled = self.view.day.scheduled if self.view else 0
        if message.row.field == "minutes" and (message.value or 0) > scheduled:
            self._ask_minutes(message.row, message.value, scheduled)
        else:
            self.keep(message.row.field, message.value)

    def _ask_minutes(self, row: Row, minutes: int, scheduled: int) -> None:
        from ladder.ui.dialogs.confirm import ConfirmDialog

        def answered(answer: bool | None) -> None:
            if answer:
                self.keep(row.field, minutes)
            else:
                self.reread()

        self.app.push_screen(ConfirmDialog("More than that day had", minutes_question(minutes, scheduled)), answered)

    def keep(self, field: str, value: object) -> None:
        """Have one field of this day saved."""
        child = self.house.child
        if child is None or self.view is None:
            return
        self.house.saved = "saving…"
        for name, kept in self.desk.keep(child, self.view, field, value).items():
            self.query_one(f"#row-{name}", Row).value = kept
        self._show_title()

    def _saved(self) -> None:
        self.house.note_saved()
        if not self.desk.any_refused:
            self.say("")
        self.reread()

    def _trouble(self, error: LadderError) -> None:
        self.house.saved = "NOT SAVED · ctrl+s tries again"
        self._show_title()
        self.say(str(error), trouble=True)

    def _refused(self, key: object, fields: Fields, error: Refused) -> None:
        """Leave on screen what may not be stored, with the sentence that says why."""
        self.desk.refuse(key, fields)
        self.say(str(error), trouble=True)

    def _in_thread(self, work: Callable[[], None]) -> None:
        self.run_worker(work, thread=True, group="saves")

    def _call(self, *call: Any) -> None:
        self.app.call_from_thread(*call)

    async def all_kept(self) -> bool:
        """Keep what is half typed and wait for the disk; tells whether all of it is there."""
        for row in self.query(TypedRow):
            row.keep()
        for writer in self.query(Writer):
            self.keep(writer.field, writer.text or None)
        await self.workers.wait_for_complete()
        self.desk.saver.retry()
        await self.workers.wait_for_complete()
        return self.desk.saver.idle

    # -- writing a note

    @on(SentenceRow.Opened)
    async def _open_writer(self, message: SentenceRow.Opened) -> None:
        tray = self.query_one(Tray)
        tray.display = False
        await self.mount(Writer(message.row.field, message.row.label, message.row.value or ""), after=tray)
        self.query_one(Writer).focus()

    @on(Writer.Kept)
    def _writer_kept(self, message: Writer.Kept) -> None:
        row = self.query_one(f"#row-{message.field}", SentenceRow)
        if message.text != row.value:
            row.value = message.text
            self.keep(message.field, message.text)
        if message.left:
            self.query(Writer).remove()
            self.query_one(Tray).display = True
            row.focus()

    def on_resize(self) -> None:
        """Keep the focused row in sight."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    # -- moving between days

    def action_outcome(self) -> None:
        """Go to how the school day went."""
        self.query_one("#row-status").focus()

    def action_today(self) -> None:
        """Go back to today."""
        self._go(None)

    def action_day(self, step: int) -> None:
        """Go a day back or on, at most to tomorrow."""
        if self.date is not None:
            self._go(self.date + timedelta(days=step))

    def action_week(self, step: int) -> None:
        """Go to the Monday of the week before or after."""
        if self.date is not None:
            self._go(self.date + timedelta(weeks=step, days=-self.date.weekday()))

    def _go(self, day: date | None) -> None:
        """Show another day; the focused row stays the focused one."""
        child = self.house.child
        if child is None:
            return
        now = today(self.house.tracker, child)
        self.query(Writer).remove()
        self.date = min(day or now, now + timedelta(days=1))
        self.say(
            "" if day is None or day == self.date else "Mornings are written when they have come; plans are on F2."
        )
        self.reread()
