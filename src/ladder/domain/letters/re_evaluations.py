"""The letter that asks for an evaluation to be made again: because needs have changed, or because it is due.

The rules it names: at least every three years, and earlier where needs warrant it or a parent asks, but within a year
only when both agree (34 CFR 300.303); with consent (300.300(c)); where the team thinks that nothing new is needed it
says why, and a parent may still ask for it (300.305(d)). No federal rule gives a number of days.
"""

from datetime import timedelta

from ladder.domain.letters.evaluations import parts_asked, tried_so_far
from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import (
    asked_again,
    attendance_paragraph,
    cited,
    law,
    letter,
    missing_paragraph,
    on,
    to_evaluator,
    within,
)
from ladder.domain.records import Request

CHANGED = "What has changed since the last evaluation: [what has changed]."

_A_YEAR = timedelta(days=365)
_LAST = {
    "evaluation": "The last evaluation was finished on",
    "re_evaluation": "The last re-evaluation was finished on",
    "iep": "The IEP began on",
}


def re_evaluation(facts: Facts) -> str:
    """Ask for a re-evaluation in writing: of the case manager where there is an IEP, else of the principal."""
    name = facts.name
    what = "a re-evaluation" if facts.us else "a new assessment of special educational needs"
    before = facts.asked_before("re_evaluation")
    asked = before.request if before else None
    first = (
        f"Please take this letter as our written request for {what} of {name}, so that what {name} is given rests on "
        f"what {name} needs now."
    )
    return letter(
        facts,
        to_evaluator(facts),
        f"Request for {what}",
        [
            asked_again(facts, before, f"{what} of {name}", first),
            _why_now(facts),
            (
                f"{name} is often unable to come to school or to stay. We ask you to look at every area of need, the "
                f"emotional and social one as well as learning, and not only at those that were looked at last time."
            ),
            attendance_paragraph(facts),
            tried_so_far(facts),
            missing_paragraph(facts),
            parts_asked(asked),
            _dates(facts, asked),
            (
                f"If {name} cannot come into the building for it, we offer our home, a video call, or another place "
                f"that we choose together."
            ),
            cited(
                facts,
                "If you think that what is on file is enough, please tell us so in writing with the reasons; we ask "
                "for the new one all the same",
                "34 CFR 300.305(d)",
            ),
            cited(facts, "If the answer is no, please give it to us in writing with its reasons", "34 CFR 300.503"),
            "Until the team has met, please leave in place what helps now.",
        ],
    )


def _why_now(facts: Facts) -> str:
    """Give when the last one was, when the next one is due, and the blank for what has changed."""
    rule = law(
        facts,
        "A re-evaluation is made at least every three years, and earlier when needs have changed or a parent asks for "
        "it (34 CFR 300.303).",
    )
    last = facts.due_again
    if last is None:
        return f"{CHANGED}{rule}"
    overdue = "was" if last.due < facts.today else "is"
    due = f" By our notes the next one {overdue} due by {on(facts, last.due)}."
    soon = last.after != "iep" and last.since + _A_YEAR > facts.today
    agree = " That is less than a year ago; we ask you to agree that a new one is needed." if soon else ""
    return f"{_LAST[last.after]} {on(facts, last.since)}.{agree}{rule}{due} {CHANGED}"


def _dates(facts: Facts, asked: Request | None) -> str:
    if asked and asked.consent_on:
        given = f"You have had our written consent since {on(facts, asked.consent_on)}."
    else:
        given = "Please send us the consent form now; we will return it the day it comes."
    return f"{given} Please tell us in writing by {within(facts, 14)} on which day it will be finished."
