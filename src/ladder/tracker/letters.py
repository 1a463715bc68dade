"""Letters to the school: drafted from the record, kept as plain text, and logged as a talk once they were sent."""

from pathlib import Path
from typing import Any, Literal, cast

from ladder.domain.date_words import dated, listed
from ladder.domain.letters import LETTERS, LetterKind, addressed_to, fits, letter_kind
from ladder.domain.records import Child, Letter, Outcome, Record, Request
from ladder.domain.written_words import REQUESTS
from ladder.errors import NotFound, Refused
from ladder.storage.store import Edit
from ladder.tracker import lived
from ladder.tracker.contacts import now
from ladder.tracker.core import Tracker, instant, known, setting, today
from ladder.tracker.letter_facts import letter_facts
from ladder.tracker.text_files import save_text


def letters(t: Tracker, child: Child) -> list[Letter]:
    """Give the child's letters, the one written last first."""
    mine = lived.records(t, child, Letter)
    return sorted(mine, key=lambda one: (one.recorded_at, one.id), reverse=True)


def draft(t: Tracker, child: Child, kind: str, about: Record | None = None) -> str:
    """Give the text of a letter, filled from the record as it stands; nothing is kept yet.

    `about` is the talk, request or outcome it is about; without one each letter takes what fits best. Raises Refused
    for a kind of letter that there is not, for a record that such a letter cannot be about (of a request also one
    that asks for something else), and for a day that needs no such letter.
    """
    found = _kind(kind)
    if about is not None and not fits(found, about):
        allowed = listed([_named(one, found) for one in found.about], "or") or "nothing in particular"
        raise Refused(f"The letter “{found.title}” can be about {allowed}, not about this.")
    facts = letter_facts(t, child, found, about)
    if isinstance(about, Outcome) and not (facts.to_correct if kind == "register_correction" else facts.noted):
        raise Refused(f"On {dated(about.date)} there is nothing to write “{found.title}” about.")
    return found.write(facts)


def keep_letter(t: Tracker, child: Child, kind: str, text: str, letter: Letter | None = None) -> Letter:
    """Keep the text of a letter: a new one, or in place of what `letter` said.

    Raises Refused when it was sent already (it stays as it was sent), NotFound when it is not there any more.
    """
    if letter is None:
        start = {"id": t.new_id(), "child": child.id, "kind": kind, "text": text}
        return _save(t, child, start, {})
    standing = _standing(t, letter)
    if standing.sent_on is not None:
        raise Refused(f"This letter was sent on {dated(standing.sent_on)}. It stays as it was sent; begin another one.")
    return _save(t, child, {"id": standing.id}, {"kind": kind, "text": text})


def mark_sent(
    t: Tracker,
    child: Child,
    letter: Letter,
    *,
    at: str | None = None,
    channel: Literal["letter", "email", "portal", "in_person"] = "letter",
    person: str | None = None,
) -> Letter:
    """Write down that a letter was sent, now or `at` another local date and time, and log it as a talk, in one save.

    The talk, with the school, names `person`, else whom the letter greets. Raises Refused when it was sent already or
    the day is later than tomorrow, NotFound when it is not there any more.
    """
    standing, stamp, here = _standing(t, letter), instant(t, known(t, child)), today(t, child)
    if standing.sent_on is not None:
        raise Refused(f"This letter is already marked as sent, on {dated(standing.sent_on)}.")
    moment = at or now(t, child)
    found = letter_kind(standing.kind)
    title = found.title if found else standing.kind
    talk: dict[str, Any] = {
        "id": t.new_id(),
        "child": child.id,
        "at": moment,
        "direction": "out",
        "channel": channel,
        "person": (person or addressed_to(standing.text) or "the school")[:100],
        "party": "school",
        "topic": title,
        "asked": found.asks if found else None,
        "documents": [f"Letter: {title}"],
    }
    sending = setting("letters", {"id": standing.id}, {"sent_on": moment[:10]}, at=stamp, today=here)
    edits = [
        Edit("letters", standing.id, sending, None),
        Edit("contacts", talk["id"], setting("contacts", talk, {}, at=stamp, today=here), None),
    ]
    return cast("Letter", t.store.edit_many(edits, at=stamp)[0])


def delete_letter(t: Tracker, child: Child, letter: Letter) -> None:
    """Take a letter away; the step can be undone, and a talk that was logged with it stays."""
    t.store.delete("letters", _standing(t, letter).id, at=instant(t, known(t, child)))


def write_letter(letter: Letter, path: Path, *, replace: bool = False) -> Path:
    """Write a letter to a file as plain text; else as `save_text`."""
    return save_text(path, letter.text, replace=replace)


def _kind(code: str) -> LetterKind:
    found = letter_kind(code)
    if found is None:
        raise Refused(f"There is no letter {code!r}; there is {listed([one.code for one in LETTERS])}.")
    return found


def _named(about: type[Record], kind: LetterKind) -> str:
    """Give what a letter can be about: the kind of record, of requests with what they ask for."""
    asked = [REQUESTS[one] for one in kind.requests] if about is Request else []
    return about.__name__.lower() + (f" ({listed(asked, 'or')})" if asked else "")


def _standing(t: Tracker, letter: Letter) -> Letter:
    found = t.store.get("letters", letter.id)
    if not isinstance(found, Letter):
        raise NotFound("This letter is not there any more.")
    return found


def _save(t: Tracker, child: Child, start: dict[str, Any], fields: dict[str, Any]) -> Letter:
    at = instant(t, known(t, child))
    change = setting("letters", start, fields, at=at, today=today(t, child))
    return cast("Letter", t.store.edit("letters", start["id"], change, at=at))
