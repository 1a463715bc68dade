"""Letters about days: an absence note that is true, and a register to be put right."""

from ladder.domain.date_words import how_many, sentence
from ladder.domain.day import Day
from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import (
    law,
    letter,
    on,
    points,
    to_attendance_office,
    within,
)
from ladder.domain.register import Differs, our_words

_MOST_DAYS = 40
"""A letter names so many days; more belong on a sheet beside it."""

_OURS = {
    "full": "in school the whole day",
    "late": "in school, later than the start",
    "left_early": "in school, left early",
    "part": "in school for part of the day",
    "tried": "set out for school, unable to stay",
    "not_today": "unable to attend",
    "ill": "ill",
    "elsewhere": "taught or treated elsewhere",
}
"""What an outcome is called in a letter."""

_REASONS = {
    "illness": "because of illness",
    "appointment": "because of an appointment with a doctor or therapist",
    "religious": "for a religious reason",
}


def absence_note(facts: Facts) -> str:
    """Say truthfully why a child could not attend: by default a health condition under care, ill only where it was."""
    days = facts.noted
    told = [_absence(facts, day) for day in days] or [
        f"{facts.name} was unable to attend school on [date] {_condition(facts)}."
    ]
    doctor = any(day.outcome and day.outcome.doctor_note for day in days)
    return letter(
        facts,
        to_attendance_office(facts),
        "Absence note",
        [
            *told,
            "Please record this as excused." + (" The doctor's note comes with this letter." if doctor else ""),
        ],
    )


def register_correction(facts: Facts) -> str:
    """Ask that the register is put right on the days on which it differs from the family's record."""
    listed = [_differs(facts, one) for one in facts.to_correct[-_MOST_DAYS:]]
    if len(facts.to_correct) > _MOST_DAYS:
        listed.append(f"{how_many(len(facts.to_correct) - _MOST_DAYS, 'earlier day')}, on a separate sheet")
    listed = listed or ["[date]: the register says [its mark]; it was [what it was]"]
    return letter(
        facts,
        to_attendance_office(facts),
        "Please correct the attendance register",
        [
            f"On some days the register of {facts.name} and our own record say different things:",
            points(listed),
            "Please correct these days and send us the corrected page. Where a note is not with you, please tell us; "
            "we will send it again."
            + law(
                facts,
                "A parent may ask for a record that is not accurate to be amended (34 CFR 99.20); if you decide not "
                "to, please tell us so in writing, with our right to a hearing.",
            ),
            (
                f"We would be grateful for an answer by {within(facts, 14)}. Days that count against a child should "
                f"be the right ones."
            ),
        ],
    )


def _absence(facts: Facts, day: Day) -> str:
    """Give one day: away, or there for a part of it."""
    date, outcome = on(facts, day.date), day.outcome
    because = _because(facts, day)
    if outcome is None or not day.attended:
        return f"{facts.name} was unable to attend school on {date} {because}."
    if outcome.arrived and outcome.left:
        there = f"from {outcome.arrived} to {outcome.left}"
    elif outcome.arrived or outcome.left:
        there = f"from {outcome.arrived}" if outcome.arrived else f"until {outcome.left}"
    else:
        there = f"for {day.attended} minutes"
    return f"On {date} {facts.name} was in school {there} and unable to attend the rest of the day {because}."


def _because(facts: Facts, day: Day) -> str:
    outcome = day.outcome
    if outcome is None:
        return _condition(facts)
    if outcome.status == "ill":
        return _REASONS["illness"]
    return (
        _REASONS.get(outcome.reason or "", "") if outcome.reason in ("appointment", "religious") else _condition(facts)
    )


def _condition(facts: Facts) -> str:
    if facts.cared_for:
        return "because of a health condition under care"
    return "because of a health condition under the care of [doctor or therapist]"


def _differs(facts: Facts, one: Differs) -> str:
    both = f"the register says {one.theirs}; our record says {our_words(one.day, _OURS)}"
    return f"{on(facts, one.day.date)}: {both}. {sentence(one.why)}"
