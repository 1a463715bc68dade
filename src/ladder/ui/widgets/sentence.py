"""A line of the family's own words; a letter, a paste or Enter opens it for writing."""

from datetime import date

from textual import events
from textual.content import Content
from textual.message import Message

from ladder.ui.widgets.row import Row, blank


class Kept(Message):
    """The text of a field as it stands while it is written; `left` when the writing is over."""

    def __init__(self, field: str, text: str | None, day: date | None, *, left: bool) -> None:
        """Carry the field, its text (None when nothing is written), and the day on which the writing was begun."""
        super().__init__()
        self.field = field
        self.text = text
        self.day = day
        self.left = left


class SentenceRow(Row):
    """Shows the first line of a text; what is typed or pasted, Enter, or a click asks the screen to open it.

    While it is lit every sign is text, so that none of them runs a command.
    """

    class Opened(Message):
        """The family wants to write here."""

        def __init__(self, row: "SentenceRow") -> None:
            """Carry which row was opened, and its day then."""
            super().__init__()
            self.row = row
            self.day = row.day

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
        return f"{self.label} · just type · Enter opens it · Esc leaves and keeps it"

    def tray(self, width: int, height: int) -> Content:
        """Give the whole text, or what it is for."""
        return Content(str(self.value)) if self.value else Content.styled(self.about, "$quiet")

    def take(self, key: str, sign: str) -> bool:
        """Open on Enter and on every sign; what is typed before the writer is there waits for it.

        A key that leads on keeps what waits, and then acts as ever.
        """
        text = "\n" if key == "enter" else sign if sign.isprintable() else ""
        if self.ahead is None and (text or key == "backspace"):
            self._open("" if key == "enter" else text)
        elif self.ahead is not None and key == "backspace":
            self.ahead = self.ahead[:-1]
        elif self.ahead is not None and text:
            self.ahead += text
        elif self.ahead is not None:
            self._keep_ahead()
            return key == "escape"
        else:
            return False
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Open, with what is pasted."""
        event.stop()
        if self.ahead is None:
            self._open(event.text)
        else:
            self.ahead += event.text

    def _open(self, text: str) -> None:
        self.ahead = text
        self.post_message(self.Opened(self))

    def typed_ahead(self) -> str | None:
        """Give what was typed since the row was opened, None where it was left meanwhile; the writer goes on."""
        ahead, self.ahead = self.ahead, None
        return ahead

    def _keep_ahead(self) -> None:
        text, self.ahead = f"{self.value or ''}{self.ahead}", None
        self.set_value(text if text.strip() else None)

    def on_click(self, event: events.Click) -> None:
        """Open."""
        if self.ahead is None:
            self._open("")
