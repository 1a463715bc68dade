"""The rung that today is about, in a line or two."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class RungCard(Widget):
    """A titled box: where on the ladder we are, and what the rung needs."""

    lines: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """Draw the first line strong, the rest quiet."""
        if not self.lines:
            return Content("")
        first, *rest = self.lines
        strong = Content.styled(first, "bold $foreground").truncate(self.size.width, ellipsis=True)
        room = self.size.width - strong.cell_length
        if self.size.height == 1:
            return strong + Content.styled("".join(f" · {part}" for part in rest), "$quiet").truncate(
                max(room, 0), ellipsis=True
            )
        return Content("\n").join([strong, *(Content.styled(part, "$quiet") for part in rest)])
