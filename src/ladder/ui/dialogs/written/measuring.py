"""Goals, phases and questionnaires."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ladder.domain.questionnaire_words import TITLES, instrument_words
from ladder.domain.questionnaires import INSTRUMENTS, OTHER, Instrument, instrument, problem_with
from ladder.domain.written_words import AREAS, GOALS, PHASES, RATERS
from ladder.errors import Refused
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.written.odds import goal_odds
from ladder.ui.widgets.fields.answers import Answers
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.typed import Number, Whole, Words

MOST_POINTS = 100_000
LARGEST_DIGIT = 9


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
            Day("due", "To reach by", told("due"), today=today, ahead=True, since="from", needed=True),
            Number("baseline", "Baseline", told("baseline"), about="how it was before"),
            Whole("baseline_n", "From how many", told("baseline_n"), about="weeks"),
            LongText("note", "Note", told("note")),
        ),
        about="By the week. An aim to look at together, not a test for the child.",
    ).checked(goal_odds)


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
    items = [Item(one.name, str(number), TITLES[one.name]) for number, one in enumerate(INSTRUMENTS, start=1)]
    about = "Only numbers from the paper form: its questions are not in here, and no diagnosis comes out."
    return MenuDialog("Which questionnaire?", (*items, Item("", "0", TITLES[OTHER.name])), about=about)


def measure_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask for the numbers of a questionnaire; for a form whose numbers are known also for each of its answers."""
    told = values.get
    known = instrument(told("instrument") or "")
    answers = _answers(known, told("items"))
    rater = told("rater") or (known.raters[0] if len(known.raters) == 1 else "parent")
    return FormDialog(
        title,
        (
            Words("instrument", "Form", told("instrument"), needed=True),
            Day("date", "Filled in on", told("date") or today.isoformat(), today=today, needed=True),
            OneOf("rater", "By", rater, options=list(RATERS.items()), needed=True),
            *answers,
            Number("total", "Total", told("total"), most=MOST_POINTS, about="or only this" if answers else ""),
            Number("maximum", "Of at most", told("maximum"), most=MOST_POINTS),
            LongText("note", "Note", told("note")),
        ),
        about=f"Numbers from the paper form. {instrument_words(known.name)}",
    )


def _answers(known: Instrument, items: Sequence[int | None] | None) -> list[Answers]:
    """Give the question for the answers of a form; none where they are not known, or not a digit each."""
    most = LARGEST_DIGIT if known.high is None else known.high
    if known.items is None or any(item is not None and item > most for item in items or ()):
        return []
    about = f"{known.items} digits, 0 to {most}, in order; - where none is ticked"
    return [Answers("items", "Answers", items, about=about, count=known.items, most=most)]


def need_number(fields: Mapping[str, Any]) -> None:
    """Look whether there is a number in a new questionnaire, and whether its form has such answers.

    Raises Refused, a sentence, when there is none and when it has not.
    """
    fit_form(fields)
    if fields.get("items") is None and fields["total"] is None:
        there = "the answers or the total" if "items" in fields else "the total"
        raise Refused(f"Questionnaire {fields['instrument']}: there is no number yet; it can be {there}.")


def fit_form(fields: Mapping[str, Any]) -> None:
    """Look whether the form that is named has such answers. Raises Refused, a sentence, when it has not."""
    problem = problem_with(fields["instrument"], fields["items"]) if fields.get("items") is not None else None
    if problem:
        raise Refused(problem)
