"""Today: a whole morning and how the school day went, by keys, saved as it is made."""

from datetime import date, timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll

from ladder.domain.records.checks import to_document
from ladder.domain.wording import day_heading, rung_line
from ladder.errors import LadderError, Refused
from ladder.tracker.today import DayView, exposure_of_day, look, today
from ladder.ui.saver import Fields, Saver
from ladder.ui.screens.day_writes import write_exposure, write_morning, write_outcome
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.today_rows import EXPOSURE_FIELDS, OUTCOME_FIELDS, morning_rows, outcome_rows
from ladder.ui.widgets.frame import Hint
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.rung_card import RungCard
from ladder.ui.widgets.sentence import SentenceRow
from ladder.ui.widgets.tray import Tray
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
        self.saver = Saver(self._in_thread, self.call_here, self._saved, self._trouble)

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
        self._show_values(self.view)
        day, rung = self.view.day, self.view.rung
        card = self.query_one(RungCard)
        card.display = rung is not None
        card.border_title = "Today's rung" if self.date == now else "The rung now"
        card.lines = rung_line(self.view.rungs, rung, self.view.tries) if rung else ()
        self.title_line(day_heading(day, now))

    def _show_values(self, view: DayView) -> None:
        day = view.day
        exposure = exposure_of_day(view)
        climbing = view.rung is not None
        stored: Fields = {}
        for record in (day.morning, day.outcome):
            stored |= to_document(record) if record else {}
        if exposure is not None:
            stored |= {field: getattr(exposure, field) for field in EXPOSURE_FIELDS}
        stored["note"] = day.morning.note if day.morning else None
        for table in ("morning", "outcome", "exposure"):
            stored |= self.saver.pending(self._key(table))
        for row in self.query(Row):
            row.display = climbing or row.field not in EXPOSURE_FIELDS
            row.value = stored.get(row.field)
        self._show_tray()

    @on(events.DescendantFocus)
    def _show_tray(self) -> None:
        if isinstance(self.focused, Row):
            self.query_one(Tray).show(self.focused)

    # -- what is changed

    @on(Row.Changed)
    def _row_changed(self, message: Row.Changed) -> None:
        self._show_tray()
        self.keep(message.row.field, message.value)

    def keep(self, field: str, value: object) -> None:
        """Have one field of this day saved."""
        child = self.house.child
        if child is None or self.date is None:
            return
        table, write = "morning", write_morning
        if field in OUTCOME_FIELDS:
            table, write = "outcome", write_outcome
        elif field in EXPOSURE_FIELDS:
            table, write = "exposure", write_exposure
        self.house.saved = "saving…"
        self.saver.put(self._key(table), {field: value}, write(self.house.tracker, child, self.date))

    def _key(self, table: str) -> tuple[str, str, date | None]:
        child = self.house.child
        return (table, child.id if child else "", self.date)

    def _saved(self) -> None:
        self.house.note_saved()
        self.say("")
        self.reread()

    def _trouble(self, error: LadderError) -> None:
        if not isinstance(error, Refused):
            self.house.saved = "NOT SAVED · ctrl+s tries again"
        self.say(str(error), trouble=True)

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
