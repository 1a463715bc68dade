"""A number from 0 to 10, set by one key."""

from time import monotonic

from textual.content import Content

from ladder.domain.catalogue import DISTRESS_ANCHORS, distress_word
from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.row import Row, blank

TEN_WITHIN_SECONDS = 1.0


class RatingRow(Row):
    """A rating 0-10: a digit sets it, `1` then `0` within a second is 10 and so is `=`; Backspace clears it."""

    def __init__(self, field: str, label: str, *, anchors: dict[int, str] | None = None, about: str = "") -> None:
        """Show a rating; `anchors` name its numbers, `about` is the sentence shown under them."""
        super().__init__(field, label)
        self.anchors = DISTRESS_ANCHORS if anchors is None else anchors
        self.about = about
        self._one_at = float("-inf")

    def shown(self, room: int) -> Content:
        """Give the whole scale while focused, else the number and its word."""
        if self.has_focus and room >= 24:
            return Content(" ").join(self._number(size) for size in range(11))
        if self.value is None:
            return blank()
        words = f"  {distress_word(self.value)}" if self.anchors is DISTRESS_ANCHORS else ""
        return Content.assemble((str(self.value), "bold $foreground"), (words, "$quiet"))

    def tray_title(self) -> str:
        """Name the keys of a rating."""
        return f"{self.label} · press a number · = is 10 · Backspace clears"

    def tray(self, width: int, height: int) -> Content:
        """Give what the numbers mean."""
        meaning = Content("   ").join(
            Content.assemble((str(size), "bold $primary"), f" {words}") for size, words in self.anchors.items()
        )
        return Content("\n").join([meaning, Content.styled(self.about, "$quiet")]) if self.about else meaning

    def take(self, key: str, sign: str) -> bool:
        """Set, raise to ten, step or clear the number."""
        now = monotonic()
        if key in ("backspace", "delete"):
            self.set_value(None)
        elif key in ("left", "right"):
            step = 1 if key == "right" else -1
            self.set_value(0 if self.value is None else min(10, max(0, self.value + step)))
        elif sign == "=":
            self.set_value(10)
        elif sign.isascii() and sign.isdigit():
            ten = sign == "0" and self.value == 1 and now - self._one_at <= TEN_WITHIN_SECONDS
            self._one_at = now if sign == "1" else float("-inf")
            self.set_value(10 if ten else int(sign))
        else:
            return False
        return True

    def _number(self, size: int) -> Content:
        chosen = size == self.value
        text = f"[{size}]" if chosen else str(size)
        style = "bold reverse $primary" if chosen else "$foreground"
        return clickable(Content.styled(text, style), size)
