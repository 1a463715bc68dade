"""One sentence, yes or no."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from ladder.ui.dialogs.dialog import Dialog


class ConfirmDialog(Dialog[bool]):
    """Gives True for `y`, False for `n`, None when it is left."""

    BINDINGS = [  # noqa: RUF012 - Textual's own declaration
        Binding("y", "answer(True)", "yes", id="confirm.yes"),
        Binding("n", "answer(False)", "no", id="confirm.no"),
    ]

    def __init__(self, title: str, sentence: str) -> None:
        """Ask `sentence` under `title`."""
        super().__init__(title, "y yes · n no · Esc goes back")
        self.sentence = sentence

    def questions(self) -> ComposeResult:
        """Give the sentence."""
        yield Static(Content(self.sentence))

    def action_answer(self, answer: bool) -> None:
        """Give the answer."""
        self.dismiss(answer)
