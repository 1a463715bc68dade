"""The rung that today is about: in a line, and where there is room with the ladder around it."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ladder.ui.widgets.ladder_drawing import RungLine, draw_ladder

ROOM_FOR_A_LADDER = 6


class RungCard(Widget):
    """A titled box: where on the ladder we are, and what the rung needs."""

    parts: reactive[tuple[str, ...]] = reactive(())
    rungs: reactive[tuple[RungLine, ...]] = reactive(())

    def render(self) -> Content:
        """Draw the rung's name strong and the rest quiet, then the ladder."""
        if not self.parts:
            return Content("")
        first, *rest = self.parts
        width, height = self.size
        line = Content.assemble((first, "bold $foreground"), ("".join(f" · {part}" for part in rest), "$quiet"))
        line = line.truncate(width, ellipsis=True)
        if height < ROOM_FOR_A_LADDER:
            return line
        return Content("\n").join([line, Content(""), draw_ladder(self.rungs, width, height - 2)])
