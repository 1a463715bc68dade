"""What the record itself says about an entry, above its fields: what is due from it, and the key for that."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ladder.domain.due_words import days_told, due_when
from ladder.domain.records import Child, Contact
from ladder.domain.wording import short_date
from ladder.tracker.core import Tracker
from ladder.tracker.record import Entry

Facts = Callable[[Tracker, Child, Entry, date], Sequence[str]]


def facts_of(t: Tracker, child: Child, entry: Entry, today: date) -> Sequence[str]:
    """Give the sentences that stand above the fields of an entry; none for most kinds."""
    told = _FACTS.get(entry.kind)
    return told(t, child, entry, today) if told else ()


def _contact(_t: Tracker, _child: Child, entry: Entry, today: date) -> Sequence[str]:
    contact = entry.record
    if not isinstance(contact, Contact) or contact.due is None or contact.replied_on is not None:
        return ()
    left = (date.fromisoformat(contact.due) - today).days
    when = due_when(contact.due, left, today)
    far = f", {days_told(left)}" if left else ""
    followed = ""
    if contact.follow_up_on:
        followed = f" Followed up on {short_date(date.fromisoformat(contact.follow_up_on), today=today)}."
    return (f"What was promised is {when}{far}.{followed} n writes the follow-up, d that it was answered.",)


_FACTS: Mapping[str, Facts] = {"contact": _contact}
"""What is told about each kind of entry."""
