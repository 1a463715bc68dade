"""A place that shows one day at a time: which day, and how to get to another."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from ladder.domain.day_sign import sign_of
from ladder.domain.new_day import new_day_line
from ladder.domain.wording import day_heading
from ladder.tracker.today import DayView, look
from ladder.tracker.trends import as_written
from ladder.ui.now import FollowsTheDay, Turn
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
        """Today as this place has shown it; behind the house's while something that holds the day stands over it."""
        self.view: DayView | None = None

    def aside(self) -> Sequence[Widget]:
        """Give the strip of the week, beside the names of the places."""
        return (WeekStrip(),)

    def reread(self) -> None:
        """Show the day as it stands; a day that was today when midnight passed gives way to the new one."""
        child = self.house.child
        if child is None:
            return
        over, now = self.now, self.house.now.date
        if over is not None and self._is_held:
            now = over
        turned = self.date == over != now
        shown = now if self.date is None or turned else self.date
        found = self.house.found()
        if found:
            self.say(found, trouble=self.house.guest != "file")
        self.view = look(self.house.tracker, child, shown)
        self.date, self.now = shown, now
        self.show_day(self.view)
        self.show_title()
        self._show_strip()
        if turned and over is not None:
            self._say_turned(self.house.now.turn_from(over))

    def stays(self, over: date) -> bool:
        """A day that was gone to stays, whatever day it has become."""
        return self.date != over

    def day_turned(self, turn: Turn) -> None:
        """Go along, unless another day was gone to or something that was begun on the day stands over it."""
        self.reread()
        self._say_turned(turn)

    @property
    def _is_held(self) -> bool:
        """Whether something stands over this place that writes to the day it was opened on."""
        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :] if self in stack else []
        return any(isinstance(screen, FollowsTheDay) and screen.HOLDS_THE_DAY for screen in above)

    def _say_turned(self, turn: Turn) -> None:
        here = self.date == turn.now
        gone = "" if here else " t goes there."
        line = new_day_line(
            turn.now, unused=turn.unused, writing=self.written_day, before=turn.before if here else None
        )
        self.say(f"{line}{gone}", whole=True)

    @property
    def written_day(self) -> date | None:
        """The day of a text that is being typed."""
        return None

    def show_day(self, view: DayView) -> None:
        """Show what a day holds."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Say which day it is, and what is on disk."""
        child = self.house.child
        if child is not None and self.view is not None and self.now is not None:
            self.title_line(day_heading(self.view.day, self.house.now.date, child.timezone))

    def _show_strip(self) -> None:
        child = self.house.child
        if child is None or self.date is None or self.now is None:
            return
        monday = self.date - timedelta(days=self.date.weekday())
        week = as_written(self.house.tracker, child, monday, monday + timedelta(days=6))
        self.query_one(WeekStrip).days = [
            StripDay(day.date, *sign_of(day), here=day.date == self.date, ahead=day.date > self.house.now.date)
            for day in week
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
            self.app.push_screen(GoToDialog(self.house.now.date), lambda day: self.go(day) if day else None)

    def go(self, day: date | None) -> None:
        """Show another day, at most tomorrow; None is today."""
        if self.now is None:
            return
        self.now = self.house.now.date
        self.date = min(day or self.now, self.now + timedelta(days=1))
        late = day is not None and day > self.date
        self.say("Mornings are written when they have come." if late else "")
        self.reread()
