"""The tray: what the focused row offers, always in the same place, so that nothing else moves."""

from textual import events
from textual.content import Content
from textual.widget import Widget

from ladder.ui.widgets.clickable import clicked
from ladder.ui.widgets.row import Row


class Tray(Widget):
    """A titled box with the focused row's keys and words."""

    row: Row | None = None

    def show(self, row: Row) -> None:
        """Show what `row` offers, as it stands now."""
        self.row = row
        self.border_title = Content(row.tray_title())
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw what the row says for this size."""
        return self.row.tray(self.size.width, self.size.height) if self.row else Content("")

    def on_click(self, event: events.Click) -> None:
        """Pass a press on one of the words to the row it belongs to."""
        value = clicked(event)
        if self.row is not None and value is not None:
            if self.row.has_focus:
                self.row.press(value)
            else:
                self.row.focus()
