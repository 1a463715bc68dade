"""The sample family's talks with the school and the clinic, one incident and one letter, in a parent's words."""

from typing import NamedTuple

from ladder.exchange.sample.weeks import CHILD, Document, Weeks, sample_id


class _Talk(NamedTuple):
    """One talk; `moment` is when it was, `written` when it was written down where that was later."""

    moment: str
    how: str
    person: str
    role: str
    topic: str
    said: str
    asked: str | None = None
    promised: str | None = None
    due: str | None = None
    replied: str | None = None
    party: str = "school"
    documents: tuple[str, ...] = ()
    written: str | None = None


_TALKS = (
    _Talk(
        "1 mon 08:20", "out call", "Ms. Ortiz", "attendance office", "Not in today",
        "Told her Wren is being sick with worry. She put down illness and was kind about it.",
    ),
    _Talk(
        "1 thu 10:15", "out in_person", "Dr. Patel", "pediatrician", "Stomach aches on school mornings",
        "Examined her, bloodwork fine. Says it is anxiety, that it is real, and that waiting makes it harder.",
        "A letter for the school, and a referral for CBT", "Letter by Monday, referral the same day", "2 mon", "1 fri",
        party="clinic", documents=("Letter Dr. Patel.pdf",),
    ),
    _Talk(
        "2 tue 12:05", "out email", "Ms. Rivera", "school counselor", "Wren can't come in, and we need a plan",
        "Wrote what the mornings look like, asked for help in writing, doctor's letter attached.",
        "A meeting this week or next", "A time by Friday", "2 fri", "2 thu", documents=("Letter Dr. Patel.pdf",),
    ),
    _Talk(
        "3 tue 15:40", "out meeting", "Ms. Rivera and Mr. Boyd", "counselor, assistant principal", "Small steps back",
        "Showed them the ladder. Ms. Rivera got it at once. Mr. Boyd asked twice if we \"set limits\" [deep breath].",
        "Side door, one adult she knows at the car, nobody asking questions in the hall",
        "Side door from Monday, Ms. Rivera at the car once Wren is ready", "4 mon", "4 mon", written="3 tue 21:10",
    ),
    _Talk(
        "3 fri 11:30", "out letter", "Mr. Boyd", "assistant principal", "504 plan and evaluation, asked in writing",
        "Handed in the letter at the desk, got it stamped.",
        "A 504 meeting, and a full evaluation", None, None, "5 tue", documents=("Letter 504 and evaluation.pdf",),
    ),
    _Talk(
        "5 thu 09:30", "in call", "Dr. Lindqvist", "school psychologist", "Evaluation",
        "Went through what they will look at. Signed the consent form the same afternoon.",
        "That she can be seen in the library, not in the main hall", "Will see her wherever she can be", "7 fri",
        "6 fri",
    ),
    _Talk(
        "6 wed 16:30", "out in_person", "Dana", "CBT therapist", "First session after intake",
        "Wren talked for twenty minutes straight. Dana likes the ladder, wants guesses written BEFORE each try.",
        party="clinic",
    ),
    _Talk(
        "7 thu 14:00", "out meeting", "Mr. Boyd, Ms. Rivera, Mr. Hall", "504 team", "504 meeting",
        "Mornings only for now, in at 8:25 or later, pass, quiet room, no reading out loud unless she offers.",
        "All of it in writing before Monday", "Written plan by Monday", "8 mon", "8 mon",
        documents=("504 plan.pdf",), written="7 thu 20:30",
    ),
    _Talk(
        "9 tue 10:20", "in call", "Ms. Rivera", "school counselor", "Fire drill",
        "She was as upset as we were. Nobody had told her either.",
        "A text to us before any drill", "From now on, before every drill", "9 wed", "9 wed",
    ),
    _Talk(
        "9 wed 13:15", "out email", "Ms. Chen", "math teacher", "What really has to be made up",
        "Asked what is essential and what can be let go.",
        "A short list, essentials only", "List by next Friday", "10 fri",
    ),
    _Talk(
        "10 tue 17:05", "in letter", "Attendance office", "district", "Automatic attendance letter",
        "Form letter about unexcused days, counts the strep days although the doctor's note is with them.",
        documents=("District letter.pdf",), written="10 wed 20:15",
    ),
    _Talk(
        "11 mon 09:10", "out call", "Ms. Rivera", "school counselor", "10:30 check-in",
        "On days she is in a meeting nobody comes. She will find a second person.",
        "A name for the days she can't", "Ms. Okafor from the library as the second person", "11 fri", "11 thu",
    ),
    _Talk(
        "11 wed 12:30", "out email", "Ms. Ortiz", "attendance office", "Days marked unexcused",
        "Listed the days where their register and our notes differ, doctor's notes attached.",
        "Correct the strep day and the part days", "Will go through the list with the district", "13 wed",
    ),
)  # fmt: skip

_LETTER = """Dear Mr. Boyd,

Our daughter Wren (grade 7) has not been able to attend since the start of this stretch. Her pediatrician has ruled out
illness and describes anxiety; the letter is attached. She wants to come back and is working on it every day.

We ask in writing for (1) a meeting to agree a 504 plan and (2) a full evaluation, including psychological, learning and
social history. Please let us know the dates, and which form you need for our consent.

With thanks,
Wren's parents"""


def contacts(weeks: Weeks) -> list[Document]:
    """Give every talk: all promises kept but one, which is overdue."""
    return [_contact(weeks, talk) for talk in _TALKS]


def incidents(weeks: Weeks) -> list[Document]:
    """Give the fire drill."""
    return [
        weeks.head(sample_id("incident drill"), "9 tue 20:05")
        | {
            "child": CHILD,
            "date": weeks.iso("9 tue"),
            "what": "Fire drill without warning during English. Wren was in the hallway with the whole school, alone, "
            "hands over her ears, and walked out to the parking lot.",
            "told_whom": "Ms. Rivera by phone at 10:20, Mr. Boyd by e-mail",
            "school_did": "Ms. Rivera found her and sat with her until I came. From now on a text before each drill.",
        }
    ]


def letters(weeks: Weeks) -> list[Document]:
    """Give the letter that asked for the 504 plan and the evaluation."""
    return [
        weeks.head(sample_id("letter 504"), "3 thu 21:20")
        | {"child": CHILD, "kind": "plan_504", "text": _LETTER, "sent_on": weeks.iso("3 fri")}
    ]


def _contact(weeks: Weeks, talk: _Talk) -> Document:
    day, clock = talk.moment.rsplit(" ", 1)
    direction, channel = talk.how.split()
    written = talk.written or f"{day} 20:{clock[3:]}"
    return weeks.head(sample_id(f"talk {talk.moment}"), written, f"{talk.replied} 21:30" if talk.replied else None) | {
        "child": CHILD,
        "at": f"{weeks.iso(day)}T{clock}",
        "direction": direction,
        "channel": channel,
        "person": talk.person,
        "role": talk.role,
        "party": talk.party,
        "topic": talk.topic,
        "said": talk.said,
        "asked": talk.asked,
        "promised": talk.promised,
        "due": weeks.iso(talk.due) if talk.due else None,
        "replied_on": weeks.iso(talk.replied) if talk.replied else None,
        "documents": list(talk.documents),
    }
