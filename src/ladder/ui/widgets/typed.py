"""Numbers and clock times typed in place, kept when they are whole or the row is left."""

from textual.content import Content

from ladder.ui.widgets.row import Row, blank


class TypedRow(Row):
    """Digits typed in place. Enter, or leaving the row, keeps them; Esc takes back what is half typed."""

    longest = 3

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

    def parsed(self) -> int | str | None:
        """Give the value that is typed, None while it is not one."""
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

    def on_blur(self) -> None:
        """Keep what was typed when the row is left."""
        self.keep()
        self.refresh()

    def keep(self) -> None:
        """Make what is typed the value, if it is one."""
        value = self.parsed() if self.typing else None
        self.typing = ""
        if value is not None:
            self.set_value(value)


class MinutesRow(TypedRow):
    """Minutes, 0 to 600."""

    def worded(self) -> str:
        """Give minutes, and hours where they are more than one."""
        hours, minutes = divmod(self.value, 60)
        return f"{self.value} min" + (f"  ({hours} h {minutes:02d})" if hours else "")

    def parsed(self) -> int | None:
        """Give the minutes typed; None above 600."""
        return int(self.typing) if int(self.typing) <= 600 else None


class SleepRow(TypedRow):
    """How long, in hours and minutes: `7`, `730` or `0730`; kept in minutes."""

    longest = 4

    def worded(self) -> str:
        """Give hours and minutes."""
        hours, minutes = divmod(self.value, 60)
        return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"

    def parsed(self) -> int | None:
        """Give the minutes typed; None above 16 hours."""
        hours, minutes = (self.typing[:-2], self.typing[-2:]) if len(self.typing) > 2 else (self.typing, "0")
        total = 60 * int(hours) + int(minutes)
        return total if int(minutes) < 60 and total <= 960 else None


class ClockRow(TypedRow):
    """A time of day: four digits, `0805` or `805`."""

    longest = 4

    def worded(self) -> str:
        """Give the time as it is kept."""
        return str(self.value)

    def formed(self) -> str:
        """Give the digits with their colon once it is certain where it stands."""
        return self.typing if len(self.typing) < 3 else f"{self.typing[:-2]}:{self.typing[-2:]}"

    def parsed(self) -> str | None:
        """Give the time typed; None when no clock shows it."""
        digits = self.typing.rjust(4, "0") if len(self.typing) > 2 else self.typing.rjust(2, "0") + "00"
        hours, minutes = int(digits[:2]), int(digits[2:])
        return f"{hours:02d}:{minutes:02d}" if hours < 24 and minutes < 60 else None
