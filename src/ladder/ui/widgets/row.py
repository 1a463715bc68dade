"""One line of a day: a label and a value that keys set."""

from datetime import date
from typing import Any

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from ladder.ui.widgets.clickable import Lit

LABEL_WIDTH = 15


class Row(Lit, can_focus=True):
    """A focusable line. It is given a value and posts Changed when a key sets another; it saves nothing."""

    value: reactive[Any] = reactive(None)
    label: reactive[str] = reactive("")
    day: date | None = None
    """The day that the value belongs to, where there is one."""

    class Changed(Message):
        """A key set a field to a new value (None: not recorded), for the day the row showed then."""

        def __init__(self, row: "Row", value: Any) -> None:
            """Carry which row's field, its new value, and the day."""
            super().__init__()
            self.row = row
            self.value = value
            self.day = row.day

        @property
        def control(self) -> "Row":
            """The row that was changed."""
            return self.row

    def __init__(self, field: str, label: str) -> None:
        """Show `field` of a record under a label of at most 13 characters."""
        super().__init__(id=f"row-{field}", classes="row")
        self.field = field
        self.set_reactive(Row.label, label)

    def render(self) -> Content:
        """Draw the mark of focus, the label and the value."""
        mark = "▌" if self.has_focus else " "
        label = Content.styled(f"{mark}{self.label:<{LABEL_WIDTH - 1}.{LABEL_WIDTH - 2}}", self._label_style())
        room = max(self.size.width - LABEL_WIDTH, 8)
        return Content.assemble(label, self.shown(room))

    def shown(self, room: int) -> Content:
        """Give the value in at most `room` cells."""
        raise NotImplementedError

    def tray(self, width: int, height: int) -> Content:
        """Give the lines that explain this row while it has focus, for a tray of `width` by `height` cells."""
        return Content("")

    def tray_title(self) -> str:
        """Give the tray's title: the row's name and the keys that act in it."""
        return self.label

    def set_value(self, value: Any) -> None:
        """Take a value that a key set, and say so."""
        if value != self.value:
            self.value = value
            self.screen.post_message(self.Changed(self, value))

    def take(self, key: str, sign: str) -> bool:
        """Act on a key (Textual's name for it, and the character it types, if any); tell whether it is this row's."""
        return False

    def on_key(self, event: events.Key) -> None:
        """Take a key that is this row's, where no screen has handed it over already."""
        if self.take(event.key, event.character or ""):
            event.stop()
            event.prevent_default()

    def press(self, value: Any) -> None:
        """Take a value that a mouse pressed, here or in the tray."""
        self.set_value(value)

    def on_click(self, event: events.Click) -> None:
        """Pass on what was pressed; a first click only brings the focus."""
        value = self.pressed(event)
        if value is not None:
            self.press(value)

    def on_focus(self) -> None:
        """Draw the mark of focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the mark of focus away."""
        self.refresh()

    def _label_style(self) -> str:
        return "bold $primary" if self.has_focus else "$quiet"


def blank() -> Content:
    """Give the sign for what is not recorded."""
    return Content.styled("–", "$quiet")
