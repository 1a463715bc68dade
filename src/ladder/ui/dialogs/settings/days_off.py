"""Days without school, and days with hours of their own."""

from datetime import date

from ladder.domain.clock_readings import SCHOOL_BEGINS, SCHOOL_ENDS
from ladder.domain.records.base import Hours, Span
from ladder.domain.records.people import SpecialDay
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.dated import Clock, Day
from ladder.ui.widgets.fields.typed import Words


def days_off_form(standing: Span | None, today: date) -> FormDialog:
    """Ask for days off, new ones or those that are `standing`."""
    return FormDialog(
        "Days off",
        (
            Day("from", "From", standing.from_ if standing else None, today=today, needed=True),
            Day(
                "to",
                "To",
                standing.to if standing else None,
                today=today,
                ahead=True,
                since="from",
                about="blank: only that day",
            ),
            Words("label", "What for", standing.label if standing else None, about="like winter break"),
        ),
        about="Both ends belong to it. A holiday at the school, not a day on which it did not go.",
        drop="Take it away" if standing else "",
    )


def special_day_form(standing: SpecialDay | None, usual: Hours | None, today: date) -> FormDialog:
    """Ask for the hours of one date; `usual` hours stand there at first."""
    hours = standing or usual
    return FormDialog(
        "A day with its own hours",
        (
            Day("date", "Date", standing.date if standing else None, today=today, needed=True),
            Clock("starts", "School begins", hours.starts if hours else None, needed=True, window=SCHOOL_BEGINS),
            Clock("ends", "School ends", hours.ends if hours else None, needed=True, window=SCHOOL_ENDS),
            Words("label", "What for", standing.label if standing else None, about="like early dismissal"),
        ),
        about="An early dismissal, a late opening, a Saturday of school.",
        drop="Take it away" if standing else "",
    )
