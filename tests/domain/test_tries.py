from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ladder.domain.records import Exposure, Rung
from ladder.domain.records.people import AdviceNumbers, SpecialDay
from ladder.domain.tries import Held, Try, held_by, how_it_went, school_days_counted, shown_tries, tries
from support.family import a_rung, an_exposure, an_outcome
from support.histories import OFFICE, TODAY, History

NUMBERS = AdviceNumbers()
GATE = a_rung("Gate", 10, kind="place")


def went(history: History, rung: Any = OFFICE, numbers: AdviceNumbers = NUMBERS) -> list[str]:
    return [one.went for one in tries(rung, history.days, history.calendar, history.today, numbers)]


def with_exposures(*exposures: Exposure, status: str = "part") -> History:
    """Friday 20 November with an outcome and these exposures, and nothing else."""
    history = History("")
    history.outcomes = [an_outcome("2026-11-20", status)]
    history.exposures = list(exposures)
    return history


WENT: list[tuple[int | None, dict[str, Any], str | None]] = [
    (50, {"minutes": 50}, "success"),
    (50, {"minutes": 49}, "nearly"),
    (50, {"minutes": 40}, "nearly"),
    (50, {"minutes": 39}, "not_yet"),
    (50, {"minutes": 39, "result": "partly"}, "nearly"),
    (50, {"minutes": 39, "result": "done"}, "not_yet"),
    (50, {"minutes": 55, "result": "tried"}, "success"),
    (50, {"minutes": 0, "result": "not_today"}, "not_yet"),
    (50, {"result": "done"}, "success"),
    (50, {"result": "partly"}, "nearly"),
    (50, {"result": "tried"}, "not_yet"),
    (None, {"minutes": 90, "result": "done"}, "success"),
    (None, {"minutes": 90, "result": "partly"}, "nearly"),
    (None, {"minutes": 90, "result": "not_today"}, "not_yet"),
    (None, {"minutes": 90}, None),
    (50, {}, None),
    (50, {"minutes": 0}, "not_yet"),
    (0, {"minutes": 90}, None),
    (0, {"minutes": 90, "result": "tried"}, "not_yet"),
    (15, {"minutes": 12}, "nearly"),
    (15, {"minutes": 11}, "not_yet"),
]


@pytest.mark.parametrize(("minutes", "target", "share"), [(220, 400, 0.55), (28, 100, 0.28), (87, 300, 0.29)])
def test_minutes_exactly_at_a_family_s_own_share_are_nearly(minutes: int, target: int, share: float) -> None:
    rung = a_rung("Office", 1, target_minutes=target)
    assert how_it_went(an_exposure("2026-11-20", "Office", minutes=minutes), rung, share) == "nearly"
    assert how_it_went(an_exposure("2026-11-20", "Office", minutes=minutes - 1), rung, share) == "not_yet"


@pytest.mark.parametrize(("target", "fields", "expected"), WENT)
def test_minutes_decide_where_they_and_the_target_are_known_else_the_result(
    target: int | None, fields: dict[str, Any], expected: str | None
) -> None:
    assert (
        how_it_went(an_exposure("2026-11-20", "Office", **fields), a_rung("Office", 1, target_minutes=target))
        == expected
    )


def test_how_near_is_nearly_is_a_number_of_the_family() -> None:
    exposure = an_exposure("2026-11-20", "Office", minutes=35)
    assert how_it_went(exposure, OFFICE, 0.7) == "nearly"
    assert how_it_went(exposure, OFFICE, 0.71) == "not_yet"


def test_every_recorded_day_is_at_most_one_try() -> None:
    assert went(History("s4 n m h t w i e -")) == ["success", "nearly", "not_yet", "not_yet", "not_yet"]


def test_a_day_tried_or_not_today_is_no_try_when_something_was_tried_on_another_rung() -> None:
    assert went(with_exposures(an_exposure("2026-11-20", "Gate", "done"), status="tried")) == []
    assert went(with_exposures(an_exposure("2026-11-20", "Gate", expected_peak=7), status="tried")) == ["not_yet"]


def test_a_plan_for_the_rung_is_no_try_of_its_own() -> None:
    assert went(with_exposures(an_exposure("2026-11-20", "Office", expected_peak=7))) == []
    assert went(with_exposures(an_exposure("2026-11-20", "Office", expected_peak=7), status="not_today")) == ["not_yet"]


@pytest.mark.parametrize("status", ["ill", "elsewhere", "no_school"])
def test_an_exposure_on_an_ill_day_elsewhere_or_with_the_school_closed_is_no_try(status: str) -> None:
    assert went(with_exposures(an_exposure("2026-11-20", "Office", minutes=50), status=status)) == []


def test_an_exposure_without_outcome_or_at_the_weekend_is_no_try() -> None:
    history = History("")
    history.exposures = [an_exposure(day, "Office", minutes=50) for day in ("2026-11-20", "2026-11-21")]
    assert went(history) == []


def test_the_best_exposure_of_a_day_counts_then_more_minutes_then_the_one_recorded_later() -> None:
    def told(name: str, minutes: int | None, result: str | None, hour: int) -> Exposure:
        return an_exposure(
            "2026-11-20", "Office", result, id=name, minutes=minutes, recorded_at=f"2026-11-20T{hour}:00:00.000Z"
        )

    short, long, late = told("short", None, "done", 20), told("long", 50, None, 12), told("late", 50, None, 18)
    near, more = told("near", 45, None, 22), told("more", 48, None, 11)

    def best(*exposures: Exposure) -> Exposure | None:
        history = with_exposures(*exposures)
        (only,) = tries(OFFICE, history.days, history.calendar, TODAY, NUMBERS)
        return only.exposure

    assert best(short, near) == short
    assert best(short, long, near) == long
    assert best(late, long) == best(long, late) == late
    assert best(near, more) == more


@pytest.mark.parametrize(
    ("supports", "counted"),
    [
        (None, True),
        (("quiet_space", "anytime_pass"), True),
        (("anytime_pass", "music", "quiet_space"), True),
        (("quiet_space",), False),
        ((), False),
    ],
)
def test_a_try_known_to_have_lacked_a_support_of_the_rung_is_left_out(
    supports: tuple[str, ...] | None, counted: bool
) -> None:
    rung = a_rung("Office", 20, target_minutes=50, supports=("quiet_space", "anytime_pass"))
    history = with_exposures(an_exposure("2026-11-20", "Office", minutes=50, supports=supports))
    assert went(history, rung) == (["success"] if counted else [])


def test_the_best_exposure_of_a_day_is_that_of_those_that_count() -> None:
    rung = a_rung("Office", 20, target_minutes=50, supports=("quiet_space",))
    best = an_exposure("2026-11-20", "Office", minutes=50, supports=(), id="best")
    second = an_exposure("2026-11-20", "Office", minutes=45, supports=("quiet_space",), id="second")
    assert went(with_exposures(best, second), rung) == ["nearly"]


@pytest.mark.parametrize("status", ["part", "not_today"])
def test_a_day_on_which_every_exposure_lacked_a_support_is_no_try(status: str) -> None:
    rung = a_rung("Office", 20, target_minutes=50, supports=("quiet_space",))
    lacked = an_exposure("2026-11-20", "Office", "done", supports=())
    history = with_exposures(lacked, status=status)
    history.outcomes = [replace(history.outcomes[0], minutes=60)]
    assert went(history, rung) == []


def test_what_nobody_said_the_result_of_is_no_try_where_no_minutes_tell() -> None:
    half_day = a_rung("Half day", 30, kind="half_day")
    told = an_exposure("2026-11-20", "Half day", minutes=180, peak=4)
    assert went(with_exposures(told), half_day) == []
    assert went(with_exposures(told, status="not_today"), half_day) == []


DAYS: list[tuple[str, int | None, list[str]]] = [
    ("part", 50, ["success"]),
    ("part", 40, ["nearly"]),
    ("part", 39, ["not_yet"]),
    ("part", None, []),
    ("part", 0, []),
    ("late", 50, ["success"]),
    ("left_early", 41, ["nearly"]),
    ("full", None, ["success"]),
    ("tried", 50, ["success"]),
    ("tried", 5, ["not_yet"]),
    ("tried", None, ["not_yet"]),
    ("not_today", 45, ["nearly"]),
    ("not_today", None, ["not_yet"]),
    ("ill", 60, []),
    ("elsewhere", 60, []),
]


@pytest.mark.parametrize(("status", "minutes", "expected"), DAYS)
def test_a_day_without_any_exposure_is_a_try_by_its_minutes_else_by_its_word(
    status: str, minutes: int | None, expected: list[str]
) -> None:
    history = History("")
    history.outcomes = [an_outcome("2026-11-20", status, minutes=minutes)]
    found = tries(OFFICE, history.days, history.calendar, TODAY, NUMBERS)
    assert [one.went for one in found] == expected
    assert all(one.peak is None for one in found)


def test_a_day_s_minutes_are_known_from_its_times_too() -> None:
    history = History("")
    history.outcomes = [an_outcome("2026-11-20", "late", arrived="13:05")]
    assert went(history) == ["success"]


def test_a_day_s_minutes_tell_of_the_current_rung_alone_and_only_where_it_has_a_target() -> None:
    history = History("")
    history.outcomes = [an_outcome("2026-11-20", "part", minutes=60)]
    assert went(history, a_rung("Half day", 30, kind="half_day")) == []
    assert went(history, a_rung("Gate", 10, kind="place", target_minutes=10)) == []
    above = tries(a_rung("Class", 30, target_minutes=50), history.days, history.calendar, TODAY, NUMBERS, current=False)
    assert above == []


def test_a_day_with_an_exposure_on_another_rung_says_nothing_by_its_minutes() -> None:
    history = with_exposures(an_exposure("2026-11-20", "Gate", "done"))
    history.outcomes = [an_outcome("2026-11-20", "part", minutes=60)]
    assert went(history) == []
    history.exposures = [an_exposure("2026-11-20", "Gate", expected_peak=3)]
    assert went(history) == ["success"]


def test_only_the_newest_thirty_school_days_count() -> None:
    assert len(went(History("s " * 31))) == 30
    assert len(went(History("s " * 29 + "- -"))) == 28
    assert len(went(History("s " * 31), numbers=AdviceNumbers(tries_window=10))) == 10


def test_days_before_the_rung_became_current_do_not_count() -> None:
    rung = a_rung("Office", 20, target_minutes=50, current_from="2026-11-19")
    assert went(History("s s s"), rung) == ["success", "success"]


@pytest.mark.parametrize(
    ("recorded_at", "exposure", "counted"),
    [
        ("2026-11-19T12:00:00.000Z", None, 2),
        ("2026-11-19T03:00:00.000Z", None, 3),  # still the evening of the 18th in New York
        ("2026-11-23T12:00:00.000Z", None, 0),
        ("2026-11-20T12:00:00.000Z", {"result": "done"}, 4),
        ("2026-11-20T12:00:00.000Z", {"minutes": 5}, 4),
        ("2026-11-20T12:00:00.000Z", {"expected_peak": 5}, 1),
    ],
)
def test_without_a_day_it_became_current_a_rung_began_when_it_was_written_down_or_with_an_earlier_exposure(
    recorded_at: str, exposure: dict[str, Any] | None, counted: int
) -> None:
    history = History("h h h h h")
    if exposure:
        history.exposures = [an_exposure("2026-11-17", "Office", **exposure)]
    rung = replace(OFFICE, recorded_at=recorded_at)
    assert len(school_days_counted(rung, history.days, history.calendar, TODAY, NUMBERS)) == counted


@pytest.mark.parametrize(
    ("current_from", "today_has_outcome", "count"),
    [
        (None, False, 30),
        (None, True, 30),
        ("2026-11-19", False, 2),
        ("2026-11-19", True, 3),
        ("2026-11-23", False, 0),
        ("2026-11-23", True, 1),
    ],
)
def test_school_days_run_to_yesterday_and_to_today_once_it_has_an_outcome(
    current_from: str | None, today_has_outcome: bool, count: int
) -> None:
    history = History("")
    if today_has_outcome:
        history.outcomes.append(an_outcome("2026-11-23", "full"))
    rung = a_rung("Office", 20, current_from=current_from)
    counted = school_days_counted(rung, history.days, history.calendar, TODAY, NUMBERS)
    assert len(counted) == count
    assert not counted or counted[-1] == (TODAY if today_has_outcome else date(2026, 11, 20))


def test_on_a_wednesday_the_school_days_run_to_tuesday() -> None:
    history = History("", today=date(2026, 11, 18))
    counted = school_days_counted(OFFICE, history.days, history.calendar, history.today, NUMBERS)
    assert counted[-1] == date(2026, 11, 17)


def test_today_is_a_try_once_it_has_an_outcome() -> None:
    history = History("")
    history.exposures.append(an_exposure("2026-11-23", "Office", minutes=50))
    assert went(history) == []
    history.outcomes.append(an_outcome("2026-11-23", "part"))
    assert went(history) == ["success"]


def test_on_a_place_any_date_with_an_exposure_is_a_try_and_a_day_without_is_none() -> None:
    history = History("h t")
    history.outcomes += [an_outcome("2026-11-18", "ill")]
    history.exposures += [
        an_exposure("2026-08-01", "Gate", "done"),
        an_exposure("2026-11-18", "Gate", "partly"),
        an_exposure("2026-11-21", "Gate", "done"),
        an_exposure("2026-11-22", "Gate", expected_peak=3),
        an_exposure("2026-11-23", "Gate", "tried"),
        an_exposure("2026-11-24", "Gate", "done"),
    ]
    assert went(history, GATE) == ["success", "nearly", "success", "not_yet"]


def test_a_special_saturday_of_school_is_a_try_like_any_school_day() -> None:
    history = History("", special_days=(SpecialDay(date="2026-11-21", starts="09:00", ends="12:00", label=""),))
    history.outcomes.append(an_outcome("2026-11-21", "part"))
    history.exposures.append(an_exposure("2026-11-21", "Office", minutes=50))
    assert went(history) == ["success"]


def test_a_try_without_an_exposure_has_no_peak() -> None:
    assert Try(TODAY, "not_yet").peak is None
    assert Try(TODAY, "success", an_exposure("2026-11-20", "Office", peak=4)).peak == 4


@pytest.mark.parametrize(
    ("fields", "begun"),
    [
        ({"result": "not_today"}, False),
        ({"result": "not_today", "minutes": 0}, False),
        ({"result": "not_today", "minutes": 5}, True),
        ({"result": "tried"}, True),
        ({"minutes": 0}, True),
    ],
)
def test_a_try_was_begun_unless_it_was_not_today_without_minutes(fields: dict[str, Any], begun: bool) -> None:
    assert Try(TODAY, "not_yet", an_exposure("2026-11-20", "Office", **fields)).begun == begun
    assert not Try(TODAY, "not_yet").begun


KINDS = st.sampled_from(["s", "n", "m", "h", "t", "w", "i", "e", "-", "s3", "m9", "s4n"])
WORDS = st.lists(KINDS, max_size=35).map(" ".join)


@given(WORDS, st.integers(0, 40))
def test_no_day_is_two_tries_and_every_try_is_a_counted_day(words: str, back: int) -> None:
    history = History(words, today=date.fromordinal(TODAY.toordinal() - back))
    found = tries(OFFICE, history.days, history.calendar, history.today, NUMBERS)
    dates = [one.date for one in found]
    assert dates == sorted(set(dates))
    assert set(dates) <= set(school_days_counted(OFFICE, history.days, history.calendar, history.today, NUMBERS))
    assert all(day <= history.today for day in dates)


def test_each_date_was_one_rung_s_while_it_was_the_current_one() -> None:
    def done(label: str, position: int, began: str | None, until: str | None) -> Rung:
        return a_rung(label, position, status="done", current_from=began, done_on=until)

    rungs = [
        done("Gate", 10, "2026-10-05", "2026-10-12"),
        done("Office", 20, "2026-10-12", "2026-11-02"),
        done("Before that was written down", 30, None, "2026-11-02"),
        replace(done("Parked", 40, "2026-10-01", "2026-10-02"), status="parked"),
        a_rung("Class", 50, status="current"),
    ]
    found = held_by(rungs, rungs[-1].id, date(2026, 10, 29))
    assert {one.label: found.get(one.id) for one in rungs} == {
        "Gate": Held(date(2026, 10, 5), date(2026, 10, 11)),
        "Office": Held(date(2026, 10, 12), date(2026, 10, 28)),
        "Before that was written down": None,
        "Parked": None,
        "Class": Held(date(2026, 10, 29), date.max),
    }
    assert held_by(rungs[:1], None, None) == {rungs[0].id: Held(date(2026, 10, 5), date(2026, 10, 12))}


@pytest.mark.parametrize(
    ("word", "held", "expected"),
    [
        ("w50", True, ["done"]),
        ("w40", True, ["partly"]),
        ("t", True, ["tried"]),
        ("h", True, ["not_today"]),
        ("w50", False, []),
        ("h", False, []),
        ("i", True, []),
        ("s", False, ["done"]),
        ("x3", False, ["not_today"]),
    ],
)
def test_what_is_shown_of_a_day(word: str, held: bool, expected: list[str]) -> None:
    whole = Held(date.min, date.max)
    found = shown_tries(OFFICE, History(word).days, 0.8, whole if held else None)
    assert [one.result for one in found] == expected


def test_what_does_not_count_is_shown_all_the_same() -> None:
    rung = replace(OFFICE, supports=("quiet_space",))
    lacked = an_exposure("2026-11-20", "Office", "done", supports=())
    saturday = an_exposure("2026-11-21", "Office", "tried")
    history = with_exposures(lacked, saturday, an_exposure("2026-11-22", "Office", peak=3))
    assert [one.result for one in shown_tries(rung, history.days, 0.8, None)] == ["done", "tried"]
    assert went(history, rung) == []
