"""Writing an entry of the record down: which kind, its form, and the entry as it then stands."""

from collections.abc import Callable, Mapping
from typing import Any

from ladder.domain.records import Child, Contact, Goal, Incident, Measure, Phase, Request, Support
from ladder.domain.written_words import KINDS
from ladder.tracker.contacts import now
from ladder.tracker.core import today
from ladder.tracker.supports import add_support
from ladder.tracker.written import Written, write, written
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.written.measuring import goal_form, measure_form, need_number, phase_form, which_form
from ladder.ui.dialogs.written.menu import kinds_menu
from ladder.ui.dialogs.written.requests import begun_request, request_form, which_request
from ladder.ui.dialogs.written.supports import support_form, which_support
from ladder.ui.dialogs.written.talks import contact_fields, contact_form, incident_form
from ladder.ui.errands.ask import ask
from ladder.ui.screens.record_place import RecordPlace

Fields = dict[str, Any]
RECORDS: Mapping[str, type[Written]] = {
    "contact": Contact,
    "support": Support,
    "incident": Incident,
    "request": Request,
    "goal": Goal,
    "phase": Phase,
    "measure": Measure,
}
WRITTEN = "Written down."


def add(place: RecordPlace, child: Child) -> None:
    """Ask which kind of entry, then for it."""

    def chosen(kind: str | None) -> None:
        if kind == "support":
            _add_support(place, child)
        elif kind == "measure":
            _add_measure(place, child)
        elif kind == "request":
            _add_request(place, child)
        elif kind is not None:
            begun = {"at": now(place.house.tracker, child)} if kind == "contact" else {}
            _ask_new(place, child, kind, begun)

    place.app.push_screen(kinds_menu(place.kind.code if place.kind else ""), chosen)


def form_for(place: RecordPlace, child: Child, kind: str, title: str, values: Mapping[str, Any]) -> FormDialog:
    """Give the form of a kind with `values`, the fields of a record, in it."""
    day = today(place.house.tracker, child)
    if kind == "request":
        return request_form(title, values, day, child.region)
    forms: Mapping[str, Callable[..., FormDialog]] = {
        "contact": contact_form,
        "support": support_form,
        "incident": incident_form,
        "goal": goal_form,
        "phase": phase_form,
        "measure": measure_form,
    }
    return forms[kind](title, values, day)


def fields_of(kind: str, kept: Mapping[str, Any]) -> Fields:
    """Give the fields of a record from what its form kept."""
    return contact_fields(kept) if kind == "contact" else dict(kept)


def ask_and_show(place: RecordPlace, form: FormDialog, keep: Callable[[Fields], Written], done: str = WRITTEN) -> None:
    """Ask a form until what it kept can be written, then look at the entry."""
    ask(place, form, lambda kept: place.look_for(keep(kept).id), done)


def _ask_new(place: RecordPlace, child: Child, kind: str, values: Mapping[str, Any]) -> None:
    one = next(one for one in KINDS if one.code == kind).one

    def keep(kept: Fields) -> Written:
        fields = fields_of(kind, kept)
        if kind == "measure":
            need_number(fields)
        if kind == "support":
            return add_support(place.house.tracker, child, **fields)
        return write(place.house.tracker, child, RECORDS[kind], **fields)

    ask_and_show(place, form_for(place, child, kind, f"A new {one}", values), keep)


def _add_support(place: RecordPlace, child: Child) -> None:
    t = place.house.tracker

    def named(what: str | None) -> None:
        if what is not None:
            _ask_new(place, child, "support", {"what": what, "from": today(t, child).isoformat()})

    place.app.push_screen(which_support(one.what for one in written(t, child, Support)), named)


def _add_request(place: RecordPlace, child: Child) -> None:
    def named(kind: str | None) -> None:
        if kind is not None:
            _ask_new(place, child, "request", begun_request(kind, child.region))

    place.app.push_screen(which_request(child.region), named)


def _add_measure(place: RecordPlace, child: Child) -> None:
    def named(instrument: str | None) -> None:
        if instrument is not None:
            _ask_new(place, child, "measure", {"instrument": instrument or None})

    place.app.push_screen(which_form(), named)
