"""Letters about the plan: asking for one, asking to look at it again, and the written reason for a no."""

from ladder.domain.catalogue import word
from ladder.domain.goal_words import goal_title, progress_lines
from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import (
    Addressee,
    asked_again,
    at_school,
    attendance_paragraph,
    cited,
    law,
    letter,
    missing_paragraph,
    on,
    points,
    to_case_manager,
    to_evaluator,
    to_head,
    to_person,
    within,
)
from ladder.domain.records import Contact

_WANTED = ("requested", "agreed", "in_place", "not_provided")

_ASKED_FOR = {
    "evaluation": "an evaluation",
    "plan_504": "a 504 plan",
    "iep_review": "a review of the IEP",
    "re_evaluation": "a re-evaluation",
    "placement": "another placement",
    "records": "a copy of the school's records",
    "other": "[what you asked for]",
}
_ASKED_FOR_UK = {"plan_504": "a written plan of adjustments", "iep_review": "a review of the support plan"}


def plan_504(facts: Facts) -> str:
    """Ask for a 504 plan; in the UK for a written plan of adjustments."""
    what = "a 504 plan" if facts.us else "a written plan of reasonable adjustments"
    wanted = [word(one.what) for one in at_school(facts, _WANTED)] or ["[each support you ask for]"]
    before = facts.asked_before("plan_504")
    wish = f"{what} for {facts.name}"
    first = asked_again(facts, before, wish, f"We ask in writing for {wish}.")
    return letter(
        facts,
        to_head(facts),
        f"Request for {what}",
        [
            first,
            f"{facts.name} has a health condition that makes it hard to get into school and to stay there."
            + law(
                facts,
                "Section 504 asks whether a condition strongly limits what matters every day, such as learning, "
                "thinking, concentrating or sleeping; we believe that it does.",
            ),
            attendance_paragraph(facts),
            "We ask that the plan holds these supports, each with who sees to it and from when:\n" + points(wanted),
            (
                f"Please tell us in writing by {within(facts, 14)} when we can meet. We will bring our notes, and "
                f"what the doctor or therapist has written where it helps."
            ),
            "If the answer is no, please give it to us in writing with its reasons.",
        ],
    )


def iep_review(facts: Facts) -> str:
    """Ask for a meeting to look at the IEP again, with what the record shows."""
    plan = "the IEP" if facts.us else "the support plan"
    goals = [f"{goal_title(one.goal)}. {' '.join(progress_lines(one))}" for one in facts.goals]
    return letter(
        facts,
        to_case_manager(facts),
        f"Request for a meeting about {plan}",
        [
            cited(
                facts,
                f"We ask for a meeting of the team to look at {plan} of {facts.name} again, before the yearly date",
                "34 CFR 300.324(b)",
            ),
            attendance_paragraph(facts),
            missing_paragraph(facts),
            "The goals, as our notes show them:\n" + points(goals) if goals else None,
            (
                "We would like to talk about what has helped and should stay, what is missing, and which step comes "
                "next. Please bring the service log, so that we can look at the same days."
            ),
            (
                f"Please tell us in writing by {within(facts, 14)} when we can meet, and who will be there. We are "
                f"glad to join by video."
            ),
        ],
    )


def prior_written_notice(facts: Facts) -> str:
    """Ask for the reason of a no in writing."""
    to, asked, told = _what_was_asked(facts)
    return letter(
        facts,
        to,
        "Please give us the decision in writing",
        [
            asked,
            told,
            "So that we can understand it, please send us in writing"
            + law(facts, "(34 CFR 300.503)")
            + ":\n"
            + points(
                [
                    "what the school has decided to do, or not to do",
                    "why",
                    "each evaluation, test, record or report it rests on",
                    "what else was looked at, and why it was set aside",
                    "anything else that mattered",
                    "where we find our rights, and who can explain them to us",
                ]
            ),
            (
                f"Please send it by {within(facts, 14)}. If we have misunderstood and the answer is not no, we would "
                f"be glad to hear that instead."
            ),
        ],
    )  # fmt: skip


def _what_was_asked(facts: Facts) -> tuple[Addressee, str, str | None]:
    """Give whom to write to, what was asked and when, and what was answered, from the request or talk in question."""
    if isinstance(facts.about, Contact):
        talk = facts.about
        what = f"for this: “{talk.asked}”" if talk.asked else "for [what you asked for]"
        told = f"What we were told: “{talk.said}”" if talk.said else None
        return to_person(talk), f"On {on(facts, talk.at[:10])} we asked {what}.", told
    asked = facts.asked
    if asked is None:
        return to_evaluator(facts), "On [date] we asked for [what you asked for], and we were told no.", None
    wish = (_ASKED_FOR if facts.us else _ASKED_FOR | _ASKED_FOR_UK)[asked.kind]
    told = f"What we were told: “{asked.result}”" if asked.result else "As we understand it, the answer is no."
    return to_evaluator(facts), f"On {on(facts, asked.asked_on)} we asked for {wish}.", told
