"""The advice of small families that were taken in, and of those that write mornings and outcomes alone."""

import datetime as dt
from pathlib import Path

import pytest

from ladder.tracker.children import find_child
from ladder.tracker.core import Tracker
from ladder.tracker.ladder import rungs
from ladder.tracker.outcome import record_outcome
from ladder.tracker.plan import plan
from ladder.tracker.rungs import make_current
from ladder.tracker.summary import advise_on
from ladder.tracker.taking_in import import_file
from support.climbing import OFFICE, a_climb
from support.trackers import StillClock, a_tracker

FAMILIES = Path(__file__).parent.parent / "data" / "families"

# Five full days are no break; a result that nobody wrote is no miss; four hard days after two easy ones are what
# decides; of two tries a day the one with the support that the rung needs counts.
TAKEN_IN = [
    ("break-five-full-days-no-target", "2026-03-20", "hold", "steady", (4, 4, 0, 0), 0),
    ("minutes-without-result", "2026-03-20", "hold", "too_early", (0, 0, 0, 0), 3),
    ("settled-then-four-hard-days", "2026-03-19", "hold", "steady", (7, 3, 2, 2), 0),
    ("best-of-day-lacks-support", "2026-03-20", "step_up", "no_big_deal", (3, 3, 0, 0), 0),
]


@pytest.mark.parametrize(("name", "today", "verdict", "rule", "counts", "more"), TAKEN_IN)
def test_the_advice_of_a_small_family(
    name: str, today: str, verdict: str, rule: str, counts: tuple[int, ...], more: int
) -> None:
    t = a_tracker(dt.date.fromisoformat(today))
    import_file(t, FAMILIES / f"{name}.json")
    advice = plan(t, find_child(t, None)).advice
    assert advice is not None
    found = advice.counts
    assert (advice.verdict, advice.rule, advice.more_days) == (verdict, rule, more)
    assert (found.tries, found.successes, found.nearly, found.not_yet) == counts


def on(t: Tracker, day: str) -> None:
    """Let it be another day."""
    assert isinstance(t.clock, StillClock)
    t.clock.day = dt.date.fromisoformat(day)


def test_days_without_an_exposure_are_tries_by_their_minutes() -> None:
    # Since the rung became current: four days of 40 minutes in school, two not today, three in school for how long
    # nobody knows.
    t, child = a_climb("2026-11-09")
    make_current(t, child, rungs(t, child)[OFFICE])
    known = {"09": 40, "10": None, "11": 40, "12": 0, "13": 40, "16": None, "17": 0, "18": 40, "19": None}
    for day, minutes in known.items():
        on(t, f"2026-11-{day}")
        fields = {"status": "not_today"} if minutes == 0 else {"status": "part", "minutes": minutes}
        record_outcome(t, child, dt.date(2026, 11, int(day)), **fields)
    on(t, "2026-11-20")
    advice = plan(t, child).advice
    assert advice is not None
    assert (advice.verdict, advice.rule) == ("hold", "steady")
    assert (advice.counts.tries, advice.counts.successes, advice.counts.not_yet) == (6, 4, 2)
    assert advice == advise_on(t, child, dt.date(2026, 11, 20))
    assert [one.label for one in plan(t, child).dates][:2] == ["Office, 15 minutes", "One class"]


def test_nothing_before_a_rung_was_written_down_counts_on_it() -> None:
    t, child = a_climb("2026-11-20", ladder="class_by_class")
    for day in (18, 19):
        record_outcome(t, child, dt.date(2026, 11, day), status="not_today")
    advice = plan(t, child).advice
    assert advice is not None
    assert (advice.rule, advice.more_days) == ("too_early", 3)
    assert (advice.counts.tries, advice.counts.school_days) == (0, 0)
    record_outcome(t, child, dt.date(2026, 11, 20), status="not_today")
    later = plan(t, child).advice
    assert later is not None
    assert (later.counts.tries, later.counts.not_yet, later.counts.school_days) == (1, 1, 1)
