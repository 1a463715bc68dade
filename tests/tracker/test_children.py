import datetime as dt

import pytest

from ladder.errors import NotFound, Refused
from ladder.tracker.children import (
    Ambiguous,
    add_child,
    change_child,
    change_settings,
    children,
    find_child,
    settings,
    timetables,
)
from ladder.tracker.trends import days
from support.trackers import MONDAY, a_child, a_tracker


def test_a_child_comes_with_school_hours_from_the_start_of_the_school_year() -> None:
    t = a_tracker()
    child = a_child(t)
    (table,) = timetables(t, child)
    assert table.from_ == "2026-08-01"
    assert set(table.weekdays) == {"mon", "tue", "wed", "thu", "fri"}
    assert [day.scheduled for day in days(t, child, MONDAY, MONDAY + dt.timedelta(days=6))] == [360] * 5 + [0, 0]


def test_hours_that_end_before_they_start_are_refused_and_nobody_is_written_down() -> None:
    t = a_tracker()
    with pytest.raises(Refused, match="14:00"):
        add_child(t, "Robin", region="us", timezone="America/New_York", starts="14:00", ends="08:00")
    assert children(t) == []


def test_two_children_cannot_have_one_name() -> None:
    t = a_tracker()
    a_child(t, "Robin")
    with pytest.raises(Refused, match="already a child called robin"):
        a_child(t, " robin ")


def test_one_child_needs_no_name_and_two_do() -> None:
    t = a_tracker()
    with pytest.raises(NotFound, match="Nobody"):
        find_child(t, None)
    robin = a_child(t, "Robin")
    assert find_child(t, None) == robin
    kit = a_child(t, "Kit")
    with pytest.raises(Ambiguous, match="Robin and Kit"):
        find_child(t, None)
    assert find_child(t, "KIT") == kit
    assert find_child(t, robin.id) == robin
    with pytest.raises(NotFound, match="no child called 'Sam' here; there is Robin and Kit"):
        find_child(t, "Sam")


def test_an_archived_child_is_only_meant_by_name() -> None:
    t = a_tracker()
    robin, kit = a_child(t, "Robin"), a_child(t, "Kit")
    archived = change_child(t, robin, archived=True)
    assert find_child(t, None) == kit
    assert find_child(t, "Robin") == archived
    assert children(t) == [kit, archived]


def test_settings_are_the_defaults_until_something_is_set() -> None:
    t = a_tracker()
    child = a_child(t)
    assert settings(t, child).absent_below == 0.5
    assert t.store.all("settings") == []
    change_settings(t, child, scale_word="overwhelm")
    changed = change_settings(t, child, ours_on=True)
    assert (changed.scale_word, changed.ours_on) == ("overwhelm", True)
    assert settings(t, child) == changed


def test_nothing_is_set_for_a_child_who_is_not_there() -> None:
    t, other = a_tracker(), a_tracker()
    stranger = a_child(other)
    with pytest.raises(NotFound, match="Robin is not among the children"):
        change_settings(t, stranger, ours_on=True)
