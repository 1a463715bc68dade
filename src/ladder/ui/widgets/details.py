"""A row that stands for a whole form; Enter opens it."""

from collections.abc import Mapping
from typing import Any

from textual import events
from textual.content import Content
from textual.message import Message

from ladder.ui.widgets.row import Row, blank


class DetailsRow(Row):
    """Shows in a few words what the form already holds; its `value` is those words."""

    class Opened(Message):
        """The family wants to see the form."""

        def __init__(self, row: "DetailsRow") -> None:
            """Carry which row was opened."""
            super().__init__()
            self.row = row

    def __init__(self, field: str, label: str, *, about: str) -> None:
        """Stand for the form called `field`; `about` says what is in it."""
        super().__init__(field, label)
        self.about = about

    def shown(self, room: int) -> Content:
        """Give the few words."""
        return Content(str(self.value)).truncate(room, ellipsis=True) if self.value else blank()

    def tray_title(self) -> str:
        """Name the key of a form."""
        return f"{self.label} · Enter opens it"

    def tray(self, width: int, height: int) -> Content:
        """Give what is in the form."""
        return Content.styled(self.about, "$quiet")

    def take(self, key: str, sign: str) -> bool:
        """Open on Enter."""
        if key == "enter":
            self.post_message(self.Opened(self))
        return key == "enter"

    def on_click(self, event: events.Click) -> None:
        """Open."""
        self.post_message(self.Opened(self))


def in_few_words(outcome: Mapping[str, Any]) -> str:
    """Give what the rest of a day holds: excused, note, the school's mark, help that was asked for."""
    words = [
        "excused" if outcome.get("excused") == "yes" else "not excused" if outcome.get("excused") == "no" else "",
        "note sent" if outcome.get("note_sent_on") else "",
        f"mark: {str(outcome['school_mark']).replace('_', ' ')}" if outcome.get("school_mark") else "",
        f"asked {outcome['asked_for_help']}x" if outcome.get("asked_for_help") else "",
        "home day" if outcome.get("home_day") else "",
        f"evening {outcome['distress_evening']}" if outcome.get("distress_evening") is not None else "",
    ]
    return ", ".join(word for word in words if word)
