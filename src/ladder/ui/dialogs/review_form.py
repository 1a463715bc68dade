"""What a family keeps of a week: one line of its own, and a decision for the week that comes."""

from datetime import date

from ladder.domain.records import Review
from ladder.domain.review_words import DECISIONS
from ladder.domain.wording import short_date
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.typed import Words

LONGEST = 500


def review_form(kept: Review | None, monday: date, *, decides: bool) -> FormDialog:
    """Ask for the line on the week of `monday` and, with a rung to decide about, the decision; both may stay blank."""
    line = Words("line", "One line", kept.line if kept else None, longest=LONGEST, about="of your own on this week")
    decision = OneOf("decision", "We decide", kept.decision if kept else None, options=tuple(DECISIONS.items()))
    return FormDialog(
        f"The week of {short_date(monday)}",
        (line, decision) if decides else (line,),
        about="Kept with the week; both can wait.",
    )
