"""Changing what stands in the record: its fields, a talk that is followed up or answered, the state of a support."""

from datetime import date, timedelta
from typing import Any

from ladder.domain.records import Child, Contact, Exposure, Measure, Morning, Outcome, Request, Review, Support
from ladder.domain.records.checks import to_document
from ladder.domain.wording import short_date
from ladder.domain.written_words import BESIDE, DAYS, KINDS
from ladder.tracker.contacts import answer, begun_follow_up, follow_up
from ladder.tracker.core import today
from ladder.tracker.record import Entry
from ladder.tracker.supports import new_state
from ladder.tracker.written import Written, change, delete
from ladder.ui.dialogs.confirm import ConfirmDialog
from ladder.ui.dialogs.written.measuring import fit_form
from ladder.ui.dialogs.written.requests import close_form
from ladder.ui.dialogs.written.supports import state_form
from ladder.ui.dialogs.written.talks import contact_fields, contact_form
from ladder.ui.errands.record_adding import ask_and_show, fields_of, form_for
from ladder.ui.screens.record_place import RecordPlace

Fields = dict[str, Any]


STAYS_DATED = (
    "A day keeps its date. Write it on its own day, on Today, and take this one out with Delete; u brings it back."
)


def edit(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Ask what to change about an entry; a school day opens on Today."""
    record = entry.record
    if isinstance(record, Outcome) and entry.day <= place.now + timedelta(days=1):
        place.open_day(entry.day)
        return
    if isinstance(record, Outcome | Morning | Exposure | Review):
        place.say(STAYS_DATED)
        return
    form = form_for(place, child, entry.kind, f"This {_one(entry)}", to_document(record))
    standing = fields_of(entry.kind, form.standing())

    def keep(kept: Fields) -> Written:
        now = fields_of(entry.kind, kept)
        if isinstance(record, Measure):
            fit_form(now)
        fields = {name: value for name, value in now.items() if value != standing.get(name)}
        return change(place.house.tracker, child, record, **fields)

    ask_and_show(place, form, keep, "Changed.")


def take_away(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Ask once, then take an entry out of the record; u brings it back."""
    record = entry.record
    if isinstance(record, Outcome) and entry.day <= place.now + timedelta(days=1):
        place.say("A school day is changed on Today: Enter goes there.")
        return

    def answered(answer: bool | None) -> None:
        if answer:
            place.attempt(lambda: delete(place.house.tracker, child, record), "Taken out; u brings it back.")

    question = f"Take this {_one(entry)} out of the record? {entry.title}"
    place.app.push_screen(ConfirmDialog("Take it out", question), answered)


def follow(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Ask about the talk that follows up this one, which begins with what the other said."""
    contact = entry.record
    if not isinstance(contact, Contact):
        place.say("A follow-up belongs to a talk; 1 shows the talks.")
        return
    t = place.house.tracker
    form = contact_form(f"Following up: {contact.person}", begun_follow_up(t, child, contact), today(t, child))
    ask_and_show(
        place,
        form,
        lambda kept: follow_up(t, child, contact, **contact_fields(kept)),
        "Written down; the talk before says when it was followed up.",
    )


def settle(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Write down that a talk was answered today, or ask how a request was closed."""
    record, t = entry.record, place.house.tracker
    if isinstance(record, Contact) and record.replied_on:
        on = short_date(date.fromisoformat(record.replied_on), today=place.house.now.date)
        place.say(f"Answered on {on}; e changes it.")
    elif isinstance(record, Contact):
        place.attempt(lambda: answer(t, child, record), "Answered today. Nothing is due from it any more.")
    elif isinstance(record, Request):
        form = close_form(record, today(t, child))
        ask_and_show(place, form, lambda kept: change(t, child, record, **kept), "Closed.")
    else:
        place.say("d is for a talk that was answered and a request that is closed.")


def next_state(place: RecordPlace, child: Child, entry: Entry) -> None:
    """Ask for the new state of a support."""
    support, t = entry.record, place.house.tracker
    if not isinstance(support, Support):
        place.say("s gives a support its new state; 2 shows the supports.")
        return
    form = state_form(support, today(t, child))
    ask_and_show(place, form, lambda kept: new_state(t, child, support, **kept), "The new state stands.")


def _one(entry: Entry) -> str:
    return next(kind.one for kind in (*KINDS, DAYS, *BESIDE) if kind.code == entry.kind)
