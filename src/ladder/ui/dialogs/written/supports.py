"""Supports, and the states they pass through."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ladder.domain.catalogue import SUPPORTS, Chip, word
from ladder.domain.records import Support
from ladder.domain.written_words import RESULTS, STATES, SUPPORT_KINDS, WHERES, usual_place
from ladder.ui.dialogs.find_chip import FindChipDialog
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.written.odds import support_odds
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.named import Named


def which_support(own: Iterable[str]) -> FindChipDialog:
    """Ask which support: one of the catalogue, one of the family's `own`, or a new one in its words."""
    names = dict.fromkeys([*SUPPORTS, *own])
    chips = [Chip(name, word(name), "", word(name)) for name in names]
    return FindChipDialog("Which support?", chips, new="“{}”, in your own words")


def support_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask about a support; `values` are the fields that stand there already, `what` among them."""
    where, kind = usual_place(values["what"]) or ("school", "accommodation")
    told = values.get
    return FormDialog(
        title,
        (
            Named("what", "What", values["what"], words=SUPPORTS, needed=True),
            OneOf("where", "Where", told("where") or where, options=list(WHERES.items()), needed=True),
            OneOf("kind", "Kind", told("kind") or kind, options=list(SUPPORT_KINDS.items()), needed=True),
            OneOf("state", "State", told("state") or "requested", options=list(STATES.items()), needed=True),
            Day("from", "Since", told("from"), today=today),
            Day("to", "Until", told("to"), today=today, about="blank: it still holds"),
            OneOf("result", "What came of it", told("result") or "unknown", options=list(RESULTS.items()), needed=True),
            LongText("note", "Note", told("note")),
        ),
        about="What was asked for or tried, and what came of it.",
    ).checked(support_odds)


def state_form(support: Support, today: date) -> FormDialog:
    """Ask for the new state of a support, since when, and what came of it so far."""
    return FormDialog(
        f"{word(support.what)}: {STATES[support.state]}",
        (
            OneOf("state", "New state", support.state, options=list(STATES.items()), needed=True),
            Day("from", "Since", today.isoformat(), today=today, needed=True),
            OneOf("so_far", "So far it", support.result, options=list(RESULTS.items()), needed=True),
            LongText("note", "Note", about="on the new state"),
        ),
        about="The state before ends the day before; both stay in the record.",
    )
