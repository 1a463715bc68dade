import datetime as dt
import json

import msgspec

from ladder.domain.records import Child
from ladder.tracker.core import Tracker
from ladder.tracker.outcome import record_outcome
from ladder.tracker.series import range_shown
from ladder.tracker.statistics import range_statistics
from ladder.tracker.today import record_morning
from support.family import a_phase, a_support, an_id
from support.figures import agree
from support.goals import a_goal
from support.stores import write
from support.trackers import MONDAY, SAM_FIGURES, a_child, a_tracker, sams_family

FIGURES = json.loads(SAM_FIGURES.read_text())["summary"]
FIRST, LAST = dt.date(2026, 8, 31), dt.date(2026, 11, 22)


def record_weeks(t: Tracker, child: Child, *minutes: int) -> None:
    """Three recorded days a week, the last of them last week's, each with so many minutes."""
    for back, value in enumerate(reversed(minutes), start=1):
        for number in range(3):
            record_outcome(t, child, MONDAY - dt.timedelta(weeks=back, days=-number), status="part", minutes=value)


def test_the_page_has_the_figures_worked_out_independently() -> None:
    t, sam = sams_family()
    found = range_statistics(t, sam, (FIRST, LAST))
    assert (found.first, found.last) == (FIRST, LAST)
    figures = [msgspec.to_builtins(one.figures) for one in found.effects]
    assert len(figures) == len(FIGURES["phase_effects"])
    assert all(agree(one, other) for one, other in zip(figures, FIGURES["phase_effects"], strict=True))
    told = [msgspec.to_builtins(one) for one in found.contrasts]
    assert all(agree(one, other) for one, other in zip(told, FIGURES["contrast"], strict=True))
    assert {one.phase for one in found.trends} == {"Before the plan", "Ladder begins", "Medication"}
    assert len(found.trends) == 9


def test_the_goal_of_sam_stands_with_a_point_a_week_and_the_four_point_rule() -> None:
    t, sam = sams_family()
    (state,) = range_statistics(t, sam, (FIRST, LAST)).goals
    assert [day.isoformat() for day, _value in state.points] == [
        "2026-09-25", "2026-10-02", "2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-04", "2026-11-13",
        "2026-11-20",
    ]  # fmt: skip
    assert (state.more_weeks, state.verdict) == (0, "change_plan")
    assert state.now is not None
    assert all(value < state.now for _day, value in state.points)


def test_a_week_alone_compares_no_phase_that_was_over_before_it() -> None:
    t, sam = sams_family()
    found = range_statistics(t, sam, range_shown(t, sam, "week", LAST))
    assert found.effects == ()
    assert [(one.phase, one.measure, one.over) for one in found.trends] == [
        ("Medication", measure, False) for measure in ("attended_share", "distress_child", "distress_parent")
    ]
    assert len(found.goals[0].points) == 9


def test_a_goal_is_left_out_where_it_does_not_stand_and_where_nothing_says_what_it_starts_from() -> None:
    t = a_tracker()
    robin = a_child(t)
    record_weeks(t, robin, 36, 36, 36)
    for number, (first, due, baseline) in enumerate((
        ("2026-11-02", "2026-12-18", 5.0),
        ("2026-11-02", "2026-12-18", None),
        ("2027-01-04", "2027-03-01", 5.0),
        ("2026-01-05", "2026-03-02", 5.0),
    )):  # fmt: skip
        goal = a_goal(child=robin.id, id=an_id(f"goal {number}"), from_=first, due=due, baseline=baseline)
        write(t.store, goal)
    (state,) = range_statistics(t, robin, (dt.date(2026, 11, 1), dt.date(2026, 11, 30))).goals
    assert (state.aim.start, len(state.points), state.more_weeks, state.verdict) == (5.0, 3, 3, None)


def test_points_of_a_goal_end_with_the_dates_shown() -> None:
    t, sam = sams_family()
    (state,) = range_statistics(t, sam, (dt.date(2026, 10, 1), dt.date(2026, 10, 31))).goals
    assert state.points[-1][0] == dt.date(2026, 10, 30)


def test_children_are_never_mixed() -> None:
    t, sam = sams_family()
    before = range_statistics(t, sam, (FIRST, LAST))
    robin = a_child(t)
    write(t.store, a_phase("2026-11-09", "baseline", child=robin.id))
    write(t.store, a_phase("2026-11-16", "iep", child=robin.id))
    write(t.store, a_support("peer_buddy", "in_place", "2026-10-20", child=robin.id))
    write(t.store, a_goal(child=robin.id, baseline=5.0))
    record_weeks(t, robin, 36, 72)
    record_morning(t, robin, MONDAY, distress_child=3)
    assert range_statistics(t, sam, (FIRST, LAST)) == before
    found = range_statistics(t, robin, (FIRST, LAST))
    shares = [one for one in found.effects if one.figures.measure == "attended_share"]
    assert [(one.before, one.after, one.figures.n_a, one.figures.n_b) for one in shares] == [("baseline", "iep", 3, 3)]
    assert (shares[0].figures.nap, shares[0].figures.reason, shares[0].also) == (1.0, "very_few", ())
    assert shares[0].pogo is not None
    assert (found.contrasts, len(found.goals)) == ((), 1)


def test_nothing_written_has_nothing_to_tell() -> None:
    t = a_tracker()
    found = range_statistics(t, a_child(t), (MONDAY, MONDAY))
    assert (found.contrasts, found.effects, found.trends, found.goals) == ((), (), (), ())
