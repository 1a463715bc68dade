"""The ladder, drawn from the ground up."""

from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.clickable import clickable, clicked


class RungLine(NamedTuple):
    """What is drawn of one rung."""

    id: str
    number: int
    label: str
    target: str
    fear: str
    tries: str
    status: str
    here: bool


STATES = {"done": "done", "current": "", "todo": "", "parked": "parked"}


class RungList(Widget, can_focus=True):
    """Rungs between two rails, the first at the bottom; ● stands on the one that is tried now."""

    rungs: reactive[tuple[RungLine, ...]] = reactive((), layout=True)
    chosen: reactive[int] = reactive(0)

    class Chosen(Message):
        """Another rung is looked at."""

        def __init__(self, rung: str) -> None:
            """Carry its id."""
            super().__init__()
            self.rung = rung

    def watch_rungs(self, rungs: tuple[RungLine, ...]) -> None:
        """Look at the rung that is tried now."""
        self.chosen = next((index for index, rung in enumerate(rungs) if rung.here), 0)

    def watch_chosen(self) -> None:
        """Tell which rung is looked at."""
        if self.rungs:
            self.post_message(self.Chosen(self.rungs[self.chosen].id))

    def render(self) -> Content:
        """Draw the rungs that fit, two lines each where there is room, and the ground."""
        if not self.rungs:
            return Content("")
        tall = self.size.height >= 2 * len(self.rungs) + 1
        room = max(1, (self.size.height - 1) // (2 if tall else 1))
        first = max(0, min(self.chosen - room // 2, len(self.rungs) - room))
        lines: list[Content] = []
        for index in reversed(range(first, min(len(self.rungs), first + room))):
            if tall:
                lines.append(Content.styled(" ║      ║", "$line"))
            lines.append(self._rung(index))
        lines.append(Content.styled("▔" * self.size.width, "$line"))
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """Look at the rung above or below."""
        step = {"up": 1, "k": 1, "down": -1, "j": -1}.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self.chosen = max(0, min(len(self.rungs) - 1, self.chosen + step))

    def on_click(self, event: events.Click) -> None:
        """Look at the rung that was clicked on."""
        if clicked(event) is not None:
            self.chosen = clicked(event)

    def on_focus(self) -> None:
        """Draw the mark of focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the mark of focus away."""
        self.refresh()

    def _rung(self, index: int) -> Content:
        rung = self.rungs[index]
        done = rung.status == "done"
        rail = "═══●══" if rung.here else "══════" if done else "──────"
        ends = ("╠", "╣") if done or rung.here else ("╟", "╢")
        steps = Content.assemble(
            (f" {ends[0]}", "$line"),
            (rail, "bold $primary" if rung.here else "$success" if done else "$line"),
            (ends[1], "$line"),
        )
        style = "bold $foreground" if rung.here else "$foreground" if done else "$quiet"
        mark = "▸" if index == self.chosen and self.has_focus else " "
        label = Content.assemble((f" {mark}{rung.number} ", "bold $primary"), (rung.label, style))
        facts = Content.styled(f"  {rung.target:<7} {rung.fear:<12}", "$quiet")
        tail = Content.styled(
            f" {'here now' if rung.here else STATES[rung.status]:>8}", "bold $primary" if rung.here else "$quiet"
        )
        room = max(12, self.size.width - steps.cell_length - tail.cell_length)
        wide = min(max(len(one.label) for one in self.rungs) + 4, room - min(facts.cell_length, room // 2))
        line = label.truncate(wide, ellipsis=True, pad=True) + facts + Content.styled(rung.tries, "$success")
        return clickable(steps + line.truncate(room, ellipsis=True, pad=True) + tail, index)
