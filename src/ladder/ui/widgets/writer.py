"""Where a note is written: opens over the tray, keeps what is typed while it is typed."""

from datetime import date

from textual.binding import Binding
from textual.content import Content
from textual.timer import Timer
from textual.widgets import TextArea

from ladder.domain.wording import short_date
from ladder.ui.widgets.sentence import Kept

KEEP_AFTER_SECONDS = 0.6


class Writer(TextArea):
    """A text of a few lines. Esc leaves and keeps; so does leaving in any other way."""

    BINDINGS = [Binding("escape", "leave", "leave and keep", id="writer.leave")]  # noqa: RUF012 - Textual's own declaration

    def __init__(self, field: str, title: str, text: str, day: date | None) -> None:
        """Write `field` of a day, beginning with `text`."""
        super().__init__(text, id="writer", soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self.field = field
        self.day = day
        self.title_words = title
        self.border_title = Content(f"{title} · Esc leaves and keeps it")
        self.over = False
        self._began = text
        self._keeping: Timer | None = None

    @property
    def words(self) -> str | None:
        """The text; None while there is nothing but blanks, which say nothing."""
        return self.text if self.text.strip() else None

    def on_mount(self) -> None:
        """Stand at the end of what is there."""
        self.move_cursor(self.document.end)

    @property
    def is_changed(self) -> bool:
        """Whether the text is another one than what was last kept."""
        return self.text != self._began

    def name_day(self) -> None:
        """Say which day this is about, once another one is shown around it."""
        if self.day is not None:
            self.border_title = Content(f"{self.title_words}, {short_date(self.day)} · Esc leaves and keeps it")

    def on_text_area_changed(self) -> None:
        """Keep the text when the typing pauses."""
        if self._keeping is not None:
            self._keeping.stop()
        self._keeping = self.set_timer(KEEP_AFTER_SECONDS, lambda: self._keep(left=False))

    def action_leave(self) -> None:
        """Leave and keep."""
        self._keep(left=True)

    def on_blur(self) -> None:
        """Keep what was written when the focus goes elsewhere."""
        self._keep(left=True)

    def _keep(self, *, left: bool) -> None:
        if self._keeping is not None:
            self._keeping.stop()
        if self.over:
            return
        if left or self.is_changed:
            self._began = self.text
            self.post_message(Kept(self.field, self.words, self.day, left=left))
