"""The shape every letter has, whom it is addressed to, and what is left blank because no record can know it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ladder.domain.catalogue import word
from ladder.domain.date_words import how_many, letter_date
from ladder.domain.letters.facts import Facts
from ladder.domain.records import Contact
from ladder.domain.requests import Clock
from ladder.domain.tried import AGREED, Tried
from ladder.domain.week_words import percent
from ladder.domain.wording import minutes_words

NOT_LEGAL = "Written by the family from its own record. This is not legal advice."
SCHOOL = "[name of the school]"
SIGNED = "[your name]\n[your phone or e-mail]"

_HEADS = ("principal", "head teacher", "headteacher", "head of school")
_SECOND = ("assistant", "vice", "deputy", "associate")


class Addressee(NamedTuple):
    """Whom a letter goes to: a name as far as the record knows one, and what that person is, "" where nobody said."""

    name: str
    role: str


def to_person(talk: Contact) -> Addressee:
    """Give the person of a talk."""
    return Addressee(talk.person, talk.role or "")


def to_head(facts: Facts) -> Addressee:
    """Give the principal, in the UK the head teacher."""
    role = "principal" if facts.us else "head teacher"
    return Addressee(_named(facts, _HEADS, _SECOND) or f"[{role}'s name]", role)


def to_case_manager(facts: Facts) -> Addressee:
    """Give the case manager of a child with an IEP; in the UK the coordinator for special needs."""
    role, known = ("case manager", ("case manager",)) if facts.us else ("SENCO", ("senco", "sendco"))
    return Addressee(_named(facts, known) or f"[{role}'s name]", role)


def to_evaluator(facts: Facts) -> Addressee:
    """Give whom an evaluation is asked of: the case manager where there is an IEP, else the principal."""
    return to_case_manager(facts) if facts.has_iep else to_head(facts)


def to_counselor(facts: Facts) -> Addressee:
    """Give the school's counselor."""
    role = "counselor" if facts.us else "pastoral lead"
    return Addressee(_named(facts, ("counselor", "counsellor", "pastoral")) or f"[{role}'s name]", role)


def to_attendance_office(facts: Facts) -> Addressee:
    """Give the attendance office, by name where a talk with it is written down."""
    return Addressee(_named(facts, ("attendance",)) or "Attendance office", "attendance office")


def letter(facts: Facts, to: Addressee, subject: str, paragraphs: Iterable[str | None]) -> str:
    """Give a whole letter; a paragraph that is None or empty is left out."""
    grade = f", {'grade' if facts.us else 'year'} {facts.child.grade}" if facts.child.grade else ""
    office = to.name if to.role.casefold() in ("", to.name.casefold()) else f"{to.name}, {to.role}"
    parts = [
        letter_date(facts.today, facts.child.region),
        f"{office}\n{SCHOOL}",
        f"{subject}\n{facts.name} [family name]{grade}",
        f"Dear {to.name},",
        *(text for text in paragraphs if text),
        f"{'Sincerely' if facts.us else 'Yours sincerely'},\n\n{SIGNED}",
        NOT_LEGAL,
    ]
    return "\n\n".join(parts) + "\n"


def addressed_to(text: str) -> str | None:
    """Give whom a letter greets, as the family left it; None where it is still a blank or there is no greeting."""
    greeting = next((line for line in text.splitlines() if line.startswith("Dear ")), "")
    name = greeting.removeprefix("Dear ").rstrip(" ,:")
    return name if name and "[" not in name else None


def points(lines: Iterable[str]) -> str:
    """Give lines as points of a list."""
    return "\n".join(f"- {line}" for line in lines)


def on(facts: Facts, day: date | str) -> str:
    """Give a date as the letters of the child's country have it."""
    return letter_date(day, facts.child.region)


def within(facts: Facts, days: int) -> str:
    """Give the date so many days from today."""
    return on(facts, facts.today + timedelta(days=days))


def law(facts: Facts, words: str) -> str:
    """Give words that hold in the US, with a blank before them; nothing elsewhere."""
    return f" {words}" if facts.us else ""


def cited(facts: Facts, words: str, rule: str) -> str:
    """Give a sentence (without its full stop) with the rule it rests on, which is named in the US only."""
    return f"{words} ({rule})." if facts.us else f"{words}."


def asked_again(facts: Facts, before: Clock | None, what: str, first: str) -> str:
    """Give that something was asked for before, and by how much its last allowed day has passed.

    Where it was not, or is written down as asked today (which is by this letter), give `first`.
    """
    if before is None or before.request.asked_on >= facts.today.isoformat():
        return first
    over = (
        f" By our count the last day for it was {on(facts, before.last)}, {how_many(before.days_over, 'day')} ago."
        if before.last and before.days_over
        else ""
    )
    return (
        f"On {on(facts, before.request.asked_on)} we asked in writing for {what}.{over} With this letter we ask again."
    )


def attendance_paragraph(facts: Facts) -> str | None:
    """Give how much of school was possible this year, with its counts; None when nothing is recorded."""
    found, counted = facts.attendance, facts.attendance.absence
    if not counted.recorded:
        return None
    told = [f"This school year we have written down {how_many(counted.recorded, 'school day')}."]
    sums = found.scheduled
    known = f"{sums.days} of " if sums.unknown else ""
    days = f"{known}the {how_many(sums.recorded, 'day')} without illness or teaching elsewhere"
    if sums.is_told and sums.share is not None:
        had, of = minutes_words(sums.attended), minutes_words(sums.scheduled)
        told.append(
            f"{facts.name} was in school for {had} of {of}, {percent(sums.share)} of the scheduled time on {days} for "
            "which we know it."
        )
    elif sums.recorded:
        told.append(f"How long {facts.name} was in school we know for {days}.")
    if counted.absent:
        told.append(f"On {counted.absent} of the {counted.recorded} days {facts.name} was absent for most of the day.")
    return " ".join(told)


def at_school(facts: Facts, states: Sequence[str]) -> list[Tried]:
    """Give the supports at school that stand in one of the states today."""
    return [one for one in facts.tried if one.where == "school" and one.now in states]


def missing_paragraph(facts: Facts) -> str | None:
    """Give the agreed supports that were not always there, with their counts; None where there is none."""
    short = [one for one in facts.tried if one.there.there < one.there.of]
    if not short:
        return None
    told = [f"{word(one.what)}: there on {one.there.there} of {how_many(one.there.of, 'day')}" for one in short]
    return "What was agreed was not always there, by our notes:\n" + points(told)


def is_there(facts: Facts, name: str) -> bool:
    """Tell whether a support at school is agreed or in place today."""
    return any(one.what == name for one in at_school(facts, AGREED))


def _named(facts: Facts, roles: Sequence[str], but: Sequence[str] = ()) -> str | None:
    """Give whom the school talks of by such a role; the newest talk counts, and a talk with several people none."""
    for one in facts.contacts:
        role = (one.role or "").casefold()
        fits = any(part in role for part in roles) and not any(part in role for part in but)
        if one.party == "school" and fits and "," not in role:
            return one.person
    return None
