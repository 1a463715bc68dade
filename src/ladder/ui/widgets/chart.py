"""A chart that fits the room it gets and follows the colours of the theme; one of plotext's two homes."""

from collections.abc import Callable, Sequence
from datetime import date

from rich.text import Text
from textual.color import Color as Shade
from textual_plotext import PlotextPlot

from ladder.charts.frame import Canvas, Color, Palette, PhaseLine


class Chart(PlotextPlot):
    """Draws what it is given anew at every size and in every theme."""

    def on_mount(self) -> None:
        """Draw on the screen's own ground: the ready-made themes paint black on black where there are no colours."""
        self.theme = "textual-clear"

    def show(self, draw: Callable[[Canvas], None], first: date, last: date, phases: Sequence[PhaseLine] = ()) -> None:
        """Show `draw` for the dates `first` to `last` from now on."""
        self._draw = lambda: draw(
            Canvas(self.plt, self.size.width, self.size.height, first, last, phases, self._palette())
        )
        self.refresh()

    def render(self) -> Text:
        """Draw for the size there is."""
        self.plt.clear_figure()
        draw = getattr(self, "_draw", None)
        if draw is None:
            return Text("")
        draw()
        drawn = super().render()
        return drawn if isinstance(drawn, Text) else Text(str(drawn))

    def _palette(self) -> Palette:
        colors = self.app.theme_variables

        def shade(name: str) -> Color:
            value = colors.get(name, "ansi_default")
            return "default" if value.startswith("ansi") else Shade.parse(value).rgb

        return Palette(child=shade("child"), parent=shade("primary"), bar=shade("success"), line=shade("quiet"))
