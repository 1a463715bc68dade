"""A form: questions one under the other, kept together or not at all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Static

from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.now import Turn
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.fields.field import Field, FieldBox, Unread

Check = Callable[[Mapping[str, Any]], Mapping[str, str]]
"""Gives, for the values of a form, a sentence for under each field whose value cannot stand beside the others."""

Result = TypeVar("Result")


def nothing_at_odds(_given: Mapping[str, Any]) -> Mapping[str, str]:
    """Complain about nothing."""
    return {}


class Form(Dialog[Result], Generic[Result]):
    """Asks `fields` and makes one thing of their values; what does not parse is said under its own field.

    Enter goes on, and at the end keeps what somebody has typed or chosen. Where nobody has, nothing is kept by it: what
    a form offers by itself becomes a fact only by a key of its own.
    """

    HINT: ClassVar[str] = "Tab next · ctrl+s keeps · Esc goes back"
    LEAVING: ClassVar[str] = "Not kept yet · Esc again leaves it · ctrl+s keeps"
    UNTOUCHED: ClassVar[str] = "Nothing is changed here · ctrl+s keeps it as it stands · Esc goes back"
    BACK: ClassVar[str] = "Back"
    ENTER_KEEPS: ClassVar[bool] = False
    """Whether Enter alone keeps what stands there at first, since none of it is a fact about the child."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal")]  # noqa: RUF012 - Textual's own declaration
    CSS_PATH = stylesheets("dialogs", "forms")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "keep", id="form.keep"),
        Binding("enter", "on", "next, at the end keep", id="form.on"),
        Binding("down", "app.focus_next", "next", id="form.next"),
        Binding("up", "app.focus_previous", "before", id="form.previous"),
    ]

    def __init__(
        self, title: str, fields: Sequence[Field], *, about: str = "", keep: str = "Keep", drop: str = ""
    ) -> None:
        """Ask under `title`; `about` explains the whole, `keep` and, where there is one, `drop` name the buttons."""
        super().__init__(title, self.HINT)
        self.fields = tuple(fields)
        self.about = about
        self.keep = keep
        self.drop = drop
        self.sentence = ""
        self.began: Mapping[str, Any] = {field.name: field.written() for field in self.fields}
        self.typed: Mapping[str, Any] = self.began
        self._left_with: Mapping[str, Any] = self.began

    def given(self, kept: dict[str, object]) -> Result:
        """Give what the form gives for the values of its fields, None for what is not recorded."""
        raise NotImplementedError

    def dropped(self) -> Result:
        """Give what the form gives for its drop button."""
        raise NotImplementedError

    def at_odds(self, kept: Mapping[str, Any]) -> Mapping[str, str]:
        """Give the sentences for under the fields whose values cannot stand beside the others."""
        return nothing_at_odds(kept)

    def questions(self) -> ComposeResult:
        """Give the sentences, the fields and the buttons."""
        if self.about:
            yield Static(Content(self.about), classes="about")
        if self.sentence:
            yield Static(Content(f"! {self.sentence}"), id="trouble")
        for field in self.fields:
            yield field.box(self.typed[field.name])
        with Horizontal(classes="buttons"):
            yield Button(Content(self.keep), variant="primary", id="keep", compact=True)
            if self.drop:
                yield Button(Content(self.drop), id="drop", compact=True)
            yield Button(self.BACK, id="back", compact=True)

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Give the values, or say under each field what is wrong with it and go to the first of them."""
        kept: dict[str, object] = {}
        wrong: list[FieldBox] = []
        for box in self.query(FieldBox):
            try:
                kept[box.field.name] = box.read()
                box.complain("")
            except Unread as error:
                wrong.append(box)
                box.complain(str(error))
        self.typed = self._typed()
        odds = {} if wrong else self.at_odds(kept)
        for box in self.query(FieldBox):
            if box.field.name in odds:
                box.complain(odds[box.field.name])
                wrong.append(box)
        if wrong:
            wrong[0].ask()
            self.call_after_refresh(wrong[0].scroll_visible)
        else:
            self.dismiss(self.given(kept))

    @on(Input.Submitted)
    def action_on(self) -> None:
        """Go to the next question; from the last one keep them all, where there is something to keep."""
        boxes = list(self.query(FieldBox))
        if not boxes or not boxes[-1].has_focus_within:
            self.focus_next()
        elif self.ENTER_KEEPS or self.sentence or self._typed() != self.began:
            self.action_keep()
        else:
            self._hint(self.UNTOUCHED)

    @on(Button.Pressed, "#drop")
    def _drop(self) -> None:
        self.dismiss(self.dropped())

    @on(Button.Pressed, "#back")
    def action_back(self) -> None:
        """Leave without a change; with something typed, only when asked twice."""
        typed = self._typed()
        if typed in (self.began, self._left_with):
            self.dismiss(None)
        else:
            self._left_with = typed
            self._hint(self.LEAVING)

    def on_descendant_focus(self) -> None:
        """Whoever goes on with the form is not leaving it."""
        self._left_with = self.began
        self._hint(self.HINT)

    def stays(self, over: date) -> bool:
        """What was begun is gone on with, whatever day it has become."""
        return True

    def day_turned(self, turn: Turn) -> None:
        """Read words like "today" as they are meant from now on."""
        super().day_turned(turn)
        self.fields = tuple(field.seen_from(turn.now) for field in self.fields)
        now = {field.name: field for field in self.fields}
        for box in self.query(FieldBox):
            box.see(now[box.field.name])

    def _hint(self, words: str) -> None:
        self.query_one("#box").border_subtitle = Content(words)

    @property
    def half_typed(self) -> str:
        """What is typed and not kept, a line for each answer, under the form's title; "" where nothing is."""
        typed = self._typed()
        lines = [
            f"{field.label}: {field.in_words(typed[field.name])}"
            for field in self.fields
            if field.name in typed and typed[field.name] != self.began[field.name]
        ]
        return "\n".join([self.box_title, *lines]) if lines else ""

    def _typed(self) -> dict[str, Any]:
        return {box.field.name: box.typed for box in self.query(FieldBox)}


class FormDialog(Form[dict[str, object]]):
    """Gives the value of every field by its name; the drop button gives nothing by no name, an empty answer.

    When a tracker refuses a value, `again` gives the same form with what was typed, and the sentence above it. `check`
    looks at all values together.
    """

    check: Check = staticmethod(nothing_at_odds)

    def checked(self, check: Check) -> "FormDialog":
        """Look at the values with `check` too before they are given; gives the form itself."""
        self.check = check
        return self

    def at_odds(self, kept: Mapping[str, Any]) -> Mapping[str, str]:
        """Give what the check says."""
        return self.check(kept)

    def again(self, sentence: str) -> "FormDialog":
        """Give this form anew, with what was typed, and with a sentence that says what was wrong with it."""
        anew = type(self)(self.box_title, self.fields, about=self.about, keep=self.keep, drop=self.drop)
        anew.sentence = sentence
        anew.typed = self.typed
        anew.belongs_to = self.belongs_to
        return anew.checked(self.check)

    def standing(self) -> dict[str, object]:
        """Give the values that stood there at first."""
        return {field.name: _value_at_first(field) for field in self.fields}

    def changed(self, kept: Mapping[str, object]) -> dict[str, object]:
        """Give, of what was kept, only what is another value than the one that stood there at first."""
        return {name: kept[name] for name, first in self.standing().items() if name in kept and kept[name] != first}

    def given(self, kept: dict[str, object]) -> dict[str, object]:
        """Give the values."""
        return kept

    def dropped(self) -> dict[str, object]:
        """Give no values: what the form is about is to be taken away."""
        return {}


def _value_at_first(field: Field) -> object:
    try:
        return field.read(field.written())
    except Unread:
        return None
