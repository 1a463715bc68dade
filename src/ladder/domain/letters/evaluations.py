"""Letters that ask for an evaluation, for another one, and for one by somebody else."""

from ladder.domain.catalogue import word
from ladder.domain.evaluation import PARTS, part_words
from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import (
    asked_again,
    at_school,
    attendance_paragraph,
    cited,
    law,
    letter,
    on,
    points,
    to_evaluator,
    within,
)
from ladder.domain.records import Request
from ladder.domain.tried import AGREED

EVALUATIONS = ("evaluation", "re_evaluation")


def evaluation(facts: Facts) -> str:
    """Ask for a full evaluation in writing: of the principal, or of the case manager where there is an IEP."""
    name = facts.name
    before = facts.asked_before(*EVALUATIONS)
    asked = before.request if before else None
    what = _what(facts, asked)
    first = (
        f"Please take this letter as our written request for {what} of {name}, to find out what teaching and "
        f"services {name} needs."
    )
    return letter(
        facts,
        to_evaluator(facts),
        f"Request for {what}",
        [
            asked_again(facts, before, f"{what} of {name}", first),
            (
                f"{name} is often unable to come to school or to stay, and we suspect a disability behind it. We ask "
                f"you to look at every area of need, the emotional and social one as well as learning."
            ),
            attendance_paragraph(facts),
            tried_so_far(facts),
            parts_asked(asked),
            _dates(facts, asked),
            cited(
                facts,
                f"If {name} cannot come into the building for it, we offer our home, a video call, or another place "
                f"that we choose together, and will make {name} available in any of these",
                "34 CFR 300.301(d)",
            ),
            cited(facts, "If the answer is no, please give it to us in writing with its reasons", "34 CFR 300.503"),
            "We would be glad to meet before that, to agree on what can help now.",
        ],
    )


def independent_evaluation(facts: Facts) -> str:
    """Ask for an evaluation by somebody independent, at public expense."""
    done = [one.request.closed_on for one in facts.clocks if one.request.kind in EVALUATIONS]
    known = max((day for day in done if day), default=None)
    latest = facts.asked.closed_on if facts.asked else known
    when = on(facts, latest) if latest else "[date of the evaluation]"
    return letter(
        facts,
        to_evaluator(facts),
        "Request for an independent evaluation",
        [
            f"Thank you for the evaluation of {when}.",
            cited(
                facts,
                f"We do not agree with all of it, and we ask for an independent evaluation of {facts.name} at public "
                "expense",
                "34 CFR 300.502",
            ),
            "It is to cover: [the areas in which you see it differently].",
            attendance_paragraph(facts),
            "Please send us your rules for it and the names of people who do such evaluations near us, and tell us in "
            f"writing by {within(facts, 14)} whether you agree."
            + law(facts, "If you do not, the rule asks you to bring the question to a hearing without needless delay."),
            f"{facts.name} can be seen at home, by video or in another place that we choose together.",
        ],
    )


def _what(facts: Facts, asked: Request | None) -> str:
    if not facts.us:
        return "an assessment of special educational needs"
    return "a re-evaluation" if facts.has_iep or (asked and asked.kind == "re_evaluation") else "a full evaluation"


def parts_asked(asked: Request | None) -> str:
    """Give the parts that were asked for, as points; where nobody wrote any down, all there are."""
    noted = [part_words(one.name) for one in asked.parts or ()] if asked else []
    return "We ask for these parts:\n" + points(noted or [one.words for one in PARTS])


def _dates(facts: Facts, asked: Request | None) -> str:
    consent = asked.consent_on if asked else None
    if consent:
        given = f"You have had our written consent since {on(facts, consent)}."
    else:
        given = "Please send us the consent form now; we will return it the day it comes."
    until = law(facts, "It is due within 60 days of our consent, or in the time our state sets (34 CFR 300.301(c)).")
    return f"{given} Please tell us in writing by which date the evaluation will be finished.{until}"


def tried_so_far(facts: Facts) -> str | None:
    """Give the supports at school that were tried, as points; None where none was."""
    tried = [word(one.what) for one in at_school(facts, (*AGREED, "faded", "stopped"))]
    return "Tried at school so far:\n" + points(tried) if tried else None
