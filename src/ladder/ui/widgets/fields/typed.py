"""Answers typed on one line: words and numbers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

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

    def see(self, field: Field) -> None:
        """Ask the same, and say how what is typed is understood now."""
        super().see(field)
        self._understood()

    @on(Input.Changed)
    def _understood(self) -> None:
        if self.short:
            self.show_beside(self.typed)

    def show_beside(self, typed: str) -> None:
        """Say beside the line how it is understood."""
        self.query_one(".beside", Static).update(Content(self.field.beside(typed)))

    def follow(self, name: str, changed: Callable[[str], None]) -> None:
        """Call `changed` with what is typed in the field of that name of the same form, whenever it changes."""
        self.watch(self.beside_me(name).query_one(Input), "value", changed, init=False)

    def beside_me(self, name: str) -> "TypedBox":
        """Give the line of another field of the same form."""
        return self.screen.query_one(f"#field-{name}", TypedBox)
