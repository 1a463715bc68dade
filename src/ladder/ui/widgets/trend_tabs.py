"""What can be looked at on Trends: the charts by their digits, the review, and the ranges."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from ladder.ui.widgets.clickable import clickable
from ladder.ui.widgets.frame import Pressable


class Tab(NamedTuple):
    """A key, its words, the action a click runs, and whether it is what is shown."""

    key: str
    words: str
    action: str
    here: bool


class TrendTabs(Pressable):
    """Groups of tabs on one line where they fit, else on two; a tab is never broken in the middle."""

    tabs: reactive[Sequence[Tab]] = reactive((), layout=True)
    ranges: reactive[Sequence[Tab]] = reactive((), layout=True)

    def render(self) -> Content:
        """Draw them, each to be clicked."""
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the lines that are needed."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        charts = [_tab(tab) for tab in self.tabs]
        ranges = Content(" ").join(_range(tab) for tab in self.ranges)
        for gap in (Content("  "), Content(" ")):
            whole = Content(" ") + gap.join(charts) + (Content("   ") + ranges if self.ranges else Content(""))
            if whole.cell_length <= width:
                return [whole]
        gap = Content("  ") if width >= 64 else Content(" ")
        half = len(charts) // 2
        first, second = Content(" ") + gap.join(charts[:half]), Content(" ") + gap.join(charts[half:])
        room = max(0, width - second.cell_length - ranges.cell_length - 1)
        return [first, second + Content(" " * max(2, min(room, 4))) + ranges]


def _tab(tab: Tab) -> Content:
    style = "bold underline $foreground" if tab.here else "$quiet"
    return clickable(Content.assemble((f"{tab.key} ", "bold $primary"), (tab.words, style)), tab.action)


def _range(tab: Tab) -> Content:
    style = "bold underline $foreground" if tab.here else "bold $primary"
    return clickable(Content.styled(tab.key, style), tab.action)
