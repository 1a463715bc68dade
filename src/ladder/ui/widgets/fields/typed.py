"""Answers typed on one line: words, numbers, dates, clock times."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from ladder.domain.clock_readings import ANY_TIME, Window, understood
from ladder.domain.typed_dates import Ahead, parse_typed_date
from ladder.ui.widgets.fields.field import Field, FieldBox, Unread


@dataclass(frozen=True)
class TypedField(Field):
    """What is typed on a line of at most `longest` characters."""

    longest: int = 20

    def beside(self, typed: str) -> str:
        """Give what stands beside a short line: how it is understood, or what can be typed."""
        return self.about

    def box(self, typed: str) -> "TypedBox":
        """Give the line."""
        return TypedBox(self, typed)


@dataclass(frozen=True)
class Words(TypedField):
    """Some words, as text without blanks around them."""

    longest: int = 100

    def parsed(self, typed: str) -> str:
        """Give the words."""
        return typed.strip()


@dataclass(frozen=True)
class Secret(TypedField):
    """A passphrase: typed unseen, and taken as it is, blanks and all."""

    longest: int = 400


@dataclass(frozen=True)
class Whole(TypedField):
    """A whole number from `least` to `most`."""

    longest: int = 9
    least: int = 0
    most: int = 1000

    def parsed(self, typed: str) -> int:
        """Give the number."""
        text = typed.strip()
        if not re.fullmatch(r"-?[0-9]{1,9}", text) or not self.least <= int(text) <= self.most:
            raise Unread(f"{self.label} can be a whole number from {self.least} to {self.most}.")
        return int(text)


@dataclass(frozen=True)
class Number(TypedField):
    """A number from `least` to `most`, with a point or a comma where it is not whole."""

    longest: int = 9
    least: float = 0
    most: float = 1000

    def written(self) -> str:
        """Give the number without a needless ".0"."""
        return "" if self.value is None else f"{self.value:g}"

    def parsed(self, typed: str) -> float:
        """Give the number."""
        text = typed.strip().replace(",", ".")
        if not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", text) or not self.least <= float(text) <= self.most:
            raise Unread(f"{self.label} can be a number from {self.least:g} to {self.most:g}.")
        return float(text)


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
        """Give the time that is understood, else how to type one."""
        try:
            return understood(typed, self.window)
        except ValueError:
            return self.about or ("like 08:05" if typed or not self.of_now else "about when on that day?")

    def parsed(self, typed: str) -> str:
        """Give the time."""
        try:
            return understood(typed, self.window)
        except ValueError as error:
            raise Unread(str(error)) from None


class TypedBox(FieldBox):
    """A line to type in; a short one has beside it how it is understood."""

    field: TypedField

    def __init__(self, field: TypedField, typed: str) -> None:
        """Ask `field`, with `typed` already there."""
        super().__init__(field, typed)
        self.short = field.longest <= 20

    def answer(self) -> ComposeResult:
        """Give the line."""
        line = Input(str(self.begun), max_length=self.field.longest, select_on_focus=False)
        line.password = isinstance(self.field, Secret)
        if self.short:
            line.styles.width = self.field.longest + 3
        yield line
        if self.short:
            yield Static(Content(self.field.beside(self.begun)), classes="beside")

    def below(self) -> Iterable[Widget]:
        """Explain a long line below it."""
        return () if self.short else super().below()

    @property
    def typed(self) -> Any:
        """The text."""
        return self.query_one(Input).value

    def ask(self) -> None:
        """Bring the focus to the line."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _understood(self, message: Input.Changed) -> None:
        if self.short:
            self.show_beside(message.value)

    def show_beside(self, typed: str) -> None:
        """Say beside the line how it is understood."""
        self.query_one(".beside", Static).update(Content(self.field.beside(typed)))

    def follow(self, name: str, changed: Callable[[str], None]) -> None:
        """Call `changed` with what is typed in the field of that name of the same form, whenever it changes."""
        self.watch(self.beside_me(name).query_one(Input), "value", changed, init=False)

    def beside_me(self, name: str) -> "TypedBox":
        """Give the line of another field of the same form."""
        return self.screen.query_one(f"#field-{name}", TypedBox)


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
