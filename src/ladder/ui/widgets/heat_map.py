"""The school year as a heat map; its glyphs tell the levels apart, colour only helps."""

from collections.abc import Sequence

from textual.color import Color
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from ladder.charts.book import phase_lines
from ladder.charts.calendar import heat_map, legend
from ladder.charts.picture import Run
from ladder.domain.chart_data import ChartData
from ladder.ui.widgets.chart import palette_of


class HeatMap(Widget):
    """A column a week, a row a weekday, and what the glyphs mean."""

    shown: ChartData | None = None

    def show(self, data: ChartData) -> None:
        """Show the days of `data` from now on."""
        self.shown = data
        self.refresh()

    def render(self) -> Content:
        """Draw for the width there is; where it is low the names of phases give way to the meaning of the glyphs."""
        if self.shown is None:
            return Content("")
        palette = palette_of(self)
        width = self.size.width
        meaning = [[(line, palette.line)] for line in legend(width)]
        drawn = heat_map(self.shown, phase_lines(self.shown), palette, width)
        room = max(0, self.size.height - len(meaning))
        return Content("\n").join(_line(line) for line in [*drawn[:room], *meaning])


def _line(runs: Sequence[Run]) -> Content:
    styled = (
        Content.styled(words, "" if isinstance(color, str) else Style(foreground=Color(*color)))
        for words, color in runs
    )
    return Content("").join(styled)
