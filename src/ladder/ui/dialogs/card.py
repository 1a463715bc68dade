"""A card: something to read, with a few keys that lead on.

Nothing on it has the focus, so it opens at its first words.
"""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.ui.dialogs.dialog import Dialog, Result
from ladder.ui.stylesheets import stylesheets


class CardDialog(Dialog[Result]):
    """Gives the step that a key asks for, or None; the arrows scroll where it is longer than the window."""

    AUTO_FOCUS = ""
    CSS_PATH = stylesheets("dialogs", "safety")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "turn(1)", "further down", id="card.down"),
        Binding("up", "turn(-1)", "further up", id="card.up"),
        Binding("pagedown,space", "turn(8)", "a page down", id="card.page.down"),
        Binding("pageup", "turn(-8)", "a page up", id="card.page.up"),
        Binding("home", "turn(-999)", "to the first words", id="card.home"),
        Binding("end", "turn(999)", "to the end", id="card.end"),
    ]

    def __init__(self, title: str, hint: str, trouble: str = "") -> None:
        """Show under `title`; `trouble` says what stood in the way of the step before."""
        super().__init__(title, hint)
        self.trouble = trouble

    def spoken(self) -> tuple[Static, ...]:
        """Give the sentence about what stood in the way, where there is one."""
        return (Static(Content(f"! {self.trouble}"), id="trouble"),) if self.trouble else ()

    def action_turn(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)
