"""A place that shows one day at a time: which day, and how to get to another."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from ladder.domain.day_sign import sign_of
from ladder.domain.wording import day_heading
from ladder.tracker.today import DayView, look, today
from ladder.tracker.trends import as_written
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.week_strip import StripDay, WeekStrip


class DayPlace(PlaceScreen):
    """Holds the day that is looked at; the keys that turn days keep the focused row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left_square_bracket", "day(-1)", "the day before", id="day.previous"),
        Binding("right_square_bracket", "day(1)", "the day after", id="day.next"),
        Binding("left_curly_bracket", "week(-1)", "Monday of the week before", id="week.previous"),
        Binding("right_curly_bracket", "week(1)", "Monday of the week after", id="week.next"),
        Binding("t", "today", "today", id="day.today"),
        Binding("g", "go_to", "go to a date", id="day.go"),
    ]

    def __init__(self) -> None:
        """Begin with today."""
        super().__init__()
        self.date: date | None = None
        self.now: date | None = None
        self.view: DayView | None = None

    def aside(self) -> Sequence[Widget]:
        """Give the strip of the week, beside the names of the places."""
        return (WeekStrip(),)

    def reread(self) -> None:
        """Show the day as it stands; a day that was today when midnight passed gives way to the new one."""
        child = self.house.child
        if child is None:
            return
        now = today(self.house.tracker, child)
        if self.date is None or (self.date == self.now and now != self.now):
            self.date = now
        self.now = now
        found = self.house.found()
        if found:
            self.say(found, trouble=self.house.guest != "file")
        self.view = look(self.house.tracker, child, self.date)
        self.show_day(self.view)
        self.show_title()
        self._show_strip()

    def show_day(self, view: DayView) -> None:
        """Show what a day holds."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Say which day it is, and what is on disk."""
        child = self.house.child
        if child is not None and self.view is not None and self.now is not None:
            self.title_line(day_heading(self.view.day, self.now, child.timezone))

    def _show_strip(self) -> None:
        child = self.house.child
        if child is None or self.date is None or self.now is None:
            return
        monday = self.date - timedelta(days=self.date.weekday())
        week = as_written(self.house.tracker, child, monday, monday + timedelta(days=6))
        self.query_one(WeekStrip).days = [
            StripDay(day.date, *sign_of(day), here=day.date == self.date, ahead=day.date > self.now) for day in week
        ]

    @on(WeekStrip.Gone)
    def _day_clicked(self, message: WeekStrip.Gone) -> None:
        self.go(message.day)

    async def before_going(self) -> None:
        """Do what has to be done on a day before another one is shown."""

    async def action_today(self) -> None:
        """Go back to today."""
        await self.before_going()
        self.go(None)

    async def action_day(self, step: int) -> None:
        """Go a day back or on."""
        await self.before_going()
        if self.date is not None:
            self.go(self.date + timedelta(days=step))

    async def action_week(self, step: int) -> None:
        """Go to the Monday of the week before or after."""
        await self.before_going()
        if self.date is not None:
            self.go(self.date + timedelta(weeks=step, days=-self.date.weekday()))

    def action_go_to(self) -> None:
        """Ask for a date and go there."""
        from ladder.ui.dialogs.go_to import GoToDialog

        if self.now is not None:
            self.app.push_screen(GoToDialog(self.now), lambda day: self.go(day) if day else None)

    def go(self, day: date | None) -> None:
        """Show another day, at most tomorrow; None is today."""
        if self.now is None:
            return
        self.date = min(day or self.now, self.now + timedelta(days=1))
        late = day is not None and day > self.date
        self.say("Mornings are written when they have come." if late else "")
        self.reread()
