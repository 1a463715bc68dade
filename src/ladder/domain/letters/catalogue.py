"""The letters there are: each with its code, what it is for, what it is filled from, and how it is written."""

from collections.abc import Callable

from msgspec import Struct

from ladder.domain.letters import days, evaluations, papers, plans, re_evaluations, talks, week
from ladder.domain.letters.facts import Facts
from ladder.domain.records import Contact, Outcome, Record, Request


class LetterKind(Struct, frozen=True):
    """A kind of letter.

    `filled_from` says what the record gives it; `about` are the kinds of record it can be about, of requests only those
    of the kinds in `requests` (all where there is none); `asks` is what it asks for in a few words, as the talk that is
    logged when it is sent remembers it.
    """

    code: str
    title: str
    purpose: str
    filled_from: str
    asks: str
    about: tuple[type[Record], ...]
    write: Callable[[Facts], str]
    requests: tuple[str, ...] = ()


LETTERS = (
    LetterKind(
        "evaluation",
        "Evaluation, asked in writing",
        "Starts the clock: to the principal, or the case manager where there is an IEP.",
        "attendance, what was tried, the parts you noted",
        "a full evaluation, the consent form, and a date in writing",
        (Request,),
        evaluations.evaluation,
        ("evaluation",),
    ),
    LetterKind(
        "re_evaluation",
        "Re-evaluation, asked in writing",
        "When needs have changed, or every 3 years: to the case manager where there is an IEP.",
        "the last evaluation, attendance, what was tried or missing, the parts you noted",
        "a re-evaluation, the consent form, and a date in writing",
        (Request,),
        re_evaluations.re_evaluation,
        ("re_evaluation",),
    ),
    LetterKind(
        "plan_504",
        "504 plan, asked in writing",
        "Asks for supports in a plan that binds everybody, with who sees to each.",
        "attendance, the supports you asked for",
        "a 504 plan and a day to meet",
        (Request,),
        plans.plan_504,
        ("plan_504",),
    ),
    LetterKind(
        "iep_review",
        "IEP, look at it again",
        "Asks the team to meet before the yearly date.",
        "attendance, goals, supports that were not there",
        "a meeting about the IEP",
        (Request,),
        plans.iep_review,
        ("iep_review",),
    ),
    LetterKind(
        "prior_written_notice",
        "The reason for a no, in writing",
        "A no with its reasons on paper (prior written notice) can be answered.",
        "the request or talk, what you were told",
        "the decision and its reasons in writing",
        (Request, Contact),
        plans.prior_written_notice,
    ),
    LetterKind(
        "records",
        "Copy of the records",
        "What the school has on file, before a meeting.",
        "the child's name",
        "a copy of all records",
        (Request,),
        papers.records,
        ("records",),
    ),
    LetterKind(
        "independent_evaluation",
        "Independent evaluation",
        "When you see the school's evaluation differently.",
        "when the evaluation was closed, attendance",
        "an independent evaluation at public expense",
        (Request,),
        evaluations.independent_evaluation,
        evaluations.EVALUATIONS,
    ),
    LetterKind(
        "understanding",
        "What we understood, after a talk",
        "Turns a talk into something written, on the same day.",
        "the talk: when, who, asked, promised and by when",
        "to say so if anything was understood wrongly",
        (Contact,),
        talks.understanding,
    ),
    LetterKind(
        "promise",
        "A promise whose day has passed",
        "Asks for a new day, firmly and kindly.",
        "the talk: what was promised, by when, how long ago",
        "the day on which what was promised will be there",
        (Contact,),
        talks.promise,
    ),
    LetterKind(
        "make_up_work",
        "Work that was left behind",
        "Asks what is essential, and lets the rest go.",
        "attendance",
        "a short list of what is essential",
        (),
        papers.make_up_work,
    ),
    LetterKind(
        "week_plan",
        "The week's plan, to the school",
        "So that door, time and person are ready.",
        "the plan of the ladder, agreed hours, supports",
        "that door, time and person are ready",
        (),
        week.week_plan,
    ),
    LetterKind(
        "absence_note",
        "Absence note",
        "True and short: unable to attend because of a health condition under care.",
        "the day, times in school, a doctor's note",
        "to record the absence as excused",
        (Outcome,),
        days.absence_note,
    ),
    LetterKind(
        "register_correction",
        "Please correct the register",
        "For the days on which the school's record and yours differ.",
        "those days with both marks",
        "to correct the register",
        (Outcome,),
        days.register_correction,
    ),
)


def letter_kind(code: str) -> LetterKind | None:
    """Give the kind of letter with that code; None for a kind that is none of these."""
    return next((one for one in LETTERS if one.code == code), None)
