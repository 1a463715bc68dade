"""One of a few lines, by its number or the arrows."""

from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from ladder.ui.dialogs.dialog import Dialog


class PickDialog(Dialog[int]):
    """Gives the place of the line that was picked, counted from 0.

    A line that states something is picked by its number or by Space, never by the Enter that goes on.
    """

    def __init__(self, title: str, lines: Sequence[str], *, stating: Collection[int] = ()) -> None:
        """Offer `lines`, at least one; picking one of the places `stating` writes something down at once."""
        picks = "a number or Space · Enter goes on" if stating else "a number or ↑ ↓ and Enter"
        super().__init__(title, f"{picks} · Esc goes back")
        self.lines = tuple(lines)
        self.stating = frozenset(stating)
        self.place = 0

    def questions(self) -> ComposeResult:
        """Give the lines."""
        yield Static(self._drawn(), id="lines")

    def take(self, key: str, sign: str) -> bool:
        """Pick, or move to another line."""
        if sign.isascii() and sign.isdigit() and 1 <= int(sign) <= len(self.lines):
            self.dismiss(int(sign) - 1)
        elif key == "enter":
            self.dismiss(None if self.place in self.stating else self.place)
        elif key == "space":
            self.dismiss(self.place)
        elif key in ("up", "down"):
            self.place = (self.place + (1 if key == "down" else -1)) % len(self.lines)
            self.query_one("#lines", Static).update(self._drawn())
        else:
            return False
        return True

    def _drawn(self) -> Content:
        return Content("\n").join(
            Content.assemble(
                (f" {index + 1} ", "bold $primary"), (line, "bold reverse" if index == self.place else "$foreground")
            )
            for index, line in enumerate(self.lines)
        )
