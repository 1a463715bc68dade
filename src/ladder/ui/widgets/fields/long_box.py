"""Where a text of several lines is written in a form."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from ladder.ui.widgets.fields.field import FieldBox


class FormText(TextArea):
    """A text whose first and last line let the arrows go on to the next field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_begin", "to the beginning of the text", id="text.begin", show=False),
        Binding("ctrl+end", "to_end", "to the end of the text", id="text.end", show=False),
    ]

    def action_to_begin(self) -> None:
        """Go to the beginning of the text."""
        self.move_cursor((0, 0))

    def action_to_end(self) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, from the first one to the field before."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a line down, from the last one to the next field."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)


class LongBox(FieldBox):
    """A text of several lines."""

    def answer(self) -> ComposeResult:
        """Give the text."""
        self.set_class(getattr(self.field, "read_first", False), "-page")
        text = FormText(str(self.begun), soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        if not self.has_class("-page"):
            text.move_cursor(text.document.end)
        yield text

    @property
    def typed(self) -> Any:
        """The text."""
        return self.query_one(FormText).text

    def ask(self) -> None:
        """Bring the focus to the text."""
        self.query_one(FormText).focus()
