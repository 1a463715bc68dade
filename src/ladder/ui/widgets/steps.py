"""How far we got, as a path of steps: bed, up, dressed, door, car, gate, inside."""

from textual.content import Content

from ladder.domain.catalogue import FURTHEST
from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.row import Row, blank

SHORT = ("bed", "up", "dressed", "door", "car", "gate", "inside")


class StepsRow(Row):
    """A step 0-6: a digit sets it, the arrows move along, Backspace clears it."""

    def shown(self, room: int) -> Content:
        """Give the steps that were taken, the last one strongest, as many as there is room for."""
        if self.value is None:
            return blank()
        taken = list(SHORT[: self.value + 1])
        while len(taken) > 1 and len(" ▸ ".join(taken)) > room:
            taken = ["…", *taken[2:]] if taken[0] == "…" else ["…", *taken[1:]]
        earlier = Content.styled("".join(f"{step} ▸ " for step in taken[:-1]), "$quiet")
        return Content.assemble(earlier, (taken[-1].upper(), "bold $foreground"))

    def tray_title(self) -> str:
        """Name the keys of the path."""
        return f"{self.label} · press a number · ← → moves · Backspace clears"

    def tray(self, width: int, height: int) -> Content:
        """Give all steps with their numbers."""
        return Content("   ").join(self._step(number) for number in range(len(SHORT)))

    def take(self, key: str, sign: str) -> bool:
        """Set, move or clear the step."""
        last = len(SHORT) - 1
        if key in ("backspace", "delete"):
            self.set_value(None)
        elif key in ("left", "right"):
            step = 1 if key == "right" else -1
            self.set_value(0 if self.value is None else min(last, max(0, self.value + step)))
        elif sign.isascii() and sign.isdigit() and int(sign) <= last:
            self.set_value(int(sign))
        else:
            return False
        return True

    def _step(self, number: int) -> Content:
        chosen = number == self.value
        words = Content.assemble(
            (f"{number} ", "bold $primary"), (FURTHEST[number], "bold reverse" if chosen else "$foreground")
        )
        return clickable(words, number)
