"""Talks: the moment they are written with, following one up, and writing down that it was answered."""

import datetime as dt
from typing import Any, cast

from ladder.domain.records import Child, Contact
from ladder.domain.wording import clock_of, short_date
from ladder.tracker.core import Tracker, instant, today
from ladder.tracker.written import change, change_edit, new_edit

_STAYS = ("channel", "person", "role", "party", "topic")


def now(t: Tracker, child: Child) -> str:
    """Give the present date and time where the child lives, as a talk carries it."""
    return f"{today(t, child).isoformat()}T{clock_of(instant(t, child), child.timezone)}"


def begun_follow_up(t: Tracker, child: Child, contact: Contact) -> dict[str, Any]:
    """Give what a talk that follows up another begins with: now, from us, to the same person about the same thing.

    What was promised and is not answered stands there as what is asked.
    """
    same = {name: getattr(contact, name) for name in _STAYS}
    return same | {"at": now(t, child), "direction": "out", "asked": _reminder(contact, today(t, child))}


def follow_up(t: Tracker, child: Child, contact: Contact, **fields: Any) -> Contact:
    """Write down the talk that follows up another, and on the other when that was, in one save; give the new one."""
    begun = begun_follow_up(t, child, contact) | fields
    new = new_edit(t, child, Contact, begun)
    old = change_edit(t, child, contact, {"follow_up_on": begun["at"][:10]})
    return cast("Contact", t.store.edit_many([new, old], at=instant(t, child))[0])


def answer(t: Tracker, child: Child, contact: Contact, on: dt.date | None = None) -> Contact:
    """Write down that a talk was answered, or what was promised in it kept, today unless another date is named."""
    return change(t, child, contact, replied_on=(on or today(t, child)).isoformat())


def _reminder(contact: Contact, day: dt.date) -> str | None:
    if contact.replied_on is not None:
        return None
    talked = short_date(dt.date.fromisoformat(contact.at[:10]), today=day)
    if contact.promised:
        return f"Promised on {talked}: {contact.promised}"
    return f"Asked on {talked}: {contact.asked}" if contact.asked else None
