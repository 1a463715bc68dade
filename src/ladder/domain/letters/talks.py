"""Letters after a talk: what was understood, and a promise whose day has passed."""

from datetime import date

from ladder.domain.date_words import how_many
from ladder.domain.letters.facts import Facts
from ladder.domain.letters.paper import Addressee, letter, on, points, to_head, to_person, within
from ladder.domain.records import Contact

_TALKED = {
    "call": "talking with us on the phone",
    "email": "the e-mails",
    "meeting": "meeting with us",
    "letter": "the letters",
    "portal": "the messages",
    "in_person": "talking with us",
}


def understanding(facts: Facts) -> str:
    """Write down what was understood in a talk, so that both sides have the same in mind."""
    talk = facts.talk
    what = f" (“{talk.topic}”)" if talk and talk.topic else ""
    thanks = (
        f"Thank you for {_TALKED[talk.channel]} on {on(facts, talk.at[:10])}{what}."
        if talk
        else "Thank you for talking with us on [date]."
    )
    return letter(
        facts,
        _to(facts, talk),
        "What we understood",
        [
            f"{thanks} So that we all have the same in mind for {facts.name}, here is what we understood:",
            points(_understood(facts, talk)),
            (
                f"If we got something wrong, please tell us in writing by {within(facts, 7)}, and we will put it "
                f"right. Otherwise we will go by this."
            ),
            "Thank you for your time; it helps.",
        ],
    )


def promise(facts: Facts) -> str:
    """Ask about a promise whose day has passed, firmly and kindly."""
    made = facts.promise
    when, what, until = (
        (on(facts, made.at[:10]), f"“{made.promised}”" if made.promised else "[what was promised]", _until(facts, made))
        if made
        else ("[date]", "[what was promised]", "by [date]")
    )
    return letter(
        facts,
        _to(facts, made),
        "What was promised",
        [
            f"On {when} we were told: {what}, {until}.",
            (
                f"{_waited(facts, made)} We know that school days are full. For {facts.name} a thing that was "
                f"promised and comes is a step that can be taken; one that does not come makes the next step harder."
            ),
            (
                f"Please tell us in writing by {within(facts, 7)} on which day it will be there, and who sees to it. "
                f"If something stands in the way, please tell us that too, and we will look for another way together."
            ),
        ],
    )


def _to(facts: Facts, talk: Contact | None) -> Addressee:
    return to_person(talk) if talk else to_head(facts)


def _understood(facts: Facts, talk: Contact | None) -> list[str]:
    if talk is None:
        return [
            "We asked: [what you asked].",
            "What was said: [what was said].",
            "What was promised: [what, and by when].",
        ]
    told = [f"We asked: {talk.asked}" if talk.asked else None, f"What was said: {talk.said}" if talk.said else None]
    if talk.promised:
        told.append(f"What was promised: {talk.promised} ({_until(facts, talk)})")
    else:
        told.append("What happens next, and by when: [what was promised, and the date]")
    return [line for line in told if line]


def _until(facts: Facts, talk: Contact) -> str:
    return f"by {on(facts, talk.due)}" if talk.due else "by [date]"


def _waited(facts: Facts, made: Contact | None) -> str:
    late = (facts.today - date.fromisoformat(made.due)).days if made and made.due else 0
    if late <= 0:
        return "We have not heard of it since."
    return f"That was {how_many(late, 'day')} ago, and we have not heard of it since."
