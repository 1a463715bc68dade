"""Which letter comes to mind first about an entry of the record; the family chooses."""

from datetime import date

from ladder.domain.letters.catalogue import LetterKind, letter_kind
from ladder.domain.records import Contact, Outcome, Record, Request


def fits(kind: LetterKind, about: Record | None) -> bool:
    """Tell whether a letter can be about an entry: one of its kinds, and of requests what it asks for."""
    if about is None or not isinstance(about, kind.about):
        return False
    return not (isinstance(about, Request) and kind.requests and about.kind not in kind.requests)


def likeliest(about: Record | None, today: date) -> str:
    """Give the code of the letter that fits an entry best; empty where none comes to mind.

    A promise whose day has passed without an answer is asked about, another talk is written down; what was asked for
    is asked in writing, or else its reason is; a school day gets its note.
    """
    if isinstance(about, Contact):
        open_since = about.due if about.promised and about.replied_on is None else None
        return "promise" if open_since and open_since < today.isoformat() else "understanding"
    if isinstance(about, Request):
        return about.kind if letter_kind(about.kind) else "prior_written_notice"
    return "absence_note" if isinstance(about, Outcome) else ""
