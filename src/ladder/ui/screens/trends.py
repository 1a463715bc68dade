"""Trends: charts that show progress while attendance is still zero, and the week in words."""

from datetime import date, timedelta
from itertools import zip_longest
from textwrap import wrap
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from ladder.domain.records import Child
from ladder.domain.trends import Range, stepped, stretch
from ladder.domain.week_words import week_facts
from ladder.domain.wording import short_date
from ladder.tracker.core import today
from ladder.tracker.trends import week
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.screens.trend_charts import CHARTS
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.chart import Chart
from ladder.ui.widgets.frame import Hint

WEEK_IN_WORDS = 0
RANGES: dict[Range, str] = {"week": "a week", "month": "a month", "year": "a school year", "all": "all there is"}


class TrendsScreen(PlaceScreen):
    """One chart at a time over a range of days, a sentence that says the same, and on `0` the week in words."""

    CSS_PATH = stylesheets("trends")
    MODE = "trends"
    HINTS = (
        Hint("1 2", "charts", "screen.chart(1)"),
        Hint("0", "the week in words", "screen.chart(0)"),
        Hint("w m y a", "week month year all", "screen.range('month')"),
        Hint("[ ]", "back, on", "screen.step(-1)"),
        Hint("^q", "quit", "app.leave"),
        Hint("?", "all keys", "app.keys"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"chart({number})", chart.title, id=f"chart.{number}")
            for number, chart in CHARTS.items()
        ),
        Binding("0", "chart(0)", "the week in words", id="chart.0"),
        *(Binding(name[0], f"range('{name}')", words, id=f"range.{name}") for name, words in RANGES.items()),
        Binding("left_square_bracket", "step(-1)", "further back", id="range.back"),
        Binding("right_square_bracket", "step(1)", "further on", id="range.on"),
        Binding("t", "today", "back to today", id="range.today"),
    ]

    def __init__(self) -> None:
        """Begin with attendance over all there is."""
        super().__init__()
        self.chart = 1
        self.range: Range = "all"
        self.looked_at: date | None = None

    def body(self) -> ComposeResult:
        """The tabs of charts, the chart or the words, the sentence."""
        yield Static("", id="which")
        yield Chart(id="chart")
        yield Static("", id="words")
        yield Static("", id="sentence")

    def on_mount(self) -> None:
        """Draw."""
        super().on_mount()
        self.reread()

    def reread(self) -> None:
        """Draw what is chosen as it stands now."""
        child = self.house.child
        if child is None:
            return
        now = today(self.house.tracker, child)
        self.looked_at = self.looked_at or now
        in_words = self.chart == WEEK_IN_WORDS
        self.query_one(Chart).display = not in_words
        self.query_one("#words").display = in_words
        self._show_tabs()
        if in_words:
            self._show_words(child, self.looked_at)
        else:
            self._show_chart(child, self.looked_at, now)

    def _show_chart(self, child: Child, anchor: date, now: date) -> None:
        first, last = self._stretch(child, anchor)
        drawing = CHARTS[self.chart].draw(self.house.tracker, child, first, last)
        self.query_one(Chart).show(drawing.draw, first, last, drawing.phases)
        self.query_one("#sentence", Static).update(Content(drawing.sentence))
        self.title_line(f"{short_date(first, today=now)} to {short_date(last, today=now)}")

    def _show_words(self, child: Child, anchor: date) -> None:
        figures = week(self.house.tracker, child, anchor)
        earlier = week(self.house.tracker, child, anchor - timedelta(weeks=1))
        width = (self.size.width - 20) // 2
        lines = [Content.styled(f"{'':<15}{'this week':<{width}} the week before", "bold $primary")]
        for (name, now), (_same, then) in zip(
            week_facts(figures, child.name), week_facts(earlier, child.name), strict=True
        ):
            cells = zip_longest([name[:14]], wrap(now, width - 1), wrap(then, width - 1), fillvalue="")
            lines += [
                Content.assemble((f"{what:<15}", "$quiet"), f"{this:<{width}} ", (before, "$quiet"))
                for what, this, before in cells
            ]
        self.query_one("#words", Static).update(Content("\n").join(lines))
        self.query_one("#sentence", Static).update("")
        self.title_line(f"week of {short_date(date.fromisoformat(figures.from_))}")

    def _show_tabs(self) -> None:
        tabs = [(number, chart.title) for number, chart in CHARTS.items()] + [(0, "the week in words")]
        parts = [
            Content.assemble(
                (f"{number} ", "bold $primary"), (words, "bold underline" if number == self.chart else "$quiet")
            )
            for number, words in tabs
        ]
        ranges = [
            Content.assemble(
                (name[0], "bold $primary"), (name[1:], "bold underline" if name == self.range else "$quiet")
            )
            for name in RANGES
        ]
        line = Content(" ") + Content("   ").join(parts)
        if self.chart != WEEK_IN_WORDS:
            line = line + Content("      ") + Content(" ").join(ranges)
        self.query_one("#which", Static).update(line)

    def action_chart(self, number: int) -> None:
        """Show another chart, or the week in words."""
        self.chart = number
        self.reread()

    def action_range(self, name: Range) -> None:
        """Show another range around the same day."""
        self.range = name
        self.reread()

    def action_step(self, by: Literal[-1, 1]) -> None:
        """Show the range before or after."""
        child = self.house.child
        if child is not None and self.looked_at is not None:
            kind = "week" if self.chart == WEEK_IN_WORDS else self.range
            self.looked_at = stepped(
                kind, stretch(kind, self.looked_at, child.region, (self.looked_at,) * 2), by, child.region
            )[0]
            self.reread()

    def _stretch(self, child: Child, anchor: date) -> tuple[date, date]:
        """Give the dates of the chosen range; all there is begins and ends with whole weeks."""
        written = self.house.tracker.store.first_and_last(child.id) if self.range == "all" else None
        return stretch(self.range, anchor, child.region, written or (anchor, anchor))

    def action_today(self) -> None:
        """Show the range that holds today."""
        self.looked_at = None
        self.reread()
