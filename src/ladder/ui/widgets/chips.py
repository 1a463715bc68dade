"""Words to tick by their letters; how each tick is written is the business of a `Ticks`."""

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from ladder.domain.catalogue import Chip
from ladder.domain.own_chips import ListName
from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.row import Row, blank
from ladder.ui.widgets.ticks import Ticks


class ChipsRow(Row):
    """Ticked words. A letter ticks, again raises, in the end unticks; `-` is "none"; Backspace clears the row.

    `usual` are the codes ticked most often, shown beside what is ticked while the row has no focus.
    """

    chips: reactive[tuple[Chip, ...]] = reactive(())
    usual: reactive[tuple[str, ...]] = reactive(())

    class Sought(Message):
        """The family looks for a word that has no letter in sight, or has one of its own."""

        def __init__(self, row: "ChipsRow") -> None:
            """Carry which list is looked through."""
            super().__init__()
            self.row = row

    def __init__(self, field: ListName, label: str, chips: Sequence[Chip], ticks: Ticks) -> None:
        """Offer `chips` for the list `field`; `ticks` knows how it is raised, written and shown."""
        super().__init__(field, label)
        self.list: ListName = field
        self.set_reactive(ChipsRow.chips, tuple(chips))
        self.ticks = ticks
        self._last: str | None = None

    def shown(self, room: int) -> Content:
        """Give what is ticked; what does not fit is counted."""
        if self.value is None:
            return self._with_usual(blank(), room)
        if not self.value:
            return Content.styled("none", "bold $foreground")
        return self._with_usual(self._fitting([self._ticked(entry) for entry in self.value], room), room)

    def tray_title(self) -> str:
        """Name the keys of a list of chips."""
        return f"{self.label} · {self.ticks.keys} · - none · / find or add"

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

    def take(self, key: str, sign: str) -> bool:
        """Tick, raise, rate, say none, look for a word, or clear."""
        code = next((chip.code for chip in self.chips if sign and chip.letter == sign), None)
        if code is not None:
            self.press(code)
        elif sign == "/":
            self.post_message(self.Sought(self))
        elif sign == "-":
            self.set_value([])
        elif key in ("backspace", "delete"):
            self.set_value(None)
        elif sign.isascii() and sign.isdigit() and self._last and self.ticks.takes(int(sign)):
            self.set_value(self.ticks.rated(list(self.value or ()), self._last, int(sign)))
        else:
            return False
        return True

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

    def _with_usual(self, line: Content, room: int) -> Content:
        """Add the most used words that are not ticked, in brackets with their letters, as far as they fit."""
        if self.has_focus:
            return line
        ticked = {self.ticks.code(entry) for entry in self.value or ()}
        offers: list[str] = []
        for code in self.usual:
            chip = next((chip for chip in self.chips if chip.code == code), None)
            if chip is None or code in ticked:
                continue
            if line.cell_length + len(", ".join([*offers, f"{chip.letter} {chip.short}"])) + 4 > room:
                break
            offers.append(f"{chip.letter} {chip.short}")
        return line + Content.styled(f"  ({', '.join(offers)})", "$quiet") if offers else line

    @staticmethod
    def _fitting(words: list[Content], room: int) -> Content:
        shown = list(words)
        while True:
            left = len(words) - len(shown)
            line = Content("  ").join(shown) + (Content.styled(f"  +{left}", "$quiet") if left else Content(""))
            if line.cell_length <= room or len(shown) <= 1:
                return line.truncate(room, ellipsis=True)
            shown.pop()
