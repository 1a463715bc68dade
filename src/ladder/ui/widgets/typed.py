"""Numbers and clock times typed in place, kept when they are whole or the row is left."""

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.message import Message

from ladder.domain.clock_readings import Window, arriving, understood
from ladder.ui.widgets.row import Row, blank


class TypedRow(Row):
    """Digits typed in place. Enter, or leaving the row, keeps them; Esc takes back what is half typed.

    What may not be kept stays on the row, with a sentence, until it is typed anew or taken back.
    """

    longest = 3

    class Doubted(Message):
        """What is typed is no value yet."""

        def __init__(self, row: "TypedRow", sentence: str) -> None:
            """Carry the row and the sentence that asks."""
            super().__init__()
            self.row = row
            self.sentence = sentence

    def __init__(self, field: str, label: str, *, about: str = "") -> None:
        """Take digits for `field`; `about` says what they are."""
        super().__init__(field, label)
        self.about = about
        self.typing = ""

    def shown(self, room: int) -> Content:
        """Give what is being typed, else the value."""
        if self.typing:
            return Content.assemble((self.formed(), "bold $primary"), ("▁", "$primary"))
        return blank() if self.value is None else Content.styled(self.worded(), "bold $foreground")

    def tray_title(self) -> str:
        """Name the keys of a typed value."""
        return f"{self.label} · type it · Enter keeps it · Backspace clears"

    def tray(self, width: int, height: int) -> Content:
        """Give what is meant."""
        return Content.styled(self.about, "$quiet")

    def worded(self) -> str:
        """Give the value in words."""
        raise NotImplementedError

    def formed(self) -> str:
        """Give what is typed so far as it will read."""
        return self.typing

    def parsed(self) -> int | str:
        """Give the value that is typed. Raises ValueError, a sentence, while it is none."""
        raise NotImplementedError

    def take(self, key: str, sign: str) -> bool:
        """Type, keep, take back or clear."""
        if sign.isascii() and sign.isdigit() and len(self.typing) < self.longest:
            self.typing += sign
        elif key == "backspace" and self.typing:
            self.typing = self.typing[:-1]
        elif key in ("backspace", "delete"):
            self.set_value(None)
        elif key == "escape" and self.typing:
            self.typing = ""
        elif key == "enter" and self.typing:
            self.keep()
        else:
            return False
        if len(self.typing) == self.longest:
            self.keep()
        self.refresh()
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Type what is pasted, as far as it is a number; a colon or a point in a time says nothing more."""
        event.stop()
        for sign in event.text.strip():
            self.take(sign, sign)

    def on_blur(self) -> None:
        """Keep what was typed when the row is left."""
        self.keep()
        self.refresh()

    def keep(self) -> None:
        """Make what is typed the value; what is none, or may be two, stays on the row, and is asked about."""
        if not self.typing:
            return
        try:
            value = self.parsed()
        except ValueError as error:
            self.post_message(self.Doubted(self, str(error)))
            return
        self.typing = ""
        self.set_value(value)

    def let_go(self) -> None:
        """Forget what is half typed."""
        self.typing = ""
        self.refresh()


class MinutesRow(TypedRow):
    """Minutes, 0 to 600."""

    def worded(self) -> str:
        """Give minutes, and hours where they are more than one."""
        hours, minutes = divmod(self.value, 60)
        return f"{self.value} min" + (f"  ({hours} h {minutes:02d})" if hours else "")

    def parsed(self) -> int:
        """Give the minutes typed."""
        if int(self.typing) > 600:
            raise ValueError(f"{self.label}: {self.typing} minutes is more than a day can have; it can be up to 600.")
        return int(self.typing)


class SleepRow(TypedRow):
    """How long, in hours and minutes: `7`, `730` or `0730`; kept in minutes."""

    longest = 4

    def worded(self) -> str:
        """Give hours and minutes."""
        hours, minutes = divmod(self.value, 60)
        return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"

    def parsed(self) -> int:
        """Give the minutes typed."""
        hours, minutes = (self.typing[:-2], self.typing[-2:]) if len(self.typing) > 2 else (self.typing, "0")
        total = 60 * int(hours) + int(minutes)
        if int(minutes) > 59 or total > 960:
            raise ValueError(f"{self.label} can be up to 16 hours, like 7 or 730 for seven hours and a half.")
        return total


class ClockRow(TypedRow):
    """A time of day: `0805`, `805` or, where the day tells which one is meant, `5`."""

    longest = 4
    window: Callable[[], Window] = staticmethod(lambda: arriving(None, None))
    """Gives which times make sense on the day that is shown."""

    def worded(self) -> str:
        """Give the time as it is kept."""
        return str(self.value)

    def formed(self) -> str:
        """Give the digits with their colon once it is certain where it stands."""
        return self.typing if len(self.typing) < 3 else f"{self.typing[:-2]}:{self.typing[-2:]}"

    def parsed(self) -> str:
        """Give the time typed."""
        return understood(self.formed(), self.window())
