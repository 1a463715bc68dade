"""Questionnaires in words: the numbers by function, what goes level, and one question to take to the therapist."""

from collections.abc import Sequence
from typing import NamedTuple

from ladder.domain.date_words import dated, how_many, listed
from ladder.domain.questionnaires import OTHER, SRAS_R, instrument, total
from ladder.domain.records.written import Measure
from ladder.domain.sras_r import FUNCTIONS, ROUND_DAYS, Round, Scores
from ladder.domain.written_words import RATERS

TITLES = {
    SRAS_R: "SRAS-R, the School Refusal Assessment Scale, revised",
    "SAS-TR": "SAS-TR, the School Anxiety Scale, teacher report",
    "SCREEN": "SCREEN",
    "School Anxiety Inventory": "School Anxiety Inventory",
    OTHER.name: "another questionnaire",
}
NUMBERS_ONLY = (
    "Type the numbers from the paper form. The items are their authors' own and are not shown here; a number is no "
    "diagnosis."
)
FUNCTION_WORDS = {
    1: "avoiding what feels bad at school",
    2: "escaping people and marks",
    3: "attention from family",
    4: "rewards outside school",
}
QUESTIONS = {
    1: "For the therapist: a ladder in small steps fits here; with which feeling, and at which step, do we begin?",
    2: "For the therapist: a ladder in small steps fits here; which people or tests come first, and how to practise?",
    3: "For the therapist: how do we step away from a parent bit by bit, and which steady replies do we give?",
    4: "For the therapist: what should mornings and home days look like first, so that school is worth more?",
}
"""For adults: one question to take along for each function; a suggestion, not a finding."""


class ScoreRow(NamedTuple):
    """One function: its number and words, the child's mean, the parents', and both together, as text."""

    function: int
    words: str
    child: str
    parents: str
    combined: str


def score_rows(found: Round) -> list[ScoreRow]:
    """Give the four functions of a round with their means from 0 to 6; "too few" below 5 of 6 answered items."""
    columns = [_column(scores) for scores in (found.child_scores, found.parent_scores, found.combined)]
    return [
        ScoreRow(one, FUNCTION_WORDS[one], *cells)
        for one, cells in zip(FUNCTIONS, zip(*columns, strict=True), strict=True)
    ]


def round_lines(found: Round) -> list[str]:
    """Give what a round says: who filled it in and when, what stands highest, what is level, the questions."""
    who = [f"{RATERS[form.rater]} {dated(form.date)}" for form in (found.child, *found.parents) if form is not None]
    lines = [f"SRAS-R by {listed(who)}.", _highest(found)]
    if found.combined is None:
        lines.append(f"Only one side is here; child and parent are read together within {ROUND_DAYS} days.")
    unknown = [str(one) for one, score in zip(FUNCTIONS, found.scores, strict=True) if score is None]
    if unknown:
        word = "Function" if len(unknown) == 1 else "Functions"
        lines.append(f"{word} {listed(unknown)}: too few answered to tell (5 of 6 are needed).")
    return [*lines, *(QUESTIONS[one] for one in found.primary)]


def total_words(measure: Measure) -> str:
    """Give one form in a line: what, by whom, when, and its total of the greatest possible one."""
    found = total(measure)
    what = f"{measure.instrument} by {RATERS[measure.rater]}, {dated(measure.date)}"
    if measure.instrument == SRAS_R and measure.items is not None:
        told = f"{found.answered} of {found.of} answered, read by function"
    elif found.total is None:
        told = f"{found.answered} of {how_many(found.of, 'number')} written down" if found.of else "no numbers yet"
    else:
        told = f"{found.total:g}" + (f" of {found.maximum:g}" if found.maximum is not None else "")
    scales = "".join(f"; {name} {value:g}" for name, value in (measure.subscales or {}).items())
    return f"{what}: {told}{scales}"


def instrument_words(name: str) -> str:
    """Give what a form of that name asks to be typed: how many numbers, in which range."""
    known = instrument(name)
    if known.items is None:
        return "Total, the greatest possible total, who filled it in and when."
    between = "" if known.low is None or known.high is None else f", {known.low} to {known.high} each"
    return f"{how_many(known.items, 'number')}{between}, or the total alone."


def _highest(found: Round) -> str:
    if not found.primary:
        return "Too few are answered to tell which function stands highest."
    by = "" if found.combined is not None else " by the child alone" if found.child else " by parents alone"
    first, *level = found.primary
    names = f"function {first}, {FUNCTION_WORDS[first]} ({_score(found.scores[first - 1])})"
    if not level:
        return f"Highest{by}: {names}."
    also = listed([f"function {one}, {FUNCTION_WORDS[one]} ({_score(found.scores[one - 1])})" for one in level])
    return f"Highest{by}: {names}, level with {also}: within 0.25 is a tie."


def _column(scores: Scores | None) -> Sequence[str]:
    return ["" if scores is None else _score(scores[one - 1]) for one in FUNCTIONS]


def _score(score: float | None) -> str:
    return "too few" if score is None else f"{score:.2f}"
