"""What the keys of Trends ask for beside looking: the week's line and decision, the numbers, a file."""

from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType

from ladder.charts.book import CHARTS
from ladder.charts.picture import PAPER, plain, svg
from ladder.domain.chart_data import ChartData
from ladder.domain.records import Child
from ladder.domain.trends import Range
from ladder.domain.wording import short_date
from ladder.ui.errands import trends as errands
from ladder.ui.screens.place import PlaceScreen
from ladder.ui.widgets.chart import Chart
from ladder.ui.widgets.week_review import WeekReviewPage, page_text

REVIEW = 0
TEXT_SIZE, PICTURE_SIZE = (80, 24), (110, 32)
"""Cells of a chart saved as text and as a picture."""


class TrendKeys(PlaceScreen):
    """The keys of a place that shows `chart` of the range around `looked_at`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep_week", "your line on the week, and your decision", id="week.keep"),
        Binding("s", "statistics", "what many days can tell, in numbers", id="chart.numbers"),
        Binding("e", "save", "save this as text or SVG", id="chart.save"),
    ]

    chart: int
    range: Range
    looked_at: date | None

    def data(self, child: Child, day: date) -> ChartData:
        """Give what is drawn for the range that holds `day`."""
        raise NotImplementedError

    def action_keep_week(self) -> None:
        """Ask for the family's line and decision of the week that is reviewed."""
        child, review = self.house.child, self.query_one(WeekReviewPage).shown
        if child is not None and review is not None and self.chart == REVIEW:
            errands.keep_week(self, child, review)

    def action_statistics(self) -> None:
        """Show the numbers of the range: contrasts, phases side by side, trends, goals."""
        from ladder.domain.statistics_words import numbers
        from ladder.tracker.series import range_shown
        from ladder.tracker.statistics import range_statistics
        from ladder.ui.dialogs.statistics import StatisticsDialog

        child = self.house.child
        if child is None or self.looked_at is None:
            return
        first, last = range_shown(self.house.tracker, child, self.range, self.looked_at)
        found = range_statistics(self.house.tracker, child, (first, last))
        self.app.push_screen(
            StatisticsDialog(
                " to ".join(short_date(day, today=self.house.now.date) for day in (first, last)), numbers(found)
            )
        )

    def action_save(self) -> None:
        """Save what is shown as a file."""
        child = self.house.child
        if child is None or self.looked_at is None:
            return
        if self.chart == REVIEW:
            review = self.query_one(WeekReviewPage).shown
            if review is not None:
                errands.save_text_of(self, child, "week", review.sunday, page_text(review))
            return
        chart, data = CHARTS[self.chart], self.data(child, self.looked_at)
        title = f"{child.name}, {chart.name}, {data.first} to {data.last}"

        def drawn(ending: str) -> str:
            width, height = TEXT_SIZE if ending == "txt" else PICTURE_SIZE
            picture = self.query_one(Chart).picture(chart, data, width, height, PAPER)
            told = [line for line in (chart.signs(data), chart.sentence(data)) if line]
            if ending == "svg":
                return svg(picture, title, told)
            return "\n".join([title, "", plain(picture), *told, ""])

        errands.save_chart(self, child, chart.name, data.last, drawn)
