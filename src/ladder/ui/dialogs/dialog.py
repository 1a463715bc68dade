"""What every dialog shares: a titled box in the middle, and Esc that goes back without a change."""

from datetime import date
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen

from ladder.domain.wording import short_date
from ladder.ui.now import FollowsTheDay, Turn
from ladder.ui.stylesheets import stylesheets

Result = TypeVar("Result")


class Box(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Scrolls to what has the focus; the arrows belong to the questions."""


class AnsweredOnce(Screen[Result], Generic[Result]):
    """A screen in front of another that closes once, whatever comes while it closes."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with an answer; whoever is gone already, or behind another screen, has nothing left to close."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()


class Dialog(ModalScreen[Result | None], AnsweredOnce[Result | None], FollowsTheDay, Generic[Result]):
    """A typed question: gives a value, or None when it is left; saves nothing.

    Where what it asks is about a day, `belongs_to` is that day: past midnight it stays with it, and says so.
    """

    HOLDS_THE_DAY: ClassVar[bool] = True
    belongs_to: date | None = None

    CSS_PATH = stylesheets("dialogs")
    BINDINGS = [Binding("escape", "back", "back", id="dialog.back")]  # noqa: RUF012 - Textual's own declaration

    def __init__(self, title: str, hint: str = "Esc goes back") -> None:
        """Ask under `title`; `hint` names the keys at the lower edge."""
        super().__init__()
        self.box_title = title
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Put the questions into the box."""
        with Box(id="box") as box:
            box.border_title = Content(self.box_title)
            box.border_subtitle = Content(self.hint)
            yield from self.questions()

    def questions(self) -> ComposeResult:
        """Give the widgets inside the box."""
        raise NotImplementedError

    def take(self, key: str, sign: str) -> bool:
        """Act on a key (Textual's name for it, and the character it types, if any); tell whether it is ours."""
        return False

    def on_key(self, event: events.Key) -> None:
        """Take a key that is this dialog's, as long as it is the one in front."""
        if self.app.screen is self and self.take(event.key, event.character or ""):
            event.stop()
            event.prevent_default()

    def stays(self, over: date) -> bool:
        """What is about a day stays with it."""
        return self.belongs_to is not None

    def day_turned(self, turn: Turn) -> None:
        """Say which day it is now, and which one this is about."""
        box = self.query_one("#box")
        if self.belongs_to == turn.over:
            self.box_title = f"{self.box_title} · {short_date(turn.over)}"
            box.border_title = Content(self.box_title)
        box.border_subtitle = Content(f"{turn.line()} {self.hint}")

    def action_back(self) -> None:
        """Leave without a change."""
        self.dismiss(None)
