import datetime as dt
from typing import Any, Literal

import pytest

from ladder.domain.records import Child
from ladder.domain.starting_ladders import NewRung
from ladder.domain.trends import Range, Stretch
from ladder.tracker.core import Tracker
from ladder.tracker.exposures import record_exposure
from ladder.tracker.ladder import rungs, start_ladder
from ladder.tracker.outcome import record_outcome
from ladder.tracker.safety import record_safety_flag
from ladder.tracker.series import aim_at, chart_data, goals, range_beside, range_shown
from ladder.tracker.today import record_morning
from ladder.tracker.trends import rung_until
from support.family import a_phase, an_id
from support.goals import a_goal
from support.stores import write
from support.trackers import MONDAY, a_child, a_tracker, sams_family

FIRST, LAST = dt.date(2026, 8, 31), dt.date(2026, 11, 22)
STEPS = [NewRung("Gate", "place"), NewRung("Office", "minutes", 15), NewRung("Full day", "full_day", 360)]


def day(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)


def week_of(monday: dt.date) -> Stretch:
    return monday, monday + dt.timedelta(days=6)


def goal_of(t: Tracker, child: Child, **fields: Any) -> None:
    write(t.store, a_goal(child=child.id, id=an_id(f"{child.name} {fields}"), **fields))


@pytest.fixture
def t() -> Tracker:
    return a_tracker()


@pytest.fixture
def child(t: Tracker) -> Child:
    return a_child(t)


def test_what_is_drawn_of_sam_over_all_there_is() -> None:
    t, sam = sams_family()
    data = chart_data(t, sam, (FIRST, LAST))
    assert [one.date for one in data.days] == [FIRST + dt.timedelta(days=number) for number in range(84)]
    assert (data.first, data.last, data.today, data.child) == (FIRST, LAST, MONDAY, sam)
    assert [phase.kind for phase in data.phases] == ["baseline", "ladder", "medication"]
    assert (len(data.rungs), data.climbed_before, data.flagged) == (7, 0, False)
    (aim,) = data.aims
    assert (aim.start, aim.goal.target) == (0.0, 80.0)
    assert aim.line[0] == (day("2026-09-21"), 0.0)
    assert aim.line[-1][0] == LAST


def test_the_stairs_begin_at_the_highest_rung_done_before_the_first_date() -> None:
    t, sam = sams_family()
    steps, highest = rungs(t, sam), rung_until(t, sam)
    found = set()
    for number in range(13):
        monday = FIRST + dt.timedelta(weeks=number)
        before = highest(monday - dt.timedelta(days=1))
        data = chart_data(t, sam, week_of(monday))
        assert data.climbed_before == (steps.index(before) + 1 if before else 0)
        found.add(data.climbed_before)
    assert len(found) > 3


def test_an_aim_line_is_cut_to_the_dates_shown_and_left_out_where_it_does_not_cross_them() -> None:
    t, sam = sams_family()
    (aim,) = chart_data(t, sam, (day("2026-10-01"), day("2026-10-31"))).aims
    dates = [point for point, _percent in aim.line]
    assert dates == [day(f"2026-10-{number:02}") for number in (1, 5, 12, 19, 26, 31)]
    assert [percent for _day, percent in aim.line] == sorted(percent for _day, percent in aim.line)
    assert chart_data(t, sam, (day("2026-08-01"), day("2026-08-31"))).aims == ()


def test_the_safety_flag_of_today_alone_hides_the_rungs(t: Tracker, child: Child) -> None:
    record_safety_flag(t, child, MONDAY - dt.timedelta(days=1))
    assert not chart_data(t, child, week_of(MONDAY)).flagged
    record_safety_flag(t, child, MONDAY)
    assert chart_data(t, child, week_of(MONDAY - dt.timedelta(weeks=3))).flagged


def test_children_are_never_mixed() -> None:
    t, sam = sams_family()
    before = chart_data(t, sam, (FIRST, LAST))
    robin = a_child(t)
    write(t.store, a_phase("2026-10-01", "therapy", child=robin.id))
    goal_of(t, robin, baseline=10.0)
    start_ladder(t, robin, "Back", STEPS, [])
    for date in (day("2026-10-05"), MONDAY):
        record_morning(t, robin, date, distress_child=1, distress_parent=2)
        record_outcome(t, robin, date, status="full")
    record_exposure(t, robin, day("2026-10-05"), rung=rungs(t, robin)[2].id, result="done")
    assert chart_data(t, sam, (FIRST, LAST)) == before
    data = chart_data(t, robin, (FIRST, LAST))
    assert [one.date for one in data.days if one.morning or one.outcome or one.exposures] == [day("2026-10-05")]
    assert [phase.kind for phase in data.phases] == ["therapy"]
    assert [rung.label for rung in data.rungs] == ["Gate", "Office", "Full day"]
    assert [aim.start for aim in data.aims] == [10.0]
    assert all(one.child == robin.id for one in data.days)
    assert chart_data(t, robin, week_of(MONDAY)).climbed_before == 3
    assert range_shown(t, robin, "all", MONDAY) == (day("2026-10-05"), day("2026-11-29"))


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("week", ("2026-11-23", "2026-11-29")), ("month", ("2026-11-01", "2026-11-30")),
        ("year", ("2026-08-01", "2027-07-31")), ("all", ("2026-08-31", "2026-11-22")),
    ],
)  # fmt: skip
def test_a_range_holds_the_day_and_all_there_is_runs_in_whole_weeks(kind: Range, shown: tuple[str, str]) -> None:
    t, sam = sams_family()
    assert range_shown(t, sam, kind, MONDAY) == (day(shown[0]), day(shown[1]))


def test_where_nothing_is_written_all_there_is_is_the_week_of_the_day(t: Tracker, child: Child) -> None:
    assert range_shown(t, child, "all", MONDAY) == week_of(MONDAY)
    record_morning(t, child, day("2026-11-04"), distress_child=3)
    assert range_shown(t, child, "all", MONDAY) == week_of(day("2026-11-02"))


@pytest.mark.parametrize(
    ("kind", "by", "first"),
    [
        ("week", -1, "2026-11-16"), ("week", 1, "2026-11-30"), ("month", -1, "2026-10-01"),
        ("month", 1, "2026-12-01"), ("year", -1, "2025-08-01"), ("year", 1, "2027-08-01"), ("all", -1, "2026-08-31"),
    ],
)  # fmt: skip
def test_the_range_beside_begins_where_it_should(kind: Range, by: Literal[-1, 1], first: str) -> None:
    t, sam = sams_family()
    assert range_beside(t, sam, kind, MONDAY, by) == day(first)


def test_goals_stand_by_their_first_date(t: Tracker, child: Child) -> None:
    goal_of(t, child, from_="2026-10-01", measure="days")
    goal_of(t, child, from_="2026-09-01")
    assert [one.from_ for one in goals(t, child)] == ["2026-09-01", "2026-10-01"]


def record_weeks(t: Tracker, child: Child, monday: dt.date, *minutes: int) -> None:
    """Three recorded days a week, each with so many minutes."""
    for week, value in enumerate(minutes):
        for number in range(3):
            date = monday + dt.timedelta(weeks=week, days=number)
            record_outcome(t, child, date, status="part", minutes=value)


def test_an_aim_without_a_baseline_of_its_own_starts_from_the_weeks_before(t: Tracker, child: Child) -> None:
    record_weeks(t, child, day("2026-09-07"), 0, 36, 90, 360)
    goal_of(t, child, from_="2026-09-28", due="2026-10-09", target=50.0)
    (aim,) = chart_data(t, child, (day("2026-09-01"), day("2026-10-31"))).aims
    assert aim.start == 10.0  # the median of 0, 10 and 25 %; the goal's own week is not looked at
    assert aim.line[0] == (day("2026-09-28"), 10.0)
    assert aim.line[-1] == (day("2026-10-09"), 50.0)


def test_an_aim_with_nothing_to_start_from_is_not_drawn(t: Tracker, child: Child) -> None:
    record_weeks(t, child, day("2026-09-07"), 0, 36)
    goal_of(t, child, from_="2026-09-28", due="2026-10-09")
    goal_of(t, child, from_="2026-09-01", due="2026-12-09", target=70.0)
    goal_of(t, child, from_="2026-09-28", due="2026-10-09", measure="days", baseline=1.0)
    assert chart_data(t, child, (day("2026-09-01"), day("2026-10-31"))).aims == ()
    assert aim_at(t, child, goals(t, child)[0], (day("2026-09-01"), day("2026-10-31"))) is None


def test_the_aim_stands_still_on_dates_that_turned_out_to_be_without_school(t: Tracker, child: Child) -> None:
    goal_of(t, child, from_="2026-11-02", due="2026-11-06", baseline=0.0)
    shown = (day("2026-11-02"), day("2026-11-06"))
    (before,) = chart_data(t, child, shown).aims
    record_outcome(t, child, day("2026-11-03"), status="no_school")
    found = aim_at(t, child, goals(t, child)[0], shown)
    assert found is not None
    line = found[1]
    assert [line(day(f"2026-11-0{number}")) for number in (2, 3, 4, 5, 6)] == pytest.approx([0, 0, 80 / 3, 160 / 3, 80])
    assert before.line[-1] == found[0].line[-1]


def test_a_range_of_the_past_holds_nothing_that_came_later() -> None:
    t, sam = sams_family()
    shown = (FIRST, day("2026-09-30"))
    data = chart_data(t, sam, shown)
    assert max(one.date for one in data.days) == shown[1]
    assert [point for aim in data.aims for point, _percent in aim.line][-1] == shown[1]
