"""The "too sick for school?" card, and its two small forms: a reading, and "the doctor has looked at this"."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.catalogue import word
from ladder.domain.too_sick import (
    CALL_THE_DOCTOR,
    CARD_TITLE,
    CLEARABLE,
    THE_SCHOOL_RULE,
    TooSickCard,
    celsius,
    reading_words,
)
from ladder.ui.dialogs.card import CardDialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.field import Unread
from ladder.ui.widgets.fields.typed import TypedField, Words

TooSickStep = Literal["fever", "doctor"]


class TooSickDialog(CardDialog[TooSickStep]):
    """Gives "fever" when a reading is to be typed, "doctor" when a doctor has looked; saves nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "step('fever')", "type a reading", id="sick.fever"),
        Binding("d", "step('doctor')", "the doctor has looked at this", id="sick.doctor"),
    ]

    def __init__(self, card: TooSickCard, trouble: str = "") -> None:
        """Show `card`."""
        super().__init__(CARD_TITLE, "f fever reading · d doctor looked · Esc goes back", trouble)
        self.card = card

    def questions(self) -> ComposeResult:
        """Give what the rules say, then when to get help at once."""
        yield from self.spoken()
        yield Static(Content.styled(THE_SCHOOL_RULE, "$quiet"), classes="about")
        for words, says in self.card.rules:
            yield Static(Content.assemble((words.capitalize(), "bold $primary"), f"  {says}"))
        known = [Content(sentence) for sentence in (self.card.reading, *self.card.looked_at) if sentence]
        yield Static(Content("\n").join([*known, Content("")]))
        yield Static(
            Content.assemble(
                (f"Get help now, {self.card.help_number}, for any of these: ", "bold $foreground"),
                "; ".join(self.card.help_now) + ".",
            ),
            id="help-now",
        )
        yield Static(Content.styled(CALL_THE_DOCTOR, "bold"), classes="about")

    def action_step(self, step: TooSickStep) -> None:
        """Give the step that a key asks for."""
        self.dismiss(step)


@dataclass(frozen=True)
class Reading(TypedField):
    """A thermometer's reading, in degrees Celsius or Fahrenheit."""

    longest: int = 6

    def written(self) -> str:
        """Give the reading in degrees Celsius."""
        return "" if self.value is None else f"{self.value:g}"

    def beside(self, typed: str) -> str:
        """Give the reading in both degrees, else how to type one."""
        try:
            return reading_words(celsius(typed))
        except ValueError:
            return "like 38.4 or 101.1"

    def parsed(self, typed: str) -> float:
        """Give degrees Celsius."""
        try:
            return celsius(typed)
        except ValueError as error:
            raise Unread(str(error)) from None


def fever_form(fever_c: float | None) -> FormDialog:
    """Give the form for a reading; its answer is {"fever_c": degrees Celsius or None}."""
    return FormDialog("Fever reading", [Reading("fever_c", "Reading", fever_c)])


def looked_at_form(ticked: Collection[str], today: date) -> FormDialog:
    """Give the form "the doctor has looked at this"; its answer holds `name`, `who`, `on` and `look_again_on`."""
    first = next((name for name in CLEARABLE if name in ticked), CLEARABLE[0])
    return FormDialog(
        "The doctor has looked at this",
        [
            OneOf("name", "At what", first, needed=True, options=[(name, word(name)) for name in CLEARABLE]),
            Words("who", "Who", needed=True),
            Day("on", "When", today.isoformat(), needed=True, today=today),
            Day("look_again_on", "Look again on", today=today, ahead=True),
        ],
        about="The card then rests for this symptom, until a fever, blood or something new is ticked.",
    )
