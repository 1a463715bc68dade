"""Requests: what was asked of the school in writing, and how it ended."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ladder.domain.records import Request
from ladder.domain.records.base import Region
from ladder.domain.requests import usual_clock
from ladder.domain.written_words import DAY_TYPES, REQUESTS, STARTS
from ladder.ui.dialogs.form import FormDialog
from ladder.ui.dialogs.menu import Item, MenuDialog
from ladder.ui.dialogs.written.odds import request_odds
from ladder.ui.widgets.fields.choice import OneOf
from ladder.ui.widgets.fields.dated import Day
from ladder.ui.widgets.fields.long import LongText
from ladder.ui.widgets.fields.spans import Spans
from ladder.ui.widgets.fields.typed import Whole

ASKED: Mapping[Region, str] = {
    "us": "The form begins with the clock that such a request usually has; your state's own number comes first.",
    "uk": "Without a number of days there is no clock; one that was named to you can be typed in.",
}
SOMETHING_ELSE = "something else"
ABOUT: Mapping[Region, str] = {
    "us": "No number, no clock: for a 504 plan or a review there is no federal deadline; ask for a date in writing. An "
    "evaluation has 60 days from consent (34 CFR 300.301(c)) or your state's number. Not legal advice.",
    "uk": "Without a number of days there is no clock; ask for a date in writing. Not legal advice.",
}


def which_request(region: Region) -> MenuDialog:
    """Ask what was asked for; gives its code."""
    kinds = REQUESTS | {"other": SOMETHING_ELSE}
    items = [Item(code, str(number), words) for number, (code, words) in enumerate(kinds.items(), start=1)]
    return MenuDialog("What was asked for?", items, about=ASKED[region])


def begun_request(kind: str, region: Region) -> dict[str, Any]:
    """Give what the form of a new request begins with: its kind, and the clock that such a request usually has."""
    usual = usual_clock(kind, region)
    return {
        "kind": kind,
        "starts": usual.starts,
        "days_allowed": usual.days_allowed,
        "day_type": usual.day_type,
    }


def request_form(title: str, values: Mapping[str, Any], today: date, region: Region) -> FormDialog:
    """Ask about a request; `values` are the fields that stand there already."""
    told = values.get
    return FormDialog(
        title,
        (
            OneOf("kind", "Asked for", told("kind") or "evaluation", options=list(REQUESTS.items()), needed=True),
            Day("asked_on", "Asked on", told("asked_on") or today.isoformat(), today=today, needed=True),
            Day("consent_on", "Consent on", told("consent_on"), today=today, about="when we signed"),
            Whole("days_allowed", "Days allowed", told("days_allowed"), least=1, most=1000, about="blank: no clock"),
            OneOf(
                "day_type", "Counted in", told("day_type") or "calendar", options=list(DAY_TYPES.items()), needed=True
            ),
            OneOf("starts", "Counted from", told("starts") or "consent", options=list(STARTS.items()), needed=True),
            Spans("pauses", "Pauses", told("pauses"), today=today, about="one on each line, like 24 dec - 2 jan"),
            Day("closed_on", "Closed on", told("closed_on"), today=today),
            LongText("result", "What came of it", told("result")),
            LongText("note", "Note", told("note")),
        ),
        about=ABOUT[region],
    ).checked(request_odds)


def close_form(request: Request, today: date) -> FormDialog:
    """Ask when a request was closed and what came of it."""
    return FormDialog(
        f"Closed: {REQUESTS[request.kind]}",
        (
            Day("closed_on", "Closed on", request.closed_on or today.isoformat(), today=today, needed=True),
            LongText("result", "What came of it", request.result),
        ),
        about="Its clock stops. e opens it again.",
    ).checked(lambda given: request_odds({"asked_on": request.asked_on, **given}))
