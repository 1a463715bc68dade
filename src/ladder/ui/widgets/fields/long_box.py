"""Where a text of several lines is written in a form."""

from typing import Any

from textual.app import ComposeResult
from textual.widgets import TextArea

from ladder.ui.widgets.fields.field import FieldBox


class FormText(TextArea):
    """A text whose first and last line let the arrows go on to the next field."""

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
