"""A day whose fields are saved as they are set: in a thread, with a sentence when the disk or the door says no."""

from asyncio import Event
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from textual import on
from textual.timer import Timer

from ladder.domain.clock_readings import Window, arriving, leaving
from ladder.domain.records import Child
from ladder.domain.taken_back import taken_back_question
from ladder.domain.wording import minutes_question
from ladder.errors import LadderError, Refused
from ladder.tracker.today import DayView, kind_line, look
from ladder.ui.desk import Desk
from ladder.ui.now import Turn
from ladder.ui.saver import Fields, Saver
from ladder.ui.screens.day_place import DayPlace
from ladder.ui.screens.writing import Writing
from ladder.ui.widgets.row import Row
from ladder.ui.widgets.typed import ClockRow, TypedRow

FOLLOW_AFTER_SECONDS = 0.05
"""How long the keys must pause before the day is read again after a save."""


class DaySaving(Writing, DayPlace):
    """What a row sets goes to the desk; what comes back from the disk is said in the header and the quiet line."""

    _following: Timer | None = None

    @cached_property
    def desk(self) -> Desk:
        """Where the fields of a day go."""
        return Desk(self.house.tracker, Saver(self._in_thread, self._call, self._saved, self._trouble, self._refused))

    @on(Row.Changed)
    def _row_changed(self, message: Row.Changed) -> None:
        child, view = self.house.child, self.view
        if child is None or view is None:
            return
        if message.day not in (None, view.day.date):
            self.keep(message.row.field, message.value, message.day)
            self.call_later(self.reread)
        elif message.row.field == "minutes" and (message.value or 0) > view.day.scheduled:
            self._ask_minutes(message.row, message.value, view.day.scheduled)
        elif message.row.field == "status" and message.value is None and self.desk.left_of(child, view):
            self.ask_to_take_back(child, view, self.reread)
        else:
            self.keep(message.row.field, message.value)

    @on(TypedRow.Doubted)
    def _typed_in_doubt(self, message: TypedRow.Doubted) -> None:
        self.say(f"{message.row.label}: {message.sentence}", trouble=True)

    def clock_window(self, field: str) -> Window:
        """Give which times make sense for when they arrived or left, by this day's hours and the other of the two."""
        hours = self.view.day.hours if self.view is not None else None
        other = self.query_one("#row-left" if field == "arrived" else "#row-arrived", ClockRow).value
        return arriving(hours, other) if field == "arrived" else leaving(hours, other)

    def keep(self, field: str, value: object, day: date | None = None) -> None:
        """Have one field saved, of the day that is shown or of another one."""
        child = self.house.child
        if child is None or self.view is None:
            return
        if day not in (None, self.view.day.date):
            other = look(self.house.tracker, child, day)
            if self.desk.values(child, other).get(field) != value:
                self.house.saved = "saving…"
                self.desk.keep(child, other, field, value)
            return
        self.house.saved = "saving…"
        for name, kept in self.desk.keep(child, self.view, field, value).items():
            for row in self.query(f"#row-{name}").results(Row):
                row.value = kept
        self.show_title()

    async def all_kept(self) -> bool:
        """Keep what is half typed and wait for the disk; tells whether all of it is there."""
        await self.before_going()
        return await self.desk.saver.all_written()

    async def before_going(self) -> None:
        """Keep what is half typed, and hear every change that a row has told so far."""
        self.keep_typing()
        heard = Event()
        self.call_later(heard.set)
        await heard.wait()

    def go(self, day: date | None) -> None:
        """Show another day once what is half typed is kept for this one."""
        self.keep_typing()
        self.end_writing()
        for row in self.query(TypedRow):
            row.let_go()
        super().go(day)

    def keep_typing(self) -> None:
        """Keep what is half typed, in a row or in the writer."""
        for row in self.query(TypedRow):
            row.keep()
        self.keep_writing()

    @property
    def written_day(self) -> date | None:
        """The day of what is being typed, in the writer or in a row."""
        typed = (row.day for row in self.query(TypedRow) if row.typing)
        return super().written_day or next(typed, None)

    def day_turned(self, turn: Turn) -> None:
        """Go along; what is being typed stays with its day, and what was saved was saved on the day before."""
        if self.desk.saver.idle and not self.desk.any_refused:
            self.house.saved = ""
        super().day_turned(turn)
        if self.date == turn.now:
            self.name_writing()

    def _ask_minutes(self, row: Row, minutes: int, scheduled: int) -> None:
        from ladder.ui.dialogs.confirm import ConfirmDialog

        def answered(answer: bool | None) -> None:
            if answer:
                self.keep(row.field, minutes)
            else:
                self.reread()

        question = ConfirmDialog("More than that day had", minutes_question(minutes, scheduled))
        question.belongs_to = self.date
        self.app.push_screen(question, answered)

    def ask_to_take_back(self, child: Child, view: DayView, show: Callable[[], None]) -> None:
        """Ask before how a day went takes along what else is told of it; `show` shows the day as it then stands."""
        from ladder.ui.dialogs.confirm import ConfirmDialog

        left = self.desk.left_of(child, view)

        def answered(answer: bool | None) -> None:
            if answer:
                self.desk.keep_all(child, view, "outcome", dict.fromkeys(["status", *left]))
            show()

        question = ConfirmDialog("Take the day back?", taken_back_question(left))
        question.belongs_to = view.day.date
        self.app.push_screen(question, answered)

    # -- what comes back from the disk

    def _saved(self) -> None:
        if self.house.guest == "file":
            self.house.note_saved()
            self.show_title()
            return
        if self.desk.any_refused:
            self.house.saved = "not all of it is kept"
        else:
            self.house.note_saved()
        self.show_title()
        if self._following is not None:
            self._following.stop()
        self._following = self.set_timer(FOLLOW_AFTER_SECONDS, self.follow)

    def reread(self) -> None:
        """Show the day as it stands on disk now."""
        self.desk.read_anew()
        super().reread()

    def follow(self) -> None:
        """Show what the saves have made of the day, once the keys pause: a key never waits for it."""
        child = self.house.child
        of_this_day = self.written_day in (None, self.date)
        if of_this_day and not self.desk.any_refused and child is not None and self.date is not None:
            self.say(kind_line(self.house.tracker, child, self.date))
        self.reread()

    def _trouble(self, error: LadderError) -> None:
        self.house.saved = "NOT SAVED · ctrl+s tries again"
        self.show_title()
        self.say(str(error), trouble=True)

    def _refused(self, key: object, fields: Fields, error: Refused) -> None:
        """Leave on screen what may not be stored, with the sentence that says why."""
        if self.house.guest == "file":
            self.reread()
        else:
            self.desk.refuse(key, fields)
        self.say(str(error), trouble=True)

    def _in_thread(self, work: Callable[[], None]) -> None:
        """Begin once the key that caused it is drawn."""
        self.call_after_refresh(self.run_worker, work, thread=True)

    def _call(self, *call: Any) -> Any:
        return self.app.call_from_thread(*call)
