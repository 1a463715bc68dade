"""When there is school: hours that change, days off, days with hours of their own."""

from datetime import date

import pytest

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.records import Child
from ladder.errors import NotFound, Refused
from ladder.tracker.children import find_child, timetables
from ladder.tracker.core import Tracker, instant
from ladder.tracker.school_hours import (
    Hours,
    add_days_off,
    add_timetable,
    change_days_off,
    change_timetable,
    hours_in_force,
    remove_days_off,
    remove_special_day,
    remove_timetable,
    set_special_day,
)
from ladder.tracker.share import export
from ladder.tracker.taking_in import import_document
from ladder.tracker.today import record_outcome
from ladder.tracker.trends import days, week
from support.trackers import a_child, a_tracker

SHORT: Hours = {"mon": {"starts": "09:00", "ends": "12:00"}, "tue": {"starts": "09:00", "ends": "13:00"}}
TODAY, NEXT_MONDAY = date(2026, 11, 23), date(2026, 11, 30)


def calendar(t: Tracker) -> SchoolCalendar:
    child = find_child(t, None)
    return SchoolCalendar(child, timetables(t, child))


def test_new_hours_begin_on_their_date_and_leave_the_past_as_it_was() -> None:
    t = a_tracker()
    child = a_child(t)
    add_timetable(t, child, "school", from_="2026-11-30", weekdays=SHORT)
    assert calendar(t).scheduled(TODAY) == 360
    assert calendar(t).scheduled(NEXT_MONDAY) == 180
    standing = hours_in_force(t, child)
    assert standing is not None
    assert standing.weekdays["mon"].starts == "08:00"


def test_agreed_hours_stand_beside_the_schools() -> None:
    t = a_tracker()
    child = a_child(t)
    add_timetable(t, child, "agreed", from_="2026-11-23", to="2026-11-27", weekdays=SHORT, label="504 plan")
    assert (calendar(t).scheduled(TODAY), calendar(t).agreed(TODAY)) == (360, 180)
    assert calendar(t).agreed(NEXT_MONDAY) is None


def test_hours_are_changed_for_all_their_dates() -> None:
    t = a_tracker()
    child = a_child(t)
    table = timetables(t, child)[0]
    lessons = [{"name": "Maths", "starts": "09:00", "ends": "09:45"}]
    changed = change_timetable(t, child, table.id, weekdays=SHORT, periods=lessons)
    assert calendar(t).scheduled(TODAY) == 180
    assert [one.name for one in changed.periods] == ["Maths"]
    assert changed.from_ == table.from_


def test_the_only_school_hours_stay() -> None:
    t = a_tracker()
    child = a_child(t)
    first = timetables(t, child)[0]
    with pytest.raises(Refused, match="only school hours"):
        remove_timetable(t, child, first.id)
    added = add_timetable(t, child, "school", from_="2026-11-30", weekdays=SHORT)
    remove_timetable(t, child, added.id)
    assert timetables(t, child) == [first]
    with pytest.raises(NotFound, match="not among those of Robin"):
        change_timetable(t, child, added.id, label="gone")


def test_hours_without_a_weekday_are_refused() -> None:
    t = a_tracker()
    with pytest.raises(Refused, match="at least one weekday"):
        add_timetable(t, a_child(t), "school", from_="2026-11-30", weekdays={})


def test_hours_that_run_backwards_are_refused() -> None:
    t = a_tracker()
    with pytest.raises(Refused, match="ends at 08:00"):
        add_timetable(
            t, a_child(t), "school", from_="2026-11-30", weekdays={"mon": {"starts": "09:00", "ends": "08:00"}}
        )


def test_days_off_are_added_in_order_changed_and_taken_away() -> None:
    t = a_tracker()
    child = a_child(t)
    add_days_off(t, child, "2026-12-21", "2027-01-01", "Winter break")
    child = add_days_off(t, child, "2026-11-26", label="Thanksgiving")
    assert [(one.from_, one.to) for one in child.days_off] == [
        ("2026-11-26", "2026-11-26"),
        ("2026-12-21", "2027-01-01"),
    ]
    thanks = {"from": "2026-11-26", "to": "2026-11-26", "label": "Thanksgiving"}
    child = change_days_off(t, child, thanks, "2026-11-26", "2026-11-27", "Thanksgiving")
    assert not calendar(t).is_school_day(date(2026, 11, 27))
    with pytest.raises(NotFound, match="not there any more"):
        remove_days_off(t, child, thanks)
    child = remove_days_off(t, child, {**thanks, "to": "2026-11-27"})
    assert [one.label for one in child.days_off] == ["Winter break"]


def test_days_off_that_end_before_they_begin_are_refused() -> None:
    t = a_tracker()
    with pytest.raises(Refused, match=r"to is Fri 20 Nov 2026; it can be Thu 26 Nov 2026 \(from\) or later"):
        add_days_off(t, a_child(t), "2026-11-26", "2026-11-20")


def test_a_date_has_one_special_day() -> None:
    t = a_tracker()
    child = a_child(t)
    set_special_day(t, child, "2026-11-25", "08:00", "11:00", "early dismissal")
    child = set_special_day(t, child, "2026-11-25", "08:00", "12:00", "early dismissal")
    assert calendar(t).scheduled(date(2026, 11, 25)) == 240
    assert len(child.special_days) == 1
    assert remove_special_day(t, child, "2026-11-25").special_days == ()


LESSONS = [
    {"name": f"P{number}", "starts": f"{8 + number:02}:00", "ends": f"{8 + number:02}:50"} for number in (1, 2, 3)
]


def called(*names: str) -> list[dict[str, str]]:
    return [lesson | {"name": name} for lesson, name in zip(LESSONS, names, strict=True)]


def with_lessons(t: Tracker, *dates: date) -> tuple[Child, str]:
    """A child with three lessons of 50 minutes, in all of them on each of the dates."""
    child = a_child(t)
    table = timetables(t, child)[0].id
    change_timetable(t, child, table, periods=LESSONS)
    for day in dates:
        record_outcome(t, child, day, status="part", periods=["P1", "P2", "P3"])
    return child, table


def named(t: Tracker, child: Child, day: date) -> tuple[str, ...] | None:
    outcome = days(t, child, day, day)[0].outcome
    return outcome.periods if outcome else None


def test_a_lesson_called_otherwise_is_so_on_its_days_in_one_step_and_no_figure_changes() -> None:
    """Of this year and of the year before, each of which lies in a file of its own."""
    t = a_tracker(date(2027, 1, 5))
    december, january = date(2026, 12, 14), date(2027, 1, 4)
    child, table = with_lessons(t, december, january)
    before = [week(t, child, day) for day in (december, january)]
    change_timetable(t, child, table, periods=called("P1", "P2", "Maths"))
    assert [named(t, child, day) for day in (december, january)] == [("P1", "P2", "Maths")] * 2
    assert [week(t, child, day) for day in (december, january)] == before
    t.store.undo(at=instant(t, child))
    assert [named(t, child, day) for day in (december, january)] == [("P1", "P2", "P3")] * 2
    assert timetables(t, child)[0].periods[2].name == "P3"
    t.store.redo(at=instant(t, child))
    assert [named(t, child, day) for day in (december, january)] == [("P1", "P2", "Maths")] * 2


def test_new_hours_with_other_names_take_the_days_from_their_date_along() -> None:
    t = a_tracker()
    child, table = with_lessons(t, date(2026, 11, 16), TODAY)
    add_timetable(t, child, "school", from_="2026-11-23", weekdays=SHORT, periods=called("Art", "P2", "Maths"))
    assert named(t, child, date(2026, 11, 16)) == ("P1", "P2", "P3")
    assert named(t, child, TODAY) == ("Art", "P2", "Maths")
    remove_timetable(t, child, timetables(t, child)[1].id)
    assert named(t, child, TODAY) == ("P1", "P2", "P3")
    assert timetables(t, child)[0].id == table


def test_a_lesson_that_is_gone_makes_the_minutes_unknown_and_never_fewer() -> None:
    t = a_tracker()
    child, table = with_lessons(t, TODAY)
    change_timetable(t, child, table, periods=LESSONS[:2])
    assert named(t, child, TODAY) == ("P1", "P2", "P3")
    found = week(t, child, TODAY)
    assert (found.recorded_days, found.attended_minutes, found.attended_share) == (1, 0, None)


def test_two_lessons_of_one_name_are_refused_and_old_ones_stay_until_they_are_touched() -> None:
    t = a_tracker()
    child, table = with_lessons(t, TODAY)
    with pytest.raises(Refused, match="Two lessons are called Maths"):
        change_timetable(t, child, table, periods=called("Maths", "Art", "maths"))
    with pytest.raises(Refused, match="Two lessons are called Art"):
        add_timetable(t, child, "school", from_="2026-11-30", weekdays=SHORT, periods=called("Art", "P2", "Art"))
    assert named(t, child, TODAY) == ("P1", "P2", "P3")
    backup = export(t, "backup")
    backup["timetables"][0]["periods"] = called("Maths", "Maths", "Art")
    other = a_tracker()
    import_document(other, backup)
    kid = find_child(other, None)
    change_timetable(other, kid, table, label="as the school has it", periods=called("Maths", "Maths", "Art"))
    assert timetables(other, kid)[0].label == "as the school has it"
