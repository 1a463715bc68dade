"""Looking a file through, taking it in and looking at it agree on every file, whatever today is."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.errors import Refused
from ladder.exchange.leaving import PURPOSES, Purpose
from ladder.exchange.reading import read_json
from ladder.exchange.validating import validate
from ladder.tracker.looking import NobodyInIt, look_into, written_on
from ladder.tracker.taking_in import import_document
from support.mutations import changed, small
from support.trackers import MONDAY, a_tracker

TODAYS = (dt.date(1970, 1, 1), dt.date(2020, 2, 2), MONDAY, dt.date(2031, 5, 6))


def validates(data: bytes) -> bool:
    try:
        validate(data)
    except Refused:
        return False
    return True


def comes_in(data: bytes, today: dt.date) -> bool:
    try:
        import_document(a_tracker(today), read_json(data))
    except Refused:
        return False
    return True


def can_be_looked_at(data: bytes, today: dt.date) -> bool:
    """Tell whether the screens would show it, or say that there is nobody to show."""
    try:
        document = read_json(data)
        look_into(a_tracker(written_on(document) or today), document)
    except NobodyInIt:
        return True
    except Refused:
        return False
    return True


def agree(document: Any, today: dt.date) -> bool:
    data = json.dumps(document).encode()
    return validates(data) == comes_in(data, today) == can_be_looked_at(data, today)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("today", TODAYS)
def test_what_left_comes_in_on_every_day(purpose: Purpose, today: dt.date) -> None:
    assert validates(small(purpose))
    assert agree(json.loads(small(purpose)), today)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), purpose=st.sampled_from(PURPOSES), today=st.sampled_from(TODAYS))
def test_whatever_is_changed_in_a_file_they_agree(data: st.DataObject, purpose: Purpose, today: dt.date) -> None:
    assert agree(data.draw(changed(purpose)), today)


@pytest.mark.parametrize(
    "fields",
    [
        {"children": []},
        {"children": [], "withheld": ["children"]},
        {"withheld": ["ladders"], "ladders": []},
        {"withheld": ["outcomes.status"]},
        {"withheld": ["mornings.note", "mornings.note"]},
        {"weeks": "nonsense", "summary": 7, "completeness": [None], "scales": None, "generator": []},
        {"generated_at": "9999-12-31T23:59:59.999Z"},
        {"generated_at": "0001-01-01T00:00:00.000Z"},
        {"generated_at": "2031-01-01T00:00:00.000Z"},
        {"window": {"from": "x", "to": 7, "timezone": "Mars/Olympus"}},
        {"purpose": "\x1b[2J"},
    ],
)
@pytest.mark.parametrize("today", [TODAYS[0], MONDAY])
def test_they_agree_on_frames_that_no_export_has(fields: dict[str, Any], today: dt.date) -> None:
    assert agree(json.loads(small("backup")) | fields, today)


def test_they_agree_on_a_file_that_holds_next_to_nothing() -> None:
    assert agree({"format": "ladder-export", "version": 1, "children": []}, MONDAY)
    assert validates(b'{"format": "ladder-export", "version": 1, "children": []}')
