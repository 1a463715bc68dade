"""Talks and incidents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ladder.domain.clock_readings import TALKS
from ladder.domain.written_words import CHANNELS, DIRECTIONS, PARTIES
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Clock, Day
from ladder.ui.widgets.fields.long import LongText, TextLines
from ladder.ui.widgets.fields.typed import Words


def contact_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask about a talk; `values` are the fields of a contact that stand there already, `at` among them."""
    told = values.get
    return FormDialog(
        title,
        (
            Words("person", "Who", told("person"), needed=True),
            OneOf("channel", "How", told("channel") or "call", options=list(CHANNELS.items()), needed=True),
            OneOf("direction", "From whom", told("direction") or "out", options=list(DIRECTIONS.items()), needed=True),
            Day("date", "When", values["at"][:10], today=today, needed=True),
            Clock(
                "time",
                "At what time",
                values["at"][11:],
                needed=True,
                window=TALKS,
                of_now="" if "id" in values else "date",
            ),
            OneOf("party", "They belong to", told("party") or "school", options=list(PARTIES.items()), needed=True),
            Words("role", "Their role", told("role"), about="like school counselor"),
            Words("topic", "About", told("topic"), about="in a few words, for the list"),
            LongText("said", "What was said", told("said")),
            LongText("asked", "What we asked", told("asked")),
            LongText("promised", "What was promised", told("promised")),
            Day(
                "due",
                "Promised by",
                told("due"),
                today=today,
                ahead=True,
                since="date",
                about="it is due then, till it is answered",
            ),
            Day("replied_on", "Answered on", told("replied_on"), today=today),
            Day("follow_up_on", "Followed up on", told("follow_up_on"), today=today),
            TextLines("documents", "Papers", told("documents"), about="one on each line, like 504 plan.pdf"),
        ),
        about="Who and when are enough. The rest helps later.",
    )


def contact_fields(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields of a contact from what the form kept."""
    rest = {name: value for name, value in kept.items() if name not in ("date", "time")}
    return rest | {"at": f"{kept['date']}T{kept['time']}"}


def incident_form(title: str, values: Mapping[str, Any], today: date) -> FormDialog:
    """Ask what happened, who was told, and what the school did."""
    return FormDialog(
        title,
        (
            Day("date", "When", values.get("date") or today.isoformat(), today=today, needed=True),
            LongText("what", "What happened", values.get("what"), needed=True),
            LongText("told_whom", "Who was told", values.get("told_whom")),
            LongText("school_did", "The school did", values.get("school_did")),
        ),
        about="What was seen and heard, in your words. Every earlier wording is kept.",
    )
