"""What an evaluation can be made of: the parts to ask for, in words, each asked, agreed or done."""

from typing import Literal, NamedTuple

from ladder.domain.records.written import Request

PartState = Literal["asked", "agreed", "done"]


class EvaluationKind(NamedTuple):
    """A part to ask for: its code in the records, its words, and what it looks at."""

    code: str
    words: str
    why: str


PARTS = (
    EvaluationKind(
        "psychological",
        "psychological, with rating scales from student, parents and teacher",
        "Mood and worry as the student, those at home and those at school see them, side by side.",
    ),
    EvaluationKind("learning", "learning", "What is hard in the work itself, even where marks are good."),
    EvaluationKind("social_history", "social history", "How it began, what changed, what was tried at home."),
    EvaluationKind(
        "functional_behaviour_assessment",
        "functional behaviour assessment",
        "What comes before and after the hard moments, and what staying away solves for the child.",
    ),
    EvaluationKind("psychiatric", "psychiatric", "Whether a doctor for mental health sees a condition to treat."),
    EvaluationKind(
        "occupational_therapy",
        "occupational therapy",
        "Noise, crowds, clothes, writing: what the senses and hands need.",
    ),
    EvaluationKind(
        "questionnaires",
        "the four questionnaires: SRAS-R, SAS-TR, SCREEN, School Anxiety Inventory",
        "Made for children who cannot get to school; numbers that can be compared later.",
    ),
)
PART_STATES: dict[PartState, str] = {"asked": "asked", "agreed": "agreed", "done": "done"}
NOT_ASKED = "not asked yet"


class PartLine(NamedTuple):
    """A part of one evaluation: its code, its words, and how far it has come; None is not asked yet."""

    code: str
    words: str
    state: PartState | None


def part_words(code: str) -> str:
    """Give the words for a part; one of the family's own is its own words."""
    return next((one.words for one in PARTS if one.code == code), code)


def part_lines(request: Request) -> list[PartLine]:
    """Give every part of the catalogue in its order, then the family's own, each with its state."""
    states = {one.name: one.state for one in request.parts or ()}
    codes = dict.fromkeys([*(one.code for one in PARTS), *states])
    return [PartLine(code, part_words(code), states.get(code)) for code in codes]
