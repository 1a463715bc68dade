"""Writing a text in place: the writer opens over the tray, and what is typed is kept while it is typed."""

from typing import Any

from textual import on
from textual.screen import Screen

from ladder.ui.widgets.sentence import Kept, SentenceRow
from ladder.ui.widgets.tray import Tray


class Writing(Screen[Any]):
    """A screen with rows and a tray whose texts can be opened for writing."""

    def keep(self, field: str, value: object) -> None:
        """Have one field saved."""
        raise NotImplementedError

    def keep_writing(self) -> None:
        """Keep the text that is being written, if one is."""
        if self.query("#writer"):
            from ladder.ui.widgets.writer import Writer

            writer = self.query_one(Writer)
            self.keep(writer.field, writer.text or None)

    def end_writing(self) -> None:
        """Show the tray again; the writer that goes has nothing more to say."""
        if self.query("#writer"):
            from ladder.ui.widgets.writer import Writer

            writer = self.query_one(Writer)
            writer.over = True
            writer.remove()
        self.query_one(Tray).display = True

    @on(SentenceRow.Opened)
    async def _open_writer(self, message: SentenceRow.Opened) -> None:
        from ladder.ui.widgets.writer import Writer

        tray = self.query_one(Tray)
        tray.display = False
        writer = Writer(message.row.field, message.row.label, message.row.value or "")
        await self.mount(writer, after=tray)
        writer.focus()
        writer.insert(message.row.typed_ahead())

    @on(Kept)
    def _writer_kept(self, message: Kept) -> None:
        row = self.query_one(f"#row-{message.field}", SentenceRow)
        if message.text != row.value:
            row.value = message.text
            self.keep(message.field, message.text)
        if message.left:
            writing = self.focused is not None and self.focused.id == "writer"
            self.end_writing()
            if writing:
                row.focus()
