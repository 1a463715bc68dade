"""What you may hear in the meeting, and an answer to each, with a fact of the record beside it where there is one."""

from typing import NamedTuple

from ladder.domain.eligibility.facts import Facts
from ladder.domain.week_words import in_school, led


class Heard(NamedTuple):
    """Something you may hear, an answer to it in plain words, and a fact from the record, None where there is none."""

    said: str
    answer: str
    fact: str | None


class _Answer(NamedTuple):
    """A thing said and the answer; `law` follows in the US only, `attended` says that the minutes stand beside it."""

    said: str
    answer: str
    law: str
    attended: bool


_ANSWERS = (
    _Answer(
        "“Strong academically.”",
        "Then the work is not what is in the way. Performance is also functional: getting in, staying, taking part. A "
        "child can be bright and unable to enter the building.",
        "A child who passes from grade to grade can be eligible (34 CFR 300.101(c)).",
        attended=True,
    ),
    _Answer(
        "“There is no learning disability.”",
        "That is not what we asked about. Please look at every area in which we suspect a need, the emotional one too.",
        "Emotional disturbance and other health impaired are ways to be eligible of their own (34 CFR 300.8), and an "
        "evaluation covers all areas of suspected need (34 CFR 300.304(c)(4)).",
        attended=False,
    ),
    _Answer(
        "“The grades are good when your child is there.”",
        "“When there” is the question. Marks from the days in the room say nothing of the days that were out of reach, "
        "and some were earned with less work asked.",
        "",
        attended=True,
    ),
    _Answer(
        "“The test scores are high.”",
        "A score in a quiet room with one adult shows what the child can do there. Please look at the mornings, the "
        "corridor and the class beside it.",
        "No single measure may decide (34 CFR 300.304(b)(2)).",
        attended=False,
    ),
    _Answer(
        "“Proficient on the state tests.”",
        "A test on a few days of the year measures what was learned, not whether the child can come to school. The "
        "record shows how much is out of reach now.",
        "",
        attended=True,
    ),
)
IF_NO = (
    "If the answer is no: ask for it in writing with its reasons, ask what it rests on, and ask for a 504 plan. A 504 "
    "plan asks less: a condition that strongly limits something that matters every day, such as learning, thinking, "
    "concentrating or sleeping. You may also ask for an independent evaluation."
)


def what_you_may_hear(facts: Facts) -> list[Heard]:
    """Give what parents are told most often, with an answer to each; in the UK without the law of the US."""
    law = facts.child.region == "us"
    fact = _attended(facts)
    return [
        Heard(one.said, f"{one.answer} {one.law}".strip() if law else one.answer, fact if one.attended else None)
        for one in _ANSWERS
    ]


def _attended(facts: Facts) -> str | None:
    found = facts.attendance.scheduled
    return led("The record: in school", found, in_school(found)) + "." if found.recorded else None
