"""All keys of a place, in plain words."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from ladder.ui.dialogs.dialog import Dialog

_SIGNS = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "exclamation_mark": "!",
    "number_sign": "#",
    "plus": "+",
    "asterisk": "*",
    "ampersand": "&",
    "comma": ",",
    "slash": "/",
    "minus": "-",
    "equals_sign": "=",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "shift+Tab",
}


class Key(NamedTuple):
    """A key and what it does."""

    name: str
    words: str


def shown(key: str) -> str:
    """Give a key as it stands on a keyboard."""
    return _SIGNS.get(key, key.upper() if key.startswith("f") and key[1:].isdigit() else key)


class KeysDialog(Dialog[None]):
    """A list to read: what the focused row takes, then the keys of the place, then those that work everywhere."""

    BINDINGS = [  # noqa: RUF012 - Textual's own declaration
        Binding("down", "scroll(1)", id="keys.down"),
        Binding("up", "scroll(-1)", id="keys.up"),
        Binding("pagedown,space", "scroll(10)", id="keys.page.down"),
        Binding("pageup", "scroll(-10)", id="keys.page.up"),
    ]

    def __init__(self, here: str, groups: Sequence[tuple[str, Sequence[Key]]]) -> None:
        """Show `groups` of keys for the place called `here`."""
        super().__init__(f"Keys · {here}", "↑ ↓ scroll · Esc goes back")
        self.groups = groups

    def questions(self) -> ComposeResult:
        """Give the list."""
        for title, keys in self.groups:
            yield Static(Content.styled(title, "bold $primary"))
            width = max((len(key.name) for key in keys), default=0)
            lines = (
                Content.assemble((f"  {key.name:<{width}}", "bold $foreground"), (f"  {key.words}", "$quiet"))
                for key in keys
            )
            yield Static(Content("\n").join(lines), classes="list")

    def action_scroll(self, lines: int) -> None:
        """Show more of the list."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)
