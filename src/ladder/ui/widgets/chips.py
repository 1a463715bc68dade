"""Words to tick by their letters; how each tick is written is the business of a `Ticks`."""

from collections.abc import Sequence
from typing import Any

from textual import events
from textual.content import Content

from ladder.domain.catalogue import Chip
from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.row import Row, blank
from ladder.ui.widgets.ticks import Ticks


class ChipsRow(Row):
    """Ticked words. A letter ticks, again raises, in the end unticks; `-` is "none"; Backspace clears the row."""

    def __init__(self, field: str, label: str, chips: Sequence[Chip], ticks: Ticks) -> None:
        """Offer `chips`; `ticks` knows how this list is raised, written and shown."""
        super().__init__(field, label)
        self.chips = tuple(chips)
        self.ticks = ticks
        self._last: str | None = None

    def shown(self, room: int) -> Content:
        """Give what is ticked; what does not fit is counted."""
        if self.value is None:
            return blank()
        if not self.value:
            return Content.styled("none", "bold $foreground")
        return self._fitting([self._ticked(entry) for entry in self.value], room)

    def tray_title(self) -> str:
        """Name the keys of a list of chips."""
        return f"{self.label} · {self.ticks.keys} · - none · Backspace clears"

    def tray(self, width: int, height: int) -> Content:
        """Give every chip with its letter, in columns that never move; short words where the full ones do not fit."""
        full = max(len(chip.words) for chip in self.chips)
        short = max(len(chip.short) for chip in self.chips)
        around = 2 + self.ticks.mark_width + 1
        fits = -(-len(self.chips) // max(1, width // (full + around))) <= height
        cell = (full if fits else short) + around
        columns = max(1, width // cell)
        lines = [self.chips[start : start + columns] for start in range(0, len(self.chips), columns)]
        return Content("\n").join(
            Content("").join(self._offer(chip, cell, full=fits) for chip in line) for line in lines
        )

    def on_key(self, event: events.Key) -> None:
        """Tick, raise, rate, say none, or clear."""
        key = event.character or ""
        code = next((chip.code for chip in self.chips if chip.letter == key), None)
        if code is not None:
            event.stop()
            event.prevent_default()
            self.press(code)
            return
        value: list[Any] | None
        if key == "-":
            value = []
        elif event.key in ("backspace", "delete"):
            value = None
        elif key.isascii() and key.isdigit() and self._last and self.ticks.takes(int(key)):
            value = self.ticks.rated(list(self.value or ()), self._last, int(key))
        else:
            return
        event.stop()
        event.prevent_default()
        self.set_value(value)

    def on_blur(self) -> None:
        """A digit rates only the chip that was just ticked."""
        self._last = None

    def press(self, value: str) -> None:
        """Tick or raise the word of code `value`; without any tick left the row is not recorded."""
        self._last = value
        self.set_value(self.ticks.pressed(list(self.value or ()), value) or None)

    def _ticked(self, entry: object) -> Content:
        code = self.ticks.code(entry)
        short = next((chip.short for chip in self.chips if chip.code == code), code)
        return Content.assemble(
            (short, "bold $foreground"), (" " + self.ticks.mark(entry) if self.ticks.mark(entry) else "", "$primary")
        )

    def _offer(self, chip: Chip, cell: int, *, full: bool) -> Content:
        entry = next((entry for entry in self.value or () if self.ticks.code(entry) == chip.code), None)
        mark = self.ticks.mark(entry) if entry is not None else ""
        words = Content.assemble(
            (f"{chip.letter} ", "bold $primary"),
            (chip.words if full else chip.short, "bold reverse" if entry is not None else "$foreground"),
            (mark, "bold $primary"),
        )
        return clickable(words, chip.code).pad_right(max(1, cell - words.cell_length))

    @staticmethod
    def _fitting(words: list[Content], room: int) -> Content:
        shown = list(words)
        while True:
            left = len(words) - len(shown)
            line = Content("  ").join(shown) + (Content.styled(f"  +{left}", "$quiet") if left else Content(""))
            if line.cell_length <= room or len(shown) <= 1:
                return line.truncate(room, ellipsis=True)
            shown.pop()
