"""The rungs laid on dates, month by month, and when the last one may come: for adults."""

import datetime as dt
from collections.abc import Mapping

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from ladder.domain.plan import Plan
from ladder.domain.plan_words import NO_DAYS_OFF
from ladder.domain.wording import short_date
from ladder.ui.dialogs.dialog import Dialog
from ladder.ui.widgets.month import draw_month, legend, side_by_side

NOTHING_LAID = "Nothing is laid out: the ladder rests, or all of it is climbed."


class DatesDialog(Dialog[None]):
    """A calendar with the number of the rung on each day that it is laid on, a legend, and the projections."""

    def __init__(self, plan: Plan, numbers: Mapping[str, int], today: dt.date, *, no_days_off: bool = False) -> None:
        """Show `plan` as seen from `today`; `numbers` are those of the rungs from the ground up, by their ids.

        `no_days_off` says that far dates were laid without knowing of any holiday.
        """
        super().__init__("The rungs on dates")
        self.plan = plan
        self.numbers = numbers
        self.today = today
        self.no_days_off = no_days_off

    def questions(self) -> ComposeResult:
        """Give two months, the legend and the projections."""
        yield Static(months(self.plan, self.numbers, self.today, most=2))
        between = f"{NO_DAYS_OFF}: on Ladder h adds them." if self.no_days_off else ""
        yield Static(Content(f"{between}\n{projection_words(self.plan, self.today)}"))


def months(plan: Plan, numbers: Mapping[str, int], today: dt.date, *, most: int) -> Content:
    """Give the months in which rungs are laid, at most `most` side by side, and the legend below."""
    laid = {dt.date.fromisoformat(one.date): numbers[one.rung] for one in plan.dates}
    if not laid:
        return Content(NOTHING_LAID)
    shown = sorted({(day.year, day.month) for day in laid})[:most]
    drawn = side_by_side([draw_month(year, month, laid, today) for year, month in shown])
    return Content("\n\n").join([drawn, legend({numbers[one.rung]: one.label for one in plan.dates})])


def projection_words(plan: Plan, today: dt.date) -> str:
    """Give the projections in words, with how they were worked out; before three rungs are done, that it is early."""
    projection = plan.projection
    if projection is None:
        return "When the last rung may come is worked out once three rungs are done."
    planned, fast, slow = (_day(one, today) for one in (projection.by_plan, projection.fastest, projection.slowest))
    return (
        f"The last rung: {planned} by plan; {fast} at the pace of the quickest rung so far, {slow} at that of the "
        "slowest. A range, not a promise."
    )


def _day(text: str | None, today: dt.date) -> str:
    return short_date(dt.date.fromisoformat(text), today=today) if text else "not this school year"
