"""A chart that fits the room it gets and follows the colours of the theme; one of plotext's two homes."""

from rich.text import Text
from textual.color import Color as Shade
from textual.widget import Widget
from textual_plotext import PlotextPlot

from ladder.charts import book
from ladder.charts.frame import Color, Palette
from ladder.charts.picture import Picture
from ladder.domain.chart_data import ChartData


class Chart(PlotextPlot):
    """Draws what it is given anew at every size and in every theme."""

    shown: tuple[book.Chart, ChartData] | None = None

    def on_mount(self) -> None:
        """Draw on the screen's own ground: the ready-made themes paint black on black where there are no colours."""
        self.theme = "textual-clear"

    def show(self, chart: book.Chart, data: ChartData) -> None:
        """Show a chart of `data` from now on."""
        self.shown = chart, data
        self.refresh()

    def render(self) -> Text:
        """Draw for the size there is."""
        if self.shown is None or not self.size:
            return Text("")
        chart, data = self.shown
        book.draw(chart, self.plt, data, self.size.width, self.size.height, palette_of(self))
        drawn = super().render()
        return drawn if isinstance(drawn, Text) else Text(str(drawn))

    def picture(self, chart: book.Chart, data: ChartData, width: int, height: int, palette: Palette) -> Picture:
        """Give a chart of another size and in other colours, for a file; what is shown stays."""
        drawn = book.picture(chart, self.plt, data, width, height, palette)
        self.refresh()
        return drawn


def palette_of(widget: Widget) -> Palette:
    """Give the colours of a chart in the theme of a widget's app."""
    colors = widget.app.theme_variables

    def shade(name: str) -> Color:
        value = colors.get(name, "ansi_default")
        return "default" if value.startswith("ansi") else Shade.parse(value).rgb

    return Palette(child=shade("child"), parent=shade("primary"), bar=shade("success"), line=shade("quiet"))
