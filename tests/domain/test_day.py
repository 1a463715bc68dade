from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.calendar import span
from ladder.domain.day import Day, closed_dates, make_days
from ladder.domain.records import Outcome
from ladder.domain.records.people import Period, SpecialDay
from support.family import KIT, a_child, a_morning, a_timetable, an_exposure, an_outcome

MON, SAT = date(2026, 9, 7), date(2026, 9, 12)
PERIODS = (
    Period(name="Period 1", starts="08:00", ends="08:50"),
    Period(name="Period 2", starts="09:00", ends="09:45"),
    Period(name="Choir", starts="14:10", ends="15:00"),
)


def the_day(
    outcome: Outcome | None = None, furthest: int | None = None, periods: tuple[Period, ...] = (), day: date = MON
) -> Day:
    """A date with school from 08:00 to 14:00, 360 minutes (Saturday: none)."""
    table = a_timetable(periods=periods)
    outcomes = [outcome] if outcome else []
    (only,) = make_days(
        a_child(), [table], [a_morning(day.isoformat(), furthest=furthest)], outcomes, [], day, day
    )  # fmt: skip
    return only


def went(status: str, day: date = MON, **fields: Any) -> Outcome:
    return an_outcome(day.isoformat(), status, **fields)


ATTENDED: list[tuple[str, dict[str, Any], int | None]] = [
    ("part", {"minutes": 30, "arrived": "08:00", "left": "14:00"}, 30),
    ("full", {"minutes": 0}, 0),
    ("part", {"minutes": 500}, 500),
    ("late", {"arrived": "09:30", "left": "14:00"}, 270),
    ("late", {"arrived": "09:30"}, 270),
    ("left_early", {"left": "10:15"}, 135),
    ("part", {"arrived": "07:30", "left": "15:30"}, 360),
    ("part", {"arrived": "14:20"}, 0),
    ("part", {"left": "07:40"}, 0),
    ("part", {"arrived": "08:00", "left": "08:10", "periods": ("Period 1",)}, 10),
    ("part", {"periods": ("Period 1", "Period 2")}, 95),
    ("part", {"periods": ("Choir",)}, 50),
    ("part", {"periods": ("Period 1", "Lunch club")}, None),
    ("part", {"periods": ()}, 0),
    ("part", {"periods": ("Lunch club",)}, None),
    ("full", {"periods": ("Lunch club",)}, None),
    ("full", {}, 360),
    ("tried", {}, 0),
    ("not_today", {}, 0),
    ("ill", {}, 0),
    ("ill", {"minutes": 40}, 40),
    ("late", {}, None),
    ("left_early", {}, None),
    ("part", {}, None),
    ("elsewhere", {}, None),
    ("elsewhere", {"minutes": 120}, 120),
    ("no_school", {"minutes": 120}, None),
]


@pytest.mark.parametrize(("status", "fields", "minutes"), ATTENDED)
def test_attended_minutes_come_from_the_best_that_is_known(
    status: str, fields: dict[str, Any], minutes: int | None
) -> None:
    assert the_day(went(status, **fields), periods=PERIODS).attended == minutes


def test_a_day_without_outcome_has_no_attended_minutes() -> None:
    assert the_day(None).attended is None


def test_an_outcome_at_the_weekend_is_no_attendance() -> None:
    saturday = the_day(went("full", SAT, minutes=60), 5, day=SAT)
    assert saturday.scheduled == 0
    assert (saturday.attended, saturday.recorded, saturday.exposure_day, saturday.furthest) == (None, False, False, 5)


def test_times_are_clipped_to_a_special_day() -> None:
    child = a_child(special_days=(SpecialDay(date="2026-09-07", starts="09:00", ends="11:00", label="early"),))
    outcome = went("part", arrived="08:00", left="14:00")
    (only,) = make_days(child, [a_timetable()], [], [outcome], [], MON, MON)
    assert (only.scheduled, only.attended, only.furthest) == (120, 120, 9)


FURTHEST: list[tuple[str, int | None, int | None]] = [
    ("part", 361, 9),
    ("part", 360, 9),
    ("part", 359, 8),
    ("part", 180, 8),
    ("part", 179, 7),
    ("part", 45, 7),
    ("part", 44, 6),
    ("part", 1, 6),
    ("full", 10, 9),
    ("full", None, 9),
    ("full", 0, 4),
    ("part", 0, 4),
    ("part", None, 4),
    ("tried", None, 4),
    ("ill", None, 4),
    ("ill", 20, 6),
    ("elsewhere", 360, 4),
    ("no_school", 360, 4),
]


@pytest.mark.parametrize(("status", "minutes", "value"), FURTHEST)
def test_how_far_we_got_follows_the_minutes_and_else_the_morning(status: str, minutes: int | None, value: int) -> None:
    assert the_day(went(status, minutes=minutes), 4, PERIODS).furthest == value


HOMEROOM = Period(name="Homeroom", starts="07:45", ends="08:00")


@pytest.mark.parametrize(
    ("periods", "minutes", "value"),
    [
        ((HOMEROOM, *PERIODS), 20, 6),
        ((HOMEROOM, *PERIODS), 44, 6),
        ((HOMEROOM, *PERIODS), 45, 7),
        ((HOMEROOM,), 39, 6),
        ((HOMEROOM,), 40, 7),
        ((Period(name="Art", starts="08:00", ends="08:30"), HOMEROOM), 30, 7),
        ((Period(name="Art", starts="08:00", ends="08:29"),), 30, 6),
    ],
)
def test_a_period_is_a_class_from_thirty_minutes_on(periods: tuple[Period, ...], minutes: int, value: int) -> None:
    assert the_day(went("part", minutes=minutes), 4, periods).furthest == value


@pytest.mark.parametrize(
    ("outcome", "furthest", "in_school", "inside"),
    [
        (went("part"), None, True, True),
        (went("late"), 3, True, True),
        (went("tried"), 5, False, False),
        (went("tried"), 6, False, True),
        (went("tried", minutes=5), None, True, True),
        (went("not_today"), None, False, False),
        (went("ill", minutes=60), None, True, True),
        (None, 6, False, True),
        (None, None, False, False),
    ],
)
def test_in_school_is_what_the_outcome_says_and_inside_what_the_morning_may_say_too(
    outcome: Outcome | None, furthest: int | None, in_school: bool, inside: bool
) -> None:
    day = the_day(outcome, furthest)
    assert (day.in_school, day.inside) == (in_school, inside)


@pytest.mark.parametrize(("minutes", "value"), [(40, 7), (39, 6)])
def test_without_periods_forty_minutes_are_one_class(minutes: int, value: int) -> None:
    assert the_day(went("part", minutes=minutes), 4).furthest == value


def test_nobody_said_how_far_we_got() -> None:
    assert the_day(went("not_today")).furthest is None
    (bare,) = make_days(a_child(), [], [], [], [], MON, MON)
    assert bare.furthest is None


@pytest.mark.parametrize(
    ("status", "recorded", "ill", "elsewhere", "exposure_day"),
    [
        ("full", True, False, False, True),
        ("tried", True, False, False, True),
        ("ill", True, True, False, False),
        ("elsewhere", True, False, True, False),
        ("no_school", False, False, False, False),
        (None, False, False, False, True),
    ],
)
def test_a_school_day_is_an_exposure_day_unless_ill_or_elsewhere(
    status: str | None, recorded: bool, ill: bool, elsewhere: bool, exposure_day: bool
) -> None:
    day = the_day(went(status) if status else None)
    assert (day.recorded, day.ill, day.elsewhere, day.exposure_day) == (recorded, ill, elsewhere, exposure_day)


def test_no_school_closes_the_date_but_a_deleted_outcome_does_not() -> None:
    assert not the_day(went("no_school")).school_day
    assert the_day(went("no_school", deleted=True)).school_day
    assert closed_dates([went("no_school"), went("no_school", SAT, deleted=True), went("full")]) == {MON}


@pytest.mark.parametrize(
    ("status", "minutes", "below", "absent"),
    [
        ("part", 179, 0.5, True),
        ("part", 180, 0.5, False),
        ("part", 89, 0.25, True),
        ("part", 90, 0.25, False),
        ("ill", None, 0.5, True),
        ("not_today", None, 0.5, True),
        ("elsewhere", 0, 0.5, False),
        ("late", None, 0.5, False),
        ("no_school", 0, 0.5, False),
        ("not_today", None, 0.0, False),
    ],
)
def test_a_day_is_absent_when_too_little_of_it_was_attended_for_any_reason(
    status: str, minutes: int | None, below: float, absent: bool
) -> None:
    assert the_day(went(status, minutes=minutes)).absent(below) is absent


def test_a_day_nobody_recorded_is_not_absent() -> None:
    assert the_day(None).absent() is False


def test_deleted_records_and_other_children_s_are_left_out() -> None:
    iso = MON.isoformat()
    (only,) = make_days(
        a_child(),
        [a_timetable()],
        [a_morning(iso, deleted=True), a_morning(iso, child=KIT)],
        [an_outcome(iso, "full", deleted=True), an_outcome(iso, "no_school", child=KIT)],
        [an_exposure(iso, "gate", "done", deleted=True), an_exposure(iso, "gate", "done", child=KIT)],
        MON,
        MON,
    )
    assert (only.school_day, only.morning, only.outcome, only.exposures) == (True, None, None, ())


def test_exposures_of_a_day_stand_in_the_order_they_were_recorded() -> None:
    iso = MON.isoformat()
    late = an_exposure(iso, "gate", recorded_at="2026-09-07T20:00:00.000Z")
    early = an_exposure(iso, "door", recorded_at="2026-09-07T11:00:00.000Z")
    (only,) = make_days(a_child(), [], [], [], [late, early], MON, MON)
    assert only.exposures == (early, late)


@given(st.dates(date(2026, 8, 20), date(2026, 9, 20)), st.integers(-2, 30))
def test_every_date_of_the_span_is_one_day_recorded_or_not(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    days = make_days(a_child(), [a_timetable()], [a_morning("2026-09-01")], [], [], first, last)
    assert [day.date for day in days] == list(span(first, last))
