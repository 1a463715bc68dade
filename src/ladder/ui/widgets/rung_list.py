"""The ladder as a list to look through, from the ground up."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.clickable import clicked
from ladder.ui.widgets.ladder_drawing import RungLine, draw_ladder


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
        """Draw the ladder for the room there is; the mark of the chosen rung shows with the focus."""
        return draw_ladder(self.rungs, self.size.width, self.size.height, self.chosen if self.has_focus else None)

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
