"""The stamps of a hearing's page: what the clock said, told as it was, and said where it cannot have been."""

import datetime as dt

import pytest

from ladder.exchange.pages.lines import Here, Stamp, stamp_of
from support.family import a_morning

HERE = Here("America/New_York", dt.date(2026, 11, 25))
AHEAD = "by a clock that was ahead"


@pytest.mark.parametrize(
    ("recorded", "updated", "written", "changed"),
    [
        ("2026-11-24T12:00:00.000Z", "2026-11-24T12:00:00.000Z", "24 Nov 2026, 07:00", None),
        ("2026-11-24T12:00:00.000Z", "2026-11-25T13:05:00.000Z", "24 Nov 2026, 07:00", "25 Nov 2026, 08:05"),
        ("2026-11-24T12:00:00.000Z", "2026-11-30T21:55:00.000Z", "24 Nov 2026, 07:00", f"30 Nov 2026, 16:55, {AHEAD}"),
        ("2031-05-05T12:00:00.000Z", "2031-05-05T12:00:00.000Z", f"5 May 2031, 08:00, {AHEAD}", None),
        (
            "2026-11-24T12:00:00.000Z",
            "2026-11-20T12:00:00.000Z",
            "24 Nov 2026, 07:00",
            "20 Nov 2026, 07:00, before it was written, by the clock; it stood wrong at one of the two",
        ),
        ("2026-11-26T03:00:00.000Z", "2026-11-26T03:00:00.000Z", "25 Nov 2026, 22:00", None),
    ],
)
def test_a_moment_is_what_the_clock_said(recorded: str, updated: str, written: str, changed: str | None) -> None:
    record = a_morning("2026-11-24", recorded_at=recorded, updated_at=updated)
    assert stamp_of(record, HERE) == Stamp(None, written, changed)


def test_the_morning_of_the_lines_own_day_is_told_by_its_time_alone() -> None:
    record = a_morning("2026-11-24", recorded_at="2026-11-24T12:00:00.000Z", updated_at="2026-11-30T21:55:00.000Z")
    stamp = stamp_of(record, HERE, dt.date(2026, 11, 24))
    assert stamp == Stamp("morning", "07:00", f"30 Nov 2026, 16:55, {AHEAD}")
