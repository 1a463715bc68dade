"""How far we got, as a path of steps: bed, up, dressed, door, car, gate, inside."""

from textual import events
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

    def on_key(self, event: events.Key) -> None:
        """Set, move or clear the step."""
        key = event.character or ""
        if event.key in ("backspace", "delete"):
            value: int | None = None
        elif event.key in ("left", "right"):
            step = 1 if event.key == "right" else -1
            value = 0 if self.value is None else min(len(SHORT) - 1, max(0, self.value + step))
        elif key.isascii() and key.isdigit() and int(key) < len(SHORT):
            value = int(key)
        else:
            return
        event.stop()
        event.prevent_default()
        self.set_value(value)

    def _step(self, number: int) -> Content:
        chosen = number == self.value
        words = Content.assemble(
            (f"{number} ", "bold $primary"), (FURTHEST[number], "bold reverse" if chosen else "$foreground")
        )
        return clickable(words, number)
