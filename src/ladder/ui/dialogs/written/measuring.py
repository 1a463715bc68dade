"""Goals, phases and questionnaires."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ladder.domain.written_words import AREAS, GOALS, PHASES, RATERS
from ladder.errors import Refused
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.widgets.fields.answers import Answers
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.typed import Day, Number, Whole, Words

SRAS_R = "SRAS-R"
INSTRUMENTS = (SRAS_R, "SAS-TR", "SCREEN", "School Anxiety Inventory")
MOST_POINTS = 100_000


def goal_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask what is to be reached by when, and how it is measured."""
    told = values.get
    return FormDialog(
        title,
        (
            OneOf("area", "Area", told("area") or "attendance", options=list(AREAS.items()), needed=True),
            OneOf("measure", "Measured by", told("measure") or "pct_minutes", options=list(GOALS.items()), needed=True),
            Number("target", "Target", told("target"), about="in % of minutes, days, times", needed=True),
            Day("from", "From", told("from") or today.isoformat(), today=today, needed=True),
            Day("due", "To reach by", told("due"), today=today, needed=True),
            Number("baseline", "Baseline", told("baseline"), about="how it was before"),
            Whole("baseline_n", "From how many", told("baseline_n"), about="weeks"),
            LongText("note", "Note", told("note")),
        ),
        about="By the week. An aim to look at together, not a test for the child.",
    )


def phase_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask from which date on what was different."""
    return FormDialog(
        title,
        (
            Day("date", "From", values.get("date") or today.isoformat(), today=today, needed=True),
            Words("label", "What", values.get("label"), needed=True, about="like CBT with Dana"),
            OneOf("kind", "Kind", values.get("kind") or "other", options=list(PHASES.items()), needed=True),
        ),
        about="From this date on something was different. It is a line in every chart.",
    )


def which_form() -> MenuDialog:
    """Ask which questionnaire; gives its name, empty for another one."""
    items = [Item(name, str(number), name) for number, name in enumerate(INSTRUMENTS, start=1)]
    about = "Only numbers from the paper form: its questions are not in here, and no diagnosis comes out."
    return MenuDialog("Which questionnaire?", (*items, Item("", "0", "another one")), about=about)


def measure_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask for the numbers of a questionnaire; for SRAS-R also its 24 answers."""
    told = values.get
    answers = told("instrument") == SRAS_R
    return FormDialog(
        title,
        (
            Words("instrument", "Form", told("instrument"), needed=True),
            Day("date", "Filled in on", told("date") or today.isoformat(), today=today, needed=True),
            OneOf("rater", "By", told("rater") or "parent", options=list(RATERS.items()), needed=True),
            *(
                [
                    Answers(
                        "items", "Answers", told("items"), about="24 digits, 0 to 6, in order; - where none is ticked"
                    )
                ]
                if answers
                else []
            ),
            Number("total", "Total", told("total"), most=MOST_POINTS, about="or only this" if answers else ""),
            Number("maximum", "Of at most", told("maximum"), most=MOST_POINTS),
            LongText("note", "Note", told("note")),
        ),
        about="Numbers from the paper form.",
    )


def need_number(fields: Mapping[str, Any]) -> None:
    """Look whether there is a number in a new questionnaire. Raises Refused, a sentence, when there is none."""
    if fields.get("items") is None and fields["total"] is None:
        there = "the answers or the total" if "items" in fields else "the total"
        raise Refused(f"Questionnaire {fields['instrument']}: there is no number yet; it can be {there}.")
