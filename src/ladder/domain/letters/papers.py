"""Letters about papers: the work that was left behind, and the school's records."""

from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import attendance_paragraph, law, letter, points, to_counselor, to_head, within

_RECORDS = (
    "the attendance register, with every code and who entered it",
    "visits to the nurse, and calls home",
    "evaluations, tests and the answers to questionnaires",
    "plans, and the notes of meetings",
    "e-mails and letters about {name}",
    "reports, marks and samples of work",
)


def make_up_work(facts: Facts) -> str:
    """Ask which work is essential and what can be let go."""
    name = facts.name
    return letter(
        facts,
        to_counselor(facts),
        "Work that was left behind",
        [
            f"{name} is coming back to school step by step, and the pile of work stands in the way of the next step.",
            attendance_paragraph(facts),
            "We ask for three things:\n"
            + points(
                [
                    "a short list of what is essential in each subject, in order; the rest let go",
                    (
                        f"a way to show what {name} has learned that does not need the room: at home, in a quiet "
                        f"place, or aloud to one adult"
                    ),
                    "marks for what was done, and no zeros for work from days that were out of reach",
                ]
            ),
            (
                f"Half an hour a day is what we can ask of {name} now without losing the mornings. Please send us the "
                f"list by {within(facts, 7)}, to us and not to {name}."
            ),
        ],
    )


def records(facts: Facts) -> str:
    """Ask for a copy of the school's records."""
    wanted = [line.format(name=facts.name) for line in _RECORDS]
    return letter(
        facts,
        to_head(facts),
        "Request for a copy of the records",
        [
            (
                f"We ask for a copy of all records that the school and the district keep on {facts.name}, on paper or "
                f"as files, among them:"
            ),
            points(wanted),
            f"Please send them by {within(facts, 45 if facts.us else 30)}, and before any meeting about {facts.name}."
            + law(facts, "(The law gives a school 45 days at the most: 34 CFR 99.10.)"),
            "If something is kept elsewhere, please tell us where. If there is a charge, please tell us first.",
        ],
    )
