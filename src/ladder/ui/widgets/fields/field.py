"""One question of a form: its name, what stands there already, and how what is typed becomes a value."""

from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Unread(Exception):
    """What is typed is not a value of its field; the message is the sentence to show under it."""


@dataclass(frozen=True)
class Field:
    """A question: `value` stands there at first, `about` explains it, `needed` refuses a blank."""

    name: str
    label: str
    value: Any = None
    _: KW_ONLY
    about: str = ""
    needed: bool = False

    def written(self) -> Any:
        """Give the value that stands there at first as a person would have typed it."""
        return "" if self.value is None else str(self.value)

    def read(self, typed: Any) -> Any:
        """Give the value that is typed, None for a blank. Raises Unread."""
        if typed == () or (isinstance(typed, str) and not typed.strip()):
            if self.needed:
                raise Unread(f"{self.label} cannot stay blank.")
            return None
        return self.parsed(typed)

    def parsed(self, typed: Any) -> Any:
        """Give the value of what is typed and not blank. Raises Unread."""
        return typed

    def in_words(self, typed: Any) -> str:
        """Give what is typed, parsed or not, as a person reads it."""
        return ", ".join(map(str, typed)) if isinstance(typed, list | tuple) else str(typed)

    def seen_from(self, today: date) -> "Field":
        """Give the same question on another day."""
        return self

    def box(self, typed: Any) -> "FieldBox":
        """Give the box that asks this, with `typed` in it."""
        raise NotImplementedError


class FieldBox(Widget):
    """A label, what answers it, and a line for what is wrong with the answer."""

    def __init__(self, field: Field, typed: Any) -> None:
        """Ask `field`, with `typed` already there."""
        super().__init__(id=f"field-{field.name}")
        self.field = field
        self.begun = typed

    def compose(self) -> ComposeResult:
        """Put the answer beside its label."""
        with Horizontal(classes="asked"):
            yield Static(Content(self.field.label), classes="label")
            yield from self.answer()
        yield from self.below()
        yield Static("", classes="wrong")

    def answer(self) -> ComposeResult:
        """Give the widgets that are typed in or chosen from."""
        raise NotImplementedError

    def below(self) -> ComposeResult:
        """Give what stands under the answer: the explanation, where there is one."""
        if self.field.about:
            yield Static(Content(self.field.about), classes="explained")

    @property
    def typed(self) -> Any:
        """What is typed or chosen now; may be handed to another box of the same field."""
        raise NotImplementedError

    def ask(self) -> None:
        """Bring the focus here."""
        raise NotImplementedError

    def read(self) -> Any:
        """Give the value. Raises Unread."""
        return self.field.read(self.typed)

    def see(self, field: Field) -> None:
        """Ask the same question as it is on another day; what is typed stays."""
        self.field = field

    def complain(self, sentence: str) -> None:
        """Show what is wrong under the answer; an empty sentence takes it away."""
        wrong = self.query_one(".wrong", Static)
        wrong.update(Content(f"! {sentence}" if sentence else ""))
        wrong.display = bool(sentence)

    def on_mount(self) -> None:
        """Nothing is wrong yet."""
        self.complain("")

    def on_descendant_focus(self) -> None:
        """Draw the mark of focus."""
        self.query_one(".label").add_class("-here")

    def on_descendant_blur(self) -> None:
        """Take the mark of focus away."""
        self.query_one(".label").remove_class("-here")
