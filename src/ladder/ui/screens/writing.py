"""Writing a text in place: the writer opens over the tray, and what is typed is kept while it is typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from textual import events, on

from ladder.ui.now import FollowsTheDay
from ladder.ui.widgets.frame import Hint, KeyBar
from ladder.ui.widgets.sentence import Kept, SentenceRow
from ladder.ui.widgets.tray import Tray

WRITING_HINTS = (
    Hint("a-z 0-9", "just type, it opens", "screen.write"),
    Hint("Enter", "opens", "screen.write"),
    Hint("Tab", "next", "app.focus_next"),
    Hint("shift+Tab", "before", "app.focus_previous"),
    Hint("ctrl+p", "all", "app.command_palette"),
)
"""What the footer says while a text is lit and not open."""


class Writing(FollowsTheDay):
    """A screen with rows and a tray whose texts can be opened for writing; a text stays with the day it was begun."""

    HINTS: ClassVar[Sequence[Hint]] = ()

    def keep(self, field: str, value: object, day: date | None = None) -> None:
        """Have one field saved, of the day that is shown or of another one."""
        raise NotImplementedError

    @property
    def written_day(self) -> date | None:
        """The day of the text that is being written, if one is."""
        return None if (writer := self._writer()) is None else writer.day

    def name_writing(self) -> None:
        """Name the day of the text that is being written, for another one is shown now."""
        writer = self._writer()
        if writer is not None:
            writer.name_day()

    def keep_writing(self) -> None:
        """Keep the text that is being written, if one is."""
        writer = self._writer()
        if writer is not None and writer.is_changed:
            self.keep(writer.field, writer.words, writer.day)

    def end_writing(self) -> None:
        """Show the tray again; the writer that goes has nothing more to say."""
        writer = self._writer()
        if writer is not None:
            writer.over = True
            writer.remove()
        self.query_one(Tray).display = True

    @on(SentenceRow.Opened)
    async def _open_writer(self, message: SentenceRow.Opened) -> None:
        from ladder.ui.widgets.writer import Writer

        if message.row.ahead is None:
            return
        tray = self.query_one(Tray)
        tray.display = False
        writer = Writer(message.row.field, message.row.label, message.row.value or "", message.day)
        await self.mount(writer, after=tray)
        ahead = message.row.typed_ahead()
        if ahead is None:
            self.end_writing()
            return
        writer.focus()
        writer.insert(ahead)

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        """Name the keys of a text where one is lit: there every sign is text, so no letter is a command."""
        self.query_one(KeyBar).hints = WRITING_HINTS if isinstance(self.focused, SentenceRow) else self.HINTS

    def action_write(self) -> None:
        """Open the text that is lit."""
        if isinstance(self.focused, SentenceRow):
            self.focused.take("enter", "")

    @on(Kept)
    def _writer_kept(self, message: Kept) -> None:
        row = self.query_one(f"#row-{message.field}", SentenceRow)
        if message.day != row.day:
            self.keep(message.field, message.text, message.day)
        elif message.text != row.value:
            row.value = message.text
            self.keep(message.field, message.text)
        if message.left:
            writing = self.focused is not None and self.focused.id == "writer"
            self.end_writing()
            if writing:
                row.focus()

    def _writer(self) -> Any:
        """Give the writer that is open, None where there is none; its module is slow to import."""
        return next(iter(self.query("#writer")), None)
