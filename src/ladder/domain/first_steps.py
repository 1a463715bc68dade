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
        "A doctor has looked; illness is ruled out",
        "The pain is real. A doctor can say that it is safe to go with it.",
    ),
    FirstStep(
        "referral_asked",
        "Asked for a referral: CBT, DBT, family therapy",
        "Waiting lists are long; ask early, and ask to be told when a place is free.",
    ),
    FirstStep(
        "crisis_service_known",
        "Know who to call when it gets dangerous",
        "A crisis line, or a service that comes to the house. x shows the lines for where you live.",
    ),
    FirstStep(
        "school_asked_in_writing",
        "Asked the school for help, in writing",
        "A letter or e-mail with a date starts clocks that a talk does not.",
    ),
    FirstStep(
        "routine_agreed",
        "Morning routine and home-day plan agreed",
        "Agreed when it is calm, by everybody at home, and the same every day.",
    ),
    FirstStep(
        "place_to_learn_found",
        "Found one place to learn more",
        "School Avoidance Alliance; Kearney and Albano's parent workbook; Schultz, Nowhere to Hide.",
    ),
)
