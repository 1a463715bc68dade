"""Dates and clock times, typed on one line; one may look to the date in another field of the same form."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from textual.content import Content
from textual.widgets import Input, Static

from ladder.domain.clock_readings import ANY_TIME, Window, understood
from ladder.domain.typed_dates import Ahead, parse_typed_date
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.typed import TypedBox, TypedField


@dataclass(frozen=True)
class Day(TypedField):
    """A date, in ISO form; people may type 23 nov, today, +7 and the like.

    One that lies `ahead` looks forward: a weekday is the next one, and so is a day without a year, from the date on
    that stands in the field called `since`, where that is before today.
    """

    longest: int = 16
    today: date = date.min
    ahead: bool = False
    since: str = ""

    def seen_from(self, today: date) -> "Day":
        """Read words like "yesterday" as they are meant on another day."""
        return replace(self, today=today)

    def meant(self, typed: str, since: date | None = None) -> date:
        """Give the date that is understood. Raises ValueError, a sentence, for what means none."""
        return parse_typed_date(typed, self.today, Ahead.of(self.today, since) if self.ahead else None)

    def beside(self, typed: str, since: date | None = None) -> str:
        """Give the weekday and the date that is understood, else how to type one."""
        try:
            day = self.meant(typed, since)
        except ValueError:
            return self.about or "like 23 nov, today, +7"
        return f"{day:%a} {day.day} {day:%b %Y}"

    def parsed(self, typed: str, since: date | None = None) -> str:
        """Give the date."""
        try:
            return self.meant(typed, since).isoformat()
        except ValueError as error:
            raise Unread(str(error)) from None

    def box(self, typed: str) -> "TypedBox":
        """Give the line; one that looks forward from another date follows it."""
        return DayBox(self, typed) if self.since else super().box(typed)


@dataclass(frozen=True)
class Clock(TypedField):
    """A clock time, as "08:05"; people may type 0805, 805, 8:05 or, where `window` tells which one is meant, 8.

    Where it stands there as the time of now, `of_now` names the field of its date: on another date nobody said it yet.
    """

    longest: int = 5
    window: Window = ANY_TIME
    of_now: str = ""

    def read(self, typed: Any) -> Any:
        """Give the time that is typed, None for a blank. Raises Unread."""
        if self.of_now and self.needed and not typed.strip():
            raise Unread("A time is written down with its date: about when was it, like 10:15?")
        return super().read(typed)

    def box(self, typed: str) -> "TypedBox":
        """Give the line; one of now is blank on another date."""
        return ClockBox(self, typed) if self.of_now else super().box(typed)

    def beside(self, typed: str) -> str:
        """Give the time that is understood where it is not the one that stands there, else how to type one."""
        try:
            meant = understood(typed, self.window)
        except ValueError:
            meant = ""
        if meant and meant != typed.strip():
            return meant
        return self.about or ("like 08:05" if typed or not self.of_now else "about when on that day?")

    def parsed(self, typed: str) -> str:
        """Give the time."""
        try:
            return understood(typed, self.window)
        except ValueError as error:
            raise Unread(str(error)) from None


class DayBox(TypedBox):
    """A date that looks forward from the one in another field."""

    field: Day

    def on_mount(self) -> None:
        """Follow the other field."""
        self.call_after_refresh(self.follow, self.field.since, lambda _typed: self.show_beside(self.typed))

    def read(self) -> Any:
        """Give the date. Raises Unread."""
        return self.field.parsed(self.typed, self._since) if self.typed.strip() else super().read()

    def show_beside(self, typed: str) -> None:
        """Say which date is meant, seen from the other field."""
        self.query_one(".beside", Static).update(Content(self.field.beside(typed, self._since)))

    @property
    def _since(self) -> date | None:
        other = self.beside_me(self.field.since)
        try:
            return other.field.meant(other.typed) if isinstance(other.field, Day) else None
        except ValueError:
            return None


class ClockBox(TypedBox):
    """A time that stands there as that of now, for as long as its date is the one it began with."""

    field: Clock

    def on_mount(self) -> None:
        """Follow the date."""
        self.call_after_refresh(self.follow, self.field.of_now, self._date_changed)

    def _date_changed(self, typed: str) -> None:
        dated, line, now = self.beside_me(self.field.of_now).field, self.query_one(Input), self.field.written()
        try:
            is_now = isinstance(dated, Day) and dated.meant(typed).isoformat() == dated.written()
        except ValueError:
            return
        if is_now and not line.value:
            line.value = now
        elif not is_now and line.value == now:
            line.value = ""
