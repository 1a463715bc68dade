from datetime import date

from ladder.domain.expectations import (
    ExpectedMinusActual,
    Guess,
    Happened,
    expected_minus_actual,
    guesses,
    happened,
)
from support.family import an_exposure


def test_pairs_are_averaged_and_a_tie_is_a_pair_that_is_not_over() -> None:
    pairs = [(8, 5), (7, 6), (9, 9), (6, 3)]
    exposures = [
        an_exposure(f"2026-09-0{day}", "Gate", expected_peak=expected, peak=actual)
        for day, (expected, actual) in enumerate(pairs, 1)
    ]
    assert expected_minus_actual(exposures) == ExpectedMinusActual(4, 1.75, 0.75)


def test_an_exposure_without_both_numbers_or_deleted_is_no_pair() -> None:
    exposures = [
        an_exposure("2026-09-01", "Gate", expected_peak=8),
        an_exposure("2026-09-02", "Gate", peak=8),
        an_exposure("2026-09-03", "Gate", expected_peak=8, peak=2, deleted=True),
    ]
    assert expected_minus_actual(exposures) == ExpectedMinusActual(0, None, None)


def test_less_expected_than_came_is_below_zero() -> None:
    assert expected_minus_actual([an_exposure("2026-09-01", "Gate", expected_peak=2, peak=5)]).mean == -3


def test_guesses_stand_in_the_order_of_their_dates() -> None:
    later, earlier = (an_exposure(day, "Gate", expected_peak=0, peak=4) for day in ("2026-09-02", "2026-09-01"))
    assert guesses([later, earlier]) == [Guess(date(2026, 9, 1), 0, 4), Guess(date(2026, 9, 2), 0, 4)]


def test_the_feared_thing_is_counted_over_answers_with_partly_apart() -> None:
    answers = ["no", "yes", "partly", None, "no"]
    exposures = [an_exposure(f"2026-09-0{day}", "Gate", happened=answer) for day, answer in enumerate(answers, 1)]
    gone = an_exposure("2026-09-09", "Gate", happened="yes", deleted=True)
    assert happened([*exposures, gone]) == Happened(1, 1, 4)
