"""A line of the family's own words; Enter opens it for writing."""

from textual import events
from textual.content import Content
from textual.message import Message

from ladder.ui.widgets.row import Row, blank


class Kept(Message):
    """The text of a field as it stands while it is written; `left` when the writing is over."""

    def __init__(self, field: str, text: str | None, *, left: bool) -> None:
        """Carry the field and its text, None when nothing is written."""
        super().__init__()
        self.field = field
        self.text = text
        self.left = left


class SentenceRow(Row):
    """Shows the first line of a text; Enter, or a click, asks the screen to open it."""

    class Opened(Message):
        """The family wants to write here."""

        def __init__(self, row: "SentenceRow") -> None:
            """Carry which row was opened."""
            super().__init__()
            self.row = row

    def __init__(self, field: str, label: str, *, about: str) -> None:
        """Show `field`; `about` says what it is for."""
        super().__init__(field, label)
        self.about = about
        self.ahead: str | None = None

    def shown(self, room: int) -> Content:
        """Give the first line, cut to the room there is."""
        if not self.value:
            return blank()
        first, _, rest = str(self.value).partition("\n")
        return Content(first + (" …" if rest else "")).truncate(room, ellipsis=True)

    def tray_title(self) -> str:
        """Name the keys of a text."""
        return f"{self.label} · Enter opens it · Esc leaves and keeps it"

    def tray(self, width: int, height: int) -> Content:
        """Give the whole text, or what it is for."""
        return Content(str(self.value)) if self.value else Content.styled(self.about, "$quiet")

    def take(self, key: str, sign: str) -> bool:
        """Open on Enter; what is typed before the writer is there waits for it."""
        if self.ahead is not None:
            self.ahead += "\n" if key == "enter" else sign if sign.isprintable() else ""
        elif key == "enter":
            self.ahead = ""
            self.post_message(self.Opened(self))
        else:
            return False
        return True

    def typed_ahead(self) -> str:
        """Give what was typed since the row was opened; from now on the writer takes the keys."""
        ahead, self.ahead = self.ahead or "", None
        return ahead

    def on_click(self, event: events.Click) -> None:
        """Open."""
        self.post_message(self.Opened(self))
