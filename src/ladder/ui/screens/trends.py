"""Trends: eight charts over a range of days, each with a sentence that says the same, and the weekly review."""

from datetime import date
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ladder.charts.book import CALENDAR, CHARTS
from ladder.domain.chart_data import ChartData
from ladder.domain.records import Child
from ladder.domain.review_words import review_title
from ladder.domain.trends import Range
from ladder.domain.wording import short_date
from ladder.tracker import lived
from ladder.tracker.reviews import review_week
from ladder.tracker.series import chart_data, range_beside, range_shown
from ladder.ui.screens.trend_keys import REVIEW, TrendKeys
from ladder.ui.stylesheets import stylesheets
from ladder.ui.widgets.chart import Chart
from ladder.ui.widgets.frame import Hint, KeyBar
from ladder.ui.widgets.heat_map import HeatMap
from ladder.ui.widgets.trend_tabs import Tab, TrendTabs
from ladder.ui.widgets.week_review import WeekReviewPage

EMPTY = (
    "No days to look at yet.\n\n"
    "Out of the mornings and school days you write down, eight charts grow here: how much of the day was attended, how "
    "big the worry was, how far you got even on days without school, what helped. And once a week a page that puts it "
    "into words.\n\n"
    "F1 begins with this morning."
)
RANGES: dict[Range, str] = {"week": "a week", "month": "a month", "year": "a school year", "all": "all there is"}

_CHART_HINTS = (
    Hint("1-8", "charts", "screen.chart(1)"),
    Hint("0", "the week", "screen.chart(0)"),
    Hint("wmya", "range", "screen.range('month')"),
    Hint("[ ]", "back, on", "screen.step(-1)"),
    Hint("s", "numbers", "screen.statistics"),
    Hint("e", "save", "screen.save"),
    Hint("^q", "quit", "app.leave"),
    Hint("?", "all keys", "app.keys"),
)
_REVIEW_HINTS = (
    Hint("Enter", "your line, your decision", "screen.keep_week"),
    Hint("[ ]", "week", "screen.step(-1)"),
    Hint("↑ ↓", "read on", "app.focus_next"),
    Hint("1-8", "charts", "screen.chart(1)"),
    Hint("e", "save", "screen.save"),
    Hint("s", "numbers", "screen.statistics"),
    Hint("^q", "quit", "app.leave"),
    Hint("?", "all keys", "app.keys"),
)
_EMPTY_HINTS = (
    Hint("F1", "Today", "app.go('today')"),
    Hint("^q", "quit", "app.leave"),
    Hint("?", "all keys", "app.keys"),
)


class TrendsScreen(TrendKeys):
    """One chart at a time over a range of days, a sentence that says the same, and on `0` the weekly review."""

    CSS_PATH = stylesheets("trends")
    MODE = "trends"
    HINTS = _CHART_HINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"chart({number})", chart.name, id=f"chart.{number}")
            for number, chart in CHARTS.items()
        ),
        Binding("0", "chart(0)", "the weekly review", id="chart.0"),
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
        self._today: date | None = None
        self._kept: dict[tuple[Range, date], ChartData] = {}
        self._written = False

    def body(self) -> ComposeResult:
        """The tabs, the chart or the review, what its signs mean, the sentence."""
        yield Static(Content(EMPTY), id="empty")
        yield TrendTabs(id="which")
        yield Chart(id="chart")
        yield HeatMap(id="calendar")
        with VerticalScroll(id="words"):
            yield WeekReviewPage(id="review")
        yield Static("", id="signs")
        yield Static("", id="sentence")

    def on_mount(self) -> None:
        """Draw."""
        super().on_mount()
        self.reread()

    def reread(self) -> None:
        """Draw what is chosen as it stands in the store now."""
        child, now = self.house.child, self.house.now.date
        if self.looked_at == self._today:
            self.looked_at = None
        self._today = now
        self._kept.clear()
        self._written = child is not None and lived.first_and_last(self.house.tracker, child) is not None
        self.draw()

    def stays(self, over: date) -> bool:
        """Days that were stepped back to stay."""
        return self.looked_at != over

    @property
    def shown_range(self) -> Range:
        """The range that is shown: the calendar is always of a school year, the review of a week."""
        return "week" if self.chart == REVIEW else "year" if self.chart == CALENDAR else self.range

    def draw(self) -> None:
        """Draw what is chosen."""
        child = self.house.child
        if child is None:
            return
        day = self.looked_at = self.looked_at or self.house.now.date
        reviewing = self.chart == REVIEW
        written = self._written
        self.query_one("#empty").display = not written
        self.query_one(TrendTabs).display = written
        for name, numbers in (("#chart", {*CHARTS} - {CALENDAR}), ("#calendar", {CALENDAR}), ("#words", {REVIEW})):
            self.query_one(name).display = written and self.chart in numbers
        for name in ("#signs", "#sentence"):
            self.query_one(name).display = written and not reviewing
        self.query_one(KeyBar).hints = (_REVIEW_HINTS if reviewing else _CHART_HINTS) if written else _EMPTY_HINTS
        self._show_tabs()
        if not written:
            self.title_line("")
        elif reviewing:
            self._show_review(child, day)
        else:
            self._show_chart(child, day)

    def data(self, child: Child, day: date) -> ChartData:
        """Give what is drawn for the range that holds `day`, read once."""
        looked_at = (self.shown_range, day)
        if looked_at not in self._kept:
            self._kept[looked_at] = chart_data(
                self.house.tracker, child, range_shown(self.house.tracker, child, *looked_at)
            )
        return self._kept[looked_at]

    def _show_review(self, child: Child, day: date) -> None:
        page = self.query_one(WeekReviewPage)
        page.shown = review_week(self.house.tracker, child, day)
        self.query_one("#words").focus()
        self.title_line(review_title(page.shown).partition(" · ")[2])

    def _show_chart(self, child: Child, day: date) -> None:
        data = self.data(child, day)
        chart = CHARTS[self.chart]
        if chart.draw is None:
            self.query_one(HeatMap).show(data)
        else:
            self.query_one(Chart).show(chart, data)
        signs = self.query_one("#signs", Static)
        signs.update(Content(chart.signs(data)))
        signs.display = chart.draw is not None
        self.query_one("#sentence", Static).update(Content(chart.sentence(data)))
        first, last = short_date(data.first, today=data.today), short_date(data.last, today=data.today)
        self.title_line(f"{first} to {last}")

    def _show_tabs(self) -> None:
        tabs = self.query_one(TrendTabs)
        tabs.tabs = [
            *(
                Tab(str(number), chart.name, f"screen.chart({number})", number == self.chart)
                for number, chart in CHARTS.items()
            ),
            Tab("0", "review", "screen.chart(0)", self.chart == REVIEW),
        ]
        tabs.ranges = [Tab(name[0], name[1:], f"screen.range('{name}')", name == self.shown_range) for name in RANGES]

    def action_chart(self, number: int) -> None:
        """Show another chart, or the weekly review."""
        self.chart = number
        self.draw()

    def action_range(self, name: Range) -> None:
        """Show another range around the same day; the review and the calendar have one of their own."""
        self.range = name
        if self.chart in (REVIEW, CALENDAR):
            self.say("The weekly review is of a week." if self.chart == REVIEW else "The calendar is of a school year.")
        self.draw()

    def action_step(self, by: Literal[-1, 1]) -> None:
        """Show the range before or after."""
        child = self.house.child
        if child is not None and self.looked_at is not None:
            self.looked_at = range_beside(self.house.tracker, child, self.shown_range, self.looked_at, by)
            self.draw()

    def action_today(self) -> None:
        """Show the range that holds today."""
        self.looked_at = None
        self.draw()
