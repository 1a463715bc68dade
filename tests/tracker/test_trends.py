import datetime as dt
import json
from typing import Any

import msgspec
import pytest

from ladder.tracker.ladder import rungs
from ladder.tracker.trends import complete, days, phases, rung_until, week, weeks
from support.family import an_exposure
from support.figures import agree
from support.stores import write
from support.trackers import MONDAY, SAM_FIGURES, a_child, a_tracker, sams_family

FIGURES = json.loads(SAM_FIGURES.read_text())
FIRST, LAST = dt.date(2026, 8, 31), dt.date(2026, 11, 22)


@pytest.mark.parametrize("expected", FIGURES["weeks"], ids=lambda one: one["from"])
def test_each_of_sams_weeks_has_the_figures_worked_out_independently(expected: dict[str, Any]) -> None:
    t, sam = sams_family()
    figures = msgspec.to_builtins(week(t, sam, dt.date.fromisoformat(expected["from"])))
    assert agree(figures, expected)
    assert figures["child"] == sam.id


def test_the_weeks_of_a_range_are_whole_and_each_equals_the_week_alone() -> None:
    t, sam = sams_family()
    found = weeks(t, sam, FIRST + dt.timedelta(days=3), LAST - dt.timedelta(days=3))
    assert len(found) == 12
    assert found == [week(t, sam, FIRST + dt.timedelta(weeks=number)) for number in range(12)]


def test_sams_record_is_as_complete_as_it_was_counted() -> None:
    t, sam = sams_family()
    found = complete(t, sam, FIRST, LAST)
    assert agree(msgspec.to_builtins(found), FIGURES["completeness"])


def test_a_family_without_a_ladder_has_weeks_without_a_rung() -> None:
    t = a_tracker()
    assert week(t, a_child(t), MONDAY).rung is None


def test_days_of_one_child_hold_nothing_of_another() -> None:
    t, _sam = sams_family()
    robin = a_child(t)
    assert all(day.morning is None and day.outcome is None for day in days(t, robin, FIRST, LAST))


def test_what_another_child_did_is_never_this_child_s_highest_rung() -> None:
    t, sam = sams_family()
    robin = a_child(t)
    highest = rung_until(t, sam)(LAST)
    assert highest is not None
    top = rungs(t, sam)[-1]
    assert top.id != highest.id
    write(t.store, msgspec.structs.replace(an_exposure("2026-09-01", "Office", "done", child=robin.id), rung=top.id))
    assert rung_until(t, sam)(LAST) == highest


def test_phases_stand_by_date() -> None:
    t, sam = sams_family()
    found = [phase.date for phase in phases(t, sam)]
    assert found == sorted(found)
    assert len(found) == 3
