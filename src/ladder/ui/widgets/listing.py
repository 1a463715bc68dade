"""A list of lines of any length: only those on screen are drawn."""

from collections.abc import Callable, Sequence
from typing import overload

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.clickable import clickable, clicked


class Drawn(Sequence[Content]):
    """Lines that are drawn only when they come in sight: thousands of them cost nothing before that."""

    def __init__(self, count: int, draw: Callable[[int], Content]) -> None:
        """Stand for `count` lines, each given by `draw`."""
        self._count = count
        self._draw = draw

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Content: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Content]: ...

    def __getitem__(self, index: int | slice) -> Content | Sequence[Content]:
        if isinstance(index, slice):
            return [self._draw(one) for one in range(*index.indices(self._count))]
        return self._draw(range(self._count)[index])


class Listing(Widget, can_focus=True):
    """Lines to look through with the arrows, a page at a time, or from end to end."""

    lines: reactive[Sequence[Content]] = reactive(())
    chosen: reactive[int] = reactive(0)

    class Chosen(Message):
        """Another line is looked at."""

        def __init__(self, index: int) -> None:
            """Carry which one."""
            super().__init__()
            self.index = index

    def validate_chosen(self, chosen: int) -> int:
        """Stay within the list."""
        return max(0, min(len(self.lines) - 1, chosen))

    def watch_lines(self) -> None:
        """Look at a line that is there."""
        self.chosen = self.validate_chosen(self.chosen)
        self.watch_chosen()

    def watch_chosen(self) -> None:
        """Tell which line is looked at."""
        if self.lines:
            self.post_message(self.Chosen(self.chosen))

    def render(self) -> Content:
        """Draw the lines around the chosen one."""
        room = max(1, self.size.height)
        first = max(0, min(self.chosen - room // 2, len(self.lines) - room))
        return Content("\n").join(self._line(index) for index in range(first, min(len(self.lines), first + room)))

    def on_key(self, event: events.Key) -> None:
        """Look at another line."""
        page = max(1, self.size.height - 1)
        step = {
            "up": -1,
            "down": 1,
            "pageup": -page,
            "pagedown": page,
            "home": -len(self.lines),
            "end": len(self.lines),
        }.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self.chosen += step

    def on_mouse_scroll_down(self) -> None:
        """Look further down."""
        self.chosen += 1

    def on_mouse_scroll_up(self) -> None:
        """Look further up."""
        self.chosen -= 1

    def on_click(self, event: events.Click) -> None:
        """Look at the line that was clicked on."""
        if clicked(event) is not None:
            self.chosen = clicked(event)

    def on_focus(self) -> None:
        """Draw the mark of focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the mark of focus away."""
        self.refresh()

    def _line(self, index: int) -> Content:
        here = index == self.chosen
        mark = Content.styled("▌" if here and self.has_focus else " ", "bold $primary")
        line = (mark + self.lines[index]).truncate(self.size.width, ellipsis=True, pad=True)
        return clickable(line.stylize("on $focus-ground") if here else line, index)
