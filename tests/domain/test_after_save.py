"""The line after a save: true, kind, and about nothing that is only half told."""

from datetime import date, timedelta
from typing import Any

import pytest

from ladder.domain.after_save import after_save
from ladder.domain.calendar import span
from ladder.domain.day import make_days
from ladder.domain.records import Outcome
from support.family import a_child, a_morning, a_timetable, an_exposure, an_outcome

MONDAY, TUESDAY = date(2026, 9, 21), date(2026, 9, 22)


def outcome(day: date, status: str, **fields: Any) -> Outcome:
    return an_outcome(day.isoformat(), status, **fields)


def line(day: date, *outcomes: Outcome, **more: Any) -> str:
    """The line for `day`; school is from 08:00 to 14:00."""
    mornings, exposures = more.get("mornings", ()), more.get("exposures", ())
    days = make_days(a_child(), [a_timetable()], mornings, outcomes, exposures, date(2026, 8, 24), day)
    return after_save(days, day)


BEFORE = outcome(MONDAY, "part", minutes=30)


@pytest.mark.parametrize(
    ("status", "fields", "words"),
    [
        ("late", {"arrived": "08:20", "left": "13:30"}, "Further than on any day of these weeks: half day."),
        ("part", {"minutes": 200}, "Further than on any day of these weeks: half day."),
        ("full", {"arrived": "08:20"}, "Further than on any day of these weeks: full day."),
        # one of the two times is still to come: nobody knows yet how far this day goes
        ("late", {"arrived": "08:20"}, "Inside twice this week."),
        ("part", {"arrived": "08:20"}, "Inside twice this week."),
        ("left_early", {"left": "13:30"}, "Inside twice this week."),
    ],
)
def test_a_day_told_by_half_got_no_further_than_is_known(status: str, fields: dict[str, Any], words: str) -> None:
    assert line(TUESDAY, BEFORE, outcome(TUESDAY, status, **fields)) == words


def test_a_day_told_by_half_is_inside_where_nobody_was_before() -> None:
    stayed = outcome(MONDAY, "not_today"), a_morning(MONDAY.isoformat(), furthest=3)
    told = line(TUESDAY, stayed[0], outcome(TUESDAY, "part", arrived="08:20"), mornings=[stayed[1]])
    assert told == "Further than on any day of these weeks: inside."


def test_no_day_counts_as_less_far_because_it_is_told_by_half() -> None:
    half = outcome(MONDAY, "late", arrived="08:20")
    assert line(TUESDAY, half, outcome(TUESDAY, "part", minutes=200)) == "Written down."


def test_more_in_school_rests_on_whole_days_alone() -> None:
    """Five days of 60 minutes, and two weeks later five of 90, the last of them begun at 08:20."""
    early = list(span(date(2026, 9, 7), date(2026, 9, 11)))
    later = [day + timedelta(weeks=2) for day in early]
    weeks = [outcome(day, "part", minutes=60) for day in early] + [
        outcome(day, "part", minutes=60) for day in later[:4]
    ]
    assert line(later[4], *weeks, outcome(later[4], "part", minutes=90)).startswith("30 min more in school")
    begun = outcome(later[4], "part", arrived="08:20")
    assert "more in school" not in line(later[4], *weeks, begun)
    unknown = [outcome(day, "part", minutes=60 if day in (early[0], later[4]) else None) for day in (*early, *later)]
    assert "more in school" not in line(later[4], *unknown[:-1], outcome(later[4], "part", minutes=90))
    guessed = an_exposure(later[4].isoformat(), "Office", "done", expected_peak=8, peak=5)
    assert line(later[4], begun, exposures=[guessed]) == "Worry guessed 8 and it was 5."
    # a day begun yesterday and never told whole makes today no longer than it was
    yesterday = [*weeks[:-1], outcome(later[3], "part", arrived="08:20"), outcome(later[4], "part", minutes=60)]
    assert "more in school" not in line(later[4], *yesterday)
