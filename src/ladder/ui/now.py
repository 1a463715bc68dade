"""Which day it is: one notion for all places, looked at each second, at focus, and before a press acts.

A screen that shows today goes along when the date has turned, and says so; what was pressed at that moment does
nothing, for it was meant for what stood there before. What has a day of its own stays with it: a day that somebody
went to, a form that was begun, a text that is being typed.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input

from ladder.domain.new_day import new_day_line
from ladder.domain.records import Child
from ladder.errors import LadderError
from ladder.tracker.core import Tracker, today
from ladder.tracker.small_hours import small_hours
from ladder.ui.shelter import Sheltered
from ladder.ui.widgets.sentence import SentenceRow
from ladder.ui.widgets.typed import TypedRow

LOOKING = frozenset(
    ("go", "turn", "crisis", "hard_morning", "leave", "keys", "command_palette", "focus_next", "focus_previous", "back")
)
"""Actions that write nothing: they look, move the focus or leave, so they may act on whatever day it has become."""


WRITER = "writer"
"""The id of the widget in which a text is written; its module comes late, for it is slow to import."""


class Turn(NamedTuple):
    """The date has turned from the day that is `over` to `now`.

    `unused` tells that a press did nothing because of it; `before` is the day before, while it may still be meant.
    """

    over: dt.date
    now: dt.date
    unused: bool = False
    before: dt.date | None = None

    def line(self, writing: dt.date | None = None) -> str:
        """Give what is said of it where another day cannot be gone to; `writing`: the day of a text that is typed."""
        return new_day_line(self.now, unused=self.unused, writing=writing)


class FollowsTheDay(Sheltered, Screen[Any]):
    """A screen that is told when the date has turned."""

    HOLDS_THE_DAY: ClassVar[bool] = False
    """Whether what lies below stays on its day as long as this stands over it."""

    _press_is_spent = False

    def stays(self, over: dt.date) -> bool:
        """Tell whether what is pressed now is not meant for today, though today was the day that is `over`."""
        return False

    def day_turned(self, turn: Turn) -> None:
        """Go to the new day, or stay with the old one, and say so."""

    def _forward_event(self, event: events.Event) -> None:
        """Let nothing of a mouse press come through that came just when the date had turned.

        Here and not at the app: it is the one gate that every press passes, its click included.
        """
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            now = getattr(self.app, "now", None)
            self._press_is_spent = isinstance(now, Now) and now.spends(event)
        if self._press_is_spent and isinstance(event, events.MouseDown | events.MouseUp | events.Click):
            return
        super()._forward_event(event)


class Now:
    """The date where the child lives as it was last looked at."""

    def __init__(self, app: App[Any], tracker: Tracker, child: Callable[[], Child | None]) -> None:
        """Ask the clock of `tracker` for the `child` that `app` looks at, and tell the screens of `app`."""
        self._app = app
        self._tracker = tracker
        self._child = child
        self._zone: str | None = None
        self._date = dt.date.min

    @property
    def date(self) -> dt.date:
        """Today; another zone than at the last look is looked at anew."""
        child = self._child()
        zone = child.timezone if child else self._tracker.clock.timezone()
        if zone != self._zone:
            self._zone, self._date = zone, self._tracker.clock.today(zone)
        return self._date

    def look(self, event: events.Event | None = None) -> bool:
        """Look at the clock, and have every screen that is open follow it; tells whether `event` must not act now."""
        child = self._child()
        if child is None:
            return False
        over, self._date = self.date, today(self._tracker, child)
        if self._date == over:
            return False
        unused = event is not None and not self._may_act(event, over)
        hours = small_hours(self._tracker, child)
        turn = Turn(over, self._date, unused, hours.before if hours else None)
        try:
            for screen in self._app.screen_stack:
                if isinstance(screen, FollowsTheDay) and screen.is_mounted:
                    screen.day_turned(turn)
        except LadderError:
            self._date = over  # the new day cannot be read yet: it is tried again with the next look, which says so
            if event is None:
                raise
        return unused

    def spends(self, event: events.Event) -> bool:
        """Look at the clock before a press acts; tells whether it came too late for the day it was meant for."""
        acts = isinstance(event, events.Key | events.Paste | events.MouseDown) and not event.is_forwarded
        return acts and self.look(event)

    def turn_from(self, over: dt.date) -> Turn:
        """Give the turn from a day to today, for a screen that comes back to sight."""
        child = self._child()
        hours = small_hours(self._tracker, child) if child else None
        return Turn(over, self.date, before=hours.before if hours else None)

    def _may_act(self, event: events.Event, over: dt.date) -> bool:
        """Tell whether a press goes on: into a text that stays with its day, on such a screen, or only to look."""
        screen, focused = self._app.screen, self._app.focused
        if not isinstance(screen, FollowsTheDay) or screen.stays(over):
            return True
        if isinstance(event, events.MouseDown):
            return False
        if isinstance(focused, TypedRow):
            typing = bool(focused.typing)
        elif isinstance(focused, SentenceRow):
            typing = focused.ahead is not None
        else:
            typing = isinstance(focused, Input) or (focused is not None and focused.id == WRITER)
        return typing or (isinstance(event, events.Key) and self._only_looks(event.key))

    def _only_looks(self, key: str) -> bool:
        there = self._app.screen.active_bindings.get(key)
        return there is not None and there.binding.action.partition("(")[0].rpartition(".")[2] in LOOKING
