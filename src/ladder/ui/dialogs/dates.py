"""The rungs laid on dates, month by month, and when the full day may come: for adults."""

import datetime as dt
from calendar import Calendar
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from ladder.domain.plan import Plan
from ladder.domain.wording import short_date
from ladder.tracker.picture import RungView
from ladder.ui.dialogs.dialog import Dialog


class DatesDialog(Dialog[None]):
    """A calendar with the number of the rung on each day that it is laid on, a legend, and the projections."""

    def __init__(self, plan: Plan, rungs: Sequence[RungView], today: dt.date) -> None:
        """Show `plan` as seen from `today`."""
        super().__init__("The rungs on dates")
        self.plan = plan
        self.today = today
        self.numbers = {one.rung.id: one.number for one in rungs}

    def questions(self) -> ComposeResult:
        """Give the months, the legend and the projections."""
        laid = {dt.date.fromisoformat(one.date): self.numbers[one.rung] for one in self.plan.dates}
        if not laid:
            yield Static(Content("Nothing is laid out: the ladder rests, or all of it is climbed."))
            return
        months = sorted({(day.year, day.month) for day in laid})[:2]
        drawn = [self._month(year, month, laid) for year, month in months]
        lines = [Content("   ").join(parts) for parts in zip(*_even(drawn), strict=True)]
        yield Static(Content("\n").join(lines))
        labels = dict.fromkeys((self.numbers[one.rung], one.label) for one in self.plan.dates)
        legend = (Content.assemble((f"{number:>3} ", "bold $primary"), label) for number, label in labels)
        yield Static(Content("\n").join(["", *legend]))
        yield Static(Content("\n" + projection_words(self.plan)))

    def _month(self, year: int, month: int, laid: dict[dt.date, int]) -> list[Content]:
        title = f"{dt.date(year, month, 1):%B %Y}"
        head = [
            Content.styled(f"{title:<27}", "bold $foreground"),
            Content.styled(" Mo  Tu  We  Th  Fr  Sa  Su", "$quiet"),
        ]
        weeks = Calendar().monthdatescalendar(year, month)
        return head + [Content("").join(self._day(day, month, laid) for day in week).truncate(27) for week in weeks]

    def _day(self, day: dt.date, month: int, laid: dict[dt.date, int]) -> Content:
        if day.month != month:
            return Content("    ")
        number = laid.get(day)
        text = f"[{number}]" if number is not None else f"{day.day:>2} "
        style = "bold $primary" if number is not None else "bold underline" if day == self.today else "$quiet"
        return Content.styled(f"{text:>3} ", style)


def projection_words(plan: Plan) -> str:
    """Give the projections in words, with how they were worked out; before three rungs are done, that it is early."""
    projection = plan.projection
    if projection is None:
        return "When the last rung may come is worked out once three rungs are done."
    return (
        f"The last rung: {_day(projection.by_plan)} by plan; {_day(projection.fastest)} at the pace of the quickest "
        f"rung so far, {_day(projection.slowest)} at that of the slowest. A range, not a promise."
    )


def _day(text: str | None) -> str:
    return short_date(dt.date.fromisoformat(text)) if text else "not this school year"


def _even(months: Sequence[list[Content]]) -> list[list[Content]]:
    """Give months of equal height."""
    height = max(len(lines) for lines in months)
    return [[*lines, *[Content(" " * 27)] * (height - len(lines))] for lines in months]
