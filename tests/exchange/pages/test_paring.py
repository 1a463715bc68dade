from datetime import date

import pytest

from ladder.domain.day import make_days
from ladder.exchange.dates import Window
from ladder.exchange.leaving import Purpose
from ladder.exchange.pages.paring import going, pared_day, pared_record
from support.family import a_child, a_morning, a_phase, a_support, a_timetable, an_exposure, an_outcome

MONDAY = date(2026, 11, 23)
DAY = make_days(
    a_child(),
    [a_timetable()],
    [a_morning("2026-11-23", note="secret", ours="secret", distress_child=7, furthest=4, safety_flag=True)],
    [an_outcome("2026-11-23", "part", minutes=50, note="secret", distress_evening=3)],
    [an_exposure("2026-11-23", "Gate", "done", peak=5, learned="secret", minutes=50)],
    MONDAY,
    MONDAY,
)[0]
WINDOW = Window(date(2026, 11, 1), MONDAY, "America/New_York")


def test_a_therapists_day_has_its_ratings_and_none_of_its_notes() -> None:
    day = pared_day(DAY, "therapist")
    assert day.morning
    assert day.outcome
    assert (day.morning.note, day.morning.ours, day.outcome.note) == (None, None, None)
    assert (day.morning.distress_child, day.morning.safety_flag) == (7, True)


def test_a_schools_day_has_no_morning_and_of_a_try_what_it_could_see() -> None:
    day = pared_day(DAY, "school")
    assert day.morning is None
    (try_,) = day.exposures
    assert (try_.result, try_.minutes, try_.peak, try_.learned) == ("done", 50, None, None)
    assert day.outcome
    assert (day.outcome.minutes, day.outcome.distress_evening) == (50, None)


def test_a_hearings_day_has_how_far_and_the_body_and_when_it_was_written() -> None:
    day = pared_day(DAY, "hearing")
    assert day.morning
    assert day.morning.furthest == 4
    assert {day.morning.distress_child, day.morning.safety_flag, day.morning.hard} == {None}
    assert day.morning.recorded_at == DAY.morning.recorded_at  # type: ignore[union-attr]


@pytest.mark.parametrize("purpose", ["school", "hearing"])
def test_the_note_of_a_support_stays_home(purpose: Purpose) -> None:
    assert pared_record(a_support("quiet_space", "agreed", note="secret"), purpose).note is None


def test_only_what_is_of_the_kind_and_of_the_dates_goes() -> None:
    assert going(a_support("quiet_space", "agreed", "2026-09-01"), "school", WINDOW)
    assert not going(a_support("steady_routine", "agreed", where="home"), "school", WINDOW)
    assert not going(a_phase("2026-11-02", "medication"), "school", WINDOW)
    assert going(a_phase("2026-11-02", "medication"), "hearing", WINDOW)
    assert not going(a_phase("2026-12-02", "ladder"), "therapist", WINDOW)
    assert not going(a_phase("2026-11-02", "ladder", deleted=True), "therapist", WINDOW)
