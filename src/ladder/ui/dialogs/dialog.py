"""What every dialog shares: a titled box in the middle, and Esc that goes back without a change."""

from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from ladder.ui.shelter import Sheltered
from ladder.ui.stylesheets import stylesheets

Result = TypeVar("Result")


class Box(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Scrolls to what has the focus; the arrows belong to the questions."""


class Dialog(Sheltered, ModalScreen[Result | None], Generic[Result]):
    """A typed question: gives a value, or None when it is left; saves nothing."""

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

    def action_back(self) -> None:
        """Leave without a change."""
        self.dismiss(None)
