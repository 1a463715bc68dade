"""The first steps: a short checklist with dates."""

from collections.abc import Mapping
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from ladder.domain.first_steps import FIRST_STEPS
from ladder.domain.hours_words import dated
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.menu import MenuList
from ladder.ui.now import Turn
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.listing import Listing

Dates = dict[str, str | None]


class FirstStepsDialog(Dialog[Dates]):
    """Gives the dates that were changed by the codes of their steps, None for one taken back; Esc gives them too.

    A step done is a fact that a letter may tell: it is ticked by a key of its own, never by the Enter that goes on.
    """

    BINDINGS = [  # noqa: RUF012 - Textual's own declaration
        Binding("space", "tick", "tick with today's date", id="steps.tick"),
        Binding("d", "date", "another date", id="steps.date"),
        Binding("enter", "back", "go on", id="steps.on"),
    ]

    def __init__(self, dates: Mapping[str, str], today: date) -> None:
        """Show the steps with the `dates` (ISO) on which they were done."""
        super().__init__("First steps", "number or Space ticks · d its date · Enter goes on")
        self.began = dict(dates)
        self.dates: Dates = {**dates}
        self.today = today

    def day_turned(self, turn: Turn) -> None:
        """Tick with the date of the new day."""
        super().day_turned(turn)
        self.today = turn.now

    def questions(self) -> ComposeResult:
        """Give the steps, and what the one looked at is for."""
        yield Static(
            Content("What has helped other families before a ladder. In any order, none is a must."), classes="about"
        )
        steps = MenuList(id="steps")
        steps.styles.height = len(FIRST_STEPS)
        steps.lines = self._lines()
        yield steps
        yield Static(Content(FIRST_STEPS[0].why), id="why")

    def take(self, key: str, sign: str) -> bool:
        """Tick by number."""
        mine = sign.isascii() and sign.isdigit() and 1 <= int(sign) <= len(FIRST_STEPS)
        if mine:
            self.query_one(MenuList).chosen = int(sign) - 1
            self.action_tick()
        return mine

    def on_listing_chosen(self, message: Listing.Chosen) -> None:
        """Say what a step is for."""
        self.query_one("#why", Static).update(Content(FIRST_STEPS[message.index].why))

    def on_menu_list_picked(self, message: MenuList.Picked) -> None:
        """Tick by mouse: the first press looks at a step, the second ticks it."""
        if message.again:
            self.action_tick()

    def action_tick(self) -> None:
        """Write today's date beside a step, or take its date away."""
        code = self._code
        self._set(None if self.dates.get(code) else self.today.isoformat())

    def action_date(self) -> None:
        """Ask for the date on which a step was done."""
        step = next(step for step in FIRST_STEPS if step.code == self._code)
        form = FormDialog(
            "When was it done?", (Day("on", "Date", self.dates.get(step.code), today=self.today),), about=step.words
        )

        def answered(kept: dict[str, object] | None) -> None:
            if kept is not None:
                self._set(str(kept["on"]) if kept["on"] else None)

        self.app.push_screen(form, answered)

    def action_back(self) -> None:
        """Give what was changed; None when nothing was."""
        changed = {code: day for code, day in self.dates.items() if day != self.began.get(code)}
        self.dismiss(changed or None)

    @property
    def _code(self) -> str:
        return FIRST_STEPS[self.query_one(MenuList).chosen].code

    def _set(self, day: str | None) -> None:
        self.dates[self._code] = day
        self.query_one(MenuList).lines = self._lines()

    def _lines(self) -> list[Content]:
        return [self._line(number, step.code, step.words) for number, step in enumerate(FIRST_STEPS, start=1)]

    def _line(self, number: int, code: str, words: str) -> Content:
        day = self.dates.get(code)
        return Content.assemble(
            (f"{number} ", "bold $primary"),
            ("[x] " if day else "[ ] ", "bold $foreground" if day else "$foreground"),
            (f"{dated(day)}  " if day else "", "bold $foreground"),
            (words, "$quiet" if day else "$foreground"),
        )
