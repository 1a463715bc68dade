from datetime import date, timedelta

import pytest

from ladder.domain.calendar import SchoolCalendar
from ladder.domain.day import make_days
from ladder.domain.laying import Dates, pace
from ladder.domain.records import Child, Exposure, Outcome, Rung
from ladder.domain.records.base import Span
from support.family import a_child, a_rung, a_timetable, an_exposure, an_outcome

MON = date(2026, 9, 14)
GATE, OFFICE, CLASS = a_rung("Gate", 10, kind="place"), a_rung("Office", 20), a_rung("Class", 30)


def dates(
    today: date = MON, *, child: Child | None = None, outcome: Outcome | None = None, exposure: Exposure | None = None
) -> Dates:
    child, tables = child or a_child(), [a_timetable()]
    outcomes = [outcome] if outcome else []
    exposures = [exposure] if exposure else []
    past = make_days(child, tables, [], outcomes, exposures, today - timedelta(days=3), today)
    return Dates(SchoolCalendar(child, tables), past, today)


def laid(open_dates: Dates, *shares: tuple[Rung, int]) -> list[tuple[str, str]]:
    return [(one.date[5:], one.label) for one in open_dates.lay(shares)]


def test_rungs_lie_on_school_days_one_a_date_in_their_order() -> None:
    assert laid(dates(), (OFFICE, 2), (CLASS, 4)) == [
        ("09-14", "Office"),
        ("09-15", "Office"),
        ("09-16", "Class"),
        ("09-17", "Class"),
        ("09-18", "Class"),
        ("09-21", "Class"),
    ]


def test_days_off_and_weekends_are_leapt_over() -> None:
    child = a_child(days_off=(Span(from_="2026-09-15", to="2026-09-17", label=""),))
    assert laid(dates(child=child), (OFFICE, 3)) == [("09-14", "Office"), ("09-18", "Office"), ("09-21", "Office")]


def test_today_is_over_for_school_once_it_has_an_outcome() -> None:
    over = dates(outcome=an_outcome("2026-09-14", "tried"))
    assert laid(over, (OFFICE, 1)) == [("09-15", "Office")]
    assert laid(over, (GATE, 1)) == [("09-14", "Gate")]


def test_today_is_over_for_a_place_once_an_exposure_is_written_down_but_not_for_a_plan() -> None:
    tried = dates(exposure=an_exposure("2026-09-14", "Office", "tried"))
    assert laid(tried, (GATE, 1)) == [("09-15", "Gate")]
    assert laid(tried, (OFFICE, 1)) == [("09-14", "Office")]
    guessed = dates(exposure=an_exposure("2026-09-14", "Gate", expected_peak=7))
    assert laid(guessed, (GATE, 1)) == [("09-14", "Gate")]


def test_a_place_lies_on_any_day_and_what_follows_on_the_next_school_day() -> None:
    friday = date(2026, 9, 18)
    assert laid(dates(friday), (OFFICE, 1), (GATE, 2), (CLASS, 1), (GATE, 1)) == [
        ("09-18", "Office"),
        ("09-19", "Gate"),
        ("09-20", "Gate"),
        ("09-21", "Class"),
        ("09-22", "Gate"),
    ]


PLACES: list[tuple[str, list[str]]] = [
    ("Drive past at the weekend", ["09-19", "09-20", "09-26"]),
    ("Weekends: walk round it", ["09-19", "09-20", "09-26"]),
    ("Parking lot on a school day", ["09-18", "09-21", "09-22"]),
    ("Gate, on school mornings", ["09-18", "09-21", "09-22"]),
    ("Playground on a Sunday", ["09-20", "09-27", "10-04"]),
    ("Library on Tuesdays and Fridays", ["09-18", "09-22", "09-25"]),
    ("The empty hall, no school", ["09-19", "09-20", "09-26"]),
    ("Look in, not on a school day", ["09-19", "09-20", "09-26"]),
    ("Gate, but not on Fridays", ["09-18", "09-19", "09-20"]),
    ("Stand outside", ["09-18", "09-19", "09-20"]),
    ("Sat in the car outside", ["09-18", "09-19", "09-20"]),
    ("Saturday on a school day", ["09-18", "09-19", "09-20"]),
]


@pytest.mark.parametrize(("label", "expected"), PLACES)
def test_a_place_lies_on_dates_that_fit_its_words_and_where_none_does_on_any(label: str, expected: list[str]) -> None:
    friday = date(2026, 9, 18)
    place = a_rung(label, 10, kind="place")
    assert [day for day, _ in laid(dates(friday), (place, 3))] == expected


def test_at_the_weekend_is_no_day_off_in_the_week_and_a_school_day_is_none() -> None:
    child = a_child(days_off=(Span(from_="2026-09-14", to="2026-09-18", label=""),))
    weekend, school = a_rung("At the weekend", 10, kind="place"), a_rung("Gate on a school day", 10, kind="place")
    assert laid(dates(child=child), (weekend, 1)) == [("09-19", "At the weekend")]
    assert laid(dates(child=child), (school, 1)) == [("09-21", "Gate on a school day")]


def test_the_words_of_a_rung_at_school_move_nothing() -> None:
    lesson = a_rung("Weekend club, Monday", 20)
    assert [day for day, _ in laid(dates(), (lesson, 2))] == ["09-14", "09-15"]


def test_yesterday_s_records_do_not_close_today() -> None:
    friday, exposure = an_outcome("2026-09-11", "tried"), an_exposure("2026-09-11", "Gate", "done")
    first, last = date(2026, 9, 9), date(2026, 9, 11)
    past = make_days(a_child(), [a_timetable()], [], [friday], [exposure], first, last)
    for known in (past, past[:0]):
        assert laid(Dates(SchoolCalendar(a_child(), [a_timetable()]), known, MON), (GATE, 1)) == [("09-14", "Gate")]
        assert laid(Dates(SchoolCalendar(a_child(), [a_timetable()]), known, MON), (OFFICE, 1)) == [("09-14", "Office")]


def test_what_finds_no_date_when_the_timetable_has_ended_stays_unplanned() -> None:
    ending = SchoolCalendar(a_child(), [a_timetable(to="2026-09-15")])
    assert [one.date for one in Dates(ending, [], MON).lay([(OFFICE, 2), (CLASS, 3)])] == ["2026-09-14", "2026-09-15"]
    assert Dates(SchoolCalendar(a_child(), []), [], MON).lay([(OFFICE, 1)]) == []
    assert Dates(ending, [], date.max).lay([(GATE, 1)])[0].date == "9999-12-31"


CALENDAR = SchoolCalendar(a_child(), [a_timetable()])
TRIED = [
    an_exposure("2026-09-16", "Office", "done"),
    an_exposure("2026-09-15", "Office", "tried"),
    an_exposure("2026-09-14", "Office", expected_peak=7),
]


@pytest.mark.parametrize(
    ("began", "done", "days"),
    [
        ("2026-09-14", "2026-09-14", 1),
        ("2026-09-14", "2026-09-18", 5),
        ("2026-09-11", "2026-09-14", 2),
        ("2026-09-12", "2026-09-13", 1),
        (None, "2026-09-18", 4),
        ("2026-09-14", None, None),
    ],
)
def test_the_pace_of_a_rung_is_its_school_days_from_first_to_last(
    began: str | None, done: str | None, days: int | None
) -> None:
    assert pace(a_rung("Office", 20, status="done", current_from=began, done_on=done), TRIED, CALENDAR) == days


def test_a_rung_that_was_never_begun_has_no_pace() -> None:
    assert pace(a_rung("Class", 30, status="done", done_on="2026-09-18"), TRIED, CALENDAR) is None
