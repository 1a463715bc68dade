"""One of a few words in a form, all of them in sight; the arrows move between them."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from ladder.ui.widgets.clickable import Lit, clickable

WIDEST_GAP = 3
"""How many blanks stand between two options where there is room."""


class InlineChoice(Lit, can_focus=True):
    """Options as (value, words) on one line; ← → and Space choose."""

    value: reactive[str] = reactive("")

    class Changed(Message):
        """Another option was chosen."""

        def __init__(self, choice: "InlineChoice", value: str) -> None:
            """Carry which choice and its new value."""
            super().__init__()
            self.choice = choice
            self.value = value

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        """Offer `options`; `value` is chosen at first."""
        super().__init__(id=id)
        self.options = tuple(options)
        self.set_reactive(InlineChoice.value, value)

    def render(self) -> Content:
        """Draw all options, as far apart as there is room; the chosen one has a sign of its own."""
        options = [self._option(value, words) for value, words in self.options]
        room = (
            self.size.width - sum(one.cell_length for one in options) if self.size.width else WIDEST_GAP * len(options)
        )
        return Content(" " * max(1, min(WIDEST_GAP, room // max(1, len(options) - 1)))).join(options)

    def on_key(self, event: events.Key) -> None:
        """Choose the next or the one before."""
        step = {"right": 1, "space": 1, "left": -1}.get(event.key)
        if step is None:
            return
        event.stop()
        event.prevent_default()
        values = [value for value, _words in self.options]
        place = values.index(self.value) if self.value in values else -step
        self._choose(values[(place + step) % len(values)])

    def on_click(self, event: events.Click) -> None:
        """Choose what was pressed; a first click only brings the focus."""
        if self.pressed(event) is not None:
            self._choose(self.pressed(event))

    def on_focus(self) -> None:
        """Draw the mark of focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the mark of focus away."""
        self.refresh()

    def _choose(self, value: str) -> None:
        if value != self.value:
            self.value = value
            self.post_message(self.Changed(self, value))

    def _option(self, value: str, words: str) -> Content:
        chosen = value == self.value
        style = "bold reverse" if chosen and self.has_focus else "bold $foreground" if chosen else "$quiet"
        return clickable(Content.styled(f"{'◉' if chosen else '○'} {words}", style), value)
