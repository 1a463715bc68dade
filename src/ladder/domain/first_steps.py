"""What helps before anything else: a short checklist, each step with the date on which it was done."""

from typing import NamedTuple


class FirstStep(NamedTuple):
    """A step: its code in the records, its words, and what it is for."""

    code: str
    words: str
    why: str


FIRST_STEPS = (
    FirstStep(
        "doctor_seen",
        "A doctor has looked, and illness is ruled out",
        "The pain is real. A doctor can say that it is safe to go with it.",
    ),
    FirstStep(
        "referral_asked",
        "A referral is asked for: CBT, DBT or family therapy",
        "Waiting lists are long; ask early, and ask to be told when a place is free.",
    ),
    FirstStep(
        "crisis_service_known",
        "We know who to call when it gets dangerous",
        "A crisis line, or a service that comes to the house. x shows the lines for where you live.",
    ),
    FirstStep(
        "school_asked_in_writing",
        "The school is asked for help in writing",
        "A letter or e-mail with a date starts clocks that a talk does not.",
    ),
    FirstStep(
        "routine_agreed",
        "A morning routine and a plan for home days are agreed",
        "Agreed when it is calm, by everybody at home, and the same every day.",
    ),
    FirstStep(
        "place_to_learn_found",
        "We have one place to learn more",
        "School Avoidance Alliance; Kearney and Albano's parent workbook; Schultz, Nowhere to Hide.",
    ),
)
